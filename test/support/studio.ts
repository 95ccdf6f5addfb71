import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Shotgraph } from './process.js'
import { ADMIN } from './template.js'

/** Several built servers, each in a process of its own, on one database. */
export class Studio {
  readonly pool: pg.Pool
  readonly servers: Shotgraph[] = []
  readonly urls: string[] = []
  token = ''
  readonly #folder = mkdtempSync(join(tmpdir(), 'shotgraph-studio-'))

  constructor(readonly databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
    this.pool.on('error', () => undefined)
  }

  /** Starts one more server; answers its place. */
  async start(env: Record<string, string> = {}): Promise<number> {
    const place = this.servers.length
    const server = new Shotgraph(
      ['start', '--port', '0'],
      {
        DATABASE_URL: this.databaseUrl,
        DATA_DIR: join(this.#folder, String(place)),
        SECRET_KEY: 'a key for tests only',
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        RATE_LIMITS: 'off',
        BCRYPT_LOG_ROUNDS: '4',
        MAIL_ENABLED: 'off',
        DB_POOL_SIZE: '8',
        LOG_LEVEL: 'error',
        ...env,
      },
      { built: true },
    )
    this.servers.push(server)
    this.urls.push(await server.ready())
    if (!this.token) this.token = await this.#signIn()
    return place
  }

  /** Calls the REST API of a server; undefined when it did not answer. */
  async call(
    place: number,
    method: string,
    path: string,
    json?: unknown,
  ): Promise<{ status: number; body: any } | undefined> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }
    try {
      const answer = await fetch(`${this.urls[place]}${path}`, {
        method,
        headers,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text ? JSON.parse(text) : null }
    } catch {
      return undefined
    }
  }

  /** Rows of a statement. */
  async rows<T = any>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(text, values)).rows as T[]
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()))
    await this.pool.end()
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }

  async #signIn(): Promise<string> {
    const answer = await this.call(0, 'POST', '/auth/login', { email: ADMIN.email, password: ADMIN.password })
    return answer?.body.access_token as string
  }
}

/** What writers do: departments are made, changed and removed, and the metadata of a few assets is changed. */
export class Writers {
  /** Changes that were answered as done. */
  done = 0
  /** Departments that are there for sure, with the name that was answered last; null for those that are gone for sure. */
  readonly certain = new Map<string, string | null>()
  #next = 0

  constructor(
    readonly studio: Studio,
    readonly assetIds: readonly string[],
  ) {}

  /** One writer, until so many changes of all writers are done. It changes departments of its own. */
  async run(total: number): Promise<void> {
    const own: string[] = []
    while (this.done < total) {
      const place = Math.floor(Math.random() * this.studio.urls.length)
      const dice = Math.random()
      if (dice < 0.3) await this.#changeAsset(place)
      else if (dice < 0.6 || own.length === 0) await this.#make(place, own)
      else await this.#changeOrRemove(place, own, dice > 0.9)
    }
  }

  async #changeAsset(place: number): Promise<void> {
    const id = this.assetIds[Math.floor(Math.random() * this.assetIds.length)]
    const data = { [`key_${Math.floor(Math.random() * 20)}`]: this.#next++ }
    this.#count(await this.studio.call(place, 'PUT', `/data/entities/${id}`, { data }), 200)
  }

  async #make(place: number, own: string[]): Promise<void> {
    const name = `Department ${this.#next++}`
    const answer = await this.studio.call(place, 'POST', '/data/departments', { name, color: '#123456' })
    if (!this.#count(answer, 201)) return
    own.push(answer!.body.id)
    this.certain.set(answer!.body.id, name)
  }

  async #changeOrRemove(place: number, own: string[], removes: boolean): Promise<void> {
    const at = Math.floor(Math.random() * own.length)
    const id = own[at] as string
    const name = `Department ${this.#next++}`
    // Until it is answered nobody knows which of the two it is.
    this.certain.delete(id)
    if (removes) own.splice(at, 1)
    const answer = removes
      ? await this.studio.call(place, 'DELETE', `/data/departments/${id}`)
      : await this.studio.call(place, 'PUT', `/data/departments/${id}`, { name })
    if (this.#count(answer, removes ? 204 : 200)) this.certain.set(id, removes ? null : name)
  }

  #count(answer: { status: number; body: any } | undefined, expected: number): boolean {
    if (answer?.status !== expected) return false
    this.done++
    return true
  }
}
