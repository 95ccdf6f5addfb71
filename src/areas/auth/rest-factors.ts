import type { RequestContext } from '../../context.js'
import { badRequest, notImplemented, paramError } from '../../kernel/errors.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { enableEmailCodesBody, enableTotpBody, factorBody } from './bodies.js'
import { sessionCookies } from './cookies.js'
import {
  disable,
  enableEmailCodes,
  enableTotp,
  renewRecoveryCodes,
  requestEmailCode,
  startEmailCodes,
  startTotp,
  type Enrolment,
} from './factors.js'
import { fromBrowser, row, toFactors } from './rest-shared.js'
import type { Factors } from './second-factor.js'
import { hasFido } from './service.js'

const factorsOf = async (input: RestInput): Promise<Factors> =>
  toFactors(validated(factorBody, await input.lenientBody()))

/** Value of the required parameter `email`, from the query, a form or the body. */
async function emailArgument(input: RestInput): Promise<string> {
  const email = input.query.email ?? (await input.lenientBody()).email
  if (typeof email === 'string' && !email.includes('\0')) return email
  throw email === undefined
    ? paramError('Missing required parameter: email')
    : paramError('Wrong value for parameter email.')
}

// Always a success, so that nothing tells who has an account.
async function getEmailOtp(ctx: RequestContext, input: RestInput): Promise<unknown> {
  await requestEmailCode(ctx, await emailArgument(input))
  return { success: true }
}

async function putEmailOtp(ctx: RequestContext): Promise<unknown> {
  await startEmailCodes(ctx)
  return { success: true }
}

async function getFido(ctx: RequestContext, input: RestInput): Promise<never> {
  if (await hasFido(ctx, await emailArgument(input))) throw notImplemented('Signing in with a security key')
  throw badRequest('FIDO not enabled.')
}

async function putTotp(ctx: RequestContext): Promise<unknown> {
  const { uri, secret } = await startTotp(ctx)
  return { totp_provisionning_uri: uri, otp_secret: secret }
}

const postTotp = async (ctx: RequestContext, input: RestInput): Promise<Reply> =>
  enrolled(ctx, await enableTotp(ctx, validated(enableTotpBody, await input.lenientBody()).totp))

const postEmailOtp = async (ctx: RequestContext, input: RestInput): Promise<Reply> =>
  enrolled(ctx, await enableEmailCodes(ctx, validated(enableEmailCodesBody, await input.lenientBody()).email_otp))

function enrolled(ctx: RequestContext, { recoveryCodes, ...tokens }: Enrolment): Reply {
  return new Reply({
    json: { otp_recovery_codes: recoveryCodes, access_token: tokens.accessToken, refresh_token: tokens.refreshToken },
    cookies: fromBrowser(ctx) ? sessionCookies(tokens) : [],
  })
}

const deleteFactor =
  (factor: 'totp' | 'email_otp') =>
  async (ctx: RequestContext, input: RestInput): Promise<unknown> => {
    await disable(ctx, factor, await factorsOf(input))
    return { success: true }
  }

async function putRecoveryCodes(ctx: RequestContext, input: RestInput): Promise<unknown> {
  return { otp_recovery_codes: await renewRecoveryCodes(ctx, await factorsOf(input)) }
}

async function deleteFido(ctx: RequestContext): Promise<never> {
  const account = await hasFido(ctx, ctx.actor?.email ?? '')
  throw account ? notImplemented('Removing a security key') : badRequest('FIDO not enabled.')
}

/** A token that may only set up a second factor is taken by these paths and by no other, GraphQL included. */
const PATH_COUNTS = {
  service: 'auth.factors',
  why: 'A token that may only set up a second factor is taken by this path.',
}
const LATER = { service: 'none', why: 'This second factor is not built yet.' }
const EMAIL = [{ name: 'email', description: 'Login.', required: true }]
const CONFIRMED = documented(factorBody)

/** Operations of the second factors. Those without a handler keep the place of what is to come. */
export const factorRoutes: RestRoute[] = [
  row({
    method: 'PUT',
    path: '/auth/totp',
    operation: 'auth.startTotp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Begin to set up an authenticator app.',
    handler: putTotp,
  }),
  row({
    method: 'POST',
    path: '/auth/totp',
    operation: 'auth.enableTotp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Turn the authenticator app on.',
    body: documented(enableTotpBody),
    handler: postTotp,
  }),
  row({
    method: 'DELETE',
    path: '/auth/totp',
    operation: 'auth.disableTotp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Turn the authenticator app off.',
    body: CONFIRMED,
    handler: deleteFactor('totp'),
  }),
  row({
    method: 'PUT',
    path: '/auth/recovery-codes',
    operation: 'auth.renewRecoveryCodes',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Make new recovery codes.',
    body: CONFIRMED,
    handler: putRecoveryCodes,
  }),
  row({
    method: 'GET',
    path: '/auth/email-otp',
    operation: 'auth.sendEmailOtp',
    graphql: PATH_COUNTS,
    who: 'public',
    summary: 'Ask for a sign-in code by e-mail. Always a success.',
    query: EMAIL,
    handler: getEmailOtp,
  }),
  row({
    method: 'PUT',
    path: '/auth/email-otp',
    operation: 'auth.startEmailOtp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Begin to set up codes by e-mail: the first one is sent.',
    handler: putEmailOtp,
  }),
  row({
    method: 'POST',
    path: '/auth/email-otp',
    operation: 'auth.enableEmailOtp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Turn codes by e-mail on.',
    body: documented(enableEmailCodesBody),
    handler: postEmailOtp,
  }),
  row({
    method: 'DELETE',
    path: '/auth/email-otp',
    operation: 'auth.disableEmailOtp',
    graphql: PATH_COUNTS,
    who: 'person',
    summary: 'Turn codes by e-mail off.',
    body: CONFIRMED,
    handler: deleteFactor('email_otp'),
  }),
  row({
    method: 'GET',
    path: '/auth/fido',
    operation: 'auth.getFidoChallenge',
    graphql: LATER,
    who: 'public',
    summary: 'Challenge for a security key.',
    query: EMAIL,
    handler: getFido,
  }),
  row({
    method: 'PUT',
    path: '/auth/fido',
    operation: 'auth.startFido',
    graphql: LATER,
    who: 'person',
    summary: 'Begin to set up a security key.',
  }),
  row({
    method: 'POST',
    path: '/auth/fido',
    operation: 'auth.enableFido',
    graphql: LATER,
    who: 'person',
    summary: 'Register a security key.',
  }),
  row({
    method: 'DELETE',
    path: '/auth/fido',
    operation: 'auth.disableFido',
    graphql: LATER,
    who: 'person',
    summary: 'Remove a security key.',
    handler: deleteFido,
  }),
]
