/** Plays cases against servers, several at a time, and judges the results. */
import { loadTables } from './corpus.mjs'
import { CaseDatabase } from './database.mjs'
import { Client } from './http.mjs'
import { Play } from './play.mjs'

/**
 * @typedef {object} Target
 * @property {string} url where the server listens
 * @property {string} databaseUrl the database of that server; its tables are emptied
 */

/** Whether a case fails where the recording is wrong, with a status of the right answer. */
function isExcused({ id, failure, unplayable }, holes) {
  if (!failure || unplayable) return false
  return holes.get(`${id} ${failure.step}`)?.includes(failure.answered) ?? false
}

/**
 * Plays the cases; the targets share them. Results are in the order of the cases.
 *
 * @param {object[]} cases
 * @param {Target[]} targets
 * @param {object} options those of a `Play`, and `holes` (from `loadKnownHoles`), `timeout` (milliseconds of one
 *   request), `urlPrefix`, `keepTable`, `onResult(result)` (called as soon as a case is done), `feedOf(database)`
 *   (makes a `FeedCheck`)
 */
export async function replay(cases, targets, options = {}) {
  const { holes = new Map(), timeout = 30_000, urlPrefix = '', keepTable = [], onResult = () => {}, feedOf } = options
  const schema = loadTables()
  const queue = cases.entries()
  const results = new Array(cases.length)
  const work = async ({ url, databaseUrl }) => {
    const client = new Client(url, urlPrefix, timeout)
    const database = new CaseDatabase(databaseUrl, schema, keepTable)
    try {
      await database.open()
      if (database.missing.length) throw new Error(`no such tables in ${databaseUrl}: ${database.missing.join(', ')}`)
      const feed = feedOf?.(database)
      // One iterator for all workers: each takes the next case when it is free.
      for (const [index, recorded] of queue) {
        const result = await new Play(recorded, { client, database, feed }, options).run()
        result.excused = isExcused(result, holes)
        results[index] = result
        onResult(result)
      }
    } finally {
      client.close()
      await database.close()
    }
  }
  await Promise.all(targets.map(work))
  return results
}

/** Counts per area, and which routes passed at least once. */
export function summarize(results) {
  const areas = {}
  const routes = new Map()
  for (const result of results) {
    const area = (areas[result.area] ??= {
      total: 0,
      passed: 0,
      excused: 0,
      exchanges: 0,
      exchangesPassed: 0,
      reordered: 0,
      unplayable: 0,
    })
    area.total++
    area.exchanges += result.exchanges
    area.exchangesPassed += result.passed
    if (result.unplayable) area.unplayable++
    else if (!result.failure) area.passed++
    if (result.excused) area.excused++
    if (result.reordered) area.reordered++
    for (const [route, passed] of result.routes) routes.set(route, routes.get(route) || passed)
  }
  const neverPassed = [...routes].filter(([, passed]) => !passed).map(([route]) => route)
  return { areas, neverPassed: neverPassed.sort() }
}
