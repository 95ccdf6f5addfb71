import type { Actor } from '../../kernel/permissions/actor.js'
import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { Operation, QueryParameters, WireShape } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { seesWholePeople } from './policy.js'

/** First and last name; no space when one is empty. */
export const fullNameSql = (t: string): RawBuilder<unknown> =>
  sql`concat_ws(' ', nullif(${col(t, 'first_name')}, ''), nullif(${col(t, 'last_name')}, ''))`

const computed = { full_name: fullNameSql }

/** What everybody may know of a colleague. */
const MINIMAL: WireShape = {
  only: [
    'id',
    'type',
    'first_name',
    'last_name',
    'full_name',
    'has_avatar',
    'active',
    'departments',
    'studio_id',
    'role',
    'desktop_login',
    'is_bot',
  ],
  always: ['departments'],
  computed,
}

/**
 * How people look on REST. In lists the whole person is for admins, by id for managers too; whoever writes gets back
 * the whole. Hash and secrets are never part of it, but for an admin who asks for the hashes of a list.
 */
export function personWire({ actor }: RequestContext, operation: Operation, query: QueryParameters): WireShape {
  if (!actor) return MINIMAL
  if (operation === 'list') {
    if (!isAdmin(actor)) return MINIMAL
    return query.with_pass_hash?.toLowerCase() === 'true' ? { computed, reveal: ['password'] } : { computed }
  }
  if (operation === 'read' && !seesWholePeople(actor)) return MINIMAL
  return { computed }
}

/** How people look to those who work with them: the whole person, or what everybody may know. */
export const colleagueWire = (whole: boolean): WireShape => (whole ? { computed } : MINIMAL)

/** How people look beside the tasks they work on: whole, but for their pay, which is for those who see whole people. */
export const assigneeWire = (actor: Actor): WireShape =>
  seesWholePeople(actor) ? { computed } : { computed, hide: ['daily_salary'] }
