import { sql } from 'kysely'
import pg from 'pg'
import { createContext, type RequestContext } from '../../../../src/context.js'
import { captureSql, installCapture } from '../../../../src/kernel/crud/capture.js'
import { registry } from '../../../../src/registry.js'
import { buildAsset, buildPerson, buildProject, buildShot, buildTask, insertRow } from '../../../support/factories.js'
import { startTestServer, type TestServer } from '../../../support/server.js'

let server: TestServer
let project: { id: string }
let person: { id: string }
let seen = 0
beforeAll(async () => {
  server = await startTestServer()
  project = await buildProject(server.database)
  person = await buildPerson(server.database)
})
afterAll(() => server.close())

interface Kept {
  model: string
  id: string
  project: string | null
  kind: string
  fields: Record<string, unknown[]>
}

/** The changes since the last call, which have no gaps. */
async function changes(): Promise<Kept[]> {
  const { rows } = await server.database.pool.query<Kept & { seq: number }>(
    'select seq::int, model, record_id as id, project_id as project, kind, fields from sg_change where seq > $1 order by seq',
    [seen],
  )
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => seen + at + 1))
  seen += rows.length
  return rows.map(({ seq: _, ...change }) => change)
}

const transaction = <T>(work: (tx: RequestContext) => Promise<T>): Promise<T> =>
  createContext(server.deps, { actor: null }).transaction(work)

const insertLink = (tx: RequestContext, taskId: string) =>
  tx.db.execute(sql`insert into task_person_link (task_id, person_id) values (${taskId}::uuid, ${person.id}::uuid)`)
const deleteLinks = (tx: RequestContext, taskId: string) =>
  tx.db.execute(sql`delete from task_person_link where task_id = ${taskId}::uuid`)

beforeEach(changes)

it('keeps one change of a record, from the first state to the last, whatever writes it', async () => {
  const shot = await buildShot(server.database, project, { description: '', nbFrames: 0, data: { a: 1, b: 2 } })
  const other = await buildShot(server.database, project)
  await transaction(async (tx) => {
    await tx.db.execute(sql`update entity set nb_frames = 10, data = '{"a": 3, "c": 4}' where id = ${shot.id}::uuid`)
    await tx.db.execute(sql`update entity set nb_frames = 12 where id in (${shot.id}::uuid, ${other.id}::uuid)`)
    await tx.db.prisma.entity.update({ where: { id: shot.id }, data: { description: 'x' } })
  })
  const common = { model: 'Entity', project: project.id, kind: 'update' }
  const kept = await changes()
  expect(kept.map(({ id }) => id)).toEqual([other.id, shot.id])
  expect(kept[0]).toMatchObject({ ...common, fields: { nbFrames: [null, 12] } })
  expect(kept[1]).toMatchObject(common)
  const fields = {
    nbFrames: [0, 12],
    description: ['', 'x'],
    'data.a': [1, 3],
    'data.b': [2, null],
    'data.c': [null, 4],
  }
  expect(kept[1]!.fields).toMatchObject(fields)
})

it('keeps nothing of what is as it was', async () => {
  const shot = await buildShot(server.database, project, { name: 'SH1' })
  await transaction(async (tx) => {
    await tx.db.execute(sql`update entity set name = 'other' where id = ${shot.id}::uuid`)
    await tx.db.execute(sql`update entity set name = 'SH1' where id = ${shot.id}::uuid`)
    await tx.db.execute(
      sql`insert into studio (id, name, color, archived) values (gen_random_uuid(), 'gone', '#fff', false)`,
    )
    await tx.db.execute(sql`delete from studio where name = 'gone'`)
  })
  const refused = transaction(async (tx) => {
    await tx.db.execute(sql`update entity set name = 'other' where id = ${shot.id}::uuid`)
    throw new Error('taken back')
  })
  await expect(refused).rejects.toThrow('taken back')
  expect(await changes()).toEqual([])
  expect((await server.database.pool.query('select from sg_draft')).rowCount).toBe(0)
})

it('keeps lists of links as changes of the record that shows them', async () => {
  const task = await buildTask(server.database, await buildAsset(server.database, project))
  await transaction((tx) => insertLink(tx, task.id))
  const change = { model: 'Task', id: task.id, project: project.id }
  expect(await changes()).toEqual([{ ...change, kind: 'update', fields: { assignees: [[], [person.id]] } }])
  await transaction(async (tx) => {
    await deleteLinks(tx, task.id)
    await insertLink(tx, task.id)
  })
  expect(await changes()).toEqual([])
  await transaction(async (tx) => {
    await deleteLinks(tx, task.id)
    await tx.db.execute(sql`delete from task where id = ${task.id}::uuid`)
  })
  const fields = { assignees: [[person.id], []], id: [task.id, null] }
  expect(await changes()).toMatchObject([{ ...change, kind: 'delete', fields }])
})

it('says who joined a team, and in which role', async () => {
  const join = (role: string) =>
    transaction((tx) =>
      tx.db.execute(sql`
        insert into project_person_link (project_id, person_id, role) values (${project.id}::uuid, ${person.id}::uuid, ${role})
        on conflict (project_id, person_id) do update set role = excluded.role`),
    )
  const byModel = async () => Object.fromEntries((await changes()).map((change) => [change.model, change]))
  await join('user')
  expect(await byModel()).toMatchObject({
    Project: { id: project.id, project: project.id, fields: { team: [[], [person.id]] } },
    ProjectPersonLink: {
      kind: 'new',
      project: project.id,
      fields: { personId: [null, person.id], role: [null, 'user'] },
    },
  })
  await join('vendor')
  expect(await byModel()).toMatchObject({
    Project: { kind: 'update', fields: { team: [[person.id], [person.id]] } },
    ProjectPersonLink: { kind: 'update', fields: { role: ['user', 'vendor'] } },
  })
})

it('never keeps the value of a secret', async () => {
  await transaction((tx) =>
    tx.db.execute(
      sql`update person set password = convert_to('hash', 'UTF8'), totp_secret = 'seed' where id = ${person.id}::uuid`,
    ),
  )
  expect(await changes()).toEqual([
    { model: 'Person', id: person.id, project: null, kind: 'update', fields: { password: [], totpSecret: [] } },
  ])
})

it('knows the production of a record through what it hangs on, also when that goes with it', async () => {
  const task = await buildTask(server.database, await buildAsset(server.database, project))
  const comment = await insertRow(server.database, 'Comment', {
    objectId: task.id,
    objectType: 'Task',
    personId: person.id,
    text: 'hello',
  })
  const file = await insertRow(server.database, 'AttachmentFile', { name: 'a.txt', commentId: comment.id })
  await transaction(async (tx) => {
    await tx.db.execute(sql`update attachment_file set comment_id = null where id = ${file.id}::uuid`)
    await tx.db.execute(sql`delete from comment where id = ${comment.id}::uuid`)
    await tx.db.execute(sql`delete from attachment_file where id = ${file.id}::uuid`)
  })
  expect(await changes()).toMatchObject([
    { model: 'Comment', id: comment.id, project: project.id, kind: 'delete' },
    { model: 'AttachmentFile', id: file.id, project: project.id, kind: 'delete' },
  ])
})

it('leaves other programs alone', async () => {
  const shot = await buildShot(server.database, project)
  const { pool } = server.database
  await pool.query("update entity set name = 'by another program' where id = $1", [shot.id])
  await pool.query('begin; delete from entity where name = $$by another program$$; commit')
  expect((await pool.query('select from sg_draft')).rowCount).toBe(0)
  expect(await changes()).toEqual([])
})

it('is made anew only where the decisions about the models changed', async () => {
  const client = new pg.Client({ connectionString: server.deps.config.databaseUrl! })
  await client.connect()
  const made = async (): Promise<string[]> => {
    const { rows } = await client.query<{ made: string }>(
      "select proname || ' ' || xmin::text as made from pg_proc where proname = any($1) order by 1",
      [[...captureSql(registry).keys()]],
    )
    return rows.map((row) => row.made)
  }
  const before = await made()
  await installCapture(client, registry)
  expect(await made()).toEqual(before)
  await installCapture(client, {
    ...registry,
    Studio: { ...registry.Studio, kept: { through: { id: 'Studio' } } },
  } as typeof registry)
  expect((await made()).filter((one) => !before.includes(one))).toEqual([expect.stringMatching(/^sg_note_studio /)])
  await client.end()
})
