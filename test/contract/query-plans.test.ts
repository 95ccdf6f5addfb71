import pg from 'pg'
import { addToTeam, buildProject, buildTaskType } from '../support/factories.js'
import { signIn, type Member } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

/** Tables that grow with every production: no listing of one production may read one of them whole. */
const BIG = [
  'comment',
  'entity',
  'entity_link',
  'news',
  'preview_file',
  'subscription',
  'task',
  'task_person_link',
  'time_spent',
]
const PRODUCTIONS = 12

let server: TestServer
let vendor: Member
let artist: Member
let ids: Record<'project' | 'episode' | 'sequence' | 'shot' | 'asset' | 'edit' | 'scene' | 'concept', string>
/** What was asked of the database since the last look. */
const asked: { text: string; values: unknown[] }[] = []

/** Every statement of this process passes here on its way. */
function listenToStatements(): void {
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [string | { text?: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof query === 'string' ? query : query.text
    if (text) asked.push({ text, values: (typeof query === 'string' ? values : query.values) ?? [] })
    return send.apply(this, args)
  } as never
}

beforeAll(async () => {
  listenToStatements()
  server = await startTestServer()
  const { database } = server
  // The types of the kinds are made on demand.
  await server.rest('GET', '/data/assets/with-tasks')
  const project = await buildProject(database)
  for (let i = 1; i < PRODUCTIONS; i++) await buildProject(database)
  for (let i = 0; i < 4; i++) await buildTaskType(database)
  vendor = await signIn(server, 'vendor')
  artist = await signIn(server, 'user')
  await addToTeam(database, project, [vendor, artist])
  await fill()
  const { rows } = await database.pool.query<{ name: string; id: string }>(
    `select lower(case when y.name in ('Episode', 'Sequence', 'Shot', 'Edit', 'Scene', 'Concept') then y.name else 'Asset' end) as name, min(e.id::text) as id
     from entity e join entity_type y on y.id = e.entity_type_id where e.project_id = $1 group by 1`,
    [project.id],
  )
  ids = { project: project.id, ...Object.fromEntries(rows.map(({ name, id }) => [name, id])) } as typeof ids
}, 120_000)
afterAll(() => server.close())

/** The same production some times over, straight into the tables. */
async function fill(): Promise<void> {
  const client = await server.database.pool.connect()
  try {
    await client.query(`
      begin; set local session_replication_role = replica;
      create function pg_temp.make(kind text, amount int, parent text) returns void language sql as $$
        insert into entity (id, name, project_id, entity_type_id, parent_id, status, canceled, nb_frames, created_at, updated_at)
        select gen_random_uuid(), kind || ' ' || n, p.id, (select id from entity_type where name = kind),
          (select array_agg(e.id) from entity e join entity_type y on y.id = e.entity_type_id where e.project_id = p.id and y.name = parent)
            [1 + n % nullif((select count(*) from entity e join entity_type y on y.id = e.entity_type_id where e.project_id = p.id and y.name = parent), 0)],
          'running', false, 24, now(), now()
        from project p, generate_series(1, amount) n $$;
      select pg_temp.make('Episode', 3, ''), pg_temp.make('Character', 80, '');
      select pg_temp.make('Sequence', 12, 'Episode'), pg_temp.make('Edit', 3, 'Episode'), pg_temp.make('Concept', 5, '');
      select pg_temp.make('Shot', 250, 'Sequence'), pg_temp.make('Scene', 5, 'Sequence');
      insert into task (id, name, project_id, entity_id, task_type_id, task_status_id, duration, estimation, created_at, updated_at)
        select gen_random_uuid(), 'main', e.project_id, e.id, t.id, (select id from task_status limit 1), 0, 0, now(), now()
        from entity e, (select id from task_type order by id limit 4) t;
      insert into task_person_link (task_id, person_id)
        select k.id, case abs(hashtext(k.id::text)) % 100 when 0 then '${vendor.id}'::uuid when 1 then '${artist.id}'::uuid else gen_random_uuid() end from task k;
      insert into entity_link (id, entity_in_id, entity_out_id, nb_occurences, created_at, updated_at)
        select gen_random_uuid(), s.id, a.id, 1, now(), now() from entity s join entity a on a.project_id = s.project_id
        where s.name like 'Shot %' and a.name like 'Character %' and abs(hashtext(s.id::text || a.id::text)) % 16 = 0;
      insert into preview_file (id, name, task_id, revision, status, validation_status, created_at, updated_at)
        select gen_random_uuid(), 'preview', k.id, 1, 'ready', 'neutral', now(), now() from task k;
      insert into comment (id, object_id, object_type, person_id, task_status_id, text, created_at, updated_at)
        select gen_random_uuid(), k.id, 'Task', gen_random_uuid(), k.task_status_id, 'Well', now(), now() from task k, generate_series(1, 2);
      insert into time_spent (id, task_id, person_id, date, duration, created_at, updated_at)
        select gen_random_uuid(), k.id, gen_random_uuid(), '2026-01-01', 60, now(), now() from task k;
      insert into news (id, task_id, author_id, change, created_at, updated_at)
        select gen_random_uuid(), k.id, gen_random_uuid(), false, now(), now() from task k;
      insert into subscription (id, person_id, task_id, created_at, updated_at)
        select gen_random_uuid(), gen_random_uuid(), k.id, now(), now() from task k;
      commit`)
    // By itself: the plans of the test rest on what it finds, so nothing else may be under way in its transaction.
    await client.query('analyze')
  } finally {
    client.release()
  }
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  Plans?: PlanNode[]
}

/** What {@link tablesOfAsked} says of a listing. */
async function tablesOf(path: string, token?: string): Promise<{ read: Set<string>; whole: Set<string> }> {
  asked.length = 0
  const { status } = await server.rest('GET', path, token ? { token } : {})
  expect([path, status]).toEqual([path, 200])
  return tablesOfAsked()
}

/** Tables that the statements of a request read, and those of them that are big and read whole, by their plans. */
async function tablesOfAsked(): Promise<{ read: Set<string>; whole: Set<string> }> {
  const read = new Set<string>()
  const whole = new Set<string>()
  for (const { text, values } of asked.splice(0)) {
    const statement = /^copy \(([^]*)\) to stdout$/.exec(text)?.[1] ?? text
    if (!/^\s*(select|with)\b/i.test(statement)) continue
    const { rows } = await server.database.pool.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) ${statement}`,
      values,
    )
    walk(rows[0]!['QUERY PLAN'][0]!.Plan, (node) => {
      const table = node['Relation Name']
      if (table) read.add(table)
      if (node['Node Type'] === 'Seq Scan' && table && BIG.includes(table)) whole.add(table)
    })
  }
  return { read, whole }
}

function walk(node: PlanNode, look: (node: PlanNode) => void): void {
  look(node)
  for (const child of node.Plans ?? []) walk(child, look)
}

/** What the web client asks for, with the identifiers of one production of many. */
const LISTINGS = [
  '/data/assets/with-tasks?project_id=<project>',
  '/data/assets/with-tasks?project_id=<project>&episode_id=<episode>',
  '/data/assets?project_id=<project>',
  '/data/shots/with-tasks?project_id=<project>',
  '/data/shots/with-tasks?project_id=<project>&episode_id=<episode>',
  '/data/shots/with-tasks?project_id=<project>&compact=true',
  '/data/shots/with-tasks?project_id=<project>&id=<shot>',
  '/data/sequences/with-tasks?project_id=<project>',
  '/data/sequences/with-tasks?project_id=<project>&episode_id=<episode>',
  '/data/episodes/with-tasks?project_id=<project>',
  '/data/edits/with-tasks?project_id=<project>',
  '/data/edits/with-tasks?project_id=<project>&episode_id=<episode>',
  '/data/scenes/with-tasks?project_id=<project>',
  '/data/concepts/with-tasks?project_id=<project>',
  '/data/entities/<asset>/entities-linked/with-tasks',
  '/data/assets/<asset>',
  '/data/shots/<shot>',
  '/data/sequences/<sequence>',
  '/data/episodes/<episode>',
  '/data/scenes/<scene>',
  '/data/edits/<edit>',
  '/data/concepts/<concept>',
  '/data/shots?project_id=<project>',
  '/data/projects/<project>/shots',
  '/data/projects/<project>/sequences',
  '/data/projects/<project>/episodes',
  '/data/projects/<project>/assets',
  '/data/projects/<project>/edits',
  '/data/projects/<project>/scenes',
  '/data/shots/<shot>/tasks',
  '/data/shots/<shot>/preview-files',
  '/data/assets/<asset>/tasks',
  '/data/entities/<shot>/news',
  '/data/entities/<shot>/time-spents',
  '/data/entities/<shot>/preview-files',
]
/** Those that a vendor, whose view is narrower, asks for as well. */
const OF_VENDORS = LISTINGS.filter((path) => /\/(assets|shots|sequences|episodes|edits)\/with-tasks/.test(path))

const withIds = (path: string): string => path.replaceAll(/<(\w+)>/g, (_, name: keyof typeof ids) => ids[name])

describe('the plan of a listing of one production', () => {
  it.each(LISTINGS)('%s reads no big table whole', async (path) => {
    const { read, whole } = await tablesOf(withIds(path))
    expect([read.has('entity'), ...whole]).toEqual([true])
  })

  it.each(OF_VENDORS)('%s reads no big table whole for a vendor', async (path) => {
    const { read, whole } = await tablesOf(withIds(path), vendor.token)
    expect([read.has('entity'), ...whole]).toEqual([true])
  })
})

describe('the plan of a search by name', () => {
  const SEARCH = '{ search(text: "$", first: 50) { label } }'

  it.each(['shot 12', 'Character 7', 'episode 2 shot 25', 'sequence', 'charatcer', 'nothing of this kind', '2'])(
    '%j reads no big table whole',
    async (text) => {
      for (const token of [server.admin.token, vendor.token]) {
        asked.length = 0
        const { errors } = await server.graphql(SEARCH.replace('$', text), {}, { token })
        expect(errors).toBeUndefined()
        const { read, whole } = await tablesOfAsked()
        expect([read.has('entity'), ...whole]).toEqual([true])
      }
    },
  )
})
