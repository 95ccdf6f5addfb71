import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolder, Shotgraph } from '../support/process.js'

/** Several starts of the whole server, perhaps on a busy machine; milliseconds. */
const LONG = 240_000

const ADMIN = { email: 'head@studio.com', password: 'a good password' }

let folder: DataFolder
let running: Shotgraph[]

beforeEach(() => {
  folder = new DataFolder()
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((process) => process.kill()))
  folder.remove()
})

function start(...args: string[]): Shotgraph {
  const env = {
    DATA_DIR: folder.path,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    BCRYPT_LOG_ROUNDS: '4',
    RATE_LIMITS: 'off',
  }
  const process = new Shotgraph(['start', '--port', '0', ...args], env)
  running.push(process)
  return process
}

async function signIn(url: string): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/auth/login`, { method: 'POST', headers, body: JSON.stringify(ADMIN) })
  expect(answer.status).toBe(200)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return { ...headers, authorization: `Bearer ${token}` }
}

async function names(url: string, headers: Record<string, string>, path: string): Promise<string[]> {
  const answer = await fetch(`${url}${path}`, { headers })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { name: string }[]).map(({ name }) => name)
}

/** What every start must lead to, whatever was before. */
async function expectHealthy(server: Shotgraph): Promise<{ url: string; headers: Record<string, string> }> {
  const url = await server.ready()
  const headers = await signIn(url)
  expect((await names(url, headers, '/data/project-status')).sort()).toEqual(['Closed', 'Open'])
  expect(await names(url, headers, '/data/departments')).toHaveLength(6)
  return { url, headers }
}

test.each([
  ['while the files of the database are made', /Making the database/, 300],
  ['while the tables are made', /Applying migration/, 0],
  ['while the reference data is loaded', /Loading the reference data/, 20],
])(
  'killed %s, the next start is healthy',
  async (_, moment, later) => {
    const first = start()
    await first.says(moment)
    await sleep(later)
    await first.kill()
    await expectHealthy(start())
  },
  LONG,
)

test(
  'killed in the middle of writing, everything that was answered is there',
  async () => {
    const first = start()
    const { url, headers } = await expectHealthy(first)
    const answered: string[] = []
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; ; n++) {
        const name = `Department ${writer} ${n}`
        const body = JSON.stringify({ name, color: '#123456' })
        const answer = await fetch(`${url}/data/departments`, { method: 'POST', headers, body }).catch(() => undefined)
        if (!answer) return
        expect(answer.status).toBe(201)
        await answer.json()
        answered.push(name)
      }
    }
    const writers = [1, 2, 3].map(write)
    while (answered.length < 30) await sleep(5)
    await first.kill()
    await Promise.all(writers)

    const second = start()
    const again = { url: await second.ready(), headers: {} as Record<string, string> }
    again.headers = await signIn(again.url)
    const kept = await names(again.url, again.headers, '/data/departments')
    expect(kept).toEqual(expect.arrayContaining(answered))
    // Each row came with its event or not at all.
    const events = await fetch(`${again.url}/data/events?name=department:new`, { headers: again.headers })
    expect(await events.json()).toHaveLength(kept.length)
    expect(second.output).toContain('Ending the database server that a killed process left running')
  },
  LONG,
)

test(
  'when the database server is killed under it, the server starts it again and goes on',
  async () => {
    const server = start()
    const { url, headers } = await expectHealthy(server)
    process.kill(folder.postgres as number, 'SIGKILL')
    await server.says(/starting it again/)
    let status = 0
    for (let attempt = 0; status !== 200 && attempt < 200; attempt++, await sleep(50)) {
      status = (await fetch(`${url}/data/departments`, { headers })).status
    }
    expect(await names(url, headers, '/data/departments')).toHaveLength(6)
  },
  LONG,
)

test(
  'when both are killed, the next start is healthy',
  async () => {
    const first = start()
    await expectHealthy(first)
    process.kill(folder.postgres as number, 'SIGKILL')
    await first.kill()
    await expectHealthy(start())
  },
  LONG,
)

test(
  'a second one on the same folder is refused and harms nothing; Ctrl-C ends the first with its database',
  async () => {
    const first = start()
    const { url, headers } = await expectHealthy(first)
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.output).toContain(`Another Shotgraph (process `)
    expect(second.output).toContain(`is running on the data folder ${folder.path}`)
    expect(await names(url, headers, '/data/departments')).toHaveLength(6)

    first.signal('SIGINT')
    await sleep(50)
    // npm passes on what the terminal has sent to the whole group: the second is an echo.
    first.signal('SIGINT')
    expect(await first.ended).toBe(0)
    expect(folder.postgres).toBeUndefined()
  },
  LONG,
)
