import { sql, type RawBuilder } from 'kysely'
import type { NotificationType, Role } from '../../generated/models.js'
import { prepared, type Db } from '../../kernel/db/database.js'

/** Ways to reach a person outside of the application. */
export const CHANNELS = ['mail', 'slack', 'mattermost', 'discord'] as const
export type Channel = (typeof CHANNELS)[number]

/** Role of a person in the production, by the person and their place in its team. */
const roleOf = (person: string, member: string): RawBuilder<unknown> => {
  const [own, there] = [sql.ref(`${person}.role`), sql.ref(`${member}.role`)]
  return sql`case when ${own} = 'admin' or ${there} is null or ${there} = 'admin' then ${own} else ${there} end`
}

const ROLE = roleOf('p', 'member')
const AUTHOR_ROLE = roleOf('author', 'author_member')
const WRITER_ROLE = roleOf('writer', 'writer_member')

/**
 * Whether the recipient may read the comment: clients what is for them or from them (where they are isolated, only from
 * themselves), artists and vendors what no client wrote, the others everything.
 */
const IS_READABLE = sql`case
  when ${ROLE} = 'client' then coalesce(c.for_client, false)
    or (${WRITER_ROLE} = 'client' and (c.person_id = p.id or not coalesce(project.is_clients_isolated, false)))
  when ${ROLE} in ('user', 'vendor') then ${WRITER_ROLE} <> 'client' and ${AUTHOR_ROLE} <> 'client'
  else true end`

/**
 * Notifications with those who may still be told of them: active people, in the team of the production or admins; a
 * vendor only of tasks that are theirs or that name them.
 */
const TOLD = sql`
  notification n
  join person p on p.id = n.person_id and p.active and not p.is_bot
  left join task k on k.id = n.task_id
  left join playlist list on list.id = n.playlist_id
  join project on project.id = coalesce(k.project_id, list.project_id)
  left join project_person_link member on member.project_id = project.id and member.person_id = p.id`

const MAY_BE_TOLD = sql`
  (p.role = 'admin' or member.person_id is not null)
  and (${ROLE} <> 'vendor' or n.task_id is null or n.type in ('mention', 'reply-mention')
    or exists (select from task_person_link own where own.task_id = n.task_id and own.person_id = p.id))`

/** Whether the person has a channel on. QUIRK (mail): a playlist that is ready is mailed to everybody with any of them. */
const IS_ON: Record<Channel, RawBuilder<unknown>> = {
  mail: sql`(p.notifications_enabled or n.type = 'playlist-ready') and p.email <> ''`,
  slack: sql`p.notifications_slack_enabled`,
  mattermost: sql`p.notifications_mattermost_enabled`,
  discord: sql`p.notifications_discord_enabled`,
}

const ANY_ON = sql`(p.notifications_enabled or p.notifications_slack_enabled or p.notifications_mattermost_enabled or p.notifications_discord_enabled)`

const onChannels = (channels: readonly Channel[]): RawBuilder<unknown> =>
  sql.join(
    channels.map((channel) => sql`(way = ${channel} and ${IS_ON[channel]})`),
    sql` or `,
  )

/** A notification and a way on which it is to be told. */
export interface Way {
  id: string
  channel: Channel
}

/** On which of the channels the recipients of some notifications are to be told of them. */
export const waysOf = (db: Db, ids: readonly string[], channels: readonly Channel[]): Promise<Way[]> =>
  db.rows<Way>(
    prepared(sql`
      select n.id, way as channel from unnest(${channels}::text[]) way, ${TOLD}
      where n.id = any(${ids}::uuid[]) and ${ANY_ON} and (${onChannels(channels)}) and ${MAY_BE_TOLD}`),
  )

/** Everything that a message about a notification says, and whom it is for. */
export interface NoticeFacts {
  type: `${NotificationType}`
  /** The status of the task changed with the comment. */
  change: boolean
  recipient: { id: string; email: string | null; locale: string | null; role: `${Role}` }
  /** Names of the recipient's accounts. */
  accounts: Record<Exclude<Channel, 'mail'>, string | null>
  author: { name: string; role: `${Role}` }
  /** Name of the studio. */
  studio: string
  project: { id: string; name: string; isTvShow: boolean }
  task: {
    id: string
    taskType: string
    forEntity: string | null
    /** Names from the outermost to the entity itself. */
    entity: string[]
    episodeId: string | null
  } | null
  playlist: { id: string; name: string; forEntity: string | null; isForAll: boolean; episodeId: string | null } | null
  comment: { text: string | null; status: string; isReadable: boolean } | null
  reply: string | null
  /** The studio's keys to the chats. */
  keys: Record<Exclude<Channel, 'mail'>, string | null>
}

/** What is to be told on a channel; undefined when that is not so any more. */
export async function noticeFacts(db: Db, id: string, channel: Channel): Promise<NoticeFacts | undefined> {
  const [facts] = await db.rows<NoticeFacts>(sql`
    select n.type, n.change,
      json_build_object('id', p.id, 'email', p.email, 'locale', p.locale, 'role', ${ROLE}) as recipient,
      json_build_object('slack', p.notifications_slack_userid, 'mattermost', p.notifications_mattermost_userid,
        'discord', p.notifications_discord_userid) as accounts,
      json_build_object('name', trim(concat_ws(' ', author.first_name, author.last_name)), 'role', ${AUTHOR_ROLE}) as author,
      coalesce(o.name, '') as studio,
      json_build_object('id', project.id, 'name', project.name, 'isTvShow', project.production_type = 'tvshow') as project,
      case when k.id is not null then json_build_object('id', k.id, 'taskType', kt.name, 'forEntity', kt.for_entity,
        'entity', case kind.name when 'Shot' then array_remove(array[above.name, parent.name, e.name], null)
          when 'Sequence' then array_remove(array[parent.name, e.name], null)
          when 'Episode' then array[e.name] else array[kind.name, e.name] end,
        'episodeId', case kind.name when 'Shot' then above.id when 'Sequence' then parent.id else e.source_id end) end as task,
      case when list.id is not null then json_build_object('id', list.id, 'name', list.name, 'forEntity', list.for_entity,
        'isForAll', coalesce(list.is_for_all, false), 'episodeId', list.episode_id) end as playlist,
      case when c.id is not null then json_build_object('text', c.text, 'status', coalesce(s.name, ''),
        'isReadable', ${IS_READABLE}) end as comment,
      (select r ->> 'text' from jsonb_array_elements(case when jsonb_typeof(c.replies) = 'array' then c.replies else '[]' end) r
        where r ->> 'id' = n.reply_id::text limit 1) as reply,
      json_build_object('slack', o.chat_token_slack, 'mattermost', o.chat_webhook_mattermost,
        'discord', o.chat_token_discord) as keys
    from unnest(array[${channel}]) way, ${TOLD}
    join person author on author.id = n.author_id
    left join project_person_link author_member on author_member.project_id = project.id and author_member.person_id = author.id
    left join task_type kt on kt.id = k.task_type_id
    left join entity e on e.id = k.entity_id
    left join entity_type kind on kind.id = e.entity_type_id
    left join entity parent on parent.id = e.parent_id
    left join entity above on above.id = parent.parent_id
    left join comment c on c.id = n.comment_id
    left join person writer on writer.id = c.person_id
    left join project_person_link writer_member on writer_member.project_id = project.id and writer_member.person_id = writer.id
    left join task_status s on s.id = c.task_status_id
    left join lateral (select * from organisation order by created_at limit 1) o on true
    where n.id = ${id}::uuid and ${ANY_ON} and (${onChannels([channel])}) and ${MAY_BE_TOLD}`)
  return facts
}
