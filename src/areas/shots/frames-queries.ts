import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'

/** Frames per second of a production; null when it has none, undefined for an unknown production. */
export async function fpsOf(ctx: RequestContext, projectId: string): Promise<string | null | undefined> {
  const [row] = await ctx.db.rows<{ fps: string | null }>(sql`select fps from project where id = ${projectId}::uuid`)
  return row?.fps
}

/**
 * Gives shots the length of the newest preview of their tasks of a type: seconds times frames per second, halves to the
 * even number. QUIRK (entities, Shots): their time of change stays.
 */
export async function setFramesByPreview(
  tx: RequestContext,
  {
    projectId,
    taskTypeId,
    episodeId,
    fps,
  }: { projectId: string; taskTypeId: string; episodeId: string | null; fps: number },
): Promise<{ id: string; nbFrames: number }[]> {
  const texts = await tx.db.texts(sql`
    with newest as (
      select distinct on (k.entity_id) k.entity_id, p.duration
      from task k join preview_file p on p.task_id = k.id
      join entity s on s.id = k.entity_id join entity_type y on y.id = s.entity_type_id
      left join entity q on q.id = s.parent_id
      where s.project_id = ${projectId}::uuid and y.name = 'Shot' and k.task_type_id = ${taskTypeId}::uuid
        and (${episodeId}::uuid is null or q.parent_id = ${episodeId}::uuid)
      order by k.entity_id, p.created_at desc, p.id
    ),
    written as (
      update entity set nb_frames = round(n.duration * ${fps}::float8)::int
      from newest n where entity.id = n.entity_id and n.duration * ${fps}::float8 < 2147483647
      returning entity.id, entity.nb_frames, entity.name
    )
    select json_build_object('id', id, 'nbFrames', nb_frames)::text from written order by name`)
  return texts.map((text) => JSON.parse(text) as { id: string; nbFrames: number })
}
