import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { storedPath } from '../../src/kernel/storage/local.js'
import type { StoredFile } from '../../src/kernel/storage/storage.js'
import { buildCrew, stored, type Crew, type Member } from '../support/crew.js'
import { buildAsset } from '../support/factories.js'
import { form, graphqlForm, type Part } from '../support/multipart.js'
import { startTestServer, type TestServer } from '../support/server.js'

let folder: string
let server: TestServer
let crew: Crew
let asset: { id: string }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-chat-files-'))
  // Files of comments would stay; those of chats go all the same.
  server = await startTestServer({ env: { DATA_DIR: folder, REMOVE_FILES: 'false' } })
  crew = await buildCrew(server)
  asset = await buildAsset(server.database, crew.project)
  await server.rest('POST', `/actions/user/chats/${asset.id}/join`, { token: crew.artist.token })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const file = (filename: string, content: string | Buffer, type: string): Part => ({
  name: filename,
  filename,
  content,
  type,
})
const messages = (): string => `/data/entities/${asset.id}/chat/messages`
const say = (text: string, files: Part[], { token }: { token: string } = crew.artist) =>
  server.rest('POST', messages(), { token, ...form({ name: 'message', content: text }, ...files) })
const picture = (format: 'png' | 'jpeg', width = 40, height = 20): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer()
const has = (bucket: StoredFile['bucket'], prefix: string, id: string): boolean =>
  existsSync(storedPath(server.deps.config.previewFolder, { bucket, prefix, id }))

describe('files in a chat', () => {
  it('are kept; pictures get a small square one beside them', async () => {
    const { status, body } = await say('See', [
      file('look.png', await picture('png'), 'image/png'),
      file('photo.jpg', await picture('jpeg', 300, 200), 'image/jpeg'),
      file('notes.txt', 'notes', 'text/plain'),
      file('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'image/png'),
      file('broken.png', 'no picture', 'image/png'),
    ])
    expect({ status, body }).toMatchObject({ status: 201, body: { text: 'See', person_id: crew.artist.id } })
    const files = body.attachment_files as { id: string; name: string }[]
    expect(files.map(({ name }) => name)).toEqual(['look.png', 'photo.jpg', 'notes.txt', 'drawing.svg', 'broken.png'])
    expect(files.map(({ id }) => has('files', 'attachments', id))).toEqual([true, true, true, true, true])
    expect(files.map(({ id }) => has('pictures', 'thumbnails', id))).toEqual([true, true, false, false, false])
    const small = (id: string, { token }: Member) =>
      fetch(`${server.url}/pictures/thumbnails/attachment-files/${id}.png`, {
        headers: { authorization: `Bearer ${token}` },
      })
    const answer = await small(files[1]!.id, crew.client)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect({ width, height, format }).toEqual({ width: 150, height: 150, format: 'png' })
    expect((await small(files[2]!.id, crew.client)).status).toBe(404)
    for (const stranger of [crew.vendor, crew.outsider]) {
      expect((await small(files[1]!.id, stranger)).status).toBe(403)
      const path = `/data/attachment-files/${files[2]!.id}/file/notes.txt`
      expect((await server.rest('GET', path, { token: stranger.token })).status).toBe(403)
    }
    const shown = await server.rest('GET', messages(), { token: crew.manager.token })
    expect(shown.body[0].attachment_files).toHaveLength(5)
    const { body: chat } = await server.rest('GET', `/data/entities/${asset.id}/chat`)
    expect(chat.messages).toEqual(shown.body)
  })

  it('go with their message, whatever the settings say of others', async () => {
    const { body } = await say('See', [
      file('look.png', await picture('png'), 'image/png'),
      file('a.txt', 'a', 'text/plain'),
    ])
    const ids = (body.attachment_files as { id: string }[]).map(({ id }) => id)
    const remove = ({ token }: Member) => server.rest('DELETE', `${messages()}/${body.id}`, { token })
    expect((await remove(crew.manager)).status).toBe(403)
    expect(ids.map((id) => has('files', 'attachments', id))).toEqual([true, true])
    expect((await remove(crew.artist)).status).toBe(204)
    for (const id of ids) {
      expect(await stored(server, 'attachment_file', id)).toBeUndefined()
      expect([has('files', 'attachments', id), has('pictures', 'thumbnails', id)]).toEqual([false, false])
    }
  })

  it('of somebody who is no participant, or that are refused, leave nothing', async () => {
    const before = await server.database.prisma.attachmentFile.count()
    const part = file('a.txt', 'a', 'text/plain')
    expect((await say('See', [part], crew.manager)).body.message).toBe('You are not a participant of this chat')
    expect((await say('See', [part], crew.outsider)).status).toBe(403)
    expect((await say('See', [part, file('a.exe', 'MZ', 'x/y')])).status).toBe(400)
    const missing = await server.rest('POST', messages(), { token: crew.artist.token, ...form(part) })
    expect(missing.body).toMatchObject({ message: 'Validation error.' })
    expect(await server.database.prisma.attachmentFile.count()).toBe(before)
    expect(await server.database.prisma.chatMessage.count({ where: { personId: crew.manager.id } })).toBe(0)
  })
})

describe('GraphQL', () => {
  const run = <T>(query: string, variables: object, { token }: { token: string }) =>
    server.graphql<T>(query, variables as Record<string, unknown>, { token })
  const POST = `mutation ($entity: ID!, $text: String!, $files: [Upload!]) {
    postChatMessage(entityId: $entity, text: $text, files: $files) {
      id text person { id } attachmentFiles { nodes { name url thumbnailUrl } }
    }
  }`

  it('joins, posts with files, deletes and leaves', async () => {
    const { client } = crew
    const joined = await run(
      'mutation ($id: ID!) { joinChat(entityId: $id) { id participants { nodes { id } } } }',
      { id: asset.id },
      client,
    )
    expect(joined.errors).toBeUndefined()
    expect(joined.data).toMatchObject({
      joinChat: { participants: { nodes: expect.arrayContaining([{ id: client.id }]) } },
    })
    const call = graphqlForm(
      POST,
      { entity: asset.id, text: 'Hello', files: [null] },
      { 'files.0': file('p.png', await picture('png'), 'image/png') },
    )
    const { body } = await server.rest('POST', '/graphql', { token: client.token, ...call })
    expect(body.errors).toBeUndefined()
    const { id, ...message } = body.data.postChatMessage
    expect(message).toMatchObject({
      text: 'Hello',
      person: { id: client.id },
      attachmentFiles: { nodes: [{ name: 'p.png' }] },
    })
    const [{ thumbnailUrl }] = message.attachmentFiles.nodes
    expect((await server.rest('GET', thumbnailUrl, { token: client.token })).status).toBe(200)
    const REMOVE = 'mutation ($id: ID!) { deleteChatMessage(id: $id) }'
    expect((await run(REMOVE, { id }, crew.artist)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect((await run(REMOVE, { id }, client)).data).toEqual({ deleteChatMessage: id })
    expect((await server.rest('GET', thumbnailUrl, { token: client.token })).status).toBe(404)
    const left = await run(
      'mutation ($id: ID!) { leaveChat(entityId: $id) { id participants { nodes { id } } } }',
      { id: asset.id },
      client,
    )
    expect(left.data).not.toMatchObject({
      leaveChat: { participants: { nodes: expect.arrayContaining([{ id: client.id }]) } },
    })
    const refused = await run(POST, { entity: asset.id, text: 'x' }, client)
    expect(refused.errors).toMatchObject([{ message: 'You are not a participant of this chat' }])
  })

  it('is closed to strangers and to vendors without a task of the entity', async () => {
    for (const member of [crew.outsider, crew.vendor]) {
      const { errors } = await run('mutation ($id: ID!) { joinChat(entityId: $id) { id } }', { id: asset.id }, member)
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect((await run(POST, { entity: asset.id, text: 'x' }, member)).errors).toHaveLength(1)
    }
    const { rows } = await server.database.pool.query('select 1 from chat_participant where person_id = any($1)', [
      [crew.outsider.id, crew.vendor.id],
    ])
    expect(rows).toEqual([])
  })
})
