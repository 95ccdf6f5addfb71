// Filter and order by a custom number over 10,400 shots: without an index, with the one that the column asks for.
import { randomUUID } from 'node:crypto'
import { median, openWorld, report, signIn, startServer } from './support/world.mjs'

const ROUNDS = 9
const PORT = 4270

const world = await openWorld({ episodes: 52 })
const { database, projectId } = world
const descriptorId = randomUUID()
await database.query(
  `insert into metadata_descriptor (id, project_id, entity_type, name, field_name, data_type, choices, created_at, updated_at)
   values ($1, $2, 'Shot', 'Effort', 'effort', 'number', '[]', now(), now())`,
  [descriptorId, projectId],
)
await database.query(
  `update entity e set data = coalesce(data, '{}') || jsonb_build_object('effort', ('x' || substr(md5(e.id::text), 1, 6))::bit(24)::int % 1000)
   where project_id = $1 and entity_type_id = (select id from entity_type where name = 'Shot')`,
  [projectId],
)
await database.query('vacuum analyze entity')

const server = await startServer(world, { port: PORT })
const token = await signIn(server.base)

async function ask(query) {
  const begun = performance.now()
  const answer = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return { data, time: performance.now() - begun }
}

const shots = (conditions, orderBy) =>
  `{ shots(first: 100, where: {projectId: {eq: "${projectId}"}${conditions}}, orderBy: [${orderBy}]) { nodes { id name metadata { field number } } } }`
const order = (direction) => `{metadata: {field: "effort", as: NUMBER, direction: ${direction}}}`
const AT_LEAST = ', metadata: [{field: "effort", number: {gte: 990}}]'
const QUERIES = {
  'filter by a custom number, by name': shots(AT_LEAST, '{name: ASC}'),
  'filter by a custom number, highest first': shots(AT_LEAST, order('DESC_NULLS_LAST')),
  'order by a custom number, lowest first': shots('', order('ASC')),
  'order by a custom number, highest first': shots('', order('DESC_NULLS_LAST')),
}

async function measure(ending) {
  for (const [name, query] of Object.entries(QUERIES)) {
    const times = []
    for (let i = 0; i < ROUNDS; i++) times.push((await ask(query)).time)
    report(`${name}, ${ending}`, median(times).toFixed(1), '< 50 ms with the index', ' ms')
  }
}

try {
  await measure('no index')
  const { time } = await ask(`mutation { setMetadataIndex(descriptorId: "${descriptorId}", indexed: true) { id } }`)
  report('building the index', (time / 1000).toFixed(1), 'seconds', ' s')
  await measure('index')
} finally {
  await server.stop()
  await world.close()
}
