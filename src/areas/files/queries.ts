import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { UUID } from '../../kernel/crud/values.js'
import { idArray } from '../../kernel/permissions/actor.js'

/** Deletes the output files that match a condition on the alias `o`; previews made from them stay. */
export async function deleteOutputFiles(tx: RequestContext, where: RawBuilder<unknown>): Promise<void> {
  await tx.db.execute(sql`
    update preview_file set source_file_id = null, updated_at = now()
    where source_file_id in (select o.id from output_file o where ${where})`)
  await tx.db.execute(sql`delete from output_file o where ${where}`)
}

/** Deletes the working files that match a condition on the alias `w`. */
export async function deleteWorkingFiles(tx: RequestContext, where: RawBuilder<unknown>): Promise<void> {
  await tx.db.execute(sql`delete from working_file w where ${where}`)
}

/** True when a task of the entity is assigned to the person. */
export async function worksOnEntity(ctx: RequestContext, personId: string, entityId: string): Promise<boolean> {
  const found = await ctx.db.texts(sql`
    select k.id::text from task k join task_person_link l on l.task_id = k.id
    where k.entity_id = ${entityId}::uuid and l.person_id = ${personId}::uuid limit 1`)
  return found.length > 0
}

/** Production of an entity. */
export async function projectOfEntity(ctx: RequestContext, entityId: string | null): Promise<string | null> {
  const [id] = await ctx.db.texts(sql`select project_id::text from entity where id = ${entityId}::uuid`)
  return id ?? null
}

/** Records that a change of a file names; what is no id is passed over. */
export interface Named {
  entities?: readonly unknown[]
  tasks?: readonly unknown[]
  workingFiles?: readonly unknown[]
  outputFiles?: readonly unknown[]
}

/** True when one of the records is of another production. */
export async function namesForeign(ctx: RequestContext, projectId: string, named: Named): Promise<boolean> {
  const ids = (values: readonly unknown[] = []): RawBuilder<unknown> =>
    idArray(values.filter((value): value is string => typeof value === 'string' && UUID.test(value)))
  const [row] = await ctx.db.rows<{ foreign: boolean }>(sql`
    select exists (select 1 from entity e where e.id = any(${ids(named.entities)}) and e.project_id <> ${projectId}::uuid)
      or exists (select 1 from task k where k.id = any(${ids(named.tasks)}) and k.project_id is distinct from ${projectId}::uuid)
      or exists (select 1 from working_file w left join entity e on e.id = w.entity_id
        where w.id = any(${ids(named.workingFiles)}) and e.project_id is distinct from ${projectId}::uuid)
      or exists (select 1 from output_file o left join entity e on e.id = o.entity_id
        where o.id = any(${ids(named.outputFiles)}) and e.project_id is distinct from ${projectId}::uuid) as "foreign"`)
  return row!.foreign
}
