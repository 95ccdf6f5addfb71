// type-graphql asks for it before the first decorator runs; the generated classes import this file.
import 'reflect-metadata'
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql'

/** Calendar date, time, optional fraction, optional zone. */
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const fail = (message: string): never => {
  throw new GraphQLError(message)
}

/** True when year, month and day name a day that exists. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function parseDateTime(value: unknown): string {
  const parts = typeof value === 'string' ? DATE_TIME.exec(value) : null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  const isTime = hour < 24 && minute < 60 && second < 60
  if (!parts || !isTime || !isDay(year, month, day)) {
    return fail('DateTime must be an ISO 8601 text such as "2026-11-21T09:30:00Z".')
  }
  return value as string
}

function parseDate(value: unknown): string {
  const parts = typeof value === 'string' ? DATE.exec(value) : null
  if (!parts || !isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    return fail('Date must be a text such as "2026-11-21".')
  }
  return value as string
}

function parseBigInteger(value: unknown): number {
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(number) ? (number as number) : fail('BigInt must be a whole number of at most 53 bits.')
}

/** The value of a string literal; any other kind is handed to `parse` as something it refuses. */
const stringLiteral = (ast: ValueNode): unknown => (ast.kind === Kind.STRING ? ast.value : undefined)

// Rows arrive from the database in their JSON form already, so that serialising is the identity: it runs once for each
// value of a result, and a result has hundreds of thousands.
const identity = (value: unknown): unknown => value

/** A moment in UTC, ISO 8601. Input without a zone is read as UTC; it is passed on as text. */
export const DateTime = new GraphQLScalarType<string, unknown>({
  name: 'DateTime',
  description:
    'A moment, as ISO 8601 text in UTC with milliseconds: `2026-11-21T09:30:00.000Z`. Input may carry another zone; without one it is UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: parseDateTime,
  parseLiteral: (ast) => parseDateTime(stringLiteral(ast)),
})

/** A day of the calendar without time or zone. GraphQL name `Date`. */
export const DateOnly = new GraphQLScalarType<string, unknown>({
  name: 'Date',
  description: 'A day of the calendar, without time or zone: `2026-11-21`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: parseDate,
  parseLiteral: (ast) => parseDate(stringLiteral(ast)),
})

/** Any JSON value. GraphQL name `JSON`. */
export const JSONValue = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value: an object, a list, a text, a number, true, false or null.',
  serialize: identity,
  parseValue: identity,
  parseLiteral: (ast, variables) => valueFromASTUntyped(ast, variables),
})

/** A whole number that a JSON number holds exactly (53 bits). GraphQL name `BigInt`. */
export const BigInteger = new GraphQLScalarType<number, unknown>({
  name: 'BigInt',
  description:
    'A whole number of up to 53 bits, for sizes in bytes and for the numbers of changes. Input may be a number or a text of digits.',
  serialize: (value) => (typeof value === 'bigint' ? Number(value) : value),
  parseValue: parseBigInteger,
  parseLiteral: (ast) => parseBigInteger(ast.kind === Kind.INT || ast.kind === Kind.STRING ? ast.value : undefined),
})
