import { print, type DocumentNode } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { AddressInfo } from 'node:net'
import type { Environment } from '../../src/config.js'
import type { Deps } from '../../src/context.js'
import type { Database } from '../../src/kernel/db/database.js'
import { buildServer, type Server, type ServerOptions } from '../../src/server.js'
import { connect, testConfig } from './config.js'
import { createTestDatabase } from './database.js'
import { ADMIN } from './template.js'

/** An answer; `body` is the parsed JSON, else the text. */
export interface RestAnswer<T = any> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export interface RestOptions {
  /** Bearer token; the administrator's by default, null for none. */
  token?: string | null
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it is. */
  body?: RequestInit['body']
  headers?: Record<string, string>
}

/** An answer of `/graphql`. */
export interface GraphqlAnswer<T> {
  readonly status: number
  readonly data: T | null
  readonly errors?: readonly GraphqlFailure[]
  readonly extensions?: Record<string, any>
}

export interface GraphqlFailure {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly [key: string]: unknown }
}

/** A server in this process with a database of its own. */
export interface TestServer {
  /** Where it listens. */
  readonly url: string
  readonly deps: Deps
  readonly database: Database
  readonly admin: { readonly id: string; readonly email: string; readonly token: string }
  /** Calls the REST API, as the administrator unless told otherwise. */
  rest<T = any>(method: string, path: string, options?: RestOptions): Promise<RestAnswer<T>>
  /** Runs a GraphQL operation, as the administrator unless told otherwise. */
  graphql<T = any, V = Record<string, unknown>>(
    query: string | TypedDocumentNode<T, V>,
    variables?: V,
    options?: { token?: string | null },
  ): Promise<GraphqlAnswer<T>>
  /** Waits until listeners have got every event that was told before. */
  settled(): Promise<void>
  /** Signs somebody in; answers the access token. */
  login(email: string, password?: string): Promise<string>
  /** Starts another server on the same database; it is stopped with this one. Answers where it listens. */
  another(options?: TestServerOptions): Promise<string>
  /** Stops the server and drops its database. */
  close(): Promise<void>
}

export interface TestServerOptions extends Partial<Pick<ServerOptions, 'mailer' | 'onRequest' | 'roles'>> {
  /** Settings that differ from those of `testConfig`, by the names of the variables. */
  env?: Environment
}

/** Boots the server as the product does, on a free port, with a signed-in administrator. */
export async function startTestServer({ env, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const testDatabase = await createTestDatabase()
  const { server, database, url } = await boot(testDatabase.url, { ...(env ? { env } : {}), ...options })
  const others: Server[] = []
  let adminToken: string | null = null
  const call = (method: string, path: string, options: RestOptions = {}) =>
    send(url, method, path, { ...options, token: options.token === undefined ? adminToken : options.token })
  const login = async (email: string, password: string = ADMIN.password): Promise<string> => {
    const { status, body } = await call('POST', '/auth/login', { token: null, json: { email, password } })
    if (status !== 200) throw new Error(`${email} cannot sign in: ${status} ${JSON.stringify(body)}`)
    return body.access_token
  }
  const close = async (): Promise<void> => {
    for (const other of others) await other.close()
    await server.close()
    await testDatabase.drop()
  }
  try {
    adminToken = await login(ADMIN.email)
    const { id } = await database.prisma.person.findFirstOrThrow({
      where: { email: ADMIN.email },
      select: { id: true },
    })
    return {
      url,
      deps: server.deps,
      database,
      admin: { id, email: ADMIN.email, token: adminToken },
      rest: call,
      graphql: (query, variables, { token } = {}) => runGraphql(call, query, variables, token),
      settled: () => server.feed.settled(),
      login,
      another: async (its = {}) => {
        const other = await boot(testDatabase.url, its)
        others.push(other.server)
        return other.url
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function boot(
  databaseUrl: string,
  { env, ...options }: TestServerOptions,
): Promise<{ server: Server; database: Database; url: string }> {
  const config = testConfig(databaseUrl, env)
  const { database, log } = connect(config)
  const server = await buildServer({ config, database, log, ...options })
  await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve))
  return { server, database, url: `http://127.0.0.1:${(server.http.address() as AddressInfo).port}` }
}

async function send(url: string, method: string, path: string, options: RestOptions): Promise<RestAnswer> {
  const headers: Record<string, string> = { ...options.headers }
  if (options.token) headers['authorization'] = `Bearer ${options.token}`
  if (options.json !== undefined) headers['content-type'] ??= 'application/json'
  const body = options.json === undefined ? options.body : JSON.stringify(options.json)
  const answer = await fetch(url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  const isJson =
    answer.headers.get('content-type')?.includes('json') && !answer.headers.get('content-type')?.includes('ndjson')
  return { status: answer.status, headers: answer.headers, body: isJson && text ? JSON.parse(text) : text }
}

async function runGraphql<T>(
  call: (method: string, path: string, options: RestOptions) => Promise<RestAnswer>,
  query: string | DocumentNode,
  variables: unknown,
  token: string | null | undefined,
): Promise<GraphqlAnswer<T>> {
  const text = typeof query === 'string' ? query : print(query)
  const { status, body } = await call('POST', '/graphql', { token, json: { query: text, variables } })
  return { status, ...body }
}
