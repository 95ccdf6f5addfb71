import { sql, type RawBuilder } from 'kysely'
import type { ModelField, ModelSpec, ModelView, OwnList, Registry, ViewRelation } from '../crud/spec.js'
import { graphqlNames } from '../crud/names.js'
import type { ColumnMeta, ModelMeta, RelationMeta } from '../db/model-meta.js'
import { col } from '../db/sql-format.js'
import { MODELS, type ModelName } from '../../generated/metadata.js'
import { objectTypes } from '../../generated/models.js'

/** A column as GraphQL shows it. */
export type GraphColumn = ColumnMeta & {
  /** Field of the table that it shows under another name. */
  readonly of?: string
  /** SQL of the value on a table alias, where it is not the column of the table itself. */
  readonly sql?: (t: string) => RawBuilder<unknown>
}
/** A to-one relation. */
export type ToOne = Extract<RelationMeta, { kind: 'one' }>
/** A list through another table; `at`: the field of the listed records that the link points to, the id unless said. */
export type Through = Extract<RelationMeta, { kind: 'through' }> & { readonly at?: string }
/** A list that the caller's own record has, and nobody else's. */
export type Own = OwnList & { readonly kind: 'own'; readonly name: string }
/** A relation that gives a list. */
export type ToMany = Extract<RelationMeta, { kind: 'many' }> | Through | Own
/** A relation as GraphQL shows it; `model` is the name of a {@link GraphModel}. */
export type Relation = ToOne | ToMany

/**
 * A model as GraphQL shows it: no secret columns, only relations whose other side is shown as well. A kind of a model's
 * records is a model of its own here, on the same table.
 */
export interface GraphModel {
  /** Name of the GraphQL type. */
  readonly name: string
  readonly description: string
  /** The table; its name is that of the model in the registry. */
  readonly meta: ModelMeta
  readonly spec: ModelSpec
  /** Names of the root fields: `task`, `tasks`. */
  readonly one: string
  readonly many: string
  readonly columns: ReadonlyMap<string, GraphColumn>
  readonly relations: ReadonlyMap<string, Relation>
  readonly fields: ReadonlyMap<string, ModelField>
  /** Fields that tell records apart: `id`, or the keys of a link that has no id. */
  readonly key: readonly ColumnMeta[]
  /** The condition that a record is of the kind; absent: all records of the table. */
  readonly where?: (t: string) => RawBuilder<unknown>
  /** The kinds of its records, whose types implement its own; absent: it has none. */
  readonly kinds?: readonly GraphModel[]
}

/** The models that GraphQL shows, by name. */
export type GraphModels = ReadonlyMap<string, GraphModel>

const known = new WeakMap<Registry, GraphModels>()

/** The models of a registry; computed once. */
export function graphModels(registry: Registry): GraphModels {
  let models = known.get(registry)
  if (!models) {
    const names = (Object.keys(MODELS) as ModelName[]).filter((name) => registry[name] && name in objectTypes)
    models = new Map(names.flatMap((name) => withKinds(graphModel(name, registry))).map((model) => [model.name, model]))
    known.set(registry, models)
  }
  return models
}

function graphModel(name: ModelName, registry: Registry): GraphModel {
  const meta: ModelMeta = MODELS[name]
  const spec = registry[name] as ModelSpec
  const columns = new Map(meta.columns.filter((column) => !column.secret).map((column) => [column.field, column]))
  const isShown = (model: string): boolean => Boolean(registry[model as ModelName]) && model in objectTypes
  const shown = meta.relations.filter((relation) => isShown(relation.model))
  const own = Object.entries(spec.ownLists ?? {}).map(([list, of]): Own => ({ ...of, kind: 'own', name: list }))
  const relations = new Map<string, Relation>([...shown, ...besides(name, registry), ...own].map((r) => [r.name, r]))
  const id = columns.get('id')
  const key = id ? [id] : meta.primaryKey.map((field) => columns.get(field)!)
  const fields = new Map(Object.entries(spec.fields ?? {}))
  const { description } = meta
  return { name, description, meta, spec, ...graphqlNames(name, spec), columns, relations, fields, key }
}

/** The relations of a model that lead to records of one kind. */
function besides(name: ModelName, registry: Registry): Relation[] {
  const kinds = Object.values(registry).flatMap((spec) => (spec && spec.views ? Object.entries(spec.views.kinds) : []))
  return kinds.flatMap(([kind, { beside, description }]) =>
    Object.entries(beside?.[name] ?? {}).map(([field, of]): Relation => {
      const relation = relationOf(MODELS[name], of)
      if (field === of) return { ...relation, model: kind }
      return { ...relation, name: field, model: kind, description }
    }),
  )
}

/** A model and the kinds of its records. */
function withKinds(model: GraphModel): GraphModel[] {
  const { views } = model.spec
  if (!views) return [model]
  const kinds = Object.entries(views.kinds).map(([name, view]) => kindModel(model, name, view))
  return [{ ...model, kinds }, ...kinds]
}

/** True for a column or relation that only some kinds of records have. */
export const isSpecial = ({ spec }: GraphModel, field: string): boolean => Boolean(spec.views?.special.includes(field))

function kindModel(model: GraphModel, name: string, view: ModelView): GraphModel {
  const has = (field: string): boolean => !isSpecial(model, field) || Boolean(view.has?.includes(field))
  const own = Object.entries(view.relations ?? {})
  const columns = [...model.columns.values()].filter(({ field }) => has(field))
  const ids = own.flatMap(([field, relation]) => viewColumn(model.meta, field, relation) ?? [])
  const relations = [...model.relations.values()].filter((relation) => has(relation.name))
  const renamed = own.map(([field, relation]) => viewRelation(model.meta, field, relation))
  return {
    ...model,
    ...view.graphql,
    name,
    description: view.description,
    where: view.where,
    columns: new Map([...columns, ...ids].map((column) => [column.field, column])),
    relations: new Map([...relations, ...renamed].map((relation) => [relation.name, relation])),
    fields: new Map([...model.fields, ...Object.entries(view.fields ?? {})]),
  }
}

function viewRelation(meta: ModelMeta, name: string, { of, across, to, description }: ViewRelation): Relation {
  const relation = relationOf(meta, of)
  const model = to ?? relation.model
  if (relation.kind === 'one') return { ...relation, name, model, description, via: `${name}Id` }
  if (across === undefined) return { ...relation, name, model, description }
  const between = relationOf(meta, across)
  if (relation.kind !== 'many' || between.kind !== 'many') throw new Error(`${meta.name}.${name} cannot be followed`)
  return { name, kind: 'through', model, link: meta.name, from: between.via, to: 'id', at: relation.via, description }
}

/** The id that comes along with a to-one relation of a kind. */
function viewColumn(meta: ModelMeta, name: string, { of, across, description }: ViewRelation): GraphColumn | undefined {
  const relation = relationOf(meta, of)
  if (relation.kind !== 'one') return undefined
  const column = tableColumn(meta, relation.via)
  const renamed = { ...column, field: `${name}Id`, of: column.field, description }
  if (across === undefined) return renamed
  const between = relationOf(meta, across)
  if (between.kind !== 'one') throw new Error(`${meta.name}.${name} cannot be followed`)
  const value = (
    t: string,
  ): RawBuilder<unknown> => sql`(select ${col('between', column.column)} from ${sql.table(meta.table)} as between
    where ${col('between', 'id')} = ${col(t, tableColumn(meta, between.via).column)})`
  return { ...renamed, nullable: true, sql: value }
}

function relationOf(meta: ModelMeta, name: string): RelationMeta {
  const relation = meta.relations.find((candidate) => candidate.name === name)
  if (!relation) throw new Error(`${meta.name} has no relation ${name}`)
  return relation
}

function tableColumn(meta: ModelMeta, field: string): ColumnMeta {
  const column = meta.columns.find((candidate) => candidate.field === field)
  if (!column) throw new Error(`${meta.name} has no field ${field}`)
  return column
}

/** A model that must be there: everything else has been left out by {@link graphModels}. */
export function modelOf(models: GraphModels, name: string): GraphModel {
  const model = models.get(name)
  if (!model) throw new Error(`${name} is not a model of the GraphQL schema`)
  return model
}

/** The column of a field that must be there, under the name of the model or of its table. */
export const columnOf = (model: GraphModel, field: string): GraphColumn =>
  model.columns.get(field) ?? tableColumn(model.meta, field)

/** The class that names the type of a model. */
export const typeClass = ({ name }: Pick<GraphModel, 'name'>): new () => object =>
  objectTypes[name as keyof typeof objectTypes]
