import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { Actor } from '../../kernel/permissions/actor.js'
import { assigneeWire } from '../people/service.js'
import { beside, surroundings } from './reading-queries.js'
import { createStatus } from './reset-queries.js'

/** The status of what waits for review: by its name, else by the usual short name, else a new one. */
export async function reviewStatus(tx: RequestContext): Promise<string> {
  const [known] = await tx.db.texts(sql`
    select s.id::text from task_status s where s.name = 'To review' or s.short_name = 'pndng'
    order by s.name = 'To review' desc limit 1`)
  return known ?? createStatus(tx, { name: 'To review', shortName: 'pndng', color: '#f5f5f5', isDefault: false })
}

export async function setReviewStatus(tx: RequestContext, taskId: string, statusId: string): Promise<void> {
  await tx.db.execute(sql`
    update task set task_status_id = ${statusId}::uuid, updated_at = now() where id = ${taskId}::uuid`)
}

/** What the event of a review tells beside the task. */
interface ReviewFacts {
  entityType: string | null
  entityShotgunId: number | null
  projectShotgunId: number | null
}

/** A task with what it belongs to and who did it, as REST shows it. */
export async function reviewedTask(
  tx: RequestContext,
  actor: Actor,
  { taskId, personId, departments }: { taskId: string; personId: string; departments: boolean },
): Promise<{ wire: Record<string, unknown>; facts: ReviewFacts }> {
  const person = beside('Person', sql`${personId}::uuid`, { ...assigneeWire(actor), relations: departments })
  const [row] = await tx.db.rows<{ wire: Record<string, unknown>; facts: ReviewFacts }>(sql`
    select (select row_to_json(w) from (select ${wireColumns('Task', 't')}, ${surroundings(actor)}, ${person} as person) w) as wire,
      json_build_object('entityType', y.name, 'entityShotgunId', e.shotgun_id, 'projectShotgunId', p.shotgun_id) as facts
    from task t left join entity e on e.id = t.entity_id left join entity_type y on y.id = e.entity_type_id
    left join project p on p.id = t.project_id where t.id = ${taskId}::uuid`)
  return row!
}
