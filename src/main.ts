import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { DOMAINS } from './areas/setup/domains.js'
import { ROLES, type Role } from './cli/roles.js'

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

/** The commands come with the whole server: loaded only to run one, so that help is there at once. */
const commands = async () => import('./cli/commands.js')

function buildProgram(): Command {
  const program = new Command('shotgraph')
    .description(
      'Production-tracking server for animation and VFX studios: a GraphQL API, and the Kitsu REST API beside it.',
    )
    .version(version)
    .addHelpText('after', '\nSettings are environment variables; .env.example explains them all.')
  program
    .command('start')
    .description('Start the server; without DATABASE_URL also the PostgreSQL of the data folder.')
    .option('-p, --port <number>', 'port to listen on (in place of PORT)', wholeNumber(0, 65_535))
    .option('--demo', 'fill an empty server with a production to explore')
    .addOption(episodesOption())
    .addOption(
      new Option('--roles <list>', 'what this process does').argParser(roleList).default([...ROLES], ROLES.join(',')),
    )
    .action(async (flags) => (await commands()).startCommand(flags, version))
  program
    .command('worker')
    .description('Work on the jobs (mails, messages to chats) beside a server; the same as start --roles worker.')
    .action(async () => (await commands()).startCommand({ episodes: 0, roles: ['worker'] }, version))
  program
    .command('migrate')
    .description('Bring the database to the tables of this version, as every start does.')
    .action(async () => (await commands()).migrateCommand())
  program
    .command('create-admin')
    .description('Make somebody an administrator: a known person gets the role, an unknown one an account.')
    .argument('<email>', 'address to sign in with')
    .requiredOption('--password <password>', 'password of a new account')
    .action(async (email, flags) => (await commands()).createAdminCommand(email, flags))
  program
    .command('seed')
    .description('Load the reference data: statuses, departments, asset and task types. What is there by name stays.')
    .addOption(new Option('-d, --domain <domain>', 'kind of studio').choices(DOMAINS).default('3d'))
    .action(async (flags) => (await commands()).seedCommand(flags))
  program
    .command('demo')
    .description('Fill an empty server with a production to explore.')
    .addOption(episodesOption())
    .action(async (flags) => (await commands()).demoCommand(flags))
  program
    .command('doctor')
    .description('Look at everything the server needs, change nothing; exit code 1 when it cannot work.')
    .option('--config', 'also print the settings, without secrets')
    .option('--routes', 'list every REST operation, and which are not built yet')
    .option('--missing', 'list only the operations that are not built yet')
    .action(async (flags) => (await commands()).doctorCommand(flags))
  program
    .command('schema')
    .description('Print the GraphQL schema.')
    .argument('[file]', 'file to write it to')
    .action(async (file) => (await commands()).schemaCommand(file))
  program
    .command('openapi')
    .description('Print the description of the REST API, OpenAPI as JSON.')
    .argument('[file]', 'file to write it to')
    .action(async (file) => (await commands()).openapiCommand(file))
  return program
}

/** Names of the errors whose message says all there is to say. */
const PLAIN = new Set(['ConfigError', 'MigrationError', 'EmbeddedError', 'SetupError', 'StartError'])

try {
  await buildProgram().parseAsync()
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(`${PLAIN.has(name) ? message : (stack ?? message)}\n`)
  process.exitCode = 1
}
