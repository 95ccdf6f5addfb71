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

/** Deletes what people were told of a reply. */
export async function deleteReplyNotices(tx: RequestContext, replyId: string): Promise<void> {
  await tx.db.execute(sql`delete from notification where reply_id = ${replyId}::uuid`)
}
