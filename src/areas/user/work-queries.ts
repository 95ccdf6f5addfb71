import { sql, type RawBuilder } from 'kysely'
import { wireColumns } from '../../kernel/crud/wire.js'
import { idArray, isAdmin, projectIds, type Actor } from '../../kernel/permissions/actor.js'
import { KINDS } from '../kinds/service.js'

type Sql = RawBuilder<unknown>

/**
 * Tasks `k` that are assigned to the actor in open productions. Whoever left the team of a production is no longer shown
 * anything of it, whatever is still assigned to them.
 */
const isOwnTask = (actor: Actor): Sql => sql`
  k.id in (select l.task_id from task_person_link l where l.person_id = ${actor.id}::uuid) and ${isInOpenProject(actor)}`

const isInOpenProject = (actor: Actor): Sql =>
  isAdmin(actor)
    ? sql`k.project_id in (select p.id from project p join project_status s on s.id = p.project_status_id where s.name = 'Open')`
    : sql`k.project_id = any(${idArray(projectIds(actor, { open: true }))})`

const ownEntities = (actor: Actor): Sql => sql`array(select k.entity_id from task k where ${isOwnTask(actor)})`

/** The actor's tasks on an entity, as they are stored. */
export const ownTaskRows = (actor: Actor, entityId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('Task', 'k')} from task k where k.entity_id = ${entityId}::uuid and ${isOwnTask(actor)}) w`

/** Types of the actor's tasks on an entity, each once. */
export const ownTaskTypeRows = (actor: Actor, entityId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('TaskType', 'y')} from task_type y
    where y.id in (select k.task_type_id from task k where k.entity_id = ${entityId}::uuid and ${isOwnTask(actor)})) w`

/** Types of the assets of a production on which the actor has a task. */
export const ownAssetTypeRows = (actor: Actor, projectId: string): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('EntityType', 'y', { wireType: 'AssetType' })} from entity_type y
    where y.name <> all(${[...KINDS]}::text[]) and y.id in (
      select e.entity_type_id from entity e where e.project_id = ${projectId}::uuid and e.id = any(${ownEntities(actor)}))) w`

/** Entities `e` on which the actor has a task. */
export const hasOwnTask = (actor: Actor): Sql => sql`e.id = any(${ownEntities(actor)})`

const OWN_SHOT = sql`shot.entity_type_id = (select y.id from entity_type y where y.name = 'Shot')`

/** Sequences `e` with a shot on which the actor has a task. */
export const hasOwnShot = (actor: Actor): Sql => sql`
  e.id in (select shot.parent_id from entity shot where shot.id = any(${ownEntities(actor)}) and ${OWN_SHOT})`

/** Episodes `e` with such a sequence. */
export const hasOwnSequence = (actor: Actor): Sql => sql`
  e.id in (select sequence.parent_id from entity shot join entity sequence on sequence.id = shot.parent_id
    where shot.id = any(${ownEntities(actor)}) and ${OWN_SHOT})`
