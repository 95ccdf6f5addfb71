import type { IncomingMessage, ServerResponse } from 'node:http'

/** Set on every answer, unless a handler sets its own. */
const EVERY_ANSWER: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]

/** Security headers and the request's id. */
export function setCommonHeaders(response: ServerResponse, requestId: string): void {
  for (const [name, value] of EVERY_ANSWER) response.setHeader(name, value)
  response.setHeader('X-Request-Id', requestId)
}

/**
 * Headers for pages of other origins. An origin of the list may send cookies; `*` lets every page in, but without
 * cookies, since a server that lets any page use the visitor's session has no session.
 */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse, allowed: readonly string[]): void {
  const { origin } = request.headers
  if (!origin) return
  response.appendHeader('Vary', 'Origin')
  if (allowed.includes(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Allow-Credentials', 'true')
  } else if (allowed.includes('*')) {
    response.setHeader('Access-Control-Allow-Origin', '*')
  } else return
  response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, Content-Disposition, ETag')
  if (request.method !== 'OPTIONS') return
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE, OPTIONS')
  const wanted = request.headers['access-control-request-headers']
  if (wanted) response.setHeader('Access-Control-Allow-Headers', wanted)
  response.setHeader('Access-Control-Max-Age', '600')
}
