import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { contentDisposition } from '../../../src/kernel/rest/files.js'
import { plainFileName, sweepUploads, Uploads } from '../../../src/kernel/rest/uploads.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-uploads-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a.txt', 'a.txt'],
  ['../../a.txt', 'a.txt'],
  [String.raw`C:\fakepath\a.txt`, 'a.txt'],
  ['a\0b\n\u0085.txt', 'ab.txt'],
  ['\u202egnp.exe\u2028', 'gnp.exe'],
  ['\ud800.txt', '.txt'],
  ['folder/', 'file'],
  ['...', 'file'],
  [undefined, 'file'],
])('the name %j is kept as %j', (sent, kept) => expect(plainFileName(sent)).toBe(kept))

test.each([
  ['plain.txt', 'inline; filename="plain.txt"'],
  ['a"b\\c%d.txt', `inline; filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
  ["it's (é)*.txt", `inline; filename="it's (_)*.txt"; filename*=UTF-8''it%27s%20%28%C3%A9%29%2A.txt`],
  ['line\r\nbreak', `inline; filename="line__break"; filename*=UTF-8''line%0D%0Abreak`],
])('the name %j is sent as %j', (name, header) => expect(contentDisposition('inline', name)).toBe(header))

test('a type that is none is kept as bytes', async () => {
  const uploads = new Uploads({ folder, maxFileSize: 0, maxFieldSize: 1, maxSize: 0 })
  const types = ['image/PNG', 'text/html; charset=x', 'x', undefined, `a/${'b'.repeat(300)}`]
  const kept = await Promise.all(
    types.map((type) => uploads.keep('file', 'a', type, Readable.from([Buffer.from('x')]))),
  )
  expect(kept.map(({ mimetype }) => mimetype)).toEqual([
    'image/png',
    'application/octet-stream',
    'application/octet-stream',
    'application/octet-stream',
    'application/octet-stream',
  ])
  await uploads.discard()
  expect(kept.filter(({ path }) => existsSync(path))).toEqual([])
})

test('only what killed processes left behind is swept', async () => {
  const old = join(folder, 'upload-old')
  const young = join(folder, 'upload-young')
  const other = join(folder, 'other')
  for (const path of [old, young, other]) mkdirSync(path)
  writeFileSync(join(old, 'movie'), 'x')
  const before = new Date(Date.now() - 2 * 24 * 3_600_000)
  for (const path of [old, other]) utimesSync(path, before, before)
  await sweepUploads(folder)
  expect([old, young, other].map((path) => existsSync(path))).toEqual([false, true, true])
  await sweepUploads(join(folder, 'nowhere'))
})
