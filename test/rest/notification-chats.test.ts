import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildShot, buildTask, buildTaskStatus } from '../support/factories.js'
import { buildCrew, type Crew } from '../support/crew.js'
import { startTestWorker, type TestWorker } from '../support/jobs.js'
import { startTestServer, type TestServer } from '../support/server.js'

interface Received {
  method: string
  path: string
  authorization: string | undefined
  json: any
}

/** A chat server of our own, which all three chats are. */
let chat: Server
let base: string
/** What it was asked, and what it answers by the beginning of the path; 200 and `{}` otherwise. */
const received: Received[] = []
const answers = new Map<string, { status: number; json?: unknown; headers?: Record<string, string> } | 'hang'>()

let server: TestServer
let worker: TestWorker
let crew: Crew
let task: { id: string }
let status: { id: string }

beforeAll(async () => {
  chat = createServer((request, response) => {
    void bodyOf(request).then((json) => {
      const { method = '', url: path = '', headers } = request
      received.push({ method, path, authorization: headers.authorization, json })
      const [, answer] = [...answers].find(([start]) => path.startsWith(start)) ?? [
        undefined,
        { status: 200, json: {} },
      ]
      if (answer === 'hang') return
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
      response.end(JSON.stringify(answer.json ?? {}))
    })
  })
  await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(chat.address() as AddressInfo).port}`
  server = await startTestServer({
    env: {
      SLACK_API_URL: `${base}/slack`,
      DISCORD_API_URL: `${base}/discord`,
      CHAT_PRIVATE_HOSTS: new URL(base).host,
      DOMAIN_NAME: 'studio.example',
      LOG_LEVEL: 'silent',
    },
  })
  worker = await startTestWorker(server)
  crew = await buildCrew(server)
  const shot = await buildShot(server.database, crew.project, { name: 'SH010' })
  task = await buildTask(server.database, shot, { assignees: [crew.artist] })
  status = await buildTaskStatus(server.database, { name: 'Sweatbox' })
})
afterAll(async () => {
  await worker?.stop()
  await server?.close()
  chat?.closeAllConnections()
  await new Promise((resolve) => chat.close(resolve))
})
beforeEach(async () => {
  await worker.idle()
  received.length = 0
  answers.clear()
  answers.set('/slack/chat.postMessage', { status: 200, json: { ok: true } })
  await server.database.pool.query('delete from sg_jobs.job')
})

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text ? JSON.parse(text) : undefined
}

/** Turns one channel of the artist on, with the studio's key to it. */
async function turnOn(channel: 'slack' | 'mattermost' | 'discord', key: string, user = 'art.brook'): Promise<void> {
  const column = { slack: 'chat_token_slack', mattermost: 'chat_webhook_mattermost', discord: 'chat_token_discord' }
  await server.rest('GET', '/config')
  await server.database.pool.query(`update organisation set ${column[channel]} = $1`, [key])
  await server.database.pool.query(
    `update person set notifications_slack_enabled = false, notifications_mattermost_enabled = false, notifications_discord_enabled = false`,
  )
  await server.database.pool.query(
    `update person set notifications_${channel}_enabled = true, notifications_${channel}_userid = $2 where id = $1`,
    [crew.artist.id, user],
  )
}

async function comment(text: string): Promise<void> {
  const json = { task_status_id: status.id, comment: text }
  const { token } = crew.supervisor
  expect((await server.rest('POST', `/actions/tasks/${task.id}/comment`, { token, json })).status).toBe(201)
  await worker.idle()
}

/** The delivery: its state and what went wrong. */
async function delivery(): Promise<{ state: string; message: string | null }[]> {
  const { rows } = await server.database.pool.query(
    `select state, output ->> 'message' as message from sg_jobs.job where name = 'notifications.deliver' order by created_on`,
  )
  return rows
}

/** Has what waits for its next try done now. */
async function tryAgain(): Promise<void> {
  await server.database.pool.query(`update sg_jobs.job set start_after = now() where state = 'retry'`)
  await worker.idle()
}

describe('Slack', () => {
  test('gets a direct message in which nothing that was typed is markup', async () => {
    await turnOn('slack', 'xoxb-key')
    await comment('<!channel> look at *this* & <http://evil.example|that>')
    expect(received).toHaveLength(1)
    const [{ path, authorization, json }] = received as [Received]
    expect(path).toBe('/slack/chat.postMessage')
    expect(authorization).toBe('Bearer xoxb-key')
    expect(json).toMatchObject({ channel: '@art.brook', as_user: true, blocks: [{ type: 'section' }] })
    expect(json.text).toContain(`<https://studio.example/productions/${crew.project.id}/shots/tasks/${task.id}|`)
    expect(json.text).toContain('&lt;!channel&gt;')
    expect(json.text).not.toContain('<!channel>')
    expect(json.text).not.toContain('*this*')
    expect(await delivery()).toEqual([{ state: 'completed', message: null }])
  })

  test.each([
    ['an error of the server', { status: 500 }],
    ['too many calls', { status: 429, headers: { 'retry-after': '1' } }],
    ['a limit in its own words', { status: 200, json: { ok: false, error: 'ratelimited' } }],
  ])('%s is tried again and then sent once', async (_, answer) => {
    await turnOn('slack', 'xoxb-key')
    answers.set('/slack/chat.postMessage', answer)
    await comment('again')
    expect(await delivery()).toEqual([{ state: 'retry', message: expect.any(String) }])
    answers.set('/slack/chat.postMessage', { status: 200, json: { ok: true } })
    await tryAgain()
    expect(await delivery()).toMatchObject([{ state: 'completed' }])
    expect(received).toHaveLength(2)
  })

  test('a refusal is not tried again, and the key is not in what is kept of it', async () => {
    await turnOn('slack', 'xoxb-key')
    answers.set('/slack/chat.postMessage', { status: 200, json: { ok: false, error: 'channel_not_found' } })
    await comment('to nobody')
    expect(await delivery()).toEqual([{ state: 'failed', message: 'Slack refused the message: channel_not_found' }])
    const { rows } = await server.database.pool.query('select concat(data, output) as kept from sg_jobs.job')
    expect(JSON.stringify(rows)).not.toContain('xoxb-key')
  })

  test('an account without a name is skipped', async () => {
    await turnOn('slack', 'xoxb-key', '')
    await comment('where to?')
    expect(received).toEqual([])
    expect(await delivery()).toMatchObject([{ state: 'completed' }])
  })
})

describe('Mattermost', () => {
  test('gets a message by its webhook, inside the studio where the settings say so', async () => {
    await turnOn('mattermost', `${base}/hooks/abc`)
    await comment('well done')
    expect(received).toMatchObject([
      {
        path: '/hooks/abc',
        json: {
          channel: '@art.brook',
          username: expect.stringMatching(/^Kitsu - Project/),
          icon_url: 'https://studio.example/img/kitsu.b07d6464.png',
        },
      },
    ])
    expect(received[0]!.json.text).toContain('_well done_')
  })

  test.each([
    'http://chat.example/hooks/abc',
    'https://127.0.0.1:1/hooks/abc',
    'https://localhost:1/hooks/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:10.0.0.1]/hooks/abc',
    'https://user:secret@chat.example/hooks',
    'file:///etc/passwd',
    'nonsense',
  ])('is not called at %s', async (webhook) => {
    await turnOn('mattermost', webhook)
    await comment('to the inside')
    expect(await delivery()).toEqual([{ state: 'failed', message: expect.stringContaining('address of the chat') }])
    expect(received).toEqual([])
  })

  test('does not lead us elsewhere by a redirect', async () => {
    await turnOn('mattermost', `${base}/hooks/moved`)
    answers.set('/hooks/moved', { status: 302, headers: { location: `${base}/secret` } })
    await comment('follow me')
    expect(received.map(({ path }) => path)).toEqual(['/hooks/moved'])
    expect(await delivery()).toMatchObject([{ state: 'failed' }])
  })

  test('is given up for now when it does not answer within ten seconds', async () => {
    await turnOn('mattermost', `${base}/hooks/slow`)
    answers.set('/hooks/slow', 'hang')
    await comment('anybody?')
    expect(await delivery()).toEqual([
      { state: 'retry', message: expect.stringContaining('did not answer within 10 seconds') },
    ])
  })
})

describe('Discord', () => {
  test('gets a direct message from the bot to the member of that name', async () => {
    await turnOn('discord', 'bot-token', 'art#1234')
    answers.set('/discord/users/@me/guilds', { status: 200, json: [{ id: 'g1' }, { id: 'g2' }] })
    answers.set('/discord/guilds/g1/members/search', {
      status: 200,
      json: [{ user: { id: 'u0', username: 'art', discriminator: '0' } }],
    })
    answers.set('/discord/guilds/g2/members/search', {
      status: 200,
      json: [{ user: { id: 'u1', username: 'art', discriminator: '1234' } }],
    })
    answers.set('/discord/users/@me/channels', { status: 200, json: { id: 'c1' } })
    await comment('**bold** @everyone [x](http://evil.example)')
    const last = received.at(-1)!
    expect(received.map(({ path }) => path.split('?')[0])).toEqual([
      '/discord/users/@me/guilds',
      '/discord/guilds/g1/members/search',
      '/discord/guilds/g2/members/search',
      '/discord/users/@me/channels',
      '/discord/channels/c1/messages',
    ])
    expect(received[3]!.json).toEqual({ recipient_id: 'u1' })
    expect(last.authorization).toBe('Bot bot-token')
    expect(last.json).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true })
    const [{ description }] = last.json.embeds
    expect(description).toContain('\\*\\*bold\\*\\*')
    expect(description).not.toContain('[x](http')
    expect(await delivery()).toMatchObject([{ state: 'completed' }])
  })

  test('says so when nobody has that name', async () => {
    await turnOn('discord', 'bot-token', 'nobody')
    answers.set('/discord/users/@me/guilds', { status: 200, json: [] })
    await comment('hello?')
    expect(await delivery()).toEqual([{ state: 'failed', message: 'No server of the bot has a member named nobody.' }])
  })
})
