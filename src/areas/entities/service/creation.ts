import { randomUUID } from 'node:crypto'
import { requireActor, type RequestContext } from '../../../context.js'
import { settled, BulkMode, stopped, type Outcome } from '../../../kernel/bulk.js'
import { checkMetadata } from '../../metadata/service.js'
import { UUID } from '../../../kernel/crud/values.js'
import { AppError, notFound, validationError, WIRE, type FieldFault } from '../../../kernel/errors.js'
import { requireManager, requireMemberBut } from '../../../kernel/permissions/checks.js'
import { ensureKinds, typeOfKind, type Kind } from '../../kinds/service.js'
import {
  assetTypesOf,
  holdProject,
  insertEntities,
  linkConcepts,
  namesakes,
  placesOf,
  type Draft,
  type Place,
} from '../creation-queries.js'

/** An entity that somebody wants made. */
export interface NewEntity {
  /** 1 to 160 characters. */
  name: string
  description?: string | null
  /** Values of the production's custom columns by field name. */
  data?: Record<string, unknown> | null
  /** Sequence of a shot or a scene, episode of a sequence, an edit or an asset. */
  placeId?: string | null
  /** Of an asset: its type. */
  assetTypeId?: string
  /** Of a shot: its length in frames. */
  nbFrames?: number | null
  /** Of an asset: other productions may use it. */
  isShared?: boolean
  /** Of an episode: how far it is. */
  status?: string
  /** Of a concept: what it illustrates; unknown ids are left out. */
  linkedIds?: readonly string[]
}

export interface MadeEntity {
  id: string
  /** False when it was there already. */
  created: boolean
}

/** What a kind is part of, and what tells two of it apart. */
const RULES: Record<Kind, { place?: Kind; apart: 'place' | 'name' | 'nothing' }> = {
  // QUIRK (entities, Assets): two assets of a type may have the same name.
  asset: { place: 'episode', apart: 'nothing' },
  shot: { place: 'sequence', apart: 'place' },
  scene: { place: 'sequence', apart: 'place' },
  sequence: { place: 'episode', apart: 'place' },
  edit: { place: 'episode', apart: 'place' },
  episode: { apart: 'name' },
  concept: { apart: 'name' },
}

/**
 * Makes entities of one kind in a production, each with the event of its kind. What is there already, by its name and
 * its place, is answered as it is and changed in nothing; assets are always new. For managers of the production;
 * concepts for its team but vendors and clients.
 * @throws AppError 404 for an unknown production. Faults of single items are in their outcomes.
 */
export async function createEntities(
  ctx: RequestContext,
  kind: Kind,
  project: string,
  items: readonly NewEntity[],
  mode: BulkMode,
): Promise<Outcome<MadeEntity>[]> {
  await requireMakers(ctx, kind, project)
  if (!UUID.test(project)) throw notFound()
  const projectId = project.toLowerCase()
  return ctx.transaction(async (tx) => {
    if (!(await holdProject(tx, projectId))) throw notFound()
    const checked = await draftsOf(tx, kind, projectId, items)
    const faults = checked.map((item) => ('draft' in item ? undefined : item))
    const stop = stopped<MadeEntity>(mode, faults)
    if (stop) return stop
    const drafts = checked.flatMap((item) => ('draft' in item ? [item.draft] : []))
    const made = await write(tx, kind, projectId, drafts)
    await linkMade(tx, projectId, items, made)
    await tellMade(tx, kind, projectId, drafts, made)
    return faults.map((fault, at) => fault ?? { value: made.get(at)! })
  })
}

/** As {@link createEntities}, for one. @throws AppError what is wrong with it. */
export async function createEntity(
  ctx: RequestContext,
  kind: Kind,
  projectId: string,
  item: NewEntity,
): Promise<MadeEntity> {
  const [outcome] = await createEntities(ctx, kind, projectId, [item], BulkMode.ATOMIC)
  if ('error' in outcome!) throw outcome.error
  return outcome!.value
}

/** Who may make entities of a kind in a production. */
export async function requireMakers(ctx: RequestContext, kind: Kind, projectId: string): Promise<void> {
  if (kind === 'concept') await requireMemberBut(ctx, projectId, ['vendor', 'client'])
  else await requireManager(ctx, projectId)
}

type Checked = { draft: Draft } | { error: AppError }

async function draftsOf(
  tx: RequestContext,
  kind: Kind,
  projectId: string,
  items: readonly NewEntity[],
): Promise<Checked[]> {
  const places = await placesOf(tx, ids(items.map(({ placeId }) => placeId)))
  const typeId = await typesFor(tx, kind, items)
  // Side by side, so that the custom columns of all are read together.
  const check = async (item: NewEntity, at: number): Promise<Checked> => {
    const faults = faultsOf(item)
    if (faults.length) return { error: validationError(faults) }
    const entityTypeId = typeId(item)
    if (!entityTypeId) return { error: missing('assetTypeId', 'No such type of assets.') }
    const { place } = RULES[kind]
    const placeId = item.placeId?.toLowerCase() ?? null
    if (placeId && !fits(places.get(placeId), place, projectId)) {
      return { error: missing(`${place}Id`, `No such ${place} in this production.`) }
    }
    const values = await settled(() => checkMetadata(tx, { kind: 'Entity', projectId, entityTypeId }, item.data))
    return 'error' in values ? values : { draft: draftOf(item, { at, kind, entityTypeId, placeId }) }
  }
  return Promise.all(items.map(check))
}

/** What an item names is not there. */
const missing = (field: string, message: string): AppError =>
  new AppError('NOT_FOUND', message, {
    body: { error: true, message: WIRE.notFound },
    fields: [{ field, message }],
  })

const ids = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && UUID.test(value))),
]

/** The type of each item: that of the kind, or the type of assets it names, when there is such a one. */
async function typesFor(
  tx: RequestContext,
  kind: Kind,
  items: readonly NewEntity[],
): Promise<(item: NewEntity) => string | undefined> {
  if (kind !== 'asset') {
    const id = await typeOfKind(tx, kind)
    return () => id
  }
  await ensureKinds(tx)
  const known = await assetTypesOf(tx, ids(items.map(({ assetTypeId }) => assetTypeId)))
  return ({ assetTypeId = '' }) => (known.has(assetTypeId.toLowerCase()) ? assetTypeId.toLowerCase() : undefined)
}

/** A part of something is in the same production. ZOU-BUG (entities, Edits, Assets): the reference does not look. */
const fits = (place: Place | undefined, kind: Kind | undefined, projectId: string): boolean =>
  place !== undefined && place.kind === kind && place.projectId === projectId

function draftOf(
  item: NewEntity,
  { at, kind, entityTypeId, placeId }: { at: number; kind: Kind; entityTypeId: string; placeId: string | null },
): Draft {
  return {
    at,
    id: randomUUID(),
    name: item.name,
    description: item.description ?? null,
    data: item.data ?? {},
    status: item.status ?? 'running',
    nbFrames: item.nbFrames ?? null,
    isShared: item.isShared ?? false,
    entityTypeId,
    parentId: kind === 'asset' ? null : placeId,
    sourceId: kind === 'asset' ? placeId : null,
  }
}

const MAX_NAME = 160
/** What PostgreSQL cannot hold in a text: NUL, and halves of characters. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

function faultsOf({ name, description, data }: NewEntity): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, message: string): void => void faults.push({ field, message })
  if (name.length === 0) fault('name', 'String should have at least 1 character')
  if ([...name].length > MAX_NAME) fault('name', `String should have at most ${MAX_NAME} characters`)
  if (UNSTORABLE.test(name)) fault('name', 'Input should be a valid string')
  if (description && UNSTORABLE.test(description)) fault('description', 'Input should be a valid string')
  if (data != null && (typeof data !== 'object' || Array.isArray(data) || !isStorable(data)))
    fault('data', 'Input should be a valid dictionary')
  return faults
}

function isStorable(data: unknown): boolean {
  let storable = true
  JSON.stringify(data, (key, value: unknown) => {
    if (UNSTORABLE.test(key) || (typeof value === 'string' && UNSTORABLE.test(value))) storable = false
    return value
  })
  return storable
}

/** Writes the drafts that are not there yet. @returns what became of each, by its place in the list */
async function write(
  tx: RequestContext,
  kind: Kind,
  projectId: string,
  drafts: readonly Draft[],
): Promise<Map<number, MadeEntity>> {
  const { apart } = RULES[kind]
  const createdById = requireActor(tx).id
  const find = (wanted: readonly Draft[]): Promise<Map<number, string>> =>
    namesakes(tx, wanted, { projectId, sameParent: apart === 'place' })
  if (drafts.length === 0) return new Map()
  if (apart === 'nothing') {
    await insertEntities(tx, drafts, { projectId, createdById })
    return new Map(drafts.map(({ at, id }) => [at, { id, created: true }]))
  }
  const known = await find(drafts)
  const first = new Map<string, Draft>()
  const keyOf = ({ name, parentId }: Draft): string => `${parentId} ${name}`
  for (const draft of drafts) {
    if (!known.has(draft.at) && !first.has(keyOf(draft))) first.set(keyOf(draft), draft)
  }
  const written = await insertEntities(tx, [...first.values()], { projectId, createdById })
  // Another program may have made some of them in this moment.
  const others = await find([...first.values()].filter(({ id }) => !written.has(id)))
  return new Map(
    drafts.map((draft) => {
      const { at, id } = first.get(keyOf(draft)) ?? draft
      return [
        draft.at,
        { id: known.get(draft.at) ?? others.get(at) ?? id, created: draft.id === id && written.has(id) },
      ]
    }),
  )
}

async function linkMade(
  tx: RequestContext,
  projectId: string,
  items: readonly NewEntity[],
  made: ReadonlyMap<number, MadeEntity>,
): Promise<void> {
  const links = [...made].flatMap(([at, { id, created }]) =>
    created ? ids(items[at]!.linkedIds ?? []).map((entityId) => ({ conceptId: id, entityId })) : [],
  )
  if (links.length) await linkConcepts(tx, projectId, links)
}

async function tellMade(
  tx: RequestContext,
  kind: Kind,
  projectId: string,
  drafts: readonly Draft[],
  made: ReadonlyMap<number, MadeEntity>,
): Promise<void> {
  const sequences = kind === 'shot' ? await placesOf(tx, ids(drafts.map(({ parentId }) => parentId))) : undefined
  for (const { at, parentId, entityTypeId } of drafts) {
    const { id, created } = made.get(at)!
    if (!created) continue
    const more = {
      ...(kind === 'asset' && { asset_type: entityTypeId }),
      ...(kind === 'shot' && { episode_id: sequences!.get(parentId ?? '')?.parentId ?? null }),
      ...(kind === 'edit' && { parent_id: parentId }),
    }
    await tx.emit(`${kind}:new`, { [`${kind}_id`]: id, ...more }, { projectId })
  }
}
