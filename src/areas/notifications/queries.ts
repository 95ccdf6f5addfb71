import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/**
 * Who follows a task: its assignees, its subscribers, and who has subscribed to its task type at the sequence that the
 * entity is in.
 */
export const followersOf = (ctx: RequestContext, taskId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select l.person_id::text from task_person_link l where l.task_id = ${taskId}::uuid
    union
    select s.person_id::text from subscription s where s.task_id = ${taskId}::uuid
    union
    select s.person_id::text from task k join entity e on e.id = k.entity_id
    join subscription s on s.entity_id = e.parent_id and s.task_type_id = k.task_type_id where k.id = ${taskId}::uuid`)

/** Which notifications are meant: all of a comment, those of one type of it, or those of a reply. */
export type NoticesOf = { commentId: string; type?: 'mention' } | { replyId: string }

/** Takes notifications back. */
export async function removeNotices(tx: RequestContext, of: NoticesOf): Promise<void> {
  const where =
    'replyId' in of
      ? sql`reply_id = ${of.replyId}::uuid`
      : sql`comment_id = ${of.commentId}::uuid ${of.type ? sql`and type = ${of.type}` : sql``}`
  await tx.db.execute(sql`delete from notification where ${where}`)
}
