import { requireActor, type RequestContext } from '../../context.js'
import type { Row, RowRule, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { requireKey } from '../../kernel/crud/input.js'
import { forbidden, paramError } from '../../kernel/errors.js'
import { isAdmin, type Actor } from '../../kernel/permissions/actor.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { flag } from './values.js'
import { sql } from 'kysely'

/** Managers and admins see people whole; the rest of the studio sees names, role, studio and departments. */
export const seesWholePeople = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'manager'

/** Fields that only those who see people whole may read, filter and order by. */
const PRIVATE_FIELDS = [
  'email',
  'phone',
  'country',
  'contractType',
  'archived',
  'lastPresence',
  'totpEnabled',
  'emailOtpEnabled',
  'fidoEnabled',
  'preferredTwoFactorAuthentication',
  'shotgunId',
  'timezone',
  'locale',
  'use12HourClock',
  'displayDateFormat',
  'data',
  'position',
  'seniority',
  'dailySalary',
  'notificationsEnabled',
  'notificationsSlackEnabled',
  'notificationsSlackUserid',
  'notificationsMattermostEnabled',
  'notificationsMattermostUserid',
  'notificationsDiscordEnabled',
  'notificationsDiscordUserid',
  'isGuest',
  'expirationDate',
  'isGeneratedFromLdap',
  'ldapUid',
  'createdAt',
  'updatedAt',
]

export const PRIVATE: Record<string, (actor: Actor) => boolean> = Object.fromEntries(
  PRIVATE_FIELDS.map((field) => [field, seesWholePeople]),
)

/** Columns by which everybody may look for people. */
export const OPEN_FILTERS = {
  only: [
    'id',
    'first_name',
    'last_name',
    'full_name',
    'has_avatar',
    'active',
    'departments',
    'studio_id',
    'role',
    'desktop_login',
    'email',
    'is_bot',
  ],
} as const

/** What is a person's own: for them and for admins. */
export const own: RowRule = (actor, t) => isAdmin(actor) || sql`${col(t, 'person_id')} = ${actor.id}::uuid`

/** Presence of desktop sessions: one's own, or everybody's for managers. */
export const ownOrManager: RowRule = (actor, t) =>
  seesWholePeople(actor) || sql`${col(t, 'person_id')} = ${actor.id}::uuid`

/** Admins, or the person concerned. */
export function requireSelfOrAdmin(ctx: RequestContext, personId: unknown): void {
  const actor = requireActor(ctx)
  const isSelf = typeof personId === 'string' && personId.toLowerCase() === actor.id
  if (!isSelf && !isAdmin(actor)) throw forbidden()
}

/** A day off is for the person concerned and for admins; only they give it to somebody else. */
export const requireOwnDayOff = (ctx: RequestContext, row: Row): void => requireSelfOrAdmin(ctx, row.personId)

export const requireNewOwnDayOff = (ctx: RequestContext, input: WriteInput): void =>
  requireSelfOrAdmin(ctx, requireKey(input, 'personId', 'person_id'))

export function requireOwnDayOffUpdate(ctx: RequestContext, row: Row, { data }: WriteInput): void {
  requireOwnDayOff(ctx, row)
  if (data.personId !== undefined && data.personId !== row.personId) requireAdmin(ctx)
}

const isProtected = (ctx: RequestContext, { email }: Row): boolean =>
  typeof email === 'string' && ctx.deps.config.protectedAccounts.includes(email.toLowerCase())

/** Nobody deletes themselves; the others only admins, but for accounts that the settings protect. */
export function requireRemovable(ctx: RequestContext, row: Row): void {
  if (requireActor(ctx).id === row.id) throw forbidden()
  requireAdmin(ctx)
  if (isProtected(ctx, row)) throw forbidden("Can't delete this person it's a protected account.")
}

/** Accounts that the settings protect keep their role and stay active, unless they change it themselves. */
export function refuseProtectedChange(ctx: RequestContext, row: Row, { data }: WriteInput): void {
  if (row.isBot || requireActor(ctx).id === row.id || !isProtected(ctx, row)) return
  if (flag(data.active) === false) throw forbidden("Can't set this person as inactive it's a protected account.")
  if (data.role !== undefined) throw forbidden("Can't change the role of this person it's a protected account.")
}

/**
 * An admin does not take over the account of another admin, nor a protected one: by an address of their own, to which an
 * invitation would go, or by a token in the other's name. Without a password yet, the account is nobody's.
 */
export function refuseTakeover(ctx: RequestContext, row: Row, { data }: WriteInput): void {
  const isGuarded = isProtected(ctx, row) || (row.role === 'admin' && row.password !== null)
  if (row.isBot || requireActor(ctx).id === row.id || !isGuarded) return
  const isNew = (field: string): boolean => data[field] !== undefined && (data[field] ?? null) !== row[field]
  if (isNew('email')) throw paramError("An admin can't change another admin's e-mail address.")
  if (isNew('expirationDate')) throw paramError("An admin can't make a token for another admin.")
  // What stays the same makes no new token.
  delete data.expirationDate
}
