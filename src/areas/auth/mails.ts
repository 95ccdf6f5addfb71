import type { Config } from '../../config.js'
import type { Mail } from '../../kernel/mail/mailer.js'
import type { Account } from './queries.js'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The link that lets a person choose another password. */
export function resetUrl({ domainProtocol, domainName }: Config, typed: string, token: string): string {
  const query = new URLSearchParams({ email: typed, token })
  return `${domainProtocol}://${domainName}/reset-change-password?${query.toString()}`
}

/** The mail with the link for a new password. */
export function resetMail({ firstName }: Account, to: string, url: string): Mail {
  const lines = [
    `Hello ${firstName},`,
    'Somebody asked for a new password for your account. Open this address within two hours to choose one:',
    'If it was not you, there is nothing to do: your password stays as it is.',
  ] as const
  return {
    to,
    subject: 'Password recovery',
    text: `${lines[0]}\n\n${lines[1]}\n${url}\n\n${lines[2]}\n`,
    html: `<p>${escape(lines[0])}</p><p>${lines[1]}<br><a href="${escape(url)}">${escape(url)}</a></p><p>${lines[2]}</p>`,
    language: 'en-US',
  }
}

/** The mail that tells a person of their new password; `from`: network addresses of the request, if known. */
export function passwordChangedMail({ firstName }: Account, to: string, from: string | null): Mail {
  const lines = [
    `Hello ${firstName},`,
    `the password of your account was changed${from ? ` from the network address ${from}` : ''}.`,
    'If it was not you, ask an administrator for help at once.',
  ] as const
  return {
    to,
    subject: 'Password changed',
    text: `${lines.join('\n\n')}\n`,
    html: lines.map((line) => `<p>${escape(line)}</p>`).join(''),
    language: 'en-US',
  }
}

/** The link by which somebody new chooses their first password. */
export const invitationUrl = (config: Config, email: string, token: string): string =>
  `${resetUrl(config, email, token)}&type=new`

/** The mail that asks somebody new to choose their first password. */
export function invitationMail({ firstName }: Account, to: string, url: string): Mail {
  const lines = [
    `Hello ${firstName},`,
    'you are invited to follow the productions of the studio. Open this address within seven days to choose a password:',
    `Your login is ${to}.`,
  ] as const
  return {
    to,
    subject: 'Invitation',
    text: `${lines[0]}\n\n${lines[1]}\n${url}\n\n${lines[2]}\n`,
    html: `<p>${escape(lines[0])}</p><p>${lines[1]}<br><a href="${escape(url)}">${escape(url)}</a></p><p>${escape(lines[2])}</p>`,
    language: 'en-US',
  }
}

/** The mail that tells a person that an admin turned their second factors off. */
export function factorsDisabledMail({ firstName }: Account, to: string): Mail {
  const lines = [
    `Hello ${firstName},`,
    'an administrator turned the second factors of your account off. Your password alone signs you in until you set one up again.',
  ] as const
  return {
    to,
    subject: 'Two-factor authentication disabled',
    text: `${lines.join('\n\n')}\n`,
    html: lines.map((line) => `<p>${escape(line)}</p>`).join(''),
    language: 'en-US',
  }
}
