/** What the server under replay chose itself (identifiers, secrets, instants), bound to what was recorded. */
import {
  BCRYPT,
  DATE,
  DAY,
  HTTP_DATE,
  SECOND,
  STAMP,
  STAMPS,
  TOKEN,
  UUID,
  UUIDS,
  escapeRegExp,
  instant,
  strings,
  uuidsOf,
} from './patterns.mjs'

/**
 * Compares recorded texts and numbers with actual ones. Identifiers and secrets that the server chose are bound one to
 * one; instants that were the present match instants that are.
 */
export class Binding {
  constructor(recorded) {
    this.forward = new Map() // recorded identifier -> actual one
    this.backward = new Map()
    this.journal = []
    this.known = new Set() // identifiers fixed by the loaded rows
    this.fixedStamps = new Set()
    this.freshStamps = new Set()
    this.opaque = recorded.opaque ?? []
    this.begun = instant(recorded.recorded)
    this.at = this.begun
    this.replayBegun = Date.now()
    this.stamps = new Map() // precise instants of rows the server made
    const symbols = this.opaque.length ? '|' + this.opaque.map(escapeRegExp).join('|') : ''
    this.tokenizer = new RegExp(`(${UUID}${symbols})|(${STAMP})|(${HTTP_DATE})|(${DATE})|(${TOKEN})|(${BCRYPT})`, 'g')
    this.learnFixed(recorded.rows)
  }

  /** Takes what is in loaded rows as given: it must come back unchanged. */
  learnFixed(value) {
    for (const text of strings(value)) {
      for (const id of text.match(UUIDS) ?? []) if (!this.forward.has(id)) this.known.add(id)
      if (/^\d{4}-\d\d-\d\dT/.test(text)) this.fixedStamps.add(text.slice(0, 19))
    }
  }

  /** Identifiers that a request names are given too. */
  learnRequest(value) {
    for (const id of uuidsOf(value)) if (!this.forward.has(id)) this.known.add(id)
  }

  /** Instants that a request wrote were the present, even where loaded rows have the same second. */
  learnFresh(change) {
    for (const text of strings(change)) {
      if (/^\d{4}-\d\d-\d\dT/.test(text)) this.freshStamps.add(text.slice(0, 19))
    }
  }

  /** Whether a recorded value holds an identifier that nothing is known of yet. */
  hasUnbound(value) {
    return [...uuidsOf(value)].some((id) => !this.forward.has(id) && !this.known.has(id))
  }

  /** Puts the identifiers the server chose in place of the recorded ones. */
  rewrite(value) {
    if (!this.forward.size) return value
    if (typeof value === 'string') return this.rewriteText(value)
    if (Array.isArray(value)) return value.map((item) => this.rewrite(item))
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.rewrite(key), this.rewrite(item)]))
    }
    return value
  }

  rewriteText(value) {
    let text = value.replace(UUIDS, (id) => this.forward.get(id) ?? id)
    if (this.stamps.size) text = text.replace(STAMPS, (stamp) => this.stamps.get(stamp) ?? stamp)
    for (const secret of this.opaque) {
      if (this.forward.has(secret) && text.includes(secret)) text = text.replaceAll(secret, this.forward.get(secret))
    }
    return text
  }

  bind(expected, actual) {
    if (this.forward.has(expected)) return this.forward.get(expected) === actual
    if (this.known.has(expected)) return expected === actual
    if (this.backward.has(actual) || this.known.has(actual)) return false
    this.forward.set(expected, actual)
    this.backward.set(actual, expected)
    this.journal.push(expected)
    return true
  }

  undo(mark) {
    while (this.journal.length > mark) {
      const expected = this.journal.pop()
      this.backward.delete(this.forward.get(expected))
      this.forward.delete(expected)
    }
  }

  /** Runs a comparison; forgets what it bound when it finds a difference. */
  attempt(compare) {
    const mark = this.journal.length
    const difference = compare()
    if (difference) this.undo(mark)
    return difference
  }

  wasPresent(time) {
    return time >= this.begun - 5 * SECOND && time <= this.at + 10 * SECOND
  }

  isPresent(time) {
    return time >= this.replayBegun - 60 * SECOND && time <= Date.now() + 60 * SECOND
  }

  stampMatches(expected, actual) {
    if (expected === actual) return true
    // PostgreSQL shows no fraction for an instant on the full second.
    const fractioned = this.inDatabase && /\.\d/.test(expected) && !/\.\d/.test(actual) ? `${actual}.0` : actual
    const shape = (text) =>
      text
        .replace(/\.\d+/, '.9')
        .replace(/\d/g, '9')
        .replace(/[A-Z][a-z]{2}/g, 'Www')
    if (shape(expected) !== shape(fractioned)) return false
    const second = expected.replace(' ', 'T').slice(0, 19)
    if (this.fixedStamps.has(second) && !this.freshStamps.has(second)) return false
    if (!this.wasPresent(instant(expected)) || !this.isPresent(instant(actual))) return false
    if (/\.\d{4,}/.test(expected)) this.stamps.set(expected, actual)
    return true
  }

  /** A date matches the date at the same distance from the present day. */
  dateMatches(expected, actual) {
    if (expected === actual) return true
    const today = Math.floor(Date.now() / DAY)
    const then = Math.floor(this.at / DAY)
    const distance = Date.parse(expected) / DAY - then
    return Math.abs(distance) < 400 && Date.parse(actual) / DAY - today === distance
  }

  textMatches(expected, actual) {
    const tokens = [...expected.matchAll(this.tokenizer)]
    if (!tokens.length) return expected === actual
    if (tokens.length === 1 && tokens[0][0] === expected) return this.tokenMatches(tokens[0], actual)
    let pattern = '^'
    let end = 0
    for (const token of tokens) {
      pattern += escapeRegExp(expected.slice(end, token.index)) + `(${shapeOf(token)})`
      end = token.index + token[0].length
    }
    const found = actual.match(new RegExp(pattern + escapeRegExp(expected.slice(end)) + '$', 's'))
    if (!found) return false
    return !this.attempt(() => !tokens.every((token, i) => this.tokenMatches(token, found[i + 1])))
  }

  tokenMatches([text, id, stamp, httpDate, date, jwt, hash], actual) {
    if (id) return this.bind(id, actual)
    if (stamp || httpDate) return this.stampMatches(text, actual)
    if (date) return /^\d{4}-\d\d-\d\d$/.test(actual) && this.dateMatches(date, actual)
    if (jwt) return actual.length > 0
    if (hash) return new RegExp(`^(?:${BCRYPT})$`).test(actual)
    return false
  }

  numberMatches(expected, actual) {
    if (Math.abs(expected - actual) <= 1e-6 * Math.max(1, Math.abs(expected))) return true
    for (const unit of [1, SECOND]) {
      if (expected > 1e9 && this.wasPresent(expected * unit)) return this.isPresent(actual * unit)
    }
    return false
  }
}

/** The form that the actual text of a token must have. */
function shapeOf([, id, stamp, httpDate, date, jwt]) {
  if (id) return id.length === 36 && id.match(UUIDS) ? UUID : '[\\w.~+/=-]+?'
  if (stamp) return STAMP
  if (httpDate) return HTTP_DATE
  if (date) return DATE
  return jwt ? TOKEN : BCRYPT
}
