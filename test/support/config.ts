import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, type Config, type Environment } from '../../src/config.js'
import { createDatabase, type Database } from '../../src/kernel/db/database.js'
import { createLogger, type Logger } from '../../src/kernel/log.js'

/** The settings of a server under test: quiet, fast password hashes, no mail, no rate limits; `env` overrides them. */
export function testConfig(databaseUrl: string, env: Environment = {}): Config {
  return loadConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(tmpdir(), `shotgraph-test-${process.pid}`),
    SECRET_KEY: 'a key for tests only',
    BCRYPT_LOG_ROUNDS: '4',
    RATE_LIMITS: 'off',
    MAIL_ENABLED: 'False',
    MAIL_CHECK_DELIVERABILITY: 'False',
    ENABLE_JOB_QUEUE: 'False',
    LOG_LEVEL: 'error',
    DB_POOL_SIZE: '5',
    ...env,
  })
}

/** The database and the log of a server with these settings. */
export function connect(config: Config): { database: Database; log: Logger } {
  const { databaseUrl, dbPoolSize: poolSize, statementTimeoutMs, logLevel } = config
  if (databaseUrl === null) throw new Error('a server under test has a database of its own')
  const log = createLogger(logLevel)
  return { log, database: createDatabase({ url: databaseUrl, poolSize, statementTimeoutMs, log }) }
}
