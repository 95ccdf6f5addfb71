import http from 'node:http'
import { loadCases, loadTables } from '../../conformance/corpus.mjs'
import { CaseDatabase } from '../../conformance/database.mjs'
import { replay, summarize } from '../../conformance/replay.mjs'
import { falls, rises } from '../../conformance/scores.mjs'
import { createTestDatabase } from '../../support/database.js'

/**
 * A server that knows the recordings by heart: it answers each request of the cases in turn as recorded, and makes the
 * recorded changes. `spoil(step)` may change what it is about to do.
 */
async function startParrot(cases, databaseUrl, spoil = (step) => step) {
  const database = new CaseDatabase(databaseUrl, loadTables())
  await database.open()
  const steps = cases.flatMap((one) => one.steps.filter((step) => step.request))
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => void answer(response))
  })
  const answer = async (response) => {
    const { response: recorded, db } = spoil(structuredClone(steps.shift()))
    if (db) await database.patch(db)
    response.writeHead(recorded.status, recorded.type ? { 'content-type': recorded.type } : {})
    response.end(recorded.json === undefined ? recorded.text : JSON.stringify(recorded.json))
  }
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

let testDatabase

beforeAll(async () => {
  testDatabase = await createTestDatabase()
})
afterAll(() => testDatabase.drop())

async function play(cases, spoil, options) {
  const parrot = await startParrot(cases, testDatabase.url, spoil)
  try {
    return await replay(cases, [{ url: parrot.url, databaseUrl: testDatabase.url }], { db: true, ...options })
  } finally {
    await parrot.close()
  }
}

test('the recorded answers and changes pass, whatever the database held', async () => {
  const cases = loadCases({ area: ['departments', 'index', 'extra-departments', 'edits'] })
  const { areas } = summarize(await play(cases))
  expect(areas).toMatchObject({
    departments: { passed: 5, total: 5 },
    index: { passed: 3, total: 3 },
    'extra-departments': { passed: 7, total: 7 },
    edits: { passed: 16, total: 16 },
  })
})

describe('the first difference of a case is found', () => {
  const one = () => loadCases({ area: ['index'] }).filter(({ steps }) => steps[0].response.json?.api)
  const failureWith = async (spoil, cases = one()) => (await play(cases, spoil))[0].failure

  test('in the status', async () => {
    const failure = await failureWith((step) => ({ ...step, response: { ...step.response, status: 500 } }))
    expect(failure).toMatchObject({ step: 0, where: 'status', expected: 200, actual: 500, answered: 500 })
  })

  test('in the media type', async () => {
    const failure = await failureWith((step) => ({ ...step, response: { ...step.response, type: 'text/html' } }))
    expect(failure).toMatchObject({ where: 'content-type', expected: 'application/json', actual: 'text/html' })
  })

  test('in a value and in a key too many', async () => {
    const body = (json) => (step) => ({ ...step, response: { ...step.response, json } })
    expect(await failureWith(body({ api: 'Zou', version: '2' }))).toMatchObject({ where: '$.version', actual: '2' })
    expect(await failureWith(body({ api: 'Zou', version: '1.0.67', more: 1 }))).toMatchObject({ where: '$.more' })
  })

  test('in the database', async () => {
    const cases = loadCases({ area: ['departments'] }).filter(({ steps }) =>
      steps.some(({ db }) => db?.insert?.hardware_item_department_link),
    )
    const failure = await failureWith(
      (step) => {
        delete step.db?.insert?.hardware_item_department_link
        return step
      },
      cases.slice(0, 1),
    )
    expect(failure.where).toBe('db.insert.hardware_item_department_link.length')
    expect(failure).toMatchObject({ expected: 1, actual: 0 })
  })
})

test('a difference at a listed step with a listed status is excused, with another status it is not', async () => {
  const cases = loadCases({ area: ['index'] }).slice(0, 1)
  const holes = new Map([[`${cases[0].id} 0`, [403]]])
  const answering = (status) => (step) => ({ ...step, response: { ...step.response, status } })
  const [excused] = await play(cases, answering(403), { holes })
  const [failed] = await play(cases, answering(404), { holes })
  expect([excused.excused, failed.excused]).toEqual([true, false])
})

test('a score falls and rises by what passed or was excused', () => {
  const kept = { crud: { passed: 5, excused: 1, total: 9 }, auth: { passed: 2, excused: 0, total: 3 } }
  const scores = { crud: { passed: 4, excused: 1, total: 9 }, auth: { passed: 2, excused: 1, total: 3 } }
  expect(falls(kept, scores)).toEqual([{ name: 'crud', was: 6, is: 5, total: 9 }])
  expect(rises(kept, scores)).toEqual([{ name: 'auth', was: 2, is: 3 }])
})
