import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { createValues } from '../../kernel/crud/input.js'
import { delegateOf } from '../../kernel/crud/relations.js'
import { hashSecret } from '../auth/service.js'
import type { Domain } from './domains.js'
import { findId, lockSetup } from './queries.js'

interface Named {
  name: string
  [field: string]: unknown
}

interface ReferenceData {
  projectStatuses: Named[]
  taskStatuses: Named[]
  domains: Record<
    Domain,
    { assetTypes: string[]; departments: Named[]; taskTypes: (Named & { department: string; forEntity: string })[] }
  >
}

const readReferenceData = (): ReferenceData =>
  JSON.parse(readFileSync(new URL('../../../prisma/reference-data.json', import.meta.url), 'utf8')) as ReferenceData

/** Entity types that are not asset types; those of scenes and concepts appear on first use. */
const STRUCTURE = ['Episode', 'Sequence', 'Shot', 'Edit']

/**
 * Loads the reference data of a kind of studio: statuses, departments, types. What is there already, by its name, is
 * left as it is. One transaction; the events are those of any creation, without an author.
 * @returns how many records were made
 */
export function loadReferenceData(ctx: RequestContext, domain: Domain = '3d'): Promise<number> {
  const { projectStatuses, taskStatuses, domains } = readReferenceData()
  const { assetTypes, departments, taskTypes } = domains[domain]
  return ctx.transaction(async (tx) => {
    await lockSetup(tx)
    let made = 0
    const ensure = async (model: ModelName, key: Named, rest: object, event?: string): Promise<string> => {
      const found = await findId(tx, model, key)
      if (found) return found
      made++
      return create(tx, model, { ...key, ...rest }, event)
    }
    for (const { name, ...rest } of projectStatuses) await ensure('ProjectStatus', { name }, rest)
    for (const name of assetTypes) await ensure('EntityType', { name }, {}, 'asset-type')
    for (const name of STRUCTURE) await ensure('EntityType', { name }, {})
    const departmentIds = new Map<string, string>()
    for (const { name, ...rest } of departments)
      departmentIds.set(name, await ensure('Department', { name }, rest, 'department'))
    for (const { name, forEntity, department, ...rest } of taskTypes) {
      const values = { shortName: '', departmentId: departmentIds.get(department), ...rest }
      await ensure('TaskType', { name, forEntity }, values, 'task-type')
    }
    for (const { name, ...rest } of taskStatuses) await ensure('TaskStatus', { name }, rest, 'task-status')
    return made
  })
}

async function create(
  tx: RequestContext,
  model: ModelName,
  data: Record<string, unknown>,
  event?: string,
): Promise<string> {
  const values = createValues(model, { data, relations: {}, extra: {} })
  const { id } = (await delegateOf(tx, model).create({ data: values, select: { id: true } })) as { id: string }
  if (event) await tx.emit(`${event}:new`, { [`${event.replaceAll('-', '_')}_id`]: id })
  return id
}

/** The account was not made; the message is for whoever asked for it. */
export class SetupError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SetupError'
  }
}

/** Address that needs no mailbox behind it. */
const PLACEHOLDER_EMAIL = 'admin@example.com'

/** Those that the limit of active people counts: not bots, not guests. */
const ACTIVE_PEOPLE = { active: true, isBot: { not: true }, isGuest: { not: true } }

/** `created`: a new person; `upgraded`: somebody known became an administrator; `unchanged`: was one already. */
export type AdminResult = 'created' | 'upgraded' | 'unchanged'

/**
 * Makes somebody an administrator: a person with this address gets the role and keeps the password, else a new person
 * "Super Admin" is made.
 * @throws SetupError when the password is too short, the address is none, or no more people may be active.
 */
export async function createAdmin(ctx: RequestContext, address: string, password: string): Promise<AdminResult> {
  const { config } = ctx.deps
  const email = address.trim().toLowerCase()
  return ctx.transaction(async (tx) => {
    await lockSetup(tx)
    const known = await tx.db.prisma.person.findFirst({ where: { email }, select: { id: true, role: true } })
    if (known?.role === 'admin') return 'unchanged'
    if (known) {
      await tx.db.prisma.person.update({ where: { id: known.id }, data: { role: 'admin' }, select: { id: true } })
      await tx.emit('person:update', { person_id: known.id })
      return 'upgraded'
    }
    if (password.length < config.minPasswordLength) throw new SetupError('Password is too short.')
    if (email !== PLACEHOLDER_EMAIL && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      throw new SetupError(`Email is not valid: ${address}.`)
    }
    const active = await tx.db.prisma.person.count({ where: ACTIVE_PEOPLE })
    if (active >= config.userLimit) throw new SetupError(`User limit reached (limit ${config.userLimit}).`)
    const hashed = await hashSecret(password, config.bcryptLogRounds)
    await createPerson(tx, email, Uint8Array.from(Buffer.from(hashed, 'utf8')))
    return 'created'
  })
}

async function createPerson(tx: RequestContext, email: string, password: Uint8Array<ArrayBuffer>): Promise<void> {
  const { defaultTimezone: timezone, defaultLocale: locale } = tx.deps.config
  const data = { firstName: 'Super', lastName: 'Admin', email, role: 'admin', timezone, locale }
  const values = { ...createValues('Person', { data, relations: {}, extra: {} }), password }
  const { id } = (await delegateOf(tx, 'Person').create({ data: values, select: { id: true } })) as { id: string }
  await tx.emit('person:new', { person_id: id })
}

/**
 * Makes the first administrator of a server that has none, from `ADMIN_EMAIL` and `ADMIN_PASSWORD`; without a password,
 * one is made up.
 * @returns null when there is an administrator; else the address, and the password if it was made up
 */
export async function ensureFirstAdmin(
  ctx: RequestContext,
): Promise<{ email: string; password: string | null } | null> {
  const { adminEmail: email, adminPassword } = ctx.deps.config
  const admins = await ctx.db.prisma.person.count({ where: { role: 'admin', isBot: { not: true } } })
  if (admins > 0) return null
  const password = adminPassword || randomBytes(12).toString('base64url')
  const result = await createAdmin(ctx, email, password)
  return { email, password: adminPassword || result !== 'created' ? null : password }
}
