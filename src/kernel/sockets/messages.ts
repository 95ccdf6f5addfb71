import type { Socket } from 'socket.io'
import type { z } from 'zod'
import { AppError } from '../errors.js'
import type { Logger } from '../log.js'

/** How often the limit may be passed before the connection is ended: it is no mistake any more then. */
const PATIENCE = 10

/** Ignores what a socket sends beyond some messages a second, and ends it when it goes on far beyond. */
export function limitMessages(socket: Socket, perSecond: number): void {
  let second = 0
  let count = 0
  socket.use((_message, next) => {
    const now = Math.floor(performance.now() / 1000)
    if (now !== second) [second, count] = [now, 0]
    count++
    if (count <= perSecond) next()
    else if (count > perSecond * PATIENCE) socket.disconnect(true)
  })
}

/** Work on the messages of each socket, one after the other as they came. */
const queues = new WeakMap<Socket, Promise<void>>()

/** Does something for a socket after all that was asked for it before. A refusal is silent: messages have no answer. */
export function inTurn(socket: Socket, log: Logger, work: () => Promise<void>): Promise<void> {
  const turn = (queues.get(socket) ?? Promise.resolve()).then(work).catch((error: unknown) => {
    if (!(error instanceof AppError)) log.error({ err: error }, 'a message could not be handled')
  })
  queues.set(socket, turn)
  return turn
}

/** Handles a kind of message. What has another shape than asked for is ignored. */
export function onMessage<T>(
  socket: Socket,
  { name, shape, log }: { name: string; shape: z.ZodType<T>; log: Logger },
  handle: (message: T) => Promise<void>,
): void {
  socket.on(name, (message: unknown) => {
    const parsed = shape.safeParse(message)
    if (parsed.success) void inTurn(socket, log, () => handle(parsed.data))
  })
}
