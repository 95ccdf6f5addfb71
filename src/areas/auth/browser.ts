import { UAParser } from 'ua-parser-js'

/** Browser families that get cookies; other programs keep the tokens of the answer. */
const FAMILIES = new Set(['Brave', 'Chrome', 'Edge', 'Firefox', 'Mobile Safari', 'Opera', 'Safari', 'Vivaldi'])

/** Whether a user agent is one of the browsers that Kitsu runs in. */
export function isBrowser(userAgent: string): boolean {
  // What is no browser never has these words; the parser tries hundreds of expressions.
  if (!/Mozilla|Opera/.test(userAgent)) return false
  return FAMILIES.has(new UAParser(userAgent.slice(0, 500)).getBrowser().name ?? '')
}
