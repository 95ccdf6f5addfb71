import { sql } from 'kysely'
import { Field, registerEnumType } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { CustomFields, CustomType } from '../crud/spec.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { inputField, inputType, type ClassType, type TypeValue } from './classes.js'
import { columnFilter } from './filter-types.js'
import type { Where } from './filters.js'
import { columnOf, type GraphModel, type GraphModels } from './model.js'
import { columnCondition } from './operators.js'
import type { OrderBy, SortOrder } from './order.js'
import { all, badInput, text, type Scope, type Sql } from './scope.js'

/**
 * Fields that people add to records themselves are filtered and sorted by as what the caller says they are: numbers as
 * numbers, days as days. Whatever is stored under the field and is no such value counts as missing.
 */
const KINDS: Record<CustomType, Pick<ColumnMeta, 'kind' | 'list'>> = {
  number: { kind: 'float' },
  date: { kind: 'date' },
  boolean: { kind: 'bool' },
  text: { kind: 'string' },
  list: { kind: 'string', list: true },
}
const TYPES = Object.keys(KINDS) as CustomType[]
const WORDS: Record<CustomType, string> = {
  number: 'numbers',
  date: 'dates',
  boolean: 'yes and no',
  text: 'texts',
  list: 'lists',
}

/** Types of the fields that a caller may use, by field; for each model that has such fields. */
export type UsableFields = ReadonlyMap<CustomFields, ReadonlyMap<string, ReadonlySet<CustomType>>>

/** Conditions and order of a list. */
export interface Asked {
  readonly where?: Where | null
  readonly orderBy?: OrderBy | null
}

const columnFor = (field: string, type: CustomType): ColumnMeta => ({
  field,
  column: field,
  nullable: true,
  description: '',
  ...KINDS[type],
})

let filterType: ClassType | undefined
let orderType: ClassType | undefined

/** The types of conditions on such fields, and of sorting by one; one of each for all models. */
export function customTypes(sortOrder: TypeValue): { filter: ClassType; order: ClassType } {
  filterType ??= buildFilterType()
  orderType ??= buildOrderType(sortOrder)
  return { filter: filterType, order: orderType }
}

function requiredField(target: ClassType, name: string, type: () => TypeValue, description: string): void {
  Field(type as () => never, { description })(target.prototype as object, name)
}

const NAME = 'Name of the field, as `fieldName` of its descriptor.'

function buildFilterType(): ClassType {
  const filter = inputType('CustomFieldFilter', 'Conditions on a field that people added; all of them must hold.')
  requiredField(filter, 'field', () => String, NAME)
  for (const type of TYPES) {
    const description = `Its value, for fields of ${WORDS[type]}. What is stored and is none counts as missing.`
    inputField(filter, type, () => columnFilter(columnFor('', type))!, description)
  }
  return filter
}

function buildOrderType(sortOrder: TypeValue): ClassType {
  const sortable = TYPES.filter((type) => type !== 'list').map((type) => [type.toUpperCase(), WORDS[type]] as const)
  const CustomFieldType = Object.fromEntries(sortable.map(([type]) => [type, type]))
  registerEnumType(CustomFieldType, {
    name: 'CustomFieldType',
    description: 'As what the values of a field are compared.',
    valuesConfig: Object.fromEntries(sortable.map(([type, words]) => [type, { description: `As ${words}.` }])),
  })
  const order = inputType('CustomFieldOrder', 'Sort by a field that people added.')
  requiredField(order, 'field', () => String, NAME)
  requiredField(order, 'as', () => CustomFieldType, 'As what the values are compared; what is none counts as missing.')
  requiredField(order, 'direction', () => sortOrder, 'The direction.')
  return order
}

/** What is asked of the fields that people added, wherever it stands in the arguments of a list. */
export async function usableFields(ctx: RequestContext, models: GraphModels, model: GraphModel, asked: Asked) {
  const names = new Map<CustomFields, Set<string>>()
  if (asked.where) collectWhere(models, model, asked.where, names)
  for (const item of asked.orderBy ?? []) collectOrder(models, model, item, names)
  const found = await Promise.all(
    [...names].map(async ([custom, fields]) => {
      const types = new Map<string, Set<CustomType>>()
      for (const { field, type } of await custom.types(ctx, [...fields])) {
        types.set(field, (types.get(field) ?? new Set()).add(type))
      }
      return [custom, types] as const
    }),
  )
  return new Map(found)
}

function note(names: Map<CustomFields, Set<string>>, custom: CustomFields, item: unknown): void {
  const { field } = item as { field: string }
  names.set(custom, (names.get(custom) ?? new Set()).add(text(`${custom.name}.field`, field)))
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value])

function collectWhere(models: GraphModels, model: GraphModel, where: unknown, names: Map<CustomFields, Set<string>>) {
  const { custom } = model.spec
  for (const [name, value] of Object.entries(where ?? {})) {
    const relation = model.relations.get(name)
    if (name === custom?.name) for (const item of listOf(value)) note(names, custom, item)
    else if (['AND', 'OR', 'NOT'].includes(name)) {
      for (const item of listOf(value)) collectWhere(models, model, item, names)
    } else if (relation) {
      const target = models.get(relation.model)!
      const inner = relation.kind === 'one' ? [value] : Object.values((value ?? {}) as object)
      for (const item of inner) collectWhere(models, target, item, names)
    }
  }
}

function collectOrder(models: GraphModels, model: GraphModel, item: unknown, names: Map<CustomFields, Set<string>>) {
  const { custom } = model.spec
  for (const [name, value] of Object.entries(item ?? {})) {
    const relation = model.relations.get(name)
    if (name === custom?.name && value != null) note(names, custom, value)
    else if (relation) collectOrder(models, models.get(relation.model)!, value, names)
  }
}

/** SQL of a field's value as a type; refused for a field that the caller may not see, as for one that is not there. */
function valueOf(
  scope: Scope,
  model: GraphModel,
  alias: string,
  { field, type, path }: { field: string; type: CustomType; path: string },
): Sql {
  const custom = model.spec.custom!
  const types = scope.usable?.get(custom)?.get(field)
  if (!types) throw badInput(`${path}.field`, `There is no field ${JSON.stringify(field)} that you may see.`)
  if (!types.has(type))
    throw badInput(path, `${JSON.stringify(field)} is a field of ${[...types].map((t) => WORDS[t]).join(' or ')}.`)
  const column = columnOf(model, custom.column)
  scope.checkUse(model, column)
  return sql`${sql.raw(`sg_${type}`)}(${scope.value(model, alias, column)}, ${field}::text)`
}

/** The conditions on fields that people added. */
export function customCondition(scope: Scope, model: GraphModel, alias: string, given: unknown, path: string): Sql {
  if (given === null) throw badInput(path, 'Expected conditions; null is none.')
  const conditions = listOf(given).flatMap((item) => {
    const { field, ...filters } = item as { field: string } & Record<string, unknown>
    return Object.entries(filters).map(([name, filter]) => {
      const type = name as CustomType
      const value = valueOf(scope, model, alias, { field, type, path })
      return columnCondition(scope, `${path}.${name}`, columnFor(field, type), value, filter)
    })
  })
  return all(conditions)
}

/** What sorting by a field that people added compares. */
export function customOrder(scope: Scope, model: GraphModel, alias: string, given: unknown, path: string) {
  const { field, as, direction } = given as { field: string; as: string; direction: SortOrder }
  const type = as.toLowerCase() as CustomType
  const value = valueOf(scope, model, alias, { field, type, path })
  return { value, kind: KINDS[type].kind, direction, label: `${path}.${JSON.stringify(field)}.${type}` }
}
