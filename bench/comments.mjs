// Comments with a change of status and all that follows: SQL statements of one, and how many a second by eight writers.
import http from 'node:http'
import { openWorld, report, signIn, startServer } from './support/world.mjs'

const WRITERS = 8
const SECONDS = 10
/** Ports 4380 and up belong to this bench. */
const PORT = 4380

const world = await openWorld({ episodes: 5 })
const server = await startServer(world, { port: PORT, env: { PROMETHEUS_METRICS_ENABLED: 'true' } })
const token = await signIn(server.base)
const agent = new http.Agent({ keepAlive: true, maxSockets: WRITERS })

const rows = async (sql, values) => (await world.database.query(sql, values)).rows

/** Posts one comment; answers what the server answers. */
function post(taskId, body) {
  const text = JSON.stringify(body)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const path = `${server.base}/actions/tasks/${taskId}/comment`
    const request = http.request(path, { method: 'POST', agent, headers }, (response) => {
      let answer = ''
      response.setEncoding('utf8').on('data', (piece) => (answer += piece))
      response.on('end', () =>
        response.statusCode === 201
          ? resolve(JSON.parse(answer))
          : reject(new Error(`${response.statusCode} ${answer}`)),
      )
    })
    request.on('error', reject).end(text)
  })
}

/** SQL statements of all comments posted so far. */
async function statements() {
  const headers = { authorization: `Bearer ${token}` }
  const text = await (await fetch(`${server.base}/metrics`, { headers })).text()
  return Number(/shotgraph_sql_statements_total\{operation="comments\.post"\} (\d+)/.exec(text)?.[1] ?? 0)
}

/** Eight writers for some seconds, each on tasks of its own; answers comments a second and the 95th percentile in ms. */
async function sustained(tasks, statuses, text) {
  const end = performance.now() + SECONDS * 1000
  const times = []
  let turn = 0
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let at = writer; performance.now() < end; at = (at + WRITERS) % tasks.length) {
        const begun = performance.now()
        await post(tasks[at].id, { task_status_id: statuses[turn++ % statuses.length].id, comment: text })
        times.push(performance.now() - begun)
      }
    }),
  )
  times.sort((a, b) => a - b)
  return { rate: times.length / SECONDS, p95: times[Math.floor(times.length * 0.95)] }
}

/** An automation of the production: a task of the first type in the first status moves on that of the second type. */
async function automate(types, statuses) {
  const [{ id }] = await rows(
    `insert into status_automation (id, entity_type, in_task_type_id, in_task_status_id, out_field_type, out_task_type_id,
       out_task_status_id, archived, created_at, updated_at)
     values (gen_random_uuid(), 'shot', $1, $2, 'status', $3, $4, false, now(), now()) returning id`,
    [types[0].id, statuses[0].id, types[1].id, statuses[1].id],
  )
  await rows('insert into project_status_automation_link (project_id, status_automation_id) values ($1, $2)', [
    world.projectId,
    id,
  ])
}

try {
  const statuses = await rows(
    'select id from task_status where not coalesce(for_concept, false) and not coalesce(is_retake, false) order by name limit 4',
  )
  const types = await rows(
    `select y.id from task k join task_type y on y.id = k.task_type_id where y.for_entity = 'Shot' group by y.id, y.priority
     order by y.priority, y.id limit 2`,
  )
  const tasks = await rows(
    'select id from task where project_id = $1 and task_type_id = $2 order by md5(id::text) limit 800',
    [world.projectId, types[0].id],
  )
  const [person] = await rows(
    `select concat_ws(' ', p.first_name, p.last_name) as name from person p join project_person_link l on l.person_id = p.id
     where l.project_id = $1 order by p.id offset 3 limit 1`,
    [world.projectId],
  )
  const text = `Look at the hands again, please. @${person.name}`
  await post(tasks[0].id, { task_status_id: statuses[1].id, comment: text })
  const before = await statements()
  await post(tasks[0].id, { task_status_id: statuses[2].id, comment: text })
  report('comment with a status change, a mention and news', (await statements()) - before, '≤ 8', ' statements')
  await sustained(tasks, statuses, text)
  const plain = await sustained(tasks, statuses, text)
  report(`comments, ${WRITERS} writers, p95 ${plain.p95.toFixed(0)} ms`, plain.rate.toFixed(0), '≥ 150', ' a second')
  await automate(types, statuses)
  const automated = await sustained(tasks, statuses, text)
  const name = `comments with an automation, ${WRITERS} writers, p95 ${automated.p95.toFixed(0)} ms`
  report(name, automated.rate.toFixed(0), '≥ 150', ' a second')
} finally {
  agent.destroy()
  await server.stop()
  await world.close()
}
