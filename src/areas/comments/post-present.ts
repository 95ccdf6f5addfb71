import { requireActor, type RequestContext } from '../../context.js'
import { assigneeWire, colleagueWire } from '../people/service.js'
import { postedComments } from './post-queries.js'

/**
 * Comments just made as REST answers them: whole, with the status, the author and the files in short form. The pay of
 * other people is for those who see whole people. @param departments The authors with their departments.
 */
export async function presentPosted(
  ctx: RequestContext,
  ids: readonly string[],
  { departments = false } = {},
): Promise<Record<string, unknown>[]> {
  const actor = requireActor(ctx)
  const comments = await postedComments(ctx, ids, { ...colleagueWire(true), relations: departments })
  const { hide = [] } = assigneeWire(actor)
  return ids.flatMap((id) => {
    const comment = comments.get(id)
    if (!comment) return []
    const person = { ...(comment.person as Record<string, unknown>) }
    if (person.id !== actor.id) for (const key of hide) delete person[key]
    return [{ ...comment, person }]
  })
}
