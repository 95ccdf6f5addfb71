import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Notes of shots that they were cut from a scene, or from none. */
export async function setScene(tx: RequestContext, shotIds: readonly string[], sceneId: string | null): Promise<void> {
  await tx.db.execute(
    sql`update entity set source_id = ${sceneId}::uuid, updated_at = now() where id = any(${idArray(shotIds)})`,
  )
}

/** Those of the ids that are shots of a production. */
export const shotsOf = (ctx: RequestContext, projectId: string, ids: readonly string[]): Promise<string[]> =>
  ctx.db.texts(sql`
    select e.id::text from entity e join entity_type y on y.id = e.entity_type_id
    where e.id = any(${idArray(ids)}) and e.project_id = ${projectId}::uuid and y.name = 'Shot'`)
