import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Puts a comment on another task. */
export async function putOnTask(tx: RequestContext, commentId: string, taskId: string): Promise<void> {
  await tx.db.prisma.comment.updateMany({ where: { id: commentId }, data: { objectId: taskId, updatedAt: new Date() } })
}

/** Whom a comment names: people and departments. */
export async function mentionsOf(
  tx: RequestContext,
  commentId: string,
): Promise<{ people: string[]; departments: string[] }> {
  const [row] = await tx.db.rows<{ people: string[]; departments: string[] }>(sql`
    select array(select m.person from comment_mentions m where m.comment = ${commentId}::uuid) as people,
      array(select d.department from comment_department_mentions d where d.comment = ${commentId}::uuid) as departments`)
  return row!
}
