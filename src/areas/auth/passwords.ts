import { hash, parseOptions, verify } from '@node-rs/bcrypt'

/** Bytes of a password that bcrypt looks at. */
const PASSWORD_BYTES = 72

/** Salt and digest of a text that nobody knows. */
const NOBODY = 'BwQH8.DSFbnp7jsEZ5UkF.0x6OWBMkCFSrA2KoehBT39h3VQwhvU6'

const bytesOf = (password: string): Buffer => Buffer.from(password, 'utf8').subarray(0, PASSWORD_BYTES)

/** The bcrypt text of a password, recovery code or alike; `rounds` is the cost as a power of two. */
export const hashSecret = (secret: string, rounds: number): Promise<string> => hash(bytesOf(secret), { cost: rounds })

/**
 * Whether a password is the one that was hashed. Without a hash, or with something that is none, it takes the same
 * time, so that nobody learns from the clock who has an account.
 */
export async function checkSecret(secret: string, hashed: string | null | undefined, rounds: number): Promise<boolean> {
  if (hashed && isHash(hashed)) return verify(bytesOf(secret), hashed)
  await verify(bytesOf(secret), `$2b$${String(rounds).padStart(2, '0')}$${NOBODY}`)
  return false
}

function isHash(text: string): boolean {
  try {
    parseOptions(text)
    return true
  } catch {
    return false
  }
}
