import type { IncomingHttpHeaders } from 'node:http'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { AppError, paramError } from '../errors.js'
import type { RouteParameter } from '../rest/route.js'
import { parseIso } from './values.js'
import { findRow, wireRow } from './read.js'
import { isVersioned, VersionConflict, type ExpectedVersion } from './versions.js'
import { metaOf, type WireOptions } from './wire.js'

/** Headers of an update of a model that say which state of the record it was made for. */
export const preconditions = (model: ModelName): RouteParameter[] => (isVersioned(model) ? PRECONDITIONS : [])

const PRECONDITIONS: RouteParameter[] = [
  {
    name: 'If-Match',
    description:
      'The `ETag` of the record as it was read. Where others have changed the same fields since: 412, with the current record and the names of these fields.',
  },
  {
    name: 'If-Unmodified-Since',
    description: 'As `If-Match`, by the time of reading (HTTP date); changes within that second are not noticed.',
    schema: { type: 'string' },
  },
]

/** Header that names the state of a record, for `If-Match` of a later update. */
export const versionHeaders = (version: string | null | undefined): Record<string, string> =>
  version ? { ETag: `"${version}"` } : {}

/** As {@link versionHeaders}, of a record as it is now. */
export const currentVersion = async (
  ctx: RequestContext,
  model: ModelName,
  id: string,
): Promise<Record<string, string>> => versionHeaders((await findRow(ctx, model, id))?.updatedAt as string | undefined)

/** The state that an update was made for, by its headers; `If-Match` goes first. @throws AppError 400 for a malformed one. */
export function expectedVersion(headers: IncomingHttpHeaders): ExpectedVersion | undefined {
  const tag = headers['if-match']
  if (tag !== undefined && tag.trim() !== '*') {
    const version = parseIso(/^"([^"]*)"$/.exec(tag.trim())?.[1] ?? '')
    if (!version) throw paramError('If-Match must be the ETag of the record as it was read.')
    return { unchangedSince: version }
  }
  const since = headers['if-unmodified-since']
  if (since === undefined || tag !== undefined) return undefined
  const time = Date.parse(since)
  if (Number.isNaN(time)) throw paramError('If-Unmodified-Since must be an HTTP date.')
  return { unchangedSince: new Date(time), wholeSecond: true }
}

/** Does an update; a conflict is answered with the record as it is now, in the form in which the update would have answered it. */
export async function tellingCurrent<T>(
  ctx: RequestContext,
  options: WireOptions,
  update: () => Promise<T>,
): Promise<T> {
  try {
    return await update()
  } catch (error) {
    throw error instanceof VersionConflict ? await withCurrent(ctx, error, options) : error
  }
}

async function withCurrent(
  ctx: RequestContext,
  { model, recordId, message, clashing }: VersionConflict,
  options: WireOptions,
): Promise<AppError> {
  const current = JSON.parse((await wireRow(ctx, model, recordId, options)) ?? 'null') as unknown
  const fields = clashing.map((field) => wireField(model, field))
  return new AppError('CONFLICT', message, {
    status: 412,
    body: { error: true, message, data: { fields, current } },
  })
}

/** A field, or a key of its JSON object, as REST names it. */
function wireField(model: ModelName, name: string): string {
  const [field, ...key] = name.split('.')
  const column = metaOf(model).columns.find((c) => c.field === field)?.column
  return [column ?? field, ...key].join('.')
}
