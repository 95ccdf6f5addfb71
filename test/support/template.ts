import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { install } from '../../src/cli/session.js'
import type { Database } from '../../src/kernel/db/database.js'
import { migrate } from '../../src/kernel/db/migrate.js'
import { connect, testConfig } from './config.js'
import { buildPerson, insertRow, PASSWORD, type Values } from './factories.js'

/** The administrator that every test database begins with. */
export const ADMIN = { email: 'admin@example.com', password: PASSWORD }

const PRISMA = new URL('../../prisma/', import.meta.url)

interface ReferenceData {
  projectStatuses: Values[]
  taskStatuses: Values[]
  domains: Record<'3d', { assetTypes: string[]; departments: (Values & { name: string })[]; taskTypes: Values[] }>
}

/**
 * Fills an empty database with the tables, the reference data and the first administrator. Rows are written directly:
 * what the product does on its first start has tests of its own, and those of everything else do not depend on it.
 */
export async function fillTemplate(url: string): Promise<void> {
  const folder = fileURLToPath(new URL('migrations', PRISMA))
  await migrate({ url, folder, finish: install })
  const { database } = connect(testConfig(url))
  try {
    await insertReferenceData(database)
    await buildPerson(database, 'admin', { firstName: 'Super', lastName: 'Admin', email: ADMIN.email })
  } finally {
    await database.close()
  }
}

async function insertReferenceData(database: Database): Promise<void> {
  const data = JSON.parse(readFileSync(new URL('reference-data.json', PRISMA), 'utf8')) as ReferenceData
  const { assetTypes, departments, taskTypes } = data.domains['3d']
  for (const status of data.projectStatuses) await insertRow(database, 'ProjectStatus', status)
  for (const status of data.taskStatuses) await insertRow(database, 'TaskStatus', status)
  for (const name of [...assetTypes, 'Episode', 'Sequence', 'Shot', 'Edit', 'Concept']) {
    await insertRow(database, 'EntityType', { name })
  }
  const departmentIds = new Map<unknown, string>()
  for (const department of departments) {
    departmentIds.set(department.name, (await insertRow(database, 'Department', department)).id)
  }
  for (const { department, ...taskType } of taskTypes) {
    await insertRow(database, 'TaskType', { shortName: '', departmentId: departmentIds.get(department), ...taskType })
  }
}
