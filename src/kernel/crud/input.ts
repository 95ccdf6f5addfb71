import type { ModelName } from '../../generated/metadata.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { present, presentAfter } from '../clock.js'
import { paramError, plainError, WIRE } from '../errors.js'
import type { Row, WriteInput } from './spec.js'
import { UUID, coerce, isIsoDate } from './values.js'
import { columnsByWire, metaOf, wireRelations } from './wire.js'

const NEVER_WRITTEN = ['id', 'created_at', 'updated_at']

/** The value of a key that a check cannot do without; its absence has the name of the key as message (spec S4). */
export function requireKey({ data }: WriteInput, field: string, key: string): unknown {
  if (data[field] === undefined) throw plainError(`'${key}'`)
  return data[field]
}

/** Stored metadata with the sent keys on top: what is not sent stays, and no key can be removed. */
export function mergedData(stored: unknown, sent: unknown): Record<string, unknown> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw plainError(WIRE.format)
  return { ...((stored as object | null) ?? {}), ...sent }
}

/** The body as an object: `null` and anything that is not an object are refused in the documented way. */
export function bodyObject(body: unknown): Record<string, unknown> {
  if (body === null || body === undefined) {
    throw paramError('Data are empty. Please verify that you sent JSON data and that you set the right headers.')
  }
  if (typeof body !== 'object' || Array.isArray(body)) throw plainError('The body must be a JSON object.')
  return body as Record<string, unknown>
}

/** Sorts the keys of a REST body into columns, relations and the extra keys a model accepts. */
export function parseWireBody(
  model: ModelName,
  body: Record<string, unknown>,
  options: { extra?: readonly string[]; ignoreUnknown?: boolean; keepsId?: boolean },
): WriteInput {
  const columns = columnsByWire.get(model)!
  const relations = wireRelations.get(model)!
  const input: WriteInput = { data: {}, relations: {}, extra: {} }
  const faults: { field: string; error: Error }[] = []
  const dropped: string[] = []
  for (const [key, value] of Object.entries(body)) {
    const column = columns.get(key)
    if (NEVER_WRITTEN.includes(key)) {
      if (options.keepsId && column && key !== 'updated_at') input.data[column.field] = value
      else dropped.push(key)
      continue
    }
    const relation = relations.get(key)
    if (options.extra?.includes(key)) input.extra[key] = value
    else if (column) input.data[column.field] = value
    else if (relation) {
      const ids = idList(value)
      if (ids instanceof Error) faults.push({ field: relation.name, error: ids })
      else input.relations[relation.name] = ids
    } else if (options.ignoreUnknown) dropped.push(key)
    else {
      faults.push({ field: key, error: plainError(`'${key}' is an invalid keyword argument for ${model}`) })
    }
  }
  return { ...input, ...(faults.length && { faults }), ...(dropped.length && { dropped }) }
}

/** Ids of a relation list: texts, or objects with an `id`; null is the empty list. */
function idList(value: unknown): string[] | Error {
  if (value === null) return []
  if (!Array.isArray(value)) return plainError('A relation must be a list of ids.')
  const ids: string[] = []
  for (const item of value as unknown[]) {
    const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item
    if (typeof id !== 'string' || !UUID.test(id)) return plainError(WIRE.format)
    ids.push(id.toLowerCase())
  }
  return ids
}

/** True when nothing but these fields and relations was sent, not even a key that is left out. */
export function onlyFields(
  { data, relations, extra, faults = [], dropped = [] }: WriteInput,
  fields: readonly string[],
): boolean {
  const sent = [
    ...Object.keys(data),
    ...Object.keys(relations),
    ...Object.keys(extra),
    ...faults.map(({ field }) => field),
  ]
  return dropped.length === 0 && sent.every((field) => fields.includes(field))
}

/** Refuses what the body held and cannot be written. Comes after the permission, so that nobody learns from it what they may not do. */
export function refuseFaults({ faults = [] }: WriteInput): void {
  if (faults[0]) throw faults[0].error
}

/** Dates of an update must be ISO 8601 (spec S6); the empty text passes here and fails as a value. */
export function checkDates(model: ModelName, input: WriteInput): void {
  for (const column of metaOf(model).columns) {
    if (column.kind !== 'date' && column.kind !== 'datetime') continue
    const value = input.data[column.field]
    if (typeof value === 'string' && value !== '' && !isIsoDate(value)) {
      throw paramError(`Invalid date format for '${column.column}': '${value}'. Expected an ISO 8601 date or datetime.`)
    }
  }
}

/** The values of a new row as Prisma takes them, with the application's defaults for what was not given. */
export function createValues(model: ModelName, input: WriteInput): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const chosen: Record<string, unknown> = {}
  for (const column of metaOf(model).columns) {
    if (column.field in NEW_ROW) {
      // Only models that keep the id sent get this far with one.
      if (input.data[column.field] != null) chosen[column.field] = coerce(column, input.data[column.field])
      continue
    }
    const given = input.data[column.field]
    const value = given === undefined ? column.default : given
    if (value === undefined && (column.nullable || column.list)) continue
    values[column.field] = coerce(column, value)
  }
  return { ...values, ...stamps(model), ...chosen }
}

const NEW_ROW = { id: true, createdAt: true, updatedAt: true }

/** Base columns of a new row, for tables that have them; the id comes from Prisma. */
export function stamps(model: ModelName): Record<string, unknown> {
  const now = present()
  const has = (field: string): boolean => metaOf(model).columns.some((c) => c.field === field)
  return { ...(has('createdAt') && { createdAt: now }), ...(has('updatedAt') && { updatedAt: now }) }
}

/** The changed values of a row as Prisma takes them. */
export function updateValues(model: ModelName, input: WriteInput, before: Row): Record<string, unknown> {
  const byField = new Map<string, ColumnMeta>(metaOf(model).columns.map((c) => [c.field, c]))
  const values: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(input.data)) {
    const column = byField.get(field)
    if (column && value !== undefined && !(field in NEW_ROW)) values[field] = coerce(column, value)
  }
  // Every update counts as one, also when it changes nothing.
  return byField.has('updatedAt') ? { ...values, updatedAt: presentAfter(before.updatedAt as string | null) } : values
}
