/** A mail to one person. */
export interface Mail {
  to: string
  subject: string
  /** Plain text. */
  text: string
  html?: string
  /** Language of the text, as `en-US`. */
  language?: string
}

/** Sends mail; the transport is chosen by configuration. */
export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}
