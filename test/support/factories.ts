import { randomUUID } from 'node:crypto'
import { hashSync } from '@node-rs/bcrypt'
import { MODELS, type ModelName } from '../../src/generated/metadata.js'
import type { ModelMeta } from '../../src/kernel/db/model-meta.js'
import type { Database } from '../../src/kernel/db/database.js'

/** The password of every person made here. */
export const PASSWORD = 'mypassword'

const passwordHash = Buffer.from(hashSync(PASSWORD, { cost: 4 }))

let count = 0

/** A name that nothing else in this test file has: "Shot 12". */
export const unique = (prefix: string): string => `${prefix} ${++count}`

/** Values of a row by field name; what is left out gets the default of the model, or null. */
export type Values = Record<string, unknown>

/** Anything with an id, or the id. */
export type Ref = string | { readonly id: string }

const idOf = (ref: Ref): string => (typeof ref === 'string' ? ref : ref.id)

/**
 * Writes one row straight into its table: no event, no check but the database's own.
 *
 * @returns the values written, with the id
 * @throws when a name is no field of the model
 */
export async function insertRow<T extends Values>(
  database: Database,
  model: ModelName,
  values: T,
): Promise<T & { id: string }> {
  const meta: ModelMeta = MODELS[model]
  const known = new Map(meta.columns.map((column) => [column.field, column]))
  const row: Values = {}
  for (const { field, default: value } of meta.columns) if (value !== undefined) row[field] = value
  if (known.has('id')) row['id'] = randomUUID()
  for (const field of ['createdAt', 'updatedAt']) if (known.has(field)) row[field] = new Date()
  Object.assign(row, values)
  const names: string[] = []
  const bound: unknown[] = []
  for (const [field, value] of Object.entries(row)) {
    const column = known.get(field)
    if (!column) throw new Error(`${model} has no field ${field}`)
    names.push(`"${column.column}"`)
    bound.push(column.kind === 'json' && value !== null && !column.list ? JSON.stringify(value) : value)
  }
  const places = bound.map((_, i) => `$${i + 1}`)
  await database.pool.query(`insert into "${meta.table}" (${names.join(', ')}) values (${places.join(', ')})`, bound)
  return row as T & { id: string }
}

/** The id of a row of the reference data, by its name. */
export async function referenceId(
  database: Database,
  model: 'ProjectStatus' | 'EntityType' | 'TaskType' | 'TaskStatus' | 'Department',
  name: string,
): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(`select id from ${MODELS[model].table} where name = $1`, [
    name,
  ])
  if (!rows[0]) throw new Error(`no ${model} is called ${name}`)
  return rows[0].id
}

/** An open production. */
export async function buildProject(database: Database, values: Values = {}) {
  const projectStatusId = await referenceId(database, 'ProjectStatus', 'Open')
  return insertRow(database, 'Project', { name: unique('Project'), projectStatusId, ...values })
}

export type Role = 'admin' | 'manager' | 'supervisor' | 'user' | 'client' | 'vendor'

/** A person who can sign in with {@link PASSWORD}. */
export async function buildPerson(database: Database, role: Role = 'user', values: Values = {}) {
  const lastName = unique('Person')
  const email = `${lastName.toLowerCase().replace(' ', '.')}@example.com`
  const person = { firstName: 'Test', lastName, email, role, password: passwordHash, timezone: 'UTC', locale: 'en_US' }
  return insertRow(database, 'Person', { ...person, ...values })
}

/** Puts people into the team of a production, with a role of its own if given. */
export async function addToTeam(database: Database, project: Ref, people: Ref[], role?: Role): Promise<void> {
  for (const person of people) {
    await insertRow(database, 'ProjectPersonLink', {
      projectId: idOf(project),
      personId: idOf(person),
      ...(role ? { role } : {}),
    })
  }
}

export async function buildDepartment(database: Database, values: Values = {}) {
  return insertRow(database, 'Department', { name: unique('Department'), color: '#336699', ...values })
}

/** Makes somebody a member of departments. */
export async function addToDepartments(database: Database, person: Ref, departments: Ref[]): Promise<void> {
  for (const department of departments) {
    await insertRow(database, 'DepartmentLink', { personId: idOf(person), departmentId: idOf(department) })
  }
}

/** An entity of any type, by the type's name: `Shot`, `Sequence`, `Episode`, `Edit`, `Concept`, or an asset type. */
export async function buildEntity(database: Database, type: string, project: Ref, values: Values = {}) {
  const entityTypeId = await referenceId(database, 'EntityType', type)
  return insertRow(database, 'Entity', { name: unique(type), projectId: idOf(project), entityTypeId, ...values })
}

export const buildEpisode = (database: Database, project: Ref, values: Values = {}) =>
  buildEntity(database, 'Episode', project, values)

/** A sequence, of an episode when one is given as `parentId`. */
export const buildSequence = (database: Database, project: Ref, values: Values = {}) =>
  buildEntity(database, 'Sequence', project, values)

/** A shot; its sequence is its `parentId`. */
export const buildShot = (database: Database, project: Ref, values: Values = {}) =>
  buildEntity(database, 'Shot', project, values)

/** An asset of the type Character, or of the `entityTypeId` given. */
export const buildAsset = (database: Database, project: Ref, values: Values = {}) =>
  buildEntity(database, 'Character', project, values)

export async function buildTaskType(database: Database, values: Values = {}) {
  return insertRow(database, 'TaskType', { name: unique('Task type'), forEntity: 'Shot', ...values })
}

export async function buildTaskStatus(database: Database, values: Values = {}) {
  const name = unique('Status')
  return insertRow(database, 'TaskStatus', { name, shortName: `s${count}`, color: '#112233', ...values })
}

/** A task of an entity, of the type Animation and in the first status unless told otherwise. */
export async function buildTask(
  database: Database,
  entity: { readonly id: string; readonly projectId: unknown },
  { assignees = [], ...values }: Values & { assignees?: Ref[] } = {},
) {
  const taskTypeId = values['taskTypeId'] ?? (await referenceId(database, 'TaskType', 'Animation'))
  const taskStatusId = values['taskStatusId'] ?? (await referenceId(database, 'TaskStatus', 'Todo'))
  const { id: entityId, projectId } = entity
  const task = await insertRow(database, 'Task', {
    name: 'main',
    entityId,
    projectId,
    ...values,
    taskTypeId,
    taskStatusId,
  })
  for (const person of assignees)
    await insertRow(database, 'TaskPersonLink', { taskId: task.id, personId: idOf(person) })
  return task
}
