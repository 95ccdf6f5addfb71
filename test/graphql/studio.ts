import { loadDemo } from '../../src/areas/setup/demo.js'
import type { FinishedRequest } from '../../src/kernel/rest/entry.js'
import { startTestServer, type TestServer } from '../support/server.js'

/** A server with the demonstration of one episode: 10 sequences, 200 shots, 60 assets, 1,960 tasks, 150 people. */
export interface Studio extends TestServer {
  /** Runs an operation without any error, as the administrator unless told otherwise. */
  read<T = any>(query: string, variables?: Record<string, unknown>, token?: string): Promise<T>
  /** The code of the refusal of an operation that is refused. */
  refusal(query: string, variables?: Record<string, unknown>, token?: string | null): Promise<string>
  /** SQL statements of the operation that ran last, authentication included. */
  statements(): number
}

export async function startStudio(env: Record<string, string> = {}): Promise<Studio> {
  let last: FinishedRequest | undefined
  const server = await startTestServer({
    env,
    onRequest: (request) => {
      last = request
    },
  })
  try {
    await loadDemo({ url: server.deps.config.databaseUrl!, episodes: 1 })
  } catch (error) {
    await server.close()
    throw error
  }
  return {
    ...server,
    async read(query, variables, token) {
      const { data, errors } = await server.graphql<any>(query, variables, token === undefined ? {} : { token })
      if (errors) throw new Error(`refused: ${JSON.stringify(errors)}`)
      return data
    },
    async refusal(query, variables, token) {
      const { errors } = await server.graphql(query, variables, token === undefined ? {} : { token })
      return errors?.[0]?.extensions.code ?? 'none'
    },
    statements: () => last!.statements,
  }
}
