import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { Row } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { forbidden, notFound } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import type { FileBody } from '../../kernel/rest/files.js'
import type { UploadedFile } from '../../kernel/rest/uploads.js'
import type { StoredFile } from '../../kernel/storage/storage.js'
import { attachmentRows, deleteAttachment } from './attachment-queries.js'
import {
  attachFiles,
  contentOf,
  removeContents,
  storingFiles,
  thumbnailOf,
  type ShortAttachment,
} from './attachment-service.js'
import { attachmentReaders, requireFileChanger } from './policy.js'
import { readableTask } from './task-list.js'
import type { CommentPath } from './task-service.js'

/** Pictures that run no script: a browser may show them where they lie. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'])

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/

/** Adds files to a comment: its author and managers do. Answers those of this call. */
export async function addAttachments(
  ctx: RequestContext,
  path: Partial<CommentPath> & { commentId: string },
  files: readonly UploadedFile[],
): Promise<ShortAttachment[]> {
  const comment = await changeableComment(ctx, path)
  return storingFiles(ctx, files, (stored) =>
    ctx.transaction((tx) => attachFiles(tx, { commentId: comment.id }, stored)),
  )
}

/** Removes a file from a comment: its author and managers do. */
export async function removeAttachment(ctx: RequestContext, path: Partial<CommentPath>, fileId: string): Promise<void> {
  const file = await findRow(ctx, 'AttachmentFile', fileId)
  if (!file) throw notFound()
  const comment = await changeableComment(ctx, { ...path, commentId: path.commentId ?? (file.commentId as string) })
  if (file.commentId !== comment.id) throw forbidden()
  await ctx.transaction(async (tx) => {
    await deleteAttachment(tx, file.id)
    removeContents(tx, [file.id])
  })
}

/** The content of an attachment, for who may read what it is attached to. @throws AppError 404 also where it is not whole. */
export async function readAttachment(ctx: RequestContext, id: string): Promise<FileBody> {
  const row = await readableAttachment(ctx, id)
  const type = typeof row.mimetype === 'string' && MEDIA_TYPE.test(row.mimetype) ? row.mimetype : undefined
  return bodyOf(ctx, row, contentOf(row.id), {
    size: row.size as number | null,
    type: type ?? 'application/octet-stream',
    name: (row.name as string | null) ?? row.id,
    inline: SHOWN.has(type ?? ''),
  })
}

/** The small picture of an attachment, as those of chats have one. */
export async function readThumbnail(ctx: RequestContext, id: string): Promise<FileBody> {
  const row = await readableAttachment(ctx, id)
  return bodyOf(ctx, row, thumbnailOf(row.id), { type: 'image/png', name: `${row.id}.png`, inline: true })
}

/** The files of the comments on one task, or on those of a production; none for what is no id. */
export function listAttachments(ctx: RequestContext, of: { taskId: string } | { projectId: string }): Query {
  requireAdmin(ctx)
  const [column, id] = 'taskId' in of ? [sql`k.id`, of.taskId] : [sql`k.project_id`, of.projectId]
  return attachmentRows(UUID.test(id) ? sql`${column} = ${id}::uuid` : sql`false`)
}

/**
 * A comment whose files the caller may change, found on a task that they may read.
 * @throws AppError 403 for a comment of another task than the one that is named.
 */
async function changeableComment(
  ctx: RequestContext,
  { taskId, commentId }: { taskId?: string; commentId: string },
): Promise<Row> {
  const named = taskId === undefined ? undefined : await readableTask(ctx, taskId)
  const comment = await findRow(ctx, 'Comment', commentId)
  if (!comment) throw notFound()
  const task = named ?? (await readableTask(ctx, comment.objectId as string))
  if (comment.objectId !== task.id) throw forbidden()
  await requireFileChanger(ctx, comment, task)
  return comment
}

async function readableAttachment(ctx: RequestContext, id: string): Promise<Row> {
  const row = await findRow(ctx, 'AttachmentFile', id)
  if (!row) throw notFound()
  await attachmentReaders(ctx, row)
  return row
}

async function bodyOf(
  ctx: RequestContext,
  row: Row,
  file: StoredFile,
  { size, ...shown }: Pick<FileBody, 'type' | 'name' | 'inline'> & { size?: number | null },
): Promise<FileBody> {
  const { storage, config } = ctx.deps
  const found = await storage.size(file)
  if (found === null || (size !== undefined && found !== size)) throw notFound()
  const modifiedAt = new Date((row.updatedAt ?? row.createdAt ?? 0) as string)
  return { ...shown, storage, file, size: found, modifiedAt, maxAge: config.clientCacheMaxAge }
}
