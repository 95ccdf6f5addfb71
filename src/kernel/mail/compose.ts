import { LANGUAGES, type Language } from './language.js'
import type { Mail } from './mailer.js'
import { HTML, PLAIN, writeLine, type Line } from './rich-text.js'

/** What a mail is made of. */
export interface Letter {
  /** In one line; line breaks in it become spaces. */
  subject: string
  lines: readonly Line[]
  language: Language
}

/** The mail for an address: the same lines as HTML and as plain text. */
export function composeMail(to: string, { subject, lines, language }: Letter): Mail {
  return {
    to,
    subject: subject.replaceAll(/\p{Cc}+/gu, ' ').trim(),
    text: `${lines.map((line) => writeLine(line, PLAIN)).join('\n\n')}\n`,
    html: page(lines.map((line) => `<p>${writeLine(line, HTML)}</p>`).join('\n'), language),
    language: LANGUAGES[language],
  }
}

/** The one layout of all mails. */
const page = (body: string, language: Language): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;background:#f4f5f7">
<div style="max-width:560px;margin:auto;padding:16px 24px;background:#fff;border-radius:6px;font:15px/1.5 sans-serif;color:#222">
${body}
</div>
</body>
</html>
`
