import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { TokenRecord } from './file-tree.js'

type Named = Pick<TokenRecord, 'id' | 'name'>
/** An entity with the name of its type. */
export type Placed = Named & { type: string }

/** What paths of the files of a task are made of. */
export interface PathFacts {
  tree: unknown
  project: Named | null
  task: Named
  taskType: TokenRecord | null
  department: Named | null
  entity: Placed | null
  /** The entity that it is in, and the one that this is in. */
  parent: Placed | null
  above: Placed | null
}

const placed = (e: string, y: string) =>
  sql`case when ${sql.ref(`${e}.id`)} is not null then json_build_object('id', ${sql.ref(`${e}.id`)}, 'name', ${sql.ref(`${e}.name`)},
    'type', ${sql.ref(`${y}.name`)}) end`

export async function pathFacts(ctx: RequestContext, taskId: string): Promise<PathFacts | undefined> {
  const [facts] = await ctx.db.rows<PathFacts>(sql`
    select p.file_tree as tree, json_build_object('id', p.id, 'name', p.name) as project,
      json_build_object('id', k.id, 'name', k.name) as task,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name, 'short_name', t.short_name) end as "taskType",
      case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
      ${placed('e', 'ey')} as entity, ${placed('s', 'sy')} as parent, ${placed('a', 'ay')} as above
    from task k left join project p on p.id = k.project_id
    left join task_type t on t.id = k.task_type_id left join department d on d.id = t.department_id
    left join entity e on e.id = k.entity_id left join entity_type ey on ey.id = e.entity_type_id
    left join entity s on s.id = e.parent_id left join entity_type sy on sy.id = s.entity_type_id
    left join entity a on a.id = s.parent_id left join entity_type ay on ay.id = a.entity_type_id
    where k.id = ${taskId}::uuid`)
  return facts
}
