import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.js'
import type { PublishedEvent } from './emitter.js'

/** A change of one record, as it is kept in `sg_change`. */
export interface Change {
  model: string
  recordId: string
  projectId: string | null
  kind: 'new' | 'update' | 'delete'
  /** By field the value before and after; a key of a JSON object is `field.key`; empty lists for values that are not kept. */
  fields: Record<string, readonly unknown[]>
  /** Times of change of the record before and after, ISO 8601; null for records that keep none. */
  before: string | null
  after: string | null
}

/** Who made what is told, in which request. */
export interface Origin {
  actorId: string | null
  requestId: string
}

/**
 * What one transaction has to tell. It is written at the end of the transaction: the events by one statement, the
 * changes by another, whatever their number.
 */
export class Journal {
  readonly #origin: Origin
  readonly #stored: (PublishedEvent & { madeAt: string })[] = []
  readonly #changes: Change[] = []
  #lastMicros = 0

  constructor(origin: Origin) {
    this.#origin = origin
  }

  /** Notes an event; `persist` gives it a row in `api_event`. */
  event(
    name: string,
    payload: Record<string, unknown>,
    { projectId, persist }: { projectId: string | null; persist: boolean },
  ): PublishedEvent {
    const event: PublishedEvent = {
      name: name.toLowerCase(),
      payload: projectId ? { ...payload, project_id: projectId } : { ...payload },
      projectId,
      ...this.#origin,
      eventId: persist ? randomUUID() : null,
    }
    if (persist) this.#stored.push({ ...event, madeAt: this.#tick() })
    return event
  }

  /** Notes a change of a record. */
  change(change: Change): void {
    this.#changes.push(change)
  }

  /** Writes all that was noted; the last thing a transaction does, since the numbering of changes lets one pass at a time. */
  async write(db: Db): Promise<void> {
    if (this.#stored.length) await this.#writeEvents(db)
    if (this.#changes.length) await this.#writeChanges(db)
  }

  #writeEvents(db: Db): Promise<number> {
    const rows = this.#stored.map(({ eventId, name, payload, projectId, actorId, madeAt }) => ({
      id: eventId,
      name,
      data: payload,
      project_id: projectId,
      user_id: actorId,
      made_at: madeAt,
    }))
    return db.execute(sql`
      insert into api_event (id, name, data, project_id, user_id, created_at, updated_at)
      select e.id, e.name, e.data, e.project_id, e.user_id, e.made_at, e.made_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e(id uuid, name text, data jsonb, project_id uuid, user_id uuid, made_at timestamp)`)
  }

  #writeChanges(db: Db): Promise<number> {
    const rows = this.#changes.map((change, at) => ({ ...change, at: at + 1 }))
    const { actorId, requestId } = this.#origin
    return db.execute(sql`
      with numbered as (
        update sg_change_counter set last_seq = last_seq + ${rows.length}::int where id = 1 returning last_seq - ${rows.length}::int as base
      )
      insert into sg_change (seq, made_at, model, record_id, project_id, kind, fields, before_version, after_version, actor_id, request_id)
      select n.base + c.at, clock_timestamp() at time zone 'UTC', c.model, c."recordId", c."projectId", c.kind, c.fields, c.before, c.after,
        ${actorId}::uuid, ${requestId}
      from numbered n, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as c(at int, model text, "recordId" uuid, "projectId" uuid, kind text, fields jsonb, before timestamp, after timestamp)`)
  }

  /** The present to the microsecond, later with every event, so that they are read in the order in which they were told. */
  #tick(): string {
    this.#lastMicros = Math.max(Date.now() * 1000 + 1, this.#lastMicros + 1)
    const millis = Math.floor(this.#lastMicros / 1000)
    return `${new Date(millis).toISOString().slice(0, -1)}${String(this.#lastMicros % 1000).padStart(3, '0')}`
  }
}
