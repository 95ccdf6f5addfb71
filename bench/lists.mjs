// Big REST lists against the plain SQL that makes the same bytes, in the same run; memory while they run.
import http from 'node:http'
import { compile } from '../dist/kernel/db/database.js'
import { shotsWithTasks } from '../dist/areas/shots/queries.js'
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
const shots = (compact) =>
  compile(shotsWithTasks({ projectId: world.projectId, callerId: me.id, ownOnly: false, compact }))

try {
  await timedGet(`${server.base}/data/persons`, token, agent)
  const idle = await residentMb(server.pid)
  await compare('shots with tasks', `/data/shots/with-tasks?project_id=${world.projectId}`, shots(false), 1.3)
  await compare(
    'shots with tasks, compact',
    `/data/shots/with-tasks?project_id=${world.projectId}&compact=true`,
    shots(true),
    1.3,
  )
  const entities = {
    sql: `select row_to_json(e)::text from (select id, name, code, description, shotgun_id, canceled, nb_frames, nb_entities_out, is_casting_standby, is_shared, status, project_id, entity_type_id, parent_id, source_id, preview_file_id, data, ready_for, created_by, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS') as created_at, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS') as updated_at, (select name from entity_type t where t.id = entity_type_id) as type from entity where project_id = $1) e`,
    parameters: [world.projectId],
  }
  await compare('entities of a production', `/data/entities?project_id=${world.projectId}`, entities, 1.5)

  let peak = idle
  const watch = setInterval(async () => {
    peak = Math.max(peak, await residentMb(server.pid))
  }, 50)
  await Promise.all(
    Array.from({ length: 10 }, () =>
      timedGet(`${server.base}/data/shots/with-tasks?project_id=${world.projectId}`, token),
    ),
  )
  clearInterval(watch)
  report('memory above idle, ten lists of shots at once', (peak - idle).toFixed(0), '≤ 60 MB', ' MB')

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
