import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { present } from '../../kernel/clock.js'
import { metaOf, wireColumns } from '../../kernel/crud/wire.js'

/** What departments are equipped with: the model, the model of its links, and their column. */
export const EQUIPMENT = {
  software: { model: 'Software', link: 'SoftwareDepartmentLink', key: 'software_id' },
  hardware: { model: 'HardwareItem', link: 'HardwareItemDepartmentLink', key: 'hardware_item_id' },
} as const
export type Equipment = keyof typeof EQUIPMENT

const tables = (
  kind: Equipment,
): { item: RawBuilder<unknown>; link: RawBuilder<unknown>; key: RawBuilder<unknown> } => {
  const { model, link, key } = EQUIPMENT[kind]
  return { item: sql.table(metaOf(model).table), link: sql.table(metaOf(link).table), key: sql.ref(key) }
}

/** The equipment of departments that have any: `{department_id: [item]}`, as JSON text. */
export async function equipmentMap(ctx: RequestContext, kind: Equipment): Promise<string> {
  const { item, link, key } = tables(kind)
  const [text] = await ctx.db.texts(sql`
    select coalesce(json_object_agg(d.department_id, d.items), '{}'::json)::text from (
      select l.department_id, json_agg((select row_to_json(w) from (select ${wireColumns(EQUIPMENT[kind].model, 't')}) w)
        order by t.name, t.id) as items
      from ${item} t join ${link} l on l.${key} = t.id group by l.department_id) d`)
  return text!
}

/** One kind of equipment of a department, one JSON text a row. */
export const equipmentRows = (kind: Equipment, departmentId: string): RawBuilder<unknown> => {
  const { item, link, key } = tables(kind)
  return sql`
    select row_to_json(w)::text from (
      select ${wireColumns(EQUIPMENT[kind].model, 't')} from ${item} t join ${link} l on l.${key} = t.id
      where l.department_id = ${departmentId}::uuid order by t.name, t.id) w`
}

/** Gives a department an item, unless it has it. @returns the id of a link that was made */
export async function insertLink(
  tx: RequestContext,
  kind: Equipment,
  departmentId: string,
  itemId: string,
): Promise<string | undefined> {
  const { link, key } = tables(kind)
  const [id] = await tx.db.texts(sql`
    insert into ${link} (department_id, ${key}, id, created_at, updated_at)
    values (${departmentId}::uuid, ${itemId}::uuid, gen_random_uuid(), ${present()}, ${present()})
    on conflict do nothing returning id::text`)
  return id
}

/** The id of the link of an item to a department. */
export async function linkId(
  ctx: RequestContext,
  kind: Equipment,
  departmentId: string,
  itemId: string,
): Promise<string | undefined> {
  const { link, key } = tables(kind)
  const [id] = await ctx.db.texts(sql`
    select id::text from ${link} where department_id = ${departmentId}::uuid and ${key} = ${itemId}::uuid`)
  return id
}
