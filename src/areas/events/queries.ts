import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { Query } from '../../kernel/db/database.js'
import { wireDateTime } from '../../kernel/db/sql-format.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { HistoryPage } from './parameters.js'

/** Which events are asked for. */
export interface EventFilter extends HistoryPage {
  /** Productions whose events count; undefined: those of all, and those of none. */
  projectIds?: string[]
  /** Exact names, one of which it must be; none: any. */
  names: string[]
  prefixes: string[]
  suffixes: string[]
}

const textArray = (texts: readonly string[]): RawBuilder<unknown> =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`

/** Conditions that both histories have in common; `person`: the column of who did it. */
function within(table: string, page: HistoryPage, person: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const rules: RawBuilder<unknown>[] = []
  if (page.after) rules.push(sql`t.created_at > ${page.after}::timestamp`)
  if (page.before) rules.push(sql`t.created_at < ${page.before}::timestamp`)
  if (page.cursorId)
    rules.push(
      sql`(t.created_at, t.id) < (select s.created_at, s.id from ${sql.table(table)} s where s.id = ${page.cursorId}::uuid)`,
    )
  if (page.personIds.length) rules.push(sql`${person} = any(${idArray(page.personIds)})`)
  return rules
}

const all = (rules: RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join([sql`true`, ...rules], sql` and `)

/** The events, the latest first, each a JSON text. */
export function eventRows(filter: EventFilter): Query {
  const rules = within('api_event', filter, sql`t.user_id`)
  if (filter.projectIds) rules.push(sql`t.project_id = any(${idArray(filter.projectIds)})`)
  if (filter.names.length) rules.push(sql`t.name = any(${textArray(filter.names)})`)
  if (filter.prefixes.length)
    rules.push(sql`t.name like any(select p || ':%' from unnest(${textArray(filter.prefixes)}) p)`)
  if (filter.suffixes.length)
    rules.push(sql`t.name like any(select '%:' || p from unnest(${textArray(filter.suffixes)}) p)`)
  return sql`
    select (select row_to_json(w)::text from (
      select t.id, ${wireDateTime(sql`t.created_at`)} as created_at, t.name, t.user_id, t.project_id, t.data) w)
    from api_event t where ${all(rules)} order by t.created_at desc, t.id desc limit ${filter.limit}::int`
}

/** The sign-ins, the latest first, each a JSON text. */
export const loginRows = (page: HistoryPage): Query => sql`
  select (select row_to_json(w)::text from (
    select t.id, ${wireDateTime(sql`t.created_at`)} as created_at, t.ip_address, t.person_id, t.origin) w)
  from login_log t where ${all(within('login_log', page, sql`t.person_id`))}
  order by t.created_at desc, t.id desc limit ${page.limit}::int`

/** Every name that an event was ever stored under, found by jumping from one to the next in the index. */
export const eventNames = (ctx: RequestContext): Promise<string[]> =>
  ctx.db.texts(sql`
    with recursive names as (
      (select name from api_event order by name limit 1)
      union all
      select (select e.name from api_event e where e.name > n.name order by e.name limit 1) from names n where n.name is not null
    )
    select name from names where name is not null`)

export async function hasRow(ctx: RequestContext, table: 'api_event' | 'login_log', id: string): Promise<boolean> {
  const found = await ctx.db.texts(sql`select id::text from ${sql.table(table)} where id = ${id}::uuid`)
  return found.length > 0
}
