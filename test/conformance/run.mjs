#!/usr/bin/env node
/** Replays the recorded exchanges from the command line; see README.md beside this file. */
import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { KNOWN_HOLES, loadCases, loadKnownHoles } from './corpus.mjs'
import { replay, summarize } from './replay.mjs'
import { areaTable, failureLine, totals } from './report.mjs'
import { falls, readScores, rises, scoresOf, writeRises } from './scores.mjs'
import { startServers } from './servers.mjs'

const USAGE = `Usage: node test/conformance/run.mjs [options]

Without --url, servers are started from the sources, each with a database of its own on the PostgreSQL of DATABASE_URL,
or on an embedded one. With --url, a running server is played against: ITS DATABASE IS EMPTIED.

  --url URL[,URL]            running servers, with as many --database-url URL[,URL]
  --servers N                how many servers to start (default 2)
  --area NAME --id ID --route 'GET /data/projects/<project_id>'
                             only these cases (each can be repeated, or a list with commas for --area and --id)
  --cases FILE|DIR           other case files
  --limit N                  stop after N cases
  --no-db                    do not compare the changes made in the database (--db, to compare them, is the default)
  --db-only                  compare statuses and changes made in the database only
  --check-feed               hold the kept changes (sg_change) against what each request changed in the database
  --ordered                  lists must be in the recorded order
  --headers                  compare the recorded response headers too
  --url-prefix PREFIX        put before each recorded path, e.g. /api
  --keep-table NAME          do not clear nor load this table
  --known-holes FILE         other lists of excused steps (default: known-holes.tsv, our-differences.tsv)
  --no-known-holes           excuse nothing
  --timeout MS               of one request (default 30000)
  --json FILE                write a report, with --bodies the JSON received where it differs
  --verbose                  list the excused and unplayable cases and the routes that never passed
  --quiet                    no line per failing case
  --check                    exit 1 only when the score of an area falls below scores.json
  --update                   write the scores that rose to scores.json

Exit status: 0 when no case failed, 1 when some did (with --check: when a score fell) or the feed told wrongly, 2 when it could not run.
`

const text = { type: 'string' }
const list = { type: 'string', multiple: true, default: [] }
const flag = { type: 'boolean', default: false }
const OPTIONS = {
  url: text,
  'database-url': text,
  servers: { ...text, default: '2' },
  area: list,
  id: list,
  route: list,
  cases: list,
  limit: text,
  db: flag,
  'no-db': flag,
  'db-only': flag,
  'check-feed': flag,
  ordered: flag,
  headers: flag,
  'url-prefix': { ...text, default: '' },
  'keep-table': list,
  'known-holes': list,
  'no-known-holes': flag,
  timeout: { ...text, default: '30000' },
  json: text,
  bodies: flag,
  verbose: flag,
  quiet: flag,
  check: flag,
  update: flag,
  help: flag,
}

/** A command line that cannot be followed. */
class UsageError extends Error {}

function readArguments() {
  let parsed
  try {
    parsed = parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error.message)
  }
  const { values, positionals } = parsed
  if (positionals.length) throw new UsageError(`unexpected argument ${positionals[0]}`)
  if (!values.url !== !values['database-url']) throw new UsageError('--url and --database-url go together')
  const split = (items) => items.flatMap((item) => item.split(',')).filter(Boolean)
  return {
    ...values,
    area: split(values.area),
    id: split(values.id),
    limit: values.limit ? Number(values.limit) : undefined,
    whole: !values.id.length && !values.route.length && !values.limit && !values.cases.length,
  }
}

/** The servers to play against, started when none is named. */
async function findTargets(options) {
  if (!options.url) return startServers(Number(options.servers))
  const urls = options.url.split(',')
  const databaseUrls = options['database-url'].split(',')
  if (urls.length !== databaseUrls.length) throw new UsageError('as many --database-url as --url are needed')
  return {
    targets: urls.map((url, i) => ({ url, databaseUrl: databaseUrls[i] })),
    output: () => '',
    stop: async () => {},
  }
}

function print(result, options) {
  if (result.failure && (result.excused ? options.verbose : !options.quiet)) console.log(failureLine(result))
  if (result.unplayable && options.verbose) console.log(`SKIP ${result.id}: ${result.unplayable}`)
}

async function play(options, cases) {
  const holes = options['no-known-holes']
    ? new Map()
    : loadKnownHoles(options['known-holes'].length ? options['known-holes'] : KNOWN_HOLES)
  const servers = await findTargets(options)
  const feed = options['check-feed'] ? await import('./feed.mjs') : undefined
  const playAll = (some, onResult) =>
    replay(some, servers.targets, {
      db: !options['no-db'],
      dbOnly: options['db-only'],
      ordered: options.ordered,
      headers: options.headers,
      bodies: options.bodies,
      urlPrefix: options['url-prefix'],
      keepTable: options['keep-table'],
      timeout: Number(options.timeout),
      holes,
      onResult,
      feedOf: feed && ((database) => new feed.FeedCheck(database)),
    })
  try {
    const results = await playAll(cases, (result) => print(result, options))
    for (const line of feed?.feedTable(results) ?? []) console.log(line)
    if (!options.check || !options.whole) return results
    const again = await playAll(secondChances(cases, results), () => {})
    const better = new Map(again.filter(isGood).map((result) => [result.id, result]))
    for (const id of better.keys()) console.log(`passed at the second attempt: ${id}`)
    return results.map((result) => better.get(result.id) ?? result)
  } finally {
    await servers.stop()
    if (options.verbose) process.stderr.write(servers.output())
  }
}

const isGood = (result) => result.excused || (!result.failure && !result.unplayable)

/** The failed cases of areas that fell: a clock may have ticked between two requests. */
function secondChances(cases, results) {
  const fallen = new Set(falls(readScores(), scoresOf(summarize(results))).map(({ name }) => name))
  return cases.filter((one, i) => fallen.has(one.area) && !isGood(results[i]))
}

function report(results, options, seconds) {
  const summary = summarize(results)
  const { passed, failed, excused, unplayable } = totals(results)
  console.log(`\n${areaTable(summary)}`)
  if (options.verbose && summary.neverPassed.length) {
    console.log(`\nNever passed:\n${summary.neverPassed.map((route) => '  ' + route).join('\n')}`)
  }
  if (options.json) {
    const content = { passed, failed, unplayable, excused, seconds, ...summary, cases: results }
    // Whole lists and bodies only when asked for.
    const brief = (key, value) => (key === 'sample' && !options.bodies ? undefined : value)
    fs.writeFileSync(options.json, JSON.stringify(content, brief, 1))
  }
  console.log(`\n${results.length} cases in ${seconds.toFixed(1)} s, ${excused} excused, ${unplayable} unplayable`)
  console.log(`${passed} passed, ${failed} failed`)
  return { summary, failed }
}

/** Compares with the kept scores; answers whether one fell. */
function judge(summary, options) {
  if (!options.whole) return false
  const kept = readScores()
  const scores = scoresOf(summary)
  const fallen = falls(kept, scores)
  for (const { name, was, is, total } of fallen) console.log(`FELL ${name}: ${was} → ${is} of ${total}`)
  for (const { name, was, is } of rises(kept, scores)) if (is > was) console.log(`rose ${name}: ${was} → ${is}`)
  if (options.update) writeRises(kept, scores)
  return fallen.length > 0
}

async function main() {
  const options = readArguments()
  if (options.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const cases = loadCases(options)
  if (!cases.length) throw new UsageError('no case selected')
  const begun = Date.now()
  const results = await play(options, cases)
  const { summary, failed } = report(results, options, (Date.now() - begun) / 1000)
  const fell = judge(summary, options)
  const mistold = results.some(({ feed = [] }) => feed.length > 0)
  return mistold || (options.check || options.update ? fell : failed > 0) ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : `${error.message ?? error}\n`)
  process.exitCode = 2
}
