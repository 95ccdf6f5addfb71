import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireDateTime } from '../../kernel/db/sql-format.js'
import { idArray, type Actor } from '../../kernel/permissions/actor.js'

type Sql = RawBuilder<unknown>

/** How many notifications one answer has. */
const NEWEST = 100

/** Which of one's notifications are asked for. Moments are ISO 8601. */
export interface NotificationFilter {
  id?: string
  after?: string
  before?: string
  taskTypeId?: string
  /** Status that the task has now. */
  taskStatusId?: string
  type?: string
  read?: boolean
  /** Of tasks that the person follows, or of the others. */
  watching?: boolean
}

function conditions(filter: NotificationFilter): Sql[] {
  const rules: Sql[] = []
  if (filter.id) rules.push(sql`n.id = ${filter.id}::uuid`)
  if (filter.after) rules.push(sql`n.created_at > ${filter.after}::timestamp`)
  if (filter.before) rules.push(sql`n.created_at < ${filter.before}::timestamp`)
  if (filter.taskTypeId) rules.push(sql`k.task_type_id = ${filter.taskTypeId}::uuid`)
  if (filter.taskStatusId) rules.push(sql`k.task_status_id = ${filter.taskStatusId}::uuid`)
  if (filter.type) rules.push(sql`n.type = ${filter.type}`)
  if (filter.read !== undefined) rules.push(sql`n.read = ${filter.read}`)
  if (filter.watching !== undefined) rules.push(filter.watching ? sql`follows.id is not null` : sql`follows.id is null`)
  return rules
}

const ids = (table: string, column: string): Sql =>
  sql`(select coalesce(json_agg(l.${sql.ref(column)}), '[]'::json) from ${sql.table(table)} l where l.comment = c.id)`

/** The reply that the notification is about, out of the comment. */
const REPLY = sql`
  select r as reply from jsonb_array_elements(case when jsonb_typeof(c.replies) = 'array' then c.replies else '[]' end) r
  where r ->> 'id' = n.reply_id::text limit 1`

const FIRST_PREVIEW = sql`
  (select f.id from comment_preview_link l join preview_file f on f.id = l.preview_file where l.comment = c.id
    order by f.position, f.created_at, f.id limit 1)`

const FULL_NAME = sql`case when k.id is null then '' else case kind.name
  when 'Shot' then concat_ws(' / ', above.name, parent.name, e.name)
  when 'Sequence' then concat_ws(' / ', parent.name, e.name) when 'Episode' then e.name
  else concat_ws(' / ', kind.name, e.name) end end`

const EPISODE = sql`case when k.id is null then list.episode_id else
  case kind.name when 'Shot' then above.id when 'Sequence' then parent.id else e.source_id end end`

/** Texts of clients are not for artists. */
const shownText = (actor: Actor, text: Sql): Sql =>
  actor.role === 'user' ? sql`case when author.role = 'client' then '' else ${text} end` : text

/** A person's notifications, the newest first, one JSON text a row. */
export function notificationRows(actor: Actor, filter: NotificationFilter): Sql {
  const where = sql.join([sql`n.person_id = ${actor.id}::uuid`, ...conditions(filter)], sql` and `)
  return sql`
    select row_to_json(w)::text from (
      select n.id, 'Notification'::text as type, n.type as notification_type, n.author_id, n.comment_id, n.task_id,
        k.task_type_id, c.task_status_id, ${ids('comment_mentions', 'person')} as mentions,
        ${ids('comment_department_mentions', 'department')} as department_mentions,
        coalesce(r.reply -> 'mentions', '[]') as reply_mentions,
        coalesce(r.reply -> 'department_mentions', '[]') as reply_department_mentions,
        ${FIRST_PREVIEW} as preview_file_id, p.id as project_id, coalesce(p.name, '') as project_name,
        ${shownText(actor, sql`c.text`)} as comment_text, ${shownText(actor, sql`coalesce(r.reply ->> 'text', '')`)} as reply_text,
        ${wireDateTime(sql`n.created_at`)} as created_at, n.read, n.change, ${FULL_NAME} as full_entity_name,
        ${EPISODE} as episode_id, e.preview_file_id as entity_preview_file_id, follows.id as subscription_id,
        n.playlist_id, coalesce(list.name, '') as playlist_name, coalesce(list.for_entity, '') as playlist_for_entity,
        coalesce(list.is_for_all, false) as playlist_is_for_all
      from (
        select n.* from notification n left join task k on k.id = n.task_id
        left join subscription follows on follows.task_id = n.task_id and follows.person_id = n.person_id
        where ${where} order by n.created_at desc, n.id limit ${sql.lit(NEWEST)}) n
      join person author on author.id = n.author_id
      left join task k on k.id = n.task_id
      left join playlist list on list.id = n.playlist_id
      left join project p on p.id = coalesce(k.project_id, list.project_id)
      left join entity e on e.id = k.entity_id
      left join entity_type kind on kind.id = e.entity_type_id
      left join entity parent on parent.id = e.parent_id
      left join entity above on above.id = parent.parent_id
      left join comment c on c.id = n.comment_id
      left join subscription follows on follows.task_id = n.task_id and follows.person_id = n.person_id
      left join lateral (${REPLY}) r on true
      order by n.created_at desc, n.id) w`
}

/** Which of some notifications are a person's own. */
export const ownNotifications = (ctx: RequestContext, personId: string, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(
    sql`select n.id::text from notification n where n.id = any(${idArray(ids)}) and n.person_id = ${personId}::uuid`,
  )

/** Marks notifications as read or unread. */
export const markRows = (tx: RequestContext, ids: readonly string[], read: boolean): Promise<number> =>
  tx.db.execute(
    sql`update notification set read = ${read}, updated_at = greatest(now(), updated_at + interval '1 microsecond')
      where id = any(${idArray(ids)})`,
  )

/** Marks all that a person has not read. */
export const readAll = (tx: RequestContext, personId: string): Promise<number> =>
  tx.db.execute(
    sql`update notification set read = true, updated_at = now() where person_id = ${personId}::uuid and not read`,
  )
