import { z } from 'zod'
import type { Job } from '../../kernel/jobs/job.js'
import { deliver } from './delivery.js'
import { CHANNELS, waysOf, type Way } from './delivery-queries.js'

/** One notification on one channel: what can fail by itself is tried again by itself. */
export const deliverJob: Job<Way> = {
  name: 'notifications.deliver',
  data: z.object({ id: z.uuid(), channel: z.enum(CHANNELS) }),
  retries: 16,
  pauseSeconds: 5,
  timeoutSeconds: 60,
  parallel: 4,
  run: (ctx, way, { id }) => deliver(ctx, way, id),
}

/**
 * Finds out who is to be told of the notifications that one change made, and how. Run again it makes the same deliveries,
 * which are in the queue already.
 */
export const spreadJob: Job<{ ids: string[] }> = {
  name: 'notifications.spread',
  data: z.object({ ids: z.array(z.uuid()) }),
  retries: 16,
  pauseSeconds: 5,
  timeoutSeconds: 60,
  parallel: 1,
  async run(ctx, { ids }) {
    const channels = ctx.deps.config.mailEnabled ? CHANNELS : CHANNELS.filter((channel) => channel !== 'mail')
    const ways = await waysOf(ctx.db, ids, channels)
    if (ways.length === 0) return
    await ctx.transaction((tx) => {
      for (const way of ways) tx.enqueue(deliverJob, way, { key: `${way.id} ${way.channel}` })
      return Promise.resolve()
    })
  },
}
