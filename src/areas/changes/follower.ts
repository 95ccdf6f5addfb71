import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestContext } from '../../context.js'
import { AppError } from '../../kernel/errors.js'
import type { EventBus } from '../../kernel/events/emitter.js'
import type { Burst, LiveContext } from '../../kernel/graphql/live.js'
import { keptRange, passes, readChanges, type ChangeFilter, type KeptChange, type ReadChanges } from './queries.js'
import { checkPosition, LOOK, modelsOf, shownTo, type ChangeQuestion, type ShownChange } from './service.js'

/** Milliseconds for which changes gather before they are looked at: a burst costs one look. */
const GATHER_MS = 15
/** Milliseconds before another attempt to read. */
const RETRY_MS = 500
/** Attempts that may fail one after the other: a minute. */
const MOST_FAULTS = 120
/** Numbers that one statement goes through when a follower is far behind. */
const STRIDE = 5_000

/** Changes that somebody follows. */
export interface Followed {
  question: ChangeQuestion
  /** Number of the last change that they know; undefined: they begin now. */
  after: number | undefined
  /** Leaves out what the question cannot say; before anything is looked up about it. */
  narrow?: ((ctx: RequestContext, changes: readonly KeptChange[]) => Promise<KeptChange[]> | KeptChange[]) | undefined
}

/** What was changed lately, by the numbers before and at the end: followers that are up to date ask for the same. */
const recent = new WeakMap<EventBus, Map<string, Promise<ReadChanges>>>()

function readRecent({ deps }: RequestContext, after: number, upTo: number): Promise<ReadChanges> {
  const known = recent.get(deps.events) ?? new Map<string, Promise<ReadChanges>>()
  recent.set(deps.events, known)
  const key = `${after} ${upTo}`
  let found = known.get(key)
  if (!found) {
    found = readChanges(deps.database, { after, upTo, limit: LOOK }).finally(() => known.delete(key))
    known.set(key, found)
  }
  return found
}

/**
 * The changes that somebody may see, from a position on, in bursts. Nothing is queued for them: whoever reads slowly is
 * behind in the numbers, not in memory. Their rights are those of the moment in which a change is looked at.
 * @throws AppError for a position from which they cannot go on, also while they follow.
 */
export async function follow(ctx: LiveContext, followed: Followed): Promise<AsyncIterableIterator<Burst<ShownChange>>> {
  const range = await keptRange(ctx.deps.database)
  if (followed.after !== undefined) checkPosition(followed.after, range)
  return new Follower(ctx, followed, followed.after ?? range.last)
}

class Follower implements AsyncIterableIterator<Burst<ShownChange>> {
  readonly #ctx: LiveContext
  readonly #followed: Followed
  readonly #filter: ChangeFilter
  readonly #stopListening: () => void
  /** What was found and not handed out yet. */
  #found: ShownChange[] = []
  #foundIn: RequestContext
  #position: number
  #isOver = false
  /** Attempts to read that failed since the last that did not. */
  #faults = 0
  #wake: (() => void) | undefined

  constructor(ctx: LiveContext, followed: Followed, position: number) {
    this.#ctx = ctx
    this.#foundIn = ctx
    this.#followed = followed
    this.#filter = { ...followed.question, models: modelsOf(ctx, followed.question.types) }
    this.#position = position
    this.#stopListening = ctx.deps.events.follow(() => this.#wake?.())
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Burst<ShownChange>, undefined>> {
    while (!this.#isOver) {
      if (this.#found.length > 0) {
        return { done: false, value: { ctx: this.#foundIn, payloads: this.#found.splice(0, this.#ctx.burst) } }
      }
      const upTo = this.#ctx.deps.events.lastSeq
      if (this.#position >= upTo) await this.#news()
      else await this.#look(upTo).catch((error: unknown) => this.#endure(error))
    }
    return { done: true, value: undefined }
  }

  return(): Promise<IteratorResult<Burst<ShownChange>, undefined>> {
    this.#isOver = true
    this.#stopListening()
    this.#wake?.()
    return Promise.resolve({ done: true, value: undefined })
  }

  throw(): Promise<IteratorResult<Burst<ShownChange>, undefined>> {
    return this.return()
  }

  async #news(): Promise<void> {
    await new Promise<void>((resolve) => (this.#wake = resolve))
    this.#wake = undefined
    if (!this.#isOver) await sleep(GATHER_MS)
  }

  async #look(upTo: number): Promise<void> {
    const { changes, end } = await this.#read(upTo)
    const narrowed = await (this.#followed.narrow?.(this.#ctx, changes) ?? changes)
    if (narrowed.length > 0) {
      this.#foundIn = await this.#ctx.renewed()
      this.#found = await shownTo(this.#foundIn, narrowed, this.#followed.question.types)
    }
    this.#position = end
    this.#faults = 0
  }

  /** A database that restarts is waited for: the position is kept, and nothing is lost. A refusal ends it, or a fault that stays. */
  async #endure(error: unknown): Promise<void> {
    if (error instanceof AppError || ++this.#faults > MOST_FAULTS) {
      await this.return()
      throw error
    }
    this.#ctx.log.warn({ err: error }, 'changes could not be read: trying again')
    await sleep(RETRY_MS)
  }

  async #read(upTo: number): Promise<ReadChanges> {
    const after = this.#position
    const db = this.#ctx.deps.database
    if (upTo - after <= LOOK) {
      const { changes, end } = await readRecent(this.#ctx, after, upTo)
      // Numbers have no gaps: what is missing was forgotten while the follower was behind.
      if (changes[0]?.seq !== after + 1) checkPosition(after, await keptRange(db))
      return { changes: changes.filter((change) => passes(this.#filter, change)), end }
    }
    const found = await readChanges(db, { after, upTo: Math.min(upTo, after + STRIDE), limit: LOOK }, this.#filter)
    checkPosition(after, await keptRange(db))
    return found
  }
}
