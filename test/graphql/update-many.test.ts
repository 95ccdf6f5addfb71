import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { buildCrew, type Crew } from '../support/crew.js'
import { buildEpisode, buildProject, buildSequence, buildShot } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let sequence: { id: string }
let last: FinishedRequest | undefined
beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => (last = request) })
  crew = await buildCrew(server)
  const episode = await buildEpisode(server.database, crew.project)
  sequence = await buildSequence(server.database, crew.project, { parentId: episode.id })
})
afterAll(() => server.close())

const UPDATE = `mutation ($updates: [EntityUpdate!]!, $mode: BulkMode, $dryRun: Boolean) {
  updateEntities(updates: $updates, mode: $mode, dryRun: $dryRun) {
    index id error { code message fields { field } } entity { id name description data ... on Shot { nbFrames } } } }`

const update = async (variables: Record<string, unknown>, token?: string) =>
  server.graphql<any>(UPDATE, variables, token === undefined ? {} : { token })

const shots = (count: number, project: { id: string } = crew.project) =>
  Promise.all(
    Array.from({ length: count }, () =>
      buildShot(server.database, project, { parentId: sequence.id, data: { fps: 24 } }),
    ),
  )

const framesOf = async (ids: string[]): Promise<(number | null)[]> => {
  const { rows } = await server.database.pool.query<{ id: string; nb_frames: number | null }>(
    'select id, nb_frames from entity where id = any($1)',
    [ids],
  )
  return ids.map((id) => rows.find((row) => row.id === id)!.nb_frames)
}

describe('many changes in one mutation', () => {
  it('are written with their events, kept changes and merged metadata, each answered in its place', async () => {
    const list = await shots(3)
    await server.database.pool.query('delete from api_event')
    const updates = list.map(({ id }, at) => ({ id, input: { nbFrames: at + 1, data: { mood: `m${at}` } } }))
    const { data, errors } = await update({ updates }, crew.manager.token)
    expect(errors).toBeUndefined()
    expect(data.updateEntities).toEqual(
      list.map((shot, index) => ({
        index,
        id: shot.id,
        error: null,
        entity: {
          id: shot.id,
          name: shot.name,
          description: null,
          data: { fps: 24, mood: `m${index}` },
          nbFrames: index + 1,
        },
      })),
    )
    const events = await server.database.pool.query<{ name: string; id: string }>(
      "select name, data->>'shot_id' as id from api_event order by created_at",
    )
    expect(events.rows).toEqual(list.map(({ id }) => ({ name: 'shot:update', id })))
    const kept = await server.database.pool.query<{ fields: object }>(
      'select fields from sg_change where record_id = any($1) order by seq',
      [list.map(({ id }) => id)],
    )
    expect(kept.rows[1]!.fields).toEqual({ nbFrames: [null, 2], 'data.mood': [null, 'm1'] })
  })

  it('take as many statements for 200 records as for 2', async () => {
    const count = async (size: number): Promise<number> => {
      const list = await shots(size)
      const updates = list.map(({ id }) => ({ id, input: { nbFrames: 9, data: { fps: 25 } } }))
      const { errors } = await update({ updates }, crew.manager.token)
      expect(errors).toBeUndefined()
      return last!.statements
    }
    expect(await count(200)).toBe(await count(2))
  })

  it('are all or nothing, or as many as can be done', async () => {
    const [first, second] = await shots(2)
    const updates = [
      { id: first!.id, input: { nbFrames: 5 } },
      { id: second!.id, input: { status: 'NOT_A_STATUS' } },
    ]
    expect((await update({ updates })).errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    const bad = [updates[0]!, { id: second!.id, input: { data: 'text' } }, { id: first!.id, input: { nbFrames: 6 } }]
    const atomic = await update({ updates: bad })
    expect(atomic.data.updateEntities.map(({ error }: any) => error.code)).toEqual([
      'CONFLICT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ])
    expect(await framesOf([first!.id])).toEqual([null])
    const best = await update({ updates: bad, mode: 'BEST_EFFORT' })
    expect(best.data.updateEntities.map(({ error }: any) => error?.code ?? null)).toEqual([
      null,
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ])
    expect(await framesOf([first!.id])).toEqual([5])
  })

  it('that the database refuses name the record', async () => {
    const list = await shots(3)
    // Each name is free when it is looked at; the second and third become twins.
    const updates = list.map(({ id }, at) => ({ id, input: { name: at === 0 ? 'alone' : 'twin' } }))
    const atomic = await update({ updates })
    expect(atomic.data.updateEntities.map(({ error }: any) => error.code)).toEqual([
      'CONFLICT',
      'CONFLICT',
      expect.stringMatching(/CONFLICT|BAD_USER_INPUT/),
    ])
    const best = await update({ updates, mode: 'BEST_EFFORT' })
    expect(best.data.updateEntities.map(({ error }: any) => error === null)).toEqual([true, true, false])
    const names = best.data.updateEntities.map(({ entity }: any) => entity.name)
    expect(names).toEqual(['alone', 'twin', list[2]!.name])
  })

  it('can be tried without changing anything', async () => {
    const [first, second] = await shots(2)
    await server.database.pool.query('delete from api_event')
    const updates = [
      { id: first!.id, input: { nbFrames: 7 } },
      { id: second!.id, input: { data: 'text' } },
    ]
    const { data } = await update({ updates, dryRun: true, mode: 'BEST_EFFORT' })
    expect(data.updateEntities.map(({ error }: any) => error?.code ?? null)).toEqual([null, 'BAD_USER_INPUT'])
    expect(await framesOf([first!.id])).toEqual([null])
    expect((await server.database.pool.query('select 1 from api_event')).rowCount).toBe(0)
  })

  it('keep what others have changed since', async () => {
    const [shot] = await shots(1)
    const read = await server.graphql<any>('query ($id: ID!) { shot(id: $id) { updatedAt } }', { id: shot!.id })
    const ifUnchangedSince = read.data.shot.updatedAt as string
    await update({ updates: [{ id: shot!.id, input: { description: 'rain' } }] })
    const late = await update({ updates: [{ id: shot!.id, input: { description: 'sun' }, ifUnchangedSince }] })
    expect(late.data.updateEntities[0]).toMatchObject({
      error: { code: 'CONFLICT', fields: [{ field: 'description' }] },
      entity: { description: 'rain' },
    })
  })

  it('are only for those who may change each, and do not tell what there is', async () => {
    const elsewhere = await buildProject(server.database)
    const foreign = await buildShot(server.database, elsewhere)
    const [shot] = await shots(1)
    const updates = [shot!, foreign].map(({ id }) => ({ id, input: { nbFrames: 3 } }))
    for (const { token } of [crew.artist, crew.client, crew.vendor]) {
      const { data } = await update({ updates, mode: 'BEST_EFFORT' }, token)
      const codes = data.updateEntities.map(({ error }: any) => error?.code)
      expect(codes[0]).toMatch(/FORBIDDEN|NOT_FOUND/)
      expect(codes[1]).toBe('NOT_FOUND')
      expect(data.updateEntities[1].entity).toBeNull()
    }
    expect(await framesOf([shot!.id, foreign.id])).toEqual([null, null])
    expect((await server.graphql(UPDATE, { updates }, { token: null })).errors![0]!.extensions.code).toBe(
      'UNAUTHENTICATED',
    )
  })
})
