/** A piece of a line: plain text, or text that looks different or leads somewhere. What people typed may be in any of them. */
export type Piece =
  string | { readonly bold: string } | { readonly italic: string } | { readonly link: string; readonly to: string }

/** A paragraph. */
export type Line = readonly Piece[]

/** How the pieces of a line are written in a format; `plain` makes text harmless there. */
export interface Format {
  plain(text: string): string
  bold(text: string): string
  italic(text: string): string
  link(text: string, to: string): string
}

/** Writes a line in a format. */
export const writeLine = (line: Line, format: Format): string =>
  line
    .map((piece) => {
      if (typeof piece === 'string') return format.plain(piece)
      if ('bold' in piece) return format.bold(format.plain(piece.bold))
      if ('italic' in piece) return format.italic(format.plain(piece.italic))
      return format.link(format.plain(piece.link), piece.to)
    })
    .join('')

/**
 * Puts pieces into a sentence where it names them: `fill('{author} wrote', { author: { bold: 'Ada' } })`.
 * A name that stands for nothing is left out.
 */
export function fill(sentence: string, pieces: Readonly<Record<string, Piece>>): Line {
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? (pieces[part.slice(1, -1)] ?? '') : part))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string)

export const HTML: Format = {
  plain: (text) => escapeHtml(text).replaceAll(/\r?\n/g, '<br>'),
  bold: (text) => `<strong>${text}</strong>`,
  italic: (text) => `<em>${text}</em>`,
  link: (text, to) => `<a href="${escapeHtml(to)}" style="color:#3b6fd4">${text}</a>`,
}

export const PLAIN: Format = {
  plain: (text) => text,
  bold: (text) => text,
  italic: (text) => text,
  link: (text, to) => (text === to ? to : `${text} (${to})`),
}
