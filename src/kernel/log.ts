import pino from 'pino'

export type Logger = pino.Logger

/** Keys whose values never reach a log, wherever they stand. */
const SECRETS = [
  'password',
  'password_2',
  'old_password',
  'token',
  'access_token',
  'refresh_token',
  'authorization',
  'cookie',
  'secretKey',
]

/** Structured log, one JSON object a line on standard error; `level` as in pino. */
export function createLogger(level = 'info'): Logger {
  return pino(
    { level, base: undefined, redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`]), censor: '[secret]' } },
    pino.destination({ dest: 2, sync: false }),
  )
}
