import { Arg, Int, registerEnumType } from 'type-graphql'
import { aggregateName, MAX_KEYS } from './aggregate.js'
import { aggregateTypes, type AggregateTypes } from './aggregate-types.js'
import { inputField, inputType, objectType, outputField, type ClassType, type TypeValue } from './classes.js'
import { customTypes } from './custom.js'
import { columnFilter } from './filter-types.js'
import { typeClass, type GraphModel, type GraphModels } from './model.js'
import { relationDescription, words } from './naming.js'
import { SORT_ORDERS } from './order.js'
import { DEFAULT_PAGE_SIZE } from './page.js'

const SortOrder = Object.fromEntries(SORT_ORDERS.map((order) => [order, order]))
registerEnumType(SortOrder, {
  name: 'SortOrder',
  description: 'A direction to sort in, and where records without a value come.',
  valuesConfig: {
    ASC: { description: 'From low to high; records without a value come last.' },
    DESC: { description: 'From high to low; records without a value come first.' },
    ASC_NULLS_FIRST: { description: 'From low to high; records without a value come first.' },
    ASC_NULLS_LAST: { description: 'From low to high; records without a value come last.' },
    DESC_NULLS_FIRST: { description: 'From high to low; records without a value come first.' },
    DESC_NULLS_LAST: { description: 'From high to low; records without a value come last.' },
  },
})

const PageInfo = objectType('PageInfo', 'Where a page lies in its list.')
outputField(PageInfo, 'hasNextPage', () => Boolean, 'The list goes on after this page.', false)
outputField(PageInfo, 'hasPreviousPage', () => Boolean, 'The list has records before this page.', false)
outputField(PageInfo, 'startCursor', () => String, 'Cursor of the first record; give it as `before` to go back.')
outputField(PageInfo, 'endCursor', () => String, 'Cursor of the last record; give it as `after` to go on.')

/** Types of the lists of one model. */
export interface ListTypes extends AggregateTypes {
  readonly where: ClassType
  readonly listWhere: ClassType
  readonly orderBy: ClassType
  readonly connection: ClassType
}

const COMPARABLE = (kind: string): boolean => kind !== 'json' && kind !== 'bytes'

/** The filter, order and connection types of every model; they refer to each other along the relations. */
export function buildListTypes(models: GraphModels): Map<string, ListTypes> {
  const types = new Map<string, ListTypes>()
  for (const model of models.values()) {
    const { name } = model
    types.set(name, {
      where: inputType(`${name}Where`, `Conditions on a ${words(name)}; all of them must hold.`),
      listWhere: inputType(
        `${name}ListWhere`,
        `Conditions on a list of records of the type ${name}; all of them must hold.`,
      ),
      orderBy: inputType(
        `${name}OrderBy`,
        'What to sort by: exactly one field. Sort by several with several elements in a list.',
      ),
      connection: connectionType(model),
      ...aggregateTypes(models, model),
    })
  }
  for (const model of models.values()) addFields(model, types)
  return types
}

function addFields(model: GraphModel, types: Map<string, ListTypes>): void {
  const { where, listWhere, orderBy } = types.get(model.name)!
  inputField(where, 'AND', () => [where], 'All of these hold.')
  inputField(where, 'OR', () => [where], 'One of these holds at least.')
  inputField(where, 'NOT', () => where, 'This does not hold.')
  for (const column of model.columns.values()) {
    const filter = columnFilter(column)
    if (filter) inputField(where, column.field, () => filter, column.description)
    if (COMPARABLE(column.kind) && !column.list) inputField(orderBy, column.field, () => SortOrder, column.description)
  }
  if (model.spec.custom) {
    const { filter, order } = customTypes(SortOrder)
    const { name } = model.spec.custom
    inputField(where, name, () => [filter], 'Conditions on fields that people added, each as what it is.')
    inputField(orderBy, name, () => order, 'Sort by a field that people added.')
  }
  for (const relation of model.relations.values()) {
    const description = relationDescription(relation)
    const target = types.get(relation.model)!
    if (relation.kind === 'one') {
      inputField(where, relation.name, () => target.where, `Conditions on a related record. ${description}`)
      inputField(orderBy, relation.name, () => target.orderBy, `Sort by a related record. ${description}`)
    } else {
      inputField(where, relation.name, () => target.listWhere, `Conditions on related records. ${description}`)
    }
  }
  inputField(listWhere, 'some', () => where, 'One of the records at least is like this.')
  inputField(listWhere, 'none', () => where, 'None of the records is like this.')
  inputField(listWhere, 'every', () => where, 'All of the records are like this, also when there are none.')
}

function connectionType(model: GraphModel): ClassType {
  const { name } = model
  const edge = objectType(`${name}Edge`, 'A record and its place in the list.')
  outputField(edge, 'node', () => typeClass(model), 'The record.', false)
  outputField(edge, 'cursor', () => String, 'Place of the record: give it as `after` or `before`.', false)
  const connection = objectType(`${name}Connection`, `A page of a list of records of the type ${name}.`)
  outputField(connection, 'nodes', () => [typeClass(model)], 'The records of the page.', false)
  outputField(connection, 'edges', () => [edge], 'The records of the page with their cursors.', false)
  outputField(connection, 'pageInfo', () => PageInfo, 'Where the page lies in the list.', false)
  outputField(connection, 'totalCount', () => Int, 'Records of the whole list; counted only when asked for.', false)
  return connection
}

/** Declares an optional argument on a field. */
function argumentOf(target: object, field: string) {
  return (index: number, name: string, type: () => TypeValue, description: string): void =>
    Arg(name, type as () => never, { nullable: true, description })(target, field, index)
}

/** Declares the arguments of a list on a field. */
export function listArguments(target: object, field: string, { where, orderBy }: ListTypes): void {
  const argument = argumentOf(target, field)
  argument(0, 'where', () => where, 'Only records like this.')
  argument(
    1,
    'orderBy',
    () => [orderBy],
    'What to sort by, the most important first; ties and all else are in the order of the ids.',
  )
  argument(2, 'first', () => Int, `Records at most, from the start. Without first and last: ${DEFAULT_PAGE_SIZE}.`)
  argument(3, 'after', () => String, 'Only records after this cursor.')
  argument(4, 'last', () => Int, 'Records at most, from the end.')
  argument(5, 'before', () => String, 'Only records before this cursor.')
}

/** Declares the arguments of the aggregate of a list, and answers its name. */
export function aggregateArguments(target: object, list: string, { where, groupBy }: ListTypes): string {
  const field = aggregateName(list)
  const argument = argumentOf(target, field)
  argument(0, 'where', () => where, 'Only records like this.')
  const description = `What to group by, ${MAX_KEYS} keys at most. Without it, all records are one group.`
  argument(1, 'groupBy', () => [groupBy], description)
  return field
}
