import { Float, Int, registerEnumType } from 'type-graphql'
import { groupKeys, keyTypeName, rangedColumns, summedColumns, type DatePart, type GroupKey } from './aggregate.js'
import { objectType, outputField, type ClassType, type TypeValue } from './classes.js'
import { columnType } from './filter-types.js'
import { modelOf, typeClass, type GraphColumn, type GraphModel, type GraphModels } from './model.js'
import { relationDescription } from './naming.js'
import { DateOnly } from './scalars.js'

/** `DUE_DATE_MONTH` of `dueDateMonth`. */
const code = (name: string): string => name.replaceAll(/([A-Z]|\d+)/g, '_$1').toUpperCase()

const BEGINNINGS: Record<DatePart, string> = {
  day: 'The day.',
  week: 'The Monday of the week.',
  month: 'The first day of the month.',
}

const keyDescription = ({ column, part }: GroupKey): string =>
  part ? `${BEGINNINGS[part]} ${column.description}` : column.description

/** Types of the groups of one model's records. */
export interface AggregateTypes {
  readonly groupBy: object
  readonly group: ClassType
}

/** The types of the groups of a model's records. */
export function aggregateTypes(models: GraphModels, model: GraphModel): AggregateTypes {
  const { name } = model
  const key = keyType(models, model)
  const group = objectType(`${name}Aggregate`, `Records of the type ${name} with the same key, counted and added up.`)
  outputField(group, 'key', () => key, 'What the records of the group have in common.', false)
  outputField(group, 'count', () => Int, 'Number of records.', false)
  const summed = columnsType(
    `${name}Sum`,
    `Sums or averages of records of the type ${name}.`,
    summedColumns(model),
    () => Float,
  )
  if (summed) {
    outputField(group, 'sum', () => summed, 'Sums of the values; null where no record has one.', false)
    outputField(group, 'avg', () => summed, 'Averages of the values; null where no record has one.', false)
  }
  const ranged = columnsType(
    `${name}Range`,
    `Least or greatest values of records of the type ${name}.`,
    rangedColumns(model),
    columnType,
  )
  if (ranged) {
    outputField(group, 'min', () => ranged, 'Least values; null where no record has one.', false)
    outputField(group, 'max', () => ranged, 'Greatest values; null where no record has one.', false)
  }
  return { groupBy: groupByEnum(model), group }
}

function groupByEnum(model: GraphModel): object {
  const keys = [...groupKeys(model).values()]
  const values = Object.fromEntries(keys.map(({ name }) => [code(name), name]))
  registerEnumType(values, {
    name: `${model.name}GroupBy`,
    description: `What records of the type ${model.name} are grouped by.`,
    valuesConfig: Object.fromEntries(keys.map((key) => [code(key.name), { description: keyDescription(key) }])),
  })
  return values
}

function keyType(models: GraphModels, model: GraphModel): ClassType {
  const type = objectType(
    keyTypeName(model),
    `What records of the type ${model.name} are grouped by; null is what they are not grouped by.`,
  )
  const keys = groupKeys(model)
  for (const key of keys.values()) {
    outputField(type, key.name, () => (key.part ? DateOnly : columnType(key.column)), keyDescription(key))
  }
  for (const relation of model.relations.values()) {
    if (relation.kind === 'one' && keys.has(relation.via))
      outputField(type, relation.name, () => typeClass(modelOf(models, relation.model)), relationDescription(relation))
  }
  return type
}

function columnsType(
  name: string,
  description: string,
  columns: readonly GraphColumn[],
  typeOf: (column: GraphColumn) => TypeValue,
): ClassType | undefined {
  if (columns.length === 0) return undefined
  const type = objectType(name, description)
  for (const column of columns) outputField(type, column.field, () => typeOf(column), column.description)
  return type
}
