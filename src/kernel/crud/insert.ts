import { sql, type RawBuilder } from 'kysely'
import type { ModelName } from '../../generated/metadata.js'
import type { Row } from './spec.js'
import { metaOf } from './wire.js'

/**
 * Inserts rows of a model, given by field as rules and hooks see them; what is left out is null, not a default. To be run
 * as a statement, or as a part of one that writes several tables.
 */
export function insertion(model: ModelName, rows: readonly Row[]): RawBuilder<unknown> {
  const { table, columns } = metaOf(model)
  const name = sql.table(table)
  const records = rows.map((row) =>
    Object.fromEntries(columns.filter(({ field }) => field in row).map(({ field, column }) => [column, row[field]])),
  )
  return sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(records)}::jsonb)`
}
