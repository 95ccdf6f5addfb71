import { readFileSync, writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { createAdmin, DOMAINS, loadReferenceData, SetupError, type Domain } from './areas/setup/service.js'
import { examine, listRoutes } from './cli/doctor.js'
import { Closers, messageOf, openSession, say, type Session } from './cli/session.js'
import { demo, ROLES, start, StartError, type Role } from './cli/start.js'
import { ConfigError, loadConfig, processEnvironment } from './config.js'
import { EmbeddedError } from './kernel/db/embedded.js'
import { MigrationError } from './kernel/db/migrate.js'
import { createLogger } from './kernel/log.js'
import { registry } from './registry.js'
import { openapiDocument } from './rest.js'
import { graphqlSchema, schemaText } from './schema.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** Episodes of a demonstration that is made in a few seconds. */
const DEMO_EPISODES = 3

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new InvalidArgumentError(`Give a whole number between ${min} and ${max}.`)
  }
}

function roleList(text: string): Role[] {
  const roles = text.split(',').map((role) => role.trim())
  const known = (role: string): role is Role => (ROLES as readonly string[]).includes(role)
  if (!roles.every(known)) throw new InvalidArgumentError(`Roles are ${ROLES.join(', ')}.`)
  return roles
}

const episodesOption = (): Option =>
  new Option('--episodes <number>', 'size of the demonstration; an episode has 200 shots with 8 tasks each')
    .argParser(wholeNumber(1, 200))
    .default(DEMO_EPISODES)

/** Runs a command on the database, whether a server is running on it or not. */
async function onDatabase(work: (session: Session) => Promise<void>): Promise<void> {
  const config = loadConfig(processEnvironment())
  const closers = new Closers()
  try {
    await work(await openSession({ config, log: createLogger(config.logLevel), closers, share: true }))
  } finally {
    await closers.close()
  }
}

async function createAdminCommand(email: string, { password }: { password: string }): Promise<void> {
  await onDatabase(async ({ ctx }) => {
    const result = await createAdmin(ctx, email, password)
    if (result === 'created') console.log(`Administrator ${email} created.`)
    if (result === 'upgraded') console.log("Existing user's role has been upgraded to 'admin'.")
  })
}

async function seedCommand({ domain }: { domain: Domain }): Promise<void> {
  await onDatabase(async ({ ctx }) => {
    const made = await loadReferenceData(ctx, domain)
    console.log(made === 0 ? 'The reference data is there already.' : `Reference data of ${domain}: ${made} records made.`)
  })
}

async function demoCommand({ episodes }: { episodes: number }): Promise<void> {
  await onDatabase(async ({ ctx, config }) => {
    await loadReferenceData(ctx)
    await demo(config.databaseUrl, episodes)
  })
}

interface StartFlags {
  port?: number
  demo?: boolean
  episodes: number
  roles: Role[]
}

async function startCommand({ port, demo: withDemo, episodes, roles }: StartFlags): Promise<void> {
  const config = loadConfig(processEnvironment(port === undefined ? {} : { PORT: String(port) }))
  await start({ config, version, roles, demoEpisodes: withDemo ? episodes : undefined })
}

interface DoctorFlags {
  routes?: boolean
  missing?: boolean
  config?: boolean
}

async function doctorCommand({ routes, missing, config }: DoctorFlags): Promise<void> {
  if (routes || missing) return listRoutes(missing === true)
  const good = await examine(loadConfig(processEnvironment()), config === true)
  if (!good) process.exitCode = 1
}

/** Prints what is made from the code, or writes it to a file. */
function print(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text)
  else writeFileSync(file, text)
}

function buildProgram(): Command {
  const program = new Command('shotgraph')
    .description('Production-tracking server for animation and VFX studios: a GraphQL API, and the Kitsu REST API beside it.')
    .version(version)
    .addHelpText('after', '\nSettings are environment variables; .env.example explains them all.')
  program
    .command('start')
    .description('Start the server; without DATABASE_URL also the PostgreSQL of the data folder.')
    .option('-p, --port <number>', 'port to listen on (in place of PORT)', wholeNumber(0, 65_535))
    .option('--demo', 'fill an empty server with a production to explore')
    .addOption(episodesOption())
    .addOption(new Option('--roles <list>', 'what this process does').argParser(roleList).default([...ROLES], ROLES.join(',')))
    .action(startCommand)
  program
    .command('migrate')
    .description('Bring the database to the tables of this version, as every start does.')
    .action(() => onDatabase(async () => say('The database is up to date.')))
  program
    .command('create-admin')
    .description('Make somebody an administrator: a known person gets the role, an unknown one an account.')
    .argument('<email>', 'address to sign in with')
    .requiredOption('--password <password>', 'password of a new account')
    .action(createAdminCommand)
  program
    .command('seed')
    .description('Load the reference data: statuses, departments, asset and task types. What is there by name stays.')
    .addOption(new Option('-d, --domain <domain>', 'kind of studio').choices(DOMAINS).default('3d'))
    .action(seedCommand)
  program
    .command('demo')
    .description('Fill an empty server with a production to explore.')
    .addOption(episodesOption())
    .action(demoCommand)
  program
    .command('doctor')
    .description('Look at everything the server needs, change nothing; exit code 1 when it cannot work.')
    .option('--config', 'also print the settings, without secrets')
    .option('--routes', 'list every REST operation, and which are not built yet')
    .option('--missing', 'list only the operations that are not built yet')
    .action(doctorCommand)
  program
    .command('schema')
    .description('Print the GraphQL schema.')
    .argument('[file]', 'file to write it to')
    .action((file?: string) => print(schemaText(graphqlSchema()), file))
  program
    .command('openapi')
    .description('Print the description of the REST API, OpenAPI as JSON.')
    .argument('[file]', 'file to write it to')
    .action((file?: string) => print(`${JSON.stringify(openapiDocument(registry), null, 2)}\n`, file))
  return program
}

/** Errors whose message says all there is to say. */
const PLAIN = [ConfigError, MigrationError, EmbeddedError, SetupError, StartError]

try {
  await buildProgram().parseAsync()
} catch (error) {
  say(PLAIN.some((type) => error instanceof type) ? messageOf(error) : error instanceof Error && error.stack ? error.stack : String(error))
  process.exitCode = 1
}
