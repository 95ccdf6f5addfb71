import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Config } from '../../config.js'
import { HopelessError } from '../jobs/job.js'
import type { Logger } from '../log.js'
import type { Mail, Mailer } from './mailer.js'

type MailConfig = Pick<
  Config,
  | 'mailEnabled'
  | 'mailFolder'
  | 'mailServer'
  | 'mailPort'
  | 'mailUsername'
  | 'mailPassword'
  | 'mailUseTls'
  | 'mailUseSsl'
  | 'mailDefaultSender'
  | 'domainName'
>

/** Milliseconds that a mail server gets for each of its answers. */
const SMTP_TIMEOUT_MS = 10_000

/** One address and nothing else: no list, no name, no line break. */
const ONE_ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u

/**
 * The mailer of the configuration: files when `MAIL_FOLDER` is set, SMTP when `MAIL_SERVER` is, nothing when `MAIL_ENABLED`
 * is off. Without any of these, mails are written to the log, whole, so that links in them can be followed while developing.
 */
export function createMailer(config: MailConfig, log: Logger): Mailer {
  if (!config.mailEnabled) return { send: () => Promise.resolve(), close: () => undefined }
  if (config.mailFolder) return fileMailer(config, config.mailFolder)
  if (config.mailServer) return smtpMailer(config, log)
  return {
    send({ to, subject, text }) {
      log.info({ mail: { to, subject, text } }, 'mail written to the log: no MAIL_SERVER')
      return Promise.resolve()
    },
    close: () => undefined,
  }
}

/** The mail as the library takes it. */
function message(config: MailConfig, { to, subject, text, html, language }: Mail, id: string): SendMailOptions {
  if (!ONE_ADDRESS.test(to))
    throw new HopelessError(`${JSON.stringify(to)} is not an address that mail can be sent to.`)
  const host = config.domainName.replace(/:\d+$/, '')
  return {
    from: { name: 'Kitsu Bot', address: config.mailDefaultSender },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    // What a text names is never fetched or read from a disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function smtpMailer(config: MailConfig, log: Logger): Mailer {
  const { mailUsername: user, mailPassword: pass } = config
  const transport = createTransport({
    host: config.mailServer,
    port: config.mailPort,
    secure: config.mailUseSsl,
    requireTLS: config.mailUseTls,
    ...(user ? { auth: { user, pass } } : {}),
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  })
  return {
    async send(mail, id) {
      await transport.sendMail(message(config, mail, id)).catch((error: unknown) => {
        throw isRefusal(error) ? new HopelessError((error as Error).message) : error
      })
      log.info({ to: mail.to, subject: mail.subject }, 'mail sent')
    },
    close: () => transport.close(),
  }
}

/** Whether the server refused the recipient or the mail itself, and for good. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
}

/** Mails as files of a folder, for development: `.eml` for mail programs, `.html` for browsers. */
function fileMailer(config: MailConfig, folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async send(mail, id) {
      const { message: whole } = await transport.sendMail(message(config, mail, id))
      await mkdir(folder, { recursive: true })
      const name = join(folder, id.replaceAll(/[^\w.-]/g, '_'))
      await writeFile(`${name}.html`, mail.html)
      // A file that is there is whole.
      await writeFile(`${name}.part`, whole)
      await rename(`${name}.part`, `${name}.eml`)
    },
    close: () => undefined,
  }
}
