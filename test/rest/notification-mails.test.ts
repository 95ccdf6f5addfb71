import { notify } from '../../src/areas/notifications/service.js'
import { createContext } from '../../src/context.js'
import { addToTeam, buildPerson, buildShot, buildTask, buildTaskStatus } from '../support/factories.js'
import { buildCrew, type Crew, type Member } from '../support/crew.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { startMailSink, textOf, type MailSink } from '../support/smtp.js'

let sink: MailSink
let server: TestServer
let worker: TestWorker
let crew: Crew
let shot: Awaited<ReturnType<typeof buildShot>>
let task: { id: string }
let status: { id: string; name: string }

beforeAll(async () => {
  sink = await startMailSink()
  server = await startTestServer({
    env: {
      MAIL_ENABLED: 'true',
      MAIL_SERVER: '127.0.0.1',
      MAIL_PORT: String(sink.port),
      DOMAIN_NAME: 'studio.example',
      LOG_LEVEL: 'silent',
    },
  })
  worker = await startTestWorker(server)
  crew = await buildCrew(server)
  shot = await buildShot(server.database, crew.project, { name: 'SH010' })
  task = await buildTask(server.database, shot, { assignees: [crew.artist, crew.vendor] })
  status = await buildTaskStatus(server.database, { name: 'Sweatbox' })
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
  await sink?.close()
})
beforeEach(async () => {
  await worker.idle()
  sink.mails.length = 0
  await server.database.pool.query(
    `update person set notifications_enabled = false, notifications_slack_enabled = false,
       notifications_mattermost_enabled = false, notifications_discord_enabled = false`,
  )
})

const turnOn = (...people: { id: string }[]) =>
  server.database.pool.query('update person set notifications_enabled = true where id = any($1)', [
    people.map(({ id }) => id),
  ])
const comment = (author: Member, json: Record<string, unknown> = {}, of = task) =>
  server.rest('POST', `/actions/tasks/${of.id}/comment`, {
    token: author.token,
    json: { task_status_id: status.id, comment: 'a word', ...json },
  })

/** Addresses of those who got a mail. */
async function mailed(): Promise<string[]> {
  await worker.idle()
  return sink.mails.map(({ to }) => to).sort()
}

describe('mails of notifications', () => {
  test('go to those who want them, with the words, the place and a link; all by one job in the transaction', async () => {
    await turnOn(crew.artist)
    expect((await comment(crew.supervisor, { comment: 'Looks <b>good</b> & done' })).status).toBe(201)
    expect(await mailed()).toEqual([crew.artist.email])
    const [mail] = sink.mails
    const text = textOf(mail!)
    expect(text).toContain('SH010')
    expect(text).toContain('Sweatbox')
    expect(text).toContain('Looks <b>good</b> & done')
    expect(text).toContain(`https://studio.example/productions/${crew.project.id}/shots/tasks/${task.id}`)
    expect(mail!.raw).toMatch(/^From: Kitsu Bot <no-reply@your-studio.com>/m)
    expect(mail!.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@studio.example>/m)
    expect(mail!.raw).toMatch(/^Content-Language: en-US/m)
    expect(mail!.raw.replaceAll('=\r\n', '')).toContain('Looks &lt;b&gt;good&lt;/b&gt; &amp; done')
  })

  test('are in the language of their reader', async () => {
    await turnOn(crew.artist)
    await server.database.pool.query(`update person set locale = 'fr_FR' where id = $1`, [crew.artist.id])
    await comment(crew.supervisor)
    expect(await mailed()).toEqual([crew.artist.email])
    expect(textOf(sink.mails[0]!)).toContain('a écrit un commentaire sur')
    await server.database.pool.query(`update person set locale = 'en_US' where id = $1`, [crew.artist.id])
  })

  test('tell of assignments', async () => {
    await turnOn(crew.artist)
    const other = await buildTask(server.database, await buildShot(server.database, crew.project))
    const json = { task_ids: [other.id] }
    const path = `/actions/persons/${crew.artist.id}/assign`
    expect((await server.rest('PUT', path, { token: crew.manager.token, json })).status).toBe(200)
    expect(await mailed()).toEqual([crew.artist.email])
    expect(sink.mails[0]!.raw).toMatch(/^Subject: \[Kitsu\] You were assigned to /m)
  })

  test('are not sent to those who lost access in the meantime', async () => {
    const [left, inactive] = [await buildPerson(server.database), await buildPerson(server.database)]
    await addToTeam(server.database, crew.project, [left, inactive])
    const place = await buildShot(server.database, crew.project)
    const shared = await buildTask(server.database, place, { assignees: [left, inactive, crew.vendor, crew.artist] })
    await turnOn(left, inactive, crew.vendor, crew.artist)
    await worker.stop()
    await comment(crew.supervisor, {}, shared)
    const { pool } = server.database
    await pool.query('delete from project_person_link where person_id = $1', [left.id])
    await pool.query('update person set active = false where id = $1', [inactive.id])
    await pool.query('delete from task_person_link where task_id = $1 and person_id = $2', [shared.id, crew.vendor.id])
    worker = await startTestWorker(server)
    expect(await mailed()).toEqual([crew.artist.email])
  })

  test('do not repeat to artists what clients write, nor to clients what is not for them', async () => {
    const client = await buildPerson(server.database, 'client')
    await addToTeam(server.database, crew.project, [client])
    await server.database.pool.query(
      'insert into subscription (id, created_at, updated_at, person_id, task_id) values (gen_random_uuid(), now(), now(), $1, $2)',
      [client.id, task.id],
    )
    await server.database.pool.query('update task_status set is_client_allowed = true where id = $1', [status.id])
    await turnOn(crew.artist, client)
    expect((await comment(crew.client, { comment: 'words of the client' })).status).toBe(201)
    expect(await mailed()).toEqual([crew.artist.email, client.email].sort())
    for (const mail of sink.mails) expect(textOf(mail).includes('words of the client')).toBe(mail.to === client.email)
    sink.mails.length = 0
    await comment(crew.supervisor, { comment: 'internal' })
    expect(await mailed()).toEqual([crew.artist.email])
  })

  test('cost one look when nobody wants any', async () => {
    const made = async () => {
      const { rows } = await server.database.pool.query(
        'select name, count(*)::int as n from sg_jobs.job group by name order by name',
      )
      return Object.fromEntries(rows.map(({ name, n }) => [name, n])) as Record<string, number>
    }
    const before = await made()
    await comment(crew.supervisor)
    await worker.idle()
    const after = await made()
    expect(after['notifications.spread']).toBe(before['notifications.spread']! + 1)
    expect(after['notifications.deliver']).toBe(before['notifications.deliver'])
    expect(sink.mails).toEqual([])
  })

  test('tell nothing of a change that did not happen', async () => {
    await turnOn(crew.artist)
    const ctx = createContext(server.deps, { actor: null })
    const change = ctx.transaction(async (tx) => {
      await notify(tx, {
        personId: crew.artist.id,
        authorId: crew.manager.id,
        type: 'assignation',
        taskId: task.id,
        projectId: crew.project.id,
      })
      throw new Error('changed my mind')
    })
    await expect(change).rejects.toThrow('changed my mind')
    expect(await mailed()).toEqual([])
  })

  test('are tried again when the mail server fails for now, and given up when it refuses for good', async () => {
    await turnOn(crew.artist)
    const states = async () => {
      const { rows } = await server.database.pool.query(
        `select state, output ->> 'message' as message from sg_jobs.job where name = 'notifications.deliver' and state in ('retry', 'failed')`,
      )
      return rows
    }
    sink.verdict = 'later'
    await comment(crew.supervisor)
    expect(await mailed()).toEqual([])
    expect(await states()).toEqual([{ state: 'retry', message: expect.stringContaining('451 later') }])
    sink.verdict = 'take'
    await server.database.pool.query(`update sg_jobs.job set start_after = now() where state = 'retry'`)
    expect(await mailed()).toEqual([crew.artist.email])

    sink.verdict = 'refuse'
    await comment(crew.supervisor)
    await worker.idle()
    sink.verdict = 'take'
    expect(await states()).toEqual([{ state: 'failed', message: expect.stringContaining('554 not here') }])
  })

  test('a subject with line breaks stays one line', async () => {
    await turnOn(crew.artist)
    await server.database.pool.query('update entity set name = $2 where id = $1', [shot.id, 'SH\r\nBcc: x@y.example'])
    await comment(crew.supervisor)
    expect(await mailed()).toEqual([crew.artist.email])
    const [headers] = sink.mails[0]!.raw.split('\r\n\r\n')
    expect(headers).not.toMatch(/^Bcc:/m)
    await server.database.pool.query('update entity set name = $2 where id = $1', [shot.id, 'SH010'])
  })
})
