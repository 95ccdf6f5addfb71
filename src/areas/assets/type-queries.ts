import { sql, type RawBuilder } from 'kysely'
import { wireColumns } from '../../kernel/crud/wire.js'
import { KINDS } from '../kinds/service.js'

type Sql = RawBuilder<unknown>

/** Asset types by conditions on the alias `y`: every type of entities that is none of the kinds. */
export const assetTypeRows = (where: readonly Sql[], taskTypes: boolean): Sql => sql`
  select row_to_json(w)::text from (
    select ${wireColumns('EntityType', 'y', { wireType: 'AssetType', relations: taskTypes })} from entity_type y
    where ${sql.join([sql`y.name <> all(${[...KINDS]}::text[])`, ...where], sql` and `)}) w`

export const hasId = (id: string): Sql => sql`y.id = ${id}::uuid`

/** Types of which a production has an asset, canceled ones included. */
export const isUsedIn = (projectId: string): Sql =>
  sql`y.id in (select e.entity_type_id from entity e where e.project_id = ${projectId}::uuid)`
