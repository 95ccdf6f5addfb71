/** Kinds of studio that there is reference data for. */
export const DOMAINS = ['3d', '2d', 'vfx', 'games'] as const
export type Domain = (typeof DOMAINS)[number]
