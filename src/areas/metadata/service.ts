import { requireActor, type RequestContext } from '../../context.js'
import { batched } from '../../kernel/batch.js'
import { isId } from '../../kernel/crud/values.js'
import { AppError } from '../../kernel/errors.js'
import type { CustomFields, CustomType } from '../../kernel/crud/spec.js'
import { columnRules, typesOfFields, type ColumnRule, type MetadataOwner, type VisibleColumn } from './queries.js'
import { faultOf, type DataType } from './values.js'

export { visibleMetadata, visibleProjectData, visibleTaskData } from './policy.js'
export { followColumns } from './columns.js'
export { entityMetadata, indexedField, projectMetadata, taskMetadata } from './fields-service.js'
export { keptForOthers } from './queries.js'
export type { MetadataOwner, VisibleColumn }
export { setMetadata } from './writing-service.js'
export { setMetadataIndex } from './index-service.js'

type Metadata = Readonly<Record<string, unknown>>

/** Holds metadata against the custom columns; `stored`: what the record has, which is not looked at again. */
export type MetadataCheck = (data: unknown, stored?: unknown) => void

/**
 * Checks the values of custom columns before they are written: of the keys that are sent, those that belong to a column of
 * the owner and differ from what is stored. Null and the empty text clear; keys without a column are free. Checks that
 * are asked for at once, for the records of a list, take one statement together.
 * @throws AppError 400 with every field and what is expected of it
 */
export async function checkMetadata(
  tx: RequestContext,
  owner: MetadataOwner,
  data: unknown,
  stored?: unknown,
): Promise<void> {
  const check = await metadataCheck(tx, owner, [data])
  check(data, stored)
}

/** The check of {@link checkMetadata} for many records of one owner. */
export async function metadataCheck(
  tx: RequestContext,
  owner: MetadataOwner,
  records: readonly unknown[],
): Promise<MetadataCheck> {
  const question: Question = { owner, fields: new Set(), ids: new Set() }
  for (const data of records) {
    for (const [field, value] of Object.entries(objectOf(data))) {
      if (!field.includes('\0')) question.fields.add(field)
      if (isId(value)) question.ids.add(value.toLowerCase())
    }
  }
  if (question.fields.size === 0) return () => undefined
  const { rules, persons } = await rulesOf(tx, question)
  return (data, stored) => refuseFaults(rules, persons, objectOf(data), objectOf(stored))
}

/** What has to be known of an owner before values are written. */
interface Question {
  owner: MetadataOwner
  fields: Set<string>
  ids: Set<string>
}

interface Rules {
  rules: ReadonlyMap<string, ColumnRule>
  persons: readonly string[]
}

/** Rules that are asked for in one turn are read by one statement, and never kept: others change them. */
const rulesOf = batched(async (tx: RequestContext, questions: readonly Question[]): Promise<Rules[]> => {
  const places = new Map<string, number>()
  const owners: MetadataOwner[] = []
  for (const { owner } of questions) {
    const key = JSON.stringify(owner)
    if (!places.has(key)) places.set(key, owners.push(owner) - 1)
  }
  const all = (part: 'fields' | 'ids'): string[] => [...new Set(questions.flatMap((question) => [...question[part]]))]
  const { rules, persons } = await columnRules(tx, owners, all('fields'), all('ids'))
  const byOwner = owners.map(
    (_, place) => new Map(rules.filter(({ owner }) => owner === place).map((rule) => [rule.field, rule])),
  )
  return questions.map(({ owner }) => ({ rules: byOwner[places.get(JSON.stringify(owner))!]!, persons }))
})

function refuseFaults(
  rules: ReadonlyMap<string, ColumnRule>,
  persons: readonly string[],
  data: Metadata,
  stored: Metadata,
): void {
  const faults: { field: string; message: string }[] = []
  for (const [field, value] of Object.entries(data)) {
    const rule = rules.get(field)
    // Clients send back what they have read: a value that was there before the rule must not be in the way.
    if (!rule || (Object.hasOwn(stored, field) && JSON.stringify(stored[field]) === JSON.stringify(value))) continue
    const expected = faultOf({ ...rule, persons }, value)
    if (expected) faults.push({ field: `data.${field}`, message: `Expected ${expected}.` })
  }
  if (faults.length === 0) return
  const message = faults.map(({ field, message: text }) => `Invalid value for ${field}: ${text}`).join(' ')
  throw new AppError('BAD_USER_INPUT', message, { body: { error: true, message, data: null }, fields: faults })
}

const objectOf = (data: unknown): Metadata =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Metadata) : {}

/** Which custom columns the records of a model can have. */
interface CustomOwner {
  /** The owner that a record is; undefined when its values are not to be understood. */
  ownerOf: (record: Record<string, unknown>) => MetadataOwner | undefined
  /** `entity_type` of the descriptors; null: those of every kind of entity. */
  entityType: 'Project' | 'Task' | null
}

/** How GraphQL reads the values of a custom column. */
const READ_AS: Record<DataType, CustomType> = {
  string: 'text',
  textarea: 'text',
  url: 'text',
  list: 'text',
  person: 'text',
  checklist: 'text',
  taglist: 'list',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
}

/** The custom columns of a model, as its spec wants them. */
const customColumns = ({ ownerOf, entityType }: CustomOwner): CustomFields => ({
  column: 'data',
  name: 'metadata',
  check: async (tx, record, sent, stored) => {
    const owner = ownerOf(record)
    if (owner) await checkMetadata(tx, owner, sent, stored)
  },
  types: async (ctx, names) => {
    const found = await typesOfFields(ctx, requireActor(ctx), names, entityType)
    return found.map(({ field, dataType }) => ({ field, type: READ_AS[dataType ?? 'string'] }))
  },
})

/** Custom columns of entities, by their kinds. */
export const entityColumns = customColumns({
  ownerOf: ({ projectId, entityTypeId }) =>
    isId(projectId) && isId(entityTypeId) ? { kind: 'Entity', projectId, entityTypeId } : undefined,
  entityType: null,
})

/** Custom columns of tasks, by their task types. */
export const taskColumns = customColumns({
  ownerOf: ({ projectId, taskTypeId }) =>
    isId(projectId) && isId(taskTypeId) ? { kind: 'Task', projectId, taskTypeId } : undefined,
  entityType: 'Task',
})

/** Custom columns of productions. */
export const projectColumns = customColumns({
  // A new production has none yet.
  ownerOf: ({ id }) => (isId(id) ? { kind: 'Project', projectId: id } : undefined),
  entityType: 'Project',
})
