import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../../context.js'
import { condition } from '../../../kernel/crud/read.js'
import type { WireOptions } from '../../../kernel/crud/wire.js'
import { UUID } from '../../../kernel/crud/values.js'
import { prepared, type Query } from '../../../kernel/db/database.js'
import { col } from '../../../kernel/db/sql-format.js'
import { notFound, paramError } from '../../../kernel/errors.js'
import { projectIds, roleIn, type Actor, type RoleCode } from '../../../kernel/permissions/actor.js'
import { requireMemberBut } from '../../../kernel/permissions/checks.js'
import { visibleEntity, visibleTask } from '../../../kernel/permissions/work.js'
import type { RouteParameter } from '../../../kernel/rest/route.js'
import { ensureKinds, KINDS, type Kind } from '../../kinds/service.js'
import { isOfKind, wireName } from '../kinds.js'
import { isAssigned, isEpisodeOfAssigned, isParentOfAssigned } from '../list-queries.js'
import { maskedData, visibleData } from '../metadata-policy.js'
import { readableEntity, requireListing } from '../policy.js'
import {
  entitiesWithTasks,
  entityRecord,
  isTaskOf,
  rowValues,
  type RecordRequest,
  type RowsRequest,
  type RowsWithTasks,
  type Surroundings,
} from '../with-tasks-queries.js'

export type { RowsWithTasks } from '../with-tasks-queries.js'

type Sql = RawBuilder<unknown>

/** Ids that a listing is narrowed by, as its parameters give them. */
export interface Narrowing {
  id?: string
  project_id?: string
  /** An id, or the words `all` and `main`. */
  episode_id?: string
}

/** The listing of a kind of entities with their tasks. */
export interface ListingWithTasks {
  kind: Kind
  /** The parameters that narrow it; the others are ignored. */
  narrowedBy: readonly (keyof Narrowing)[]
  /** What the rows are made of. */
  rows: (narrowing: Narrowing) => RowsWithTasks
  /** Which entities belong to an episode: to the given one, to none (`main`), or whatever (`all`). */
  ofEpisode?: (episodeId: string) => Sql
  /** Roles that do not see the kind. */
  hiddenFrom?: readonly RoleCode[]
  /** What a vendor sees: the entities assigned to them, those with such children, or the episodes of those. */
  vendorsSee?: 'assigned' | 'parents' | 'episodes'
  /**
   * QUIRK (entities, QF, Generic with-tasks): what `assigned_to` does: `caller`, whatever its value, leaves what is
   * assigned to the caller; `person` leaves the tasks of the person it names.
   */
  assignedTo?: 'caller' | 'person'
  /** The check of who may list; by default the team of the production, and without one admins. */
  access?: (ctx: RequestContext, narrowing: Narrowing) => Promise<void>
}

/** A listing, ready to be streamed. */
export interface FoundWithTasks {
  /** One JSON text a row: an object, or an array of values when compact. */
  rows: Query
  /** What stands before the rows where the kind has several forms: when compact, the names of the values. */
  header: { compact: boolean } & Record<string, unknown>
}

/**
 * Lists entities of a kind with their tasks and assignees. Parameters as the REST operation takes them.
 * @throws AppError 400 for a malformed id, 403 for who may not list them, 404 for an unknown production.
 */
export async function listWithTasks(
  ctx: RequestContext,
  listing: ListingWithTasks,
  query: Record<string, string>,
): Promise<FoundWithTasks> {
  const actor = requireActor(ctx)
  const narrowing = readNarrowing(listing, query)
  if (listing.access) await listing.access(ctx, narrowing)
  else await requireListing(ctx, narrowing.project_id, listing.hiddenFrom)
  await ensureKinds(ctx, typesOf(listing.kind))
  const rows = listing.rows(narrowing)
  const compact = rows.compactKeys !== undefined && query.compact === 'true'
  return {
    rows: entitiesWithTasks(rows, {
      ...scopeOf(actor, listing, narrowing, query.assigned_to),
      data: query.vendor_departments === undefined ? visibleData(actor, 'e') : maskedData('e', []),
      // QUIRK (entities): known only when the list is of one production.
      ...(narrowing.project_id && { subscriber: actor.id }),
      compact,
    }),
    header: { compact, ...(compact && { [`${listing.kind}_fields`]: rows.compactKeys, task_fields: rows.taskKeys }) },
  }
}

/** The parameters of a listing, for its documentation. */
export const withTasksParameters = ({
  kind,
  narrowedBy,
  assignedTo,
  ...listing
}: ListingWithTasks): RouteParameter[] => [
  ...narrowedBy.map((name) => ({ name, description: NARROWING[name](kind), ...(name !== 'episode_id' && ID) })),
  ...(assignedTo ? [{ name: 'assigned_to', description: ASSIGNED_TO[assignedTo] }] : []),
  { name: 'vendor_departments', description: 'Whatever the value: without the metadata kept for departments.' },
  ...(listing.rows({}).compactKeys
    ? [
        { name: 'compact', description: '`true`: rows are arrays of values, named once in a header.' },
        { name: 'stream', description: `\`true\`: newline-delimited JSON, a header and one line for each ${kind}.` },
      ]
    : []),
]

const ID = { schema: { type: 'string', format: 'uuid' } }
const NARROWING: Record<keyof Narrowing, (kind: Kind) => string> = {
  id: (kind) => `Only this ${kind}.`,
  project_id: (kind) => `Only ${kind}s of this production.`,
  episode_id: (kind) =>
    `Only ${kind}s of this episode; \`main\`: outside of any episode; \`all\`: of whatever episode.`,
}
const ASSIGNED_TO = {
  caller: 'Whatever the value: only what is assigned to the caller.',
  person: 'Of the tasks only those assigned to the person with this id.',
}

function readNarrowing({ narrowedBy }: ListingWithTasks, query: Record<string, string>): Narrowing {
  const narrowing: Narrowing = {}
  for (const name of narrowedBy) {
    const value = query[name]
    if (value === undefined) continue
    const isWord = name === 'episode_id' && (value === 'all' || value === 'main')
    if (!isWord && !UUID.test(value)) throw paramError(`Invalid UUID format for ${name}: ${value}`)
    narrowing[name] = isWord ? value : value.toLowerCase()
  }
  return narrowing
}

const ASSIGNED: Record<NonNullable<ListingWithTasks['vendorsSee']>, (actor: Actor, projectId: string) => Sql> = {
  assigned: isAssigned,
  parents: isParentOfAssigned,
  episodes: isEpisodeOfAssigned,
}

/** VS: vendors see what is assigned to them; QF: others can ask for the same. */
function scopeOf(
  actor: Actor,
  { kind, ofEpisode, vendorsSee = 'assigned', assignedTo }: ListingWithTasks,
  { id, project_id: projectId, episode_id: episodeId }: Narrowing,
  wanted: string | undefined,
): Pick<RowsRequest, 'conditions' | 'taskConditions'> {
  const conditions = [isOfKind(kind, 'e')]
  const taskConditions: Sql[] = []
  if (id) conditions.push(sql`e.id = ${id}::uuid`)
  if (projectId) conditions.push(sql`e.project_id = ${projectId}::uuid`)
  else {
    conditions.push(condition(visibleEntity(actor, 'e')))
    if (projectIds(actor, { roles: ['vendor'] }).length) taskConditions.push(condition(visibleTask(actor, 'k')))
  }
  if (episodeId && ofEpisode) conditions.push(ofEpisode(episodeId))
  if (roleIn(actor, projectId) === 'vendor' || (wanted !== undefined && assignedTo === 'caller')) {
    conditions.push(ASSIGNED[vendorsSee](actor, projectId!))
    taskConditions.push(isTaskOf(actor.id))
  }
  if (wanted !== undefined && assignedTo === 'person')
    taskConditions.push(UUID.test(wanted) ? isTaskOf(wanted) : sql`false`)
  return { conditions, taskConditions }
}

/** The entity types by which a kind is known; whatever is none of them all is an asset. */
const typesOf = (kind: Kind) => KINDS.filter((name) => kind === 'asset' || name.toLowerCase() === kind)

/** How an answer about one entity is put together of its record and its row in the listing. */
export interface ReadWithTasks {
  listing: Pick<ListingWithTasks, 'kind' | 'rows'>
  /** Which of the two decides where both have a key; `row`: the row is all. */
  first: 'row' | 'record' | 'row over record'
  /** Keys of the record that are left out. */
  hide?: readonly string[]
  /** Further keys, of what the rows are joined to. */
  names?: readonly string[]
  /** Roles that do not read the kind. */
  refused?: readonly RoleCode[]
}

/**
 * One entity with its tasks, as JSON text.
 * @throws AppError 403 for who may not read it; 404 for an unknown or malformed id, another kind, or one that the listing
 * leaves out.
 */
export async function readWithTasks(ctx: RequestContext, id: string, answer: ReadWithTasks): Promise<string> {
  const { listing, first, hide, names = [], refused = [] } = answer
  await ensureKinds(ctx, typesOf(listing.kind))
  const { id: entityId, projectId } = await readableEntity(ctx, id, listing.kind)
  await requireMemberBut(ctx, projectId, refused)
  const data = visibleData(requireActor(ctx), 'e')
  const rows = listing.rows({})
  const request: RowsRequest = { conditions: [sql`e.id = ${entityId}::uuid`], data }
  if (first === 'row') return theOnly(ctx, entitiesWithTasks(rows, request))
  const which = first === 'record' ? 'beside the record' : 'all'
  const computed = { data: () => sql`e.shown`, ...joinedValues(names), ...rowValues(rows, request, which) }
  const wire = { wireType: wireName(listing.kind), relations: true, computed, ...(hide && { hide }) }
  return theOnly(ctx, entityRecord(rows, { id: entityId, data, wire }))
}

const joinedValues = (keys: readonly string[]): NonNullable<WireOptions['computed']> =>
  Object.fromEntries(keys.map((key) => [key, () => col('e', key)]))

/** Further keys of an entity's record, from what stands around it. */
export interface RecordAround {
  kind: Kind
  around: Surroundings
  keys: readonly string[]
  /** Keys that are missing together, where the first of them would be null. */
  optional?: readonly [string, ...string[]]
}

/**
 * The record of one entity with the names of what it belongs to, as JSON text.
 * @throws AppError 403 for who may not read it; 404 for an unknown or malformed id, another kind, or one without what its
 * record names.
 */
export async function readRecord(
  ctx: RequestContext,
  id: string,
  { kind, around, keys, optional }: RecordAround,
): Promise<string> {
  await ensureKinds(ctx, typesOf(kind))
  const { id: entityId } = await readableEntity(ctx, id, kind)
  const record: RecordRequest = {
    id: entityId,
    data: visibleData(requireActor(ctx), 'e'),
    wire: { wireType: wireName(kind), computed: { data: () => sql`e.shown`, ...joinedValues(keys) } },
    ...(optional && { wherePresent: { key: optional[0], computed: joinedValues(optional) } }),
  }
  return theOnly(ctx, entityRecord(around, record))
}

async function theOnly(ctx: RequestContext, query: Sql): Promise<string> {
  const [text] = await ctx.db.texts(prepared(query))
  if (text === undefined) throw notFound()
  return text
}
