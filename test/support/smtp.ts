import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A mail as it arrived. */
export interface ReceivedMail {
  to: string
  /** The whole message, headers and body. */
  raw: string
}

/** What the server says to a mail that was sent whole: `take` it, refuse it for good or for now, or hang. */
export type Verdict = 'take' | 'refuse' | 'later' | 'hang'

/** A mail server that keeps what it takes. */
export interface MailSink {
  port: number
  /** Mails that were taken. */
  mails: ReceivedMail[]
  /** How often a mail was sent whole, taken or not. */
  offered: number
  /** What happens to the next ones. */
  verdict: Verdict
  close(): Promise<void>
}

/** Starts a mail server on a free port of this machine. */
export async function startMailSink(): Promise<MailSink> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, sink)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sink: MailSink = {
    port: (server.address() as AddressInfo).port,
    mails: [],
    offered: 0,
    verdict: 'take',
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return sink
}

function converse(socket: Socket, sink: MailSink): void {
  let pending = ''
  let recipient = ''
  let inData = false
  socket.write('220 sink\r\n')
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (;;) {
      const end = pending.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const text = pending.slice(0, end)
      pending = pending.slice(end + (inData ? 5 : 2))
      if (inData) {
        inData = false
        judge(socket, sink, { to: recipient, raw: text })
      } else if (/^RCPT TO:/i.test(text)) {
        recipient = /<(.*)>/.exec(text)?.[1] ?? ''
        socket.write('250 good\r\n')
      } else if (/^DATA/i.test(text)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 good\r\n')
    }
  })
}

function judge(socket: Socket, sink: MailSink, mail: ReceivedMail): void {
  sink.offered++
  if (sink.verdict === 'take') {
    sink.mails.push(mail)
    socket.write('250 taken\r\n')
  }
  if (sink.verdict === 'refuse') socket.write('554 not here\r\n')
  if (sink.verdict === 'later') socket.write('451 later\r\n')
}

/** The text of a mail: its plain part, decoded. */
export function textOf({ raw }: ReceivedMail): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?:\r\n--|$)/.exec(raw)?.[0] ?? ''
  const body = part.slice(part.indexOf('\r\n\r\n') + 4)
  if (/Content-Transfer-Encoding: base64/i.test(part)) return Buffer.from(body, 'base64').toString()
  const joined = body.replaceAll(/=\r\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
