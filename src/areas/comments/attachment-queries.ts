import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { present } from '../../kernel/clock.js'
import { insertion } from '../../kernel/crud/insert.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Query } from '../../kernel/db/database.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { AttachmentTarget, StoredAttachment } from './attachment-service.js'

/** Makes the records of stored files, all by one statement. */
export async function insertAttachments(
  tx: RequestContext,
  target: AttachmentTarget,
  stored: readonly StoredAttachment[],
): Promise<void> {
  const now = present()
  await tx.db.execute(
    insertion(
      'AttachmentFile',
      stored.map((file) => ({ ...file, ...target, createdAt: now, updatedAt: now })),
    ),
  )
}

export async function deleteAttachment(tx: RequestContext, id: string): Promise<void> {
  await tx.db.execute(sql`delete from attachment_file where id = ${id}::uuid`)
}

/** Files of comments as JSON texts, each with its comment; `task`: the condition on the alias `k` of the task. */
export const attachmentRows = (task: RawBuilder<unknown>): Query => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('AttachmentFile', 't', { relations: true, wireType: 'AttachmentFile' })}
    from attachment_file t join comment c on c.id = t.comment_id join task k on k.id = c.object_id where ${task}) w`

/** Which of these attachments there are. */
export const keptOf = (ctx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(sql`select id::text from attachment_file where id = any(${idArray(ids)})`)
