import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns, type WireOptions } from '../../kernel/crud/wire.js'
import { idArray, type RoleCode } from '../../kernel/permissions/actor.js'

/** The team of a production as REST shows it, as JSON texts: each person with their role there. */
export const teamRows = (ctx: RequestContext, projectId: string, shape: WireOptions): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (
      select ${wireColumns('Person', 't', shape)}, l.role as project_role
      from person t join project_person_link l on l.person_id = t.id
      where l.project_id = ${projectId}::uuid) w`)

/** Those of the ids that name a person. */
export async function knownPeople(ctx: RequestContext, ids: readonly string[]): Promise<Set<string>> {
  return new Set(await ctx.db.texts(sql`select id::text from person where id = any(${idArray(ids)})`))
}

/** Puts people into the team. @returns how many were not in it */
export const insertMembers = (tx: RequestContext, projectId: string, personIds: readonly string[]): Promise<number> =>
  tx.db.execute(sql`
    insert into project_person_link (project_id, person_id)
    select ${projectId}::uuid, p.id from person p where p.id = any(${idArray(personIds)}) on conflict do nothing`)

/** Somebody in the team, and the role to give them; null: their own role counts. */
export interface RoleChange {
  personId: string
  role: RoleCode | null
}

/** Gives members roles in the production. @returns how many of them are in the team */
export const updateRoles = (tx: RequestContext, projectId: string, changes: readonly RoleChange[]): Promise<number> =>
  tx.db.execute(sql`
    update project_person_link l set role = g.role
    from json_to_recordset(${JSON.stringify(changes)}::json) as g("personId" uuid, role varchar)
    where l.project_id = ${projectId}::uuid and l.person_id = g."personId"`)

/** Takes people out of the team. */
export const deleteMembers = (tx: RequestContext, projectId: string, personIds: readonly string[]): Promise<number> =>
  tx.db.execute(sql`
    delete from project_person_link where project_id = ${projectId}::uuid and person_id = any(${idArray(personIds)})`)
