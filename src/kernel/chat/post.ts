import { request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { HopelessError } from '../jobs/job.js'

/** Milliseconds that a chat server gets for its whole answer. */
const TIMEOUT_MS = 10_000

/** Bytes of an answer that are read; the rest is nothing we need. */
const ANSWER_BYTES = 1_000_000

/** Addresses that lead into the studio or to this machine. */
const PRIVATE = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, bits)
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6')

/** Whether an address is one of this machine or of a private network; those of IPv4 in the dress of IPv6 included. */
const isPrivate = (address: string): boolean => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

export interface Call {
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  json?: unknown
  /** True for addresses of our own settings: they may be private, and without TLS. */
  trusted: boolean
}

export interface ChatAnswer {
  status: number
  /** The parsed JSON, else the text. */
  body: unknown
}

/**
 * Calls a chat server. A redirect is an answer like any other and is not followed.
 * @throws HopelessError for an address that may not be called, or a call that was refused (any status of 400 and more but
 *   408, 425, 429); any other error when it may work later
 */
export async function callChat(
  address: string,
  { method = 'POST', headers = {}, json, trusted }: Call,
): Promise<ChatAnswer> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isKnown = url?.protocol === 'https:' || (trusted && url?.protocol === 'http:')
  if (!url || !isKnown || url.username || url.password)
    throw new HopelessError('The address of the chat is not an https address.')
  if (!trusted) refusePrivate(url.hostname.replace(/^\[|\]$/g, ''))
  const body = json === undefined ? undefined : JSON.stringify(json)
  const answer = await exchange(url, body, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }) },
    ...(trusted ? {} : { lookup: publicLookup }),
  })
  if (answer.status < 300) return answer
  const text = `${url.host} answered ${answer.status}`
  if (answer.status >= 500 || [408, 425, 429].includes(answer.status)) throw new Error(text)
  throw new HopelessError(text)
}

function refusePrivate(address: string): void {
  if (isIP(address) !== 0 && isPrivate(address)) {
    throw new HopelessError('The address of the chat is in a private network. CHAT_PRIVATE_HOSTS allows hosts there.')
  }
}

/** Looks a name up as ever, but finds no private address: what was looked up is what is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    try {
      for (const { address } of found) refusePrivate(address)
    } catch (refusal) {
      return callback(refusal as Error, [])
    }
    const [first] = found
    if (options.all || !first) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

function exchange(url: URL, body: string | undefined, options: RequestOptions): Promise<ChatAnswer> {
  return new Promise((resolve, reject) => {
    const patience = AbortSignal.timeout(TIMEOUT_MS)
    const fail = (error: Error): void =>
      reject(patience.aborted ? new Error(`${url.host} did not answer within ${TIMEOUT_MS / 1000} seconds`) : error)
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      { ...options, signal: patience },
      (response) => {
        const chunks: Buffer[] = []
        let length = 0
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length <= ANSWER_BYTES) chunks.push(chunk)
          else response.destroy(new Error(`${url.host} answered with too much`))
        })
        response.on('error', fail)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks)) }))
      },
    )
    request.on('error', fail)
    request.end(body)
  })
}

function parsed(bytes: Buffer): unknown {
  const text = bytes.toString()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
