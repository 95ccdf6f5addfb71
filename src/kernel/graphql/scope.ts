import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../errors.js'
import type { ColumnMeta } from '../db/model-meta.js'
import type { Registry } from '../crud/spec.js'
import type { ModelName } from '../../generated/metadata.js'
import type { Actor } from '../permissions/actor.js'
import { graphModels, modelOf, type GraphModel, type GraphModels } from './model.js'

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

  /** The visibility rule of a model; every table of a statement goes with it. */
  visible(model: string, alias: string): Sql {
    const spec = this.registry[model as ModelName]
    const rule = spec ? spec.visible(this.actor, alias) : false
    return typeof rule === 'boolean' ? (rule ? sql`true` : sql`false`) : sql`(${rule})`
  }

  /** False for a field that is null for this actor. */
  mayRead(model: GraphModel, field: string): boolean {
    const rule = model.spec.restricted?.[field]
    return !rule || rule(this.actor)
  }

  /** Refuses to filter or order by what the actor may not see: the answer would give it away. */
  checkUse(model: GraphModel, { field }: ColumnMeta): void {
    if (this.mayRead(model, field)) return
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
