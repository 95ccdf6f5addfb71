import { randomUUID } from 'node:crypto'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import { sql } from 'kysely'
import type { Namespace, Server } from 'socket.io'
import type { Deps } from '../../context.js'

/** Channel of the database on which processes pass messages of rooms on. */
const CHANNEL = 'sg_rooms'
/** Characters of a message that one notification takes, beside its heading; PostgreSQL takes less than 8000 bytes. */
const PIECE = 7_800
/** Milliseconds after which the pieces of a message that never became whole are forgotten. */
const PIECES_MS = 10_000

/** Passes messages on to the sockets of a room in all processes. */
export interface Fanout {
  send(room: string, name: string, message: unknown): void
  close(): Promise<void>
}

/** Hears notifications of the database: the listener is called with each from now on. */
export type Hear = (channel: string, listener: (text: string) => void) => () => void

/** Sends by Redis where the settings name one, else by notifications of PostgreSQL. */
export function openFanout(deps: Deps, hear: Hear, io: Server, namespace: Namespace): Fanout {
  return deps.config.redisUrl ? byRedis(deps, io, namespace) : byNotifications(deps, hear, namespace)
}

/** A connection for the adapter of socket.io, which looks at no outcome: a failure would end the process. */
class AdapterRedis extends Redis {
  constructor(url: string) {
    // What waits for the connection is not given up.
    super(url, { maxRetriesPerRequest: null })
  }

  override sendCommand(...command: Parameters<Redis['sendCommand']>): unknown {
    const sent = super.sendCommand(...command)
    Promise.resolve(sent).catch(() => {})
    return sent
  }
}

/** The adapter of socket.io sends to all processes by itself. Without Redis a message stays in its process. */
function byRedis({ config, log }: Deps, io: Server, namespace: Namespace): Fanout {
  const [publisher, subscriber] = [new AdapterRedis(config.redisUrl), new AdapterRedis(config.redisUrl)]
  for (const client of [publisher, subscriber])
    client.on('error', (error) => log.warn({ err: error }, 'Redis does not answer: rooms are not passed on'))
  io.adapter(createAdapter(publisher, subscriber, { key: 'shotgraph' }))
  return {
    send(room, name, message) {
      const place = publisher.status === 'ready' ? namespace : namespace.local
      place.to(room).emit(name, message)
    },
    async close() {
      await namespace.adapter.close()
      await Promise.all([publisher, subscriber].map(endRedis))
    },
  }
}

async function endRedis(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit()
  else client.disconnect()
}

function byNotifications({ database, log }: Deps, hear: Hear, namespace: Namespace): Fanout {
  const self = randomUUID()
  const parts = new Map<string, string[]>()
  let sent = 0

  const deliver = (room: string, name: string, message: unknown): void =>
    void namespace.local.to(room).emit(name, message)

  // A notification is short, and messages may be long: each is a part, headed by whose it is and by its place.
  const stop = hear(CHANNEL, (notification) => {
    const [, from, id, at, of, text] = /^(\S+) (\d+) (\d+) (\d+) (.*)$/s.exec(notification) ?? []
    if (text === undefined || from === self) return
    const key = `${from} ${id}`
    const known = parts.get(key) ?? []
    if (known.push(text) < Number(of)) {
      if (at === '0') setTimeout(() => parts.delete(key), PIECES_MS).unref()
      parts.set(key, known)
      return
    }
    parts.delete(key)
    const { room, name, message } = JSON.parse(known.join('')) as { room: string; name: string; message: unknown }
    deliver(room, name, message)
  })

  return {
    send(room, name, message) {
      deliver(room, name, message)
      const pieces = cut(JSON.stringify({ room, name, message }))
      const id = ++sent
      const notifications = pieces.map((text, at) => `${self} ${id} ${at} ${pieces.length} ${text}`)
      database
        .execute(
          sql`select pg_notify(${CHANNEL}, n) from unnest(${notifications}::text[]) with ordinality u(n, at) order by at`,
        )
        .catch((error: unknown) => log.warn({ err: error }, 'a message of a room was not passed on'))
    },
    close: () => Promise.resolve(stop()),
  }
}

/** The parts of a JSON text, in ASCII so that a character is a byte. */
function cut(json: string): string[] {
  const ascii = json.replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return ascii.match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? []
}
