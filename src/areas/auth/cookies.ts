import type { TokenPair } from './tokens.js'

/** Seconds after which a browser forgets the cookies; the tokens in them end long before. */
const MAX_AGE = 31_540_000
/** QUIRK (auth, tokens): behind the usual prefix `/api` the browser never sends the refresh cookie. */
const REFRESH_PATH = '/auth/refresh-token'

const set = (name: string, value: string, path: string): string =>
  `${name}=${value}; Max-Age=${MAX_AGE}; HttpOnly; Path=${path}; SameSite=Lax`

const clear = (name: string, path: string): string =>
  `${name}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Path=${path}; SameSite=Lax`

/** The `Set-Cookie` value that gives a browser its access token. */
export const accessCookie = (token: string): string => set('access_token_cookie', token, '/')

/** The `Set-Cookie` value that makes a browser forget its refresh token. */
export const noRefreshCookie = (): string => clear('refresh_token_cookie', REFRESH_PATH)

/** The `Set-Cookie` values of a sign-in. */
export const sessionCookies = ({ accessToken, refreshToken }: TokenPair): string[] => [
  accessCookie(accessToken),
  set('refresh_token_cookie', refreshToken, REFRESH_PATH),
]

/** The `Set-Cookie` values of a sign-out. */
export const noCookies = (): string[] => [clear('access_token_cookie', '/'), noRefreshCookie()]
