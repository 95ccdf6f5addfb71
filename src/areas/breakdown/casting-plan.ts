import { randomUUID } from 'node:crypto'
import type { Caster, CastingChanges, CastingLink } from './plan-queries.js'

/** One line of a casting. A line that lacks the asset or the number casts nothing. */
export interface CastingLine {
  assetId?: string | undefined
  /** How many times the asset is used. */
  occurrences?: number | null | undefined
  /** How it is used. */
  label: string | null
}

/** A line that casts an asset. */
export type CompleteLine = Required<CastingLine> & { assetId: string; occurrences: number | null }

/** What is told of a change, in the order of the API: an event, or the readiness of a shot, counted anew. */
type Telling = { name: string; payload: Record<string, unknown>; projectId: string } | { readinessOf: string }

/** True for a line that casts an asset. */
export const isComplete = (line: CastingLine): line is CompleteLine =>
  line.assetId !== undefined && line.occurrences !== undefined

/**
 * Changes of castings, worked out in memory one after the other, as if each were written before the next; what they come
 * to is written by a few statements, whatever their number (spec breakdown, A1 to A3).
 */
export class CastingPlan {
  readonly tellings: Telling[] = []
  readonly #casters = new Map<string, Caster>()
  readonly #links = new Map<string, Map<string, CastingLink>>()
  readonly #known: ReadonlySet<string>
  readonly #stored = new Set<CastingLink>()
  readonly #gone: CastingLink[] = []
  readonly #changed = new Set<CastingLink>()
  readonly #counted = new Set<Caster>()

  /**
   * @param casters who casts, with the episodes of shots
   * @param links their castings, and those of other shots of the episodes as far as they may be asked for
   * @param known assets that exist: what casts another one is passed over
   */
  constructor(casters: readonly Caster[], links: readonly CastingLink[], known: ReadonlySet<string>) {
    for (const caster of casters) if (!this.#casters.has(caster.id)) this.#casters.set(caster.id, { ...caster })
    for (const link of links) {
      const cast = this.cast(link.casterId)
      if (cast.has(link.assetId)) continue
      const own = { ...link }
      cast.set(link.assetId, own)
      this.#stored.add(own)
    }
    this.#known = known
  }

  /** What an entity casts now, by the id of the asset. */
  cast(casterId: string): Map<string, CastingLink> {
    let cast = this.#links.get(casterId)
    if (!cast) this.#links.set(casterId, (cast = new Map()))
    return cast
  }

  /** What is to be written. */
  changes(): CastingChanges {
    const made = [...this.#links.values()].flatMap((cast) =>
      [...cast.values()].filter((link) => !this.#stored.has(link)),
    )
    return { gone: this.#gone, made, changed: [...this.#changed], counted: [...this.#counted] }
  }

  /** A1: gives an entity a casting in place of the one it has; every link is a new one. */
  replace(casterId: string, lines: readonly CastingLine[]): void {
    const caster = this.#caster(casterId)
    const wanted = lines.filter(isComplete)
    const [before, after] = [[...this.cast(casterId).keys()], wanted.map(({ assetId }) => assetId)]
    if (caster.kind === 'episode') this.#clearShots(caster, new Set(lines.map(({ assetId }) => assetId)))
    for (const assetId of before) this.#unlink(caster, assetId)
    for (const line of wanted) this.#put(caster, line)
    // QUIRK (breakdown, A1): lines that cast nothing and lines of the same asset are counted as well.
    this.#count(caster, lines.length)
    this.#tellCasting(caster, { before, after })
  }

  /** Gives an entity a casting as {@link replace} does, but what stays keeps its link. Nothing is told when all is as it was. */
  change(casterId: string, lines: readonly CompleteLine[]): void {
    const caster = this.#caster(casterId)
    const cast = this.cast(casterId)
    const [before, after] = [[...cast.keys()], lines.map(({ assetId }) => assetId)]
    const news = lines.filter((line) => {
      const link = cast.get(line.assetId)
      return !link || link.occurrences !== line.occurrences || link.label !== line.label
    })
    const gone = before.filter((assetId) => !after.includes(assetId))
    if (news.length + gone.length === 0) return
    if (caster.kind === 'episode') this.#clearShots(caster, new Set(after))
    for (const assetId of gone) this.#unlink(caster, assetId)
    for (const line of news) this.#put(caster, line)
    this.#count(caster, cast.size)
    this.#tellCasting(caster, { before, after })
  }

  #caster(id: string): Caster {
    const caster = this.#casters.get(id)
    if (!caster) throw new Error(`the entity ${id} is not in the plan`)
    return caster
  }

  /** What an episode does not cast any more leaves its shots. */
  #clearShots(episode: Caster, listed: ReadonlySet<string | undefined>): void {
    for (const assetId of this.cast(episode.id).keys()) {
      if (listed.has(assetId)) continue
      for (const shot of this.#shotsCasting(episode.id, assetId)) {
        this.#unlink(shot, assetId)
        this.#count(shot, shot.count - 1)
        this.tellings.push({ readinessOf: shot.id })
        this.#tellCasting(shot, { before: [assetId], after: [] }, { alone: true })
      }
    }
  }

  #shotsCasting(episodeId: string, assetId: string): Caster[] {
    return [...this.#casters.values()].filter(
      (caster) => caster.episodeId === episodeId && this.cast(caster.id).has(assetId),
    )
  }

  /** A2: casts an asset, in the episode of the shot as well; or changes how it is cast. */
  #put(caster: Caster, { assetId, occurrences, label }: CompleteLine): void {
    if (!this.#known.has(assetId)) return
    const { projectId } = caster
    const known = this.cast(caster.id).get(assetId)
    if (known) {
      Object.assign(known, { occurrences, label })
      if (this.#stored.has(known)) this.#changed.add(known)
      const payload = { entity_link_id: known.id, nb_occurences: occurrences }
      this.tellings.push({ name: 'entity-link:update', payload, projectId })
    } else {
      const episode = caster.episodeId === null ? undefined : this.#caster(caster.episodeId)
      if (episode && !this.cast(episode.id).has(assetId)) {
        this.#link(episode, { assetId, occurrences: 1, label })
        this.#count(episode, episode.count + 1)
        this.#tellAsset(caster, assetId)
      }
      const link = this.#link(caster, { assetId, occurrences, label })
      const ends = { entity_link_id: link.id, entity_in_id: caster.id, entity_out_id: assetId }
      this.tellings.push({ name: 'entity-link:new', payload: { ...ends, nb_occurences: occurrences }, projectId })
    }
    if (caster.kind === 'episode') this.#tellAsset(caster, assetId)
  }

  /** A3: an asset that no shot of the episode casts any more leaves the episode. */
  #leaveEpisode(shot: Caster, assetId: string): void {
    const episode = shot.episodeId === null ? undefined : this.#caster(shot.episodeId)
    if (!episode || !this.cast(episode.id).has(assetId) || this.#shotsCasting(episode.id, assetId).length > 0) return
    this.#unlink(episode, assetId)
    this.#count(episode, Math.max(episode.count - 1, 0))
    this.#tellCasting(episode, { before: [assetId], after: [] })
    this.#tellAsset(episode, assetId)
  }

  #link(caster: Caster, line: CompleteLine): CastingLink {
    const link = { id: randomUUID(), casterId: caster.id, ...line }
    this.cast(caster.id).set(line.assetId, link)
    return link
  }

  #unlink(caster: Caster, assetId: string): void {
    const cast = this.cast(caster.id)
    const link = cast.get(assetId)
    if (!link) return
    cast.delete(assetId)
    this.#changed.delete(link)
    if (this.#stored.has(link)) this.#gone.push(link)
  }

  #count(caster: Caster, count: number): void {
    caster.count = count
    this.#counted.add(caster)
  }

  #tellAsset({ projectId }: Caster, assetId: string): void {
    this.tellings.push({ name: 'asset:update', payload: { asset_id: assetId }, projectId })
  }

  /** Tells of a casting that is another one now. `alone`: it follows from that of an episode, which takes care of itself. */
  #tellCasting(
    caster: Caster,
    { before, after }: { before: readonly string[]; after: readonly string[] },
    { alone = false } = {},
  ): void {
    const { id, kind, projectId, count } = caster
    const added = [...new Set(after)].filter((assetId) => !before.includes(assetId)).sort()
    const removed = before.filter((assetId) => !after.includes(assetId)).sort()
    if (kind === 'shot' && !alone) this.tellings.push({ readinessOf: id })
    // QUIRK (breakdown, A1): whatever is neither a shot nor an episode is told of as an asset.
    const name = kind === 'shot' || kind === 'episode' ? kind : 'asset'
    const payload = { [`${name}_id`]: id, nb_entities_out: count, added_asset_ids: added, removed_asset_ids: removed }
    this.tellings.push({ name: `${name}:casting-update`, payload, projectId })
    if (kind === 'shot' && !alone) for (const assetId of removed) this.#leaveEpisode(caster, assetId)
  }
}
