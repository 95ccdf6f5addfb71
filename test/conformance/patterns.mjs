/** The textual forms that a recorded value and a replayed one may differ in, and small tools on JSON values. */

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
export const UUIDS = new RegExp(UUID, 'g')
export const STAMP = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?`
export const STAMPS = new RegExp(STAMP, 'g')
export const DATE = String.raw`\d{4}-\d\d-\d\d`
export const HTTP_DATE = String.raw`\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT`
export const TOKEN = String.raw`eyJ[\w-]+\.[\w-]+\.[\w-]+`
export const BCRYPT = String.raw`\\x243262[0-9a-f]{100,}|\\x243261[0-9a-f]{100,}|\$2[aby]\$\d\d\$[\w./]{53}`
/** Milliseconds. */
export const SECOND = 1000
/** Milliseconds. */
export const DAY = 86400 * SECOND

/** Milliseconds since the epoch of a recorded instant; UTC when it names no zone. */
export const instant = (text) => {
  const zoned = /(Z|GMT|[+-]\d\d:?\d\d)$/.test(text.slice(10))
  return Date.parse(zoned ? text : text.replace(' ', 'T').replace(/(\.\d{3})\d+/, '$1') + 'Z')
}

/** A text as a regular expression that matches it alone. */
export const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a JSON value is an object (no list, no null). */
export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Every string in a JSON value, keys included. */
export function* strings(value) {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* strings(item)
  else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      yield key
      yield* strings(item)
    }
  }
}

/** The identifiers in a JSON value. */
export function uuidsOf(value) {
  const found = new Set()
  for (const text of strings(value)) for (const id of text.match(UUIDS) ?? []) found.add(id)
  return found
}

/** A value short enough for a line of a report. */
export const excerpt = (value) => {
  const text =
    typeof value === 'string' ? value : Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value)
  return text === undefined ? 'nothing' : text.length > 160 ? text.slice(0, 160) + '…' : text
}
