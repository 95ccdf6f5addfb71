import { readFileSync } from 'node:fs'
import pg from 'pg'
import { SetupError } from './service.js'

/** Id of the demonstration production: md5 of the word "project". */
const DEMO_PROJECT = '46f86faa-6bbf-9ac9-4a7e-459509a20ed0'

export interface DemoOptions {
  /** Address of a database that holds the reference data. */
  url: string
  /** Size of the show: an episode has 200 shots with 8 tasks each. */
  episodes: number
  /** Told what is being made. */
  onProgress?: (text: string) => void
}

/**
 * Fills an empty server with a production to explore, in one transaction.
 * @returns false when the demonstration is there already
 * @throws SetupError when there are other productions: it is not mixed with real work
 */
export async function loadDemo({ url, episodes, onProgress = () => {} }: DemoOptions): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'shotgraph demo',
    options: '-c TimeZone=UTC',
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>('select id from project')
    if (rows.some(({ id }) => id === DEMO_PROJECT)) return false
    if (rows.length > 0) {
      throw new SetupError(
        `This server has productions already (${rows.length}): the demonstration is only for an empty one.`,
      )
    }
    await client.query('begin')
    await skipConstraints(client)
    for (const { title, sql } of readStatements(episodes)) {
      if (title) onProgress(title)
      await client.query(sql)
    }
    await client.query('commit')
    await client.query('analyze')
    return true
  } finally {
    // Ends the transaction as well when it did not come to its end.
    await client.end()
  }
}

/** The data is consistent: where we may, foreign keys are not checked for each row, which takes twice as long. */
async function skipConstraints(client: pg.Client): Promise<void> {
  await client.query('savepoint constraints')
  await client
    .query('set local session_replication_role = replica')
    .catch(() => client.query('rollback to constraints'))
}

/** The statements of the script, each with its title if it begins a part. */
function readStatements(episodes: number): { title: string | undefined; sql: string }[] {
  const script = readFileSync(new URL('../../../prisma/demo.sql', import.meta.url), 'utf8')
  return script
    .split(/;[ \t]*$/m)
    .filter((sql) => /^(?!--)\S/m.test(sql))
    .map((sql) => ({ title: /^-- > (.+)$/m.exec(sql)?.[1], sql: sql.replaceAll(':episodes', String(episodes)) }))
}
