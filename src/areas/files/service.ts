import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { plainError, WIRE } from '../../kernel/errors.js'
import { deleteOutputFiles, deleteWorkingFiles } from './queries.js'

/** Deletes the working files of a task with the output files made from them. */
export async function removeWorkingFiles(tx: RequestContext, taskId: string): Promise<void> {
  await deleteOutputFiles(
    tx,
    sql`o.source_file_id in (select w.id from working_file w where w.task_id = ${taskId}::uuid)`,
  )
  await deleteWorkingFiles(tx, taskId)
}

/** An output file belongs to an entity. ZOU-BUG (crud, Output file): the reference stores it without one and answers 404. */
export async function requireEntity(tx: RequestContext, { data }: WriteInput): Promise<void> {
  const { entityId } = data
  if (entityId === undefined || entityId === null) throw plainError(WIRE.required)
  if (typeof entityId !== 'string' || !UUID.test(entityId)) throw plainError(WIRE.format)
  if (!(await findRow(tx, 'Entity', entityId))) throw plainError(WIRE.foreignKey)
}
