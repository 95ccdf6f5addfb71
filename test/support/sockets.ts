import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'

/** An event as a client heard it. */
export interface Heard {
  readonly name: string
  readonly payload: any
}

/** A client of the event stream that keeps all it hears. */
export interface Listener {
  readonly socket: Socket
  readonly heard: Heard[]
  /** Names of what was heard, in order. */
  names(): string[]
  /** Waits until something was heard that meets the condition. */
  hears(condition: (event: Heard) => boolean): Promise<Heard>
  /** Waits for the connection to end; answers the reason. */
  ended(): Promise<string>
  close(): void
}

type Options = Partial<ManagerOptions & SocketOptions>

const opened = new Set<Socket>()

/** Ends every client that a test opened. */
export function closeListeners(): void {
  for (const socket of opened) socket.disconnect()
  opened.clear()
}

/** A client with the token in its header, as scripts have it; not connected yet. */
export function openSocket(url: string, token: string | null, options: Options = {}): Socket {
  const socket = io(`${url}/events`, {
    forceNew: true,
    reconnection: false,
    autoConnect: false,
    transports: ['websocket'],
    ...(token ? { extraHeaders: { authorization: `Bearer ${token}` } } : {}),
    ...options,
  })
  opened.add(socket)
  return socket
}

/** Connects a client. @throws the connect error, with what the server says. */
export async function listen(url: string, token: string | null, options: Options = {}): Promise<Listener> {
  const socket = openSocket(url, token, options)
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  socket.onAny((name: string, payload: unknown) => {
    heard.push({ name, payload })
    for (const look of waiting) look()
  })
  const ended = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
    socket.connect()
  })
  return {
    socket,
    heard,
    names: () => heard.map(({ name }) => name),
    hears: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(condition)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    ended: () => ended,
    close: () => void socket.disconnect(),
  }
}

/** The refusal that a client gets. */
export async function refusal(
  url: string,
  token: string | null,
  options: Options = {},
): Promise<Error & { data?: any }> {
  try {
    const { socket } = await listen(url, token, options)
    socket.disconnect()
  } catch (error) {
    return error as Error
  }
  throw new Error('the socket was let in')
}

/** Waits until everybody has all that was sent to them before: the server's last event is heard by all. */
export async function quiet(listeners: readonly Listener[], emit: () => Promise<unknown>): Promise<void> {
  const from = listeners.map(({ heard }) => heard.length)
  await emit()
  await Promise.all(
    listeners.map((listener, at) =>
      listener.hears((event) => event.name === 'main:test' && listener.heard.indexOf(event) >= from[at]!),
    ),
  )
}
