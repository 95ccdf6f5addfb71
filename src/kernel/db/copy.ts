import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { CompiledQuery } from './database.js'

/** COPY takes no bound values: they are put in as quoted literals, by the driver's own quoting. */
function inline({ sql, parameters }: CompiledQuery): string {
  return sql.replaceAll(/\$(\d+)/g, (_, n: string) => literal(parameters[Number(n) - 1]))
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' && Number.isFinite(value)) return `(${value})`
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return pg.escapeLiteral(`{${value.map((item) => `"${String(item).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`)
  return pg.escapeLiteral(String(value))
}

const BACKSLASH = 0x5c
const SPACE = 0x20

/**
 * Copies a chunk without COPY's escapes: a doubled backslash, and white space between JSON values (`json_agg` puts line
 * feeds there), which becomes a space so that a line feed always ends a row. Inside JSON strings both are escaped already.
 * @returns where the copy ends; it is never longer than the chunk.
 */
function unescapeInto(out: Buffer, at: number, chunk: Buffer): number {
  let start = 0
  for (let from = chunk.indexOf(BACKSLASH); from >= 0; from = chunk.indexOf(BACKSLASH, start)) {
    at += chunk.copy(out, at, start, from)
    out[at++] = chunk[from + 1] === BACKSLASH ? BACKSLASH : SPACE
    start = from + 2
  }
  return at + chunk.copy(out, at, start)
}

/** Bytes of a piece that leaves: rows arrive one a message, and few large writes are cheaper than many small ones. */
const PIECE = 65_536

/** Streams the first column of a query's rows, each followed by a newline. */
export async function* copyOut(pool: pg.Pool, query: CompiledQuery, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const client = await pool.connect()
  let finished = false
  const cancel = () => void cancelStatement(pool, client)
  try {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', cancel)
    const source: Readable = client.query(copyTo(`copy (${inline(query)}) to stdout`))
    // Rows are copied at once, so that what the socket read can go.
    let piece = Buffer.allocUnsafeSlow(PIECE)
    let end = 0
    let tail: Buffer | undefined
    for await (const raw of source as AsyncIterable<Buffer>) {
      const chunk = tail ? Buffer.concat([tail, raw]) : raw
      const whole = completeEscapes(chunk)
      tail = whole < chunk.length ? Buffer.from(chunk.subarray(whole)) : undefined
      if (end > 0 && end + whole > piece.length) {
        yield piece.subarray(0, end)
        piece = Buffer.allocUnsafeSlow(Math.max(PIECE, whole))
        end = 0
      } else if (whole > piece.length) piece = Buffer.allocUnsafeSlow(whole)
      end = unescapeInto(piece, end, chunk.subarray(0, whole))
    }
    finished = true
    if (end > 0) yield piece.subarray(0, end)
  } finally {
    signal?.removeEventListener('abort', cancel)
    if (!finished) await cancelStatement(pool, client)
    // A connection left in the middle of a COPY is of no further use.
    client.release(!finished)
  }
}

/** Length of the part of a chunk that does not end inside an escape. */
function completeEscapes(chunk: Buffer): number {
  let backslashes = 0
  while (backslashes < chunk.length && chunk[chunk.length - 1 - backslashes] === BACKSLASH) backslashes++
  return backslashes % 2 ? chunk.length - 1 : chunk.length
}

async function cancelStatement(pool: pg.Pool, client: pg.PoolClient): Promise<void> {
  const { processID } = client as unknown as { processID?: number }
  if (processID) await pool.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined)
}
