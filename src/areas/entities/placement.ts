import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { isId } from '../../kernel/crud/values.js'
import { AppError } from '../../kernel/errors.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { kindOfName, type Kind } from '../kinds/service.js'
import { placesOf } from './creation-queries.js'

/** Where an entity stands, as far as it is known: values as they were sent. */
export interface Placement {
  /** Null for a new entity. */
  id: string | null
  projectId: unknown
  entityTypeId: unknown
  parentId?: unknown
  sourceId?: unknown
}

/** What a kind can be a part of; assets of anything. */
const PARENTS: Partial<Record<Kind, readonly Kind[]>> = {
  shot: ['sequence'],
  scene: ['sequence'],
  sequence: ['episode'],
  edit: ['episode'],
  episode: [],
  concept: [],
}

/** What a kind can come from. */
const SOURCES: Partial<Record<Kind, readonly Kind[]>> = { asset: ['episode'], shot: ['scene'] }

/**
 * Refuses a parent or a source of another production or of the wrong kind, and a parent that is a part of the entity
 * itself. What is unknown or malformed is left to the check of the values. ZOU-BUG (crud, Entity): the reference takes
 * anything.
 */
export async function checkPlacement(tx: RequestContext, placement: Placement): Promise<void> {
  const { id, projectId, entityTypeId, parentId, sourceId } = placement
  const given = [parentId, sourceId].filter(isId)
  if (given.length === 0 || !isId(entityTypeId)) return
  const [typeName] = await tx.db.texts(sql`select name from entity_type where id = ${entityTypeId}::uuid`)
  if (typeName === undefined) return
  const kind = kindOfName(typeName)
  const places = await placesOf(tx, given)
  for (const [field, value, kinds] of [
    ['parentId', parentId, PARENTS[kind]],
    ['sourceId', sourceId, SOURCES[kind]],
  ] as const) {
    const place = isId(value) ? places.get(value.toLowerCase()) : undefined
    if (!place) continue
    const what = field === 'parentId' ? 'parent' : 'source'
    if (place.projectId !== String(projectId).toLowerCase()) throw fault(field, `The ${what} is of another production.`)
    if (kinds && !kinds.includes(place.kind))
      throw fault(field, `The ${what} of ${a(kind)} cannot be ${a(place.kind)}.`)
  }
  if (id && isId(parentId) && (await isInside(tx, parentId, id))) {
    throw fault('parentId', 'An entity cannot be a part of itself.')
  }
}

const previewPlace = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string; projectId: string }>(sql`
    select f.id, k.project_id as "projectId" from preview_file f join task k on k.id = f.task_id where f.id = any(${idArray(ids)})`),
)

/** Refuses a preview of another production as the picture of an entity: whoever sees the entity is shown it. */
export async function checkPicture(tx: RequestContext, projectId: unknown, previewFileId: unknown): Promise<void> {
  const preview = isId(previewFileId) ? await previewPlace(tx, previewFileId) : undefined
  if (preview && preview.projectId !== String(projectId).toLowerCase())
    throw fault('previewFileId', 'The preview is of another production.')
}

const a = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

const fault = (field: string, message: string): AppError =>
  new AppError('BAD_USER_INPUT', message, { body: { error: true, message, data: null }, fields: [{ field, message }] })

/** True when the entity is the other one or a part of it, at whatever depth. */
async function isInside(tx: RequestContext, id: string, otherId: string): Promise<boolean> {
  const found = await tx.db.texts(sql`
    with recursive above as (
      select e.id, e.parent_id from entity e where e.id = ${id}::uuid
      union
      select p.id, p.parent_id from above b join entity p on p.id = b.parent_id
    ) select id::text from above where id = ${otherId}::uuid`)
  return found.length > 0
}
