import { randomUUID } from 'node:crypto'
import { buildCrew, type Crew } from '../support/crew.js'
import { insertRow } from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { closeListeners, listen, type Listener } from '../support/sockets.js'

/** How processes pass the messages of rooms on. */
const WAYS = [
  ['PostgreSQL', {}],
  ['Redis', { REDIS_URL: 'redis://127.0.0.1:6379' }],
] as [string, Record<string, string>][]

describe.each(WAYS)('review rooms over two servers, by %s', (_, env) => {
  let server: TestServer
  let elsewhere: string
  let crew: Crew
  let playlist: { id: string }

  beforeAll(async () => {
    server = await startTestServer({ env })
    elsewhere = await server.another({ env })
    crew = await buildCrew(server)
  })
  beforeEach(async () => {
    playlist = await insertRow(server.database, 'Playlist', { name: randomUUID(), projectId: crew.project.id })
  })
  afterEach(closeListeners)
  afterAll(() => server?.close())

  const send = ({ socket }: Listener, name: string, message: object = {}): void =>
    void socket.emit(`preview-room:${name}`, { playlist_id: playlist.id, ...message })

  /** What was heard of the room by now, without the names of the people in it. */
  const messages = ({ heard }: Listener, name: string) =>
    heard.filter((event) => event.name === `preview-room:${name}`).map(({ payload }) => payload)

  /** Opens the playlist and waits for the answer. */
  async function open(listener: Listener): Promise<void> {
    send(listener, 'open-playlist')
    await listener.hears(({ name }) => name === 'preview-room:room-people-updated')
  }

  /** Everything that was sent by a socket before has been handled: its messages are handled in turn. */
  async function handled(listener: Listener): Promise<void> {
    const from = messages(listener, 'room-people-updated').length
    send(listener, 'open-playlist')
    await listener.hears(() => messages(listener, 'room-people-updated').length > from)
  }

  test('two people look at the same: people, state and strokes', async () => {
    const [manager, artist] = [await listen(server.url, crew.manager.token), await listen(elsewhere, crew.artist.token)]
    await open(manager)
    await open(artist)
    expect(messages(artist, 'room-people-updated').at(-1)).toEqual({
      people: [],
      playlist_id: playlist.id,
      id: playlist.id,
    })

    send(manager, 'join', { user_id: crew.manager.id, is_playing: true, current_frame: 12, speed: 2 })
    const first = {
      playlist_id: playlist.id,
      user_id: crew.manager.id,
      local_id: null,
      people: [crew.manager.id],
      is_playing: true,
      current_entity_id: null,
      current_entity_index: null,
      current_preview_file_id: null,
      current_preview_file_index: null,
      current_frame: 12,
      is_repeating: null,
      is_annotations_displayed: false,
      is_zoom_enabled: false,
      is_waveform_displayed: false,
      is_laser_mode: null,
      handle_in: null,
      handle_out: null,
      speed: 2,
      comparing: { enable: false, task_type: null, revision: null, mode: 'sidebyside', comparison_preview_index: 0 },
    }
    await artist.hears(({ name }) => name === 'preview-room:room-updated')
    expect(messages(artist, 'room-updated')).toEqual([first])

    // Who comes second is shown what there is.
    send(artist, 'join', { user_id: crew.artist.id, is_playing: false, current_frame: 1 })
    await manager.hears(({ payload }) => payload.people?.length === 2 && 'speed' in payload)
    expect(messages(manager, 'room-updated').at(-1)).toEqual({ ...first, people: [crew.manager.id, crew.artist.id] })

    // What a message does not name is set back, but for frame, speed and comparison.
    send(artist, 'update-playing-status', { is_repeating: true, comparing: { enable: true, other: 1 } })
    await manager.hears(({ payload }) => payload.is_repeating === true)
    expect(messages(manager, 'room-updated').at(-1)).toEqual({
      ...first,
      only_newcomer: false,
      people: [crew.manager.id, crew.artist.id],
      user_id: null,
      is_playing: false,
      is_repeating: true,
      comparing: { ...first.comparing, enable: true },
    })

    // Strokes may be long, and are in whatever letters.
    const stroke = { data: { user_id: crew.artist.id, time: 1.5, obj: { path: 'é漢🎬'.repeat(20_000) } } }
    send(artist, 'add-annotation', stroke)
    const heard = await manager.hears(({ name }) => name === 'preview-room:add-annotation')
    expect(heard.payload).toEqual({ playlist_id: playlist.id, ...stroke })
    await artist.hears(({ name }) => name === 'preview-room:add-annotation')
    expect(messages(artist, 'add-annotation')).toHaveLength(1)

    send(manager, 'leave')
    await artist.hears(({ payload }) => payload.people?.length === 1 && payload.people[0] === crew.artist.id)
    const until = manager.heard.length
    artist.close()
    await manager.hears((event) => manager.heard.indexOf(event) >= until && event.payload.people?.length === 0)
    // The room is forgotten with its last person.
    await handled(manager)
    expect(
      await server.database.texts({ sql: 'select playlist_id::text from sg_review_room', parameters: [] }),
    ).toEqual([])
  })

  test('one of two windows closes: the person stays', async () => {
    const [one, two] = [await listen(server.url, crew.artist.token), await listen(elsewhere, crew.artist.token)]
    for (const window of [one, two]) {
      await open(window)
      send(window, 'join')
      await window.hears(({ name }) => name === 'preview-room:room-updated')
    }
    one.close()
    const from = messages(two, 'room-people-updated').length
    await two.hears(() => messages(two, 'room-people-updated').length > from)
    expect(messages(two, 'room-people-updated').at(-1)!.people).toEqual([crew.artist.id])
  })

  test('who has not joined sends nothing, and who has not opened hears nothing', async () => {
    const [manager, artist] = [await listen(server.url, crew.manager.token), await listen(elsewhere, crew.artist.token)]
    await open(manager)
    send(manager, 'join', { current_frame: 5 })
    await manager.hears(({ name }) => name === 'preview-room:room-updated')
    await open(artist)
    const before = manager.heard.length
    for (const name of ['room-updated', 'update-playing-status', 'add-annotation', 'panzoom-changed', 'change-version'])
      send(artist, name, { is_playing: true, current_frame: 99 })
    await handled(artist)
    send(manager, 'room-updated', {})
    await manager.hears(({ payload }) => payload.only_newcomer === false)
    // That the other opened the playlist is told, and nothing else.
    const others = manager.heard.slice(before).filter(({ name }) => name !== 'preview-room:room-people-updated')
    expect(others.map(({ name }) => name)).toEqual(['preview-room:room-updated'])
    expect(messages(manager, 'room-updated').at(-1)).toMatchObject({ current_frame: 5, is_playing: false })

    send(artist, 'close-playlist')
    const until = artist.heard.length
    send(manager, 'add-annotation', { data: 1 })
    await manager.hears(({ name }) => name === 'preview-room:add-annotation')
    expect(artist.heard.slice(until).map(({ name }) => name)).not.toContain('preview-room:add-annotation')
  })

  test.each(['outsider', 'vendor', 'client'] as const)('is closed to the %s, who may not read it', async (who) => {
    const [manager, other] = [await listen(server.url, crew.manager.token), await listen(server.url, crew[who].token)]
    await open(manager)
    send(other, 'open-playlist')
    send(other, 'join')
    send(other, 'add-annotation', { data: 1 })
    // The messages of a socket are handled in turn: this one, which is good, comes last.
    const own = await insertRow(server.database, 'Playlist', {
      name: randomUUID(),
      projectId: crew.project.id,
      forClient: true,
    })
    if (who === 'client') {
      other.socket.emit('preview-room:open-playlist', { playlist_id: own.id })
      await other.hears(({ payload }) => payload.id === own.id)
    }
    send(manager, 'join')
    await manager.hears(({ name }) => name === 'preview-room:room-updated')
    expect(messages(manager, 'room-people-updated').at(-1)!.people).toEqual([crew.manager.id])
    expect(other.names().filter((name) => name !== 'preview-room:room-people-updated')).toEqual([])
    expect(messages(other, 'room-people-updated').map(({ id }) => id)).toEqual(who === 'client' ? [own.id] : [])
  })

  test.each([
    ['no playlist', {}],
    ['an unknown one', { playlist_id: randomUUID() }],
    ['none for a room', { playlist_id: 'temp' }],
    ['an object for a frame', { current_frame: { $gt: 0 } }],
    ['a text without end', { local_id: 'x'.repeat(1000) }],
  ])('ignores %s', async (what, message) => {
    const manager = await listen(server.url, crew.manager.token)
    const body = what === 'no playlist' ? message : { playlist_id: playlist.id, ...message }
    manager.socket.emit('preview-room:join', body)
    await open(manager)
    expect(manager.heard).toEqual([
      { name: 'preview-room:room-people-updated', payload: { people: [], playlist_id: playlist.id, id: playlist.id } },
    ])
  })

  test('who loses the playlist is out of the room', async () => {
    const [manager, artist] = [await listen(server.url, crew.manager.token), await listen(elsewhere, crew.artist.token)]
    for (const listener of [manager, artist]) {
      await open(listener)
      send(listener, 'join')
      await listener.hears(({ name }) => name === 'preview-room:room-updated')
    }
    await manager.hears(({ payload }) => payload.people?.length === 2)
    const from = manager.heard.length
    await server.rest('DELETE', `/data/projects/${crew.project.id}/team/${crew.artist.id}`)
    await manager.hears((event) => manager.heard.indexOf(event) >= from && event.payload.people?.length === 1)
    const until = artist.heard.length
    send(artist, 'add-annotation', { data: 'from outside' })
    send(manager, 'add-annotation', { data: 'from inside' })
    await manager.hears(({ payload }) => payload.data === 'from inside')
    expect(messages(manager, 'add-annotation')).toHaveLength(1)
    expect(artist.heard.slice(until).map(({ name }) => name)).not.toContain('preview-room:add-annotation')
    await server.rest('POST', `/data/projects/${crew.project.id}/team`, { json: { person_id: crew.artist.id } })
  })
})
