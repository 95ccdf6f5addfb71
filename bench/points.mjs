// Point reads, sustained on one core, against a bare Express and pg handler that runs the same SQL.
import { spawn } from 'node:child_process'
import http from 'node:http'
import { openWorld, report, ROOT, signIn, startServer } from './support/world.mjs'

const CONNECTIONS = 8
const SECONDS = 5

/** Answers a second over keep-alive connections. */
async function sustained(url, token) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const end = performance.now() + SECONDS * 1000
  let answers = 0
  const one = () =>
    new Promise((resolve, reject) => {
      http
        .get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
          if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
          response.resume().on('end', resolve)
        })
        .on('error', reject)
    })
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        await one()
        answers++
      }
    }),
  )
  agent.destroy()
  return answers / SECONDS
}

const world = await openWorld({ episodes: 26 })
const server = await startServer(world, { port: 4392, core: 0 })
const bare = spawn('taskset', ['-c', '0', process.execPath, 'bench/support/bare.mjs', '4393', world.url], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise((resolve) => bare.stdout.once('data', resolve))

try {
  const token = await signIn(server.base)
  const {
    rows: [task],
  } = await world.database.query('select id from task limit 1')
  for (const [name, path] of [
    ['GET /data/tasks/<id>', `/data/tasks/${task.id}`],
    ['GET /data/persons', '/data/persons'],
  ]) {
    await sustained(`${server.base}${path}`, token)
    const ours = await sustained(`${server.base}${path}`, token)
    await sustained(`http://127.0.0.1:4393${path}`, token)
    const plain = await sustained(`http://127.0.0.1:4393${path}`, token)
    report(
      `${name}: ${ours.toFixed(0)} a second, bare ${plain.toFixed(0)}`,
      (ours / plain).toFixed(2),
      '≥ 0.40 of bare',
      ' ×',
    )
  }
} finally {
  bare.kill()
  await server.stop()
  await world.close()
}
