import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Environment variables as the process got them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One environment variable: how it is read, what holds without it, and what it means to the reader of `.env.example`. */
interface Setting<T> {
  readonly variable: string
  /** Another name of the same setting, read when the first is unset. */
  readonly alias?: string
  readonly schema: z.ZodType<T, string>
  /** Value when the variable is unset or empty. */
  readonly fallback: T
  /** Never printed. */
  readonly secret?: boolean
}

const TRUE = new Set(['y', 'yes', 't', 'true', 'on', '1'])
const FALSE = new Set(['n', 'no', 'f', 'false', 'off', '0'])

/** Whether; the words Zou takes, in any case. */
const flag = (variable: string, fallback: boolean): Setting<boolean> => ({
  variable,
  fallback,
  schema: z.string().transform((text, context) => {
    const word = text.toLowerCase()
    if (TRUE.has(word) || FALSE.has(word)) return TRUE.has(word)
    context.addIssue(`Environment variable ${variable} cannot be converted to a boolean value.`)
    return z.NEVER
  }),
})

/** A whole number between two bounds. */
const whole = (variable: string, fallback: number, min = 0, max = Number.MAX_SAFE_INTEGER): Setting<number> => ({
  variable,
  fallback,
  schema: z.string().transform((text, context) => {
    const value = /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    const bounds = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `between ${min} and ${max}`
    context.addIssue(`Environment variable ${variable} must be a whole number ${bounds}.`)
    return z.NEVER
  }),
})

/** A share between 0 and 1. */
const share = (variable: string, fallback: number): Setting<number> => ({
  variable,
  fallback,
  schema: z.string().transform((text, context) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (value >= 0 && value <= 1) return value
    context.addIssue(`Environment variable ${variable} must be a number between 0 and 1.`)
    return z.NEVER
  }),
})

const text = (variable: string, fallback = ''): Setting<string> => ({ variable, fallback, schema: z.string() })
const secret = (variable: string): Setting<string> => ({ ...text(variable), secret: true })

/** Split and not trimmed, as Zou does. */
const list = (variable: string, separator = ';', fallback: readonly string[] = []): Setting<readonly string[]> => ({
  variable,
  fallback,
  schema: z.string().transform((value) => value.split(separator).filter((item) => item !== '')),
})

const oneOf = <const T extends readonly [string, ...string[]]>(
  variable: string,
  values: T,
  fallback: T[number],
): Setting<T[number]> => ({
  variable,
  fallback,
  schema: z.enum(values, { error: `Environment variable ${variable} must be one of ${values.join(', ')}.` }),
})

const DATABASE_ADDRESS: Setting<string> = {
  ...secret('DATABASE_URL'),
  schema: z.string().refine(isPostgresUrl, {
    error: 'Environment variable DATABASE_URL must be an address like postgresql://user:password@host:5432/database.',
  }),
}

const SECRET: Setting<string> = {
  ...secret('SECRET_KEY'),
  schema: z.string().refine((value) => value !== 'mysecretkey', {
    error:
      'Environment variable SECRET_KEY must not be the well-known value mysecretkey: anybody could sign in with it.',
  }),
}

const OWN_ENCRYPTION: Setting<boolean> = {
  ...flag('FS_S3_AES256_ENCRYPTED', false),
  schema: flag('FS_S3_AES256_ENCRYPTED', false).schema.refine((isOn) => !isOn, {
    error:
      'Environment variable FS_S3_AES256_ENCRYPTED: files that Zou itself encrypted cannot be read. Copy them in the clear first, and let the store encrypt them.',
  }),
}

/** Files that a double click runs. */
const REFUSED_EXTENSIONS = ['bat', 'cmd', 'com', 'exe', 'hta', 'lnk', 'msi', 'scr', 'vbs']

const REDIS_ADDRESS: Setting<string> = {
  ...secret('REDIS_URL'),
  schema: z.string().refine((value) => /^rediss?:\/\//.test(value) && URL.canParse(value), {
    error: 'Environment variable REDIS_URL must be an address like redis://:password@host:6379.',
  }),
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)
}

/** Every variable we know, by its name in {@link Config}. `.env.example` explains each; a test holds the two together. */
const SETTINGS = {
  // Where we listen and keep things
  port: whole('PORT', 4000, 0, 65_535),
  host: text('HOST', '127.0.0.1'),
  dataDir: text('DATA_DIR', '.shotgraph'),
  previewFolder: { ...text('PREVIEW_FOLDER'), alias: 'THUMBNAIL_FOLDER' },
  tmpDir: text('TMP_DIR'),
  logLevel: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  debug: flag('DEBUG', false),
  // Database
  databaseUrl: DATABASE_ADDRESS,
  dbHost: text('DB_HOST', 'localhost'),
  dbPort: whole('DB_PORT', 5432, 1, 65_535),
  dbUsername: text('DB_USERNAME', 'postgres'),
  dbPassword: { ...secret('DB_PASSWORD'), fallback: 'mysecretpassword' },
  dbDatabase: text('DB_DATABASE', 'zoudb'),
  dbPoolSize: whole('DB_POOL_SIZE', 20, 1, 1000),
  statementTimeoutMs: whole('STATEMENT_TIMEOUT_MS', 60_000),
  // Sign-in and people
  secretKey: SECRET,
  adminEmail: text('ADMIN_EMAIL', 'admin@example.com'),
  adminPassword: secret('ADMIN_PASSWORD'),
  registrationEnabled: flag('REGISTRATION_ENABLED', false),
  rateLimits: flag('RATE_LIMITS', true),
  authStrategy: text('AUTH_STRATEGY', 'auth_local_classic'),
  bcryptLogRounds: whole('BCRYPT_LOG_ROUNDS', 12, 4, 20),
  minPasswordLength: whole('MIN_PASSWORD_LENGTH', 8, 1, 72),
  enforce2fa: flag('ENFORCE_2FA', false),
  twoFactorExemptUsers: trimmed(list('2FA_EXEMPT_USERS', ',')),
  protectedAccounts: list('PROTECTED_ACCOUNTS'),
  userLimit: whole('USER_LIMIT', 100),
  defaultTimezone: text('DEFAULT_TIMEZONE', 'Europe/Paris'),
  defaultLocale: text('DEFAULT_LOCALE', 'en_US'),
  samlEnabled: flag('SAML_ENABLED', false),
  samlIdpName: text('SAML_IDP_NAME'),
  oidcEnabled: flag('OIDC_ENABLED', false),
  oidcIdpName: text('OIDC_IDP_NAME'),
  // HTTP
  domainName: text('DOMAIN_NAME', 'localhost:8080'),
  domainProtocol: oneOf('DOMAIN_PROTOCOL', ['https', 'http'], 'https'),
  corsAllowedOrigins: list('CORS_ALLOWED_ORIGINS'),
  nbRecordsPerPage: whole('NB_RECORDS_PER_PAGE', 100, 1),
  /** Days for which changes of records are kept. */
  changeRetentionDays: whole('CHANGE_RETENTION_DAYS', 30, 1, 36_500),
  maxContentLength: whole('MAX_CONTENT_LENGTH', 10_737_418_240),
  maxJsonLength: whole('MAX_JSON_LENGTH', 8_388_608, 1),
  prometheusMetricsEnabled: flag('PROMETHEUS_METRICS_ENABLED', false),
  isSelfHosted: flag('IS_SELF_HOSTED', true),
  crispToken: text('CRISP_TOKEN'),
  sentryKitsuEnabled: flag('SENTRY_KITSU_ENABLED', false),
  sentryKitsuDsn: text('SENTRY_KITSU_DSN'),
  sentryKitsuSr: share('SENTRY_KITSU_SR', 0.1),
  // Event stream
  eventStreamHost: text('EVENT_STREAM_HOST', '127.0.0.1'),
  eventStreamPort: whole('EVENT_STREAM_PORT', 5001, 0, 65_535),
  maxSockets: whole('MAX_SOCKETS', 5000, 1),
  maxSocketsPerPerson: whole('MAX_SOCKETS_PER_PERSON', 100, 1),
  socketMessagesPerSecond: whole('SOCKET_MESSAGES_PER_SECOND', 100, 1),
  redisUrl: REDIS_ADDRESS,
  kvHost: text('KV_HOST'),
  kvPort: whole('KV_PORT', 6379, 1, 65_535),
  kvPassword: secret('KV_PASSWORD'),
  // GraphQL
  graphqlMaxDepth: whole('GRAPHQL_MAX_DEPTH', 20, 1),
  graphqlMaxAliases: whole('GRAPHQL_MAX_ALIASES', 50),
  graphqlMaxPageSize: whole('GRAPHQL_MAX_PAGE_SIZE', 500, 1),
  graphqlMaxCost: whole('GRAPHQL_MAX_COST', 100_000, 1),
  graphqlMaxConnections: whole('GRAPHQL_MAX_CONNECTIONS', 50, 1),
  graphqlMaxSubscriptions: whole('GRAPHQL_MAX_SUBSCRIPTIONS', 100, 1),
  graphqlAdminFactor: whole('GRAPHQL_ADMIN_FACTOR', 1, 1, 1000),
  // Mail
  mailEnabled: flag('MAIL_ENABLED', true),
  mailFolder: text('MAIL_FOLDER'),
  mailServer: text('MAIL_SERVER'),
  mailPort: whole('MAIL_PORT', 25, 1, 65_535),
  mailUsername: text('MAIL_USERNAME'),
  mailPassword: secret('MAIL_PASSWORD'),
  mailUseTls: flag('MAIL_USE_TLS', false),
  mailUseSsl: flag('MAIL_USE_SSL', false),
  mailDefaultSender: text('MAIL_DEFAULT_SENDER', 'no-reply@your-studio.com'),
  mailCheckDeliverability: flag('MAIL_CHECK_DELIVERABILITY', true),
  // Chat
  slackApiUrl: text('SLACK_API_URL', 'https://slack.com/api'),
  discordApiUrl: text('DISCORD_API_URL', 'https://discord.com/api/v10'),
  chatPrivateHosts: list('CHAT_PRIVATE_HOSTS'),
  // Stored files
  fsBackend: oneOf('FS_BACKEND', ['local', 's3'], 'local'),
  fsBucketPrefix: text('FS_BUCKET_PREFIX'),
  fsS3Region: text('FS_S3_REGION'),
  fsS3Endpoint: text('FS_S3_ENDPOINT'),
  fsS3AccessKey: secret('FS_S3_ACCESS_KEY'),
  fsS3SecretKey: secret('FS_S3_SECRET_KEY'),
  fsS3CreateBucket: flag('FS_S3_CREATE_BUCKET', false),
  fsS3Aes256Encrypted: OWN_ENCRYPTION,
  /** Seconds for which a browser keeps a file. */
  clientCacheMaxAge: whole('CLIENT_CACHE_MAX_AGE', 604_800),
  /** Bytes. */
  attachmentMaxSize: whole('ATTACHMENT_MAX_SIZE', 2_147_483_648),
  attachmentRefusedExtensions: list('ATTACHMENT_REFUSED_EXTENSIONS', ';', REFUSED_EXTENSIONS),
  removeFiles: flag('REMOVE_FILES', false),
  // Jobs, search
  enableJobQueue: flag('ENABLE_JOB_QUEUE', false),
  indexerKey: secret('INDEXER_KEY'),
} satisfies Record<string, Setting<never> | Setting<unknown>>

type Settings = typeof SETTINGS
type Values = { -readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> }

/** Settings of the process, read once. Names follow the variables; lists are arrays; paths are absolute. */
export interface Config extends Readonly<
  Omit<
    Values,
    `db${'Host' | 'Port' | 'Username' | 'Password' | 'Database'}` | `kv${'Host' | 'Port' | 'Password'}` | 'databaseUrl'
  >
> {
  /** Address of the database, from `DATABASE_URL` or Zou's `DB_*`; null: the embedded server of the data folder. */
  readonly databaseUrl: string | null
  /** Address of Redis, from `REDIS_URL` or Zou's `KV_*`; empty: none. */
  readonly redisUrl: string
}

/** Names of all variables that {@link loadConfig} reads. */
export const VARIABLES: readonly string[] = Object.values(SETTINGS as Record<string, Setting<unknown>>).flatMap(
  ({ variable, alias }) => (alias ? [variable, alias] : [variable]),
)

/** The settings are wrong; `faults` holds one sentence for each fault, without any secret. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

function trimmed(setting: Setting<readonly string[]>): Setting<readonly string[]> {
  return { ...setting, schema: setting.schema.transform((items) => items.map((item) => item.trim())) }
}

/**
 * The variables of the process, with those of the file `.env` in the current folder that are not set, and with
 * `overrides` on top.
 */
export function processEnvironment(overrides: Environment = {}): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return { ...process.env, ...overrides }
}

/**
 * Reads and checks the environment. Unset and empty variables mean the default. With the embedded database and no
 * `SECRET_KEY`, the key kept in the data folder is used, and made on first use.
 * @throws ConfigError naming every fault at once.
 */
export function loadConfig(env: Environment = process.env): Config {
  const faults: string[] = []
  const values = readSettings(env, faults)
  const databaseUrl = databaseAddress(env, values)
  if (databaseUrl !== null && values.secretKey === '' && !env['SECRET_KEY']) {
    faults.push(
      'Environment variable SECRET_KEY is required with a database of your own. Give the SECRET_KEY of the Zou server ' +
        'that uses this database, or a long random text that stays the same for ever.',
    )
  }
  if (values.adminPassword !== '' && values.adminPassword.length < values.minPasswordLength) {
    faults.push(`Environment variable ADMIN_PASSWORD must have at least ${values.minPasswordLength} characters.`)
  }
  if (faults.length > 0) throw new ConfigError(faults)

  const { dbHost, dbPort, dbUsername, dbPassword, dbDatabase, kvHost, kvPort, kvPassword, ...kept } = values
  const dataDir = resolve(values.dataDir)
  return Object.freeze({
    ...kept,
    dataDir,
    databaseUrl,
    redisUrl: values.redisUrl || redisAddress(values),
    previewFolder: values.previewFolder ? resolve(values.previewFolder) : join(dataDir, 'previews'),
    tmpDir: values.tmpDir ? resolve(values.tmpDir) : join(dataDir, 'tmp'),
    mailFolder: values.mailFolder && resolve(values.mailFolder),
    secretKey: values.secretKey || keptSecret(dataDir, 'secret-key'),
  })
}

function readSettings(env: Environment, faults: string[]): Values {
  const entries = Object.entries(SETTINGS as Record<string, Setting<unknown>>).map(([name, setting]) => {
    const given = env[setting.variable] || (setting.alias && env[setting.alias])
    if (!given) return [name, setting.fallback]
    const result = setting.schema.safeParse(given)
    if (result.success) return [name, result.data]
    faults.push(...result.error.issues.map(({ message }) => message))
    return [name, setting.fallback]
  })
  return Object.fromEntries(entries) as Values
}

function databaseAddress(env: Environment, values: Values): string | null {
  if (env['DATABASE_URL']) return values.databaseUrl
  const zou = ['DB_HOST', 'DB_PORT', 'DB_USERNAME', 'DB_PASSWORD', 'DB_DATABASE']
  if (!zou.some((variable) => env[variable])) return null
  const part = encodeURIComponent
  return `postgresql://${part(values.dbUsername)}:${part(values.dbPassword)}@${part(values.dbHost)}:${values.dbPort}/${part(values.dbDatabase)}`
}

function redisAddress({ kvHost, kvPort, kvPassword }: Values): string {
  if (!kvHost) return ''
  return `redis://${kvPassword ? `:${encodeURIComponent(kvPassword)}@` : ''}${kvHost}:${kvPort}`
}

/**
 * A random text kept in a file of the data folder that only its owner can read; made when it is not there. Two
 * processes that start at once get the same one, and a process killed in between leaves no half-written file.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name)
  const read = (): string | undefined => {
    try {
      return readFileSync(file, 'utf8').trim() || undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
  const known = read()
  if (known) return known
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return read() as string
}

/** The settings as they may be shown or logged: secrets are masked. */
export function describeConfig(config: Config): Record<string, unknown> {
  const settings = SETTINGS as Record<string, Setting<unknown>>
  const entries = Object.entries(config).map(([name, value]) => {
    if (name === 'databaseUrl') return [name, value === null ? 'embedded' : maskPassword(value as string)]
    if (name === 'redisUrl') return [name, value === '' ? '' : maskPassword(value as string)]
    return [name, settings[name]?.secret && value !== '' ? '***' : value]
  })
  return Object.fromEntries(entries)
}

function maskPassword(address: string): string {
  const url = new URL(address)
  if (url.password) url.password = '***'
  for (const key of [...url.searchParams.keys()]) if (/password/i.test(key)) url.searchParams.set(key, '***')
  return url.toString()
}
