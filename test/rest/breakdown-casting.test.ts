import { randomUUID } from 'node:crypto'
import { buildCrew, stored, type Crew } from '../support/crew.js'
import {
  buildAsset,
  buildEntity,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  buildTaskType,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

interface Line {
  asset_id: string
  nb_occurences: number
  label?: string
}

let server: TestServer
let crew: Crew
let statements: number | undefined

beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
})
afterAll(() => server?.close())

const line = (asset: { id: string }, occurrences = 1, label?: string): Line => ({
  asset_id: asset.id,
  nb_occurences: occurrences,
  ...(label !== undefined && { label }),
})

const put = (entity: { id: string }, json: unknown, token = crew.manager.token) =>
  server.rest('PUT', `/data/projects/${crew.project.id}/entities/${entity.id}/casting`, { token, json })

const casting = async (entity: { id: string }): Promise<[string, number, string][]> => {
  const { body } = await server.rest('GET', `/data/projects/${crew.project.id}/entities/${entity.id}/casting`)
  return body.map((row: Record<string, unknown>) => [row.asset_id, row.nb_occurences, row.label])
}

/** Names and payloads of the events since the last call, without the production. */
async function told(): Promise<[string, Record<string, unknown>][]> {
  const { rows } = await server.database.pool.query<{ name: string; data: Record<string, unknown> }>(
    'with gone as (delete from api_event returning *) select name, data from gone order by created_at',
  )
  return rows.map(({ name, data: { project_id: projectId, ...data } }) => {
    expect(projectId).toBe(crew.project.id)
    return [name, data]
  })
}

const count = async (entity: { id: string }): Promise<number> =>
  (await stored(server, 'entity', entity.id)).nb_entities_out

async function buildEpisodeOfTwoShots() {
  const { database } = server
  const episode = await buildEpisode(database, crew.project)
  const sequence = await buildSequence(database, crew.project, { parentId: episode.id })
  const [first, second] = await Promise.all(
    ['SH010', 'SH020'].map((name) => buildShot(database, crew.project, { name, parentId: sequence.id })),
  )
  const [tree, lamp] = [await buildAsset(database, crew.project), await buildAsset(database, crew.project)]
  return { episode, sequence, first: first!, second: second!, tree, lamp }
}

describe('the casting of a shot', () => {
  test('goes into its episode, and out of it when no shot casts it any more', async () => {
    const { episode, first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    await told()
    const sent = [line(tree, 2, 'fixed'), { ...line(lamp), note: 'kept in the answer' }]
    const { status, body } = await put(first, sent)
    expect([status, body]).toEqual([200, sent])
    expect(await casting(first)).toEqual([
      [tree.id, 2, 'fixed'],
      [lamp.id, 1, ''],
    ])
    expect(await casting(episode)).toEqual([
      [tree.id, 1, 'fixed'],
      [lamp.id, 1, ''],
    ])
    expect([await count(first), await count(episode)]).toEqual([2, 2])
    const link = (asset: { id: string }, nb_occurences: number) => ({
      entity_link_id: expect.any(String),
      entity_in_id: first.id,
      entity_out_id: asset.id,
      nb_occurences,
    })
    expect(await told()).toEqual([
      ['asset:update', { asset_id: tree.id }],
      ['entity-link:new', link(tree, 2)],
      ['asset:update', { asset_id: lamp.id }],
      ['entity-link:new', link(lamp, 1)],
      [
        'shot:casting-update',
        {
          shot_id: first.id,
          nb_entities_out: 2,
          added_asset_ids: [tree.id, lamp.id].sort(),
          removed_asset_ids: [],
        },
      ],
    ])

    await put(second, [line(tree)])
    await told()
    await put(first, [])
    expect([await casting(first), await casting(episode)]).toEqual([[], [[tree.id, 1, 'fixed']]])
    expect([await count(first), await count(episode)]).toEqual([0, 1])
    expect(await told()).toEqual([
      [
        'shot:casting-update',
        {
          shot_id: first.id,
          nb_entities_out: 0,
          added_asset_ids: [],
          removed_asset_ids: [tree.id, lamp.id].sort(),
        },
      ],
      [
        'episode:casting-update',
        { episode_id: episode.id, nb_entities_out: 1, added_asset_ids: [], removed_asset_ids: [lamp.id] },
      ],
      ['asset:update', { asset_id: lamp.id }],
    ])
  })

  test('counts lines that cast nothing, passes over unknown assets, and takes the last of two lines', async () => {
    const { first, tree, lamp } = await buildEpisodeOfTwoShots()
    const sent = [line(tree), line({ id: UNKNOWN }), { asset_id: lamp.id }, { nb_occurences: 3 }, line(tree, 5, 'b')]
    expect((await put(first, sent)).status).toBe(200)
    expect([await casting(first), await count(first)]).toEqual([[[tree.id, 5, 'b']], 5])
  })

  test.each([
    ['an object', {}, 'Request body must be a JSON array'],
    ['a malformed id', [{ asset_id: 'x', nb_occurences: 1 }], 'Validation error.'],
    ['no number', [{ asset_id: UNKNOWN, nb_occurences: 'many' }], 'Validation error.'],
    ['a number that no column holds', [{ asset_id: UNKNOWN, nb_occurences: 2 ** 40 }], 'Validation error.'],
    ['a long label', [{ asset_id: UNKNOWN, nb_occurences: 1, label: 'x'.repeat(81) }], 'Validation error.'],
    ['something that is no line', ['x'], 'Validation error.'],
  ])('is left as it is by %s', async (_what, json, message) => {
    const { first, tree } = await buildEpisodeOfTwoShots()
    await put(first, [line(tree)])
    await told()
    const { status, body } = await put(first, json)
    expect([status, body.message]).toEqual([400, message])
    expect([await casting(first), await told()]).toEqual([[[tree.id, 1, '']], []])
  })

  test('is changed by managers, and read by the team without vendors', async () => {
    const { database } = server
    const { sequence, first, tree } = await buildEpisodeOfTwoShots()
    await buildTask(database, first, { assignees: [crew.vendor] })
    const statuses = (request: (token: string) => Promise<{ status: number }>) =>
      Promise.all(
        [crew.manager, crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider].map(
          async ({ token }) => (await request(token)).status,
        ),
      )
    expect(await statuses((token) => put(first, [line(tree)], token))).toEqual([200, 403, 403, 403, 403, 403])
    const project = `/data/projects/${crew.project.id}`
    for (const path of [
      `entities/${first.id}/casting`,
      `sequences/${sequence.id}/casting`,
      'sequences/all/casting',
      'episodes/casting',
      'episodes/main/sequences/all/casting',
    ]) {
      const read = await statuses((token) => server.rest('GET', `${project}/${path}`, { token }))
      expect([path, read]).toEqual([path, [200, 200, 200, 200, 403, 403]])
    }
    const other = await buildProject(database)
    const elsewhere = `/data/projects/${other.id}/entities/${first.id}/casting`
    expect((await server.rest('GET', elsewhere)).status).toBe(403)
    expect((await server.rest('PUT', elsewhere, { json: [] })).status).toBe(403)
    for (const id of [UNKNOWN, 'x']) expect((await put({ id }, [])).status).toBe(404)
  })

  test('tells how many of its assets are ready for each task', async () => {
    const { database } = server
    const { first, tree, lamp } = await buildEpisodeOfTwoShots()
    const [layout, animation] = [await buildTaskType(database), await buildTaskType(database)]
    for (const [priority, { id }] of [layout, animation].entries()) {
      await insertRow(database, 'ProjectTaskTypeLink', {
        projectId: crew.project.id,
        taskTypeId: id,
        priority: priority + 1,
      })
    }
    const [early, late] = [
      await buildTask(database, first, { taskTypeId: layout.id }),
      await buildTask(database, first, { taskTypeId: animation.id }),
    ]
    const elsewhere = await buildProject(database)
    const [shared, canceled] = [
      await buildAsset(database, elsewhere, { isShared: true }),
      await buildAsset(database, crew.project, { readyForId: animation.id, canceled: true }),
    ]
    await database.pool.query('update entity set ready_for = $1 where id = $2', [layout.id, tree.id])
    const heard: unknown[] = []
    await server.settled()
    const stop = server.deps.events.subscribe(({ name, payload, eventId }) => {
      if (name === 'task:update-casting-stats') heard.push([payload.task_id, payload.nb_assets_ready, eventId])
    })
    await put(first, [line(tree), line(lamp), line(shared), line(canceled)])
    await server.settled()
    stop()
    const ready = async (task: { id: string }) => (await stored(server, 'task', task.id)).nb_assets_ready
    expect([await ready(early), await ready(late)]).toEqual([2, 1])
    expect(heard).toHaveLength(2)
    expect(heard).toEqual(
      expect.arrayContaining([
        [early.id, 2, null],
        [late.id, 1, null],
      ]),
    )
  })
})

describe('the casting of an episode', () => {
  test('takes from its shots what it does not cast any more', async () => {
    const { episode, first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    await put(first, [line(tree), line(lamp)])
    await put(second, [line(lamp)])
    await told()
    expect((await put(episode, [line(tree, 4)])).status).toBe(200)
    expect([await casting(first), await casting(second)]).toEqual([[[tree.id, 1, '']], []])
    expect([await count(episode), await count(first), await count(second)]).toEqual([1, 1, 0])
    const events = await told()
    expect(events.map(([name]) => name)).toEqual([
      'shot:casting-update',
      'shot:casting-update',
      'entity-link:new',
      'asset:update',
      'episode:casting-update',
    ])
    expect(events[0]![1]).toEqual({
      shot_id: first.id,
      nb_entities_out: 1,
      added_asset_ids: [],
      removed_asset_ids: [lamp.id],
    })
    expect(events[4]![1]).toMatchObject({ nb_entities_out: 1, added_asset_ids: [], removed_asset_ids: [lamp.id] })
  })
})

describe('castings of many entities', () => {
  const putMany = (json: unknown, token = crew.manager.token) =>
    server.rest('PUT', `/data/projects/${crew.project.id}/entities/casting`, { token, json })

  test('are changed together or not at all', async () => {
    const { first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    const foreign = await buildAsset(server.database, await buildProject(server.database))
    await put(first, [line(lamp)])
    for (const [status, json] of [
      [404, { [first.id]: [line(tree)], [UNKNOWN]: [] }],
      [404, { [first.id]: [line(tree)], x: [] }],
      [403, { [first.id]: [line(tree)], [foreign.id]: [] }],
      [400, { [first.id]: [line(tree)], [second.id]: [{ asset_id: 'x', nb_occurences: 1 }] }],
      [400, { [first.id]: [line(tree)], [second.id]: null }],
      [400, [line(tree)]],
    ] as const) {
      expect((await putMany(json)).status).toBe(status)
      expect(await casting(first)).toEqual([[lamp.id, 1, '']])
    }
    expect((await putMany({ [first.id]: [] }, crew.supervisor.token)).status).toBe(403)
    const sent = { [first.id]: [line(tree)], [second.id.toUpperCase()]: [line(tree, 2)] }
    const { status, body } = await putMany(sent)
    expect([status, body]).toEqual([200, sent])
    expect([await casting(first), await casting(second)]).toEqual([[[tree.id, 1, '']], [[tree.id, 2, '']]])
  })

  test('are written by few statements, whatever their number', async () => {
    const { database } = server
    const { sequence } = await buildEpisodeOfTwoShots()
    const assets = await Promise.all(Array.from({ length: 10 }, () => buildAsset(database, crew.project)))
    const type = await buildTaskType(database)
    const cast = async (shots: number): Promise<number> => {
      const json: Record<string, Line[]> = {}
      for (let i = 0; i < shots; i++) {
        const shot = await buildShot(database, crew.project, { parentId: sequence.id })
        await buildTask(database, shot, { taskTypeId: type.id })
        json[shot.id] = assets.map((asset) => line(asset))
      }
      expect((await putMany(json)).status).toBe(200)
      return statements!
    }
    const [two, sixty] = [await cast(2), await cast(60)]
    expect(sixty).toBe(two)
    expect(sixty).toBeLessThan(20)
  })

  test('changed by two people at once do not lose a count', async () => {
    const { episode, first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    const answers = await Promise.all([put(first, [line(tree)]), put(second, [line(tree), line(lamp)])])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect([await count(episode), (await casting(episode)).length]).toEqual([2, 2])
  })
})

describe('castings read as lists', () => {
  test('are grouped by who casts, without canceled assets', async () => {
    const { database } = server
    const { episode, sequence, first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    const gone = await buildAsset(database, crew.project, { canceled: true })
    const part = await buildEntity(database, 'Prop', crew.project, { sourceId: episode.id })
    await put(first, [line(tree, 2, 'fixed'), line(gone), line(part)])
    await put(second, [line(gone)])
    await server.rest('PUT', `/data/assets/${lamp.id}/casting`, { json: [line(tree)] })
    const get = async (path: string) => (await server.rest('GET', `/data/projects/${crew.project.id}/${path}`)).body
    const row = {
      asset_id: tree.id,
      name: tree.name,
      asset_name: tree.name,
      asset_type_name: 'Character',
      sequence_name: sequence.name,
      preview_file_id: null,
      nb_occurences: 2,
      label: 'fixed',
      is_shared: false,
      project_id: crew.project.id,
    }
    const { sequence_name: _name, ...without } = row
    const ofSequence = await get(`sequences/${sequence.id}/casting`)
    expect(Object.keys(ofSequence)).toEqual([first.id])
    expect(ofSequence[first.id]).toEqual([row, expect.objectContaining({ asset_id: part.id })])
    expect(await get(`episodes/${episode.id}/sequences/all/casting`)).toEqual(ofSequence)
    expect((await get('sequences/all/casting'))[first.id]).toEqual(ofSequence[first.id])
    const all = await get('episodes/casting')
    expect(all[first.id]).toEqual([without, expect.objectContaining({ asset_id: part.id })])
    expect(Object.keys(all)).toEqual(expect.arrayContaining([first.id, episode.id, lamp.id]))
    expect(Object.keys(all)).not.toContain(second.id)
    const ofType = await get(`asset-types/${lamp.entityTypeId}/casting`)
    const { is_shared: _shared, project_id: _project, ...short } = without
    expect(ofType[lamp.id]).toEqual([{ ...short, nb_occurences: 1, label: '' }])
    const [ofEntity] = (await server.rest('GET', `/data/assets/${lamp.id}/casting`)).body
    expect(Object.keys(ofEntity)).toEqual([
      'asset_id',
      'asset_name',
      'asset_type_name',
      'ready_for',
      'episode_id',
      'preview_file_id',
      'nb_occurences',
      'label',
      'is_shared',
      'project_id',
    ])
  })

  test.each([
    [`asset-types/${UNKNOWN}/casting`, 404],
    ['asset-types/x/casting', 404],
    [`sequences/${UNKNOWN}/casting`, 404],
    ['sequences/x/casting', 404],
    ['episodes/all/sequences/all/casting', 400],
    ['episodes/x/sequences/all/casting', 400],
    [`episodes/${UNKNOWN}/sequences/all/casting`, 200],
    ['episodes/main/sequences/all/casting', 200],
  ])('%s is answered with %d', async (path, status) => {
    const answer = await server.rest('GET', `/data/projects/${crew.project.id}/${path}`)
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.body).toEqual({})
    const malformed = await server.rest('GET', `/data/projects/x/${path}`)
    expect(malformed.status).toBe(404)
  })

  test('tell where an asset is cast: shots with sequence and episode, then assets', async () => {
    const { database } = server
    const { episode, sequence, first, second, tree, lamp } = await buildEpisodeOfTwoShots()
    const main = await buildSequence(database, crew.project)
    const loose = await buildShot(database, crew.project, { parentId: main.id })
    for (const shot of [loose, second, first]) await put(shot, [line(tree, 3)])
    await put(lamp, [line(tree)])
    await database.pool.query('update entity set canceled = true where id = $1', [second.id])
    const path = `/data/assets/${tree.id}/cast-in`
    const shot = { preview_file_id: null, nb_occurences: 3 }
    expect((await server.rest('GET', path)).body).toEqual([
      {
        ...shot,
        shot_id: first.id,
        shot_name: 'SH010',
        sequence_name: sequence.name,
        episode_id: episode.id,
        episode_name: episode.name,
      },
      {
        ...shot,
        shot_id: loose.id,
        shot_name: loose.name,
        sequence_name: main.name,
        episode_id: 'None',
        episode_name: null,
      },
      {
        asset_id: lamp.id,
        asset_name: lamp.name,
        asset_type_name: 'Character',
        preview_file_id: null,
        nb_occurences: 1,
      },
    ])
    const types = await server.rest('GET', `/data/shots/${first.id}/asset-types`)
    expect(types.body).toEqual([expect.objectContaining({ name: 'Character', type: 'AssetType' })])
    expect(types.body[0]).not.toHaveProperty('task_types')
    const asVendor = async () => (await server.rest('GET', path, { token: crew.vendor.token })).status
    expect(await asVendor()).toBe(403)
    await buildTask(database, tree, { assignees: [crew.vendor] })
    expect(await asVendor()).toBe(200)
    expect((await server.rest('GET', `/data/assets/${first.id}/cast-in`)).status).toBe(404)
  })
})

describe('casting links of a production', () => {
  const LINKS = () => `/data/projects/${crew.project.id}/entity-links`

  test('are listed whole, by pages and since an instant', async () => {
    const { first, tree, lamp } = await buildEpisodeOfTwoShots()
    await put(first, [line(tree), line(lamp)])
    const all = (await server.rest('GET', LINKS())).body
    expect(Object.keys(all[0])).toEqual([
      'id',
      'entity_in_id',
      'entity_out_id',
      'nb_occurences',
      'label',
      'data',
      'created_at',
      'type',
    ])
    const ids = all.map(({ id }: { id: string }) => id)
    expect((await server.rest('GET', `${LINKS()}?limit=2`)).body).toEqual(all.slice(0, 2))
    const page = (await server.rest('GET', `${LINKS()}?page=2&limit=3`)).body
    const pages = Math.ceil(ids.length / 3)
    expect(page).toMatchObject({ total: ids.length, nb_pages: pages, limit: 3, offset: 3, page: 2 })
    expect(page.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(3, 6))
    expect(page.data[0]).toMatchObject({ created_at: expect.stringMatching(/:\d\d$/), type: 'EntityLink' })
    const beyond = (await server.rest('GET', `${LINKS()}?page=900`)).body
    expect([beyond.data, beyond.total, beyond.limit]).toEqual([[], 0, 100])
    const since = (await server.rest('GET', `${LINKS()}?cursor_created_at=${all[1].created_at}`)).body
    expect([since.data.map(({ id }: { id: string }) => id), since.total]).toEqual([ids.slice(2, 102), ids.length])
    expect(since.data[0].created_at).toBe(all[2].created_at)
    for (const query of ['page=x', 'limit=x', 'cursor_created_at=x', 'cursor_created_at=2026-13-01T00:00:00.0']) {
      expect((await server.rest('GET', `${LINKS()}?${query}`)).status).toBe(400)
    }
    expect((await server.rest('GET', LINKS(), { token: crew.supervisor.token })).status).toBe(403)
    expect((await server.rest('GET', `/data/projects/${UNKNOWN}/entity-links`)).status).toBe(404)
  })

  test('are deleted one by one', async () => {
    const { first, tree } = await buildEpisodeOfTwoShots()
    await put(first, [line(tree)])
    const { rows } = await server.database.pool.query('select id from entity_link where entity_in_id = $1', [first.id])
    const [{ id }] = rows as [{ id: string }]
    const other = await buildProject(server.database)
    const remove = async (path: string, token = crew.manager.token) => server.rest('DELETE', path, { token })
    expect((await remove(`${LINKS()}/${id}`, crew.supervisor.token)).status).toBe(403)
    expect((await server.rest('DELETE', `/data/projects/${other.id}/entity-links/${id}`)).status).toBe(403)
    const { status, body } = await remove(`${LINKS()}/${id}`)
    expect([status, body.id, body.entity_out_id, body.type]).toEqual([200, id, tree.id, 'EntityLink'])
    for (const gone of [id, randomUUID(), 'x']) expect((await remove(`${LINKS()}/${gone}`)).status).toBe(404)
  })
})
