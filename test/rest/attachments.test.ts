import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { storedPath } from '../../src/kernel/storage/local.js'
import { buildCrew, signIn, stored, type Crew, type Member } from '../support/crew.js'
import { addToTeam, buildAsset, buildProject, buildTask, insertRow } from '../support/factories.js'
import { BOUNDARY, form, formBody, graphqlForm, type Part } from '../support/multipart.js'
import { startS3, type S3Server } from '../support/s3.js'
import { startTestServer, type TestServer } from '../support/server.js'

const MAX = 100_000

let folder: string
let server: TestServer
let crew: Crew
let colleague: Member
/** SQL statements of the requests. */
const statements: number[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-attachments-'))
  const env = {
    DATA_DIR: folder,
    REMOVE_FILES: 'true',
    ATTACHMENT_MAX_SIZE: String(MAX),
    MAX_CONTENT_LENGTH: '2000000',
    MAX_JSON_LENGTH: '20000',
  }
  server = await startTestServer({ env, onRequest: ({ statements: n }) => void statements.push(n) })
  crew = await buildCrew(server)
  colleague = await signIn(server, 'user')
  await addToTeam(server.database, crew.project, [colleague])
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const ATTACH = `mutation ($id: ID!, $files: [Upload!]!) {
  attachFiles(commentId: $id, files: $files) { id name size extension url thumbnailUrl comment { id } }
}`

interface Place {
  readonly task: { readonly id: string }
  readonly comment: { readonly id: string }
}

/** A comment of the artist on a task of the production. */
async function commented(author: Member = crew.artist, values: object = {}): Promise<Place> {
  const task = await buildTask(server.database, await buildAsset(server.database, crew.project))
  const comment = await insertRow(server.database, 'Comment', {
    objectId: task.id,
    objectType: 'Task',
    personId: author.id,
    taskStatusId: task.taskStatusId,
    text: 'See',
    ...values,
  })
  return { task, comment }
}

const file = (filename: string, content: string | Buffer = 'content', type = 'text/plain'): Part => ({
  name: 'file',
  filename,
  content,
  type,
})
const addPath = ({ task, comment }: Place): string => `/actions/tasks/${task.id}/comments/${comment.id}/add-attachment`
const add = (place: Place, parts: Part[], { token }: { token: string } = crew.artist, on = server) =>
  on.rest('POST', addPath(place), { token, ...form(...parts) })
const pathOf = (id: string): string =>
  storedPath(server.deps.config.previewFolder, { bucket: 'files', prefix: 'attachments', id })
const uploading = (): string[] => (existsSync(join(folder, 'tmp')) ? readdirSync(join(folder, 'tmp')) : [])

/** Nothing of an upload is left: no temporary file, no stored one, no record. */
async function nothingLeft(before: { files: number; rows: number }): Promise<void> {
  expect(uploading()).toEqual([])
  expect(await counted()).toEqual(before)
}
async function counted(): Promise<{ files: number; rows: number }> {
  const root = join(folder, 'previews')
  const found = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : []
  const { rows } = await server.database.pool.query<{ n: number }>('select count(*)::int as n from attachment_file')
  return { files: found.filter((entry) => entry.isFile()).length, rows: rows[0]!.n }
}

describe('adding files to a comment', () => {
  it('is for its author and managers; the answer lists the new ones', async () => {
    const place = await commented()
    const mine = await add(place, [
      file('notes.txt'),
      { ...file('Plan Ä.PDF', '%PDF', 'application/pdf'), name: 'more' },
    ])
    expect(mine).toMatchObject({
      status: 201,
      body: [
        { name: 'notes.txt', extension: 'txt', size: 7 },
        { name: 'Plan Ä.PDF', extension: 'pdf', size: 4 },
      ],
    })
    expect(Object.keys(mine.body[0])).toEqual(['id', 'name', 'extension', 'size'])
    expect(await stored(server, 'attachment_file', mine.body[1].id)).toMatchObject({
      comment_id: place.comment.id,
      reply_id: null,
      chat_message_id: null,
      mimetype: 'application/pdf',
    })
    expect(readFileSync(pathOf(mine.body[0].id), 'utf8')).toBe('content')
    expect((await add(place, [file('more.txt')], crew.manager)).body).toMatchObject([{ name: 'more.txt' }])
    expect((await add(place, [])).body).toEqual([])
    expect(uploading()).toEqual([])
  })

  it('is refused to everybody else, and on another task', async () => {
    const place = await commented()
    const other = await commented()
    const before = await counted()
    for (const member of [colleague, crew.supervisor, crew.client, crew.vendor, crew.outsider]) {
      expect((await add(place, [file('x.txt')], member)).status).toBe(403)
    }
    expect((await add({ ...place, task: other.task }, [file('x.txt')])).status).toBe(403)
    expect((await add({ ...place, comment: { id: randomUUID() } }, [file('x.txt')])).status).toBe(404)
    expect((await server.rest('POST', addPath(place), { token: null, ...form(file('x.txt')) })).status).toBe(401)
    await nothingLeft(before)
  })

  it.each([
    ['../../x.txt', 'x.txt'],
    [String.raw`..\\..\\x.txt`, 'x.txt'],
    ['/etc/passwd.txt', 'passwd.txt'],
    ['gpj.\u202eexe.txt', 'gpj.exe.txt'],
    ['  space.txt ', 'space.txt'],
    ['..', 'file'],
    ['日本語 ✓.txt', '日本語 ✓.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(246)}.txt`],
    [`${'𝔫'.repeat(300)}.txt`, `${'𝔫'.repeat(246)}.txt`],
    ['README', 'README'],
  ])('the name %j becomes %j', async (sent, kept) => {
    const { status, body } = await add(await commented(), [file(sent)])
    expect({ status, name: body[0]?.name }).toEqual({ status: 201, name: kept })
    expect(existsSync(pathOf(body[0].id))).toBe(true)
  })

  it('a name with control characters does not get through, nor as an extended one', async () => {
    const place = await commented()
    for (const name of ['a\0b.txt', 'a\u0001b.txt']) expect((await add(place, [file(name)])).status).toBe(400)
    const { body } = await add(place, [file(`x"; filename*=UTF-8''..%2Fa%00%0A%0Db.txt; y="`)])
    expect(body).toMatchObject([{ name: 'ab.txt' }])
    expect(uploading()).toEqual([])
  })

  it('names and types that cannot be kept are refused with a reason', async () => {
    const place = await commented()
    const before = await counted()
    const refused = async (part: Part, message: RegExp): Promise<void> => {
      const answer = await add(place, [file('good.txt'), part])
      expect({ status: answer.status, message: answer.body.message }).toEqual({
        status: 400,
        message: expect.stringMatching(message),
      })
    }
    await refused(file('scene.blender'), /extension of "scene\.blender" is too long: it has 6 characters at most/)
    await refused(file('Makefile'), /too long/)
    await refused(file('tool.EXE'), /extension "exe" cannot be attached/)
    await nothingLeft(before)
  })

  it('sizes and numbers are limited', async () => {
    const place = await commented()
    const before = await counted()
    const refused = async (status: number, parts: Part[], message: RegExp): Promise<void> => {
      const answer = await add(place, parts)
      expect({ status: answer.status, message: answer.body.message }).toEqual({
        status,
        message: expect.stringMatching(message),
      })
    }
    const large = Buffer.alloc(MAX + 1)
    await refused(413, [file('first.txt'), file('large.bin', large)], /"large\.bin" is too large/)
    await refused(
      413,
      Array.from({ length: 201 }, (_, i) => file(`${i}.txt`)),
      /200 files at most/,
    )
    const text = (name: string, content = 'x'): Part => ({ name, content })
    await refused(
      413,
      Array.from({ length: 201 }, (_, i) => text(`${i}`)),
      /200 texts at most/,
    )
    await refused(413, [text('text', 'x'.repeat(20_001))], /field "text" .* too long/)
    await refused(
      413,
      Array.from({ length: 21 }, (_, i) => file(`${i}.bin`, large.subarray(1))),
      /exceeds|bytes at most/,
    )
    await nothingLeft(before)
    expect((await add(place, [file('exact.bin', large.subarray(1))])).body).toMatchObject([{ size: MAX }])
    expect((await add(place, [file('empty.txt', '')])).body).toMatchObject([{ size: 0 }])
  })

  it('a form without length is limited as well', async () => {
    const place = await commented()
    const before = await counted()
    const piece = formBody([file('x.bin', Buffer.alloc(MAX))], { end: false })
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(piece))
      },
    })
    const answer = await fetch(server.url + addPath(place), {
      method: 'POST',
      headers: { authorization: `Bearer ${crew.artist.token}`, ...form().headers },
      body: endless,
      duplex: 'half',
    }).then(
      ({ status }) => status,
      () => 413,
    )
    expect(answer).toBe(413)
    await nothingLeft(before)
  })

  it('malformed forms are refused', async () => {
    const place = await commented()
    const before = await counted()
    const send = async (body: string | Buffer, type: string): Promise<number> =>
      (
        await server.rest('POST', addPath(place), {
          token: crew.artist.token,
          body: new Uint8Array(Buffer.from(body)),
          headers: { 'content-type': type },
        })
      ).status
    expect(await send('x', 'multipart/form-data')).toBe(415)
    expect(await send('no form at all', `multipart/form-data; boundary=${BOUNDARY}`)).toBe(400)
    const cut = formBody([file('cut.txt', 'x'.repeat(5000))], { end: false }).subarray(0, 3000)
    expect(await send(cut, `multipart/form-data; boundary=${BOUNDARY}`)).toBe(400)
    await nothingLeft(before)
  })

  it('of a client that hangs up in the middle, nothing is left', async () => {
    const place = await commented()
    const before = await counted()
    const parts = [file('first.txt'), file('movie.bin', Buffer.alloc(MAX))]
    const [first, movie] = parts.map((part, i) => ({ ...part, name: `${i}` }))
    const variables = { id: place.comment.id, files: [null, null] }
    const graphql = graphqlForm(ATTACH, variables, { 'files.0': first!, 'files.1': movie! })
    const calls = [
      { path: addPath(place), ...form(...parts) },
      { path: '/graphql', ...graphql },
    ]
    const { hostname, port } = new URL(server.url)
    for (const { path, body, headers } of calls) {
      for (const missing of [MAX + 100, MAX - 100, 10]) {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => {})
        const head = [
          `POST ${path} HTTP/1.1`,
          `Host: ${hostname}`,
          `Authorization: Bearer ${crew.artist.token}`,
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          `Content-Length: ${body.length}`,
        ]
        socket.write(`${head.join('\r\n')}\r\n\r\n`)
        socket.write(body.subarray(0, body.length - missing))
        while (uploading().length === 0) await sleep(5)
        socket.destroy()
        while (uploading().length > 0) await sleep(5)
      }
    }
    await nothingLeft(before)
  })

  it('takes as many statements for many files as for one', async () => {
    const place = await commented()
    const counts: number[] = []
    for (const number of [1, 12]) {
      statements.length = 0
      await add(
        place,
        Array.from({ length: number }, (_, i) => file(`${i}.txt`)),
      )
      counts.push(statements[0]!)
    }
    expect(counts[1]).toBe(counts[0])
  })

  it('a store that fails leaves no record', async () => {
    const other = mkdtempSync(join(tmpdir(), 'shotgraph-attachments-'))
    writeFileSync(join(other, 'previews'), 'not a folder')
    const broken = await startTestServer({ env: { DATA_DIR: other, LOG_LEVEL: 'silent' } })
    const task = await buildTask(
      broken.database,
      await buildAsset(broken.database, await buildProject(broken.database)),
    )
    const comment = await insertRow(broken.database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: broken.admin.id,
      text: '',
    })
    const answer = await add({ task, comment }, [file('x.txt')], broken.admin, broken)
    expect(answer).toMatchObject({ status: 500, body: { message: 'Internal server error.' } })
    expect(await broken.database.prisma.attachmentFile.count()).toBe(0)
    expect(readdirSync(join(other, 'tmp'))).toEqual([])
    await broken.close()
    rmSync(other, { recursive: true })
  })
})

/** Downloads as a browser does: bytes and headers. */
async function download(
  id: string,
  { token }: { token: string } = crew.artist,
  headers: Record<string, string> = {},
  { method = 'GET', on = server } = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const answer = await fetch(`${on.url}/data/attachment-files/${id}/file/any-name`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
  })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('the content of an attachment', () => {
  let place: Place
  let id: string
  beforeAll(async () => {
    place = await commented()
    id = (await add(place, [file('digits.txt', '0123456789')])).body[0].id
  })

  it('is for the team, vendors only with a task of the entity', async () => {
    for (const member of [crew.artist, colleague, crew.client, crew.supervisor, crew.manager, server.admin]) {
      const { status, bytes } = await download(id, member)
      expect({ status, text: bytes.toString() }).toEqual({ status: 200, text: '0123456789' })
    }
    for (const member of [crew.vendor, crew.outsider]) {
      const { status, bytes, headers } = await download(id, member)
      expect(status).toBe(403)
      expect(bytes.toString()).not.toContain('0123')
      expect(headers.get('cache-control')).toBeNull()
      expect((await server.rest('GET', `/data/attachment-files/${id}`, { token: member.token })).status).toBe(403)
    }
    expect((await server.rest('GET', `/data/attachment-files/${id}/file/x`, { token: null })).status).toBe(401)
    expect((await download(randomUUID())).status).toBe(404)
    expect((await download('x')).status).toBe(404)
  })

  it('is listed only to who may read the comment', async () => {
    const LIST = 'query ($id: ID!) { attachmentFiles(where: { id: { eq: $id } }) { nodes { url } } }'
    const listed = async ({ token }: { token: string }): Promise<number> => {
      const { data, errors } = await server.graphql(LIST, { id }, { token })
      expect(errors).toBeUndefined()
      return data.attachmentFiles.nodes.length
    }
    expect(await Promise.all([crew.artist, crew.manager, server.admin].map(listed))).toEqual([1, 1, 1])
    expect(await Promise.all([crew.client, crew.vendor, crew.outsider].map(listed))).toEqual([0, 0, 0])
  })

  it('belongs to nobody without a comment or a chat', async () => {
    const lost = await insertRow(server.database, 'AttachmentFile', { name: 'x.txt', size: 1 })
    expect((await download(lost.id, server.admin)).status).toBe(403)
  })

  it.each([
    ['page.html', 'text/html'],
    ['drawing.svg', 'image/svg+xml'],
    ['page.xhtml', 'application/xhtml+xml'],
    ['script.js', 'text/javascript'],
    ['paper.pdf', 'application/pdf'],
    ['odd.bin', 'TEXT/HTML; charset=x'],
  ])('%s as %s is saved, never shown', async (name, type) => {
    const { body } = await add(await commented(), [file(name, '<script>alert(1)</script>', type)])
    const { headers } = await download(body[0].id)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is shown where it is a picture, whatever its name', async () => {
    const { body } = await add(await commented(), [file(String.raw`a \"quoted\"; 日本.png`, 'png', 'image/png')])
    const { headers } = await download(body[0].id)
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="a _quoted_; __.png"; filename*=UTF-8''a%20%22quoted%22%3B%20%E6%97%A5%E6%9C%AC.png`,
    )
  })

  it('is sent in parts', async () => {
    const part = async (range: string, more: Record<string, string> = {}) => {
      const { status, headers, bytes } = await download(id, crew.artist, { range, ...more })
      return [status, headers.get('content-range'), status === 416 ? '' : bytes.toString()]
    }
    expect(await part('bytes=0-3')).toEqual([206, 'bytes 0-3/10', '0123'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89'])
    expect(await part('bytes=-50')).toEqual([206, 'bytes 0-9/10', '0123456789'])
    expect(await part('bytes=5-500')).toEqual([206, 'bytes 5-9/10', '56789'])
    for (const range of [
      'bytes=10-',
      'bytes=5-2',
      'bytes=0-1,4-5',
      'bytes=-0',
      'bytes=a-b',
      `bytes=${'9'.repeat(400)}-`,
    ])
      expect(await part(range)).toEqual([416, 'bytes */10', ''])
    expect(await part('lines=1-2')).toEqual([200, null, '0123456789'])
    const { headers } = await download(id)
    expect(await part('bytes=0-3', { 'if-range': headers.get('etag')! })).toEqual([206, 'bytes 0-3/10', '0123'])
    expect(await part('bytes=0-3', { 'if-range': headers.get('last-modified')! })).toEqual([
      206,
      'bytes 0-3/10',
      '0123',
    ])
    expect(await part('bytes=0-3', { 'if-range': '"another"' })).toEqual([200, null, '0123456789'])
  })

  it('is not sent again to who holds it, after the check that they may', async () => {
    const { headers } = await download(id)
    expect(headers.get('cache-control')).toBe('private, max-age=604800')
    expect(headers.get('accept-ranges')).toBe('bytes')
    const modified = headers.get('last-modified')!
    const held: Record<string, string>[] = [
      { 'if-none-match': headers.get('etag')! },
      { 'if-none-match': `"x", ${headers.get('etag')!}` },
      { 'if-modified-since': modified },
    ]
    for (const given of held) {
      expect((await download(id, crew.artist, given)).status).toBe(304)
      expect((await download(id, crew.vendor, given)).status).toBe(403)
    }
    const older = new Date(Date.parse(modified) - 1000).toUTCString()
    expect((await download(id, crew.artist, { 'if-modified-since': older })).status).toBe(200)
    expect((await download(id, crew.artist, { 'if-modified-since': 'never' })).status).toBe(200)
    expect((await download(id, crew.artist, { 'if-none-match': '"x"', 'if-modified-since': modified })).status).toBe(
      200,
    )
  })

  it('is announced by HEAD', async () => {
    const { status, headers, bytes } = await download(id, crew.artist, {}, { method: 'HEAD' })
    expect([status, headers.get('content-length'), bytes.length]).toEqual([200, '10', 0])
  })

  it('that is missing or cut off is not found', async () => {
    const { body } = await add(await commented(), [file('one.txt'), file('two.txt')])
    rmSync(pathOf(body[0].id))
    writeFileSync(pathOf(body[1].id), 'cut')
    for (const { id } of body) expect((await download(id)).status).toBe(404)
  })

  it('of no bytes is sent', async () => {
    const { body } = await add(await commented(), [file('empty.txt', '')])
    expect(await download(body[0].id)).toMatchObject({ status: 200, bytes: Buffer.alloc(0) })
    expect((await download(body[0].id, crew.artist, { range: 'bytes=0-' })).status).toBe(416)
  })
})

describe('removing an attachment', () => {
  it('is for the author and managers, and takes the file along', async () => {
    const place = await commented()
    const [one, two, three] = (await add(place, [file('1.txt'), file('2.txt'), file('3.txt')])).body as { id: string }[]
    const path = (at: Place, { id }: { id: string }) =>
      `/data/tasks/${at.task.id}/comments/${at.comment.id}/attachments/${id}`
    const remove = (member: { token: string }, of = one!, at = place) =>
      server.rest('DELETE', path(at, of), { token: member.token })
    for (const member of [colleague, crew.vendor, crew.client, crew.outsider])
      expect((await remove(member)).status).toBe(403)
    expect((await remove(crew.artist, one, await commented())).status).toBe(403)
    expect(existsSync(pathOf(one!.id))).toBe(true)
    expect((await remove(crew.artist)).status).toBe(204)
    expect((await remove(crew.artist)).status).toBe(404)
    expect((await remove(crew.manager, two)).status).toBe(204)
    expect((await server.rest('DELETE', `/data/attachment-files/${three!.id}`)).status).toBe(204)
    for (const { id } of [one!, two!, three!]) {
      expect(existsSync(pathOf(id))).toBe(false)
      expect(await stored(server, 'attachment_file', id)).toBeUndefined()
    }
  })

  it('follows the deletion of the comment', async () => {
    const place = await commented()
    const { body } = await add(place, [file('1.txt')])
    await server.rest('DELETE', `/data/comments/${place.comment.id}`)
    expect(existsSync(pathOf(body[0].id))).toBe(false)
  })
})

describe('a reply with files', () => {
  it('keeps them with the comment, and loses them with the reply', async () => {
    const place = await commented()
    const path = `/data/tasks/${place.task.id}/comments/${place.comment.id}/reply`
    const text: Part = { name: 'text', content: 'Here' }
    const { status, body } = await server.rest('POST', path, { token: crew.artist.token, ...form(text, file('a.txt')) })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { text: 'Here', attachment_files: [{ name: 'a.txt', size: 7, extension: 'txt', reply_id: body.id }] },
    })
    const { id } = body.attachment_files[0]
    expect(await stored(server, 'attachment_file', id)).toMatchObject({
      comment_id: place.comment.id,
      reply_id: body.id,
    })
    const plain = await server.rest('POST', path, { token: crew.artist.token, json: { text: 'No files' } })
    expect(plain.body).not.toHaveProperty('attachment_files')
    expect((await server.rest('DELETE', `${path}/${body.id}`, { token: crew.artist.token })).status).toBe(200)
    expect(existsSync(pathOf(id))).toBe(false)
  })

  it('of somebody who may not reply leaves nothing', async () => {
    const place = await commented()
    const before = await counted()
    const path = `/data/tasks/${place.task.id}/comments/${place.comment.id}/reply`
    const sent = await server.rest('POST', path, { token: crew.vendor.token, ...form(file('a.txt')) })
    expect(sent.status).toBe(403)
    await nothingLeft(before)
  })
})

describe('GraphQL', () => {
  const post = (call: ReturnType<typeof graphqlForm>, { token }: { token: string }) =>
    server.rest('POST', '/graphql', { token, ...call })

  it('attaches files in the order of the list, whatever the order of the form', async () => {
    const place = await commented()
    const call = graphqlForm(
      ATTACH,
      { id: place.comment.id, files: [null, null] },
      {
        'files.1': { ...file('second.txt', Buffer.alloc(MAX)), name: '0' },
        'files.0': { ...file('first.txt', 'x'), name: '1' },
      },
    )
    const { status, body } = await post(call, crew.artist)
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    const [first, second] = body.data.attachFiles
    expect(first).toMatchObject({
      name: 'first.txt',
      extension: 'txt',
      thumbnailUrl: null,
      comment: { id: place.comment.id },
    })
    expect(second).toMatchObject({ name: 'second.txt' })
    const opened = await fetch(server.url + first.url, { headers: { authorization: `Bearer ${crew.artist.token}` } })
    expect(await opened.text()).toBe('x')
    const REMOVE = 'mutation ($id: ID!) { removeAttachment(id: $id) }'
    const refused = await server.graphql(REMOVE, { id: first.id }, { token: colleague.token })
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const removed = await server.graphql(REMOVE, { id: first.id }, { token: crew.artist.token })
    expect(removed.data).toEqual({ removeAttachment: first.id })
    expect(existsSync(pathOf(first.id))).toBe(false)
  })

  it('refuses others, files that are too large, and forms that a foreign page could send; nothing is left', async () => {
    const place = await commented()
    const before = await counted()
    const call = (part: Part) =>
      graphqlForm(
        ATTACH,
        { id: place.comment.id, files: [null, null] },
        {
          'files.0': { ...file('first.txt'), name: '0' },
          'files.1': { ...part, name: '1' },
        },
      )
    const codeOf = ({ body }: { body: any }): string => body.errors?.[0]?.extensions.code
    for (const member of [colleague, crew.vendor, crew.outsider])
      expect(codeOf(await post(call(file('x.txt')), member))).toBe('FORBIDDEN')
    expect(codeOf(await post(call(file('x.txt')), { token: '' }))).toBe('UNAUTHENTICATED')
    const large = await post(call(file('large.bin', Buffer.alloc(MAX + 1))), crew.artist)
    expect(large.body.errors[0].message).toContain('"large.bin" is too large')
    expect(codeOf(await post(call(file('x.blender')), crew.artist))).toBe('BAD_USER_INPUT')
    const { 'apollo-require-preflight': _, ...headers } = call(file('x.txt')).headers
    expect((await post({ ...call(file('x.txt')), headers: headers as never }, crew.artist)).status).toBe(400)
    await nothingLeft(before)
  })
})

describe('with an S3-compatible store', () => {
  let s3: S3Server
  let remote: TestServer
  let place: Place
  beforeAll(async () => {
    s3 = await startS3('key')
    const env = {
      DATA_DIR: folder,
      FS_BACKEND: 's3',
      FS_S3_ENDPOINT: s3.url,
      FS_S3_ACCESS_KEY: 'key',
      FS_S3_SECRET_KEY: 'secret',
      FS_S3_CREATE_BUCKET: 'true',
      REMOVE_FILES: 'true',
      LOG_LEVEL: 'silent',
    }
    remote = await startTestServer({ env })
    const task = await buildTask(
      remote.database,
      await buildAsset(remote.database, await buildProject(remote.database)),
    )
    const comment = await insertRow(remote.database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: remote.admin.id,
      text: '',
    })
    place = { task, comment }
  })
  afterAll(async () => {
    await remote.close()
    await s3.close()
  })

  it('files are kept, read in parts and removed there', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const { status, body } = await add(place, [file('p.png', picture, 'image/png')], remote.admin, remote)
    expect(status).toBe(201)
    const { id } = body[0]
    expect([...s3.objects.keys()]).toEqual([`files/attachments-${id}`])
    const part = await download(id, remote.admin, { range: 'bytes=1-3' }, { on: remote })
    expect([part.status, part.bytes.toString()]).toEqual([206, 'PNG'])
    const path = `/data/tasks/${place.task.id}/comments/${place.comment.id}/attachments/${id}`
    expect((await remote.rest('DELETE', path)).status).toBe(204)
    expect(s3.objects.size).toBe(0)
  })

  it('a store that fails leaves no record', async () => {
    s3.failures = 100
    expect((await add(place, [file('x.txt')], remote.admin, remote)).status).toBe(500)
    s3.failures = 0
    expect(await remote.database.prisma.attachmentFile.count()).toBe(0)
    expect(uploading()).toEqual([])
  })
})
