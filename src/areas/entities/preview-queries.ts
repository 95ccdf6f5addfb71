import { sql, type RawBuilder } from 'kysely'
import { MODELS } from '../../generated/metadata.js'
import type { ColumnMeta } from '../../kernel/db/model-meta.js'
import { wireValue } from '../../kernel/db/sql-format.js'

type Sql = RawBuilder<unknown>

const COLUMNS = new Map<string, ColumnMeta>(MODELS.PreviewFile.columns.map((c) => [c.column, c]))
/** What the upload was, kept beside the columns. */
const ORIGINALS = ['original_width', 'original_height', 'original_duration', 'original_file_size']

const MAIN_KEYS =
  'id revision original_name extension width height duration status annotations previews created_at task_id'.split(' ')
const OTHER_KEYS =
  'id revision position original_name extension width height duration status annotations created_at task_id task_type_id'.split(
    ' ',
  )
const FILE_KEYS =
  'id name original_name extension revision position file_size status validation_status task_id person_id created_at token_in token_out'.split(
    ' ',
  )

/** Columns of a preview by their keys; `more` has the keys that are none. */
const columns = (f: string, keys: readonly string[], more: Record<string, Sql> = {}): Sql =>
  sql.join(keys.map((key) => sql`${more[key] ?? wireValue(f, COLUMNS.get(key)!)} as ${sql.ref(key)}`))

const originals = (f: string): Sql =>
  sql.join(ORIGINALS.map((key) => sql`${sql.ref(`${f}.data`)} -> ${sql.lit(key)} as ${sql.ref(key)}`))

/**
 * The previews of an entity by task type (PV), as one JSON text: of each revision the file made first, with the others
 * in it. QUIRK (entities, PV): of two tasks of one type only the one that comes last in the order shows.
 */
export const previewMap = (entityId: string): Sql => sql`
  with file as (
    select f.*, k.task_type_id, row_number() over (partition by f.task_id, f.revision order by f.created_at, f.id) as place
    from preview_file f join task k on k.id = f.task_id where k.entity_id = ${entityId}::uuid
  ), of_task as (
    select m.task_id, m.task_type_id, max(m.revision) as newest,
      json_agg((select row_to_json(r) from (
        select ${columns('m', MAIN_KEYS, { previews: otherPreviews })}, ${originals('m')}) r) order by m.revision desc) as revisions
    from file m where m.place = 1 group by m.task_id, m.task_type_id
  ), shown as (
    select distinct on (t.task_type_id) t.task_type_id, t.revisions from of_task t
    join file m on m.task_id = t.task_id and m.revision = t.newest and m.place = 1
    order by t.task_type_id, t.newest, m.created_at desc, t.task_id
  )
  select coalesce(json_object_agg(s.task_type_id, s.revisions order by y.priority desc, y.name), '{}')::text
  from shown s join task_type y on y.id = s.task_type_id`

const otherPreviews = sql`(
  select coalesce(json_agg(row_to_json(r) order by o.created_at, o.id), '[]'::json) from file o
  cross join lateral (select ${columns('o', OTHER_KEYS, { task_type_id: sql`o.task_type_id` })}, ${originals('o')}) r
  where o.task_id = m.task_id and o.revision = m.revision and o.place > 1)`

/** The previews of an entity: by task type, the newest revision first. */
export const previewFileRows = (entityId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${columns('f', FILE_KEYS)} from preview_file f join task k on k.id = f.task_id join task_type y on y.id = k.task_type_id
    where k.entity_id = ${entityId}::uuid order by y.name, f.revision desc, f.position, f.created_at, f.id) w`
