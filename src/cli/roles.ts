/** What a process can do; today `api` is the only one with work. */
export const ROLES = ['api', 'events', 'worker'] as const
export type Role = (typeof ROLES)[number]
