import { sql } from 'kysely'
import { MODELS, type ModelName } from '../../generated/metadata.js'
import type { ModelMeta } from '../db/model-meta.js'
import { col } from '../db/sql-format.js'
import { customCondition } from './custom.js'
import { columnOf, type GraphModel, type Through, type ToMany, type ToOne } from './model.js'
import { columnCondition, type Operators } from './operators.js'
import { all, any, badInput, tableAs, type Scope, type Sql } from './scope.js'

/** A `where` argument as GraphQL coerced it. */
export type Where = Readonly<Record<string, unknown>>

/**
 * The condition of a `where` argument on the rows of `alias`. Related rows count only as far as the actor may see them,
 * so that no filter tells of a hidden one.
 */
export function whereCondition(scope: Scope, model: GraphModel, alias: string, where: Where, path = 'where'): Sql {
  const conditions: Sql[] = []
  for (const [name, value] of Object.entries(where)) {
    const here = `${path}.${name}`
    const nested = (item: unknown): Sql => whereCondition(scope, model, alias, object(here, item), here)
    if (name === 'AND') conditions.push(all(list(here, value).map(nested)))
    else if (name === 'OR') conditions.push(any(list(here, value).map(nested)))
    else if (name === 'NOT') conditions.push(sql`${nested(value)} is not true`)
    else conditions.push(fieldCondition(scope, model, alias, name, value, here))
  }
  return all(conditions)
}

function fieldCondition(
  scope: Scope,
  model: GraphModel,
  alias: string,
  name: string,
  value: unknown,
  path: string,
): Sql {
  const column = model.columns.get(name)
  if (column) {
    scope.checkUse(model, column)
    return columnCondition(scope, path, column, scope.value(model, alias, column), value)
  }
  if (name === model.spec.custom?.name) return customCondition(scope, model, alias, value, path)
  const relation = model.relations.get(name)
  if (!relation) throw badInput(path, 'Unknown field.')
  return relation.kind === 'one'
    ? toOneCondition(scope, model, alias, relation, object(path, value), path)
    : toManyCondition(scope, model, alias, relation, object(path, value), path)
}

function toOneCondition(
  scope: Scope,
  model: GraphModel,
  alias: string,
  relation: ToOne,
  where: Where,
  path: string,
): Sql {
  scope.spend()
  const via = columnOf(model, relation.via)
  scope.checkUse(model, via)
  const target = scope.model(relation.model)
  const t = scope.alias()
  return sql`exists (select 1 from ${tableAs(target, t)} where ${col(t, 'id')} = ${scope.value(model, alias, via)}
    and ${scope.visible(target, t)} and ${whereCondition(scope, target, t, where, path)})`
}

function toManyCondition(
  scope: Scope,
  model: GraphModel,
  alias: string,
  relation: ToMany,
  quantifiers: Operators,
  path: string,
): Sql {
  return all(
    Object.entries(quantifiers).map(([quantifier, value]) => {
      scope.spend()
      const target = scope.model(relation.model)
      const t = scope.alias()
      const here = `${path}.${quantifier}`
      const condition = whereCondition(scope, target, t, object(here, value), here)
      const rows = sql`select 1 from ${relatedRows(scope, model, alias, relation, t)} and ${scope.visible(target, t)}`
      if (quantifier === 'some') return sql`exists (${rows} and ${condition})`
      if (quantifier === 'none') return sql`not exists (${rows} and ${condition})`
      return sql`not exists (${rows} and (${condition}) is not true)`
    }),
  )
}

/** `<tables> where <t belongs to alias>`. */
function relatedRows(scope: Scope, model: GraphModel, alias: string, relation: ToMany, t: string): Sql {
  const target = scope.model(relation.model)
  const id = col(alias, columnOf(model, 'id').column)
  if (relation.kind === 'own') {
    return sql`${tableAs(target, t)} where ${id} = ${ownerOf(scope)} and ${relation.where(scope.actor, t)}`
  }
  if (relation.kind === 'many') {
    const via = columnOf(target, relation.via)
    scope.checkUse(target, via)
    return sql`${tableAs(target, t)} where ${scope.value(target, t, via)} = ${id}`
  }
  const l = scope.alias()
  const link = linkOf(scope, relation)
  return sql`${sql.table(link.table)} as ${sql.ref(l)} join ${tableAs(target, t)} on ${col(t, link.at)} = ${col(l, link.to)}
    where ${col(l, link.from)} = ${id} and ${link.visible(l)}`
}

/** The record whose own lists are not empty. */
export const ownerOf = ({ actor }: Scope): Sql => sql`${actor.id}::uuid`

/** The table between two models, its key columns, and which of its rows the actor may see. */
export function linkOf(scope: Scope, relation: Through) {
  const meta: ModelMeta = MODELS[relation.link as ModelName]
  const name = (field: string): string => meta.columns.find((column) => column.field === field)!.column
  const model = relation.at === undefined ? scope.models.get(relation.link) : undefined
  return {
    table: meta.table,
    from: name(relation.from),
    to: name(relation.to),
    /** Column of the listed records that the link points to. */
    at: relation.at === undefined ? 'id' : columnOf(scope.model(relation.model), relation.at).column,
    /**
     * A mere link has no rule of its own: who sees both ends sees the link. The same goes for a record between, since the
     * listed ones tell what is beyond it: the id of the episode stands in a shot.
     */
    visible: (alias: string): Sql => (model ? scope.visible(model, alias) : sql`true`),
  }
}

function list(path: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw badInput(path, 'Expected a list of conditions.')
}

function object(path: string, value: unknown): Where {
  if (value !== null && typeof value === 'object') return value as Where
  throw badInput(path, 'Expected conditions; null is none.')
}
