import { requireActor, type RequestContext } from '../../context.js'
import { batched } from '../../kernel/batch.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { mergedData } from '../../kernel/crud/input.js'
import { badRequest, paramError } from '../../kernel/errors.js'
import { refreshStatsOfAsset } from '../breakdown/service.js'
import { kindOf } from '../kinds/service.js'
export { findEntity, readableEntity, requireKnownProject, requireListing } from './policy.js'
export { visibleData } from './metadata-policy.js'
export type { EntityFacts } from './kinds.js'
import { checkPicture, checkPlacement } from './placement.js'
import {
  deleteLinks,
  deleteSubscriptions,
  hasEntityType,
  hasTwin,
  insertVersions,
  type EntityVersion,
} from './queries.js'

const STATUSES = ['standby', 'running', 'complete', 'canceled']
/** Milliseconds within which changes of a shot make one version. */
const VERSION_PAUSE_MS = 60_000

/** @throws AppError for what is no status of an entity. */
export function checkStatus({ data }: WriteInput): void {
  if (data.status !== undefined && !STATUSES.includes(data.status as string)) throw paramError('Invalid status')
}

/** A new entity belongs to who makes it. */
export async function completeEntity(tx: RequestContext, input: WriteInput): Promise<void> {
  checkStatus(input)
  const { projectId, entityTypeId, parentId, sourceId, previewFileId } = input.data
  await checkPlacement(tx, { id: null, projectId, entityTypeId, parentId, sourceId })
  await checkPicture(tx, projectId, previewFileId)
  input.data.createdById = requireActor(tx).id
}

/** Checks a change, and merges the metadata into what is stored. */
export async function mergeEntity(tx: RequestContext, row: Row, input: WriteInput): Promise<void> {
  const { data } = input
  checkStatus(input)
  await refuseTwin(tx, row, data)
  if (data.sourceId === 'null') data.sourceId = null
  await checkMove(tx, row, data)
  if (data.data === null) delete data.data
  else if (data.data !== undefined) data.data = mergedData(row.data, data.data)
}

/** What an entity becomes a part of must be able to hold it, and its picture be of its production; what stays as it was is not looked at. */
export async function checkMove(tx: RequestContext, row: Row, data: WriteInput['data']): Promise<void> {
  if (data.previewFileId !== row.previewFileId) await checkPicture(tx, row.projectId, data.previewFileId)
  const fields = ['entityTypeId', 'parentId', 'sourceId'] as const
  const changes = fields.some((field) => data[field] !== undefined && data[field] !== row[field])
  if (!changes) return
  const [entityTypeId, parentId, sourceId] = fields.map(
    (field) => (data[field] === undefined ? row[field] : data[field]) as unknown,
  )
  await checkPlacement(tx, { id: row.id, projectId: row.projectId, entityTypeId, parentId, sourceId })
}

async function refuseTwin(tx: RequestContext, row: Row, data: WriteInput['data']): Promise<void> {
  // QUIRK (crud, Entity): the production of the body counts here, although it is never written.
  const given = (field: string): unknown => (data[field] === undefined ? row[field] : data[field])
  const parent = given('parentId')
  const key = {
    name: given('name'),
    projectId: given('projectId'),
    entityTypeId: given('entityTypeId'),
    parentId: parent === '' || parent === 'null' ? null : parent,
  }
  const same = (['name', 'projectId', 'entityTypeId', 'parentId'] as const).every((field) => key[field] === row[field])
  if (same || !(await hasTwin(tx, row.id, key))) return
  const { name, projectId, entityTypeId, parentId } = key as Record<string, string | null>
  throw badRequest(
    `An entity with name '${name}', project_id '${projectId}', entity_type_id '${entityTypeId}', and parent_id ` +
      `'${parentId ?? 'None'}' already exists. The combination of these fields must be unique.`,
  )
}

/** Keeps the past of shots, and counts anew what casts a changed asset. */
export async function followEntityUpdate(tx: RequestContext, row: Row, before: Row, input: WriteInput): Promise<void> {
  const kind = await kindOf(tx, row.entityTypeId as string)
  if (kind === 'shot') await keepVersion(tx, row, before)
  if (kind === 'asset' && (!input.data.readyForId || input.data.readyForId !== before.readyForId)) {
    await refreshStatsOfAsset(tx, row.id)
  }
}

const keepState = batched(async (tx: RequestContext, versions: readonly EntityVersion[]) => {
  await insertVersions(tx, versions)
  return versions
})

async function keepVersion(tx: RequestContext, row: Row, before: Row): Promise<void> {
  const now = (row.data ?? {}) as Record<string, unknown>
  const then = (before.data ?? {}) as Record<string, unknown>
  // QUIRK (crud, Entity): a name in the metadata is compared with the name of the shot, so nearly every change counts.
  const changed = now.frame_in !== then.frame_in || (now.name ?? '') !== before.name
  const pause = Date.parse(row.updatedAt as string) - Date.parse((before.updatedAt as string | null) ?? '')
  if (!changed || !(pause > VERSION_PAUSE_MS)) return
  const { id: personId } = requireActor(tx)
  await keepState(tx, { name: before.name as string, data: row.data, entityId: row.id, personId })
}

/** Takes away what a deleted entity leaves behind: its casting, its concepts, the subscriptions of a sequence. */
export async function clearEntity(tx: RequestContext, row: Row): Promise<void> {
  if ((await kindOf(tx, row.entityTypeId as string)) === 'sequence') await deleteSubscriptions(tx, row.id)
  await deleteLinks(tx, row.id)
}

/** QUIRK (crud, Entity type): the given name is the pattern, so `%` is taken whatever the names are. */
export async function refuseKnownType(tx: RequestContext, { data }: WriteInput): Promise<void> {
  if (typeof data.name === 'string' && (await hasEntityType(tx, data.name))) {
    throw paramError('Entity type with this name already exists')
  }
}
