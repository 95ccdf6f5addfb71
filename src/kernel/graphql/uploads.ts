import { GraphQLUpload, type FileUpload } from 'graphql-upload-minimal'
import { requireActor, type RequestContext } from '../../context.js'
import { Uploads, type UploadedFile } from '../rest/uploads.js'

/** A file of a form, by the GraphQL multipart request specification. */
export const Upload = GraphQLUpload

/** A file on its way; its part of the form may not have come yet. */
export type IncomingFile = Promise<FileUpload>

/**
 * Receives the files of a mutation and runs `work` with them; they are gone afterwards. Nothing is read for somebody who
 * is not signed in.
 * @param maxFileSize Bytes of one file; 0: no limit.
 * @throws AppError 413 for a file that is too large; what broke the upload off.
 */
export async function withUploads<T>(
  ctx: RequestContext,
  files: readonly IncomingFile[] | null | undefined,
  maxFileSize: number,
  work: (uploaded: readonly UploadedFile[]) => Promise<T>,
): Promise<T> {
  requireActor(ctx)
  const { tmpDir: folder, maxJsonLength: maxFieldSize, maxContentLength: maxSize } = ctx.deps.config
  const uploads = new Uploads({ folder, maxFileSize, maxFieldSize, maxSize })
  try {
    // Side by side: the parts of the form come in an order of their own, and each waits until it is read.
    const receive = async (file: IncomingFile): Promise<UploadedFile> => {
      const { fieldName, filename, mimetype, createReadStream } = await file
      return uploads.keep(fieldName, filename, mimetype, createReadStream())
    }
    return await work(await Promise.all((files ?? []).map(receive)))
  } finally {
    await uploads.discard()
  }
}
