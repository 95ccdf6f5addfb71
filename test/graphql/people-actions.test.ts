import { signIn } from '../support/crew.js'
import { buildDepartment, buildPerson, insertRow } from '../support/factories.js'
import { startTestServer, type GraphqlAnswer, type TestServer } from '../support/server.js'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let manager: { token: string }
beforeAll(async () => {
  server = await startTestServer()
  manager = await signIn(server, 'manager')
})
afterAll(() => server?.close())

const code = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code

const HELP = {
  invitePerson: 'mutation ($id: ID!) { done: invitePerson(personId: $id) }',
  passwordLink: 'mutation ($id: ID!) { done: passwordLink(personId: $id) }',
  setPassword: 'mutation ($id: ID!) { done: setPassword(personId: $id, newPassword: "another-password") }',
  disableSecondFactors: 'mutation ($id: ID!) { done: disableSecondFactors(personId: $id) }',
}

describe('admins help others to sign in', () => {
  test('with an invitation, a link, another password, or without a second factor', async () => {
    const { id, email } = await buildPerson(server.database, 'user', { totpEnabled: true, totpSecret: 'ABC' })
    const done = async (query: string) => (await server.graphql<{ done: unknown }>(query, { id })).data?.done
    expect(await done(HELP.invitePerson)).toBe(true)
    const link = await done(HELP.passwordLink)
    expect(link).toContain(`/reset-change-password?email=${encodeURIComponent(email)}&token=`)
    expect(await done(HELP.passwordLink)).toBe(link)
    expect(await done(HELP.disableSecondFactors)).toBe(true)
    expect(await done(HELP.setPassword)).toBe(true)
    expect(await server.login(email, 'another-password')).toBeTruthy()
  })

  test.each(Object.entries(HELP))('%s is refused to others, and for people who do not exist', async (_, query) => {
    const { id } = await buildPerson(server.database)
    expect(code(await server.graphql(query, { id }, { token: manager.token }))).toBe('FORBIDDEN')
    expect(code(await server.graphql(query, { id: UNKNOWN }))).toBe('NOT_FOUND')
    expect(code(await server.graphql(query, { id: 'nope' }))).toBe('BAD_USER_INPUT')
  })
})

test('admins equip departments', async () => {
  const department = await buildDepartment(server.database)
  const item = await insertRow(server.database, 'HardwareItem', { name: 'Tablet', shortName: 't' })
  const change = (verb: 'addEquipment' | 'removeEquipment', token?: string) =>
    server.graphql(
      `mutation ($department: ID!, $item: ID!) { done: ${verb}(departmentId: $department, kind: HARDWARE, itemId: $item) }`,
      { department: department.id, item: item.id },
      { ...(token ? { token } : {}) },
    )
  const links = async () =>
    (await server.graphql('{ hardwareItemDepartmentLinks { nodes { departmentId hardwareItemId } } }')).data
      .hardwareItemDepartmentLinks.nodes
  for (let turn = 0; turn < 2; turn++) expect((await change('addEquipment')).data).toEqual({ done: true })
  expect(await links()).toEqual([{ departmentId: department.id, hardwareItemId: item.id }])
  expect(code(await change('removeEquipment', manager.token))).toBe('FORBIDDEN')
  expect((await change('removeEquipment')).data).toEqual({ done: true })
  expect(await links()).toEqual([])
})
