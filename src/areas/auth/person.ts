import { sql, type RawBuilder } from 'kysely'
import type { WireShape } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'

/** First and last name; no space when one is empty. */
export const fullName = (first: string, last: string): string => [first, last].filter(Boolean).join(' ')

const fullNameSql = (t: string): RawBuilder<unknown> =>
  sql`concat_ws(' ', nullif(${col(t, 'first_name')}, ''), nullif(${col(t, 'last_name')}, ''))`

/** A person as they see themselves in REST: everything but the secret columns. */
export const SELF_WIRE: WireShape = { computed: { full_name: fullNameSql } }
