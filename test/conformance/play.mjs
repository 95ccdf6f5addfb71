/** Plays one recorded case against a server: loads its rows, sends its requests, compares answers and changes. */
import { createHmac } from 'node:crypto'
import { compareAnswer } from './answers.mjs'
import { readMedia } from './corpus.mjs'
import { multipartBody } from './http.mjs'
import { Matcher } from './matcher.mjs'
import { instant, isObject, uuidsOf } from './patterns.mjs'

/** The password of every person in the recordings. */
const PASSWORD = 'mypassword'

class Unplayable extends Error {}

const routeOf = ({ route, request }) => route ?? `${request.method} ${request.path}`

/** One run of one case. */
export class Play {
  /**
   * @param {object} recorded the case
   * @param {{client: import('./http.mjs').Client, database: import('./database.mjs').CaseDatabase}} target
   * @param {{db?: boolean, ordered?: boolean, headers?: boolean, bodies?: boolean}} options `db`: compare the changes
   *   in the database too; `bodies`: keep the JSON received where it differs
   * A `feed` of the target (`FeedCheck`) has the kept changes compared with those in the database.
   */
  constructor(recorded, target, options) {
    this.recorded = recorded
    this.client = target.client
    this.database = target.database
    this.feed = target.feed
    this.told = []
    this.options = options
    this.matcher = new Matcher(recorded, options)
    this.bodies = [] // parsed answers, by step
    this.cookies = [] // cookies set by the answers, by step
    this.persons = new Map()
    this.logins = new Map()
    this.needed = stepsWithHiddenIdentifiers(recorded)
  }

  /**
   * Plays all steps. `failure` of the result is the first difference; `unplayable` says why a case could not be played.
   *
   * @throws when the server does not listen
   */
  async run() {
    const { id, area, steps } = this.recorded
    const exchanges = steps.filter((step) => step.request).length
    const result = { id, area, exchanges, passed: 0, reordered: 0, failure: null, routes: [] }
    try {
      this.notePersons(this.recorded.rows)
      await this.database.load(this.recorded.rows)
      for (const [index, step] of steps.entries()) {
        if (step.patch) {
          await this.applyPatch(step.patch)
          continue
        }
        const difference = await this.exchange(index, step)
        const { method, path } = step.request
        result.routes.push([routeOf(step), !difference])
        if (!difference) result.passed++
        else result.failure ??= { step: index, method, path, ...difference }
      }
    } catch (error) {
      if (error instanceof Unplayable) result.unplayable = error.message
      else if (error.code === 'ECONNREFUSED') throw error
      else {
        const place = { step: -1, method: '', path: '', where: 'replay' }
        result.failure ??= { ...place, expected: 'a played case', actual: error.message }
      }
    }
    result.reordered = this.matcher.reordered
    if (this.feed) result.feed = this.told
    return result
  }

  notePersons(rows) {
    for (const person of rows?.person ?? []) this.persons.set(person.id, person)
  }

  async applyPatch(patch) {
    this.matcher.learnFixed(patch)
    this.notePersons(patch.insert)
    await this.database.patch(this.matcher.rewrite(patch))
  }

  async exchange(index, step) {
    const { matcher } = this
    matcher.at = instant(step.at)
    matcher.learnRequest(step.request)
    matcher.learnFresh(step.db)
    const request = await this.build(step.request)
    const watch = step.db !== null && (this.options.db || this.needed.has(index))
    const before = watch || this.feed ? await this.database.snapshot() : null
    await this.feed?.begin()
    let answer
    try {
      answer = await this.client.send(request)
    } catch (error) {
      if (error.code === 'ECONNREFUSED') throw error
      return { where: 'connection', expected: 'an answer', actual: error.message }
    }
    this.keep(index, answer)
    let difference = matcher.attempt(() => compareAnswer(matcher, step.response, answer, this.options))
    const after = before && (await this.database.snapshot())
    for (const found of (await this.feed?.end(before, after)) ?? []) this.told.push({ route: routeOf(step), ...found })
    if (watch) {
      const change = this.database.diff(before, after)
      const changes = matcher.compareChanges(step.db, change)
      if (this.options.db) difference ??= changes
    }
    if (difference) difference.answered = answer.status
    if (difference && this.options.bodies) difference.received = this.bodies[index]
    return difference
  }

  keep(index, answer) {
    try {
      this.bodies[index] = JSON.parse(answer.body.toString('utf8'))
    } catch {
      this.bodies[index] = undefined
    }
    const pairs = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0].split(/=(.*)/s).slice(0, 2))
    this.cookies[index] = Object.fromEntries(pairs)
  }

  async build(recorded) {
    const { matcher } = this
    const headers = {}
    for (const [name, value] of Object.entries(recorded.headers ?? {})) {
      if (name === 'authorization' && typeof value === 'object') headers[name] = `Bearer ${await this.token(value)}`
      else headers[name] = matcher.rewrite(value)
    }
    if (recorded.cookies) {
      const pairs = []
      for (const [name, value] of Object.entries(recorded.cookies)) {
        pairs.push(`${name}=${typeof value === 'object' ? await this.cookie(value) : value}`)
      }
      headers.cookie = pairs.join('; ')
    }
    let body = this.body(recorded)
    if (recorded.multipart && !body) {
      const built = multipartBody(matcher.rewrite(recorded.multipart))
      headers['content-type'] = built.type
      body = built.body
    }
    const path = matcher.rewrite(recorded.path).replace(/[^\x21-\x7e]/g, encodeURIComponent)
    return { method: recorded.method, path, headers, body }
  }

  /** The bytes of a request body that is no multipart. */
  body({ json, body, form, media }) {
    const { matcher } = this
    if (json !== undefined) return Buffer.from(JSON.stringify(this.withSecrets(matcher.rewrite(json))))
    if (body !== undefined) return Buffer.from(matcher.rewrite(body))
    if (form) return Buffer.from(new URLSearchParams(matcher.rewrite(form)).toString())
    return media ? readMedia(media) : undefined
  }

  /** Puts tokens and codes in the place of their references. */
  withSecrets(value) {
    if (Array.isArray(value)) return value.map((item) => this.withSecrets(item))
    if (!isObject(value)) return value
    if (Array.isArray(value.$token)) return this.tokenOf(value.$token)
    if (value.$totp) return timeBasedCode(value.$totp)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withSecrets(item)]))
  }

  tokenOf([step, where]) {
    return where.split('.').reduce((value, key) => value?.[key], this.bodies[step]) ?? 'none'
  }

  async token(reference) {
    if (reference.$token) return this.tokenOf(reference.$token)
    return this.login(reference.$token_for, reference.kind)
  }

  async cookie(reference) {
    if (reference.$cookie) return this.cookies[reference.$cookie[0]]?.[reference.$cookie[1]] ?? 'none'
    return this.token(reference)
  }

  /** A token of someone who did not log in over HTTP in the recording. */
  async login(id, kind = 'person') {
    const person = this.persons.get(id)
    if (kind !== 'person' || !person?.password || !person.email) throw new Unplayable(`no login for ${kind} ${id}`)
    if (!this.logins.has(id)) {
      const answer = await this.client.send({
        method: 'POST',
        path: '/auth/login',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({ email: person.email, password: PASSWORD })),
      })
      const token = answer.status === 200 && JSON.parse(answer.body.toString('utf8')).access_token
      if (!token) throw new Unplayable(`login of ${person.email} answers ${answer.status}`)
      this.logins.set(id, token)
    }
    return this.logins.get(id)
  }
}

/** The six digits of RFC 6238 for a base 32 secret, now. */
function timeBasedCode(secret) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = digest[19] & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1e6).padStart(6, '0')
}

/**
 * The steps whose database changes must be read to play the case: they create identifiers which no answer shows but
 * which a later step needs.
 */
function stepsWithHiddenIdentifiers({ rows, steps }) {
  const seen = uuidsOf(rows)
  const hidden = new Map()
  const needed = new Set()
  for (const [index, step] of steps.entries()) {
    for (const id of uuidsOf(step.patch ?? step.request)) {
      if (hidden.has(id)) needed.add(hidden.get(id))
      else seen.add(id)
    }
    if (!step.request) continue
    for (const id of uuidsOf(step.response)) {
      hidden.delete(id)
      seen.add(id)
    }
    for (const id of uuidsOf(step.db)) if (!seen.has(id) && !hidden.has(id)) hidden.set(id, index)
  }
  return needed
}
