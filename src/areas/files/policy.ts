import type { RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { isAdmin, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { inTeams, requireManager, type TeamFilter } from '../../kernel/permissions/checks.js'
import {
  requireEntityAccess,
  requireProject,
  requireTaskAccess,
  requireTaskAction,
  seenWith,
} from '../../kernel/permissions/work.js'
import { namesForeign, worksOnEntity } from './queries.js'

/** Files of the entities of some of one's productions; those without entity are for admins. */
const filesOf = (actor: Actor, t: string, filter: TeamFilter): RawBuilder<unknown> | boolean =>
  seenWith(inTeams(actor, 'oe', filter), 'entity', 'oe', col(t, 'entity_id'))

/** Files of one's productions; vendors see none. */
export const visibleFile = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  filesOf(actor, t, { notRoles: ['vendor'] })

/** Output files in a REST list: of open productions. */
export const listedOutputs = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  filesOf(actor, t, { open: true })

/** Working files in a REST list: of productions open or closed. */
export const listedWorkingFiles = (actor: Actor, t: string): RawBuilder<unknown> | boolean => filesOf(actor, t, {})

async function entityOf(ctx: RequestContext, { entityId }: Row): Promise<Row> {
  const entity = await findRow(ctx, 'Entity', entityId)
  if (!entity) throw notFound()
  return entity
}

/** PROJ and ENTITY of the entity of an output file. */
export async function outputReaders(ctx: RequestContext, file: Row): Promise<void> {
  const entity = await entityOf(ctx, file)
  await requireProject(ctx, entity.projectId as string)
  await requireEntityAccess(ctx, entity.id, entity.projectId as string)
}

/**
 * Managers, and who works on the shot or scene of the output file, or on its entity. Nobody but admins makes it point to
 * other productions: what it points to is shown with it.
 */
export async function outputWriters(ctx: RequestContext, file: Row, { data }: WriteInput): Promise<void> {
  const actor = requireActor(ctx)
  const entity = await entityOf(ctx, file)
  if (isAdmin(actor)) return
  const named = { entities: [data.entityId, data.temporalEntityId], workingFiles: [data.sourceFileId] }
  if (await namesForeign(ctx, entity.projectId as string, named)) throw forbidden()
  if (roleIn(actor, entity.projectId as string) === 'manager') return
  const target = (file.temporalEntityId ?? file.entityId) as string
  if (!(await worksOnEntity(ctx, actor.id, target))) await requireManager(ctx, entity.projectId)
}

async function taskOf(ctx: RequestContext, { taskId }: Row): Promise<Parameters<typeof requireTaskAction>[1]> {
  const task = await findRow(ctx, 'Task', taskId)
  if (!task) throw notFound()
  return task as unknown as Parameters<typeof requireTaskAction>[1]
}

/** TASK of the task of a working file. */
export const workingFileReaders = async (ctx: RequestContext, file: Row): Promise<void> =>
  requireTaskAccess(ctx, await taskOf(ctx, file))

/** TASKACT of the task of a working file; nobody but admins makes it point to other productions. */
export async function workingFileWriters(
  ctx: RequestContext,
  file: Row,
  { data, relations }: WriteInput,
): Promise<void> {
  const task = await taskOf(ctx, file)
  await requireTaskAction(ctx, task)
  if (isAdmin(requireActor(ctx)) || task.projectId === null) return
  const named = { entities: [data.entityId], tasks: [data.taskId], outputFiles: relations.outputs ?? [] }
  if (await namesForeign(ctx, task.projectId, named)) throw forbidden()
}
