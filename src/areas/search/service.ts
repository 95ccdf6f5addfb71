import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { AppError } from '../../kernel/errors.js'
import * as entities from './entity-queries.js'
import * as queries from './queries.js'
import { highlighted, isFuzzy, MAX_TEXT, wordsOf, type Piece } from './words.js'

type Sql = RawBuilder<unknown>

/** What can be searched for. */
export const SEARCH_KINDS = [
  'Project',
  'Person',
  'Episode',
  'Sequence',
  'Shot',
  'Asset',
  'Scene',
  'Edit',
  'Concept',
  'Task',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Kinds that are entities of a production. */
const isEntityKind = (kind: SearchKind): boolean => !['Project', 'Person', 'Task'].includes(kind)

/** Finds beyond this place are no longer looked for. */
export const MAX_FINDS = 1000

/** Something that was found. */
export interface Find {
  kind: SearchKind
  id: string
  /** From 1 for the very name down to 0. */
  score: number
  /** What it is called in full, and the same in pieces. */
  label: string
  pieces: Piece[]
}

export interface Search {
  text: string
  kinds: readonly SearchKind[]
  /** In this production only. */
  projectId?: string | null
  /** Productions that are closed as well, not just the open ones. */
  closed?: boolean
  /** Finds at most, and how many to leave out before them. */
  limit: number
  offset?: number
}

/**
 * Records that the caller may see whose names hold all words of a text, in whatever order, the best first: case, accents
 * and typing errors do not matter. Entities are also found by the names of what they are in.
 * @throws AppError for a text that is too long or holds a NUL character; one without a letter or number finds nothing
 */
export async function search(ctx: RequestContext, asked: Search): Promise<Find[]> {
  requireActor(ctx)
  const { offset = 0 } = asked
  const fault = faultOf(asked.text)
  if (fault) throw new AppError('BAD_USER_INPUT', `text: ${fault}`, { fields: [{ field: 'text', message: fault }] })
  const { phrase, knowsTrigrams } = await queries.plainForm(ctx, asked.text)
  const words = wordsOf(phrase)
  if (words.words.length === 0 || asked.kinds.length === 0) return []
  const end = Math.min(offset + asked.limit, MAX_FINDS)
  const hits = (await look(ctx, asked, { asked: words, limit: end }, knowsTrigrams)).slice(offset, end)
  const labels = await queries.labelsOf(ctx, hits)
  return hits.flatMap(({ kind, id, score }) => {
    const label = labels.get(id)
    // What was removed since the look has none.
    if (label === undefined) return []
    return [{ kind: kind as SearchKind, id, score, label, pieces: highlighted(label, words.words) }]
  })
}

/** Why a text cannot be searched for. */
export function faultOf(text: string): string | undefined {
  if (text.includes('\u0000')) return 'Expected a text without NUL characters.'
  if (text.length > MAX_TEXT) return `Expected ${MAX_TEXT} characters at most.`
  return undefined
}

/** The ways to find something, the best finds first; each is gone only when those before it found too little. */
const ROUNDS = ['names', 'places', 'alike'] as const
type Round = (typeof ROUNDS)[number]

/** So many finds are enough: what merely looks like the words is not wanted then. */
const ENOUGH = 3

async function look(
  ctx: RequestContext,
  asked: Search,
  how: queries.Look,
  knowsTrigrams: boolean,
): Promise<queries.Hit[]> {
  const hits = new Map<string, queries.Hit>()
  for (const round of ROUNDS) {
    if (round === 'alike' && (hits.size >= ENOUGH || !knowsTrigrams || !how.asked.words.some(isFuzzy))) continue
    for (const hit of await lookOnce(ctx, asked, how, round)) if (!hits.has(hit.id)) hits.set(hit.id, hit)
    if (hits.size >= how.limit) break
  }
  return [...hits.values()]
}

/** One look at every list that has finds of a round, side by side; the finds of all of them, the best first. */
async function lookOnce(
  ctx: RequestContext,
  { kinds, ...place }: Search,
  how: queries.Look,
  round: Round,
): Promise<queries.Hit[]> {
  const actor = requireActor(ctx)
  const within = (column: Sql): Sql => queries.isWithin(actor, column, place)
  const seen = (model: 'Entity' | 'Task' | 'Project', alias: string): Sql => queries.sees(ctx, actor, model, alias)
  const statements: Sql[] = []
  if (round === 'names' || round === 'alike') {
    const score = round === 'names' ? entities.scoreOf : entities.likenessOf
    // Colleagues belong to no production.
    if (kinds.includes('Person')) statements.push(queries.personHits(score, how))
    const where = sql`${seen('Project', 't')} and ${within(sql`t.id`)}`
    if (kinds.includes('Project')) statements.push(queries.projectHits(where, score, how))
  }
  const entityKinds = kinds.filter(isEntityKind)
  if (entityKinds.length) {
    const where = sql`${entities.isOfKinds(entityKinds)} and ${within(sql`e.project_id`)} and ${seen('Entity', 'e')}`
    statements.push(ENTITY_ROUNDS[round]({ ...how, where }))
  }
  if (kinds.includes('Task') && round === 'places') {
    statements.push(
      entities.tasksByPlace({ ...how, where: sql`${within(sql`k.project_id`)} and ${seen('Task', 'k')}` }),
    )
  }
  const lists = await Promise.all(statements.map((statement) => ctx.db.rows<queries.Hit>(statement)))
  return lists.flat().sort((a, b) => b.score - a.score || compare(a.text, b.text) || compare(a.id, b.id))
}

/** The same order that each list has. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const ENTITY_ROUNDS: Record<Round, (asked: entities.EntitySearch) => Sql> = {
  names: entities.entitiesByName,
  places: entities.entitiesByPlace,
  alike: entities.entitiesAlike,
}
