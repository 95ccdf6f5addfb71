import { sql } from 'kysely'
import type { Role } from '../../generated/models.js'

/** The codes of the roles, as stored. */
export type RoleCode = `${Role}`

/** How the token was made: a sign-in, a bot, or the personal token of a human. */
export type IdentityType = 'person' | 'bot' | 'person_api'

/** One production the actor is in the team of. */
export interface Membership {
  /** Role in this production: that of the team link, else the person's. */
  role: RoleCode
  /** True when the production has the status named `Open`. */
  open: boolean
}

/** Who calls, with every fact that permissions ask for; loaded once a request in one statement. */
export interface Actor {
  id: string
  email: string | null
  fullName: string
  role: RoleCode
  isBot: boolean
  identityType: IdentityType
  /** Ids of the departments of the person. */
  departments: string[]
  /** Productions the person is in the team of, by id. */
  teams: Map<string, Membership>
  /** `jti` claims of the token used and of its refresh token, for signing out. */
  jti: string
  refreshJti: string | null
  /** True while a second factor must be set up before anything else. */
  requires2faSetup: boolean
}

export const isAdmin = (actor: Actor): boolean => actor.role === 'admin'

/**
 * Role that counts in a production: an admin stays admin everywhere; else that of the team link when there is one
 * (a project role of admin is ignored), else the person's own. Undefined outside the team.
 */
export function roleIn(actor: Actor, projectId: string | null | undefined): RoleCode | undefined {
  if (isAdmin(actor)) return 'admin'
  return projectId == null ? undefined : actor.teams.get(projectId)?.role
}

/** Ids of the actor's productions, those that are open only, or those with one of some roles. */
export function projectIds(
  actor: Actor,
  filter: { open?: boolean; roles?: RoleCode[]; notRoles?: RoleCode[] } = {},
): string[] {
  const ids: string[] = []
  for (const [id, { role, open }] of actor.teams) {
    if (filter.open && !open) continue
    if (filter.roles && !filter.roles.includes(role)) continue
    if (filter.notRoles?.includes(role)) continue
    ids.push(id)
  }
  return ids
}

/** True for somebody who has the role, by themselves or in a production. */
export const isAnywhere = (actor: Actor, role: RoleCode): boolean =>
  actor.role === role || projectIds(actor, { roles: [role] }).length > 0

/** A supervisor without department, or with the given one, may act on what belongs to it. */
export const inDepartment = (actor: Actor, departmentId: string | null | undefined): boolean =>
  actor.departments.length === 0 || (departmentId != null && actor.departments.includes(departmentId))

/** SQL array of ids, one bound value whatever their number. */
export const idArray = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
