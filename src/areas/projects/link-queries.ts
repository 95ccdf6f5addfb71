import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { metaOf, wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import { idArray } from '../../kernel/permissions/actor.js'

/**
 * What productions and templates are made of: the link table behind the owner's name, its column of the other side, and
 * the model there.
 */
export const PARTS = {
  taskTypes: { link: 'task_type_link', key: 'task_type_id', model: 'TaskType' },
  taskStatuses: { link: 'task_status_link', key: 'task_status_id', model: 'TaskStatus' },
  assetTypes: { link: 'asset_type_link', key: 'asset_type_id', model: 'EntityType' },
  statusAutomations: { link: 'status_automation_link', key: 'status_automation_id', model: 'StatusAutomation' },
  previewBackgroundFiles: {
    link: 'preview_background_file_link',
    key: 'preview_background_file_id',
    model: 'PreviewBackgroundFile',
  },
} as const

export type Part = keyof typeof PARTS

/** Parts whose links have a rank, an id and dates of their own, and the models of those links. */
const RANKED = {
  taskTypes: { project: 'ProjectTaskTypeLink', project_template: 'ProjectTemplateTaskTypeLink' },
  taskStatuses: { project: 'ProjectTaskStatusLink', project_template: 'ProjectTemplateTaskStatusLink' },
} as const

export type RankedPart = keyof typeof RANKED

/** True for parts whose links have a rank. */
export const isRanked = (part: Part): part is RankedPart => part in RANKED

/** A production or a template, which holds parts. */
export interface Owner {
  table: 'project' | 'project_template'
  id: string
}

/** The model of the links of a ranked part. */
export const linkModel = <T extends Owner['table']>(part: RankedPart, table: T): (typeof RANKED)[RankedPart][T] =>
  RANKED[part][table]

/** Roles that see a status on the board when nobody says otherwise. */
const BOARD_ROLES = metaOf('ProjectTaskStatusLink').columns.find(({ field }) => field === 'rolesForBoard')!
  .default as readonly string[]

const roleArray = (roles: readonly string[]): RawBuilder<unknown> => sql`${`{${roles.join(',')}}`}::varchar[]`
const linkTable = ({ table }: Owner, part: Part): RawBuilder<unknown> => sql.table(`${table}_${PARTS[part].link}`)
const ownerKey = ({ table }: Owner): RawBuilder<unknown> => sql.ref(`${table}_id`)

/** A link to make, or what an existing one is to say. */
export interface NewLink {
  /** Id of the part. */
  id: string
  priority?: number | null | undefined
  /** Roles that see a status on the board. */
  roles?: readonly string[] | null | undefined
}

const asRecords = (links: readonly NewLink[]): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(links)}::json) as g(id uuid, priority int, roles varchar[])`

/** Links what is not linked yet; unknown ids are passed over, and links that are there stay as they are. @returns how many were made */
export async function addLinks(
  tx: RequestContext,
  owner: Owner,
  part: Part,
  links: readonly NewLink[],
): Promise<number> {
  const { key, model } = PARTS[part]
  const columns: [string, RawBuilder<unknown>][] = [
    [`${owner.table}_id`, sql`${owner.id}::uuid`],
    [key, sql`o.id`],
  ]
  if (isRanked(part)) {
    columns.push(['priority', sql`g.priority`], ['id', sql`gen_random_uuid()`])
    columns.push(['created_at', sql`now()`], ['updated_at', sql`now()`])
  }
  if (part === 'taskStatuses') columns.push(['roles_for_board', sql`coalesce(g.roles, ${roleArray(BOARD_ROLES)})`])
  return tx.db.execute(sql`
    insert into ${linkTable(owner, part)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
    select ${sql.join(columns.map(([, value]) => value))}
    from ${asRecords(links)}
    join ${sql.table(metaOf(model).table)} o on o.id = g.id
    on conflict do nothing`)
}

/** Takes parts away. @returns how many were linked */
export async function removeLinks(
  tx: RequestContext,
  owner: Owner,
  part: Part,
  ids: readonly string[],
): Promise<number> {
  return tx.db.execute(sql`
    delete from ${linkTable(owner, part)}
    where ${ownerKey(owner)} = ${owner.id}::uuid and ${sql.ref(PARTS[part].key)} = any(${idArray(ids)})`)
}

/** Takes the task types away that are not among these. */
export async function keepTaskTypes(tx: RequestContext, projectId: string, kept: readonly string[]): Promise<void> {
  await tx.db.execute(sql`
    delete from project_task_type_link
    where project_id = ${projectId}::uuid and task_type_id <> all(${idArray(kept)})`)
}

/** Gives links that are there the ranks and roles that are given and differ. */
export async function updateLinks(
  tx: RequestContext,
  owner: Owner,
  part: RankedPart,
  links: readonly NewLink[],
): Promise<void> {
  const isStatus = part === 'taskStatuses'
  await tx.db.execute(sql`
    update ${linkTable(owner, part)} l set updated_at = now(), priority = coalesce(g.priority, l.priority)
      ${isStatus ? sql`, roles_for_board = coalesce(g.roles, l.roles_for_board)` : sql``}
    from ${asRecords(links)}
    where l.${ownerKey(owner)} = ${owner.id}::uuid and l.${sql.ref(PARTS[part].key)} = g.id
      and (coalesce(g.priority, l.priority) is distinct from l.priority
        ${isStatus ? sql`or coalesce(g.roles, l.roles_for_board) is distinct from l.roles_for_board` : sql``})`)
}

/** Those of the ids that name a part of the kind. */
export async function knownParts(ctx: RequestContext, part: Part, ids: readonly string[]): Promise<Set<string>> {
  const { table } = metaOf(PARTS[part].model)
  return new Set(await ctx.db.texts(sql`select id::text from ${sql.table(table)} where id = any(${idArray(ids)})`))
}

/** Parts in their REST form, as JSON texts. SQL of `options` and `orderBy` may name the link as `l`. */
export async function partsOf(
  ctx: RequestContext,
  owner: Owner,
  part: Part,
  { options = {}, orderBy }: { options?: WireOptions; orderBy?: RawBuilder<unknown> } = {},
): Promise<string[]> {
  const { key, model } = PARTS[part]
  return ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns(model, 't', options)} from ${sql.table(metaOf(model).table)} t
      join ${linkTable(owner, part)} l on l.${sql.ref(key)} = t.id
      where l.${ownerKey(owner)} = ${owner.id}::uuid ${orderBy ? sql`order by ${orderBy}` : sql``}) w`)
}

/** True when the owner has the part. */
export async function hasPart(ctx: RequestContext, owner: Owner, part: Part, id: string): Promise<boolean> {
  const rows = await ctx.db.texts(sql`
    select 'yes' from ${linkTable(owner, part)}
    where ${ownerKey(owner)} = ${owner.id}::uuid and ${sql.ref(PARTS[part].key)} = ${id}::uuid`)
  return rows.length > 0
}

/** What a link of a ranked part says; what is absent stays as it is, or gets its default in a new link. */
export interface LinkValues {
  priority?: number | null | undefined
  /** Roles that see a status on the board. */
  roles?: readonly string[] | undefined
}

/** Makes the link of a ranked part, or changes the one that is there. @returns its id */
export async function upsertLink(
  tx: RequestContext,
  owner: Owner,
  part: RankedPart,
  otherId: string,
  { priority, roles }: LinkValues,
): Promise<string> {
  const { key } = PARTS[part]
  const isStatus = part === 'taskStatuses'
  const changes = [sql`updated_at = now()`]
  if (priority !== undefined) changes.push(sql`priority = excluded.priority`)
  if (isStatus && roles) changes.push(sql`roles_for_board = excluded.roles_for_board`)
  const [id] = await tx.db.texts(sql`
    insert into ${linkTable(owner, part)}
      (${ownerKey(owner)}, ${sql.ref(key)}, priority, id, created_at, updated_at ${isStatus ? sql`, roles_for_board` : sql``})
    values (${owner.id}::uuid, ${otherId}::uuid, ${priority ?? null}::int, gen_random_uuid(), now(), now()
      ${isStatus ? sql`, ${roleArray(roles ?? BOARD_ROLES)}` : sql``})
    on conflict (${ownerKey(owner)}, ${sql.ref(key)}) do update set ${sql.join(changes)}
    returning id::text`)
  return id!
}

/** Gives a link its rank. @returns its id; undefined when the owner has no such link */
export async function rankLink(
  tx: RequestContext,
  owner: Owner,
  part: RankedPart,
  otherId: string,
  priority: number,
): Promise<string | undefined> {
  const [id] = await tx.db.texts(sql`
    update ${linkTable(owner, part)} set priority = ${priority}::int, updated_at = now()
    where ${ownerKey(owner)} = ${owner.id}::uuid and ${sql.ref(PARTS[part].key)} = ${otherId}::uuid returning id::text`)
  return id
}

/** Gives an owner all parts of another one, with their ranks and roles; what it has already stays as it is. */
export async function copyLinks(tx: RequestContext, from: Owner, to: Owner): Promise<void> {
  for (const part of Object.keys(PARTS) as Part[]) {
    const copied = [PARTS[part].key, ...(isRanked(part) ? ['priority'] : [])]
    if (part === 'taskStatuses') copied.push('roles_for_board')
    const made = isRanked(part) ? sql`, id, created_at, updated_at` : sql``
    const values = isRanked(part) ? sql`, gen_random_uuid(), now(), now()` : sql``
    await tx.db.execute(sql`
      insert into ${linkTable(to, part)} (${ownerKey(to)}, ${sql.join(copied.map((name) => sql.ref(name)))} ${made})
      select ${to.id}::uuid, ${sql.join(copied.map((name) => sql.ref(`l.${name}`)))} ${values}
      from ${linkTable(from, part)} l where l.${ownerKey(from)} = ${from.id}::uuid
      on conflict do nothing`)
  }
}
