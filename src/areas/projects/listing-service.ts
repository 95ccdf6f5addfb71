import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { notFound } from '../../kernel/errors.js'
import { condition } from '../../kernel/crud/read.js'
import { isAdmin, type Actor, type RoleCode } from '../../kernel/permissions/actor.js'
import { allProjects, descriptorsFor, fullProjects, hasStatus, nameLike, plainProjects } from './listing-queries.js'
import { ownOpenProjects, ownProjects } from './policy.js'

/** Names of the statuses of productions that go on, for admins; for the others there is one. */
const OPEN = ['Active', 'open', 'Open']

/**
 * The open productions with everything that a client needs at its start, as JSON texts: all for admins, by name; one's
 * own for the others.
 * @param name Only the production of exactly this name.
 */
export async function listOpenProjects(ctx: RequestContext, name: string | undefined): Promise<string[]> {
  const actor = requireActor(ctx)
  const named = name === undefined ? sql`true` : sql`p.name = ${name}`
  // QUIRK (projects): what counts as open to an admin is more than what does to the others.
  const where = isAdmin(actor)
    ? sql`${hasStatus(OPEN)} and ${named}`
    : sql`${condition(ownOpenProjects(actor, 'p'))} and ${named}`
  return fullProjects(ctx, { where, descriptors: shownDescriptors(actor), ordered: isAdmin(actor) })
}

/**
 * Custom columns that the actor is shown: clients see those made for clients, vendors those without department or of
 * one of theirs. Who is either in the studio counts as such everywhere.
 */
function shownDescriptors(actor: Actor) {
  if (isAdmin(actor)) return sql`true`
  const projectsAs = (role: RoleCode): string[] =>
    [...actor.teams].filter(([, team]) => actor.role === role || team.role === role).map(([id]) => id)
  return descriptorsFor(projectsAs('client'), projectsAs('vendor'), actor.departments)
}

/**
 * Productions, open or closed, as JSON texts: all for admins, one's own for the others. Only the list of an admin has
 * the statuses and the custom columns.
 * @param name Only the oldest one of this name, in any case. @throws AppError 404 when there is none
 */
export async function listAllProjects(ctx: RequestContext, name: string | undefined): Promise<string[]> {
  const actor = requireActor(ctx)
  if (isAdmin(actor) && name === undefined) return allProjects(ctx)
  const own = condition(ownProjects(actor, 'p'))
  if (name === undefined) return plainProjects(ctx, own)
  const [first] = await plainProjects(ctx, sql`${own} and ${nameLike(name)}`)
  if (!first) throw notFound()
  return [first]
}
