import jwt from 'jsonwebtoken'
import { WIRE } from '../../src/kernel/errors.js'
import {
  addToDepartments,
  addToTeam,
  buildDepartment,
  buildPerson,
  buildProject,
  buildShot,
  buildTask,
  insertRow,
  unique,
  type Role,
  type Values,
} from '../support/factories.js'
import { startTestServer, type TestServer } from '../support/server.js'

const PROTECTED = 'protected@example.com'
const FORBIDDEN = { error: true, message: WIRE.forbidden }
const MINIMAL_KEYS = [
  'id', 'type', 'first_name', 'last_name', 'full_name', 'has_avatar', 'active', 'departments', 'studio_id', 'role',
  'desktop_login', 'is_bot',
] // prettier-ignore
const SECRETS = [
  'password', 'totp_secret', 'email_otp_secret', 'otp_recovery_codes', 'fido_credentials', 'jti', 'login_failed_attemps',
  'last_login_failed',
] // prettier-ignore

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ env: { PROTECTED_ACCOUNTS: PROTECTED } })
})
afterAll(() => server?.close())

/** Somebody, and their token. */
async function signedIn(role: Role, values: Values = {}) {
  const person = await buildPerson(server.database, role, values)
  return { ...person, token: await server.login(person.email) }
}

async function row(table: string, id: string): Promise<Record<string, any>> {
  const { rows } = await server.database.pool.query(`select row_to_json(t) as row from ${table} t where id = $1`, [id])
  return rows[0]?.row
}

async function count(table: string): Promise<number> {
  const { rows } = await server.database.pool.query(`select count(*)::int as n from ${table}`)
  return rows[0].n
}

const newPerson = (): { first_name: string; last_name: string; email: string } => {
  const last_name = unique('New')
  return { first_name: 'A', last_name, email: `${last_name.replace(' ', '.').toLowerCase()}@example.com` }
}

describe('what is seen of people', () => {
  test.each(['user', 'supervisor', 'client', 'vendor'] as const)('a %s sees the minimal form', async (role) => {
    const { id, token } = await signedIn(role)
    const one = await server.rest('GET', `/data/persons/${id}`, { token })
    expect([one.status, Object.keys(one.body)]).toEqual([200, MINIMAL_KEYS])
    const list = await server.rest('GET', `/data/persons?id=${id}`, { token })
    expect(list.body).toEqual([{ ...one.body, departments: [] }])
  })

  test('a manager sees whole people by id, the minimal form in lists', async () => {
    const { id, token } = await signedIn('manager')
    const { body } = await server.rest('GET', `/data/persons/${id}`, { token })
    expect(body).toMatchObject({ id, daily_salary: 0, departments: [], full_name: expect.any(String) })
    for (const key of SECRETS) expect(body).not.toHaveProperty(key)
    const list = await server.rest('GET', `/data/persons?id=${id}&relations=true`, { token })
    expect(Object.keys(list.body[0])).toEqual(MINIMAL_KEYS)
  })

  test('only an admin gets hashes, and only by asking', async () => {
    const { id, token } = await signedIn('manager')
    const path = `/data/persons?id=${id}&with_pass_hash=true`
    expect((await server.rest('GET', path)).body[0].password).toMatch(/^\$2b\$04\$/)
    expect((await server.rest('GET', `/data/persons?id=${id}`)).body[0]).not.toHaveProperty('password')
    expect((await server.rest('GET', path, { token })).body[0]).not.toHaveProperty('password')
  })

  test('nobody filters on what they do not see', async () => {
    const { token } = await signedIn('manager')
    for (const key of ['daily_salary', 'phone', 'position']) {
      const { status, body } = await server.rest('GET', `/data/persons?${key}=1`, { token })
      expect([status, body]).toEqual([400, { error: true, message: `Filtering on ${key} is not allowed.`, data: null }])
    }
    for (const key of SECRETS) {
      expect((await server.rest('GET', `/data/persons?${key}=1`)).body.message).toBe(
        `Filtering on ${key} is not allowed.`,
      )
    }
  })

  test('GraphQL keeps the same apart', async () => {
    const { id } = await buildPerson(server.database, 'user', { dailySalary: 320, phone: '12' })
    const query = 'query ($id: ID!) { person(id: $id) { lastName role email phone dailySalary contractType isGuest } }'
    const { token } = await signedIn('supervisor')
    const hidden = await server.graphql(query, { id }, { token })
    expect(hidden.errors).toBeUndefined()
    expect(hidden.data!.person).toMatchObject({
      role: 'USER',
      email: null,
      phone: null,
      dailySalary: null,
      contractType: null,
      isGuest: null,
    })
    const seen = await server.graphql(query, { id }, { token: (await signedIn('manager')).token })
    expect(seen.data!.person).toMatchObject({
      phone: '12',
      dailySalary: 320,
      contractType: 'OPEN_ENDED',
      isGuest: false,
    })
    const filtered = await server.graphql(
      '{ persons(where: {dailySalary: {gt: 300}}) { nodes { id } } }',
      {},
      { token },
    )
    expect(filtered.errors![0]!.extensions.code).toBe('FORBIDDEN')
  })
})

describe('new people', () => {
  test('are made by admins only, and nothing is written otherwise', async () => {
    const { token } = await signedIn('manager')
    const [before, events] = [await count('person'), await count('api_event')]
    const refused = await server.rest('POST', '/data/persons', { token, json: { ...newPerson(), nonsense: 1 } })
    expect([refused.status, refused.body]).toEqual([403, FORBIDDEN])
    expect([await count('person'), await count('api_event')]).toEqual([before, events])
  })

  test('get the defaults of the studio, and never their secrets from the body', async () => {
    const departments = [(await buildDepartment(server.database)).id]
    const json = {
      ...newPerson(), email: ' MiXed.Case@Example.com ', country: ' fr ', departments, password: 'secret word',
      totp_enabled: true, totp_secret: 'X', jti: 'mine', otp_recovery_codes: [],
    } // prettier-ignore
    const { status, body } = await server.rest('POST', '/data/persons', { json })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      email: 'mixed.case@example.com',
      country: 'FR',
      departments,
      totp_enabled: false,
      role: 'user',
      locale: 'en_US',
    })
    expect(await row('person', body.id)).toMatchObject({ totp_secret: null, jti: null, totp_enabled: false })
    expect(await server.login('mixed.case@example.com', 'secret word')).toEqual(expect.any(String))
  })

  test.each([
    [{ role: 'king' }, 'Invalid role'],
    [{ contract_type: 'pirate' }, 'Invalid contract_type'],
    [{ country: 'EU' }, 'Invalid country code, expected an ISO 3166-1 alpha-2 code.'],
    [{ locale: 'en-US' }, 'Invalid locale, expected a name available in Python Babel (e.g. en_US, fr_FR).'],
    [
      { display_date_format: 'DD-MM' },
      'Invalid display_date_format, expected one of: YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY.',
    ],
    [{ two_factor_authentication: 'sms' }, 'Invalid two_factor_authentication'],
    [{ expiration_date: '2030-02-30' }, 'Expiration date is not valid.'],
    [{ expiration_date: '2020-01-01' }, "Expiration date can't be in the past."],
    [{ email: 'nobody' }, 'An email address must have an @-sign.'],
    [{ email: 'admin@example.com' }, 'Email already in use.'],
  ])('%j is refused', async (values, message) => {
    const before = await count('person')
    const { status, body } = await server.rest('POST', '/data/persons', { json: { ...newPerson(), ...values } })
    expect([status, body]).toEqual([400, { error: true, message, data: null }])
    expect(await count('person')).toBe(before)
  })

  test.each([
    [{ timezone: 'Mars/Olympus' }, WIRE.format],
    [{ password: 12 }, WIRE.format],
    [{ first_name: null }, WIRE.required],
    [{ full_name: 'A B' }, "'full_name' is an invalid keyword argument for Person"],
    [{ two_factor_authentication: 'totp' }, "'two_factor_authentication' is an invalid keyword argument for Person"],
  ])('%j is refused plainly', async (values, message) => {
    const { status, body } = await server.rest('POST', '/data/persons', { json: { ...newPerson(), ...values } })
    expect([status, body]).toEqual([400, { message }])
  })

  test('bots have a token at once, and may share an address', async () => {
    const { status, body } = await server.rest('POST', '/data/persons', {
      json: { ...newPerson(), email: 'admin@example.com', is_bot: true, expiration_date: '2099-01-31' },
    })
    expect(status).toBe(201)
    const claims = jwt.decode(body.access_token) as Record<string, unknown>
    expect(claims).toMatchObject({ sub: body.id, identity_type: 'bot', exp: Date.parse('2099-01-31T23:59:59Z') / 1000 })
    expect((await row('person', body.id)).jti).toBe(claims['jti'])
    expect((await server.rest('GET', '/data/persons', { token: body.access_token })).status).toBe(200)
  })
})

describe('changes of people', () => {
  test('one changes oneself, but for place, pay and secrets', async () => {
    const { id, token } = await signedIn('user')
    const before = await row('person', id)
    const json = {
      phone: '0601', role: 'admin', active: false, daily_salary: 900, position: 'lead', seniority: 'senior',
      contract_type: 'freelance', archived: true, is_bot: true, is_guest: true, studio_id: id, departments: [id],
      ldap_uid: 'x', last_presence: '2020-01-01', password: 'other word', jti: 'mine', totp_enabled: true, totp_secret: 'S',
      email_otp_enabled: true, fido_enabled: true, fido_credentials: [], otp_recovery_codes: [], login_failed_attemps: 9,
    } // prettier-ignore
    const { status, body } = await server.rest('PUT', `/data/persons/${id}`, { token, json })
    expect(status).toBe(200)
    expect(body).toMatchObject({ phone: '0601', role: 'user', departments: [] })
    expect(body).not.toHaveProperty('access_token')
    expect(await row('person', id)).toEqual({ ...before, phone: '0601', updated_at: expect.any(String) })
  })

  test('an admin sets place and pay, but no secrets', async () => {
    const { id } = await buildPerson(server.database)
    const departments = [(await buildDepartment(server.database)).id]
    const json = {
      role: 'supervisor',
      daily_salary: 400,
      departments,
      totp_enabled: true,
      jti: 'x',
      password: 'x',
      is_guest: true,
    }
    const { body } = await server.rest('PUT', `/data/persons/${id}`, { json })
    expect(body).toMatchObject({
      role: 'supervisor',
      daily_salary: 400,
      departments,
      totp_enabled: false,
      is_guest: false,
    })
    expect((await row('person', id)).jti).toBeNull()
  })

  test('nobody else may', async () => {
    const { id } = await buildPerson(server.database)
    const { token } = await signedIn('manager')
    const refused = await server.rest('PUT', `/data/persons/${id}`, { token, json: { phone: '1' } })
    expect([refused.status, refused.body]).toEqual([403, FORBIDDEN])
    expect((await row('person', id)).phone).toBeNull()
  })

  test('setting the end of the token gives a new one, and the former is no longer good', async () => {
    const { id, token } = await signedIn('user')
    const first = await server.rest('PUT', `/data/persons/${id}`, { token, json: { expiration_date: null } })
    expect(jwt.decode(first.body.access_token)).toMatchObject({ identity_type: 'person_api', sub: id })
    expect(jwt.decode(first.body.access_token)).not.toHaveProperty('exp')
    const second = await server.rest('PUT', `/data/persons/${id}`, { token, json: { expiration_date: '2099-12-31' } })
    const status = async (given: string) => (await server.rest('GET', '/data/persons', { token: given })).status
    expect([await status(second.body.access_token), await status(first.body.access_token)]).toEqual([200, 401])
  })

  test('protected accounts keep their role and stay active', async () => {
    const { id, token } = await signedIn('admin', { email: PROTECTED })
    const put = (json: Values) => server.rest('PUT', `/data/persons/${id}`, { json })
    expect((await put({ active: false })).body.message).toBe(
      "Can't set this person as inactive it's a protected account.",
    )
    expect((await put({ role: 'user' })).body.message).toBe(
      "Can't change the role of this person it's a protected account.",
    )
    expect((await server.rest('DELETE', `/data/persons/${id}`)).body.message).toBe(
      "Can't delete this person it's a protected account.",
    )
    expect((await put({ phone: '7' })).status).toBe(200)
    expect((await server.rest('PUT', `/data/persons/${id}`, { token, json: { role: 'manager' } })).status).toBe(200)
  })

  test('a studio that is full takes nobody back', async () => {
    const { id } = await buildPerson(server.database, 'user', { active: false })
    const full = await startTestServer({ env: { USER_LIMIT: '1' } })
    try {
      const made = await full.rest('POST', '/data/persons', { json: newPerson() })
      expect([made.status, made.body]).toEqual([
        400,
        { error: true, message: 'User limit reached.', data: { limit: 1 } },
      ])
      const off = await buildPerson(full.database, 'user', { active: false })
      const back = await full.rest('PUT', `/data/persons/${off.id}`, { json: { active: true } })
      expect([back.status, back.body]).toEqual([400, { error: true, message: 'User limit reached.', data: null }])
      expect((await full.rest('POST', '/data/persons', { json: { ...newPerson(), is_bot: true } })).status).toBe(201)
    } finally {
      await full.close()
    }
    expect((await server.rest('PUT', `/data/persons/${id}`, { json: { active: true } })).status).toBe(200)
  })
})

describe('removal of people', () => {
  async function busyPerson() {
    const { database } = server
    const person = await buildPerson(database)
    const project = await buildProject(database)
    await addToTeam(database, project, [person])
    await addToDepartments(database, person, [await buildDepartment(database)])
    const task = await buildTask(database, await buildShot(database, project), {
      assignees: [person],
      assignerId: person.id,
    })
    await insertRow(database, 'TimeSpent', { personId: person.id, taskId: task.id, date: '2026-01-05', duration: 60 })
    await insertRow(database, 'Subscription', { personId: person.id, taskId: task.id })
    const comment = await insertRow(database, 'Comment', {
      objectId: task.id,
      objectType: 'Task',
      personId: person.id,
      text: 'x',
    })
    await insertRow(database, 'News', { authorId: server.admin.id, commentId: comment.id, taskId: task.id })
    await insertRow(database, 'Notification', {
      personId: server.admin.id,
      authorId: person.id,
      commentId: comment.id,
      taskId: task.id,
      type: 'comment',
    })
    const group = await insertRow(database, 'SearchFilterGroup', {
      listType: 'shot',
      personId: person.id,
      name: 'g',
      color: '',
    })
    await insertRow(database, 'SearchFilter', {
      listType: 'shot',
      personId: person.id,
      searchFilterGroupId: group.id,
      name: '',
      searchQuery: '',
    })
    return { person, task, comment }
  }

  test('is refused while something points to them, and nothing goes', async () => {
    const { person, comment } = await busyPerson()
    const { status, body } = await server.rest('DELETE', `/data/persons/${person.id}`)
    expect([status, body]).toEqual([400, { error: true, message: 'Some data are still linked to given person.' }])
    expect(await row('comment', comment.id)).toBeDefined()
    expect(await row('person', person.id)).toBeDefined()
  })

  test('by force takes along what is theirs, and keeps the work', async () => {
    const { person, task, comment } = await busyPerson()
    const { status } = await server.rest('DELETE', `/data/persons/${person.id}?force=true`)
    expect(status).toBe(204)
    expect([await row('person', person.id), await row('comment', comment.id)]).toEqual([undefined, undefined])
    expect(await row('task', task.id)).toMatchObject({ assigner_id: null })
    const { rows } = await server.database.pool.query(
      `select name from api_event where data ->> 'person_id' = $1 order by created_at`, [person.id],
    ) // prettier-ignore
    expect(rows.map(({ name }) => name)).toEqual(['person:delete', 'person:delete'])
  })

  test('by force all or nothing: what still points to them keeps everything', async () => {
    const { person, comment } = await busyPerson()
    await insertRow(server.database, 'DayOff', { personId: person.id, date: '2026-01-05', endDate: '2026-01-06' })
    const { status } = await server.rest('DELETE', `/data/persons/${person.id}?force=true`)
    expect(status).toBe(400)
    expect(await row('comment', comment.id)).toBeDefined()
  })

  test('nobody deletes themselves, nor others without being admin', async () => {
    const { token } = await signedIn('manager')
    const other = await buildPerson(server.database)
    expect((await server.rest('DELETE', `/data/persons/${server.admin.id}`)).status).toBe(403)
    expect((await server.rest('DELETE', `/data/persons/${other.id}`, { token })).status).toBe(403)
  })
})
