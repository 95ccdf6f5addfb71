import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Deletes the output files that match a condition on the alias `o`; previews made from them stay. */
export async function deleteOutputFiles(tx: RequestContext, where: RawBuilder<unknown>): Promise<void> {
  await tx.db.execute(sql`
    update preview_file set source_file_id = null, updated_at = now()
    where source_file_id in (select o.id from output_file o where ${where})`)
  await tx.db.execute(sql`delete from output_file o where ${where}`)
}

export async function deleteWorkingFiles(tx: RequestContext, taskId: string): Promise<void> {
  await tx.db.execute(sql`delete from working_file where task_id = ${taskId}::uuid`)
}
