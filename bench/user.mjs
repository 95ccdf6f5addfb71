// What people open in the morning, against the plain SQL that makes the same bytes, in the same run.
import http from 'node:http'
import { listOpenProjects } from '../dist/areas/projects/service.js'
import { isTodo, todoRows } from '../dist/areas/tasks/service.js'
import { colleagueWire } from '../dist/areas/people/service.js'
import { studioAround } from '../dist/areas/user/context-queries.js'
import { notificationRows } from '../dist/areas/user/notification-queries.js'
import { compile } from '../dist/kernel/db/database.js'
import { median, openWorld, report, signIn, startServer, timedGet } from './support/world.mjs'

const ROUNDS = 25
const TASKS = 400
const NOTIFICATIONS = 3000

const world = await openWorld()
let server

/** The rows of a statement, one text each, by nothing but the driver. */
async function texts(query) {
  const { sql, parameters } = compile(query)
  const { rows } = await world.database.query({ text: sql, values: parameters, rowMode: 'array' })
  return rows.map(([text]) => text)
}

/** A person as the server knows them. */
async function actorOf(number) {
  const {
    rows: [{ id, role }],
  } = await world.database.query('select id, role from person where email = $1', [`person${number}@bench.example`])
  return { id, role, departments: [], teams: new Map([[world.projectId, { role, open: true }]]) }
}

async function compare(name, path, token, plain) {
  const agent = new http.Agent({ keepAlive: true })
  const url = `${server.base}${path}`
  const [ours, sqls] = [[], []]
  let bytes = 0
  for (let i = 0; i < ROUNDS + 3; i++) {
    const begun = performance.now()
    await plain()
    const took = performance.now() - begun
    const answer = await timedGet(url, token, agent)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    bytes = answer.bytes
    // The first rounds warm both up.
    if (i < 3) continue
    sqls.push(took)
    ours.push(answer.total)
  }
  agent.destroy()
  report(
    `${name}, ${(bytes / 1e3).toFixed(0)} kB: ${median(ours).toFixed(1)} ms`,
    (median(ours) / median(sqls)).toFixed(2),
    `≤ 1.5 × plain SQL (${median(sqls).toFixed(1)} ms)`,
    ' ×',
  )
}

try {
  const artist = await actorOf(21)
  const admin = await actorOf(1)
  await world.database.query('delete from task_person_link where person_id = $1', [artist.id])
  await world.database.query(
    `insert into task_person_link (task_id, person_id) select k.id, $1 from task k join task_status s on s.id = k.task_status_id
     where s.is_done is not true order by k.id limit ${TASKS}`,
    [artist.id],
  )
  await world.database.query(
    `insert into notification (id, person_id, author_id, task_id, comment_id, type, read, change, created_at, updated_at)
     select gen_random_uuid(), $1, c.person_id, c.object_id, c.id, 'comment', false, false, c.created_at, now()
     from comment c where c.person_id is not null order by c.id limit ${NOTIFICATIONS}`,
    [artist.id],
  )
  await world.database.query('vacuum analyze')
  server = await startServer(world, { port: 4397 })
  const tokens = { artist: await signIn(server.base, 21), admin: await signIn(server.base, 1) }
  const ctxOf = (actor) => ({ actor, db: { texts } })
  for (const [who, actor] of Object.entries({ artist, admin })) {
    await compare(`GET /data/user/context, ${who}`, '/data/user/context', tokens[who], () =>
      Promise.all([
        studioAround(ctxOf(actor), actor, colleagueWire(who === 'admin')),
        listOpenProjects(ctxOf(actor), undefined),
      ]),
    )
  }
  await compare(`GET /data/user/tasks, ${TASKS} tasks`, '/data/user/tasks', tokens.artist, () =>
    texts(todoRows(artist, { where: isTodo(artist, 'k'), castIn: true })),
  )
  await compare(`GET /data/user/notifications, of ${NOTIFICATIONS}`, '/data/user/notifications', tokens.artist, () =>
    texts(notificationRows(artist, {})),
  )
} finally {
  await server?.stop()
  await world.close()
}
