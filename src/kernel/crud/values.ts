import { Prisma } from '../../generated/prisma/client.js'
import { ENUMS } from '../../generated/metadata.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { AppError, WIRE } from '../errors.js'

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Whether a value is an id, as a text. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

const NUL = '\u0000'

/** 400 with the shared text, and for GraphQL the field and what is expected. */
function badFormat(column: ColumnMeta, expected: string): AppError {
  return new AppError('BAD_USER_INPUT', WIRE.format, {
    body: { message: WIRE.format },
    fields: [{ field: column.field, message: `Expected ${expected}.` }],
  })
}

/** Turns a value as sent into what Prisma writes, casting as the database would; throws the documented 400. */
export function coerce(column: ColumnMeta, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (!column.nullable) {
      throw new AppError('BAD_USER_INPUT', WIRE.required, {
        body: { message: WIRE.required },
        fields: [{ field: column.field, message: 'Required.' }],
      })
    }
    return column.kind === 'json' && !column.list ? Prisma.DbNull : null
  }
  if (column.list) {
    if (!Array.isArray(value)) throw badFormat(column, 'a list')
    return value.map((item) => coerceOne(column, item))
  }
  return coerceOne(column, value)
}

function coerceJson(column: ColumnMeta, value: unknown): unknown {
  const text = JSON.stringify(value)
  if (text.includes('\\u0000')) throw badFormat(column, 'JSON without NUL characters')
  // Prisma copies objects by assignment, by which this key is lost, or taken for something else.
  if (text.includes('"__proto__":')) throw badFormat(column, 'JSON without the key __proto__')
  return value
}

function coerceOne(column: ColumnMeta, value: unknown): unknown {
  switch (column.kind) {
    case 'uuid':
      if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase()
      throw badFormat(column, 'a UUID')
    case 'string':
      return coerceText(column, value)
    case 'enum':
      return coerceCode(column, value)
    case 'int':
      return coerceInteger(column, value, 2 ** 31)
    case 'bigint':
      return BigInt(coerceInteger(column, value, Number.MAX_SAFE_INTEGER))
    case 'float':
      return coerceNumber(column, value)
    case 'bool':
      return coerceBoolean(column, value)
    case 'date':
    case 'datetime':
      return coerceDate(column, value)
    case 'json':
      return coerceJson(column, value)
    case 'bytes':
      if (value instanceof Uint8Array) return value
      throw badFormat(column, 'bytes')
  }
}

function coerceText(column: ColumnMeta, value: unknown): string {
  if (typeof value === 'object') throw badFormat(column, 'text')
  const text = String(value)
  if (text.includes(NUL)) throw badFormat(column, 'text without NUL characters')
  if (column.maxLength && [...text].length > column.maxLength)
    throw badFormat(column, `at most ${column.maxLength} characters`)
  return text
}

function coerceCode(column: ColumnMeta, value: unknown): string {
  const codes: readonly string[] = ENUMS[column.enumName as keyof typeof ENUMS]
  if (typeof value === 'string' && codes.includes(value)) return value
  const message = `${JSON.stringify(value)} is not a value of ${column.column}: expected one of ${codes.join(', ')}.`
  throw new AppError('BAD_USER_INPUT', message, { body: { message }, fields: [{ field: column.field, message }] })
}

function coerceNumber(column: ColumnMeta, value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw badFormat(column, 'a number')
}

function coerceInteger(column: ColumnMeta, value: unknown, limit: number): number {
  const number = Math.round(coerceNumber(column, value))
  if (number >= -limit && number < limit) return number
  throw badFormat(column, `a whole number between ${-limit} and ${limit - 1}`)
}

function coerceBoolean(column: ColumnMeta, value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === 'true') return true
  if (value === 0 || value === 'false') return false
  throw badFormat(column, 'true or false')
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** True for an ISO 8601 date or datetime that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  return parseIso(text) !== undefined
}

/** The moment that an ISO 8601 text names, UTC when it has no zone; undefined when it is none. */
export function parseIso(text: string): Date | undefined {
  const match = ISO.exec(text.trim())
  if (!match) return undefined
  const [, day, time = '00:00:00', zone = 'Z'] = match
  const offset =
    zone.toUpperCase() === 'Z' ? 'Z' : zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2')
  const date = new Date(`${day}T${time.length === 5 ? `${time}:00` : time.slice(0, 12)}${offset}`)
  if (Number.isNaN(date.getTime())) return undefined
  // The 30th of February is read as the 2nd of March: such a day does not exist.
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day ? date : undefined
}

function coerceDate(column: ColumnMeta, value: unknown): Date {
  if (value instanceof Date) return value
  const date = typeof value === 'string' ? parseIso(value) : undefined
  if (!date) throw badFormat(column, 'an ISO 8601 date or datetime')
  return column.kind === 'date' ? new Date(`${(value as string).trim().slice(0, 10)}T00:00:00Z`) : date
}
