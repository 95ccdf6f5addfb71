import type { RequestContext } from '../../context.js'
import { parseWireBody, updateValues } from '../../kernel/crud/input.js'
import { lockRow, refuseClash, type ExpectedVersion } from '../../kernel/crud/versions.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireManager } from '../../kernel/permissions/checks.js'
import { checkMove, checkStatus, findEntity } from '../entities/service.js'
import { entityColumns } from '../metadata/service.js'

/** Columns that stay as they are. */
const KEPT = ['projectId', 'shotgunId', 'createdById']

/**
 * Changes columns of a shot; `data` replaces the whole of the stored metadata, and no version of the former state is
 * kept. For managers of the production.
 * @param readBody The JSON body, read once the caller is known to be allowed.
 * @param expected The state that the change was made for.
 * @returns id of the shot
 * @throws AppError 400 for a value that its column cannot hold, and for a parent that cannot hold a shot; VersionConflict
 *   where later changes would be overwritten.
 */
export async function updateShot(
  ctx: RequestContext,
  id: string,
  readBody: () => Promise<unknown>,
  expected?: ExpectedVersion,
): Promise<string> {
  const shot = await findEntity(ctx, id, 'shot')
  await requireManager(ctx, shot.projectId)
  const body = await readBody()
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw paramError('The body must be a JSON object.')
  const input = parseWireBody('Entity', body as Record<string, unknown>, { ignoreUnknown: true })
  for (const field of KEPT) delete input.data[field]
  return ctx.transaction(async (tx) => {
    const before = await lockRow(tx, 'Entity', shot.id)
    if (!before) throw notFound()
    if (expected) await refuseClash(tx, 'Entity', before, input, expected, [])
    checkStatus(input)
    await checkMove(tx, before, input.data)
    await entityColumns.check(tx, before, input.data.data, before.data)
    await tx.db.prisma.entity.update({ where: { id: shot.id }, data: updateValues('Entity', input, before) })
    await tx.emit('shot:update', { shot_id: shot.id }, { projectId: shot.projectId })
    return shot.id
  })
}
