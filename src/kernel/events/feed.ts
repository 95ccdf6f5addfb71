import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from '../log.js'
import type { EventBus, PublishedEvent } from './emitter.js'

/** Channel of the database on which a transaction wakes the listening processes. */
export const CHANNEL = 'sg_signal'

/** Signals read at once. */
const BATCH = 500
/** Milliseconds between looks that nothing asked for: a notification that got lost costs no more than that. */
const SAFETY_POLL_MS = 5_000
/** Milliseconds between looks where notifications do not arrive, as behind a pooler of transactions. */
const POLL_MS = 200
/** Milliseconds after which a connection that never heard a notification is taken to be unable to. */
const DEAF_AFTER_MS = 2_000
/** Milliseconds after which an answer of the database is given up, and with it the connection. */
const ANSWER_MS = 10_000
/** Milliseconds between attempts to connect: doubled from the first to the last. */
const RETRY_MS = { first: 50, last: 5_000 }

interface SignalRow {
  number: string
  last_seq: string
  events: PublishedEvent[]
}

interface FeedOptions {
  /** Address of the database; notifications need a connection of their own. */
  url: string
  bus: EventBus
  log: Logger
}

/**
 * Brings what all processes tell to the bus of this one: each signal once and in the order of the commits, also over a
 * lost connection, since the signals are read from a table by their numbers. A notification is only the reason to look.
 */
export class Feed {
  readonly #url: string
  readonly #bus: EventBus
  readonly #log: Logger
  #client: pg.Client | undefined
  /** Number of the last signal that was published. */
  #position: number | undefined
  #reading: Promise<void> | undefined
  #isStale = false
  #poll: NodeJS.Timeout | undefined
  #hears = false
  readonly #hearers = new Map<string, Set<(payload: string) => void>>()
  #hasWarned = false
  readonly #stopping = new AbortController()

  constructor({ url, bus, log }: FeedOptions) {
    this.#url = url
    this.#bus = bus
    this.#log = log
  }

  /** Listens from now on: what is committed after this call is published. @throws when the database is not there. */
  async start(): Promise<void> {
    await this.#open()
  }

  /** Publishes nothing more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#poll)
    const client = this.#client
    this.#client = undefined
    await this.#reading
    await client?.end()
  }

  /** Waits until everything that was committed before the call has been published. */
  async settled(): Promise<void> {
    while (!this.#stopping.signal.aborted && !this.#client) await sleep(RETRY_MS.first)
    await this.#look()
  }

  /**
   * Calls the listener with what is sent to a channel of the database from now on; the returned function ends it. What is
   * sent while there is no connection is not heard.
   */
  hear(channel: string, listener: (payload: string) => void): () => void {
    const listeners = this.#hearers.get(channel) ?? new Set()
    this.#hearers.set(channel, listeners.add(listener))
    this.#client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => {})
    return () => listeners.delete(listener)
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      application_name: 'shotgraph feed',
      options: '-c TimeZone=UTC -c jit=off',
    })
    client.on('error', (error) => this.#lose(client, error))
    client.on('end', () => this.#lose(client))
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.#hearers.get(channel) ?? []) this.#tell(listener, payload ?? '')
      if (channel !== CHANNEL) return
      this.#hears = true
      void this.#look()
    })
    try {
      await client.connect()
      for (const channel of [CHANNEL, ...this.#hearers.keys()])
        await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      await this.#place(client)
      this.#hears = false
      // To hear oneself: some poolers take LISTEN without a word and never pass anything on.
      await client.query('select pg_notify($1, $2)', [CHANNEL, randomUUID()])
    } catch (error) {
      client.removeAllListeners('end')
      await client.end().catch(() => {})
      throw error
    }
    if (this.#stopping.signal.aborted) return client.end()
    this.#client = client
    this.#pollOn(client, Date.now())
    void this.#look()
  }

  #tell(listener: (payload: string) => void, payload: string): void {
    try {
      listener(payload)
    } catch (error) {
      this.#log.error({ err: error }, 'a listener of notifications failed')
    }
  }

  /** Where the reading goes on: at the end when it begins, or when the database was set back under it. */
  async #place(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ last_signal: string; last_seq: string }>(
      'select last_signal, last_seq from sg_change_counter where id = 1',
    )
    const [last, lastSeq] = [Number(rows[0]?.last_signal), Number(rows[0]?.last_seq)]
    if (this.#position !== undefined && this.#position <= last) return
    if (this.#position !== undefined) this.#log.warn('the database was set back: events go on from its last one')
    this.#position = last
    this.#bus.advance(lastSeq)
  }

  /** Looks now and then, whether a notification came or not. */
  #pollOn(client: pg.Client, since: number): void {
    this.#poll = setTimeout(
      () => {
        if (this.#client !== client) return
        if (!this.#hears && !this.#hasWarned && Date.now() - since > DEAF_AFTER_MS) {
          this.#hasWarned = true
          this.#log.warn(
            `no notifications arrive on this database connection, as behind a pooler of transactions: looking for events every ${POLL_MS} ms instead`,
          )
        }
        void this.#look()
        this.#pollOn(client, since)
      },
      this.#hears ? SAFETY_POLL_MS : POLL_MS,
    )
    this.#poll.unref()
  }

  /** Reads all there is; a look during another one makes it look once more. */
  #look(): Promise<void> {
    const client = this.#client
    this.#isStale = true
    if (!client) return Promise.resolve()
    return (this.#reading ??= this.#read(client))
  }

  async #read(client: pg.Client): Promise<void> {
    try {
      while (this.#isStale && this.#client === client) {
        this.#isStale = false
        const { rows } = await client.query<SignalRow>({
          name: 'signals',
          text: `select number, last_seq, events from sg_signal where number > $1 order by number limit ${BATCH}`,
          values: [this.#position],
        })
        this.#publish(rows)
        if (rows.length === BATCH) this.#isStale = true
      }
    } catch (error) {
      this.#lose(client, error)
    } finally {
      this.#reading = undefined
    }
  }

  #publish(rows: readonly SignalRow[]): void {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last || this.#stopping.signal.aborted) return
    const missed = Number(first.number) - 1 - (this.#position as number)
    if (missed > 0) this.#log.error(`${missed} signals were forgotten before this process could read them`)
    for (const { number, events } of rows) {
      this.#position = Number(number)
      for (const event of events) this.#bus.publish(event)
    }
    this.#bus.advance(Number(last.last_seq))
  }

  #lose(client: pg.Client, error?: unknown): void {
    if (this.#client !== client) return
    this.#client = undefined
    clearTimeout(this.#poll)
    if (this.#stopping.signal.aborted) return
    this.#log.warn({ err: error }, 'the connection that listens for events was lost: connecting again')
    client.end().catch(() => {})
    void this.#reopen()
  }

  async #reopen(): Promise<void> {
    const { signal } = this.#stopping
    for (let wait = RETRY_MS.first; !signal.aborted; wait = Math.min(wait * 2, RETRY_MS.last)) {
      try {
        return await this.#open()
      } catch (error) {
        this.#log.debug({ err: error }, 'the connection that listens for events is not back yet')
      }
      await sleep(wait, undefined, { signal, ref: false }).catch(() => {})
    }
  }
}
