import { requireActor, type RequestContext } from '../../../context.js'
import { UUID } from '../../../kernel/crud/values.js'
import { forbidden, notFound, paramError } from '../../../kernel/errors.js'
import { roleIn } from '../../../kernel/permissions/actor.js'
import { ensureKinds } from '../../kinds/service.js'
import { defaultStatus } from '../../tasks/service.js'
import { wireName, type EntityFacts } from '../kinds.js'
import { findEntity, readableEntity } from '../policy.js'
import { insertTasks, stepsFor, wireTasksOf, type Step } from '../task-queries.js'

/** An entity that the caller may give tasks: for the team of its production but clients and vendors. */
export async function entityForTasks(ctx: RequestContext, entityId: string): Promise<EntityFacts> {
  const { projectId } = await findEntity(ctx, entityId)
  const facts = await readableEntity(ctx, entityId)
  const role = roleIn(requireActor(ctx), projectId)
  if (role === 'vendor' || role === 'client') throw forbidden()
  return facts
}

/**
 * Gives an entity its tasks, one of each type, where it has none of it yet.
 * @param given Ids of task types; none: all that the production uses for the kind and, of an asset, its workflow has.
 * @returns ids of the new tasks
 * @throws AppError 404 for an unknown task type; 400 for one that is for another kind, that the production does not use,
 *   or that the workflow of the asset type does not have.
 */
export async function createEntityTasks(
  ctx: RequestContext,
  entityId: string,
  given: readonly string[],
): Promise<string[]> {
  const entity = await entityForTasks(ctx, entityId)
  const { projectId, kind } = entity
  await ensureKinds(ctx)
  const asked = given.map((id) => id.toLowerCase())
  if (!asked.every((id) => UUID.test(id))) throw notFound()
  const assetTypeId = kind === 'asset' ? entity.entityTypeId : null
  const steps = await stepsFor(ctx, { projectId, assetTypeId, asked })
  const typeIds = asked.length
    ? asked.map((id) => requireStep(entity, id, steps))
    : steps.filter((step) => step.enabled && step.inWorkflow && isFor(step, entity)).map(({ id }) => id)
  if (typeIds.length === 0) return []
  return ctx.transaction(async (tx) => {
    const statusId = await defaultStatus(tx, kind === 'concept')
    const { id: assignerId } = requireActor(tx)
    const ids = await insertTasks(tx, {
      entityId: entity.id,
      projectId,
      assignerId,
      statusId,
      typeIds: [...new Set(typeIds)],
    })
    for (const id of ids) await tx.emit('task:new', { task_id: id }, { projectId })
    return ids
  })
}

const isFor = ({ forEntity }: Step, { kind }: EntityFacts): boolean => !forEntity || forEntity === wireName(kind)

function requireStep(entity: EntityFacts, id: string, steps: readonly Step[]): string {
  const step = steps.find((one) => one.id === id)
  if (!step) throw notFound()
  if (!isFor(step, entity)) {
    throw paramError(`Task type ${id} is for ${step.forEntity} entities, got ${wireName(entity.kind)}.`)
  }
  if (!step.enabled) throw paramError(`Task type ${id} is not enabled in project ${entity.projectId}.`)
  if (!step.inWorkflow) throw paramError(`Task type ${id} is not in the workflow of asset type ${entity.entityTypeId}.`)
  return id
}

/** New tasks in their REST form, as JSON text. */
export async function presentNewTasks(ctx: RequestContext, ids: readonly string[]): Promise<string> {
  return `[${(await wireTasksOf(ctx, ids)).join(',')}]`
}
