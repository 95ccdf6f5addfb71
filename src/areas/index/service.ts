import type { RequestContext } from '../../context.js'
import { organisationJson } from '../studio/service.js'
import { countRunning, isWorked } from '../../kernel/jobs/overview.js'
import { requireStats } from './policy.js'
import { countAll, ping, type Stats } from './queries.js'
import type { Health } from './status.js'

/** What clients of the REST API ask for before they believe that it is the one they know. */
export const COMPATIBLE = { name: 'Zou', version: '1.0.67' } as const

/**
 * What runs. Revoked tokens and reset links, which Zou keeps in a key-value store, are in our database, so that both are
 * up together. Sockets of their own are not there yet, and are reported as such.
 */
export async function health(ctx: RequestContext): Promise<Health> {
  const database = await ping(ctx.db).then(
    () => true,
    () => false,
  )
  return {
    'database-up': database,
    'key-value-store-up': database,
    'event-stream-up': false,
    // As in the reference: whether there are processes for jobs, where the settings leave jobs to such.
    'job-queue-up': database && ctx.deps.config.enableJobQueue && (await isWorked(ctx.db)),
    // Names are searched by the database.
    'indexer-up': database,
  }
}

/** Publishes an event that means nothing, so that somebody can see whether events arrive. */
export async function testEvent(ctx: RequestContext): Promise<void> {
  await ctx.transaction((tx) => tx.emit('main:test', {}, { persist: false }))
}

/** How many jobs are being done at the moment. */
export const runningJobs = (ctx: RequestContext): Promise<number> => countRunning(ctx.db)

/** How much there is of what takes room. For admins. */
export function stats(ctx: RequestContext): Promise<Stats> {
  requireStats(ctx)
  return countAll(ctx.db)
}

/** The settings that the web client asks for before anybody signs in. */
export async function clientConfig(ctx: RequestContext): Promise<Record<string, unknown>> {
  const { config } = ctx.deps
  const organisation = await organisationJson(ctx, { chatTokens: false })
  const { sentryKitsuDsn: dsn, sentryKitsuSr: sampleRate } = config
  return {
    is_self_hosted: config.isSelfHosted,
    crisp_token: config.crispToken,
    dark_theme_by_default: organisation['dark_theme_by_default'] === true,
    // The web client searches only where it is told that it can; here it always can.
    indexer_configured: true,
    saml_enabled: config.samlEnabled,
    saml_idp_name: config.samlIdpName,
    oidc_enabled: config.oidcEnabled,
    oidc_idp_name: config.oidcIdpName,
    default_locale: config.defaultLocale,
    default_timezone: config.defaultTimezone,
    enforce_2fa: config.enforce2fa,
    ...(config.sentryKitsuEnabled ? { sentry: { dsn, sampleRate } } : {}),
  }
}
