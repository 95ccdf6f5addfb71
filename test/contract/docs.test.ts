import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse, validate } from 'graphql'
import { loadDemo } from '../../src/areas/setup/demo.js'
import { loadReferenceData } from '../../src/areas/setup/service.js'
import { loadConfig, VARIABLES } from '../../src/config.js'
import { createContext } from '../../src/context.js'
import type { ModelSpec } from '../../src/kernel/crud/spec.js'
import type { Actor, RoleCode } from '../../src/kernel/permissions/actor.js'
import { registry } from '../../src/registry.js'
import { graphqlSchema } from '../../src/schema.js'
import { insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const ROOT = resolve(import.meta.dirname, '../..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** Rows of the configuration table: variable and default as printed, the latter without its back-quotes. */
const rows = README.split('\n').flatMap((line) => {
  const [, name = '', words = '', meaning = ''] = line.split('|').map((cell) => cell.trim())
  const variable = /^`([A-Z0-9_]+)`$/.exec(name)?.[1]
  return variable && meaning ? [{ variable, words, fallback: /^`(.*)`$/.exec(words)?.[1] }] : []
})

describe('the configuration table of the README', () => {
  // DB_HOST stands for a database of one's own, so that no folder is made and every DB_ variable counts.
  const base = { SECRET_KEY: 'a-long-enough-key-for-this-test-only', DB_HOST: 'localhost' }

  it('has every variable once, and no other', () => {
    expect(rows.map((row) => row.variable).sort()).toEqual([...VARIABLES].sort())
  })

  it.each(rows.filter((row) => row.fallback !== undefined))(
    'prints the default of $variable',
    ({ variable, fallback }) => {
      expect(loadConfig({ ...base, [variable]: fallback })).toEqual(loadConfig(base))
    },
  )

  it.each(rows.filter((row) => row.words === ''))('leaves the default of $variable empty', ({ variable }) => {
    const name = variable
      .toLowerCase()
      .replace(/^2fa/, 'two_factor')
      .replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const value = (loadConfig(base) as unknown as Record<string, unknown>)[name]
    expect([undefined, '', []]).toContainEqual(value)
  })
})

/** Every Markdown file of ours. */
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target!)
    expect(targets.filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))).toEqual([])
  })

  it('names source files that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|prisma|bin)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

const ROLES: readonly RoleCode[] = ['admin', 'manager', 'supervisor', 'user', 'vendor', 'client']

/** Somebody with a role, in the team of one open production. */
const somebody = (role: RoleCode): Actor => ({
  id: '00000000-0000-4000-8000-000000000001',
  email: null,
  fullName: '',
  role,
  isBot: false,
  identityType: 'person',
  departments: [],
  teams: new Map([['00000000-0000-4000-8000-000000000002', { role, open: true }]]),
  jti: '',
  refreshJti: null,
  requires2faSetup: false,
})

function sees({ visible }: ModelSpec, role: RoleCode): string {
  const rule = visible(somebody(role), 't')
  return typeof rule === 'boolean' ? (rule ? 'all' : '–') : 'some'
}

const VERBS = ['list', 'read', 'create', 'update', 'remove'] as const

function may(spec: ModelSpec, verb: (typeof VERBS)[number]): string {
  if (spec.without?.includes(verb)) return '–'
  const who = spec[verb]?.who ?? 'admin'
  return typeof who === 'function' || who === 'visible' ? 'rule' : who
}

/** A table as prettier leaves it. */
function table([head, ...body]: readonly (readonly string[])[]): string {
  const widths = head!.map((_, column) => Math.max(3, ...[head!, ...body].map((row) => row[column]!.length)))
  const line = (row: readonly string[], fill: string): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |`
  return [
    line(head!, ' '),
    line(
      head!.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row, ' ')),
  ].join('\n')
}

/** The tables of docs/permissions.md as the code has them. */
function permissionTables(): string {
  const models = Object.entries<ModelSpec | false>(registry).sort(([a], [b]) => a.localeCompare(b))
  const shown = models.flatMap(([name, spec]) => (spec ? [{ name: `\`${name}\``, spec }] : []))
  const visibility = shown.map(({ name, spec }) => [name, ...ROLES.map((role) => sees(spec, role))])
  const operations = shown
    .filter(({ spec }) => spec.path !== null)
    .map(({ name, spec }) => [name, ...VERBS.map((verb) => may(spec, verb))])
  return [
    table([['Sees', ...ROLES.map((role) => (role === 'user' ? 'artist' : role))], ...visibility]),
    table([['May, by REST', 'list', 'read', 'create', 'update', 'delete'], ...operations]),
  ].join('\n\n')
}

it('docs/permissions.md has the tables that the code makes', () => {
  const file = join(ROOT, 'docs/permissions.md')
  const text = readFileSync(file, 'utf8')
  const current = text.replace(
    /(<!-- table -->)[^]*(<!-- \/table -->)/,
    (_, start: string, end: string) => `${start}\n\n${permissionTables()}\n\n${end}`,
  )
  if (process.env['UPDATE_DOCS']) writeFileSync(file, current)
  expect(readFileSync(file, 'utf8')).toBe(current)
})

describe('the GraphQL examples', () => {
  const examples = pages.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```graphql\n([^]*?)^```/gm)].map(([, query]) => ({
      page,
      query: query!,
      title: query!.split(/\s+/).slice(0, 6).join(' '),
    })),
  )
  let server: TestServer
  let token: string
  /** What the variables of the examples stand for. */
  let known: Record<string, unknown>

  beforeAll(async () => {
    server = await startTestServer()
    await loadReferenceData(createContext(server.deps, { actor: null }))
    await loadDemo({ url: server.deps.config.databaseUrl!, episodes: 1 })
    token = await server.login('person1@bench.example', 'benchpassword')
    const { data } = await server.graphql<any>(
      '{ projects(first: 1) { nodes { id } } sequences(first: 1) { nodes { id } } shots(first: 2) { nodes { id } } tasks(first: 1) { nodes { id updatedAt } } taskStatuses(first: 2) { nodes { id } } persons(first: 2) { nodes { id } } }',
      {},
      { token },
    )
    const [project] = data.projects.nodes
    const [task] = data.tasks.nodes
    known = {
      project: project.id,
      sequence: data.sequences.nodes[0].id,
      first: data.shots.nodes[0].id,
      second: data.shots.nodes[1].id,
      task: task.id,
      since: task.updatedAt,
      statuses: data.taskStatuses.nodes.map(({ id }: { id: string }) => id),
      people: data.persons.nodes.map(({ id }: { id: string }) => id),
    }
    for (const [fieldName, dataType] of Object.entries({ difficulty: 'number', delivery: 'date' }))
      await insertRow(server.database, 'MetadataDescriptor', {
        projectId: project.id,
        entityType: 'Shot',
        name: fieldName,
        fieldName,
        dataType,
      })
  }, 120_000)
  afterAll(() => server.close())

  it.each(examples)('$page: $title', async ({ query }) => {
    // What is followed has nothing to show at once.
    if (query.startsWith('subscription')) return expect(validate(graphqlSchema(), parse(query))).toEqual([])
    const names = [...query.matchAll(/\$(\w+):/g)].map(([, name]) => name!)
    const variables = Object.fromEntries(names.map((name) => [name, known[name]]))
    const answer = await server.graphql(query, variables, { token })
    expect(answer.errors).toBeUndefined()
    known.id ??= (answer.data as { createDepartment?: { id: string } }).createDepartment?.id
  })
})
