/** Once per run of jest: a PostgreSQL server, and on it the template that every test database is a copy of. */
import { createDatabaseOn, dropDatabaseOn, startPostgres } from './postgres.mjs'

export default async function globalSetup() {
  if (![...process.execArgv, process.env.NODE_OPTIONS].join(' ').includes('--experimental-vm-modules')) {
    throw new Error('Tests are ECMAScript modules: npm test -- <files>, or NODE_OPTIONS=--experimental-vm-modules jest')
  }
  const postgres = await startPostgres()
  const template = `sg_test_${process.pid}_template`
  globalThis.shotgraphTests = {
    stop: async () => {
      await dropDatabaseOn(postgres.url, template)
      await postgres.stop()
    },
  }
  const { fillTemplate } = await import('./template.ts')
  try {
    await fillTemplate(await createDatabaseOn(postgres.url, template))
  } catch (error) {
    await globalThis.shotgraphTests.stop()
    throw error
  }
  // The workers inherit the environment.
  process.env.SHOTGRAPH_TEST_POSTGRES = postgres.url
  process.env.SHOTGRAPH_TEST_TEMPLATE = template
}
