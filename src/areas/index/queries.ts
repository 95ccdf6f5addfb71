import { sql } from 'kysely'
import type { Db } from '../../kernel/db/database.js'

/** Numbers of previews and comments of the whole studio. */
export interface Stats {
  number_of_video_previews: number
  number_of_picture_previews: number
  number_of_model_previews: number
  number_of_comments: number
}

export async function countAll(db: Db): Promise<Stats> {
  const [stats] = await db.rows<Stats>(sql`
    select count(*) filter (where extension = 'mp4')::int as number_of_video_previews,
      count(*) filter (where extension = 'png')::int as number_of_picture_previews,
      count(*) filter (where extension = 'obj')::int as number_of_model_previews,
      (select count(*)::int from comment) as number_of_comments
    from preview_file`)
  return stats as Stats
}

/** Fails when the database can't be asked. */
export async function ping(db: Db): Promise<void> {
  await db.texts(sql`select 'up'`)
}
