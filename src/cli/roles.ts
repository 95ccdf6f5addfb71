/**
 * What a process can do: answer requests, keep the connections of the event stream, work on the jobs. By default a process
 * does it all.
 */
export const ROLES = ['api', 'events', 'worker'] as const
export type Role = (typeof ROLES)[number]
