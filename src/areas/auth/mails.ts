import type { Config } from '../../config.js'
import { composeMail } from '../../kernel/mail/compose.js'
import { languageOf, type Language } from '../../kernel/mail/language.js'
import type { Mail } from '../../kernel/mail/mailer.js'
import { fill, type Piece } from '../../kernel/mail/rich-text.js'
import type { Account } from './queries.js'

/** What a mail about an account says: its subject, and its lines with the places of what they name. */
interface Wording {
  subject: string
  lines: readonly string[]
}

export type AccountMail = 'reset' | 'invitation' | 'code' | 'passwordChanged' | 'factorsDisabled'

const WORDINGS: Record<AccountMail, Record<Language, Wording>> = {
  reset: {
    en: {
      subject: 'Password recovery',
      lines: [
        'Hello {name},',
        'Somebody asked for a new password for your account. Open this address within two hours to choose one:',
        '{link}',
        'If it was not you, there is nothing to do: your password stays as it is.',
      ],
    },
    fr: {
      subject: 'Nouveau mot de passe',
      lines: [
        'Bonjour {name},',
        'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Ouvrez cette adresse dans les deux heures pour en choisir un :',
        '{link}',
        'Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.',
      ],
    },
  },
  invitation: {
    en: {
      subject: 'Invitation',
      lines: [
        'Hello {name},',
        'you are invited to follow the productions of the studio. Open this address within seven days to choose a password:',
        '{link}',
        'Your login is {login}.',
      ],
    },
    fr: {
      subject: 'Invitation',
      lines: [
        'Bonjour {name},',
        'vous êtes invité à suivre les productions du studio. Ouvrez cette adresse dans les sept jours pour choisir un mot de passe :',
        '{link}',
        'Votre identifiant est {login}.',
      ],
    },
  },
  code: {
    en: {
      subject: 'Verification code',
      lines: [
        'Hello {name},',
        'your verification code is {code}. It is good for five minutes, and once.',
        'If you did not try to sign in, somebody knows your password: change it.',
      ],
    },
    fr: {
      subject: 'Code de vérification',
      lines: [
        'Bonjour {name},',
        'votre code de vérification est {code}. Il est valable cinq minutes, et une fois.',
        'Si vous n’essayiez pas de vous connecter, quelqu’un connaît votre mot de passe : changez-le.',
      ],
    },
  },
  passwordChanged: {
    en: {
      subject: 'Password changed',
      lines: [
        'Hello {name},',
        'the password of your account was changed{from}.',
        'If it was not you, ask an administrator for help at once.',
      ],
    },
    fr: {
      subject: 'Mot de passe changé',
      lines: [
        'Bonjour {name},',
        'le mot de passe de votre compte a été changé{from}.',
        'Si ce n’était pas vous, demandez tout de suite l’aide d’un administrateur.',
      ],
    },
  },
  factorsDisabled: {
    en: {
      subject: 'Two-factor authentication disabled',
      lines: [
        'Hello {name},',
        'an administrator turned the second factors of your account off. Your password alone signs you in until you set one up again.',
      ],
    },
    fr: {
      subject: 'Double authentification désactivée',
      lines: [
        'Bonjour {name},',
        'un administrateur a désactivé la double authentification de votre compte. Votre mot de passe suffit pour vous connecter jusqu’à ce que vous la remettiez en place.',
      ],
    },
  },
}

const FROM: Record<Language, string> = { en: ' from the network address ', fr: ' depuis l’adresse réseau ' }

/** What a mail may name. */
export interface Named {
  /** Address to open. */
  link?: string
  code?: string
  /** Network addresses of a request. */
  from?: string | null
}

/** A mail to a person about their account. */
export function accountMail(
  config: Config,
  kind: AccountMail,
  { firstName, locale }: Pick<Account, 'firstName' | 'locale'>,
  to: string,
  { link, code, from }: Named = {},
): Mail {
  const language = languageOf(locale, config.defaultLocale)
  const { subject, lines } = WORDINGS[kind][language]
  const pieces: Record<string, Piece> = {
    name: firstName,
    login: to,
    link: link ? { link, to: link } : '',
    code: { bold: code ?? '' },
    from: from ? `${FROM[language]}${from}` : '',
  }
  return composeMail(to, { subject, language, lines: lines.map((line) => fill(line, pieces)) })
}
