import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { rowColumns } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { present } from '../../kernel/clock.js'
import { idArray } from '../../kernel/permissions/actor.js'
import type { AttachmentTarget, StoredAttachment } from './attachment-service.js'

/** Makes the records of stored files, all by one statement. */
export async function insertAttachments(
  tx: RequestContext,
  target: AttachmentTarget,
  stored: readonly StoredAttachment[],
): Promise<Row[]> {
  const { commentId = null, replyId = null, chatMessageId = null } = target as Record<string, string | undefined>
  const now = present()
  const rows = await tx.db.texts(sql`
    insert into attachment_file as t
      (id, name, size, extension, mimetype, comment_id, reply_id, chat_message_id, created_at, updated_at)
    select f.id, f.name, f.size, f.extension, f.mimetype, ${commentId}::uuid, ${replyId}::uuid, ${chatMessageId}::uuid,
      ${now}::timestamp, ${now}::timestamp
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)
      as f(id uuid, name text, size bigint, extension text, mimetype text)
    returning (select row_to_json(w)::text from (select ${rowColumns('AttachmentFile', 't')}) w)`)
  return rows.map((row) => JSON.parse(row) as Row)
}

/** Which of these attachments there are. */
export const keptOf = (ctx: RequestContext, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(sql`select id::text from attachment_file where id = any(${idArray(ids)})`)
