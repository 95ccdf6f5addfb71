import { startStudio, type Studio } from './studio.js'

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

const make = (data: string) =>
  studio.graphql(
    'mutation ($input: CreateApiEventInput!) { createApiEvent(input: $input) { data } }',
    JSON.parse(`{"input":{"name":"made","data":${data}}}`) as Record<string, unknown>,
  )

it.each(['{"__proto__":null}', '{"a":[{"__proto__":{"b":1}}]}'])(
  'JSON %s is refused, and nothing is kept',
  async (data) => {
    const { errors } = await make(data)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'data', message: 'Expected JSON without the key __proto__.' }],
    })
    expect((await studio.database.pool.query(`select from api_event where name = 'made'`)).rowCount).toBe(0)
  },
)

it('JSON that only speaks of such keys is kept as it is', async () => {
  const data = { constructor: 1, text: '"__proto__":' }
  expect((await make(JSON.stringify(data))).data).toEqual({ createApiEvent: { data } })
})
