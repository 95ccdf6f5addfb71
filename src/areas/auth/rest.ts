import { requireActor, type RequestContext } from '../../context.js'
import { AppError, notImplemented } from '../../kernel/errors.js'
import { Reply, type RestInput, type RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { changePassword, register, requestPasswordReset, resetPassword } from './accounts.js'
import { changePasswordBody, loginBody, registerBody, requestResetBody, resetBody } from './bodies.js'
import { accessCookie, noCookies, noRefreshCookie, sessionCookies } from './cookies.js'
import { administrationRoutes } from './rest-administration.js'
import { factorRoutes } from './rest-factors.js'
import { fromBrowser, row, toFactors } from './rest-shared.js'
import { login, logout, refreshToken, session } from './service.js'

async function postLogin(ctx: RequestContext, input: RestInput): Promise<Reply> {
  const { email, password, ...given } = validated(loginBody, await input.lenientBody())
  const signIn = await login(ctx, { ...toFactors(given), login: email, password })
  const { user, organisation } = await session(ctx, signIn.personId)
  return new Reply({
    json: {
      user,
      organisation,
      login: true,
      access_token: signIn.accessToken,
      refresh_token: signIn.refreshToken,
      ...(signIn.requires2faSetup ? { two_factor_authentication_required: true } : {}),
    },
    cookies: fromBrowser(ctx) ? sessionCookies(signIn) : [],
  })
}

async function getLogout(ctx: RequestContext): Promise<Reply> {
  await logout(ctx)
  return new Reply({ json: { logout: true }, cookies: fromBrowser(ctx) ? noCookies() : [] })
}

async function getAuthenticated(ctx: RequestContext): Promise<unknown> {
  const { user, organisation, fidoDevices } = await session(ctx, requireActor(ctx).id)
  return { authenticated: true, user: { ...user, fido_devices: fidoDevices }, organisation }
}

// QUIRK (auth, refresh-token): a browser loses its refresh cookie here, so it can refresh once per sign-in.
async function getRefreshToken(ctx: RequestContext): Promise<Reply> {
  const token = await refreshToken(ctx)
  if (!fromBrowser(ctx)) return new Reply({ json: { access_token: token } })
  return new Reply({ json: { refresh: true }, cookies: [accessCookie(token), noRefreshCookie()] })
}

async function postChangePassword(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const {
    old_password: oldPassword,
    password,
    password_2: confirmation,
  } = validated(changePasswordBody, await input.lenientBody())
  await changePassword(ctx, { oldPassword, password, confirmation })
  return { success: true }
}

async function postResetPassword(ctx: RequestContext, input: RestInput): Promise<unknown> {
  await requestPasswordReset(ctx, validated(requestResetBody, await input.lenientBody()).email)
  return { success: 'Reset token sent' }
}

async function putResetPassword(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const { email, token, password, password2: confirmation } = validated(resetBody, await input.lenientBody())
  await resetPassword(ctx, { login: email, token, password, confirmation })
  return { success: true }
}

async function postRegister(ctx: RequestContext, input: RestInput): Promise<unknown> {
  const body = validated(registerBody, await input.lenientBody())
  const { email, password, password_2: confirmation, first_name: firstName, last_name: lastName } = body
  await register(ctx, { email, password, confirmation, firstName, lastName })
  return { registration_success: true }
}

/** The answer of a way of signing in that this server is not set up for. */
const disabled = (name: string): AppError =>
  new AppError('BAD_USER_INPUT', `${name} is not enabled.`, { body: { error: `${name} is not enabled.` } })

async function saml({ deps }: RequestContext): Promise<never> {
  throw deps.config.samlEnabled ? notImplemented('Signing in through SAML') : disabled('SAML')
}

async function oidc({ deps }: RequestContext): Promise<never> {
  throw deps.config.oidcEnabled ? notImplemented('Signing in through OpenID Connect') : disabled('OIDC')
}

const NO_FIELD = 'Signing in this way is for browsers and comes with cookies or redirections.'

/** Every operation of the area. */
export const routes: RestRoute[] = [
  row({
    method: 'POST',
    path: '/auth/login',
    operation: 'auth.login',
    graphql: 'Mutation.login',
    who: 'public',
    summary: 'Sign in with a password. Browsers also get the tokens as cookies.',
    body: documented(loginBody),
    handler: postLogin,
  }),
  row({
    method: 'GET',
    path: '/auth/logout',
    operation: 'auth.logout',
    graphql: 'Mutation.logout',
    who: 'person',
    summary: 'Sign out: the token and its refresh token end.',
    handler: getLogout,
  }),
  row({
    method: 'GET',
    path: '/auth/authenticated',
    operation: 'auth.getAuthenticated',
    graphql: 'Query.viewer',
    who: 'signedIn',
    permission: 'Everybody signed in, bots too.',
    summary: 'Who is signed in, and the settings of the studio.',
    handler: getAuthenticated,
  }),
  row({
    method: 'GET',
    path: '/auth/refresh-token',
    operation: 'auth.refreshToken',
    graphql: 'Mutation.refreshToken',
    who: 'refresh',
    permission: 'A refresh token, as cookie or bearer.',
    summary: 'Another access token.',
    handler: getRefreshToken,
  }),
  row({
    method: 'POST',
    path: '/auth/change-password',
    operation: 'auth.changePassword',
    graphql: 'Mutation.changePassword',
    who: 'person',
    summary: "Change one's own password.",
    body: documented(changePasswordBody),
    handler: postChangePassword,
  }),
  row({
    method: 'POST',
    path: '/auth/reset-password',
    operation: 'auth.requestPasswordReset',
    graphql: 'Mutation.requestPasswordReset',
    who: 'public',
    summary: 'Ask for a mail with a link for a new password. Always a success.',
    body: documented(requestResetBody),
    handler: postResetPassword,
  }),
  row({
    method: 'PUT',
    path: '/auth/reset-password',
    operation: 'auth.resetPassword',
    graphql: 'Mutation.resetPassword',
    who: 'public',
    summary: 'Choose a new password with the token of the mail.',
    body: documented(resetBody),
    handler: putResetPassword,
  }),
  row({
    method: 'POST',
    path: '/auth/register',
    operation: 'auth.register',
    graphql: 'Mutation.register',
    who: 'public',
    status: 201,
    permission: 'Everybody, where REGISTRATION_ENABLED is on.',
    summary: 'Make an account for oneself.',
    body: documented(registerBody),
    handler: postRegister,
  }),
  row({
    method: 'GET',
    path: '/auth/saml/login',
    operation: 'auth.startSaml',
    graphql: { service: 'none', why: NO_FIELD },
    who: 'public',
    summary: 'Sign in through SAML.',
    handler: saml,
  }),
  row({
    method: 'POST',
    path: '/auth/saml/sso',
    operation: 'auth.finishSaml',
    graphql: { service: 'none', why: NO_FIELD },
    who: 'public',
    summary: 'Answer of the SAML identity provider.',
    handler: saml,
  }),
  row({
    method: 'GET',
    path: '/auth/oidc/login',
    operation: 'auth.startOidc',
    graphql: { service: 'none', why: NO_FIELD },
    who: 'public',
    summary: 'Sign in through OpenID Connect.',
    handler: oidc,
  }),
  row({
    method: 'GET',
    path: '/auth/oidc/callback',
    operation: 'auth.finishOidc',
    graphql: { service: 'none', why: NO_FIELD },
    who: 'public',
    summary: 'Answer of the OpenID provider.',
    handler: oidc,
  }),
  ...factorRoutes,
  ...administrationRoutes,
]
