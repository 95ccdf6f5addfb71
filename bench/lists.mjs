// Big REST lists against the plain SQL that makes the same bytes, in the same run; memory while they run.
import http from 'node:http'
import { castingsOfProduction, castingsOfSequences } from '../dist/areas/breakdown/casting-queries.js'
import { sql } from 'kysely'
import { assetRows } from '../dist/areas/assets/with-tasks-queries.js'
import { conceptRows } from '../dist/areas/concepts/with-tasks-queries.js'
import { editRows } from '../dist/areas/edits/with-tasks-queries.js'
import { containerRows } from '../dist/areas/entities/container-queries.js'
import { isOfKind } from '../dist/areas/entities/kinds.js'
import { entitiesWithTasks } from '../dist/areas/entities/with-tasks-queries.js'
import { shotRows } from '../dist/areas/shots/with-tasks-queries.js'
import { compile } from '../dist/kernel/db/database.js'
import { median, openWorld, report, residentMb, signIn, startServer, timedGet } from './support/world.mjs'

const ROUNDS = 5
const REPEATS = Number(process.env.BENCH_REPEATS ?? 1000)

const world = await openWorld()
const server = await startServer(world, { port: 4391 })
const agent = new http.Agent({ keepAlive: true })

/** Milliseconds of a statement whose rows are one text each, read whole. */
async function timedSql({ sql, parameters }) {
  const begun = performance.now()
  await world.database.query({ text: sql, values: parameters, rowMode: 'array' })
  return performance.now() - begun
}

async function compare(name, path, query, goal) {
  const ours = []
  const plain = []
  for (let i = 0; i < ROUNDS; i++) {
    plain.push(await timedSql(query))
    ours.push(await timedGet(`${server.base}${path}`, token, agent))
  }
  const total = median(ours.map((r) => r.total))
  report(
    `${name}: time, ${(ours[0].bytes / 1e6).toFixed(1)} MB`,
    (total / median(plain)).toFixed(2),
    `≤ ${goal} × plain SQL (${median(plain).toFixed(0)} ms)`,
    ' ×',
  )
  report(
    `${name}: first byte`,
    ((100 * median(ours.map((r) => r.first))) / total).toFixed(1),
    '< 25 % of the total',
    ' %',
  )
}

const token = await signIn(server.base)
const {
  rows: [me],
} = await world.database.query(`select id from person where email = 'person1@bench.example'`)

/** Every kind that is listed with its tasks: its path, and its rows. */
const KINDS = {
  shot: ['shots', shotRows],
  asset: ['assets', assetRows({ project_id: world.projectId })],
  sequence: ['sequences', containerRows],
  episode: ['episodes', containerRows],
  scene: ['scenes', containerRows],
  edit: ['edits', editRows],
  concept: ['concepts', conceptRows],
}
const pathOf = (kind) => `/data/${KINDS[kind][0]}/with-tasks?project_id=${world.projectId}`
const queryOf = (kind, compact = false) =>
  compile(
    entitiesWithTasks(KINDS[kind][1], {
      conditions: [isOfKind(kind, 'e'), sql`e.project_id = ${world.projectId}::uuid`],
      data: sql`e.data`,
      subscriber: me.id,
      compact,
    }),
  )

/** One GET with further headers, its body thrown away. */
const ask = (path, headers) =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    let bytes = 0
    const all = { authorization: `Bearer ${token}`, ...headers }
    http
      .get(`${server.base}${path}`, { agent, headers: all }, (response) => {
        response.on('data', (chunk) => (bytes += chunk.length))
        response.on('end', () =>
          resolve({ status: response.statusCode, bytes, total: performance.now() - begun, tag: response.headers.etag }),
        )
        response.on('error', reject)
      })
      .on('error', reject)
  })

/** Time of an answer that is still right. Other databases of the server count for the tag: they may be at work. */
async function reportRevalidation(kind) {
  const hits = []
  for (let tries = 0; hits.length < ROUNDS && tries < 10 * ROUNDS; tries++) {
    const { tag } = await ask(pathOf(kind), {})
    const again = await ask(pathOf(kind), { 'if-none-match': tag })
    if (again.status === 304) hits.push(again.total)
  }
  report(`${kind}s with tasks, still right`, hits.length ? median(hits).toFixed(1) : '-', '< 10 ms', ' ms')
}

try {
  await timedGet(`${server.base}/data/persons`, token, agent)
  const idle = await residentMb(server.pid)
  let peak = idle
  const watch = setInterval(async () => {
    peak = Math.max(peak, await residentMb(server.pid))
  }, 50)
  await Promise.all(Array.from({ length: 10 }, () => timedGet(`${server.base}${pathOf('shot')}`, token)))
  clearInterval(watch)
  report('memory above idle, ten lists of shots at once', (peak - idle).toFixed(0), '≤ 60 MB', ' MB')
  for (const kind of Object.keys(KINDS)) await compare(`${kind}s with tasks`, pathOf(kind), queryOf(kind), 1.3)
  for (const kind of ['shot', 'asset']) {
    await compare(`${kind}s with tasks, compact`, `${pathOf(kind)}&compact=true`, queryOf(kind, true), 1.3)
    await compare(`${kind}s with tasks, lines`, `${pathOf(kind)}&stream=true`, queryOf(kind), 1.3)
    await reportRevalidation(kind)
  }
  for (const packing of ['gzip', 'br']) {
    // A client on this machine is sent bodies as they are, unless a proxy speaks for it.
    const packed = await ask(pathOf('shot'), { 'accept-encoding': packing, 'x-forwarded-for': '192.0.2.1' })
    const size = `${(packed.bytes / 1e6).toFixed(1)} MB`
    report(`shots with tasks, ${packing}: ${size}`, packed.total.toFixed(0), 'about as long as unpacked', ' ms')
  }
  const entities = {
    sql: `select row_to_json(e)::text from (select id, name, code, description, shotgun_id, canceled, nb_frames, nb_entities_out, is_casting_standby, is_shared, status, project_id, entity_type_id, parent_id, source_id, preview_file_id, data, ready_for, created_by, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS') as created_at, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS') as updated_at, (select name from entity_type t where t.id = entity_type_id) as type from entity where project_id = $1) e`,
    parameters: [world.projectId],
  }
  await compare('entities of a production', `/data/entities?project_id=${world.projectId}`, entities, 1.5)

  const casting = (path) => `/data/projects/${world.projectId}/${path}/casting`
  await compare('castings of a production', casting('episodes'), compile(castingsOfProduction(world.projectId)), 1.3)
  await compare(
    'castings of its shots',
    casting('sequences/all'),
    compile(castingsOfSequences(world.projectId, {})),
    1.3,
  )

  const samples = []
  for (let i = 0; i < REPEATS; i++) {
    await timedGet(`${server.base}/data/entities?project_id=${world.projectId}`, token, agent)
    if (i % Math.ceil(REPEATS / 20) === 0) samples.push(await residentMb(server.pid))
  }
  const half = samples.length / 2
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length
  report(
    `memory, second half of ${REPEATS} lists against the first`,
    (mean(samples.slice(half)) - mean(samples.slice(0, half))).toFixed(1),
    'about 0 MB',
    ' MB',
  )
} finally {
  agent.destroy()
  await server.stop()
  await world.close()
}
