import { Float, ID, Int, registerEnumType } from 'type-graphql'
import { enumTypes } from '../../generated/models.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { inputField, inputType, type TypeValue } from './classes.js'
import { BigInteger, DateOnly, DateTime, JSONValue } from './scalars.js'

/** Whether texts are compared with regard to case. */
export enum TextMode {
  SENSITIVE = 'SENSITIVE',
  INSENSITIVE = 'INSENSITIVE',
}
registerEnumType(TextMode, {
  name: 'TextMode',
  description: 'Whether texts are compared with regard to case.',
  valuesConfig: {
    SENSITIVE: { description: '`Shot` and `shot` differ. This is the default.' },
    INSENSITIVE: { description: '`Shot` and `shot` are the same.' },
  },
})

const DESCRIPTIONS: Record<string, string> = {
  eq: 'Is equal to; null finds records without a value.',
  ne: 'Is not equal to. Records without a value are among them.',
  in: 'Is one of these.',
  notIn: 'Is none of these. Records without a value are among them.',
  lt: 'Is less than, or before.',
  lte: 'Is at most, or not after.',
  gt: 'Is more than, or after.',
  gte: 'Is at least, or not before.',
  contains: 'Has this text somewhere in it.',
  startsWith: 'Starts with this text.',
  endsWith: 'Ends with this text.',
  mode: 'Whether case counts for all conditions of this filter.',
  isNull: 'True: has no value. False: has one.',
  inLast: 'Lies between this long ago and now.',
  inNext: 'Lies between now and this much later.',
  has: 'Holds this value.',
  hasSome: 'Holds one of these values at least.',
  hasEvery: 'Holds all of these values.',
  isEmpty: 'True: holds no value. False: holds one at least.',
  path: 'Keys that lead to the value: `"frame_in"`, or `["grade", "name"]` for a value inside a value. Absent: the whole.',
}

function filterType(name: string, what: string, fields: Record<string, () => TypeValue>): new () => object {
  const target = inputType(name, `Conditions on ${what}; all of them must hold.`)
  for (const [field, type] of Object.entries(fields)) inputField(target, field, type, DESCRIPTIONS[field]!)
  return target
}

const set = (type: TypeValue) => ({
  eq: () => type,
  ne: () => type,
  in: () => [type],
  notIn: () => [type],
  isNull: () => Boolean,
})
const ordered = (type: TypeValue) => ({
  ...set(type),
  lt: () => type,
  lte: () => type,
  gt: () => type,
  gte: () => type,
})
const patterns = { contains: () => String, startsWith: () => String, endsWith: () => String, mode: () => TextMode }

const Duration = inputType('Duration', 'A length of time: the sum of its parts.')
for (const unit of ['years', 'months', 'weeks', 'days', 'hours', 'minutes']) {
  inputField(Duration, unit, () => Int, `Number of ${unit}.`)
}
const relative = { inLast: () => Duration, inNext: () => Duration }

const FILTERS: Record<Exclude<ColumnMeta['kind'], 'enum' | 'bytes'>, new () => object> = {
  uuid: filterType('IDFilter', 'an id', set(ID)),
  string: filterType('StringFilter', 'a text', { ...ordered(String), ...patterns }),
  int: filterType('IntFilter', 'a whole number', ordered(Int)),
  bigint: filterType('BigIntFilter', 'a large whole number', ordered(BigInteger)),
  float: filterType('FloatFilter', 'a number', ordered(Float)),
  bool: filterType('BooleanFilter', 'a yes or no', { eq: () => Boolean, ne: () => Boolean, isNull: () => Boolean }),
  date: filterType('DateFilter', 'a day', { ...ordered(DateOnly), ...relative }),
  datetime: filterType('DateTimeFilter', 'a moment', { ...ordered(DateTime), ...relative }),
  json: filterType('JSONFilter', 'a value inside a JSON field; texts are compared with texts, numbers with numbers', {
    path: () => [String],
    ...ordered(JSONValue),
    ...patterns,
  }),
}

const lists = (type: TypeValue) => ({
  has: () => type,
  hasSome: () => [type],
  hasEvery: () => [type],
  isEmpty: () => Boolean,
})
const StringListFilter = filterType('StringListFilter', 'a list of texts', lists(String))

const enumFilters = new Map<string, new () => object>()

/** The filter on an enumeration, or on a list of its values. */
function enumFilter(name: string, isList: boolean): new () => object {
  const filterName = `${name}${isList ? 'List' : ''}Filter`
  let filter = enumFilters.get(filterName)
  if (!filter) {
    const type = enumTypes[name as keyof typeof enumTypes]
    filter = filterType(filterName, isList ? 'a list of codes' : 'a code', isList ? lists(type) : set(type))
    enumFilters.set(filterName, filter)
  }
  return filter
}

/** The type of a filter on a column; undefined for what can't be filtered. */
export function columnFilter({ kind, enumName, list }: ColumnMeta): TypeValue | undefined {
  if (kind === 'bytes') return undefined
  if (kind === 'enum') return enumFilter(enumName!, Boolean(list))
  if (list) return kind === 'string' ? StringListFilter : undefined
  // A single filter is taken as a list of one.
  return kind === 'json' ? [FILTERS.json] : FILTERS[kind]
}

/** The GraphQL type of a column's values. */
export function columnType({ kind, enumName, list }: ColumnMeta): TypeValue {
  const types: Record<ColumnMeta['kind'], TypeValue> = {
    uuid: ID,
    string: String,
    int: Int,
    bigint: BigInteger,
    float: Float,
    bool: Boolean,
    date: DateOnly,
    datetime: DateTime,
    json: JSONValue,
    bytes: String,
    enum: String,
  }
  const type = enumName ? enumTypes[enumName as keyof typeof enumTypes] : types[kind]
  return list ? [type] : type
}
