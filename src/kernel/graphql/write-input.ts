import { Field, ID } from 'type-graphql'
import type { ModelName } from '../../generated/metadata.js'
import type { WriteInput } from '../crud/spec.js'
import { parseIso } from '../crud/values.js'
import type { ExpectedVersion } from '../crud/versions.js'
import type { ColumnMeta } from '../db/model-meta.js'
import { inputType, type ClassType } from './classes.js'
import { columnType } from './filter-types.js'
import type { GraphModel } from './model.js'
import { relationDescription } from './naming.js'
import { uuid } from './scope.js'

/** The model whose table has the records. */
export const modelName = ({ meta }: GraphModel): ModelName => meta.name as ModelName

const STAMPS = ['id', 'createdAt', 'updatedAt']

/** The state that a change was made for. */
export function expectedOf({
  ifUnchangedSince,
}: Pick<UpdateArguments, 'ifUnchangedSince'>): ExpectedVersion | undefined {
  const unchangedSince = ifUnchangedSince ? parseIso(ifUnchangedSince) : undefined
  return unchangedSince && { unchangedSince }
}

/** A change of one record, as GraphQL takes it. */
export interface UpdateArguments {
  id: string
  input: Record<string, unknown>
  ifUnchangedSince?: string | null | undefined
}

/** Description of `ifUnchangedSince`. */
export const EXPECTED =
  'The `updatedAt` of the record as you read it. Where others have changed the same fields since then, nothing is written: the error `CONFLICT` names these fields in `extensions.fields` and has the current record in `extensions.current`. Changes of other fields are not in the way.'

/** An input type with the columns that `options` lets in, and the lists that are written with the record. */
export function writeInput(
  model: GraphModel,
  name: string,
  description: string,
  options: (column: ColumnMeta) => { nullable: boolean } | false,
  kept: readonly string[] = [],
): ClassType {
  const input = inputType(name, description)
  for (const column of model.columns.values()) {
    const settings = !STAMPS.includes(column.field) && options(column)
    if (settings)
      Field((() => columnType(column)) as () => never, { ...settings, description: column.description })(
        input.prototype as object,
        column.field,
      )
  }
  for (const relation of writtenRelations(model)) {
    if (kept.includes(relation.name)) continue
    const text = `${relationDescription(relation)} Ids of the whole set: what is not in it is taken away.`
    Field(() => [ID], { nullable: true, description: text })(input.prototype as object, relation.name)
  }
  return input
}

/** Lists that are written with their record: those that join two models and that REST writes as well. */
const writtenRelations = ({ meta, relations }: GraphModel) =>
  [...relations.values()].filter((relation) => relation.kind === 'through' && isWired(meta.wire, relation.name))

const isWired = (wire: readonly string[] | undefined, name: string): boolean =>
  Boolean(
    wire?.some(
      (key) => key.endsWith('[]') && key.slice(0, -2).replaceAll('_', '').toLowerCase() === name.toLowerCase(),
    ),
  )

/** A coerced input as the engine takes it: absent stays absent, null stays null. */
export function writeOf(model: GraphModel, input: Record<string, unknown>): WriteInput {
  const write: WriteInput = { data: {}, relations: {}, extra: {} }
  for (const [name, value] of Object.entries(input)) {
    if (model.columns.has(name)) write.data[name] = value
    else write.relations[name] = ((value as string[] | null) ?? []).map((id) => uuid(name, id))
  }
  return write
}
