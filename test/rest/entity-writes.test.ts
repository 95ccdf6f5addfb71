import {
  addToTeam,
  buildAsset,
  buildEntity,
  buildEpisode,
  buildProject,
  buildSequence,
  buildShot,
  buildTask,
  insertRow,
  referenceId,
  unique,
} from '../support/factories.js'
import { buildCrew, newEvents, stored, type Crew } from '../support/crew.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let crew: Crew
let statements: number | undefined
beforeAll(async () => {
  server = await startTestServer({ onRequest: (request) => void (statements = request.statements) })
  crew = await buildCrew(server)
  // The kind that the reference data do not bring along.
  await insertRow(server.database, 'EntityType', { name: 'Scene' })
})
afterAll(() => server.close())
beforeEach(() => newEvents(server))

const post = (path: string, json: unknown, token?: string) =>
  server.rest('POST', path, { json, ...(token && { token }) })
const remove = (path: string, token?: string) => server.rest('DELETE', path, { ...(token && { token }) })
const inProject = (what: string): string => `/data/projects/${crew.project.id}/${what}`
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

const count = async (table: string, where: string, ids: readonly string[]): Promise<number> => {
  const { rows } = await server.database.pool.query<{ n: number }>(
    `select count(*)::int as n from "${table}" where ${where} = any($1)`,
    [ids],
  )
  return rows[0]!.n
}

describe('making entities', () => {
  it('answers what is there already, and tells of what is new only', async () => {
    const episode = await buildEpisode(server.database, crew.project)
    const made = await post(inProject('sequences'), { name: 'SQ1', episode_id: episode.id }, crew.manager.token)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ type: 'Sequence', parent_id: episode.id, created_by: crew.manager.id })
    const shot = { name: 'SH1', sequence_id: made.body.id, nb_frames: 12, data: { frame_in: 1 } }
    const first = await post(inProject('shots'), shot)
    const again = await post(inProject('shots'), { ...shot, nb_frames: 99 })
    expect([again.status, again.body.id, again.body.nb_frames]).toEqual([201, first.body.id, 12])
    const { rows } = await server.database.pool.query(`select name, data from api_event order by created_at`)
    expect(rows).toEqual([
      { name: 'sequence:new', data: { sequence_id: made.body.id, project_id: crew.project.id } },
      { name: 'shot:new', data: { shot_id: first.body.id, episode_id: episode.id, project_id: crew.project.id } },
    ])
  })

  it.each(['episodes', 'concepts', 'edits', 'shots'])(
    'makes one of the same %s that many ask for at the same moment',
    async (path) => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(inProject(path), { name: 'once' })))
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      expect(await newEvents(server)).toHaveLength(1)
    },
  )

  it('makes a second asset of the same name', async () => {
    const typeId = await referenceId(server.database, 'EntityType', 'Character')
    const path = inProject(`asset-types/${typeId}/assets/new`)
    const [one, two] = [await post(path, { name: 'Ann' }), await post(path, { name: 'Ann' })]
    expect([one.status, two.status]).toEqual([201, 201])
    expect(one.body.id).not.toBe(two.body.id)
    const shotType = await referenceId(server.database, 'EntityType', 'Shot')
    expect((await post(inProject(`asset-types/${shotType}/assets/new`), { name: 'x' })).status).toBe(404)
  })

  it('is for managers; concepts for the team but vendors and clients', async () => {
    const statuses = async (path: string) => {
      const people = [crew.manager, crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider]
      const answers = await Promise.all(people.map(({ token }) => post(inProject(path), { name: 'mine' }, token)))
      return answers.map(({ status }) => status)
    }
    for (const path of ['shots', 'sequences', 'episodes', 'scenes', 'edits'])
      expect(await statuses(path)).toEqual([201, 403, 403, 403, 403, 403])
    expect(await statuses('concepts')).toEqual([201, 201, 201, 403, 403, 403])
  })

  it('refuses bad input, places of other productions and unknown ones', async () => {
    const elsewhere = await buildSequence(server.database, await buildProject(server.database))
    const shot = await buildShot(server.database, crew.project)
    const refused = async (body: unknown) => (await post(inProject('shots'), body)).status
    expect(await refused({ name: 'a', sequence_id: elsewhere.id })).toBe(404)
    expect(await refused({ name: 'a', sequence_id: shot.id })).toBe(404)
    expect(await refused({ name: 'a', sequence_id: UNKNOWN })).toBe(404)
    expect(await refused({ name: 'a', sequence_id: 'x' })).toBe(400)
    expect(await refused({ name: '' })).toBe(400)
    expect(await refused({ name: 'a\u0000' })).toBe(400)
    expect(await refused({ name: 'a', data: { b: '\u0000' } })).toBe(400)
    expect(await refused({ name: 'a', data: [] })).toBe(400)
    expect(await refused({ name: 'a', nb_frames: 2 ** 31 })).toBe(400)
    const long = await post(inProject('shots'), { name: 'a'.repeat(161) })
    expect(long.body.data.errors).toEqual([{ field: 'name', message: 'String should have at most 160 characters' }])
    expect((await post(`/data/projects/${UNKNOWN}/shots`, { name: 'a' })).status).toBe(404)
    expect(await newEvents(server)).toEqual([])
  })

  it('links a concept to entities of its production only', async () => {
    const own = await buildAsset(server.database, crew.project)
    const other = await buildAsset(server.database, await buildProject(server.database))
    const links = [own.id, other.id, UNKNOWN, 'x'].map((id) => ({ id }))
    const { body } = await post(inProject('concepts'), { name: 'linked', entity_concept_links: links })
    expect(body).toMatchObject({ type: 'Concept', entity_concept_links: [own.id] })
  })
})

describe('where an entity stands', () => {
  it('is never another production, the wrong kind or itself', async () => {
    const sequence = await buildSequence(server.database, crew.project)
    const shot = await buildShot(server.database, crew.project, { parentId: sequence.id })
    const asset = await buildAsset(server.database, crew.project)
    const part = await buildAsset(server.database, crew.project, { parentId: asset.id })
    const elsewhere = await buildSequence(server.database, await buildProject(server.database))
    const put = async (path: string, json: unknown) => (await server.rest('PUT', path, { json })).status
    expect(await put(`/data/entities/${shot.id}`, { parent_id: elsewhere.id })).toBe(400)
    expect(await put(`/data/shots/${shot.id}`, { parent_id: elsewhere.id })).toBe(400)
    expect(await put(`/data/shots/${shot.id}`, { parent_id: asset.id })).toBe(400)
    expect(await put(`/data/entities/${asset.id}`, { parent_id: part.id })).toBe(400)
    expect(await put(`/data/entities/${asset.id}`, { parent_id: asset.id })).toBe(400)
    const entityTypeId = shot.entityTypeId
    const body = { name: 'x', project_id: crew.project.id, entity_type_id: entityTypeId, parent_id: elsewhere.id }
    expect((await post('/data/entities', body)).status).toBe(400)
    expect(await stored(server, 'entity', shot.id)).toMatchObject({ parent_id: sequence.id })
    expect(await newEvents(server)).toEqual([])
  })
})

describe('the picture of an entity', () => {
  it('is none of another production', async () => {
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot)
    const other = await buildTask(
      server.database,
      await buildShot(server.database, await buildProject(server.database)),
    )
    const [own, foreign] = await Promise.all(
      [task, other].map(({ id }) => insertRow(server.database, 'PreviewFile', { name: unique('preview'), taskId: id })),
    )
    const put = async (path: string, id: string) =>
      (await server.rest('PUT', path, { json: { preview_file_id: id }, token: crew.manager.token })).status
    expect(await put(`/data/entities/${shot.id}`, foreign!.id)).toBe(400)
    expect(await put(`/data/shots/${shot.id}`, foreign!.id)).toBe(400)
    expect(await stored(server, 'entity', shot.id)).toMatchObject({ preview_file_id: null })
    expect(await newEvents(server)).toEqual([])
    expect(await put(`/data/entities/${shot.id}`, own!.id)).toBe(200)
    expect(await stored(server, 'entity', shot.id)).toMatchObject({ preview_file_id: own!.id })
  })
})

describe('PUT /data/shots/<id>', () => {
  it('writes columns, replaces the metadata, and keeps what is protected', async () => {
    const shot = await buildShot(server.database, crew.project, { data: { old: 1 } })
    const json = { name: 'renamed', data: { new: 2 }, created_by: crew.vendor.id, project_id: UNKNOWN, nonsense: 1 }
    const { status, body } = await server.rest('PUT', `/data/shots/${shot.id}`, { json, token: crew.manager.token })
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'renamed', data: { new: 2 }, created_by: null, type: 'Entity' })
    expect(await newEvents(server)).toEqual(['shot:update'])
    const path = `/data/shots/${shot.id}`
    for (const bad of [{ nb_frames: 'many' }, { ready_for: UNKNOWN }, { status: 'odd' }, []])
      expect((await server.rest('PUT', path, { json: bad })).status).toBe(400)
    const { token } = crew.supervisor
    expect((await server.rest('PUT', path, { json: {}, token })).status).toBe(403)
    expect(await newEvents(server)).toEqual([])
  })
})

/** An episode with a sequence of shots, each with a task and all that can hang on one; a scene; an asset. */
async function buildShow(shots: number) {
  const { database } = server
  const project = await buildProject(database)
  const episode = await buildEpisode(database, project)
  const sequence = await buildSequence(database, project, { parentId: episode.id })
  const scene = await buildEntity(database, 'Scene', project, { parentId: sequence.id })
  const asset = await buildAsset(database, project, { sourceId: episode.id })
  const edit = await buildEntity(database, 'Edit', project, { parentId: episode.id })
  await buildTask(database, scene)
  const ids: string[] = []
  const taskIds: string[] = []
  for (let i = 0; i < shots; i++) {
    const shot = await buildShot(database, project, { parentId: sequence.id, sourceId: scene.id })
    const task = await buildTask(database, shot, { assignees: [crew.artist] })
    await insertRow(database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id })
    ids.push(shot.id)
    taskIds.push(task.id)
  }
  const [shotId, taskId] = [ids[0]!, taskIds[0]!]
  const personId = crew.artist.id
  const taskStatusId = await referenceId(database, 'TaskStatus', 'Todo')
  const working = await insertRow(database, 'WorkingFile', {
    name: 'w',
    taskId,
    entityId: shotId,
    personId,
    revision: 1,
  })
  const status = await insertRow(database, 'FileStatus', { name: unique('Status'), color: '#000000' })
  const output = await insertRow(database, 'OutputFile', {
    fileStatusId: status.id,
    name: 'o',
    entityId: shotId,
    sourceFileId: working.id,
    personId,
    revision: 1,
  })
  const preview = await insertRow(database, 'PreviewFile', {
    name: 'p',
    taskId,
    personId,
    revision: 1,
    sourceFileId: output.id,
  })
  const comment = await insertRow(database, 'Comment', {
    objectId: taskId,
    objectType: 'Task',
    personId,
    taskStatusId,
    previewFileId: preview.id,
  })
  await insertRow(database, 'News', { taskId, authorId: personId, commentId: comment.id, previewFileId: preview.id })
  await insertRow(database, 'Notification', {
    taskId,
    personId,
    authorId: personId,
    commentId: comment.id,
    type: 'comment',
  })
  await insertRow(database, 'TimeSpent', { taskId, personId, duration: 60, date: new Date() })
  await insertRow(database, 'Subscription', { taskId, personId })
  await insertRow(database, 'Subscription', { entityId: sequence.id, personId })
  await insertRow(database, 'EntityVersion', { entityId: shotId, personId, name: 'v' })
  await database.pool.query('update entity set preview_file_id = $1 where id = $2', [preview.id, shotId])
  const playlist = await insertRow(database, 'Playlist', {
    name: 'd',
    projectId: project.id,
    episodeId: episode.id,
    shots: [],
  })
  await insertRow(database, 'BuildJob', { playlistId: playlist.id, status: 'running', jobType: 'movie' })
  const instance = await insertRow(database, 'AssetInstance', {
    assetId: asset.id,
    sceneId: scene.id,
    name: 'i',
    number: 1,
  })
  await insertRow(database, 'AssetInstanceLink', { entityId: shotId, assetInstanceId: instance.id })
  return { project, episode, sequence, scene, asset, edit, ids, taskIds }
}

describe('removing entities', () => {
  it('cancels what has tasks, and deletes it by force with all that hangs on it', async () => {
    const { ids, taskIds } = await buildShow(1)
    expect((await remove(`/data/shots/${ids[0]}`)).status).toBe(204)
    expect(await stored(server, 'entity', ids[0]!)).toMatchObject({ canceled: true })
    expect(await newEvents(server)).toEqual(['shot:update'])
    expect((await remove(`/data/shots/${ids[0]}?force=true`)).status).toBe(204)
    expect(await newEvents(server)).toEqual(['task:delete', 'shot:delete'])
    for (const table of ['working_file', 'preview_file', 'time_spent', 'news', 'notification', 'subscription'])
      expect([table, await count(table, 'task_id', taskIds)]).toEqual([table, 0])
    expect(await count('comment', 'object_id', taskIds)).toBe(0)
    expect(await count('entity', 'id', ids)).toBe(0)
  })

  it('removes an episode by force with all it holds, in as many statements for many shots as for few', async () => {
    const measure = async (shots: number) => {
      const show = await buildShow(shots)
      await newEvents(server)
      const { status } = await remove(`/data/episodes/${show.episode.id}?force=true`)
      const used = statements
      expect(status).toBe(204)
      expect(await count('entity', 'project_id', [show.project.id])).toBe(0)
      expect(await count('playlist', 'project_id', [show.project.id])).toBe(0)
      return { statements: used, events: await newEvents(server) }
    }
    const few = await measure(1)
    const many = await measure(12)
    expect(many.statements).toBe(few.statements)
    expect(few.events).toEqual([
      'task:delete',
      'task:delete',
      'shot:delete',
      'scene:delete',
      'edit:delete',
      'sequence:delete',
      'asset:delete',
      'episode:delete',
    ])
    expect(many.events.filter((name) => name === 'shot:delete')).toHaveLength(12)
  })

  it('refuses what something else still needs, and changes nothing', async () => {
    const { sequence, asset, scene, episode, ids } = await buildShow(2)
    const refused = async (path: string) => {
      const { status, body } = await remove(path)
      return [status, body.message]
    }
    expect(await refused(`/data/sequences/${sequence.id}`)).toEqual([
      400,
      'Some data are still linked to this sequence.',
    ])
    expect(await refused(`/data/episodes/${episode.id}`)).toEqual([400, 'Some data are still linked to this episode.'])
    expect(await refused(`/data/assets/${asset.id}?force=true`)).toEqual([
      400,
      'Some data are still linked to this asset.',
    ])
    expect(await count('entity', 'id', [sequence.id, asset.id, scene.id, ...ids])).toBe(5)
    expect(await newEvents(server)).toEqual([])
  })

  it('takes nothing of another production along', async () => {
    const project = await buildProject(server.database)
    const sequence = await buildSequence(server.database, project)
    const stray = await buildShot(server.database, crew.project, { parentId: sequence.id })
    expect((await remove(`/data/sequences/${sequence.id}?force=true`)).status).toBe(400)
    expect(await stored(server, 'entity', stray.id)).toMatchObject({ parent_id: sequence.id })
  })

  it('is for managers and for who made it', async () => {
    const { database } = server
    for (const [kind, path] of [
      ['Sequence', 'sequences'],
      ['Shot', 'shots'],
      ['Character', 'assets'],
      ['Edit', 'edits'],
      ['Scene', 'scenes'],
      ['Episode', 'episodes'],
      ['Concept', 'concepts'],
    ]) {
      const entity = await buildEntity(database, kind!, crew.project)
      for (const { token } of [crew.supervisor, crew.artist, crew.client, crew.vendor, crew.outsider])
        expect((await remove(`/data/${path}/${entity.id}`, token)).status).toBe(403)
      expect((await remove(`/data/${path}/${entity.id}`, crew.manager.token)).status).toBe(204)
      const own = await buildEntity(database, kind!, crew.project, { createdById: crew.artist.id })
      expect((await remove(`/data/${path}/${own.id}`, crew.artist.token)).status).toBe(204)
      expect((await remove(`/data/${path}/${own.id}`)).status).toBe(404)
    }
  })

  it('counts anew what is ready for the shots that cast a removed asset', async () => {
    const asset = await buildAsset(server.database, crew.project)
    const shot = await buildShot(server.database, crew.project)
    const task = await buildTask(server.database, shot, { nbAssetsReady: 1 })
    await insertRow(server.database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id })
    expect((await remove(`/data/assets/${asset.id}`)).status).toBe(204)
    expect(await stored(server, 'task', task.id)).toMatchObject({ nb_assets_ready: 0 })
  })

  it('removes a selection: canceled ones for good, holders not at all, in few statements', async () => {
    const { database } = server
    const build = async () => {
      const shot = await buildShot(database, crew.project)
      await buildTask(database, shot)
      return shot.id
    }
    const ids = [await build(), await build(), await build()]
    const sequence = await buildSequence(database, crew.project)
    const foreign = await buildShot(database, await buildProject(database))
    const path = `/actions/projects/${crew.project.id}/delete-entities`
    const selection = [...ids, sequence.id, foreign.id, UNKNOWN]
    expect((await post(path, selection, crew.supervisor.token)).status).toBe(403)
    const first = await post(path, selection, crew.manager.token)
    expect(first.body).toEqual(ids)
    expect(await newEvents(server)).toEqual(Array(3).fill('shot:update'))
    const second = await post(path, selection, crew.manager.token)
    expect(second.body).toEqual(ids)
    expect(await count('entity', 'id', selection)).toBe(2)
    for (const bad of [{}, ['x'], [1]]) expect((await post(path, bad)).status).toBe(400)
  })
})

describe('other operations on entities', () => {
  it('gives an entity its tasks once', async () => {
    const { database } = server
    const shot = await buildShot(database, crew.project)
    const taskTypeId = await referenceId(database, 'TaskType', 'Animation')
    const unused = await referenceId(database, 'TaskType', 'Lighting')
    await insertRow(database, 'ProjectTaskTypeLink', { projectId: crew.project.id, taskTypeId, priority: 1 })
    const path = `/data/entities/${shot.id}/tasks`
    expect((await post(path, {}, crew.vendor.token)).status).toBe(403)
    expect((await post(path, { task_type_ids: [unused] })).status).toBe(400)
    expect((await post(path, { task_type_ids: [UNKNOWN] })).status).toBe(404)
    const made = await post(path, {}, crew.artist.token)
    expect([made.status, made.body.length]).toEqual([201, 1])
    expect(made.body[0]).toMatchObject({
      name: 'main',
      task_type_name: 'Animation',
      assigner_id: crew.artist.id,
      assignees: [],
    })
    expect((await post(path, {})).body).toEqual([])
    expect(await newEvents(server)).toEqual(['task:new'])
  })

  it('shares assets, of a list, a production or a type', async () => {
    const project = await buildProject(server.database)
    await addToTeam(server.database, project, [crew.manager], 'user')
    const [one, two] = [await buildAsset(server.database, project), await buildAsset(server.database, project)]
    const ids = (body: any[]) => body.map(({ id }) => id).sort()
    const share = (json: unknown, token?: string) => post('/actions/assets/share', json, token)
    expect((await share({ asset_ids: [one.id] }, crew.outsider.token)).status).toBe(403)
    expect((await share({ asset_ids: [one.id, UNKNOWN] })).status).toBe(404)
    expect((await share({})).body).toEqual([])
    expect((await share({ asset_ids: [one.id] })).body).toMatchObject([{ id: one.id, is_shared: true, type: 'Asset' }])
    const all = await post(`/actions/projects/${project.id}/assets/share`, {})
    expect(ids(all.body)).toEqual([one.id, two.id].sort())
    const none = await post(`/actions/projects/${project.id}/asset-types/${one.entityTypeId}/assets/share`, {
      is_shared: false,
    })
    expect(none.body.map((asset: any) => asset.is_shared)).toEqual([false, false])
    expect(await newEvents(server)).toEqual([])
  })

  it('takes the length of shots from their newest preview', async () => {
    const { database } = server
    const project = await buildProject(database, { fps: '24' })
    const shot = await buildShot(database, project)
    const task = await buildTask(database, shot)
    for (const [revision, duration] of [
      [1, 9],
      [2, 2.5],
    ])
      await insertRow(database, 'PreviewFile', {
        name: 'p',
        taskId: task.id,
        revision,
        duration,
        personId: crew.artist.id,
        createdAt: new Date(2026, 1, revision),
      })
    const path = `/actions/projects/${project.id}/task-types/${task.taskTypeId}/set-shot-nb-frames`
    expect((await post(path, {})).body).toEqual([{ id: shot.id, nb_frames: 60 }])
    expect((await post(`${path}?episode_id=${UNKNOWN}`, {})).body).toEqual([])
    await database.pool.query('update project set fps = null where id = $1', [project.id])
    expect((await post(path, {})).status).toBe(400)
  })

  it('cuts shots from scenes of their own production', async () => {
    const scene = await buildEntity(server.database, 'Scene', crew.project)
    const shot = await buildShot(server.database, crew.project)
    const foreign = await buildShot(server.database, await buildProject(server.database))
    const path = `/data/scenes/${scene.id}/shots`
    expect((await post(path, { shot_id: foreign.id }, crew.artist.token)).status).toBe(404)
    expect((await post(path, { shot_id: shot.id }, crew.vendor.token)).status).toBe(403)
    expect((await post(path, { shot_id: shot.id }, crew.artist.token)).body).toMatchObject({ source_id: scene.id })
    expect((await remove(`${path}/${shot.id}`, crew.artist.token)).status).toBe(204)
    expect(await newEvents(server)).toEqual([
      'shot:update',
      'shot:add-to-scene',
      'shot:update',
      'shot:remove-from-scene',
    ])
    expect(await stored(server, 'entity', shot.id)).toMatchObject({ source_id: null })
  })
})
