import { sql, type RawBuilder } from 'kysely'
import { col } from '../../kernel/db/sql-format.js'
import { AppError, refusalOf, WIRE } from '../../kernel/errors.js'
import { KINDS } from '../kinds/service.js'

/** Kind of an entity in REST: `Shot`, `Sequence`, …, else `Asset`. The types are looked up once a statement. */
export const wireKind = (t: string): RawBuilder<unknown> =>
  sql`case ${col(t, 'entity_type_id')} ${sql.join(
    KINDS.map(
      (kind) => sql`when (select y.id from entity_type y where y.name = ${sql.lit(kind)}) then ${sql.lit(kind)}::text`,
    ),
    sql` `,
  )} else 'Asset' end`

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
