import type { RequestContext } from '../context.js'
import { AppError, refusalOf } from './errors.js'

/** What becomes of a list of changes when one of them is refused. */
export enum BulkMode {
  ATOMIC = 'ATOMIC',
  BEST_EFFORT = 'BEST_EFFORT',
}

/** What became of one item: its value, or the refusal. */
export type Outcome<T> = { value: T } | { error: AppError }

/** What the items hear that could have been done when another one stopped them all. */
export const heldBack = (culprit: number): AppError =>
  new AppError('CONFLICT', `Not done: item ${culprit} was refused, and the mode is ATOMIC.`)

/** With `ATOMIC`, one refused item holds back the others. @returns the outcomes when it does; undefined to go on */
export function stopped<T>(mode: BulkMode, outcomes: readonly (Outcome<T> | undefined)[]): Outcome<T>[] | undefined {
  if (mode !== BulkMode.ATOMIC) return undefined
  const culprit = outcomes.findIndex((outcome) => outcome && 'error' in outcome)
  if (culprit < 0) return undefined
  return outcomes.map((outcome) => (outcome && 'error' in outcome ? outcome : { error: heldBack(culprit) }))
}

/** An item was refused inside the one transaction of all: ends it, with nothing changed. */
class Stop extends Error {
  constructor(
    readonly index: number,
    readonly refusal: AppError,
  ) {
    super('an item of an atomic list was refused')
  }
}

/**
 * Does the items one after the other: with `ATOMIC` in one transaction, up to the first that is refused; with
 * `BEST_EFFORT` in a transaction each. For changes that cannot be written as one set; where they can, check the items,
 * ask {@link stopped}, and write the set.
 * @throws whatever is not a refusal of an item: then nothing of the running transaction is written.
 */
export async function eachInBulk<T, R>(
  ctx: RequestContext,
  mode: BulkMode,
  items: readonly T[],
  work: (tx: RequestContext, item: T, index: number) => Promise<R>,
): Promise<Outcome<R>[]> {
  if (mode === BulkMode.BEST_EFFORT) {
    const outcomes: Outcome<R>[] = []
    for (const [index, item] of items.entries()) {
      outcomes.push(await settled(() => ctx.transaction((tx) => work(tx, item, index))))
    }
    return outcomes
  }
  try {
    return await ctx.transaction(async (tx) => {
      const outcomes: Outcome<R>[] = []
      for (const [index, item] of items.entries()) {
        const outcome = await settled(() => work(tx, item, index))
        if ('error' in outcome) throw new Stop(index, outcome.error)
        outcomes.push(outcome)
      }
      return outcomes
    })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return items.map((_, index) => ({ error: index === error.index ? error.refusal : heldBack(error.index) }))
  }
}

/** What becomes of one item; whatever is not a refusal is thrown. */
export async function settled<R>(work: () => Promise<R>): Promise<Outcome<R>> {
  try {
    return { value: await work() }
  } catch (error) {
    const refusal = error instanceof AppError ? error : refusalOf(error)
    if (!refusal) throw error
    return { error: refusal }
  }
}
