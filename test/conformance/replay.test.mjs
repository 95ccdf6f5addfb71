/**
 * Every recorded exchange, played by the command line player; the score of each area may only rise, and the kept changes
 * tell all that each request changed.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readScores } from './scores.mjs'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const AREAS = readdirSync(path.join(HERE, 'cases')).map((name) => name.replace(/\.jsonl\.gz$/, ''))
const kept = readScores()

/** The result of each area: `{passed, excused, total}`. */
let areas
/** Lines about cases that failed, by area. */
let failures
/** Lines about kept changes that are missing or wrong. */
let mistold

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shotgraph-replay-report-'))
  const file = path.join(folder, 'report.json')
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [path.join(HERE, 'run.mjs'), '--check', '--check-feed', '--json', file], {
    env: { ...env, DATABASE_URL: process.env.SHOTGRAPH_TEST_POSTGRES },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = []
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => output.push(chunk.toString()))
  const status = await new Promise((resolve) => child.once('close', resolve))
  const lines = output.join('').split('\n')
  if (status === 2) throw new Error(`the replay could not run:\n${lines.slice(-50).join('\n')}`)
  areas = JSON.parse(await readFile(file, 'utf8')).areas
  mistold = lines.filter((line) => line.startsWith('FEED '))
  failures = (area) => lines.filter((line) => line.startsWith(`FAIL ${area}/`))
  await rm(folder, { recursive: true })
}, 1_200_000)

test.each(AREAS)('recorded exchanges of %s', (area) => {
  const { passed, excused, total } = areas[area]
  const before = kept[area] ?? { passed: 0, excused: 0, total }
  expect(total).toBe(before.total)
  const fell = passed + excused < before.passed + before.excused
  // The failing cases say more than two numbers; a case that could not be played has no line.
  if (fell) expect(failures(area)).toEqual([])
  expect(fell).toBe(false)
})

test('kept changes tell what each request changed', () => {
  expect(mistold).toEqual([])
})
