// The event stream: five hundred sockets of a whole studio while tasks are changed and commented fifty times a second.
// Measured from the moment in which a transaction tells of its event, right before its commit, to the arrival at a client.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import jwt from 'jsonwebtoken'
import { WebSocket } from 'ws'
import { openWorld, report, signIn, startServer } from './support/world.mjs'

// SOCKETS, WRITES_A_SECOND and SECONDS name another size.
const SOCKETS = Number(process.env.SOCKETS ?? 500)
const WRITES_A_SECOND = Number(process.env.WRITES_A_SECOND ?? 50)
const SECONDS = Number(process.env.SECONDS ?? 20)

/** Resident memory of a process in MB. */
async function memory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
}

/** An access token as a sign-in gives it, without the time that a sign-in takes. */
function tokenOf(personId) {
  const exp = Math.floor(Date.now() / 1000) + 3600
  const claims = { jti: randomUUID(), type: 'access', sub: personId, identity_type: 'person', exp }
  return jwt.sign(claims, 'bench-secret-key-of-no-value')
}

/** A connection that reads no more of a message than it must: the clients are many, and are not what is measured. */
function connect(base, token, hear) {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { authorization: `Bearer ${token}` },
    perMessageDeflate: false,
  })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (data) => {
      const text = data.toString()
      if (text.startsWith('42/events,')) hear(text)
      else if (text === '2') socket.send('3')
      else if (text.startsWith('0')) socket.send('40/events,')
      else if (text.startsWith('40/events,')) resolve(socket)
      else reject(new Error(text))
    })
  })
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

const world = await openWorld({ episodes: 1 })
const server = await startServer(world, { port: 4394 })
try {
  const { rows: people } = await world.database.query(
    `select id, role from person where active order by created_at, id`,
  )
  const { rows: tasks } = await world.database.query('select id, task_status_id from task order by id limit 1000')
  const admin = await signIn(server.base)
  const before = await memory(server.pid)

  const arrivals = []
  const hear = (text) => {
    const [name, payload] = JSON.parse(text.slice('42/events,'.length))
    const id = name === 'comment:new' ? payload.comment_id : name === 'task:update' ? payload.task_id : undefined
    if (id) arrivals.push([`${name} ${id}`, Date.now()])
  }
  const sockets = []
  for (let n = 0; n < SOCKETS; n++)
    sockets.push(await connect(server.base, tokenOf(people[n % people.length].id), hear))
  await sleep(1000)
  report(
    `memory of a socket, of ${SOCKETS}`,
    Math.round((((await memory(server.pid)) - before) * 1024) / SOCKETS),
    '',
    ' KB',
  )

  const headers = { 'content-type': 'application/json', authorization: `Bearer ${admin}` }
  const call = async (method, path, json) => {
    const answer = await fetch(`${server.base}${path}`, { method, headers, body: JSON.stringify(json) })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
  }
  const writes = []
  const begun = performance.now()
  for (let n = 0; n < WRITES_A_SECOND * SECONDS; n++) {
    await sleep(Math.max(0, begun + (n * 1000) / WRITES_A_SECOND - performance.now()))
    const { id, task_status_id } = tasks[n % tasks.length]
    // Every fifth is a comment.
    writes.push(
      n % 5
        ? call('PUT', `/data/tasks/${id}`, { priority: (n % 3) + 1 })
        : call('POST', `/actions/tasks/${id}/comment`, { task_status_id, comment: 'Look' }),
    )
  }
  await Promise.all(writes)
  const seconds = (performance.now() - begun) / 1000
  await sleep(2000)

  const { rows: told } = await world.database.query(
    `select name || ' ' || coalesce(data ->> 'comment_id', data ->> 'task_id') as key, extract(epoch from created_at) * 1000 as at
     from api_event where name in ('task:update', 'comment:new') order by created_at`,
  )
  const times = new Map(told.map(({ key, at }) => [key, Number(at)]))
  const waits = arrivals.map(([key, at]) => at - times.get(key)).sort((a, b) => a - b)
  console.log(`${writes.length} writes in ${seconds.toFixed(1)} s, ${arrivals.length} deliveries`)
  report('from the commit to a client, half of them', Math.round(percentile(waits, 0.5)), '', ' ms')
  report(
    'from the commit to a client, all but one in a hundred',
    Math.round(percentile(waits, 0.99)),
    '< 500 ms',
    ' ms',
  )
  for (const socket of sockets) socket.terminate()
} finally {
  await server.stop()
  await world.close()
}
