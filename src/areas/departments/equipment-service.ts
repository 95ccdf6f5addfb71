import type { RequestContext } from '../../context.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { deleteRow } from '../../kernel/crud/service.js'
import { UUID } from '../../kernel/crud/values.js'
import type { Query } from '../../kernel/db/database.js'
import { notFound, paramError } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { EQUIPMENT, equipmentMap, equipmentRows, insertLink, linkId, type Equipment } from './equipment-queries.js'

export type { Equipment }

/** An item and the department that is to have it, or not. */
export interface EquipmentOf {
  departmentId: string
  itemId: string
}

/** The software or hardware of all departments that have any, by department, as JSON text; for admins. */
export async function equipmentByDepartment(ctx: RequestContext, kind: Equipment): Promise<string> {
  requireAdmin(ctx)
  return equipmentMap(ctx, kind)
}

/**
 * The software or hardware of the department, one JSON text a row; for admins. ZOU-BUG (departments): the reference fails
 * on it.
 */
export async function listEquipment(ctx: RequestContext, kind: Equipment, of: EquipmentOf): Promise<Query> {
  const { departmentId } = await known(ctx, kind, of)
  return equipmentRows(kind, departmentId)
}

/**
 * Gives a department software or hardware; an item that it has stays. For admins.
 * @param of Read after the permission.
 * @returns the link in its REST form, as JSON text
 * @throws AppError 404 for an unknown department or item, 400 for an id that is none
 */
export async function addEquipment(
  ctx: RequestContext,
  kind: Equipment,
  of: () => Promise<EquipmentOf>,
): Promise<string> {
  requireAdmin(ctx)
  const { departmentId, itemId } = await known(ctx, kind, await of())
  const { link } = EQUIPMENT[kind]
  return ctx.transaction(async (tx) => {
    const made = await insertLink(tx, kind, departmentId, itemId)
    const id = made ?? (await linkId(tx, kind, departmentId, itemId))!
    return (await wireRow(tx, link, id, wireOptions(tx, link, 'create', {}, false)))!
  })
}

/** Takes software or hardware away from a department, whether it has it or not. For admins. */
export async function removeEquipment(ctx: RequestContext, kind: Equipment, of: EquipmentOf): Promise<void> {
  const { departmentId, itemId } = await known(ctx, kind, of)
  const { link } = EQUIPMENT[kind]
  await ctx.transaction(async (tx) => {
    const id = await linkId(tx, kind, departmentId, itemId)
    if (id) await deleteRow(tx, link, id)
  })
}

async function known(ctx: RequestContext, kind: Equipment, of: EquipmentOf): Promise<EquipmentOf> {
  requireAdmin(ctx)
  if (!UUID.test(of.departmentId) || !UUID.test(of.itemId)) throw paramError('Wrong UUID format.')
  const department = await findRow(ctx, 'Department', of.departmentId)
  const item = await findRow(ctx, EQUIPMENT[kind].model, of.itemId)
  if (!department || !item) throw notFound()
  return { departmentId: department.id, itemId: item.id }
}
