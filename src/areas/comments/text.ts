import { validationError } from '../../kernel/errors.js'
import type { Mentionable } from './queries.js'

/** Characters of a comment or a reply at most. */
export const MAX_TEXT = 100_000

/** @throws AppError 400 for a text that is longer than people write. @param field Where it was sent. */
export function refuseLongText(text: unknown, field: string): void {
  if (typeof text !== 'string' || text.length <= MAX_TEXT) return
  throw validationError([{ field, message: `String should have at most ${MAX_TEXT} characters` }])
}

/** Ids of those whose name stands in a text after an `@`, followed by a space or the end of the text. */
export function mentionedIn(text: string, names: readonly Mentionable[]): string[] {
  if (!text.includes('@')) return []
  const ended = text.replace(/\n$/, '')
  return names
    .filter(({ name }) => name && (text.includes(`@${name} `) || ended.endsWith(`@${name}`)))
    .map(({ id }) => id)
}
