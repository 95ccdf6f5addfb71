import { WIRE } from '../errors.js'
import { openapiPath, parameterNames } from './paths.js'
import type { RestRoute, RouteParameter } from './route.js'

type Json = Record<string, unknown>

/** An OpenAPI 3.1 document. */
export interface OpenapiDocument extends Json {
  openapi: string
  info: { title: string; version: string; description: string }
  paths: Record<string, Json>
}

const ref = (kind: 'schemas' | 'responses', name: string): Json => ({ $ref: `#/components/${kind}/${name}` })

const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } })

/** A refusal in one of the documented forms. */
const refusal = (description: string, schema: string): Json => ({
  description,
  content: jsonContent(ref('schemas', schema)),
})

const COMPONENTS: Json = {
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Access token of `POST /auth/login`, or of a bot.',
    },
    cookie: {
      type: 'apiKey',
      in: 'cookie',
      name: 'access_token_cookie',
      description: 'Set for browsers by `POST /auth/login`.',
    },
    refreshBearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Refresh token of `POST /auth/login`.',
    },
    refreshCookie: {
      type: 'apiKey',
      in: 'cookie',
      name: 'refresh_token_cookie',
      description: 'Set for browsers by `POST /auth/login`.',
    },
  },
  schemas: {
    Error: {
      type: 'object',
      description: 'A refusal. Refused data of the generic model routes has `message` only.',
      properties: {
        error: { type: 'boolean', const: true },
        message: { type: 'string', examples: [WIRE.notFound] },
        data: {
          type: ['object', 'null'],
          description: 'More about a wrong parameter; the faults of a validated body.',
        },
      },
      required: ['message'],
    },
    TokenError: {
      type: 'object',
      description: 'The token is missing or wrong (`msg`), or its person is (`message`).',
      properties: { msg: { type: 'string' }, error: { type: 'boolean' }, message: { type: 'string' } },
    },
  },
  responses: {
    BadRequest: refusal('A parameter or the body is wrong.', 'Error'),
    Unauthorized: refusal(
      'No token, an expired or revoked one, or one of a person who may not sign in any more.',
      'TokenError',
    ),
    Forbidden: refusal('Not permitted.', 'Error'),
    NotFound: refusal('No such record or path.', 'Error'),
    Conflict: refusal('Others have changed the same fields since; `data` has them and the current record.', 'Error'),
    UnsupportedMediaType: refusal('The body is not announced as JSON.', 'Error'),
    UnprocessableToken: refusal('The token is malformed, forged, or of the wrong kind.', 'TokenError'),
    NotImplemented: refusal('Documented, but not built yet.', 'Error'),
    Failure: refusal('Anything else that went wrong.', 'Error'),
  },
}

/** The document of all rows, in the order of their paths: the same rows make the same text. */
export function buildOpenapi(routes: readonly RestRoute[], version: string): OpenapiDocument {
  const sorted = [...routes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1))
  const paths: Record<string, Json> = {}
  for (const row of sorted) {
    const path = (paths[openapiPath(row.path)] ??= {})
    path[row.method.toLowerCase()] = operation(row)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Shotgraph REST API',
      version,
      description:
        'The REST API of Zou, the API behind Kitsu, operation by operation. Each operation names the GraphQL field of the same meaning; ' +
        'paths are also there under `/api`, and with a trailing slash.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    } as OpenapiDocument['info'],
    servers: [{ url: '/' }],
    tags: [...new Set(sorted.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: COMPONENTS,
  }
}

const tagOf = ({ operation }: RestRoute): string => operation.split('.', 1)[0] as string

function operation(row: RestRoute): Json {
  const graphql = typeof row.graphql === 'string' ? row.graphql : null
  const twin = graphql ? `GraphQL: \`${graphql}\`.` : `No GraphQL field: ${(row.graphql as { why: string }).why}`
  return {
    operationId: row.operation,
    tags: [tagOf(row)],
    summary: row.summary,
    description: `${row.permission}\n\n${row.handler ? twin : 'Not built yet: answers 501.'}`,
    ...(row.handler ? {} : { 'x-not-built': true }),
    ...(graphql ? { 'x-graphql': graphql } : {}),
    security: SECURITY[row.who],
    parameters: parameters(row),
    ...(row.body ? { requestBody: { required: true, content: bodyContent(row, row.body) } } : {}),
    responses: responses(row),
  }
}

/** The body as JSON; of an operation that takes files also as a form, with files under any name. */
function bodyContent({ uploads }: RestRoute, schema: Json): Json {
  if (!uploads) return jsonContent(schema)
  const files = { type: 'array', items: { type: 'string', format: 'binary' }, description: 'Files, under any name.' }
  const properties = { ...(schema.properties as Json | undefined), file: files }
  return { ...jsonContent(schema), 'multipart/form-data': { schema: { ...schema, properties } } }
}

const SIGNED_IN = [{ bearer: [] }, { cookie: [] }]
const SECURITY: Record<RestRoute['who'], Json[]> = {
  public: [],
  signedIn: SIGNED_IN,
  person: SIGNED_IN,
  refresh: [{ refreshBearer: [] }, { refreshCookie: [] }],
}

function parameters({ path, query = [], headers = [] }: RestRoute): Json[] {
  const inPath = parameterNames(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: name.endsWith('_id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))
  const inPlace = (place: 'query' | 'header', given: RouteParameter[]): Json[] =>
    given.map(({ name, description, schema = { type: 'string' }, required = false }) => ({
      name,
      in: place,
      description,
      required,
      schema,
    }))
  return [...inPath, ...inPlace('query', query), ...inPlace('header', headers)]
}

const CONTENT: Record<RestRoute['reply'], Json | undefined> = {
  json: jsonContent({}),
  rows: jsonContent({ type: ['array', 'object'] }),
  stream: { 'application/json': { schema: {} }, 'application/x-ndjson': { schema: {} } },
  csv: { 'text/csv': { schema: { type: 'string' } } },
  text: { text: { schema: { type: 'string' } } },
  file: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  empty: undefined,
}

const FILE_RESPONSES: Json = {
  206: { description: 'The part named by `Range`.' },
  304: { description: 'The file named by `If-None-Match` or `If-Modified-Since` is still right.' },
  416: ref('responses', 'Failure'),
}

function responses(row: RestRoute): Json {
  const signedIn =
    row.who === 'public' ? {} : { 401: ref('responses', 'Unauthorized'), 422: ref('responses', 'UnprocessableToken') }
  if (!row.handler) return { ...signedIn, 501: ref('responses', 'NotImplemented') }
  const content = CONTENT[row.reply]
  return {
    [row.status ?? 200]: { description: 'Done.', ...(content ? { content } : {}) },
    ...(row.reply === 'file' ? FILE_RESPONSES : {}),
    ...(row.revalidate ? { 304: { description: 'The answer named by `If-None-Match` is still right.' } } : {}),
    400: ref('responses', 'BadRequest'),
    ...signedIn,
    ...(row.who === 'public' ? {} : { 403: ref('responses', 'Forbidden') }),
    404: ref('responses', 'NotFound'),
    ...(row.headers?.some(({ name }) => name === 'If-Match') ? { 412: ref('responses', 'Conflict') } : {}),
    ...(row.body ? { 415: ref('responses', 'UnsupportedMediaType') } : {}),
    default: ref('responses', 'Failure'),
  }
}
