import { requireActor, type RequestContext } from '../../context.js'
import { stopped, type BulkMode, type Outcome } from '../../kernel/bulk.js'
import { AppError, forbidden, notFound, validationError, type FieldFault } from '../../kernel/errors.js'
import { roleIn } from '../../kernel/permissions/actor.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import type { CompleteLine } from './casting-plan.js'
import {
  castableAssets,
  linksFrom,
  loadCasters,
  loadLinks,
  lockCastings,
  seenEntities,
  type CastableAsset,
  type Caster,
  type CastingLink,
  type SeenEntity,
} from './plan-queries.js'
import { carryOut, planFor, type CastingRequest } from './plan-service.js'

/** Letters of a label at most. */
const LABEL_LENGTH = 80
const MAX_OCCURRENCES = 1_000_000
/** Lines of one call at most. */
const MAX_LINES = 100_000

/** How the casting of an entity is to change. */
export interface CastingEdit {
  entityId: string
  /** What it is to cast. */
  lines: readonly CompleteLine[]
  /** Whether an asset that it casts now stays although no line names it. */
  keeps: (assetId: string) => boolean
  /** Name of the input field of a line's asset, by its place. */
  fieldOf: (place: number) => string
}

/** An edit that may be done, with the casting that comes of it. */
type Checked = Required<CastingRequest> & { lines: CompleteLine[] }

/**
 * Changes the castings of entities; what stays keeps its link. For managers of their productions; with `projectId` all
 * must be of that one. An item is refused when its entity is not seen or not the caller's to change, when it casts what
 * is neither an asset of its production nor shared (an asset that is not there is refused in the same words), casts an
 * asset twice or in itself, or would close a ring of assets.
 * @returns the id of the entity for each edit
 */
export async function changeCastings(
  ctx: RequestContext,
  mode: BulkMode,
  edits: readonly CastingEdit[],
  projectId?: string,
): Promise<Outcome<string>[]> {
  requireActor(ctx)
  if (projectId !== undefined) await requireManager(ctx, projectId)
  if (edits.reduce((sum, { lines }) => sum + lines.length, 0) > MAX_LINES) {
    throw new AppError('TOO_EXPENSIVE', `At most ${MAX_LINES} assets can be cast in one call.`)
  }
  const ids = [...new Set(edits.map(({ entityId }) => entityId))]
  const seen = new Map((await seenEntities(ctx, ids)).map((entity) => [entity.id, entity]))
  return ctx.transaction(async (tx) => {
    await lockCastings(tx, [...new Set([...seen.values()].map((entity) => entity.projectId))])
    const casters = await loadCasters(tx, [...seen.keys()])
    const allLinks = await loadLinks(
      tx,
      casters.map(({ id }) => id),
    )
    const outcomes = await checkEdits(tx, edits, {
      casters,
      links: allLinks,
      mayChange: refusalFor(ctx, seen, projectId),
    })
    const stop = stopped(mode, outcomes)
    if (stop) return stop as Outcome<string>[]
    const checked = outcomes.flatMap((outcome) => ('value' in outcome ? outcome.value : []))
    const plan = await planFor(tx, casters, allLinks, checked)
    for (const { entityId, lines } of checked) plan.change(entityId, lines)
    await carryOut(tx, plan)
    return outcomes.map((outcome) => ('value' in outcome ? { value: outcome.value.entityId } : outcome))
  })
}

/** Why the caller may not change the casting of an entity; undefined when nothing is in the way. */
function refusalFor(ctx: RequestContext, seen: ReadonlyMap<string, SeenEntity>, projectId: string | undefined) {
  const actor = requireActor(ctx)
  return (entityId: string): AppError | undefined => {
    const entity = seen.get(entityId)
    if (!entity || (projectId !== undefined && entity.projectId !== projectId)) return notFound()
    const role = roleIn(actor, entity.projectId)
    return role === 'admin' || role === 'manager' ? undefined : forbidden()
  }
}

interface Known {
  casters: readonly Caster[]
  links: readonly CastingLink[]
  mayChange: (entityId: string) => AppError | undefined
}

async function checkEdits(
  tx: RequestContext,
  edits: readonly CastingEdit[],
  { casters, links, mayChange }: Known,
): Promise<Outcome<Checked>[]> {
  const byId = new Map(casters.map((caster) => [caster.id, caster]))
  const casts = new Map<string, Map<string, CastingLink>>(casters.map(({ id }) => [id, new Map()]))
  for (const link of links) casts.get(link.casterId)?.set(link.assetId, link)
  const named = [...new Set(edits.flatMap(({ lines }) => lines.map(({ assetId }) => assetId)))]
  const castable = new Map((await castableAssets(tx, named)).map((asset) => [asset.id, asset]))
  const intoAssets = edits.some(({ entityId }) => byId.get(entityId)?.kind === 'asset')
  const parts = new AssetGraph(intoAssets ? [...links, ...(await linksFrom(tx, named))] : [])
  return edits.map((edit) => {
    const caster = byId.get(edit.entityId)
    const refusal = mayChange(edit.entityId)
    if (refusal || !caster) return { error: refusal ?? notFound() }
    const cast = casts.get(caster.id)!
    const error = faultsOf(edit, caster, cast, castable) ?? (caster.kind === 'asset' ? ringOf(edit, parts) : undefined)
    if (error) return { error }
    const names = new Set(edit.lines.map(({ assetId }) => assetId))
    const kept = [...cast.values()].filter(({ assetId }) => !names.has(assetId) && edit.keeps(assetId))
    const lines = [...kept.map(({ assetId, occurrences, label }) => ({ assetId, occurrences, label })), ...edit.lines]
    if (caster.kind === 'asset')
      parts.cast(
        caster.id,
        lines.map(({ assetId }) => assetId),
      )
    return { value: { entityId: caster.id, lines } }
  })
}

/** What is wrong with the lines of an edit. What is cast already may stay, whatever it is. */
function faultsOf(
  { lines, fieldOf }: CastingEdit,
  caster: Caster,
  cast: ReadonlyMap<string, CastingLink>,
  castable: ReadonlyMap<string, CastableAsset>,
): AppError | undefined {
  const faults: FieldFault[] = []
  const named = new Set<string>()
  for (const [place, { assetId, occurrences, label }] of lines.entries()) {
    const fault = (message: string): number => faults.push({ field: fieldOf(place), message })
    const asset = castable.get(assetId)
    if (named.has(assetId)) fault('Named twice: say once how often the asset is used.')
    else if (assetId === caster.id) fault('An asset is not cast in itself.')
    else if (!cast.has(assetId) && !(asset && (asset.projectId === caster.projectId || asset.isShared)))
      fault('Neither an asset of this production nor a shared one.')
    if (occurrences !== null && (occurrences < 1 || occurrences > MAX_OCCURRENCES))
      fault(`An asset is used 1 to ${MAX_OCCURRENCES} times.`)
    if ((label?.length ?? 0) > LABEL_LENGTH || label?.includes('\u0000'))
      fault(`A label has ${LABEL_LENGTH} letters at most.`)
    named.add(assetId)
  }
  return faults.length ? validationError(faults) : undefined
}

/** The refusal of an edit by which an asset would be made of itself. */
function ringOf({ entityId, lines, fieldOf }: CastingEdit, parts: AssetGraph): AppError | undefined {
  const fields = lines.flatMap(({ assetId }, place) =>
    !parts.has(entityId, assetId) && parts.reaches(assetId, entityId)
      ? { field: fieldOf(place), message: 'This asset casts the other one, itself or through its parts.' }
      : [],
  )
  if (fields.length === 0) return undefined
  return new AppError('CONFLICT', 'Assets would cast each other in a ring.', { fields })
}

/** Which assets are cast in which. */
class AssetGraph {
  readonly #parts = new Map<string, Set<string>>()

  constructor(links: readonly { casterId: string; assetId: string }[]) {
    for (const { casterId, assetId } of links) {
      const parts = this.#parts.get(casterId)
      if (parts) parts.add(assetId)
      else this.#parts.set(casterId, new Set([assetId]))
    }
  }

  has(casterId: string, assetId: string): boolean {
    return this.#parts.get(casterId)?.has(assetId) ?? false
  }

  /** An asset casts these from now on. */
  cast(casterId: string, assetIds: readonly string[]): void {
    this.#parts.set(casterId, new Set(assetIds))
  }

  /** Whether an asset casts another one, itself or through its parts. */
  reaches(from: string, to: string): boolean {
    const seen = new Set([from])
    for (const id of seen) {
      if (id === to) return true
      for (const part of this.#parts.get(id) ?? []) seen.add(part)
    }
    return false
  }
}
