import { ENUMS, type ModelName } from '../../generated/metadata.js'
import type { ColumnMeta } from '../db/model-meta.js'
import type { RouteParameter } from '../rest/route.js'
import { metaOf, wireRelations } from './wire.js'

type JsonSchema = Record<string, unknown>

const TYPES: Record<ColumnMeta['kind'], JsonSchema> = {
  uuid: { type: 'string', format: 'uuid' },
  string: { type: 'string' },
  enum: { type: 'string' },
  int: { type: 'integer', format: 'int32' },
  bigint: { type: 'integer', format: 'int64' },
  float: { type: 'number' },
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  json: {},
  bytes: { type: 'string' },
}

function columnSchema(column: ColumnMeta): JsonSchema {
  const one: JsonSchema = { ...TYPES[column.kind] }
  if (column.enumName) one.enum = [...ENUMS[column.enumName as keyof typeof ENUMS]]
  if (column.maxLength && column.kind === 'string') one.maxLength = column.maxLength
  const schema: JsonSchema = column.list ? { type: 'array', items: one } : one
  if (column.nullable && schema.type) schema.type = [schema.type as string, 'null']
  if (column.nullable && Array.isArray(schema.enum)) schema.enum = [...(schema.enum as unknown[]), null]
  return { ...schema, description: column.description }
}

const NOT_WRITTEN = ['id', 'created_at', 'updated_at']

/** JSON schema of the body that makes or changes a record. */
export function bodySchema(model: ModelName, operation: 'create' | 'update'): JsonSchema {
  const columns = metaOf(model).columns.filter((c) => !NOT_WRITTEN.includes(c.column))
  const properties = Object.fromEntries(columns.map((c) => [c.column, columnSchema(c)]))
  for (const key of wireRelations.get(model)!.keys()) {
    properties[key] = { type: 'array', items: TYPES.uuid, description: 'Ids; the list replaces the whole set.' }
  }
  const required = columns.filter((c) => !c.nullable && c.default === undefined).map((c) => c.column)
  return { type: 'object', properties, ...(operation === 'create' && required.length ? { required } : {}) }
}

/** Query parameters of a generic list. */
export function filterParameters(model: ModelName): RouteParameter[] {
  return [
    { name: 'page', description: 'Page from 1; without it the whole list is answered.', schema: { type: 'integer' } },
    { name: 'limit', description: 'Records a page.', schema: { type: 'integer' } },
    { name: 'relations', description: 'Lists of related ids; default false.', schema: { type: 'boolean' } },
    { name: 'fields', description: 'Comma-separated keys to keep, beside id and type.' },
    ...metaOf(model)
      .columns.filter((c) => !c.secret)
      .map((c) => ({
        name: c.column,
        description: `Only records with this value, or one of a JSON list. ${c.description}`,
      })),
  ]
}
