/** Compares recorded JSON values and database changes with actual ones. */
import { Binding } from './binding.mjs'
import { instant, isObject } from './patterns.mjs'

/** A binding that compares whole JSON values; every comparison answers the first difference, or null. */
export class Matcher extends Binding {
  /**
   * @param {object} recorded the case
   * @param {{ordered?: boolean}} options `ordered`: a list in another order is a difference
   */
  constructor(recorded, options = {}) {
    super(recorded)
    this.ordered = Boolean(options.ordered)
    /** Lists that came in another order so far. */
    this.reordered = 0
  }

  attempt(compare) {
    const counted = this.reordered
    const difference = super.attempt(compare)
    if (difference) this.reordered = counted
    return difference
  }

  compare(expected, actual, where = '$') {
    if (typeof expected === 'string' && typeof actual === 'string') {
      return this.textMatches(expected, actual) ? null : { where, expected, actual }
    }
    if (typeof expected === 'number' && typeof actual === 'number') {
      return this.numberMatches(expected, actual) ? null : { where, expected, actual }
    }
    if (Array.isArray(expected) && Array.isArray(actual)) return this.compareLists(expected, actual, where)
    if (isObject(expected) && isObject(actual)) return this.compareObjects(expected, actual, where)
    return expected === actual ? null : { where, expected, actual }
  }

  compareLists(expected, actual, where, ordered = this.ordered) {
    if (expected.length !== actual.length) {
      return {
        where: `${where}.length`,
        expected: expected.length,
        actual: actual.length,
        sample: [expected, actual],
      }
    }
    const difference = this.attempt(() => {
      for (let i = 0; i < expected.length; i++) {
        const found = this.compare(expected[i], actual[i], `${where}[${i}]`)
        if (found) return found
      }
      return null
    })
    if (!difference || ordered || expected.length < 2) return difference
    const shuffled = this.attempt(() => this.compareBags(expected, actual))
    if (shuffled) return difference
    this.reordered++
    return null
  }

  /** Pairs the items of two lists whatever their order; true when it cannot. */
  compareBags(expected, actual) {
    const free = new Set(actual.keys())
    // The items that hold no unbound identifier first: they fit one place only.
    const unbound = (item) => this.hasUnbound(item)
    const sorted = [...expected.filter((item) => !unbound(item)), ...expected.filter(unbound)]
    for (const item of sorted) {
      const match = [...free].find((i) => !this.attempt(() => this.compare(item, actual[i])))
      if (match === undefined) return true
      free.delete(match)
    }
    return null
  }

  compareObjects(expected, actual, where) {
    const left = new Set(Object.keys(actual))
    const pending = []
    for (const key of Object.keys(expected)) {
      const name = this.rewrite(key)
      if (this.hasUnbound(key) || (!left.has(name) && key.match(this.tokenizer))) {
        pending.push(key)
        continue
      }
      if (!left.has(name)) return { where: `${where}.${name}`, expected: expected[key], actual: undefined }
      left.delete(name)
      const found = this.compare(expected[key], actual[name], `${where}.${name}`)
      if (found) return found
    }
    // Keys holding identifiers or dates which the server chose.
    for (const key of pending) {
      const match = [...left].find(
        (name) => !this.attempt(() => this.compare([key, expected[key]], [name, actual[name]], where)),
      )
      if (match === undefined) return { where: `${where}.${key}`, expected: expected[key], actual: undefined }
      left.delete(match)
    }
    if (!left.size) return null
    const [extra] = left
    return { where: `${where}.${extra}`, expected: undefined, actual: actual[extra] }
  }

  /** Compares the changes made in the database, table by table, rows in any order. */
  compareChanges(expected, actual) {
    this.inDatabase = true
    try {
      return this.compareTables(expected, actual)
    } finally {
      this.inDatabase = false
    }
  }

  compareTables(expected, actual) {
    for (const kind of ['delete', 'insert', 'update']) {
      const wanted = expected?.[kind] ?? {}
      const got = actual[kind] ?? {}
      const tables = [...new Set([...Object.keys(wanted), ...Object.keys(got)])]
        // The event log quotes the rows of the others: it comes last.
        .sort((a, b) => (a === 'api_event') - (b === 'api_event') || a.localeCompare(b))
      for (const table of tables) {
        let left = wanted[table] ?? []
        let right = got[table] ?? []
        if (kind === 'update') [left, right] = this.withoutTouches(left, right)
        const where = `db.${kind}.${table}`
        const difference = this.attempt(() => this.compareLists(left, right, where, false))
        if (difference) return difference
      }
    }
    return null
  }

  /**
   * Updates without updated_at, without the instants only one side has because they did not change within a second,
   * and without what is empty then.
   */
  withoutTouches(expected, actual) {
    const left = this.indexUpdates(expected, true)
    const right = this.indexUpdates(actual, false)
    const touch = (present) => (value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:]{8}$/.test(value) && present(instant(value))
    dropTouches(
      left,
      right,
      touch((time) => this.wasPresent(time)),
    )
    dropTouches(
      right,
      left,
      touch((time) => this.isPresent(time)),
    )
    return [left, right].map((updates) => [...updates.values()].filter(({ set }) => Object.keys(set).length))
  }

  indexUpdates(updates, rewrite) {
    return new Map(
      updates.map(({ key, set }) => {
        const { updated_at: _, ...rest } = set
        return [JSON.stringify(rewrite ? this.rewrite(key) : key), { key, set: rest }]
      }),
    )
  }
}

function dropTouches(updates, others, isTouch) {
  for (const [key, { set }] of updates) {
    for (const [name, value] of Object.entries(set)) {
      if (isTouch(value) && !(name in (others.get(key)?.set ?? {}))) delete set[name]
    }
  }
}
