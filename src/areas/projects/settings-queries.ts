import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Notes that a production changed, when only its links did. */
export async function touchProject(tx: RequestContext, projectId: string): Promise<void> {
  await tx.db.execute(sql`update project set updated_at = now() where id = ${projectId}::uuid`)
}
