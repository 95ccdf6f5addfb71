import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'

/** What a subscription got. */
export class Subscription<T = any> {
  readonly got: T[] = []
  readonly errors: any[] = []
  isOver = false
  #wake: () => void = () => undefined

  constructor(
    client: Client,
    query: string,
    variables: Record<string, unknown>,
    readonly onNext?: (data: T) => void,
  ) {
    this.stop = client.subscribe<T>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data) this.got.push(data)
          if (data) this.onNext?.(data)
          if (errors) this.errors.push(...errors)
          this.#wake()
        },
        error: (error) => {
          this.errors.push(...(Array.isArray(error) ? error : [error]))
          this.#over()
        },
        complete: () => this.#over(),
      },
    )
  }

  readonly stop: () => void

  /** Waits for so many results. @throws when the subscription ends before. */
  async results(count: number): Promise<T[]> {
    while (this.got.length < count) {
      if (this.isOver) throw new Error(`the subscription ended: ${JSON.stringify(this.errors)}`)
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    return this.got
  }

  /** Waits for its end, or its first error. */
  async failure(): Promise<any> {
    while (this.errors.length === 0 && !this.isOver) await new Promise<void>((resolve) => (this.#wake = resolve))
    return this.errors[0]
  }

  #over(): void {
    this.isOver = true
    this.#wake()
  }
}

/** A GraphQL client on a WebSocket, as a front-end has it. */
export class Subscriber {
  readonly #client: Client
  /** How the connection ended. */
  readonly closed: Promise<{ code: number; reason: string }>
  #socket: WebSocket | undefined

  /** @param headers Of the handshake; a browser sends cookies there. */
  constructor(url: string, connectionParams: Record<string, unknown>, headers: Record<string, string> = {}) {
    const remember = (socket: WebSocket): void => void (this.#socket = socket)
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers })
        // How it ended is told by `closed`.
        this.on('error', () => undefined)
        remember(this)
      }
    }
    let onClosed: (end: { code: number; reason: string }) => void
    this.closed = new Promise((resolve) => (onClosed = resolve))
    this.#client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: Socket,
      connectionParams,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: { closed: (event) => onClosed(event as { code: number; reason: string }) },
    })
  }

  subscribe<T = any>(
    query: string,
    variables: Record<string, unknown> = {},
    onNext?: (data: T) => void,
  ): Subscription<T> {
    return new Subscription<T>(this.#client, query, variables, onNext)
  }

  async close(): Promise<void> {
    // Of a connection that is gone already it throws how that ended.
    await Promise.resolve(this.#client.dispose()).catch(() => undefined)
  }

  /** Breaks the connection off without notice. */
  kill(): void {
    this.#socket?.terminate()
  }

  /** Reads nothing more from the network; `resume` ends it. */
  pause(): void {
    this.#socket?.pause()
  }

  resume(): void {
    this.#socket?.resume()
  }
}

/** A signed-in client. */
export const subscriberOf = (url: string, token: string): Subscriber =>
  new Subscriber(url, { authorization: `Bearer ${token}` })
