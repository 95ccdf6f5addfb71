import type { Mentionable } from './queries.js'

/** Ids of those whose name stands in a text after an `@`, followed by a space or the end. */
export const mentionedIn = (text: string, names: readonly Mentionable[]): string[] =>
  names.filter(({ name }) => name && (text.includes(`@${name} `) || text.endsWith(`@${name}`))).map(({ id }) => id)
