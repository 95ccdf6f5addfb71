import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { QueryParameters, Row, WriteInput } from '../../kernel/crud/spec.js'
import { requireKey } from '../../kernel/crud/input.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import {
  inTeams,
  requireAdmin,
  requireManager,
  requireMemberBut,
  requireSupervisorOf,
} from '../../kernel/permissions/checks.js'
import { departmentOf, projectOfTask } from './queries.js'

/** Plans are not for vendors; milestones and bars of the schedule are for the rest of the team. */
export const teamButVendors = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  inTeams(actor, t, { notRoles: ['vendor'] })

/** Saved versions of a schedule are for neither vendors nor clients. */
export const teamButOutsiders = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  inTeams(actor, t, { notRoles: ['vendor', 'client'] })

/** The tasks of a saved schedule go with it. */
export function withItsVersion(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const rule = teamButOutsiders(actor, 'v')
  if (typeof rule === 'boolean') return rule
  return sql`exists (select 1 from production_schedule_version v where v.id = ${sql.ref(`${t}.production_schedule_version_id`)} and ${rule})`
}

/** Who may make something in the production the body names. */
export const managerOfBody = (ctx: RequestContext, input: WriteInput): Promise<void> =>
  requireManager(ctx, requireKey(input, 'projectId', 'project_id'))

/** Who may change what belongs to a production. */
export const managerOfRow = (ctx: RequestContext, row: Row): Promise<void> => requireManager(ctx, row.projectId)

/** Supervisors change the bars of the task types of their departments. */
export const supervisorOfRow = async (ctx: RequestContext, row: Row): Promise<void> =>
  requireSupervisorOf(ctx, row.projectId, await departmentOf(ctx, row.taskTypeId))

/** Lists of versions are for admins, or of one production for its team. */
export async function membersOfQuery(ctx: RequestContext, { project_id: projectId }: QueryParameters): Promise<void> {
  if (!projectId) requireAdmin(ctx)
  else await requireMemberBut(ctx, projectId, ['vendor', 'client'])
}

/** Those who may read a version. */
export const membersOfRow = (ctx: RequestContext, row: Row): Promise<void> =>
  requireMemberBut(ctx, row.projectId, ['vendor', 'client'])

/** Those who may read the task of a version. */
export const membersOfTask = async (ctx: RequestContext, row: Row): Promise<void> =>
  requireMemberBut(ctx, await projectOfTask(ctx, row.taskId), ['vendor', 'client'])

/** Those who may change the task of a version. */
export const managerOfTask = async (ctx: RequestContext, row: Row): Promise<void> =>
  requireManager(ctx, await projectOfTask(ctx, row.taskId))
