import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { condition, specOf } from '../../kernel/crud/read.js'
import { prepared } from '../../kernel/db/database.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import type { ModelName } from '../../generated/metadata.js'
import { fullNameSql } from '../people/service.js'
import { entityLabels, plainText, taskLabels } from './entity-queries.js'
import type { Words } from './words.js'

type Sql = RawBuilder<unknown>

/** Something that was found. */
export interface Hit {
  /** `Person`, `Project`, `Task`, or the kind of an entity. */
  kind: string
  id: string
  /** From 1 for the very name down to 0. */
  score: number
  /** What finds that are equally good are sorted by. */
  text: string
}

/** A text as names are compared, and whether this database can look for what is merely alike. */
export async function plainForm(
  ctx: RequestContext,
  text: string,
): Promise<{ phrase: string; knowsTrigrams: boolean }> {
  const [row] = await ctx.db.rows<{ phrase: string; knowsTrigrams: boolean }>(
    prepared(sql`
      select ${plainText(sql`${text}::text`)} as phrase,
        to_regclass('public.sg_entity_name_trigrams') is not null as "knowsTrigrams"`),
  )
  return row!
}

/** The rule of a model for its rows under an alias. */
export const sees = (ctx: RequestContext, actor: Actor, model: ModelName, alias: string): Sql =>
  condition(specOf(ctx, model).visible(actor, alias))

/** Which productions to search: one of them, and whether those that are closed count. */
export interface Place {
  projectId?: string | null
  closed?: boolean
}

/** The condition that a column names such a production. Who sees what is in it is another question. */
export function isWithin(actor: Actor, column: Sql, { projectId, closed }: Place): Sql {
  const rules: Sql[] = []
  if (projectId) rules.push(sql`${column} = ${projectId}::uuid`)
  if (!closed) rules.push(sql`${column} = any(${openProjects(actor)})`)
  return rules.length ? sql.join(rules, sql` and `) : sql`true`
}

/** Ids of productions that go on: for admins all, for the others their own. */
const openProjects = (actor: Actor): Sql =>
  isAdmin(actor)
    ? sql`array(select o.id from project o join project_status s on s.id = o.project_status_id where s.name = 'Open')`
    : idArray(projectIds(actor, { open: true }))

export async function isOpenProject(ctx: RequestContext, id: string): Promise<boolean> {
  const found = await ctx.db.texts(sql`
    select o.id::text from project o join project_status s on s.id = o.project_status_id
    where o.id = ${id}::uuid and s.name = 'Open'`)
  return found.length > 0
}

/** How names are looked at. */
export interface Look {
  asked: Words
  /** Finds at most. */
  limit: number
}

/** How well a name fits; null when it does not. */
export type Score = (text: Sql, asked: Words) => Sql

/** A list of names that is short enough to be looked at one by one. */
function listHits(
  { kind, table, name, where }: { kind: string; table: string; name: Sql; where: Sql },
  score: Score,
  { asked, limit }: Look,
): Sql {
  return sql`
    select ${kind}::text as kind, h.id, h.score, h.text from (
      select n.id, n.text, (${score(sql`n.text`, asked)})::float8 as score from (
        select t.id, ${plainText(name)} as text from ${sql.table(table)} t where ${where} offset 0) n) h
    where h.score is not null order by h.score desc, h.text collate "C", h.id limit ${sql.lit(limit)}`
}

/** People who are there, by first and last name. */
export const personHits = (score: Score, look: Look): Sql =>
  listHits(
    { kind: 'Person', table: 'person', name: fullNameSql('t'), where: sql`t.active and t.is_guest is not true` },
    score,
    look,
  )

/** Productions by name. @param where On the production `t`. */
export const projectHits = (where: Sql, score: Score, look: Look): Sql =>
  listHits({ kind: 'Project', table: 'project', name: sql`t.name::text`, where }, score, look)

/** How the full names of each kind of record are read. */
const LABELS: Record<string, (ids: Sql) => Sql> = {
  Person: (ids) => sql`select t.id, ${fullNameSql('t')} as label from person t where t.id = any(${ids})`,
  Project: (ids) => sql`select t.id, t.name as label from project t where t.id = any(${ids})`,
  Task: taskLabels,
}

/** What finds are called in full, by their ids. */
export async function labelsOf(ctx: RequestContext, hits: readonly Hit[]): Promise<Map<string, string>> {
  const ids = new Map<(ids: Sql) => Sql, string[]>()
  for (const { kind, id } of hits) {
    const read = LABELS[kind] ?? entityLabels
    ids.set(read, [...(ids.get(read) ?? []), id])
  }
  const parts = [...ids].map(([read, some]) => sql`(${read(idArray(some))})`)
  if (parts.length === 0) return new Map()
  const rows = await ctx.db.rows<{ id: string; label: string }>(prepared(sql.join(parts, sql` union all `)))
  return new Map(rows.map(({ id, label }) => [id, label]))
}
