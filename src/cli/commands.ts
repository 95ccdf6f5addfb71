import { writeFileSync } from 'node:fs'
import { createAdmin, loadReferenceData } from '../areas/setup/service.js'
import type { Domain } from '../areas/setup/domains.js'
import { loadConfig, processEnvironment } from '../config.js'
import { createLogger } from '../kernel/log.js'
import { registry } from '../registry.js'
import { openapiDocument } from '../rest.js'
import { graphqlSchema, schemaText } from '../schema.js'
import { examine, listRoutes } from './doctor.js'
import type { Role } from './roles.js'
import { Closers, openSession, say, type Session } from './session.js'
import { demo, start } from './start.js'

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

/** `shotgraph create-admin`; says nothing when the person is an administrator already, as Zou. */
export async function createAdminCommand(email: string, { password }: { password: string }): Promise<void> {
  await onDatabase(async ({ ctx }) => {
    const result = await createAdmin(ctx, email, password)
    if (result === 'created') console.log(`Administrator ${email} created.`)
    if (result === 'upgraded') console.log("Existing user's role has been upgraded to 'admin'.")
  })
}

/** `shotgraph migrate`. */
export const migrateCommand = (): Promise<void> => onDatabase(async () => say('The database is up to date.'))

/** `shotgraph seed`. */
export async function seedCommand({ domain }: { domain: Domain }): Promise<void> {
  await onDatabase(async ({ ctx }) => {
    const made = await loadReferenceData(ctx, domain)
    console.log(
      made === 0 ? 'The reference data is there already.' : `Reference data of ${domain}: ${made} records made.`,
    )
  })
}

/** `shotgraph demo`. */
export async function demoCommand({ episodes }: { episodes: number }): Promise<void> {
  await onDatabase(async ({ ctx, config }) => {
    await loadReferenceData(ctx)
    await demo(config.databaseUrl, episodes)
  })
}

export interface StartFlags {
  port?: number
  demo?: boolean
  episodes: number
  roles: Role[]
}

/** `shotgraph start`. */
export async function startCommand(
  { port, demo: withDemo, episodes, roles }: StartFlags,
  version: string,
): Promise<void> {
  const variable = roles.includes('api') ? 'PORT' : 'EVENT_STREAM_PORT'
  const config = loadConfig(processEnvironment(port === undefined ? {} : { [variable]: String(port) }))
  await start({ config, version, roles, demoEpisodes: withDemo ? episodes : undefined })
}

export interface DoctorFlags {
  routes?: boolean
  missing?: boolean
  config?: boolean
}

/** `shotgraph doctor`. */
export async function doctorCommand({ routes, missing, config }: DoctorFlags): Promise<void> {
  if (routes || missing) return listRoutes(missing === true)
  const good = await examine(loadConfig(processEnvironment()), config === true)
  if (!good) process.exitCode = 1
}

/** `shotgraph schema`. */
export const schemaCommand = (file?: string): void => print(schemaText(graphqlSchema()), file)

/** `shotgraph openapi`. */
export const openapiCommand = (file?: string): void =>
  print(`${JSON.stringify(openapiDocument(registry), null, 2)}\n`, file)

/** Prints what is made from the code, or writes it to a file. */
function print(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text)
  else writeFileSync(file, text)
}
