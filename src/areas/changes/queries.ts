import { sql } from 'kysely'
import type { ModelName } from '../../generated/metadata.js'
import type { Db } from '../../kernel/db/database.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** A change as it is kept. */
export interface KeptChange {
  /** Place in the order of the commits, from 1 and without gaps. */
  seq: number
  madeAt: string
  /** Model of the table. */
  model: ModelName
  recordId: string
  projectId: string | null
  kind: 'new' | 'update' | 'delete'
  /** By field its value before and after; of lists the ids that went and those that came; empty for values that are not kept. */
  fields: Record<string, readonly unknown[]>
  /** Time of change that the record has since then. */
  updatedAt: string | null
  actorId: string | null
  requestId: string
}

/** Which changes are asked for; what is left out says nothing. */
export interface ChangeFilter {
  projectId?: string | undefined
  models?: readonly ModelName[] | undefined
  recordIds?: readonly string[] | undefined
  kinds?: readonly KeptChange['kind'][] | undefined
}

/** The numbers of the changes that are kept. */
export interface KeptRange {
  /** Of the first that is still there; one more than `last` where there is none. */
  oldest: number
  /** Of the last that was made; 0 before the first. */
  last: number
}

export async function keptRange(db: Db): Promise<KeptRange> {
  const [range] = await db.rows<KeptRange>(sql`
    select coalesce((select min(seq) from sg_change), last_seq + 1) as oldest, last_seq as last from sg_change_counter where id = 1`)
  return range!
}

const moment = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Characters of changes that are read at once: a change may hold a long text. */
const MOST_AT_ONCE = 8_000_000

/** Some changes, and the number up to which there are no others. */
export interface ReadChanges {
  changes: KeptChange[]
  end: number
}

/** Changes after a number and up to another, in their order: `limit` at most, and no more than fits in memory well. */
export async function readChanges(
  db: Db,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
  { projectId, models, recordIds, kinds }: ChangeFilter = {},
): Promise<ReadChanges> {
  const rows = await db.rows<KeptChange & { found: number }>(sql`
    select s.seq, ${moment('s.made_at')} as "madeAt", s.model, s.record_id as "recordId", s.project_id as "projectId", s.kind, s.fields,
      ${moment('s.after_version')} as "updatedAt", s.actor_id as "actorId", s.request_id as "requestId", s.found
    from (
      select c.*, sum(c.size) over (order by c.seq) - c.size as before, (count(*) over ())::int as found from (
        select c.*, length(c.fields::text) as size from sg_change c where c.seq > ${after}::bigint and c.seq <= ${upTo}::bigint
          ${projectId === undefined ? sql`` : sql`and c.project_id = ${projectId}::uuid`}
          ${models === undefined ? sql`` : sql`and c.model = any(${models}::text[])`}
          ${recordIds === undefined ? sql`` : sql`and c.record_id = any(${idArray(recordIds)})`}
          ${kinds === undefined ? sql`` : sql`and c.kind = any(${kinds}::text[])`}
        order by c.seq limit ${limit}
      ) c
    ) s where s.before < ${MOST_AT_ONCE} order by s.seq`)
  const [last] = rows.slice(-1)
  const isAll = !last || (rows.length === last.found && last.found < limit)
  return { changes: rows, end: isAll ? upTo : last.seq }
}

/** True for a change that a filter lets through, as {@link readChanges} has it. */
export const passes = (
  { projectId, models, recordIds, kinds }: ChangeFilter,
  change: Pick<KeptChange, 'projectId' | 'model' | 'recordId' | 'kind'>,
): boolean =>
  (projectId === undefined || change.projectId === projectId) &&
  (models === undefined || models.includes(change.model)) &&
  (recordIds === undefined || recordIds.includes(change.recordId)) &&
  (kinds === undefined || kinds.includes(change.kind))

/** Those of some tasks that a person is assigned to. */
export async function assignedAmong(db: Db, personId: string, taskIds: readonly string[]): Promise<Set<string>> {
  const ids = await db.texts(sql`
    select l.task_id::text from task_person_link l where l.person_id = ${personId}::uuid and l.task_id = any(${idArray(taskIds)})`)
  return new Set(ids)
}
