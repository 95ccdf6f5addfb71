/** A mail to one person. */
export interface Mail {
  to: string
  subject: string
  /** Plain text. */
  text: string
  html: string
  /** Language of the text, as `en-US`. */
  language: string
}

/** Sends mail; the transport is chosen by configuration. */
export interface Mailer {
  /**
   * Hands a mail over.
   * @param id The same whenever this mail is sent again: it becomes its `Message-ID`, by which mail servers and programs
   *   know a repetition.
   * @throws HopelessError when the mail server refuses it for good; any other error when it may be tried again
   */
  send(mail: Mail, id: string): Promise<void>
  close(): void
}
