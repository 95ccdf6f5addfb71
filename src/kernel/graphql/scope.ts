import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../errors.js'
import type { Registry } from '../crud/spec.js'
import { col } from '../db/sql-format.js'
import type { Actor } from '../permissions/actor.js'
import type { UsableFields } from './custom.js'
import { graphModels, modelOf, type GraphColumn, type GraphModel, type GraphModels } from './model.js'

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>

/** Conditions of one statement at most: a longer one would cost more to plan than its answer is worth. */
const MAX_CONDITIONS = 300

/** What the parts of one SQL statement share: the actor, names for tables, and how much has been asked already. */
export class Scope {
  readonly models: GraphModels
  #aliases = 0
  #conditions = 0

  constructor(
    readonly actor: Actor,
    readonly registry: Registry,
    /** What the actor may filter and sort by among the fields that people added. */
    readonly usable?: UsableFields,
  ) {
    this.models = graphModels(registry)
  }

  model(name: string): GraphModel {
    return modelOf(this.models, name)
  }

  /** A table name that the statement does not have yet. */
  alias(): string {
    return `t${this.#aliases++}`
  }

  /** The condition that a row is one of the model and visible; every table of a statement goes with it. */
  visible(model: GraphModel, alias: string): Sql {
    const rule = model.spec.visible(this.actor, alias)
    const visible = typeof rule === 'boolean' ? (rule ? sql`true` : sql`false`) : sql`(${rule})`
    return model.where ? sql`(${visible} and ${model.where(alias)})` : visible
  }

  /** The value of a column as the actor may see it; {@link mayRead} tells whether they may at all. */
  value(model: GraphModel, alias: string, column: GraphColumn): Sql {
    if (column.sql) return column.sql(alias)
    const mask = model.spec.masked?.[column.of ?? column.field]
    return mask ? mask(this.actor, alias) : col(alias, column.column)
  }

  /** False for a column that is null for this actor. */
  mayRead(model: GraphModel, column: GraphColumn): boolean {
    const rule = model.spec.restricted?.[column.of ?? column.field]
    return !rule || rule(this.actor)
  }

  /** Refuses to filter, order or group by what the actor may not see: the answer would give it away. */
  checkUse(model: GraphModel, column: GraphColumn): void {
    if (this.mayRead(model, column)) return
    const { field } = column
    throw new AppError('FORBIDDEN', `You may not filter or order by ${model.name}.${field}.`, {
      fields: [{ field, message: 'Not visible for you.' }],
    })
  }

  /** Counts one condition more. */
  spend(): void {
    if (++this.#conditions > MAX_CONDITIONS) {
      throw new AppError('TOO_EXPENSIVE', `A filter may hold ${MAX_CONDITIONS} conditions at most.`)
    }
  }
}

/** A fault in the arguments of a field. */
export const badInput = (field: string, message: string): AppError =>
  new AppError('BAD_USER_INPUT', `${field}: ${message}`, { fields: [{ field, message }] })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id as given by the caller, in the form of the database. */
export function uuid(field: string, value: unknown): string {
  if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase()
  throw badInput(field, 'Expected a UUID.')
}

/** A text as given by the caller; PostgreSQL has no NUL characters. */
export function text(field: string, value: unknown): string {
  if (typeof value === 'string' && !value.includes('\u0000')) return value
  throw badInput(field, 'Expected a text without NUL characters.')
}

/** Conditions that must hold all. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`

/** Conditions of which one must hold. */
export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`

/** The table of a model under an alias. */
export const tableAs = (model: GraphModel, alias: string): Sql =>
  sql`${sql.table(model.meta.table)} as ${sql.ref(alias)}`
