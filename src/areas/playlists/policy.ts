import { sql, type RawBuilder } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { requireKey } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { forbidden } from '../../kernel/errors.js'
import { idArray, isAdmin, projectIds, roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { inTeams, requireSupervisor } from '../../kernel/permissions/checks.js'
import { requireProject, seenWith } from '../../kernel/permissions/work.js'

/** Playlists of one's productions; clients see those for clients, vendors none. */
export function visiblePlaylist(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const rule = inTeams(actor, t, { notRoles: ['vendor'] })
  if (isAdmin(actor) || typeof rule === 'boolean') return rule
  const staff = idArray(projectIds(actor, { notRoles: ['vendor', 'client'] }))
  return sql`${rule} and (coalesce(${col(t, 'for_client')}, false) or ${col(t, 'project_id')} = any(${staff}))`
}

/** The renderings of the playlists that one sees. */
export const visibleBuildJob = (actor: Actor, t: string): RawBuilder<unknown> | boolean =>
  seenWith(visiblePlaylist(actor, 'jp'), 'playlist', 'jp', col(t, 'playlist_id'))

/**
 * Links for guests, whose tokens open a playlist to anybody: for the managers of its production. QUIRK (playlists, Share
 * links): they must be managers by their own role as well.
 */
export function visibleShareLink(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  if (!isAdmin(actor) && actor.role !== 'manager') return false
  return seenWith(inTeams(actor, 'lp', { roles: ['manager'] }), 'playlist', 'lp', col(t, 'playlist_id'))
}

/** Playlists in a REST list: clients by their own role get those for clients. */
export function listedPlaylists(actor: Actor, t: string): RawBuilder<unknown> | boolean {
  const rule = inTeams(actor, t)
  if (actor.role !== 'client' || typeof rule === 'boolean') return rule
  return sql`${rule} and ${col(t, 'for_client')}`
}

/** The team but vendors; clients playlists for clients (ZOU-BUG: the reference shows them all). */
export async function readersOf(ctx: RequestContext, playlist: Row): Promise<void> {
  await requireProject(ctx, playlist.projectId as string | null)
  const role = roleIn(requireActor(ctx), playlist.projectId as string | null)
  if (role === 'vendor' || (role === 'client' && !playlist.forClient)) throw forbidden()
}

/** Managers and supervisors of the production that the body names. */
export async function creatorsOf(ctx: RequestContext, input: WriteInput): Promise<void> {
  await requireSupervisor(ctx, requireKey(input, 'projectId', 'project_id'))
  refuseJobs(ctx, input)
}

/** Renderings stay with their playlist: nobody but admins hands them to another. */
function refuseJobs(ctx: RequestContext, { relations }: WriteInput): void {
  if (relations.buildJobs && !isAdmin(requireActor(ctx))) throw forbidden()
}

/** Who may change a playlist: see {@link ownersOf}. */
export async function writersOf(ctx: RequestContext, playlist: Row, input: WriteInput): Promise<void> {
  await ownersOf(ctx, playlist)
  refuseJobs(ctx, input)
}

/** Managers of the production; supervisors their own playlists and those of nobody. */
export async function ownersOf(ctx: RequestContext, playlist: Row): Promise<void> {
  const actor = requireActor(ctx)
  const projectId = playlist.projectId as string | null
  await requireProject(ctx, projectId)
  const role = roleIn(actor, projectId)
  if (role === 'admin' || role === 'manager') return
  if (role !== 'supervisor' || (playlist.createdById !== null && playlist.createdById !== actor.id)) throw forbidden()
}
