import type { RequestContext } from '../../context.js'
import type { Query } from '../../kernel/db/database.js'
import { readableEntity } from '../entities/service.js'
import { byName, listEntities, NAMED } from '../entities/service/lists.js'

/** Shots that were cut from a scene. */
export async function listShotsOfScene(ctx: RequestContext, sceneId: string): Promise<Query> {
  const { id } = await readableEntity(ctx, sceneId, 'scene')
  return listEntities(ctx, 'shot', { source_id: id }, { ...NAMED, order: byName })
}
