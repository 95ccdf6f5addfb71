import { signIn, type Member } from '../support/crew.js'
import {
  addToTeam,
  buildAsset,
  buildEntity,
  buildEpisode,
  buildPerson,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  referenceId,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let artist: Member
let vendor: Member
let outsider: Member
let series: { id: string }
let shot: { id: string }

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $projectId: ID, $first: Int, $offset: Int) {
  search(text: $text, kinds: $kinds, projectId: $projectId, first: $first, offset: $offset) {
    __typename id kind score label pieces { text isMatch }
    ... on EntityHit { entity { id name project { name } } } ... on TaskHit { task { id } }
    ... on PersonHit { person { id } } ... on ProjectHit { project { id } }
  }
}`

interface Options {
  token?: string
  kinds?: string[]
  projectId?: string
  first?: number
  offset?: number
}

async function find(text: string, { token, ...options }: Options = {}): Promise<any[]> {
  const { data, errors } = await server.graphql<any>(SEARCH, { text, ...options }, token ? { token } : {})
  if (errors) throw new Error(JSON.stringify(errors))
  return data.search
}

const labels = async (text: string, options?: Options): Promise<string[]> =>
  (await find(text, options)).map(({ label }) => label)

beforeAll(async () => {
  server = await startTestServer()
  const { database } = server
  await server.rest('GET', '/data/assets/with-tasks')
  const closed = await buildProject(database, {
    name: 'Old dragon tales',
    projectStatusId: await referenceId(database, 'ProjectStatus', 'Closed'),
  })
  series = await buildProject(database, { name: 'Lantern keepers' })
  artist = await signIn(server, 'user')
  vendor = await signIn(server, 'vendor')
  outsider = await signIn(server, 'manager')
  await addToTeam(database, series, [artist, vendor])
  await addToTeam(database, closed, [artist])
  await buildPerson(database, 'user', { firstName: 'Élodie', lastName: 'Brandström' })
  await buildPerson(database, 'user', { firstName: 'Elodie', lastName: 'Gone', active: false })
  for (const number of ['01', '02']) {
    const episode = await buildEpisode(database, series, { name: `EP${number}` })
    for (const code of ['SQ01', 'SQ02']) {
      const sequence = await buildSequence(database, series, { name: code, parentId: episode.id })
      for (const name of ['SH0030', 'SH0040']) {
        const made = await buildShot(database, series, { name, parentId: sequence.id })
        if (number === '01' && code === 'SQ02' && name === 'SH0030') shot = made
      }
    }
  }
  for (const name of ['Dragon', 'Dragonfly', 'Red dragon', 'Snapdragon', 'Castle_of_Ørsted', '100%_cotton', 'Dräkon'])
    await buildAsset(database, series, { name })
  await buildAsset(database, closed, { name: 'Dragon of old' })
  await buildEntity(database, 'Edit', series, { name: 'Dragon cut' })
  await buildTask(database, { ...shot, projectId: series.id }, { assignees: [vendor] })
  await database.pool.query('analyze')
}, 120_000)
afterAll(() => server?.close())

describe('what is found', () => {
  it('is the name itself, then names that begin so, then those with the word, then those with its letters', async () => {
    expect(await labels('dragon', { kinds: ['ASSET'] })).toEqual([
      'Character / Dragon',
      'Character / Dragonfly',
      'Character / Red dragon',
      'Character / Snapdragon',
    ])
  })

  it('is found by its path, in any order of the words', async () => {
    for (const text of ['ep01 sq02 sh0030', 'SH0030 sq02 Ep01', 'sh0030  ep01/sq02']) {
      const [first, ...others] = await find(text, { kinds: ['SHOT'] })
      expect([first.id, first.label, others]).toEqual([shot.id, 'EP01 / SQ02 / SH0030', []])
    }
    expect(await labels('ep02 sh0040', { kinds: ['SHOT'] })).toEqual(['EP02 / SQ01 / SH0040', 'EP02 / SQ02 / SH0040'])
    expect(await labels('lantern keepers sh0040')).toHaveLength(4)
  })

  it('needs neither accents nor the case, and what stands between words does not matter', async () => {
    expect(await labels('ELODIE brandstrom')).toEqual(['Élodie Brandström'])
    expect(await labels('brandström')).toEqual(['Élodie Brandström'])
    expect(await labels('castle of orsted')).toEqual(['Character / Castle_of_Ørsted'])
    expect(await labels('drakon')).toContain('Character / Dräkon')
  })

  it('is found past typing errors, after all that is spelt like the words', async () => {
    expect((await labels('dragno', { kinds: ['ASSET'] }))[0]).toBe('Character / Dragon')
    expect(await labels('brandstorm')).toEqual(['Élodie Brandström'])
    expect(await labels('lantrn keepers', { kinds: ['PROJECT'] })).toEqual(['Lantern keepers'])
    const scores = (await find('dragon')).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    // Another number is another shot.
    expect(await labels('sh0031')).toEqual([])
  })

  it('tells in pieces where the words are', async () => {
    const [person] = await find('elod bran')
    expect(person.pieces).toEqual([
      { text: 'Élod', isMatch: true },
      { text: 'ie ', isMatch: false },
      { text: 'Bran', isMatch: true },
      { text: 'dström', isMatch: false },
    ])
  })

  it('leads to the record', async () => {
    const [production] = await find('lantern', { kinds: ['PROJECT'] })
    expect([production.__typename, production.project.id]).toEqual(['ProjectHit', series.id])
    const [entity] = await find('dragon', { kinds: ['ASSET'] })
    expect(entity).toMatchObject({ __typename: 'EntityHit', kind: 'ASSET', score: 1, entity: { name: 'Dragon' } })
    const [task] = await find('sq02 sh0030 animation', { kinds: ['TASK'] })
    expect([task.__typename, task.label, task.task.id]).toEqual([
      'TaskHit',
      'EP01 / SQ02 / SH0030 / Animation',
      task.id,
    ])
    const [person] = await find('brandström', { kinds: ['PERSON'] })
    expect([person.__typename, person.person.id]).toEqual(['PersonHit', person.id])
  })

  it('comes in the same order page by page', async () => {
    const all = await find('dragon', { first: 100 })
    const paged = [...(await find('dragon', { first: 2 })), ...(await find('dragon', { first: 100, offset: 2 }))]
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(await find('dragon', { first: 0 })).toEqual([])
  })
})

describe('who finds what', () => {
  it('the team finds its open productions, and a closed one when it is named', async () => {
    const { token } = artist
    expect(await labels('dragon of old', { token })).toEqual([])
    const { rows } = await server.database.pool.query(`select id from project where name = 'Old dragon tales'`)
    expect(await labels('dragon', { token, projectId: rows[0].id })).toEqual([
      'Character / Dragon of old',
      'Old dragon tales',
    ])
  })

  it('a vendor finds what is assigned to them', async () => {
    const { token } = vendor
    expect(await labels('dragon', { token })).toEqual([])
    expect(await labels('sh0030', { token })).toEqual(['EP01 / SQ02 / SH0030', 'EP01 / SQ02 / SH0030 / Animation'])
    expect(await labels('ep01', { token, kinds: ['EPISODE', 'SEQUENCE'] })).toEqual([])
  })

  it('who is in no team finds people alone', async () => {
    const { token } = outsider
    expect(await labels('dragon', { token })).toEqual([])
    expect(await labels('sh0030', { token, projectId: series.id })).toEqual([])
    expect(await labels('lantern', { token })).toEqual([])
    expect(await labels('elodie', { token })).toEqual(['Élodie Brandström'])
  })

  it('nobody finds anything without signing in', async () => {
    const { errors } = await server.graphql(SEARCH, { text: 'dragon' }, { token: null })
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('texts that are no names', () => {
  it.each(['', '   ', '_-/', "'; drop table entity --", '"', '%', '\\', '\\%', '(', 'ﷺ', '%%%%', '__'])(
    '%j finds nothing, and does no harm',
    async (text) => {
      expect(await labels(text)).toEqual([])
    },
  )

  it('a percent sign stands for itself', async () => {
    expect(await labels('100%')).toEqual(['Character / 100%_cotton'])
    expect(await labels('1%')).toEqual([])
  })

  it.each([
    ['10,000 characters', 'x'.repeat(10_000), {}],
    ['a NUL character', 'drag\u0000on', {}],
    ['a page that is too long', 'dragon', { first: 101 }],
    ['a page before the first', 'dragon', { offset: -1 }],
    ['a production that is no id', 'dragon', { projectId: 'none' }],
  ])('%s: refused', async (_, text, variables) => {
    const { errors } = await server.graphql(SEARCH, { text, ...variables })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
