import { UUID, isIsoDate } from '../../kernel/crud/values.js'

/** Types of custom columns. */
export type DataType =
  'string' | 'number' | 'list' | 'taglist' | 'boolean' | 'checklist' | 'date' | 'url' | 'textarea' | 'person'

/** What a value is held against. */
export interface ValueRule {
  dataType: DataType | null
  choices: readonly unknown[] | null
  /** Ids of the persons there are, among those that the values name. */
  persons: readonly string[]
}

/** Null and the empty text clear a value, whatever its type. */
export const isCleared = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What the SQL function `sg_number` takes for a number. */
const NUMBER = /^ *[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})? *$/i
const LARGEST = 1e50

/** A stored value as a number; null when it is none. Tables that were imported hold numbers as texts. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
  return typeof number === 'number' && Math.abs(number) <= LARGEST ? number : null
}

/** A stored value as a day, `YYYY-MM-DD`; null when it is none. */
export const dateOf = (value: unknown): string | null =>
  typeof value === 'string' && isIsoDate(value) ? value.trim().slice(0, 10) : null

/** A stored value as a yes or no; null when it is none. Tables that were imported hold the words. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.toLowerCase() : undefined
  return word === 'true' ? true : word === 'false' ? false : null
}

/** A stored single value as text; null for lists and objects. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null

/** A stored value as a list of texts: the list itself, or a text with commas; null when it is none. */
export function listOf(value: unknown): string[] | null {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? value : null
  if (typeof value !== 'string') return null
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

/** Steps to tick off: the steps, with or without being done, as a list, an object or the JSON text of either. */
function isChecklist(value: unknown): boolean {
  if (typeof value === 'string') return true
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' || isPlainObject(item))
  return isPlainObject(value)
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Addresses that run a script when they are followed. */
const SCRIPT = /^\s*(javascript|vbscript|data):/i

const oneOf = (choices: readonly unknown[]): string => choices.map((choice) => JSON.stringify(choice)).join(', ')

/**
 * What a value of a type should have been; undefined when it is right.
 * @returns the end of a sentence: `a number`
 */
export function faultOf({ dataType, choices, persons }: ValueRule, value: unknown): string | undefined {
  if (isCleared(value)) return undefined
  const offered = choices ?? []
  switch (dataType) {
    case 'number':
      return numberOf(value) === null ? 'a number' : undefined
    case 'date':
      return dateOf(value) === null ? 'a date such as 2026-11-21' : undefined
    case 'boolean':
      return booleanOf(value) === null ? 'true or false' : undefined
    case 'list':
      if (textOf(value) === null) return 'one of the choices'
      return offered.length && !offered.includes(value) ? `one of ${oneOf(offered)}` : undefined
    case 'taglist': {
      const tags = listOf(value)
      if (!tags) return 'a list of texts'
      return offered.length && !tags.every((tag) => offered.includes(tag)) ? `a list of ${oneOf(offered)}` : undefined
    }
    case 'checklist':
      return isChecklist(value) ? undefined : 'a list of steps'
    case 'person':
      return typeof value === 'string' && UUID.test(value) && persons.includes(value.toLowerCase())
        ? undefined
        : 'the id of a person'
    case 'url':
      return typeof value !== 'string' || SCRIPT.test(value) ? 'an address such as https://example.com' : undefined
    default:
      return textOf(value) === null ? 'a text' : undefined
  }
}
