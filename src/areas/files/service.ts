import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { plainError, WIRE } from '../../kernel/errors.js'
import { deleteOutputFiles, deleteWorkingFiles } from './queries.js'

export { previewPath } from './path-service.js'

/** Deletes the working files of tasks with the output files made from them. */
export async function removeWorkingFiles(tx: RequestContext, taskIds: readonly string[]): Promise<void> {
  const ofTasks = sql`w.task_id = any(${idArray(taskIds)})`
  await deleteOutputFiles(tx, sql`o.source_file_id in (select w.id from working_file w where ${ofTasks})`)
  await deleteWorkingFiles(tx, ofTasks)
}

/**
 * Deletes the files of entities: working files with the output files made from them, their own output files, and those
 * of the asset instances inside of them.
 */
export async function removeFilesOf(tx: RequestContext, entityIds: readonly string[]): Promise<void> {
  const ids = idArray(entityIds)
  const ofEntities = sql`w.entity_id = any(${ids})`
  await deleteOutputFiles(
    tx,
    sql`(o.entity_id = any(${ids}) or o.source_file_id in (select w.id from working_file w where ${ofEntities})
      or o.asset_instance_id in (select i.id from asset_instance i where i.scene_id = any(${ids})))`,
  )
  await deleteWorkingFiles(tx, ofEntities)
}

/** An output file belongs to an entity. ZOU-BUG (crud, Output file): the reference stores it without one and answers 404. */
export async function requireEntity(tx: RequestContext, { data }: WriteInput): Promise<void> {
  const { entityId } = data
  if (entityId === undefined || entityId === null) throw plainError(WIRE.required)
  if (typeof entityId !== 'string' || !UUID.test(entityId)) throw plainError(WIRE.format)
  if (!(await findRow(tx, 'Entity', entityId))) throw plainError(WIRE.foreignKey)
}
