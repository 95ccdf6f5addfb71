import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { restFilters, uuidValue } from '../../kernel/crud/filters.js'
import { findRow, specOf } from '../../kernel/crud/read.js'
import type { QueryParameters } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { notFound } from '../../kernel/errors.js'
import { requireManager, requireMemberBut } from '../../kernel/permissions/checks.js'
import { ensureKinds, kindOfName, KINDS, type Kind } from '../kinds/service.js'
import { candidates, entityTypeNamed, insertTasks, isAmong, type Candidate } from './creation-queries.js'
import { defaultStatus } from './reset-queries.js'

/** Where tasks are made, and of which type. */
export interface TaskPlace {
  projectId: string
  taskTypeId: string
}

/** Which entities get a task: those of a kind, or those of a type by its name in any case. */
export type TaskTarget = { kind: Kind } | { typeName: string }

/**
 * Who makes tasks: managers of the production; of concepts its team but vendors and clients. @throws AppError 404 for an
 * unknown task type
 */
export async function requireTaskMaker(
  ctx: RequestContext,
  { projectId, taskTypeId }: TaskPlace,
  target: TaskTarget,
): Promise<void> {
  if ('kind' in target && target.kind === 'concept') await requireMemberBut(ctx, projectId, ['vendor', 'client'])
  else await requireManager(ctx, projectId)
  if (!(await findRow(ctx, 'TaskType', taskTypeId))) throw notFound()
}

/**
 * Gives entities a task of a type where they have none of it. QUIRK (tasks, create-tasks): the type may be for another kind.
 * @param ids Entities; those of other productions are passed over. None: all there are of the target.
 * @param query Parameters that narrow "all": columns of entities, for assets also their episode.
 * @returns ids of the new tasks
 * @throws AppError 404 for an entity that is not there or not what was asked for
 */
export async function createTasksFor(
  ctx: RequestContext,
  place: TaskPlace,
  target: TaskTarget,
  ids: readonly string[],
  query: QueryParameters = {},
): Promise<string[]> {
  await requireTaskMaker(ctx, place, target)
  if (!UUID.test(place.projectId)) throw notFound()
  await ensureKinds(ctx)
  const isTarget = await targetRule(ctx, target)
  const found = ids.length
    ? await listedEntities(ctx, place.projectId, isTarget, ids)
    : await candidates(ctx, allOf(ctx, place.projectId, target, isTarget, query))
  return makeTasks(ctx, place, found)
}

/** As {@link createTasksFor}, for entities of whatever kinds. For managers of the production. */
export async function createTasks(ctx: RequestContext, place: TaskPlace, ids: readonly string[]): Promise<string[]> {
  await requireTaskMaker(ctx, place, { kind: 'asset' })
  const found = await listedEntities(ctx, place.projectId, sql`e.project_id = ${place.projectId}::uuid`, ids)
  return makeTasks(ctx, place, found)
}

/** The entities of the target, as a condition on the alias `e`. */
async function targetRule(ctx: RequestContext, target: TaskTarget): Promise<RawBuilder<unknown>> {
  if ('typeName' in target) {
    const { typeName } = target
    const id = await entityTypeNamed(ctx, typeName.charAt(0).toUpperCase() + typeName.slice(1).toLowerCase())
    if (!id) throw notFound()
    return sql`e.entity_type_id = ${id}::uuid`
  }
  const names = target.kind === 'asset' ? KINDS : KINDS.filter((name) => kindOfName(name) === target.kind)
  const types = sql`array(select t.id from entity_type t where t.name = any(${[...names]}::text[]))`
  return target.kind === 'asset' ? sql`e.entity_type_id <> all(${types})` : sql`e.entity_type_id = any(${types})`
}

async function listedEntities(
  ctx: RequestContext,
  projectId: string,
  isTarget: RawBuilder<unknown>,
  ids: readonly string[],
): Promise<Candidate[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))]
  const found = new Map((await candidates(ctx, sql`${isAmong(wanted)} and ${isTarget}`)).map((row) => [row.id, row]))
  if (found.size < wanted.length) throw notFound()
  return wanted.map((id) => found.get(id)!).filter((entity) => entity.projectId === projectId.toLowerCase())
}

function allOf(
  ctx: RequestContext,
  projectId: string,
  target: TaskTarget,
  isTarget: RawBuilder<unknown>,
  { episode_id: episodeId, project_id: _, ...columns }: QueryParameters,
): RawBuilder<unknown> {
  const inProject = sql`e.project_id = ${projectId}::uuid and ${isTarget}`
  if ('typeName' in target) {
    return episodeId ? sql`${inProject} and e.parent_id = ${uuidValue(episodeId)}::uuid` : inProject
  }
  const rules = restFilters(ctx, 'Entity', { ...specOf(ctx, 'Entity'), list: {} }, 'e', columns)
  if (target.kind === 'asset' && episodeId) rules.push(sql`e.source_id = ${uuidValue(episodeId)}::uuid`)
  return sql.join([inProject, ...rules], sql` and `)
}

async function makeTasks(ctx: RequestContext, place: TaskPlace, entities: readonly Candidate[]): Promise<string[]> {
  const [first] = entities
  if (!first) return []
  return ctx.transaction(async (tx) => {
    // QUIRK (tasks, create-tasks): the first entity decides with which status all begin.
    const statusId = await defaultStatus(tx, kindOfName(first.typeName) === 'concept')
    const entityIds = entities.map(({ id }) => id)
    const ids = await insertTasks(tx, entityIds, { ...place, statusId, assignerId: requireActor(tx).id })
    for (const id of ids) await tx.emit('task:new', { task_id: id }, { projectId: place.projectId.toLowerCase() })
    return ids
  })
}
