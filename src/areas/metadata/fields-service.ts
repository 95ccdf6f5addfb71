import type { RequestContext } from '../../context.js'
import type { ModelField, Row } from '../../kernel/crud/spec.js'
import { columnsByProject } from './columns.js'
import { indexedColumns } from './index-service.js'
import { entityTypeKinds, type VisibleColumn } from './queries.js'
import { MetadataValue } from './value-types.js'
import { booleanOf, dateOf, isCleared, listOf, numberOf, textOf } from './values.js'

/** Which columns a record has, within its production. */
interface Place {
  projectId: string | null
  entityType: string
  taskTypeId: string | null
}

const DESCRIPTION =
  'The custom columns that the record has and you may see, in their order, with what is in them. Columns without a value are among them.'

const field = (from: readonly string[], placesOf: (ctx: RequestContext, rows: readonly Row[]) => Promise<Place[]>) =>
  ({
    description: DESCRIPTION,
    type: () => [MetadataValue],
    from: [...from, 'data'],
    load: async (ctx, rows) => {
      const places = await placesOf(ctx, rows)
      const columns = await columnsByProject(
        ctx,
        places.flatMap(({ projectId }) => projectId ?? []),
      )
      return rows.map(({ data }, i) => valuesOf(columns.get(places[i]!.projectId ?? '') ?? [], places[i]!, data))
    },
  }) satisfies ModelField

/** `metadata` of entities. */
export const entityMetadata = field(['projectId', 'entityTypeId'], async (ctx, rows) => {
  const kinds = await entityTypeKinds(ctx)
  return rows.map(({ projectId, entityTypeId }) => ({
    projectId: projectId as string,
    entityType: kinds.get(entityTypeId as string) ?? 'Asset',
    taskTypeId: null,
  }))
})

/** `metadata` of tasks. */
export const taskMetadata = field(['projectId', 'taskTypeId'], (_, rows) =>
  Promise.resolve(
    rows.map(({ projectId, taskTypeId }) => ({
      projectId: projectId as string | null,
      entityType: 'Task',
      taskTypeId: taskTypeId as string,
    })),
  ),
)

/** `metadata` of productions. */
export const projectMetadata = field([], (_, rows) =>
  Promise.resolve(rows.map(({ id }) => ({ projectId: id, entityType: 'Project', taskTypeId: null }))),
)

/** Whether a custom column has an index. */
export const indexedField: ModelField = {
  description: 'Large lists are filtered and sorted by it at once: it has an index, see `setMetadataIndex`.',
  type: () => Boolean,
  from: ['id'],
  load: async (ctx, rows) => {
    const indexed = await indexedColumns(ctx)
    return rows.map(({ id }) => indexed.has(id))
  },
}

function valuesOf(columns: readonly VisibleColumn[], place: Place, data: unknown): MetadataValue[] {
  const stored = (data ?? {}) as Record<string, unknown>
  return columns
    .filter(({ entityType, taskTypeId }) => entityType === place.entityType && taskTypeId === place.taskTypeId)
    .map((column) => valueOf(column, Object.hasOwn(stored, column.field) ? stored[column.field] : null))
}

function valueOf({ id, field: name, name: title, dataType }: VisibleColumn, stored: unknown): MetadataValue {
  const value = isCleared(stored) ? null : stored
  const type = dataType ?? 'string'
  return {
    descriptorId: id,
    field: name,
    name: title,
    dataType: type,
    value,
    text: textOf(value),
    number: type === 'number' ? numberOf(value) : null,
    date: type === 'date' ? dateOf(value) : null,
    boolean: type === 'boolean' ? booleanOf(value) : null,
    list: type === 'taglist' ? listOf(value) : null,
  }
}
