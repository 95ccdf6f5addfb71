import { requireActor, type RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { paramError } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { removeStoredFiles } from '../../kernel/storage/stored-files.js'
import { joinDepartment, leaveDepartment } from './queries.js'
import { changePerson } from './service.js'

/**
 * Puts a person into a department, whether they are in it already or not; for admins.
 * @param departmentId Read after the permission.
 * @returns the person with their departments in REST form, as JSON text
 * @throws AppError 400 for an unknown department, 404 for an unknown person
 */
export async function addToDepartment(
  ctx: RequestContext,
  personId: string,
  departmentId: () => Promise<string>,
): Promise<string> {
  requireAdmin(ctx)
  await moveBetween(ctx, personId, await departmentId(), joinDepartment)
  return (await wireRow(ctx, 'Person', personId, wireOptions(ctx, 'Person', 'update', {}, true)))!
}

/** Takes a person out of a department, whether they are in it or not; for admins. */
export const removeFromDepartment = (ctx: RequestContext, personId: string, departmentId: string): Promise<void> =>
  moveBetween(ctx, personId, departmentId, leaveDepartment)

async function moveBetween(
  ctx: RequestContext,
  personId: string,
  departmentId: string,
  write: (tx: RequestContext, personId: string, departmentId: string) => Promise<void>,
): Promise<void> {
  requireAdmin(ctx)
  const department = await findRow(ctx, 'Department', departmentId)
  if (!department) throw paramError('Department ID matches no department')
  await ctx.transaction((tx) =>
    changePerson(tx, personId, async ({ id }) => {
      await write(tx, id, department.id)
      return {}
    }),
  )
}

/** Takes the picture of a person away; for admins. */
export async function clearAvatar(ctx: RequestContext, personId: string): Promise<void> {
  requireAdmin(ctx)
  await takePicture(ctx, personId)
}

/** Takes the caller's own picture away. */
export const clearOwnAvatar = (ctx: RequestContext): Promise<void> => takePicture(ctx, requireActor(ctx).id)

async function takePicture(ctx: RequestContext, personId: string): Promise<void> {
  await ctx.transaction((tx) =>
    changePerson(tx, personId, ({ id }) => {
      removeStoredFiles(tx, [{ bucket: 'pictures', prefix: 'thumbnails', id }])
      return Promise.resolve({ hasAvatar: false })
    }),
  )
}
