import type { z } from 'zod'
import type { RequestContext } from '../../context.js'
import type { RestRoute } from '../../kernel/rest/route.js'
import type { factorBody } from './bodies.js'
import { isBrowser } from './browser.js'
import type { Factors } from './second-factor.js'

/** Whether the request came from a browser that is to get cookies. */
export const fromBrowser = (ctx: RequestContext): boolean => isBrowser(ctx.request.userAgent)

/** The second factors of a body. */
export const toFactors = (body: z.output<typeof factorBody>): Factors => ({
  totp: body.totp,
  emailOtp: body.email_otp,
  recoveryCode: body.recovery_code,
  fido: body.fido_authentication_response,
})

type Row = Pick<RestRoute, 'method' | 'path' | 'operation' | 'graphql' | 'who' | 'summary'> & Partial<RestRoute>

/** A row with what most operations of the area have in common. */
export const row = (route: Row): RestRoute => ({
  permission: route.who === 'public' ? 'Everybody, without signing in.' : 'Everybody signed in; no bots.',
  reply: 'json',
  ...route,
})
