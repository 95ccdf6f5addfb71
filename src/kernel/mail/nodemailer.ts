import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from '../../config.js'
import type { Logger } from '../log.js'
import type { Mailer } from './mailer.js'

type MailConfig = Pick<
  Config,
  | 'mailEnabled'
  | 'mailServer'
  | 'mailPort'
  | 'mailUsername'
  | 'mailPassword'
  | 'mailUseTls'
  | 'mailUseSsl'
  | 'mailDefaultSender'
>

/** Milliseconds that a mail server gets for each of its answers. */
const SMTP_TIMEOUT_MS = 15_000

/**
 * The mailer of the configuration: SMTP when `MAIL_SERVER` is set, nothing when `MAIL_ENABLED` is off. Without a server
 * mails are written to the log, whole, so that links in them can be followed while developing.
 */
export function createMailer(config: MailConfig, log: Logger): Mailer {
  if (!config.mailEnabled) return { send: () => Promise.resolve(), close: () => undefined }
  const from = { name: 'Kitsu Bot', address: config.mailDefaultSender }
  const smtp = config.mailServer !== ''
  const transport: Transporter = smtp ? smtpTransport(config) : createTransport({ jsonTransport: true })
  return {
    async send({ to, subject, text, html, language }) {
      const headers = language ? { 'Content-Language': language } : {}
      await transport.sendMail({ from, to, subject, text, ...(html ? { html } : {}), headers })
      if (smtp) log.info({ to, subject }, 'mail sent')
      else log.info({ mail: { to, subject, text } }, 'mail written to the log: no MAIL_SERVER')
    },
    close: () => transport.close(),
  }
}

function smtpTransport(config: MailConfig): Transporter {
  const { mailUsername: user, mailPassword: pass } = config
  return createTransport({
    host: config.mailServer,
    port: config.mailPort,
    secure: config.mailUseSsl,
    requireTLS: config.mailUseTls,
    ...(user ? { auth: { user, pass } } : {}),
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  })
}
