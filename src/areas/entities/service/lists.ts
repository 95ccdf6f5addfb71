import type { RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../../context.js'
import { filterParameters } from '../../../kernel/crud/describe.js'
import { restFilters } from '../../../kernel/crud/filters.js'
import { condition, specOf } from '../../../kernel/crud/read.js'
import type { QueryParameters } from '../../../kernel/crud/spec.js'
import type { Query } from '../../../kernel/db/database.js'
import { badRequest } from '../../../kernel/errors.js'
import type { RoleCode } from '../../../kernel/permissions/actor.js'
import { visibleEntity } from '../../../kernel/permissions/work.js'
import type { RouteParameter } from '../../../kernel/rest/route.js'
import { ensureTypesOf, type Kind } from '../../kinds/service.js'
import { isOfKind } from '../kinds.js'
import {
  byName,
  entityRows,
  isAssigned,
  isCastBy,
  isEpisodeOfAssigned,
  isParentOfAssigned,
  type EntityRows,
} from '../list-queries.js'
import { readableEntity, requireKnownProject, requireListing } from '../policy.js'

export { byName, introducedFirst, isChildOf, isGrandchildOf, isInEpisode, isSharedInto } from '../list-queries.js'

/** Who may ask for these lists, for the documentation. */
export const LIST_READERS = {
  team: 'The team of the production, and admins.',
  assigned: 'The team of the production, and admins; vendors get what has a task assigned to them.',
  around:
    'The team of the production, and admins; vendors get what is around the entities with a task assigned to them.',
  entity: 'Those who may read it: the team of the production, a vendor with a task of it, admins.',
} as const

/** Rows that name the production and the sequence: what has no sequence is left out. */
export const NAMED = { names: ['project_name', 'sequence_name'] } as const

/** What a list has beside its kind and filters. */
export interface EntityList extends Pick<EntityRows, 'names' | 'order' | 'relations' | 'nullData'> {
  /** Further conditions on the alias `e`. */
  where?: readonly RawBuilder<unknown>[]
  /** Which entities the caller sees; by default the rule of the model. */
  visible?: RawBuilder<unknown> | boolean
}

/** Query parameters of the lists that filter (QF). */
export const ENTITY_FILTERS: RouteParameter[] = [
  ...filterParameters('Entity').filter(({ name }) => !['page', 'limit', 'relations', 'fields'].includes(name)),
  { name: 'assigned_to', description: 'Whatever the value: only what has a task assigned to the caller.' },
  { name: 'vendor_departments', description: 'Whatever the value: without the metadata kept for departments.' },
]

/** Kinds whose lists heed `assigned_to`. */
const ASSIGNABLE: readonly Kind[] = ['asset', 'shot', 'edit', 'scene', 'concept']

/**
 * The entities of a kind that match filters and that the caller sees: rows for the REST API. Whether the caller may ask
 * at all is up to the list.
 * @param filters Columns and relations by their REST names, as the query string gives them (QF).
 * @throws AppError 400 for a value that its column cannot hold.
 */
export async function listEntities(
  ctx: RequestContext,
  kind: Kind,
  filters: QueryParameters,
  list: EntityList = {},
): Promise<Query> {
  await ensureTypesOf(ctx, kind)
  return entitiesBy(ctx, kind, filters, list)
}

function entitiesBy(ctx: RequestContext, kind: Kind, filters: QueryParameters, list: EntityList): Query {
  const actor = requireActor(ctx)
  const { where = [], visible = visibleEntity(actor, 'e'), ...shape } = list
  const conditions = [
    isOfKind(kind, 'e'),
    condition(visible),
    ...restFilters(ctx, 'Entity', specOf(ctx, 'Entity'), 'e', filters, malformed),
    ...where,
  ]
  // QUIRK (entities, QF): whatever their value, these two narrow anybody's view as if they were a vendor without department.
  if (filters.assigned_to !== undefined && ASSIGNABLE.includes(kind)) conditions.push(isAssigned(actor))
  const departmentless = filters.vendor_departments !== undefined
  return entityRows({ ...shape, actor, kind, where: conditions, departmentless })
}

const malformed = (): Error => badRequest('One of the ID sent in parameter is not properly formatted.')

/** The entities of a kind in the production that the filters name; without one for admins only. */
export async function listFiltered(
  ctx: RequestContext,
  kind: Kind,
  filters: QueryParameters,
  { barred, ...list }: EntityList & { barred?: readonly RoleCode[] } = {},
): Promise<Query> {
  await requireListing(ctx, filters.project_id, barred)
  return listEntities(ctx, kind, filters, list)
}

/** All entities of a kind in a production, by name. @throws AppError 404 for an unknown production, 403 outside its team. */
export async function listOfProject(
  ctx: RequestContext,
  kind: Kind,
  projectId: string,
  barred?: readonly RoleCode[],
): Promise<Query> {
  await requireKnownProject(ctx, projectId)
  return listFiltered(ctx, kind, { project_id: projectId }, { order: byName, ...(barred && { barred }) })
}

/** The entities of a kind whose parent is one that the caller may read. */
export async function listChildren(
  ctx: RequestContext,
  kind: Kind,
  parent: { kind: Kind; id: string | undefined },
  list: EntityList = {},
): Promise<Query> {
  const { id } = await readableEntity(ctx, parent.id, parent.kind)
  return listEntities(ctx, kind, { parent_id: id }, list)
}

/** The assets that an entity casts: whoever sees it sees them all, of whatever production, canceled ones too. */
export async function listCastAssets(
  ctx: RequestContext,
  caster: { kind: Kind; id: string | undefined },
): Promise<Query> {
  const { id } = await readableEntity(ctx, caster.id, caster.kind)
  return entitiesBy(ctx, 'asset', {}, { where: [isCastBy(id)], visible: true, nullData: true })
}

/**
 * What a vendor gets in place of the sequences or the episodes of a production: those around what is assigned to them.
 * QUIRK (entities): of whatever kind these are, under the type `Entity`; filters do not count.
 */
export function listAroundAssigned(
  ctx: RequestContext,
  kind: 'sequence' | 'episode',
  projectId: string,
  where: readonly RawBuilder<unknown>[] = [],
): Query {
  const actor = requireActor(ctx)
  const around = kind === 'sequence' ? isParentOfAssigned(actor, projectId) : isEpisodeOfAssigned(actor, projectId)
  return entityRows({ actor, kind, wireType: 'Entity', where: [around, ...where], order: byName })
}
