import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type AddressInfo, type Server } from 'node:net'
import pino from 'pino'
import { loadConfig, type Environment } from '../../../../src/config.js'
import { addressFault, normalAddress } from '../../../../src/kernel/mail/address.js'
import { createMailer } from '../../../../src/kernel/mail/nodemailer.js'

const mail = {
  to: 'art@example.com',
  subject: 'Password recovery',
  text: 'Open https://example.com/?token=ABC',
  html: '<p>Open</p>',
  language: 'en-US',
}

function mailerWith(env: Environment) {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) })
  const config = loadConfig({ DATABASE_URL: 'postgresql://localhost/none', SECRET_KEY: 'a key for tests only', ...env })
  const mailer = createMailer(config, log)
  const sendTo = async (to: string): Promise<void> => mailer.send({ ...mail, to }, 'mail-1')
  return { lines, sendTo, send: () => sendTo(mail.to).finally(() => mailer.close()) }
}

describe('the mailer', () => {
  test('writes mails to the log when there is no mail server', async () => {
    const { send, lines } = mailerWith({})
    await send()
    expect(lines).toEqual([
      expect.objectContaining({ mail: { to: 'art@example.com', subject: 'Password recovery', text: mail.text } }),
    ])
  })

  test('writes mails into a folder, for mail programs and browsers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shotgraph-mails-'))
    try {
      const { send } = mailerWith({ MAIL_FOLDER: join(folder, 'mails'), MAIL_SERVER: 'nowhere.invalid' })
      await send()
      await send()
      expect(readdirSync(join(folder, 'mails')).sort()).toEqual(['mail-1.eml', 'mail-1.html'])
      expect(readFileSync(join(folder, 'mails', 'mail-1.html'), 'utf8')).toBe(mail.html)
      const whole = readFileSync(join(folder, 'mails', 'mail-1.eml'), 'utf8')
      expect(whole).toContain('Message-ID: <mail-1@localhost>')
      expect(whole).toContain('To: art@example.com')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    'art@example.com, eve@example.com',
    'art@example.com\r\nBcc: eve@example.com',
    'Art <art@example.com>',
    'art',
    '',
  ])('does not send to %j, which is not one address', async (to) => {
    const { sendTo } = mailerWith({ MAIL_SERVER: '127.0.0.1', MAIL_PORT: '1' })
    await expect(sendTo(to)).rejects.toThrow('is not an address')
  })

  test('does nothing when mail is off', async () => {
    const { send, lines } = mailerWith({ MAIL_ENABLED: 'false', MAIL_SERVER: 'localhost' })
    await send()
    expect(lines).toEqual([])
  })

  test('speaks SMTP, and keeps the text out of the log', async () => {
    const { server, received } = smtpServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { send, lines } = mailerWith({
      MAIL_SERVER: '127.0.0.1',
      MAIL_PORT: String(port),
      MAIL_DEFAULT_SENDER: 'bot@example.com',
    })
    await send()
    server.close()
    const text = received()
    expect(text).toContain('MAIL FROM:<bot@example.com>')
    expect(text).toContain('RCPT TO:<art@example.com>')
    expect(text).toContain('From: Kitsu Bot <bot@example.com>')
    expect(text).toContain('Content-Language: en-US')
    expect(text).toContain('Open https://example.com/?token')
    expect(JSON.stringify(lines)).not.toContain('token')
    expect(lines).toEqual([
      expect.objectContaining({ to: 'art@example.com', subject: 'Password recovery', msg: 'mail sent' }),
    ])
  })

  test('a mail server that is not there is an error', async () => {
    const { send } = mailerWith({ MAIL_SERVER: '127.0.0.1', MAIL_PORT: '1' })
    await expect(send()).rejects.toThrow('ECONNREFUSED')
  })
})

/** Takes one mail, and remembers all it was told. */
function smtpServer(): { server: Server; received: () => string } {
  let received = ''
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      received += text
      if (inData) {
        if (!text.includes('\r\n.\r\n')) return
        inData = false
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(text)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 good\r\n')
    })
  })
  return { server, received: () => received }
}

describe('e-mail addresses', () => {
  test.each([
    ['art@example.com', undefined],
    ['art.brook+kitsu@mail.example.co.uk', undefined],
    ['zoë@exämple.com', undefined],
    ['art', 'An email address must have an @-sign.'],
    ['@example.com', 'There must be something before the @-sign.'],
    ['art@', 'There must be something after the @-sign.'],
    ['art brook@example.com', 'The email address contains invalid characters before the @-sign.'],
    ['.art@example.com', 'The email address contains invalid characters before the @-sign.'],
    ['art@localhost', 'The part after the @-sign is not valid. It should have a period.'],
    ['art@-example.com', 'The part after the @-sign contains invalid characters.'],
    ['art@exa mple.com', 'The part after the @-sign contains invalid characters.'],
    ['art\0@example.com', 'The email address contains invalid characters before the @-sign.'],
    [`${'a'.repeat(65)}@example.com`, 'The email address is too long before the @-sign.'],
    [`art@${'a.'.repeat(130)}com`, 'The email address is too long.'],
  ])('%s', async (address, fault) => {
    expect(await addressFault(address, { deliverability: false })).toBe(fault)
  })

  test('are kept in lower case', () => {
    expect(normalAddress(' Art@Example.com ')).toBe('art@example.com')
  })
})
