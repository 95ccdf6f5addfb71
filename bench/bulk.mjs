// Thousands of records made and changed by one mutation each, with a trial run.
import { openWorld, report, signIn, startServer } from './support/world.mjs'

const ROWS = 5000
const GOAL = '< 3 s'
/** Ports 4290 and up belong to this bench. */
const PORT = 4290

const world = await openWorld({ episodes: 5 })
const server = await startServer(world, { port: PORT, env: { GRAPHQL_ADMIN_FACTOR: '100' } })

/** Seconds of a mutation; every item must have been done. */
async function timed(token, query, variables) {
  const begun = performance.now()
  const answer = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await answer.json()
  const seconds = (performance.now() - begun) / 1000
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500))
  const items = Object.values(data)[0]
  const refused = items.find(({ error }) => error)
  if (items.length !== ROWS || refused) throw new Error(`not all was done: ${JSON.stringify(refused)}`)
  return { seconds, items }
}

const CREATE = `mutation ($project: ID!, $shots: [NewShotInput!]!) {
  createShots(projectId: $project, shots: $shots) { id error { message } } }`
const UPDATE = `mutation ($updates: [EntityUpdate!]!, $mode: BulkMode!, $dryRun: Boolean!) {
  updateEntities(updates: $updates, mode: $mode, dryRun: $dryRun) { id error { message } } }`

try {
  const token = await signIn(server.base)
  const {
    rows: [sequence],
  } = await world.database.query(
    "select id from entity where entity_type_id = (select id from entity_type where name = 'Sequence') limit 1",
  )
  await world.database.query(
    `insert into metadata_descriptor (id, project_id, entity_type, name, field_name, data_type, created_at, updated_at)
     values (gen_random_uuid(), $1, 'Shot', 'difficulty', 'difficulty', 'number', now(), now())`,
    [world.projectId],
  )
  const shots = Array.from({ length: ROWS }, (_, at) => ({ name: `B${at}`, sequenceId: sequence.id, nbFrames: at }))
  const made = await timed(token, CREATE, { project: world.projectId, shots })
  report(`${ROWS} shots made`, made.seconds.toFixed(2), GOAL, ' s')
  // Like a studio's: last changed long ago, so that a past state of each is kept.
  await world.database.query("update entity set updated_at = updated_at - interval '1 day' where name like 'B%'")
  for (const [mode, dryRun] of [
    ['ATOMIC', true],
    ['ATOMIC', false],
    ['BEST_EFFORT', false],
  ]) {
    const updates = made.items.map(({ id }, at) => ({ id, input: { data: { difficulty: at % 10, note: mode } } }))
    const { seconds } = await timed(token, UPDATE, { updates, mode, dryRun })
    report(`${ROWS} shots changed, ${mode}${dryRun ? ', trial' : ''}`, seconds.toFixed(2), GOAL, ' s')
  }
} finally {
  await server.stop()
  await world.close()
}
