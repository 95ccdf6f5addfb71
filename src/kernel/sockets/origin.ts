import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../../config.js'

/**
 * Whether a handshake comes from a page of ours, from one that the settings allow, or from no page at all. Browsers send
 * our cookies along with the connections of any page, and a page can read what it connects to: a cookie alone does not
 * tell that the person wanted this.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, config: Config): boolean {
  const { origin } = headers
  if (origin === undefined || headers['sec-fetch-site'] === 'same-origin') return true
  if (config.corsAllowedOrigins.includes(origin)) return true
  if (origin === `${config.domainProtocol}://${config.domainName}`) return true
  // Neither header can be set by a page: the one is the address it called, the other what a proxy says it was.
  const hosts = [headers.host, headers['x-forwarded-host']]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
