import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createStorage } from '../../../src/kernel/storage/create.js'
import { LocalStorage, storedPath } from '../../../src/kernel/storage/local.js'
import { StoredFileMissing, type Storage, type StoredFile } from '../../../src/kernel/storage/storage.js'
import { testConfig } from '../../support/config.js'
import { startS3, type S3Server } from '../../support/s3.js'

const ID = 'abcdef12-3456-4789-8abc-def012345678'
const KEY = 'key-of-a-test'

let folder: string
let s3: S3Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-storage-'))
  s3 = await startS3(KEY)
})
afterAll(async () => {
  await s3.close()
  rmSync(folder, { recursive: true })
})

/** Settings of a store; nothing of them needs a database. */
const settings = (env: Record<string, string>) => testConfig('postgresql://localhost/none', env)
const s3Settings = (env: Record<string, string> = {}) =>
  settings({
    FS_BACKEND: 's3',
    FS_BUCKET_PREFIX: 'studio-',
    FS_S3_ENDPOINT: s3.url,
    FS_S3_ACCESS_KEY: KEY,
    FS_S3_SECRET_KEY: 'secret',
    FS_S3_CREATE_BUCKET: 'true',
    ...env,
  })

const open: Record<string, () => Promise<Storage>> = {
  'a folder': () => createStorage(settings({ PREVIEW_FOLDER: join(folder, 'previews') })),
  'an S3-compatible store': () => createStorage(s3Settings()),
}

describe.each(Object.keys(open))('in %s', (kind) => {
  let storage: Storage
  beforeAll(async () => {
    storage = await open[kind]!()
  })
  const file = (): StoredFile => ({ bucket: 'files', prefix: 'attachments', id: randomUUID() })
  /** Stores some content under a new name. */
  async function stored(content: string | Buffer, at = file()): Promise<StoredFile> {
    const path = join(folder, randomUUID())
    writeFileSync(path, content)
    await storage.put(at, path)
    rmSync(path)
    return at
  }
  const content = async (...args: Parameters<Storage['open']>): Promise<string> =>
    (await buffer(await storage.open(...args))).toString()

  it('a file is kept, and read whole and in parts', async () => {
    const at = await stored('0123456789')
    expect(await storage.size(at)).toBe(10)
    expect(await content(at)).toBe('0123456789')
    expect(await content(at, { start: 0, end: 0 })).toBe('0')
    expect(await content(at, { start: 3, end: 9 })).toBe('3456789')
    expect(await storage.size({ ...at, id: at.id.toUpperCase() })).toBe(10)
  })

  it('a file is replaced as a whole', async () => {
    const at = await stored('the first state of it')
    await stored('the second', at)
    expect(await content(at)).toBe('the second')
  })

  it('an empty file and one of many parts are kept', async () => {
    expect(await storage.size(await stored(''))).toBe(0)
    const large = randomBytes(12_000_000)
    const at = await stored(large)
    expect(await storage.size(at)).toBe(large.length)
    expect((await buffer(await storage.open(at))).equals(large)).toBe(true)
  })

  it('a file is copied; the copy stays when the first is removed', async () => {
    const from = await stored('a picture')
    const to: StoredFile = { bucket: 'pictures', prefix: 'thumbnails-square', id: randomUUID() }
    await storage.copy(from, to)
    await storage.remove(from)
    expect(await storage.size(from)).toBeNull()
    expect(await content(to)).toBe('a picture')
  })

  it('what is not there is said so, and may be removed', async () => {
    const none = file()
    expect(await storage.size(none)).toBeNull()
    await expect(storage.open(none)).rejects.toThrow(StoredFileMissing)
    await expect(storage.copy(none, file())).rejects.toThrow(StoredFileMissing)
    await expect(storage.remove(none)).resolves.toBeUndefined()
  })

  it.each(['../../etc/passwd', '..', `${ID}/../../x`, `${ID}\0`, '', 'x'])('%j is no name', async (id) => {
    const bad = { ...file(), id }
    await expect(Promise.resolve().then(() => storage.size(bad))).rejects.toThrow('no name of a stored file')
    await expect(Promise.resolve().then(() => storage.put(bad, folder))).rejects.toThrow('no name of a stored file')
    const worse = { ...file(), prefix: '../previews' }
    await expect(Promise.resolve().then(() => storage.remove(worse))).rejects.toThrow('no name of a stored file')
  })
})

describe('the local folder', () => {
  it('has the layout of Zou', () => {
    const at = (bucket: StoredFile['bucket'], prefix: string) => storedPath('/root', { bucket, prefix, id: ID })
    expect(at('files', 'attachments')).toBe(`/root/files/attachments/abc/def/${ID}`)
    expect(at('pictures', 'thumbnails')).toBe(`/root/pictures/thumbnails/abc/def/${ID}`)
    expect(at('pictures', 'thumbnails-square')).toBe(`/root/pictures/thumbnails/squ/are/square-${ID}`)
    expect(at('pictures', 'preview-backgrounds')).toBe(`/root/pictures/preview/bac/kgr/backgrounds-${ID}`)
  })

  it('holds nothing half-written, whatever failed', async () => {
    const root = join(folder, 'atomic')
    const storage = new LocalStorage(root)
    const at: StoredFile = { bucket: 'files', prefix: 'attachments', id: ID }
    await expect(storage.put(at, join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
    const inside = join(root, 'files/attachments/abc/def')
    expect(readdirSync(inside)).toEqual([])
    writeFileSync(join(folder, 'source'), 'x')
    await Promise.all(Array.from({ length: 8 }, () => storage.put(at, join(folder, 'source'))))
    expect(readdirSync(inside)).toEqual([ID])
    expect(readFileSync(join(inside, ID), 'utf8')).toBe('x')
  })

  it('is looked at', async () => {
    const { text } = await new LocalStorage(join(folder, 'looked-at')).examine()
    expect(text).toMatch(/writable, .* GB free/)
    expect(existsSync(join(folder, 'looked-at'))).toBe(false)
    writeFileSync(join(folder, 'a-file'), '')
    await expect(new LocalStorage(join(folder, 'a-file')).examine()).rejects.toThrow('is no folder')
  })
})

describe('the S3-compatible store', () => {
  it('has the keys of Zou in buckets with a prefix', async () => {
    const storage = await createStorage(s3Settings())
    writeFileSync(join(folder, 'source'), 'x')
    await storage.put({ bucket: 'pictures', prefix: 'thumbnails-square', id: ID }, join(folder, 'source'))
    expect(s3.objects.get(`studio-pictures/thumbnails-square-${ID}`)?.toString()).toBe('x')
  })

  it('is asked again when it fails once', async () => {
    const storage = await createStorage(s3Settings())
    const at: StoredFile = { bucket: 'movies', prefix: 'previews', id: randomUUID() }
    s3.failures = 1
    expect(await storage.size(at)).toBeNull()
    expect(s3.failures).toBe(0)
  })

  it('makes buckets only where the settings ask for that, and says which one is missing', async () => {
    const env = { FS_BUCKET_PREFIX: 'other-', FS_S3_CREATE_BUCKET: 'false' }
    const storage = await createStorage(s3Settings(env))
    expect(s3.buckets.has('other-files')).toBe(false)
    await expect(storage.examine()).rejects.toThrow(/bucket other-pictures .* missing/)
    const { text } = await (await createStorage(s3Settings())).examine()
    expect(text).toContain('studio-files')
  })

  it('refuses a wrong key', async () => {
    const storage = await createStorage(s3Settings({ FS_S3_ACCESS_KEY: 'somebody', FS_S3_CREATE_BUCKET: 'false' }))
    await expect(storage.examine()).rejects.toThrow('studio-pictures')
  })
})
