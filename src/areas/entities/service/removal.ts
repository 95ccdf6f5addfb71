import { requireActor, type RequestContext } from '../../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../../kernel/bulk.js'
import { findRow } from '../../../kernel/crud/read.js'
import { AppError, forbidden, notFound } from '../../../kernel/errors.js'
import { roleIn } from '../../../kernel/permissions/actor.js'
import { requireManager } from '../../../kernel/permissions/checks.js'
import { refreshCastingStats } from '../../breakdown/service.js'
import { removeFilesOf } from '../../files/service.js'
import { ensureKinds, type Kind } from '../../kinds/service.js'
import { removePlaylistsOf } from '../../playlists/service.js'
import { removeTasksOf } from '../../tasks/service.js'
import { removableEntity } from '../policy.js'
import {
  cancelEntities,
  contentsOf,
  deleteEntities,
  heldIds,
  removablesOf,
  shotsLosing,
  usedIds,
  type Removable,
} from '../removal-queries.js'

/** What became of an entity that was to be removed. */
export interface RemovedEntity {
  id: string
  /** True when it stays with its tasks, taken out of the production. */
  canceled: boolean
}

/** An entity to be removed; `force`: with its tasks, and a sequence or an episode with all it holds. */
interface Request {
  entity: Removable
  force: boolean
}

/** How a request is met. */
type Plan = { remove: Removable[] } | { cancel: true } | { error: AppError }

/**
 * Removes an entity of a kind (spec entities, CASC): without `force`, what has tasks is canceled in place of being
 * deleted, and a sequence or an episode that something still needs is refused. For who made it, and managers.
 * @throws AppError 404, 403; 400 when something that is not removed with it needs it. Then nothing has changed.
 */
export async function removeEntity(
  ctx: RequestContext,
  kind: Kind,
  id: string,
  { force }: { force: boolean },
): Promise<RemovedEntity> {
  if (kind === 'asset') await ensureKinds(ctx)
  const { id: known } = await removableEntity(ctx, id, kind)
  return ctx.transaction(async (tx) => {
    const [entity] = await removablesOf(tx, [known])
    if (!entity) throw notFound()
    const requests = [{ entity, force }]
    const [removed] = await carryOut(tx, requests, granted(await planned(tx, requests)))
    return removed!
  })
}

/** @throws AppError 404 for a production that does not exist, whoever asks. */
export async function requireExistingProject(ctx: RequestContext, projectId: string): Promise<void> {
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
}

/** Kinds of which REST removes a whole selection. */
const SELECTED: readonly Kind[] = ['shot', 'asset', 'edit', 'concept']

/**
 * Removes shots, assets, edits and concepts of a production; what is unknown, of another production or of another kind
 * is passed over. What is canceled already, and every concept, is removed with its tasks. For managers of the
 * production; people remove what they made themselves (QUIRK: even outside of the team).
 * @returns ids of the removed and of the canceled, in the order of the list
 * @throws AppError 404 for an unknown production; 400 when one of them is still needed: then nothing has changed.
 */
export async function removeSelection(
  ctx: RequestContext,
  project: string,
  ids: readonly string[],
  { force }: { force: boolean },
): Promise<string[]> {
  const projectId = project.toLowerCase()
  const found = await removablesOf(ctx, ids)
  const { id: caller } = requireActor(ctx)
  if (found.some(({ createdById }) => createdById !== caller)) await requireManager(ctx, projectId)
  await ensureKinds(ctx)
  return ctx.transaction(async (tx) => {
    const byId = new Map(found.map((entity) => [entity.id, entity]))
    const requests = distinct(ids).flatMap((id): Request[] => {
      const entity = byId.get(id)
      if (entity?.projectId !== projectId || !SELECTED.includes(entity.kind)) return []
      return [{ entity, force: force || entity.canceled || entity.kind === 'concept' }]
    })
    await carryOut(tx, requests, granted(await planned(tx, requests)))
    return requests.map(({ entity }) => entity.id)
  })
}

/**
 * Removes entities of a production, of whatever kinds, as {@link removeEntity} does each of them.
 * @throws AppError 404 for a production that is not the caller's. Refusals of single entities are in their outcomes.
 */
export async function removeEntities(
  ctx: RequestContext,
  projectId: string,
  ids: readonly string[],
  { force, mode }: { force: boolean; mode: BulkMode },
): Promise<Outcome<RemovedEntity>[]> {
  await ensureKinds(ctx)
  const found = new Map((await removablesOf(ctx, ids)).map((entity) => [entity.id, entity]))
  const refusals = ids.map((id) => refusalFor(ctx, projectId, found.get(id)))
  return ctx.transaction(async (tx) => {
    const wanted = distinct(ids.filter((_, at) => !refusals[at]))
    const requests = wanted.map((id) => ({ entity: found.get(id)!, force }))
    const plans = await planned(tx, requests)
    const planOf = new Map(wanted.map((id, at) => [id, plans[at]!]))
    const faults = ids.map((id, at) => {
      const plan = planOf.get(id)
      const error = refusals[at] ?? (plan && 'error' in plan ? plan.error : undefined)
      return error && { error }
    })
    const stop = stopped<RemovedEntity>(mode, faults)
    if (stop) return stop
    const removed = new Map((await carryOut(tx, requests, plans)).map((entity) => [entity.id, entity]))
    return ids.map((id, at) => faults[at] ?? { value: removed.get(id)! })
  })
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => id.toLowerCase()))]

/** DELCRE; what the caller may not see is not there for them. */
function refusalFor(ctx: RequestContext, projectId: string, entity: Removable | undefined): AppError | undefined {
  const actor = requireActor(ctx)
  if (entity?.projectId !== projectId) return notFound()
  const role = roleIn(actor, projectId)
  if (role === 'admin' || role === 'manager' || entity.createdById === actor.id) return undefined
  return role === undefined || role === 'vendor' ? notFound() : forbidden()
}

/** Kinds that hold others. */
const HOLDERS: readonly Kind[] = ['sequence', 'episode']

const stillLinked = (kind: Kind): AppError =>
  new AppError('CONFLICT', `Some data are still linked to this ${kind}.`, { status: 400 })

/** How each request can be met, without anything being left that points to what is gone. */
async function planned(tx: RequestContext, requests: readonly Request[]): Promise<Plan[]> {
  const asIs = requests.filter(({ entity, force }) => !force && [...HOLDERS, 'scene'].includes(entity.kind))
  const used = new Set(await usedIds(tx, idsOf(asIs)))
  const holders = requests.filter(({ entity, force }) => force && HOLDERS.includes(entity.kind))
  const contents = await contentsOf(tx, idsOf(holders))
  const plans = requests.map(({ entity, force }): Plan => {
    const { id, kind, hasTasks } = entity
    if (force) return { remove: [...contents.filter(({ root }) => root === id), entity] }
    if (HOLDERS.includes(kind) && used.has(id)) return { error: stillLinked(kind) }
    return (kind === 'scene' ? used.has(id) : hasTasks) ? { cancel: true } : { remove: [entity] }
  })
  // Whoever must stay may be needed by others in its turn.
  for (;;) {
    const held = new Set(await heldIds(tx, [...goingOf(plans).keys()]))
    if (held.size === 0) return plans
    for (const [at, plan] of plans.entries()) {
      if (!('remove' in plan) || !plan.remove.some(({ id }) => held.has(id))) continue
      plans[at] = { error: stillLinked(requests[at]!.entity.kind) }
    }
  }
}

const idsOf = (requests: readonly Request[]): string[] => requests.map(({ entity }) => entity.id)

/** All that is deleted by some plans, each once. */
const goingOf = (plans: readonly Plan[]): Map<string, Removable> =>
  new Map(plans.flatMap((plan) => ('remove' in plan ? plan.remove.map((entity) => [entity.id, entity]) : [])))

/** The plans, when all requests can be met. @throws AppError the first refusal. */
function granted(plans: Plan[]): Plan[] {
  for (const plan of plans) if ('error' in plan) throw plan.error
  return plans
}

/** What is told first of what goes together. */
const ORDER: readonly Kind[] = ['shot', 'scene', 'edit', 'concept', 'sequence', 'asset', 'episode']

/** Does what is planned, by some statements whatever the number of entities. @returns what became of those asked for */
async function carryOut(
  tx: RequestContext,
  requests: readonly Request[],
  plans: readonly Plan[],
): Promise<RemovedEntity[]> {
  const going = goingOf(plans)
  const canceled = requests
    .filter(({ entity }, at) => 'cancel' in plans[at]! && !going.has(entity.id))
    .map(({ entity }) => entity)
  const assets = [...going.values(), ...canceled].filter(({ kind }) => kind === 'asset').map(({ id }) => id)
  const casting = assets.length ? (await shotsLosing(tx, assets)).filter((id) => !going.has(id)) : []
  if (going.size) await deleteWhole(tx, [...going.values()])
  if (canceled.length) await cancel(tx, canceled)
  await refreshCastingStats(tx, casting)
  return requests
    .filter((_, at) => !('error' in plans[at]!))
    .map(({ entity: { id } }) => ({ id, canceled: !going.has(id) }))
}

async function deleteWhole(tx: RequestContext, entities: readonly Removable[]): Promise<void> {
  const ids = entities.map(({ id }) => id)
  await removeTasksOf(tx, ids)
  await removeFilesOf(tx, ids)
  const episodes = entities.filter(({ kind }) => kind === 'episode')
  if (episodes.length) {
    await removePlaylistsOf(
      tx,
      episodes.map(({ id }) => id),
    )
  }
  await deleteEntities(tx, ids)
  for (const kind of ORDER) {
    for (const entity of entities) if (entity.kind === kind) await tell(tx, entity, 'delete')
  }
}

async function cancel(tx: RequestContext, entities: readonly Removable[]): Promise<void> {
  await cancelEntities(
    tx,
    entities.map(({ id }) => id),
  )
  // QUIRK (entities, Scenes): a scene is said to be deleted in either case.
  for (const entity of entities) await tell(tx, entity, entity.kind === 'scene' ? 'delete' : 'update')
}

const tell = (tx: RequestContext, { id, kind, projectId }: Removable, action: 'delete' | 'update'): Promise<void> =>
  tx.emit(`${kind}:${action}`, { [`${kind}_id`]: id }, { projectId })
