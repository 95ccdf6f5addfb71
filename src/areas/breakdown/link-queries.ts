import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'

/** Casting links whose caster is of a production. */
const LINKS = (projectId: string): RawBuilder<unknown> =>
  sql`from entity_link t join entity e on e.id = t.entity_in_id where e.project_id = ${projectId}::uuid`

const microseconds = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US')`

const EXACT = {
  computed: { created_at: () => microseconds(sql`t.created_at`), updated_at: () => microseconds(sql`t.updated_at`) },
}

/** How many casting links a production has. */
export async function countLinks(ctx: RequestContext, projectId: string): Promise<number> {
  const [counted] = await ctx.db.rows<{ total: number }>(sql`select count(*)::int as total ${LINKS(projectId)}`)
  return counted!.total
}

/** A page of the links in the order in which they were made, in REST form. */
export const linkPage = (
  ctx: RequestContext,
  projectId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('EntityLink', 't')} ${LINKS(projectId)}
      order by t.created_at, t.id limit ${limit} offset ${offset}) w`)

/** The links made after an instant, with their dates to the microsecond, in REST form. */
export const linksSince = (ctx: RequestContext, projectId: string, since: string, limit: number): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('EntityLink', 't', EXACT)} ${LINKS(projectId)} and t.created_at > ${since}::timestamp
      order by t.created_at, t.updated_at, t.id limit ${limit}) w`)

/** All links of a production in the order in which they were made, one JSON text a row; so many when there is a limit. */
export const allLinks = (projectId: string, limit: number): RawBuilder<unknown> => sql`
  select row_to_json(w)::text from (
    select t.id, t.entity_in_id, t.entity_out_id, t.nb_occurences, t.label, t.data, ${microseconds(sql`t.created_at`)} as created_at,
      'EntityLink'::text as type
    ${LINKS(projectId)} order by t.created_at, t.id ${limit > 0 ? sql`limit ${limit}` : sql``}) w`

/** Deletes a link. */
export async function deleteLink(
  tx: RequestContext,
  { id, entityInId }: { id: string; entityInId: string },
): Promise<void> {
  await tx.db.execute(sql`delete from entity_link where entity_in_id = ${entityInId}::uuid and id = ${id}::uuid`)
}
