import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'
import { deleteOutputFiles, deleteWorkingFiles } from './queries.js'

/** Deletes the output files of entities; previews made from them are kept without their source. */
export async function removeOutputFiles(tx: RequestContext, entityIds: readonly string[]): Promise<void> {
  await deleteOutputFiles(tx, sql`o.entity_id = any(${idArray(entityIds)})`)
}

/** Deletes the working files of a task with the output files made from them. */
export async function removeWorkingFiles(tx: RequestContext, taskId: string): Promise<void> {
  await deleteOutputFiles(
    tx,
    sql`o.source_file_id in (select w.id from working_file w where w.task_id = ${taskId}::uuid)`,
  )
  await deleteWorkingFiles(tx, taskId)
}
