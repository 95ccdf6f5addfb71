import { DataFolder, Shotgraph } from '../support/process.js'

const LONG = 120_000

let folder: DataFolder

beforeAll(() => {
  folder = new DataFolder()
})

afterAll(() => folder.remove())

async function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const process = new Shotgraph(args, { DATA_DIR: folder.path, COLUMNS: '200', ...env })
  return { code: await process.ended, output: process.output }
}

test.each(['start', 'migrate', 'create-admin', 'seed', 'demo', 'doctor', 'schema', 'openapi'])(
  '%s explains itself',
  async (command) => {
    const { code, output } = await run([command, '--help'])
    expect(output).toMatch(new RegExp(`^Usage: shotgraph ${command} `))
    expect(code).toBe(0)
  },
  LONG,
)

test.each([
  [['start', '--port', '99999'], /Give a whole number between 0 and 65535/],
  [['start', '--roles', 'api,cook'], /Roles are api, events, worker/],
  [['demo', '--episodes', 'many'], /Give a whole number between 1 and 200/],
  [['seed', '--domain', 'opera'], /Allowed choices are 3d, 2d, vfx, games/],
  [['create-admin', 'ann@studio.com'], /required option '--password <password>' not specified/],
  [['dance'], /unknown command 'dance'/],
])(
  '%j is refused with an explanation',
  async (args, message) => {
    const { code, output } = await run(args)
    expect(output).toMatch(message)
    expect(output).not.toContain('    at ')
    expect(code).toBe(1)
  },
  LONG,
)

test(
  'wrong settings are all named, without a stack trace',
  async () => {
    const { code, output } = await run(['start'], { PORT: 'home', DEBUG: 'maybe' })
    expect(output).toBe(
      'The settings are wrong:\n' +
        '  - Environment variable PORT must be a whole number between 0 and 65535.\n' +
        '  - Environment variable DEBUG cannot be converted to a boolean value.\n',
    )
    expect(code).toBe(1)
  },
  LONG,
)

test(
  'a database that does not exist is named, with what to do',
  async () => {
    const url = new URL(process.env['SHOTGRAPH_TEST_POSTGRES'] as string)
    url.pathname = '/there_is_no_such_database'
    const { code, output } = await run(['migrate'], { DATABASE_URL: url.href, SECRET_KEY: 'k' })
    expect(output).toMatch(/^The database there_is_no_such_database at .+ does not answer: .+ Make it: createdb /)
    expect(code).toBe(1)
  },
  LONG,
)

test(
  'doctor changes nothing on an empty folder',
  async () => {
    const { code, output } = await run(['doctor'])
    expect(output).toMatch(/^note {3}Embedded database: not made yet; the first start does$/m)
    expect(output).toMatch(/^(ok {3}|note ) {2}Stored files in .*: writable, .* GB free$/m)
    expect(output).toMatch(/^ok {5}Folder for uploads .*: writable$/m)
    expect(code).toBe(0)
  },
  LONG,
)

test(
  'doctor lists what is built',
  async () => {
    const { code, output } = await run(['doctor', '--routes'])
    expect(output).toMatch(/^built {6}GET {4}\/data\/departments$/m)
    expect(output).toMatch(/^\d+ operations: \d+ built, \d+ answer 501\.$/m)
    expect(code).toBe(0)
  },
  LONG,
)
