// How long a start takes: from an empty folder, and from an existing data folder to the first answer of REST and of
// GraphQL, as a person has it who types "npm start". Prints one JSON object, times in milliseconds.
//   node bench/start.mjs [runs]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RUNS = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'shotgraph-bench-start-'))

/** Starts the server by a command; answers the milliseconds to its first answers, and ends it. */
async function measure(command) {
  const began = performance.now()
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [...command, 'start'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = await new Promise((resolve, reject) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += chunk
      const found = /REST API\s+(http\S+)\/api/.exec(text)
      if (found) resolve(found[1])
    })
    child.once('close', () => reject(new Error(text)))
  })
  const listening = performance.now() - began
  await fetch(`${url}/status`).then((answer) => answer.text())
  const rest = performance.now() - began
  const body = JSON.stringify({ query: '{ __typename }' })
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  await answer.text()
  const graphql = performance.now() - began
  child.kill('SIGINT')
  await ended
  return { listening, rest, graphql, stopped: performance.now() - began - graphql }
}

const rounded = (times) => Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value)]))

function median(all) {
  const middle = (name) => all.map((times) => times[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)]
  return rounded(Object.fromEntries(Object.keys(all[0]).map((name) => [name, middle(name)])))
}

try {
  // Installs and builds what is missing, so that no run below pays for it.
  const first = rounded(await measure(['scripts/run.mjs']))
  const again = []
  for (let run = 0; run < RUNS; run++) again.push(await measure(['scripts/run.mjs']))
  console.log(JSON.stringify({ runs: RUNS, emptyFolder: first, existingFolder: median(again) }, null, 2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
