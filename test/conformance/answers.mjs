/** Compares a whole HTTP answer with the recorded one: status, media type, body. */
import { describeBinary } from './binaries.mjs'
import { excerpt } from './patterns.mjs'

const family = (type) => (type ?? '').split(';')[0].trim().toLowerCase()

/**
 * The first difference between a recorded answer and an actual one, or null.
 *
 * @param {import('./matcher.mjs').Matcher} matcher
 * @param {object} recorded `response` of a step
 * @param {{status: number, headers: object, body: Buffer}} answer
 * @param {{headers?: boolean, dbOnly?: boolean}} options `headers`: compare the recorded headers too; `dbOnly`: stop
 *   after the status
 */
export function compareAnswer(matcher, recorded, answer, options = {}) {
  if (answer.status !== recorded.status) {
    return { where: 'status', expected: recorded.status, actual: answer.status, body: excerpt(answer.body) }
  }
  if (options.dbOnly || recorded.status === 204 || recorded.status === 304) return null
  const empty = recorded.json === undefined && !recorded.text && !recorded.binary
  if (empty && !answer.body.length) return null
  const expectedType = family(recorded.type)
  const actualType = family(answer.headers['content-type'])
  if (expectedType !== actualType) return { where: 'content-type', expected: expectedType, actual: actualType }
  if (options.headers) {
    const difference = compareHeaders(matcher, recorded.headers ?? {}, answer.headers)
    if (difference) return difference
  }
  if (recorded.json !== undefined) return compareJson(matcher, recorded.json, answer.body)
  if (recorded.text !== undefined) return compareText(matcher, expectedType, recorded.text, answer.body)
  return recorded.binary ? compareBinary(recorded.binary, answer.body) : null
}

function compareJson(matcher, expected, body) {
  let actual
  try {
    actual = JSON.parse(body.toString('utf8'))
  } catch {
    return { where: 'body', expected: 'JSON', actual: excerpt(body) }
  }
  return matcher.compare(expected, actual)
}

function compareText(matcher, type, expected, body) {
  const actual = body.toString('utf8')
  if (type !== 'application/x-ndjson') {
    return matcher.compare(expected.split(/\r?\n/), actual.split(/\r?\n/), 'line')
  }
  const lines = (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  try {
    return matcher.compare(lines(expected), lines(actual), 'line')
  } catch {
    return { where: 'body', expected: 'JSON lines', actual: excerpt(actual) }
  }
}

function compareBinary(expected, body) {
  const actual = describeBinary(body)
  for (const name of ['format', 'width', 'height']) {
    if (expected[name] !== undefined && expected[name] !== actual[name]) {
      return { where: `binary.${name}`, expected: expected[name], actual: actual[name] }
    }
  }
  if (expected.bytes > 0 && !body.length) {
    return { where: 'binary', expected: `${expected.bytes} bytes`, actual: 'nothing' }
  }
  return null
}

function compareHeaders(matcher, expected, actual) {
  for (const [name, value] of Object.entries(expected)) {
    if (name === 'content-length') continue
    if (name === 'etag') {
      if (!actual.etag) return { where: 'header etag', expected: 'an etag', actual: undefined }
    } else if (name === 'set-cookie') {
      const names = (actual['set-cookie'] ?? []).map((cookie) => cookie.split('=')[0])
      const difference = matcher.compare(value, names, 'header set-cookie')
      if (difference) return difference
    } else if (!matcher.textMatches(value, String(actual[name] ?? ''))) {
      return { where: `header ${name}`, expected: value, actual: actual[name] }
    }
  }
  return null
}
