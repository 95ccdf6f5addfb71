import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { TransactionDb } from '../db/database.js'
import { CHANNEL } from './feed.js'
import type { PublishedEvent } from './emitter.js'

/** Who made what is told, in which request. */
export interface Origin {
  actorId: string | null
  requestId: string
}

/** Part of the journal's statement that numbers what it writes; parts beside it may read from it. */
const NUMBERED = sql.ref('numbered')

/** An event with its time, to the microsecond, for its row in `api_event`. */
type NotedEvent = PublishedEvent & { madeAt: string }

/**
 * What one transaction has to tell. All of it is written by one statement at the end of the transaction, whatever there
 * is of it: the kept events, the kept changes, what stands beside them, and the signal that wakes the listening processes.
 */
export class Journal {
  readonly #origin: Origin
  readonly #events: NotedEvent[] = []
  readonly #beside: RawBuilder<unknown>[] = []
  #lastMicros = 0

  constructor(origin: Origin) {
    this.#origin = origin
  }

  /** Notes an event; `persist` gives it a row in `api_event`. */
  event(
    name: string,
    payload: Record<string, unknown>,
    { projectId, persist }: { projectId: string | null; persist: boolean },
  ): void {
    this.#events.push({
      name: name.toLowerCase(),
      payload: projectId ? { ...payload, project_id: projectId } : { ...payload },
      projectId,
      ...this.#origin,
      eventId: persist ? randomUUID() : null,
      madeAt: this.#tick(),
    })
  }

  /**
   * Notes a statement that writes, to run as a part of the journal's own: it costs no round trip. It must not touch
   * the tables of the journal, and whatever it returns is dropped.
   */
  beside(statement: RawBuilder<unknown>): void {
    this.#beside.push(statement)
  }

  /**
   * Writes all that was noted, and the changes that the database noted (see crud/capture.ts); the last thing a
   * transaction does, sent with its COMMIT, since the numbering lets one pass at a time.
   */
  async write(db: TransactionDb): Promise<void> {
    const parts = this.#beside.map((statement, at) => sql`${sql.ref(`beside_${at}`)} as (${statement})`)
    if (this.#events.some(({ eventId }) => eventId)) parts.push(sql`events as (${this.#insertEvents()})`)
    parts.push(
      sql`taken as materialized (select * from sg_take_drafts())`,
      sql`numbered as (${this.#number()})`,
      sql`signal as (${this.#insertSignal()})`,
      sql`changes as (${this.#insertChanges()})`,
    )
    await db.close(sql`with ${sql.join(parts)} select pg_notify(${CHANNEL}, '')::text from ${NUMBERED}`)
  }

  #insertEvents(): RawBuilder<unknown> {
    const rows = this.#events
      .filter(({ eventId }) => eventId)
      .map(({ eventId, name, payload, projectId, actorId, madeAt }) => ({
        id: eventId,
        name,
        data: payload,
        project_id: projectId,
        user_id: actorId,
        made_at: madeAt,
      }))
    return sql`
      insert into api_event (id, name, data, project_id, user_id, created_at, updated_at)
      select e.id, e.name, e.data, e.project_id, e.user_id, e.made_at, e.made_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e(id uuid, name text, data jsonb, project_id uuid, user_id uuid, made_at timestamp)`
  }

  /** Numbers for what there is to tell; no row, and nobody waits, where there is nothing. */
  #number(): RawBuilder<unknown> {
    const tells = this.#events.length ? sql`true` : sql`exists (select from taken)`
    return sql`
      update sg_change_counter set last_seq = last_seq + (select count(*) from taken), last_signal = last_signal + 1 where id = 1 and ${tells}
      returning last_seq, last_signal, last_seq - (select count(*) from taken) as base, clock_timestamp() at time zone 'UTC' as made_at`
  }

  #insertSignal(): RawBuilder<unknown> {
    const events: PublishedEvent[] = this.#events.map(({ madeAt: _, ...event }) => event)
    return sql`
      insert into sg_signal (number, made_at, last_seq, events)
      select n.last_signal, n.made_at, n.last_seq, ${JSON.stringify(events)}::jsonb from ${NUMBERED} n`
  }

  #insertChanges(): RawBuilder<unknown> {
    const { actorId, requestId } = this.#origin
    return sql`
      insert into sg_change (seq, made_at, model, record_id, project_id, kind, fields, before_version, after_version, actor_id, request_id)
      select n.base + t.at, n.made_at, t.model, t.record_id, t.project_id, t.kind, t.fields, t.before_version, t.after_version,
        ${actorId}::uuid, ${requestId}
      from ${NUMBERED} n, taken t`
  }

  /** The present to the microsecond, later with every event, so that they are read in the order in which they were told. */
  #tick(): string {
    this.#lastMicros = Math.max(Date.now() * 1000 + 1, this.#lastMicros + 1)
    const millis = Math.floor(this.#lastMicros / 1000)
    return `${new Date(millis).toISOString().slice(0, -1)}${String(this.#lastMicros % 1000).padStart(3, '0')}`
  }
}
