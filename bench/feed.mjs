// The change feed: what it costs a write, and how long a change takes from its commit to those who follow it.
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { openWorld, report, signIn, startServer } from './support/world.mjs'

/** Ports 4294 and up belong to this bench. */
const PORT = 4294
const WRITES = 1_000
const RATE = 50
const SECONDS = 10

const CHANGES = `subscription { changes(where: { types: [Task] }) { madeAt } }`

/** Milliseconds at a share of the sorted values. */
const at = (values, share) => values[Math.min(values.length - 1, Math.floor(values.length * share))]

async function put(base, token, id, json) {
  const answer = await fetch(`${base}/data/tasks/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(json),
  })
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  await answer.text()
}

/** Milliseconds of a write, one after the other. */
async function writeTimes(base, token, ids) {
  const times = []
  for (let n = 0; n < WRITES; n++) {
    const begun = performance.now()
    await put(base, token, ids[n % ids.length], { priority: n % 3 })
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)
}

/** A transaction of the same row, plain and with the closing statement of the feed, in milliseconds. */
async function statementTimes(database, id, closes) {
  const client = await database.connect()
  const times = []
  for (let n = 0; n < WRITES; n++) {
    const begun = performance.now()
    await client.query('begin')
    await client.query('update task set priority = $2 where id = $1', [id, n % 3])
    if (closes) await client.query(closes)
    await client.query('commit')
    times.push(performance.now() - begun)
  }
  client.release()
  return times.sort((a, b) => a - b)
}

/** What the end of a transaction writes for one event, without a change. */
const CLOSING = `with numbered as (
    update sg_change_counter set last_signal = last_signal + 1 where id = 1 returning last_signal, last_seq
  ), signal as (
    insert into sg_signal (number, made_at, last_seq, events)
    select last_signal, clock_timestamp() at time zone 'UTC', last_seq, '[]'::jsonb from numbered
  ) select pg_notify('sg_signal', '') from numbered`

/** Milliseconds from the last statement before the commit of a write to its arrival at each of the followers. */
async function deliveryTimes(base, token, followers, ids) {
  const late = []
  let isMeasuring = false
  // One follower is an administrator; many are the artists of the production, whose rights the database judges.
  const tokens =
    followers === 1 ? [token] : await Promise.all(Array.from({ length: followers }, (_, n) => signIn(base, 21 + n)))
  const clients = tokens.map((of) =>
    createClient({
      url: `${base.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${of}` },
    }),
  )
  for (const client of clients) {
    client.subscribe(
      { query: CHANGES },
      {
        next({ data }) {
          if (isMeasuring) late.push(Date.now() - Date.parse(data.changes.madeAt))
        },
        error: (error) => console.error(error),
        complete() {},
      },
    )
  }
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  isMeasuring = true
  const running = []
  for (let n = 0; n < RATE * SECONDS; n++) {
    running.push(put(base, token, ids[n % ids.length], { data: { mark: n } }))
    await new Promise((resolve) => setTimeout(resolve, 1000 / RATE))
  }
  await Promise.all(running)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  for (const client of clients) await client.dispose()
  const expected = RATE * SECONDS * followers
  if (late.length !== expected) throw new Error(`${late.length} of ${expected} were delivered`)
  return late.sort((a, b) => a - b)
}

const world = await openWorld({ episodes: 1 })
const server = await startServer(world, { port: PORT, env: { GRAPHQL_MAX_CONNECTIONS: '200' } })

try {
  const token = await signIn(server.base)
  const { rows } = await world.database.query('select id from task limit 200')
  const ids = rows.map(({ id }) => id)
  const plain = await statementTimes(world.database, ids[0])
  const closed = await statementTimes(world.database, ids[0], CLOSING)
  report(
    `a row updated in SQL: ${at(plain, 0.5).toFixed(2)} ms, with the signal ${at(closed, 0.5).toFixed(2)} ms`,
    (at(closed, 0.5) - at(plain, 0.5)).toFixed(2),
    'one statement',
    ' ms',
  )
  await writeTimes(server.base, token, ids.slice(0, 20))
  const times = await writeTimes(server.base, token, ids)
  report(`PUT /data/tasks/<id>, p50 ${at(times, 0.5).toFixed(1)} ms`, at(times, 0.95).toFixed(1), 'p95', ' ms')
  for (const followers of [1, 100]) {
    const late = await deliveryTimes(server.base, token, followers, ids)
    report(
      `${RATE} writes a second to ${followers} followers, from the commit: p50 ${at(late, 0.5).toFixed(0)} ms`,
      at(late, 0.99).toFixed(0),
      'p99 < 500',
      ' ms',
    )
  }
} finally {
  await server.stop()
  await world.close()
}
