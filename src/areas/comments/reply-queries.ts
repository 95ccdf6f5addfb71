import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { lookup } from '../../kernel/batch.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Tasks, each found where it, a comment on it or a reply to one names the caller or one of their departments. */
export const naming = lookup((ctx, ids) => {
  const { id, departments } = requireActor(ctx)
  return ctx.db.rows<{ id: string }>(sql`
    select distinct c.object_id as id from comment c where c.object_id = any(${idArray(ids)}) and (
      exists (select 1 from comment_mentions m where m.comment = c.id and m.person = ${id}::uuid)
      or exists (select 1 from comment_department_mentions d where d.comment = c.id and d.department = any(${idArray(departments)}))
      or exists (select 1 from jsonb_array_elements(case when jsonb_typeof(c.replies) = 'array' then c.replies else '[]' end) r
        where r -> 'mentions' ? ${id} or exists (select 1 from unnest(${idArray(departments)}) d where r -> 'department_mentions' ? d::text)))`)
})

/** People, each found where they are of the studio of the caller; who has none is of none. */
export const ofSameStudio = lookup((ctx, ids) =>
  ctx.db.rows<{ id: string }>(sql`
    select b.id from person a join person b on b.studio_id is not distinct from a.studio_id
    where a.id = ${requireActor(ctx).id}::uuid and b.id = any(${idArray(ids)})`),
)

export async function saveReplies(tx: RequestContext, commentId: string, replies: readonly unknown[]): Promise<void> {
  await tx.db.execute(sql`
    update comment set replies = ${JSON.stringify(replies)}::jsonb, updated_at = ${new Date()}::timestamp where id = ${commentId}::uuid`)
}

/** Removes the files of a reply; answers their ids. */
export const removeReplyFiles = (tx: RequestContext, replyId: string): Promise<string[]> =>
  tx.db.texts(sql`delete from attachment_file where reply_id = ${replyId}::uuid returning id::text`)

/** Takes back the acknowledgement of a person. @returns whether there was one. */
export async function withdrawAcknowledgement(
  tx: RequestContext,
  commentId: string,
  personId: string,
): Promise<boolean> {
  const removed = await tx.db.execute(
    sql`delete from comment_acknoledgments where comment = ${commentId}::uuid and person = ${personId}::uuid`,
  )
  return removed > 0
}

export async function acknowledge(tx: RequestContext, commentId: string, personId: string): Promise<void> {
  await tx.db.execute(
    sql`insert into comment_acknoledgments (comment, person) values (${commentId}::uuid, ${personId}::uuid)`,
  )
}
