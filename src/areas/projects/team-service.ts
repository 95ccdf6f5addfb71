import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { findRow } from '../../kernel/crud/read.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError } from '../../kernel/errors.js'
import { roleIn, type RoleCode } from '../../kernel/permissions/actor.js'
import { requireManager, requireMember } from '../../kernel/permissions/checks.js'
import { colleagueWire } from '../people/service.js'
import { projectWire, requireProject, tellChange } from './settings-service.js'
import { deleteMembers, insertMembers, knownPeople, teamRows, updateRoles } from './team-queries.js'

/** Roles that somebody can have in one production; admins are admins everywhere. */
export const TEAM_ROLES = ['user', 'supervisor', 'manager', 'client', 'vendor'] as const satisfies RoleCode[]
export type TeamRole = (typeof TEAM_ROLES)[number]

/** Somebody who joins a team; without a role their own counts. */
export interface NewMember {
  personId: string
  role?: TeamRole | null | undefined
}

/** The people of a production with their roles there, as JSON texts. The whole of them is for its managers. */
export async function listTeam(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireProject(ctx, projectId)
  await requireMember(ctx, projectId)
  const role = roleIn(requireActor(ctx), projectId)
  const whole = role === 'admin' || role === 'manager'
  return teamRows(ctx, projectId, { ...colleagueWire(whole), relations: whole })
}

/**
 * Puts somebody into the team, or changes the role of a member when one is given. For managers of the production.
 * @returns the production in its REST form, as JSON text
 * @throws AppError 400 for an unknown person
 */
export async function addMember(
  ctx: RequestContext,
  projectId: string,
  { personId, role }: NewMember,
): Promise<string> {
  await requireTeamManager(ctx, projectId)
  if (!(await findRow(ctx, 'Person', personId))) throw paramError(`Person with id ${personId} not found`)
  await ctx.transaction(async (tx) => {
    if (await insertMembers(tx, projectId, [personId])) await tellChange(tx, projectId)
    if (role) await writeRole(tx, projectId, personId, role)
  })
  return projectWire(ctx, projectId)
}

/**
 * Gives a member a role in the production; null: their own role counts. For managers of the production.
 * @throws AppError 400 for somebody who is not in the team
 */
export async function setMemberRole(
  ctx: RequestContext,
  projectId: string,
  personId: string,
  role: TeamRole | null,
): Promise<void> {
  await requireManager(ctx, projectId)
  await ctx.transaction((tx) => writeRole(tx, projectId, personId, role))
}

async function writeRole(
  tx: RequestContext,
  projectId: string,
  personId: string,
  role: TeamRole | null,
): Promise<void> {
  const known = UUID.test(projectId) && UUID.test(personId)
  if (!known || !(await updateRoles(tx, projectId, [{ personId, role }]))) {
    throw paramError('Person is not a member of the project team')
  }
  await tx.emit('project:update', { project_id: projectId }, { projectId })
}

/**
 * Takes somebody out of the team, whether they are in it or not; their assignments and subscriptions stay. For managers
 * of the production.
 */
export async function removeMember(ctx: RequestContext, projectId: string, personId: string): Promise<void> {
  await requireTeamManager(ctx, projectId)
  await ctx.transaction(async (tx) => {
    if (UUID.test(personId)) await deleteMembers(tx, projectId, [personId])
    await tellChange(tx, projectId)
  })
}

/**
 * Puts people into the team, and gives those a role for whom one is named, members or not. For managers of the
 * production. Unknown people are refused, and who is named twice.
 */
export async function addMembers(
  ctx: RequestContext,
  projectId: string,
  members: readonly NewMember[],
  mode: BulkMode,
): Promise<Outcome<NewMember>[]> {
  await requireTeamManager(ctx, projectId)
  const known = await knownPeople(
    ctx,
    members.map(({ personId }) => personId),
  )
  const seen = new Set<string>()
  const outcomes = members.map((member): Outcome<NewMember> => {
    const { personId } = member
    if (!known.has(personId)) return { error: paramError(`Person with id ${personId} not found`) }
    if (seen.has(personId)) return { error: paramError(`Person with id ${personId} is in the list twice`) }
    seen.add(personId)
    return { value: member }
  })
  const stop = stopped(mode, outcomes)
  if (stop) return stop
  const good = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []))
  const withRole = good.flatMap(({ personId, role }) => (role ? [{ personId, role }] : []))
  await ctx.transaction(async (tx) => {
    const joined = await insertMembers(
      tx,
      projectId,
      good.map(({ personId }) => personId),
    )
    await updateRoles(tx, projectId, withRole)
    if (joined > 0 || withRole.length > 0) await tellChange(tx, projectId)
  })
  return outcomes
}

/** Takes people out of the team, whether they are in it or not. For managers of the production. */
export async function removeMembers(
  ctx: RequestContext,
  projectId: string,
  personIds: readonly string[],
): Promise<Outcome<string>[]> {
  await requireTeamManager(ctx, projectId)
  await ctx.transaction(async (tx) => {
    await deleteMembers(tx, projectId, personIds)
    await tellChange(tx, projectId)
  })
  return personIds.map((value) => ({ value }))
}

async function requireTeamManager(ctx: RequestContext, projectId: string): Promise<void> {
  await requireManager(ctx, projectId)
  await requireProject(ctx, projectId)
}

/** Puts somebody who gets work into the team, if they are not in it. Who calls this has asked whether the caller may. */
export async function joinTeam(tx: RequestContext, projectId: string, personId: string): Promise<void> {
  if (await insertMembers(tx, projectId, [personId])) await tellChange(tx, projectId)
}
