import { sql } from 'kysely'
import { relationIds, wireRelations } from '../../kernel/crud/wire.js'
import { wireKind } from './kinds.js'
import type { RowsWithTasks } from './with-tasks-queries.js'

const conceptLinks = wireRelations.get('Entity')!.get('entity_concept_links')!

/** Concepts, and whatever else is linked to an entity, with their tasks. */
export const linkedRows: RowsWithTasks = {
  joins: sql`join project p on p.id = e.project_id`,
  joined: { project_name: sql`p.name` },
  keys: [
    'canceled',
    'data',
    'description',
    'entity_type_id',
    'fps',
    'frame_in',
    'frame_out',
    'id',
    'name',
    'nb_frames',
    'parent_id',
    'preview_file_id',
    'project_id',
    'project_name',
    'source_id',
    'nb_entities_out',
    'is_casting_standby',
    'tasks',
    'entity_concept_links',
    'type',
    'updated_at',
    'created_at',
    'created_by',
  ],
  values: { type: wireKind('e'), entity_concept_links: relationIds(conceptLinks, 'e') },
  taskKeys: [
    'id',
    'duration',
    'due_date',
    'end_date',
    'entity_id',
    'estimation',
    'last_comment_date',
    'nb_assets_ready',
    'priority',
    'real_start_date',
    'retake_count',
    'start_date',
    'task_status_id',
    'task_type_id',
    'assigner_id',
    'assignees',
  ],
}

/** Entities that have a concept link to the given one. */
export const isLinkedTo = (id: string) =>
  sql`e.id in (select l.entity_in_id from entity_concept_link l where l.entity_out_id = ${id}::uuid)`
