import { DOCUMENTED_OPERATIONS } from './documented-operations.js'
import { pathShape } from './kernel/rest/paths.js'
import type { Caller, RestRoute } from './kernel/rest/route.js'

/** Operations that need no token, by area: the guest's side of shared playlists and the ways of signing in. */
const PUBLIC: readonly RegExp[] = [
  /^[A-Z]+ \/shared\/playlists\//,
  /^[A-Z]+ \/auth\/(login|register|reset-password|saml\/|oidc\/)/,
  /^GET \/auth\/(email-otp|fido)$/,
  /^GET \/(config|status.*)?$/,
]

/** Operations that bots may not call: what belongs to a human, or is done in the name of one. */
const OF_PERSONS: readonly RegExp[] = [/^[A-Z]+ \/(data|actions)\/user\//, /^[A-Z]+ \/auth\//]

function callerOf(operation: string): Caller {
  if (PUBLIC.some((pattern) => pattern.test(operation))) return 'public'
  return OF_PERSONS.some((pattern) => pattern.test(operation)) ? 'person' : 'signedIn'
}

/** `GET /data/assets/<asset_id>/tasks` as `getDataAssetsByAssetIdTasks`. */
function operationName(method: string, path: string): string {
  const words = path
    .replaceAll(/<(\w+)>/g, (_, name: string) => `by-${name.replaceAll('_', '-')}`)
    .split(/\W+/)
    .filter(Boolean)
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

const key = ({ method, path }: Pick<RestRoute, 'method' | 'path'>): string => `${method} ${pathShape(path)}`

/** Rows without a handler for every documented operation that is not among the given ones. */
export function notBuilt(built: readonly RestRoute[]): RestRoute[] {
  const known = new Set(built.map(key))
  return Object.entries(DOCUMENTED_OPERATIONS).flatMap(([area, operations]) =>
    operations.map((text) => missing(area, text)).filter((row) => !known.has(key(row))),
  )
}

function missing(area: string, text: string): RestRoute {
  const [method, path] = text.split(' ') as [RestRoute['method'], string]
  return {
    method,
    path,
    operation: `${area}.${operationName(method, path)}`,
    graphql: { service: 'none', why: 'Not built yet.' },
    who: callerOf(text),
    permission: 'Not built yet.',
    summary: 'Not built yet: answers 501.',
    reply: 'json',
  }
}
