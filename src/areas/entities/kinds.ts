import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { upperFirst } from '../../kernel/graphql/naming.js'
import { AppError, refusalOf, WIRE } from '../../kernel/errors.js'
import { KINDS, type Kind } from '../kinds/service.js'

/** Kind of an entity in REST: `Shot`, `Sequence`, …, else `Asset`. The types are looked up once a statement. */
export const wireKind = (t: string): RawBuilder<unknown> =>
  sql`case ${col(t, 'entity_type_id')} ${sql.join(
    KINDS.map(
      (kind) => sql`when (select y.id from entity_type y where y.name = ${sql.lit(kind)}) then ${sql.lit(kind)}::text`,
    ),
    sql` `,
  )} else 'Asset' end`

/** The condition that an entity is of a kind: whatever has a type of no other meaning is an asset. */
export const isOfKind = (kind: Kind, t: string): RawBuilder<unknown> =>
  kind === 'asset'
    ? sql`${col(t, 'entity_type_id')} <> all(array(select y.id from entity_type y where y.name = any(${[...KINDS]}::text[])))`
    : sql`${col(t, 'entity_type_id')} = (select y.id from entity_type y where y.name = ${wireName(kind)})`

/** A kind as REST writes it: `Shot`. */
export const wireName = (kind: Kind): string => upperFirst(kind)

/**
 * QUIRK (crud, Entity): whatever goes wrong when an entity is changed is a 400 without `data`, and a refused permission
 * is told with its former status in the text. Only the unknown entity stays a 404.
 */
export function asEntityFault(error: unknown): AppError | undefined {
  const known = error instanceof AppError ? error : refusalOf(error)
  if (!known || known.code === 'NOT_FOUND') return known
  const message = known.message === WIRE.forbidden ? `403 Forbidden: ${WIRE.forbidden}` : known.message
  return new AppError(known.code, known.message, {
    status: 400,
    body: { error: true, message },
    ...(known.fields && { fields: known.fields }),
    cause: error,
  })
}

/** What the checks on an entity ask for, and what its operations start from. */
export interface EntityFacts {
  id: string
  name: string
  kind: Kind
  entityTypeId: string
  projectId: string
  parentId: string | null
  sourceId: string | null
  createdById: string | null
  canceled: boolean
}
