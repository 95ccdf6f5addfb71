import type { Deps } from '../../context.js'
import type { Credentials } from '../rest/mount.js'
import type { Actor, IdentityType } from './actor.js'

/** A token whose signature and dates were good, by the names of its claims. */
export interface SocketToken {
  jti: string
  sub: string
  identity_type: IdentityType
  /** Seconds since 1970. */
  exp?: number
  refresh_jti?: string
  requires_2fa_setup?: true
}

/** Who knows what tokens stand for. */
export interface Authority {
  /** Who connects; null without a token. Throws the refusal of a bad one. */
  admit: (deps: Deps, credentials: Credentials) => Promise<{ token: SocketToken; actor: Actor } | null>
  /** Whom tokens stand for now, in their order, by one SQL statement; null for those that no longer count. */
  recheck: (deps: Deps, tokens: readonly SocketToken[]) => Promise<(Actor | null)[]>
}
