import { requireActor, type RequestContext } from '../../context.js'
import type { QueryParameters, Row } from '../../kernel/crud/spec.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { shortAttachments, shortPersons, shownPreviews, taskOfComment, type ShortPerson } from './queries.js'

type Reply = Record<string, unknown> & { person_id?: string | null }

/**
 * A single comment for REST: with its author, the authors of its replies, and its files in short form. Clients learn of
 * other people only when they are clients as well.
 */
export async function presentComment(
  ctx: RequestContext,
  wire: Record<string, unknown>,
  row: Row,
  query: QueryParameters,
): Promise<Record<string, unknown>> {
  const task = await taskOfComment(ctx, row.objectId as string)
  const isClient = effectiveRole(requireActor(ctx), task?.projectId) === 'client'
  const replies = (wire.replies as Reply[] | null) ?? []
  const ids = [row.personId, row.editorId, ...replies.map((reply) => reply.person_id)].filter(Boolean) as string[]
  const persons = new Map((await shortPersons(ctx, [...new Set(ids)])).map((person) => [person.id, person]))
  const shown = (id: unknown): ShortPerson | null => {
    const person = persons.get(id as string)
    return person && (!isClient || person.role === 'client') ? person : null
  }
  if (wire.replies) wire.replies = replies.map((reply) => ({ ...reply, person: shown(reply.person_id) }))
  if (isClient && row.editorId && row.editorId !== row.personId && !shown(row.editorId)) wire.editor_id = null
  if (wire.attachment_files) wire.attachment_files = await shortAttachments(ctx, row.id)
  if (wire.previews && query.with_previews?.toLowerCase() === 'true')
    wire.previews = await shownPreviews(ctx, row.id, isClient)
  return { ...wire, person: shown(row.personId) }
}
