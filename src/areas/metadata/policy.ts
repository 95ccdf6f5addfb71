import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { isAdmin, isAnywhere, type Actor } from '../../kernel/permissions/actor.js'
import { columnVisible } from './queries.js'

/** Where metadata stands: SQL of the values, of the production, and of what tells which custom columns are meant. */
export interface MetadataPlace {
  data: RawBuilder<unknown>
  projectId: RawBuilder<unknown>
  /** `entity_type` of the descriptors: `Shot`, `Task`, `Project`. */
  kind: RawBuilder<unknown>
  /** Of tasks. */
  taskTypeId?: RawBuilder<unknown>
}

/**
 * Metadata as an actor sees it: without the fields of custom columns that they may not see. What belongs to no column,
 * or is no JSON object, stays as it is.
 */
export function visibleMetadata(actor: Actor, place: MetadataPlace): RawBuilder<unknown> {
  if (isAdmin(actor) || (!isAnywhere(actor, 'vendor') && !isAnywhere(actor, 'client'))) return place.data
  const { data, projectId, kind, taskTypeId } = place
  return sql`case when jsonb_typeof(${data}) = 'object' then ${data} - array(
    select h.field_name::text from metadata_descriptor h
    where h.project_id = ${projectId} and h.entity_type = ${kind}
      ${taskTypeId ? sql`and h.task_type_id = ${taskTypeId}` : sql``} and not ${columnVisible(actor, 'h')}) else ${data} end`
}

/** The metadata of a task as an actor sees it. */
export const visibleTaskData = (actor: Actor, t: string): RawBuilder<unknown> =>
  visibleMetadata(actor, {
    data: col(t, 'data'),
    projectId: col(t, 'project_id'),
    kind: sql`'Task'`,
    taskTypeId: col(t, 'task_type_id'),
  })

/** The metadata of a production as an actor sees it. */
export const visibleProjectData = (actor: Actor, t: string): RawBuilder<unknown> =>
  visibleMetadata(actor, { data: col(t, 'data'), projectId: col(t, 'id'), kind: sql`'Project'` })
