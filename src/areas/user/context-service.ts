import { requireActor, type RequestContext } from '../../context.js'
import { isAdmin } from '../../kernel/permissions/actor.js'
import { ensureKinds } from '../kinds/service.js'
import { colleagueWire } from '../people/service.js'
import { listOpenProjects } from '../projects/service.js'
import { studioAround } from './context-queries.js'

/**
 * Everything that a client needs at its start, as JSON text: the structure of the studio, its people, the caller's open
 * productions with their settings, saved searches and the number of unread notifications. Two statements, whatever the
 * size of the studio.
 */
export async function readContext(ctx: RequestContext): Promise<string> {
  const actor = requireActor(ctx)
  await ensureKinds(ctx)
  const whole = isAdmin(actor) || actor.role === 'manager'
  const [[before, behind], projects] = await Promise.all([
    studioAround(ctx, actor, colleagueWire(whole)),
    listOpenProjects(ctx, undefined),
  ])
  const limit = isAdmin(actor) ? `,"user_limit":${ctx.deps.config.userLimit}` : ''
  return `${before.slice(0, -1)},"projects":[${projects.join(',')}],${behind.slice(1, -1)}${limit}}`
}

/** The caller's open productions with their settings and custom columns, as JSON text. */
export const listOwnOpenProjects = async (ctx: RequestContext, name: string | undefined): Promise<string> =>
  `[${(await listOpenProjects(ctx, name)).join(',')}]`
