import { requireActor, type RequestContext } from '../../context.js'
import { notFound } from '../../kernel/errors.js'
import { UUID } from '../../kernel/crud/values.js'
import { effectiveRole } from '../../kernel/permissions/checks.js'
import { requireTaskAccess } from '../../kernel/permissions/work.js'
import { shortPersons, taskOfComment, type CommentTask, type ShortPerson } from './queries.js'
import { commentsOf, type ListedComment } from './task-queries.js'

type Reply = Record<string, unknown> & { person_id?: string | null }
type Wire = Record<string, unknown>

/** A task whose comments the caller may read (TASKREAD). @throws AppError 404 for an unknown one. */
export async function readableTask(ctx: RequestContext, taskId: string): Promise<CommentTask> {
  const task = UUID.test(taskId) ? await taskOfComment(ctx, taskId) : undefined
  if (!task) throw notFound()
  await requireTaskAccess(ctx, task)
  return task
}

/**
 * The comments of a task as its page shows them, the newest first: to managers and supervisors all; to artists and
 * vendors not those of clients; to clients what is for them, and of other comments that brought previews the bare frame.
 */
export async function listCommentsOf(ctx: RequestContext, taskId: string): Promise<Wire[]> {
  const task = await readableTask(ctx, taskId)
  const comments = await commentsOf(ctx, task)
  const shown = comments.map((comment) => shownPart(ctx, task, comment)).filter((wire) => wire !== undefined)
  return withPeople(ctx, shown, effectiveRole(requireActor(ctx), task.projectId) === 'client')
}

function shownPart(
  ctx: RequestContext,
  task: CommentTask,
  { wire, authorRole, previews }: ListedComment,
): Wire | undefined {
  const actor = requireActor(ctx)
  const role = effectiveRole(actor, task.projectId)
  const byClient = authorRole === 'client'
  if (role !== 'client') {
    if (byClient && (role === 'user' || role === 'vendor')) return undefined
    return { ...wire, previews }
  }
  const visible = previews.filter(({ validation_status: status }) => status !== 'rejected')
  const own = wire.person_id === actor.id
  if (wire.for_client || (task.isClientsIsolated ? own : byClient)) return { ...wire, previews: visible }
  if (byClient || visible.length === 0) return undefined
  return { ...wire, text: '', attachment_files: [], checklist: [], replies: [], previews: visible }
}

/** Adds who wrote and edited comments and replies; clients learn of other people only when they are clients as well. */
async function withPeople(ctx: RequestContext, comments: Wire[], forClient: boolean): Promise<Wire[]> {
  const ids = comments.flatMap((wire) => [wire.person_id, wire.editor_id, ...repliesOf(wire).map((r) => r.person_id)])
  const people = await shortPersons(ctx, [...new Set(ids.filter((id) => typeof id === 'string'))])
  const byId = new Map(people.map((person) => [person.id, person]))
  const shown = (id: unknown): ShortPerson | null => {
    const person = byId.get(id as string)
    return person && (!forClient || person.role === 'client') ? person : null
  }
  return comments.map((wire) => ({
    ...wire,
    replies:
      wire.replies === null ? null : repliesOf(wire).map((reply) => ({ ...reply, person: shown(reply.person_id) })),
    person: shown(wire.person_id),
    ...(wire.editor_id ? editorOf(wire.editor_id, shown) : {}),
  }))
}

const repliesOf = ({ replies }: Wire): Reply[] => (replies as Reply[] | null) ?? []

function editorOf(id: unknown, shown: (id: unknown) => ShortPerson | null): Wire {
  const person = shown(id)
  if (!person) return { editor_id: null, editor: null }
  const { full_name: _, ...editor } = person
  return { editor }
}
