import DataLoader from 'dataloader'
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
