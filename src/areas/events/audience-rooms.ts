import { isAdmin, type Actor, type RoleCode } from '../../kernel/permissions/actor.js'

/** Everybody who is signed in. */
export const STUDIO = 'studio'
/** The sockets of one person. */
export const personRoom = (personId: string): string => `person:${personId}`
/** Those who have a role in the studio. */
export const studioRoom = (role: RoleCode): string => `studio:${role}`
/** Those who have a role in a production; admins, who have one everywhere, are in none. */
export const teamRoom = (projectId: string, role: RoleCode): string => `team:${projectId}:${role}`
/** Admins, who see everything. */
export const ADMINS = studioRoom('admin')

/** The rooms of somebody, by what they are and by where they work. */
export function roomsOf(actor: Actor): string[] {
  const rooms = [STUDIO, personRoom(actor.id), studioRoom(actor.role)]
  if (!isAdmin(actor)) for (const [projectId, { role }] of actor.teams) rooms.push(teamRoom(projectId, role))
  return rooms
}
