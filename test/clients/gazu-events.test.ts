import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { startGazuStudio, type GazuStudio } from '../support/gazu.js'
import { ADMIN } from '../support/template.js'

let studio: GazuStudio
let token: string

beforeAll(async () => {
  studio = await startGazuStudio()
  const { access_token } = await call('POST', '/auth/login', { email: ADMIN.email, password: ADMIN.password })
  token = access_token
}, 300_000)
afterAll(() => studio?.close())

async function call(method: string, path: string, json: unknown): Promise<any> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await fetch(`${studio.url}${path}`, { method, headers, body: JSON.stringify(json) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

test('the listener of gazu hears what happens', async () => {
  const heard: { name: string; payload?: unknown }[] = []
  const names = ['department:new', 'department:update', 'project:new']
  const listener = studio.start('listener.py', ADMIN.email, ADMIN.password, ...names)
  let complaint = ''
  listener.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const lines = createInterface({ input: listener.stdout })
  try {
    const listening = new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        const event = JSON.parse(line) as { name: string }
        if (event.name === 'listening') resolve()
        else heard.push(event)
      })
      listener.once('exit', () => reject(new Error(complaint)))
    })
    await listening
    const department = await call('POST', '/data/departments', { name: 'Paint', color: '#123456' })
    await call('PUT', `/data/departments/${department.id}`, { color: '#654321' })
    const project = await call('POST', '/data/projects', { name: 'Heard' })
    const [code] = (await once(listener, 'exit')) as [number]
    expect([code, complaint]).toEqual([0, ''])
    expect(heard).toEqual([
      { name: 'department:new', payload: { department_id: department.id } },
      { name: 'department:update', payload: { department_id: department.id } },
      { name: 'project:new', payload: { project_id: project.id } },
    ])
  } finally {
    listener.kill()
  }
}, 120_000)
