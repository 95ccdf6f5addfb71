import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigError, describeConfig, loadConfig, VARIABLES, type Config, type Environment } from '../../src/config.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shotgraph-config-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const load = (env: Environment = {}): Config => loadConfig({ DATA_DIR: folder, ...env })

function faultsOf(env: Environment): readonly string[] {
  try {
    load(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

test('without any variable everything has its default', () => {
  const { port, host, databaseUrl, rateLimits, mailEnabled, mailServer, previewFolder, corsAllowedOrigins, userLimit } =
    load()
  expect({
    port,
    host,
    databaseUrl,
    rateLimits,
    mailEnabled,
    mailServer,
    previewFolder,
    corsAllowedOrigins,
    userLimit,
  }).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: null,
    rateLimits: true,
    mailEnabled: true,
    mailServer: '',
    previewFolder: join(folder, 'previews'),
    corsAllowedOrigins: [],
    userLimit: 100,
  })
})

test('an empty variable means the default', () => {
  const { port, registrationEnabled, databaseUrl } = load({
    PORT: '',
    REGISTRATION_ENABLED: '',
    DATABASE_URL: '',
    DB_HOST: '',
  })
  expect({ port, registrationEnabled, databaseUrl }).toEqual({
    port: 4000,
    registrationEnabled: false,
    databaseUrl: null,
  })
})

test.each(['y', 'YES', 't', 'True', 'on', '1'])('%s is true', (word) => expect(load({ DEBUG: word }).debug).toBe(true))

test.each(['n', 'NO', 'f', 'False', 'off', '0'])('%s is false', (word) =>
  expect(load({ RATE_LIMITS: word }).rateLimits).toBe(false),
)

test('lists are split on semicolons and not trimmed; the exempt people on commas and trimmed', () => {
  const { protectedAccounts, twoFactorExemptUsers } = load({
    PROTECTED_ACCOUNTS: 'a@studio.com; b@studio.com',
    '2FA_EXEMPT_USERS': 'c@studio.com , d@studio.com',
  })
  expect({ protectedAccounts, twoFactorExemptUsers }).toEqual({
    protectedAccounts: ['a@studio.com', ' b@studio.com'],
    twoFactorExemptUsers: ['c@studio.com', 'd@studio.com'],
  })
})

test('every fault is reported at once', () => {
  expect(
    faultsOf({ PORT: '70000', DEBUG: 'maybe', USER_LIMIT: '3.5', SENTRY_KITSU_SR: '2', DOMAIN_PROTOCOL: 'ftp' }),
  ).toEqual([
    'Environment variable PORT must be a whole number between 0 and 65535.',
    'Environment variable DEBUG cannot be converted to a boolean value.',
    'Environment variable USER_LIMIT must be a whole number of at least 0.',
    'Environment variable DOMAIN_PROTOCOL must be one of https, http.',
    'Environment variable SENTRY_KITSU_SR must be a number between 0 and 1.',
  ])
})

describe('the address of the database', () => {
  test('is DATABASE_URL before all else', () => {
    const env = { DATABASE_URL: 'postgresql://me:pw@db:5433/tracker', DB_HOST: 'elsewhere', SECRET_KEY: 'k' }
    expect(load(env).databaseUrl).toBe('postgresql://me:pw@db:5433/tracker')
  })

  test('is made of the variables of Zou when one of them is set', () => {
    expect(load({ DB_PASSWORD: 'p@ss/word', SECRET_KEY: 'k' }).databaseUrl).toBe(
      'postgresql://postgres:p%40ss%2Fword@localhost:5432/zoudb',
    )
  })

  test('must be one of PostgreSQL', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://root@db/zou', SECRET_KEY: 'k' })).toEqual([
      'Environment variable DATABASE_URL must be an address like postgresql://user:password@host:5432/database.',
    ])
  })
})

describe('the secret key', () => {
  test('is made once for the embedded database and kept where only its owner reads it', () => {
    const { secretKey } = load()
    expect(secretKey).toMatch(/^[\w-]{64}$/)
    expect(load().secretKey).toBe(secretKey)
    expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  })

  test('is required with a database of one’s own', () => {
    expect(faultsOf({ DATABASE_URL: 'postgresql://db/zou' })).toEqual([
      expect.stringMatching(/^Environment variable SECRET_KEY is required/),
    ])
  })

  test('must not be the well-known one', () => {
    expect(faultsOf({ SECRET_KEY: 'mysecretkey' })).toEqual([
      expect.stringContaining('must not be the well-known value'),
    ])
  })
})

test('a first password that is too short is refused before anything starts', () => {
  expect(faultsOf({ ADMIN_PASSWORD: 'short' })).toEqual([
    'Environment variable ADMIN_PASSWORD must have at least 8 characters.',
  ])
})

test('a storage that we do not have is refused', () => {
  const faults = (env: Record<string, string>): readonly string[] => {
    try {
      loadConfig({ DATA_DIR: folder, ...env })
      return []
    } catch (error) {
      return (error as ConfigError).faults
    }
  }
  expect(faults({ FS_BACKEND: 'swift' })).toEqual(['Environment variable FS_BACKEND must be one of local, s3.'])
  expect(faults({ FS_S3_AES256_ENCRYPTED: 'true' })).toEqual([expect.stringContaining('cannot be read')])
  expect(faults({ FS_BACKEND: 's3', FS_S3_AES256_ENCRYPTED: 'no' })).toEqual([])
})

test('secrets are never shown', () => {
  const secrets = {
    SECRET_KEY: 'one-secret',
    ADMIN_PASSWORD: 'two-secret',
    MAIL_PASSWORD: 'three-secret',
    INDEXER_KEY: 'four-secret',
  }
  const config = load({ ...secrets, DATABASE_URL: 'postgresql://me:five-secret@db/tracker?sslpassword=six-secret' })
  const shown = JSON.stringify(describeConfig(config))
  expect(shown).not.toContain('-secret')
  expect(shown).toContain('postgresql://me:***@db/tracker')
})

test('secrets are not in the message of a fault', () => {
  expect(faultsOf({ DATABASE_URL: 'mysql://me:hidden@db/x', PORT: 'x' }).join()).not.toContain('hidden')
})

const EXAMPLE = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')

test('.env.example names exactly the variables that are read', () => {
  const named = [...EXAMPLE.matchAll(/^(?:# )?([A-Z0-9_]+)=/gm)].map((match) => match[1])
  expect([...named].sort()).toEqual([...VARIABLES].sort())
})

test('.env.example as it stands gives the defaults', () => {
  const env = Object.fromEntries([...EXAMPLE.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  expect(load({ ...env, DATA_DIR: folder })).toEqual(load())
})
