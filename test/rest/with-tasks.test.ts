import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildCrew, type Crew } from '../support/crew.js'
import {
  addToDepartments,
  buildAsset,
  buildDepartment,
  buildEntity,
  buildEpisode,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
} from '../support/factories.js'
import { startTestServer, type RestAnswer, type TestServer } from '../support/server.js'

const KINDS = ['assets', 'shots', 'sequences', 'episodes', 'scenes', 'edits', 'concepts'] as const

let server: TestServer
let crew: Crew
let statements: number[]
const made: Record<string, { id: string; projectId: unknown }> = {}

const get = (path: string, token: string | null = server.admin.token, headers = {}): Promise<RestAnswer> =>
  server.rest('GET', path, { token, headers })
const list = (kind: string, query = '', token?: string | null): Promise<RestAnswer> =>
  get(`/data/${kind}/with-tasks?project_id=${crew.project.id}${query}`, token)
const names = ({ body }: RestAnswer): string[] => body.map((row: any) => row.name).sort()

beforeAll(async () => {
  statements = []
  server = await startTestServer({ onRequest: (request) => void statements.push(request.statements) })
  const { database } = server
  // The types of the kinds are made on demand.
  await get('/data/assets/with-tasks')
  crew = await buildCrew(server)
  const { project, vendor, artist } = crew
  const foreign = await buildDepartment(database)
  await addToDepartments(database, vendor, [await buildDepartment(database)])
  for (const entityType of ['Asset', 'Shot', 'Sequence', 'Episode', 'Edit']) {
    const descriptor = await insertRow(database, 'MetadataDescriptor', {
      projectId: project.id,
      entityType,
      name: 'Budget',
      fieldName: 'budget',
      dataType: 'number',
    })
    await insertRow(database, 'DepartmentMetadataDescriptorLink', {
      metadataDescriptorId: descriptor.id,
      departmentId: foreign.id,
    })
  }
  const data = { budget: 7, fps: 24 }
  made.episode = await buildEpisode(database, project, { name: 'E01', data })
  made.otherEpisode = await buildEpisode(database, project, { name: 'E02' })
  made.sequence = await buildSequence(database, project, { name: 'SQ01', parentId: made.episode.id, data })
  made.loose = await buildSequence(database, project, { name: 'SQ99' })
  made.shot = await buildShot(database, project, { name: 'SH01', parentId: made.sequence.id, data })
  made.otherShot = await buildShot(database, project, { name: 'SH02', parentId: made.loose.id })
  made.orphan = await buildShot(database, project, { name: 'SH03' })
  made.asset = await buildAsset(database, project, { name: 'Tree', sourceId: made.episode.id, data })
  made.cast = await buildAsset(database, project, { name: 'Ant' })
  made.scene = await buildEntity(database, 'Scene', project, { name: 'SC01', parentId: made.sequence.id })
  made.looseScene = await buildEntity(database, 'Scene', project, { name: 'SC02' })
  made.edit = await buildEntity(database, 'Edit', project, { name: 'Cut', parentId: made.episode.id, data })
  made.looseEdit = await buildEntity(database, 'Edit', project, { name: 'Reel' })
  made.concept = await buildEntity(database, 'Concept', project, { name: 'Mood' })
  await insertRow(database, 'EntityLink', { entityInId: made.otherEpisode.id, entityOutId: made.cast.id })
  await insertRow(database, 'EntityConceptLink', { entityInId: made.concept.id, entityOutId: made.asset.id })
  for (const key of ['asset', 'shot', 'edit', 'sequence', 'concept']) {
    made[`${key}Task`] = {
      ...(await buildTask(database, made[key]!, { assignees: [vendor, artist] })),
      projectId: null,
    }
    await buildTask(database, made[key]!, { name: 'other' })
  }
}, 60_000)
afterAll(() => server.close())

describe('listings with tasks', () => {
  it('have the keys of their kind, in their order', async () => {
    const [asset] = (await list('assets')).body
    expect(Object.keys(asset).join()).toBe(
      'id,name,preview_file_id,description,asset_type_name,asset_type_id,canceled,ready_for,episode_id,casting_episode_ids,is_casting_standby,is_shared,data,tasks',
    )
    expect([asset.name, asset.ready_for, asset.preview_file_id, asset.episode_id]).toEqual(['Ant', 'None', '', ''])
    expect(asset.casting_episode_ids).toEqual([made.otherEpisode!.id])
    const [edit] = (await list('edits', `&id=${made.edit!.id}`)).body
    expect([edit.episode_name, edit.type, Object.keys(edit).length]).toEqual(['E01', 'Edit', 16])
    expect(Object.keys(edit.tasks[0])).not.toContain('difficulty')
    const sequences = (await list('sequences')).body
    expect(sequences.map((row: any) => row.episode_id).sort()).toEqual([made.episode!.id, 'None'].sort())
    const [concept] = (await list('concepts')).body
    expect([concept.type, concept.entity_concept_links, concept.tasks.length]).toEqual(['Concept', [made.asset!.id], 2])
  })

  it('are compact for assets too', async () => {
    const { body } = await list('assets', '&compact=true')
    expect(body.asset_fields[0]).toBe('id')
    expect(body.rows.map((row: any[]) => row[1])).toEqual(['Ant', 'Tree'])
    expect(body.rows[1].at(-1)[0]).toHaveLength(body.task_fields.length)
    const lines = (await list('assets', '&stream=true')).body.trimEnd().split('\n')
    expect(lines.map((line: string) => JSON.parse(line).name)).toEqual([undefined, 'Ant', 'Tree'])
    expect(Array.isArray((await list('edits', '&compact=true')).body)).toBe(true)
  })

  it('take an episode as each kind means it', async () => {
    const of = (kind: string, episode: string) => list(kind, `&episode_id=${episode}`).then(names)
    const { id } = made.episode!
    expect(await of('assets', id)).toEqual(['Tree'])
    expect(await of('assets', made.otherEpisode!.id)).toEqual(['Ant'])
    expect(await of('assets', 'main')).toEqual(['Ant'])
    expect(await of('assets', 'all')).toEqual(['Ant', 'Tree'])
    expect(await of('edits', id)).toEqual(['Cut'])
    expect(await of('edits', 'main')).toEqual(['Reel'])
    expect(await of('edits', 'all')).toEqual(['Cut', 'Reel'])
    expect(await of('sequences', id)).toEqual(['SQ01'])
    expect(await of('sequences', 'main')).toEqual(['SQ99'])
    expect(await of('sequences', 'all')).toEqual([])
    expect(await of('scenes', made.sequence!.id)).toEqual(['SC01'])
    expect(await of('episodes', id)).toEqual([])
  })

  it('check their ids at the edge, and take the words all and main for ids where there is no production', async () => {
    for (const kind of KINDS) {
      const { status, body } = await get(`/data/${kind}/with-tasks?project_id=${crew.project.id}'x`)
      expect([kind, status, body.message]).toEqual([
        kind,
        400,
        `Invalid UUID format for project_id: ${crew.project.id}'x`,
      ])
    }
    expect((await get('/data/assets/with-tasks?episode_id=all')).status).toBe(404)
    expect((await get('/data/sequences/with-tasks?id=1')).status).toBe(200)
  })

  it('show each role what it may see', async () => {
    const seen = async (token: string | null) =>
      Object.fromEntries(
        await Promise.all(
          KINDS.map(async (kind) => {
            const answer = await list(kind, '', token)
            return [kind, answer.status === 200 ? answer.body.length : answer.status]
          }),
        ),
      )
    const all = { assets: 2, shots: 2, sequences: 2, episodes: 2, scenes: 2, edits: 2, concepts: 1 }
    for (const who of ['manager', 'supervisor', 'artist'] as const) expect(await seen(crew[who].token)).toEqual(all)
    expect(await seen(crew.client.token)).toEqual({ ...all, concepts: 403 })
    expect(await seen(crew.vendor.token)).toEqual({
      assets: 1,
      shots: 1,
      sequences: 1,
      episodes: 1,
      scenes: 403,
      edits: 1,
      concepts: 403,
    })
    expect(new Set(Object.values(await seen(crew.outsider.token)))).toEqual(new Set([403]))
    expect(new Set(Object.values(await seen(null)))).toEqual(new Set([401]))
    const unscoped = await Promise.all(
      KINDS.map(async (kind) => (await get(`/data/${kind}/with-tasks`, crew.artist.token)).status),
    )
    expect(unscoped).toEqual([200, 403, 403, 403, 403, 403, 403])
    expect((await get('/data/assets/with-tasks', crew.outsider.token)).body).toEqual([])
    expect(names(await get('/data/assets/with-tasks', crew.vendor.token))).toEqual(['Tree'])
  })

  it('hide from a vendor other tasks and the metadata of other departments, in lists and alone', async () => {
    for (const [kind, key] of [
      ['assets', 'asset'],
      ['shots', 'shot'],
      ['edits', 'edit'],
      ['sequences', 'sequence'],
    ] as const) {
      const [row] = (await list(kind, '', crew.vendor.token)).body
      expect([kind, row.tasks.length, row.data]).toEqual([kind, 1, { fps: 24 }])
      const { body } = await get(`/data/${kind}/${made[key]!.id}`, crew.vendor.token)
      expect([kind, body.data]).toEqual([kind, { fps: 24 }])
      expect((await get(`/data/${kind}/${made[key]!.id}`, crew.artist.token)).body.data).toEqual({ budget: 7, fps: 24 })
    }
    const { body } = await list('shots', '&vendor_departments=1')
    expect(body.map((row: any) => row.data.budget)).toEqual([undefined, undefined])
  })

  it('narrow by assigned_to: to the caller, or in sequences to the tasks of the person named', async () => {
    expect(names(await list('edits', '&assigned_to=x', crew.artist.token))).toEqual(['Cut'])
    const tasks = async (person: string) =>
      (await list('sequences', `&assigned_to=${person}`)).body.map((row: any) => row.tasks.length).sort()
    expect(await tasks(crew.artist.id)).toEqual([0, 1])
    expect(await tasks('x')).toEqual([0, 0])
  })

  it('need few statements, whatever they hold', async () => {
    const counts: Record<string, number> = {}
    for (const kind of KINDS) {
      statements.length = 0
      await list(kind)
      counts[kind] = statements.at(-1)!
    }
    expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(4)
  })
})

describe('one entity', () => {
  const read = (kind: string, key: string, token?: string) => get(`/data/${kind}/${made[key]!.id}`, token)

  it('has its record, its tasks, and the names of what it belongs to', async () => {
    const { body: asset } = await read('assets', 'asset')
    expect([asset.project_name !== undefined, asset.ready_for, asset.entities_in, asset.tasks.length]).toEqual([
      true,
      'None',
      [],
      2,
    ])
    expect(asset).not.toHaveProperty('source_id')
    const { body: shot } = await read('shots', 'shot')
    expect([shot.sequence_name, shot.episode_name, shot.fps, shot.created_by, shot.entities_out]).toEqual([
      'SQ01',
      'E01',
      24,
      null,
      [],
    ])
    expect((await read('shots', 'otherShot')).body).toMatchObject({ data: null, episode_id: null, type: 'Shot' })
    expect((await read('sequences', 'sequence')).body).toMatchObject({ episode_name: 'E01', type: 'Sequence' })
    expect((await read('sequences', 'loose')).body).not.toHaveProperty('episode_id')
    expect((await read('scenes', 'scene')).body).toMatchObject({ sequence_name: 'SQ01', episode_name: 'E01' })
    expect((await read('episodes', 'episode')).body).toHaveProperty('project_name')
    expect((await read('edits', 'edit')).body).not.toHaveProperty('created_at')
    expect((await read('concepts', 'concept')).body).toMatchObject({ tasks: expect.any(Array), status: 'running' })
  })

  it('is not found where the kind, the id or the sequence is wrong', async () => {
    for (const [kind, key] of [
      ['shots', 'asset'],
      ['assets', 'shot'],
      ['shots', 'orphan'],
      ['scenes', 'looseScene'],
    ] as const)
      expect([kind, key, (await read(kind, key)).status]).toEqual([kind, key, 404])
    for (const kind of KINDS) expect((await get(`/data/${kind}/not-an-id`)).status).toBe(404)
  })

  it('is refused outside the team, to vendors without a task of it, and concepts to clients', async () => {
    expect((await read('assets', 'asset', crew.outsider.token)).status).toBe(403)
    expect((await read('assets', 'cast', crew.vendor.token)).status).toBe(403)
    expect((await read('assets', 'asset', crew.vendor.token)).status).toBe(200)
    expect((await read('concepts', 'concept', crew.client.token)).status).toBe(403)
  })

  it('tells what is linked to it, of the productions of the caller', async () => {
    const path = `/data/entities/${made.asset!.id}/entities-linked/with-tasks`
    const elsewhere = await buildCrew(server)
    const foreign = await buildEntity(server.database, 'Concept', elsewhere.project, { name: 'Foreign' })
    await insertRow(server.database, 'EntityConceptLink', { entityInId: foreign.id, entityOutId: made.asset!.id })
    expect(names(await get(path, crew.artist.token))).toEqual(['Mood'])
    expect(names(await get(path))).toEqual(['Foreign', 'Mood'])
    expect((await get(path, crew.outsider.token)).status).toBe(403)
  })
})

describe('an answer that is still right', () => {
  const again = (tag: string | null, path: string, token?: string) => get(path, token, { 'if-none-match': tag })
  /** Other databases of the server count for the tag: they may change in between. */
  const settles = async (ask: () => Promise<RestAnswer>, status: number): Promise<RestAnswer> => {
    let answer = await ask()
    for (let tries = 0; answer.status !== status && tries < 200; tries++) answer = await ask()
    return answer
  }

  it('is told by 304, without a body and without its statement', async () => {
    const path = `/data/shots/with-tasks?project_id=${crew.project.id}`
    const ask = async () => again((await get(path)).headers.get('etag'), path)
    const answer = await settles(ask, 304)
    expect([answer.status, answer.body]).toEqual([304, ''])
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  })

  it('is not right any more after a change that touches no time of change', async () => {
    const path = `/data/shots/with-tasks?project_id=${crew.project.id}`
    for (const change of [
      `delete from task_person_link where task_id = '${made.shotTask!.id}' and person_id = '${crew.artist.id}'`,
      `update task set priority = 3 where id = '${made.shotTask!.id}'`,
      `insert into subscription (id, person_id, task_id, created_at, updated_at)
        values (gen_random_uuid(), '${server.admin.id}', '${made.shotTask!.id}', now(), now())`,
    ]) {
      const before = await get(path)
      await server.database.pool.query(change)
      const after = await again(before.headers.get('etag'), path)
      expect(after.status).toBe(200)
      expect(after.body).not.toEqual(before.body)
    }
  })

  it('is nobody else’s, nor that of another question', async () => {
    const path = `/data/shots/with-tasks?project_id=${crew.project.id}`
    const tag = (await get(path)).headers.get('etag')
    expect((await again(tag, path, crew.artist.token)).status).toBe(200)
    expect((await again(tag, path, crew.outsider.token)).status).toBe(403)
    expect((await again(tag, `${path}&compact=true`)).status).toBe(200)
    const refused = await get(path, crew.outsider.token)
    expect(refused.headers.get('etag')).toBeNull()
  })
})

describe('the delivery', () => {
  const raw = (path: string, headers: Record<string, string>, onData?: (request: http.ClientRequest) => void) =>
    new Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const chunks: Buffer[] = []
      const all = { authorization: `Bearer ${server.admin.token}`, ...headers }
      const request = http.get(server.url + path, { headers: all }, (response) => {
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          onData?.(request)
        })
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
        response.on('error', reject)
      })
      request.on('error', reject)
    })

  beforeAll(async () => {
    const type = (await server.database.pool.query(`select entity_type_id from entity where id = $1`, [made.shot!.id]))
      .rows[0].entity_type_id
    await server.database.pool.query(
      `insert into entity (id, name, project_id, entity_type_id, parent_id, status, description, created_at, updated_at)
       select gen_random_uuid(), 'Many ' || n, $1, $2, $3, 'running', repeat(md5(n::text), 40), now(), now() from generate_series(1, 20000) n`,
      [crew.project.id, type, made.sequence!.id],
    )
  })

  it('is compressed as the client takes it', async () => {
    const path = `/data/shots/with-tasks?project_id=${crew.project.id}&episode_id=main`
    const plain = JSON.parse((await raw(path, {})).body.toString())
    for (const [accepted, told, unpack] of [
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
    ] as const) {
      const big = `/data/shots/with-tasks?project_id=${crew.project.id}`
      const { headers, body } = await raw(big, { 'accept-encoding': accepted, 'x-forwarded-for': '10.0.0.1' })
      expect([headers['content-encoding'], headers['vary']]).toEqual([told, 'Accept-Encoding'])
      expect(JSON.parse(unpack(body).toString())).toHaveLength(20_002)
    }
    expect(plain).toHaveLength(1)
  })

  it('ends in the database when the client hangs up', async () => {
    const running = async (): Promise<number> => {
      const { rows } = await server.database.pool.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' and query ilike 'copy %'`,
      )
      return rows[0]!.n
    }
    const path = `/data/shots/with-tasks?project_id=${crew.project.id}`
    await expect(raw(path, {}, (request) => request.destroy())).rejects.toThrow()
    let left = await running()
    for (let tries = 0; left > 0 && tries < 200; tries++) {
      await sleep(10)
      left = await running()
    }
    expect(left).toBe(0)
    expect((await list('edits')).status).toBe(200)
  })
})
