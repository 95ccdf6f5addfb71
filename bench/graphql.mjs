// The whole production in one GraphQL query, against the plain SQL that makes the same JSON, in the same run.
import { median, openWorld, report, residentMb, signIn, startServer } from './support/world.mjs'

const ROUNDS = 7
/** Ports 4280 and up belong to this bench. */
const PORT = 4280

const FIELDS = [
  'id',
  'name',
  'priority',
  'difficulty',
  'duration',
  'estimation',
  'completionRate',
  'startDate',
  'dueDate',
  'taskTypeId',
  'taskStatusId',
  'entityId',
]
const QUERY = `{ shots(first: 10000) { nodes { id name nbFrames tasks(first: 20) { nodes {
  ${FIELDS.join(' ')} assignees(first: 10) { nodes { id firstName lastName } }
} } } } }`

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`
/** The SQL of a field of a task. */
const column = (field) => {
  const name = `t.${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
  return `'${field}', ${field.endsWith('Date') ? `to_char(${name}, ${MOMENT})` : name}`
}
const SQL = `
  select json_build_object('data', json_build_object('shots', json_build_object('nodes', json_agg(json_build_object(
    'id', s.id, 'name', s.name, 'nbFrames', s.nb_frames,
    'tasks', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object(${FIELDS.map(column).join(', ')},
        'assignees', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name) order by p.id), '[]')
          from task_person_link l join person p on p.id = l.person_id where l.task_id = t.id))
        ) order by t.id), '[]') from task t where t.entity_id = s.id))
    ) order by s.id))))::text as json
  from entity s where s.entity_type_id = (select id from entity_type where name = 'Shot')`

const PAGE = `{ shots(first: 100, orderBy: [{ name: ASC }]) { nodes {
  name sequence { name episode { name } }
  tasks(first: 20) { nodes { id dueDate taskStatus { name } taskType { name } assignees(first: 5) { nodes { firstName lastName } } } }
} } }`

const world = await openWorld()
// The limits of size are raised for administrators.
const server = await startServer(world, { port: PORT, env: { GRAPHQL_ADMIN_FACTOR: '100' } })

/** Milliseconds of a query, to the last byte of its answer. */
async function timedQuery(query, token) {
  const begun = performance.now()
  const answer = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  const text = await answer.text()
  const time = performance.now() - begun
  if (answer.status !== 200 || text.startsWith('{"errors"')) throw new Error(text.slice(0, 500))
  return { time, text }
}

async function timedSql() {
  const begun = performance.now()
  const { rows } = await world.database.query(SQL)
  return { time: performance.now() - begun, text: rows[0].json }
}

try {
  const token = await signIn(server.base)
  const ours = []
  const plain = []
  for (let i = 0; i < ROUNDS; i++) {
    plain.push(await timedSql())
    ours.push(await timedQuery(QUERY, token))
  }
  const { data } = JSON.parse(ours[0].text)
  if (JSON.stringify(data) !== JSON.stringify(JSON.parse(plain[0].text).data)) throw new Error('the two answers differ')
  const sql = median(plain.map(({ time }) => time))
  const size = `${(ours[0].text.length / 1e6).toFixed(1)} MB`
  report(
    `whole production by GraphQL, ${data.shots.nodes.length} shots, ${size}`,
    (median(ours.map(({ time }) => time)) / sql).toFixed(2),
    `≤ 2.5 × plain SQL (${sql.toFixed(0)} ms)`,
    ' ×',
  )
  report('memory of the server after that', (await residentMb(server.pid)).toFixed(0), 'none', ' MB')

  const pages = []
  for (let i = 0; i < 30; i++) pages.push((await timedQuery(PAGE, token)).time)
  report('a page of 100 shots with tasks, status, type and assignees', median(pages).toFixed(0), 'none', ' ms')
} finally {
  await server.stop()
  await world.close()
}
