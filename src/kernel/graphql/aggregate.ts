import type { Where } from './filters.js'
import type { GraphColumn, GraphModel, ToMany } from './model.js'

/** Arguments of every aggregate, as GraphQL coerced them. */
export interface GroupArgs {
  where?: Where | null
  /** Names of {@link groupKeys}. */
  groupBy?: readonly string[] | null
}

/** Name of the field beside a list that has its groups. */
export const aggregateName = (list: string): string => `${list}Aggregate`

/** Name of the type of a group's key. */
export const keyTypeName = ({ name }: Pick<GraphModel, 'name'>): string => `${name}Key`

/** The list of related records whose groups a field has. */
export function relationOfAggregate(model: GraphModel, field: string): ToMany | undefined {
  for (const relation of model.relations.values())
    if (relation.kind !== 'one' && aggregateName(relation.name) === field) return relation
  return undefined
}

/** Parts of a date that records are grouped by. */
export const DATE_PARTS = ['day', 'week', 'month'] as const
export type DatePart = (typeof DATE_PARTS)[number]

/** Something to group by. */
export interface GroupKey {
  /** Field of the key. */
  readonly name: string
  readonly column: GraphColumn
  /** For days and moments: the day on which the part begins. */
  readonly part?: DatePart
}

/** Keys of one aggregate at most. */
export const MAX_KEYS = 5

/** Texts longer than this are descriptions, which nobody groups by. */
const MAX_KEY_LENGTH = 255

/** What the records of a model can be grouped by: columns with few values, and parts of dates. */
export function groupKeys(model: GraphModel): Map<string, GroupKey> {
  const keys = [...model.columns.values()].flatMap((column): GroupKey[] => {
    const { field, kind, list, maxLength = Infinity } = column
    if (list || field === 'id') return []
    if (kind === 'date' || kind === 'datetime') {
      return DATE_PARTS.map((part) => ({ name: `${field}${part[0]!.toUpperCase()}${part.slice(1)}`, column, part }))
    }
    const isKey = ['uuid', 'enum', 'bool', 'int'].includes(kind) || (kind === 'string' && maxLength <= MAX_KEY_LENGTH)
    return isKey ? [{ name: field, column }] : []
  })
  return new Map(keys.map((key) => [key.name, key]))
}

/** Columns that are added up. */
export const summedColumns = ({ columns }: GraphModel): GraphColumn[] =>
  [...columns.values()].filter(({ kind, list }) => !list && ['int', 'bigint', 'float'].includes(kind))

/** Columns that have a least and a greatest value. */
export const rangedColumns = ({ columns }: GraphModel): GraphColumn[] =>
  [...columns.values()].filter(
    ({ kind, list }) => !list && ['int', 'bigint', 'float', 'date', 'datetime'].includes(kind),
  )
