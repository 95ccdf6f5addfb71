import DataLoader from 'dataloader'
import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../context.js'

/**
 * Makes work on many items of what is asked for one by one: the items that are given in one turn of the event loop, by
 * hooks that run side by side, are worked on together. Each context has its own batches; a transaction is one.
 * @param work Answers in the order of the items; an `Error` in the place of an answer is thrown to who asked for it.
 */
export function batched<Item, Answer>(
  work: (ctx: RequestContext, items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
): (ctx: RequestContext, item: Item) => Promise<Answer> {
  const loaders = new WeakMap<RequestContext, DataLoader<Item, Answer>>()
  return (ctx, item) => {
    let loader = loaders.get(ctx)
    if (!loader) loaders.set(ctx, (loader = new DataLoader((items) => work(ctx, items), { cache: false })))
    return loader.load(item)
  }
}

/** Look-ups by the id of a record, made together: whoever asks gets the row with the id, undefined where there is none. */
export const lookup = <R extends { id: string }>(
  read: (ctx: RequestContext, ids: readonly string[]) => Promise<readonly R[]>,
): ((ctx: RequestContext, id: string) => Promise<R | undefined>) =>
  batched(async (ctx, ids: readonly string[]): Promise<(R | undefined)[]> => {
    const rows = new Map((await read(ctx, [...new Set(ids)])).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id.toLowerCase()))
  })

/**
 * As {@link lookup}, by several values at once.
 * @param read Gets what is asked for as a table of SQL to be named, such as `${asked} as w(place int, "personId" uuid)`,
 *   and answers rows with the `place`.
 */
export const lookupBy = <Asked extends object, R>(
  read: (ctx: RequestContext, asked: RawBuilder<unknown>) => Promise<readonly (R & { place: number })[]>,
): ((ctx: RequestContext, asked: Asked) => Promise<R | undefined>) =>
  batched(async (ctx, items: readonly Asked[]): Promise<(R | undefined)[]> => {
    const asked = JSON.stringify(items.map((item, place) => ({ ...item, place })))
    const rows = await read(ctx, sql`jsonb_to_recordset(${asked}::jsonb)`)
    const byPlace = new Map(rows.map((row) => [row.place, row]))
    return items.map((_, place) => byPlace.get(place))
  })
