/** What is searched for, as names are compared: in small letters, without accents, single spaces between the words. */
export interface Words {
  /** The whole of it. */
  readonly phrase: string
  /** Its words, each once. */
  readonly words: readonly string[]
}

/** Letters that one text may have at most. */
export const MAX_TEXT = 200

/** Words beyond these say no more about what is meant, and each costs a look at the index. */
const MAX_WORDS = 8

/** Takes a text apart that {@link Words} describes. */
export function wordsOf(phrase: string): Words {
  return { phrase, words: [...new Set(phrase.split(' '))].filter(Boolean).slice(0, MAX_WORDS) }
}

/** An index of trigrams says nothing of fewer letters than these. */
export const INDEXED_LETTERS = 3

/** Numbers are never taken for typing errors: another number is another shot. */
export const isFuzzy = (word: string): boolean => word.length > INDEXED_LETTERS && !/\d/.test(word)

/** A pattern of LIKE for a text that stands anywhere, or at the start. */
export const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

/** A piece of a text; `isMatch`: it is what was searched for. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** Letters that are more than a letter with an accent. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

const plain = (letter: string): string =>
  [...letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()].map((l) => PLAIN[l] ?? l).join('')

/** A text in pieces that make it up again, with those marked that are one of the words. */
export function highlighted(text: string, words: readonly string[]): Piece[] {
  const letters = [...text]
  // Where each letter of the plain text comes from: a letter may be two there, or none.
  const origin: number[] = []
  let folded = ''
  letters.forEach((letter, i) => {
    for (const one of plain(letter)) {
      folded += one
      origin.push(i)
    }
  })
  const isMatch = letters.map(() => false)
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let i = at; i < at + word.length; i++) isMatch[origin[i]!] = true
    }
  }
  const pieces: Piece[] = []
  letters.forEach((letter, i) => {
    const last = pieces.at(-1)
    if (last?.isMatch === isMatch[i]) last!.text += letter
    else pieces.push({ text: letter, isMatch: isMatch[i]! })
  })
  return pieces
}
