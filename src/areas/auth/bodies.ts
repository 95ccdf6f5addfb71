import { z } from 'zod'

/** Text as PostgreSQL can hold it. */
const text = z.string().refine((value) => !value.includes('\0'), 'Input should be a valid string')
const filled = z
  .string()
  .min(1)
  .refine((value) => !value.includes('\0'), 'Input should be a valid string')

/** Second factors, one of which is looked at. */
const factors = {
  totp: text.nullish().describe('Code of an authenticator app.'),
  email_otp: text.nullish().describe('Code sent by e-mail.'),
  recovery_code: text.nullish().describe('One of the codes that replace a lost second factor.'),
  fido_authentication_response: z.record(z.string(), z.unknown()).nullish().describe('Answer of a security key.'),
}

/** Body of `POST /auth/login`. */
export const loginBody = z.object({
  email: filled.describe('E-mail address, or login on workstations.'),
  password: text.default('default'),
  ...factors,
})

/** Body of the operations that ask for a second factor. */
export const factorBody = z.object(factors)

/** Body of `POST /auth/totp`. */
export const enableTotpBody = z.object({ totp: filled.describe('Code of the authenticator app.') })

/** Body of `POST /auth/email-otp`. */
export const enableEmailCodesBody = z.object({ email_otp: filled.describe('The code that was sent by e-mail.') })

/** Body of `POST /auth/change-password`. */
export const changePasswordBody = z.object({
  old_password: filled,
  password: filled,
  password_2: filled.describe('The new password once more.'),
})

/** Body of `POST /actions/persons/<person_id>/change-password`. */
export const passwordOfBody = z
  .object({ password: text, password_2: text.describe('The new password once more.') })
  .refine(
    ({ password, password_2: confirmation }) => password === confirmation,
    "Value error, Confirmation password doesn't match.",
  )

/** Body of `POST /auth/reset-password`. */
export const requestResetBody = z.object({ email: filled })

/** Body of `PUT /auth/reset-password`. */
export const resetBody = z.object({
  email: filled.describe('Exactly as the link was asked for.'),
  token: filled,
  password: filled,
  password2: filled.describe('The new password once more.'),
})

/** Body of `POST /auth/register`. */
export const registerBody = z.object({
  email: filled,
  password: filled,
  password_2: filled.describe('The password once more.'),
  first_name: filled,
  last_name: text,
})
