import type { QueryParameters } from '../crud/spec.js'
import { paramError } from '../errors.js'

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/

/** A query parameter that is a day or an instant of UTC: its text, undefined when absent or empty. */
export function instantParameter(query: QueryParameters, name: string): string | undefined {
  const text = query[name]
  if (!text) return undefined
  if (INSTANT.test(text) && isOfCalendar(text)) return text
  throw paramError(`Wrong date format for ${name} argument.Expected format: 2020-01-05T13:23:10 or 2020-01-05`)
}

/** The 30th of February would be read as the 2nd of March. */
function isOfCalendar(text: string): boolean {
  const date = new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
