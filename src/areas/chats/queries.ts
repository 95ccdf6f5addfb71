import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { condition, rowColumns } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import type { Query } from '../../kernel/db/database.js'
import { wireDateTime } from '../../kernel/db/sql-format.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { visibleEntity } from '../../kernel/permissions/work.js'

/** The chat of an entity, if there is one. */
export async function chatOf(ctx: RequestContext, entityId: string): Promise<Row | undefined> {
  const [row] = await ctx.db.rows<Row>(
    sql`select ${rowColumns('Chat', 't')} from chat t where t.object_id = ${entityId}::uuid order by t.created_at limit 1`,
  )
  return row
}

/** Keeps others from making the chat of the same entity until the transaction ends. */
export async function lockEntity(tx: RequestContext, entityId: string): Promise<void> {
  await tx.db.execute(sql`select 1 from entity where id = ${entityId}::uuid for no key update`)
}

export async function isParticipant(ctx: RequestContext, chatId: string, personId: string): Promise<boolean> {
  const found = await ctx.db.texts(
    sql`select chat_id::text from chat_participant where chat_id = ${chatId}::uuid and person_id = ${personId}::uuid`,
  )
  return found.length > 0
}

export async function addParticipant(tx: RequestContext, chatId: string, personId: string): Promise<void> {
  await tx.db.execute(
    sql`insert into chat_participant (chat_id, person_id) values (${chatId}::uuid, ${personId}::uuid) on conflict do nothing`,
  )
}

export async function removeParticipant(tx: RequestContext, chatId: string, personId: string): Promise<void> {
  await tx.db.execute(
    sql`delete from chat_participant where chat_id = ${chatId}::uuid and person_id = ${personId}::uuid`,
  )
}

/** Message rows as JSON texts, with their files in short form; the oldest first. */
export const messageRows = (where: RawBuilder<unknown>): Query => sql`
  select (select row_to_json(w)::text from (
    select m.chat_id, m.person_id, m.text, m.id, ${wireDateTime(sql`m.created_at`)} as created_at,
      ${wireDateTime(sql`m.updated_at`)} as updated_at, 'ChatMessage'::text as type,
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'extension', f.extension) order by f.created_at), '[]'::json)
        from attachment_file f where f.chat_message_id = m.id) as attachment_files) w)
  from chat_message m where ${where} order by m.created_at, m.id`

/** Removes the files of a message; answers their ids. */
export const removeAttachments = (tx: RequestContext, messageId: string): Promise<string[]> =>
  tx.db.texts(sql`delete from attachment_file where chat_message_id = ${messageId}::uuid returning id::text`)

/** The chats that a person has joined, on the entities they see, in productions that are open. */
export const joinedChatRows = (actor: Actor): Query => sql`
  select (select row_to_json(w)::text from (
    select h.id, h.object_id, ${wireDateTime(sql`h.last_message`)} as last_message, case y.name
        when 'Shot' then concat_ws(' / ', above.name, parent.name, o.name)
        when 'Sequence' then concat_ws(' / ', parent.name, o.name) when 'Episode' then o.name
        else concat_ws(' / ', y.name, o.name) end as entity_name,
      o.project_id, o.preview_file_id) w)
  from chat_participant l join chat h on h.id = l.chat_id join entity o on o.id = h.object_id
  join entity_type y on y.id = o.entity_type_id join project p on p.id = o.project_id
  join project_status s on s.id = p.project_status_id
  left join entity parent on parent.id = o.parent_id left join entity above on above.id = parent.parent_id
  where l.person_id = ${actor.id}::uuid and s.name = 'Open' and ${condition(visibleEntity(actor, 'o'))}
  order by h.last_message desc nulls last, h.id`
