import { addToTeam, buildPerson, buildProject, type Role } from './factories.js'
import type { TestServer } from './server.js'

/** A person of a production, signed in. */
export interface Member {
  readonly id: string
  readonly email: string
  readonly token: string
}

/** One person of every role in the team of a production, and a manager who is in none. */
export interface Crew {
  readonly project: { readonly id: string }
  readonly manager: Member
  readonly supervisor: Member
  readonly artist: Member
  readonly client: Member
  readonly vendor: Member
  readonly outsider: Member
}

/** Makes somebody and signs them in. */
export async function signIn(server: TestServer, role: Role): Promise<Member> {
  const { id, email } = await buildPerson(server.database, role)
  return { id, email, token: await server.login(email) }
}

/** Makes a production with its crew. */
export async function buildCrew(server: TestServer): Promise<Crew> {
  const project = await buildProject(server.database)
  const manager = await signIn(server, 'manager')
  const supervisor = await signIn(server, 'supervisor')
  const artist = await signIn(server, 'user')
  const client = await signIn(server, 'client')
  const vendor = await signIn(server, 'vendor')
  await addToTeam(server.database, project, [manager, supervisor, artist, client, vendor])
  return { project, manager, supervisor, artist, client, vendor, outsider: await signIn(server, 'manager') }
}

/** Rows of a table, all columns, by the id of the record. */
export async function stored<T = any>(server: TestServer, table: string, id: string): Promise<T | undefined> {
  const { rows } = await server.database.pool.query<T & object>(`select * from "${table}" where id = $1`, [id])
  return rows[0]
}

/** Names of the events kept since the last call. */
export async function newEvents(server: TestServer): Promise<string[]> {
  const { rows } = await server.database.pool.query<{ name: string }>(
    'with gone as (delete from api_event returning *) select name from gone order by created_at',
  )
  return rows.map(({ name }) => name)
}
