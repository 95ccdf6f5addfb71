import type { ModelSpec, ModelView, Registry } from '../crud/spec.js'
import { graphqlNames } from '../crud/names.js'
import type { ColumnMeta, ModelMeta, RelationMeta } from '../db/model-meta.js'
import { MODELS, type ModelName } from '../../generated/metadata.js'
import { objectTypes } from '../../generated/models.js'

/** A to-one relation. */
export type ToOne = Extract<RelationMeta, { kind: 'one' }>
/** A relation that gives a list; `view`: only the records of a part of the other model. */
export type ToMany = Exclude<RelationMeta, { kind: 'one' }> & { readonly view?: ModelView }
/** A relation as GraphQL shows it. */
export type Relation = ToOne | ToMany

/** A model as GraphQL shows it: no secret columns, only relations whose other side is shown as well. */
export interface GraphModel {
  readonly name: ModelName
  readonly meta: ModelMeta
  readonly spec: ModelSpec
  /** Names of the root fields: `task`, `tasks`. */
  readonly one: string
  readonly many: string
  readonly columns: ReadonlyMap<string, ColumnMeta>
  readonly relations: ReadonlyMap<string, Relation>
  /** Fields that tell records apart: `id`, or the keys of a link that has no id. */
  readonly key: readonly ColumnMeta[]
}

/** The models that GraphQL shows, by name. */
export type GraphModels = ReadonlyMap<string, GraphModel>

const known = new WeakMap<Registry, GraphModels>()

/** The models of a registry; computed once. */
export function graphModels(registry: Registry): GraphModels {
  let models = known.get(registry)
  if (!models) {
    models = new Map(
      (Object.keys(MODELS) as ModelName[])
        .filter((name) => registry[name] && name in objectTypes)
        .map((name) => [name, graphModel(name, registry)]),
    )
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
  const relations = new Map<string, Relation>([...shown, ...viewsBeside(name, shown, registry)].map((r) => [r.name, r]))
  const id = columns.get('id')
  const key = id ? [id] : meta.primaryKey.map((field) => columns.get(field)!)
  return { name, meta, spec, ...graphqlNames(name, spec), columns, relations, key }
}

/** The parts of other models that show beside the relations of a model. */
function viewsBeside(name: ModelName, relations: readonly RelationMeta[], registry: Registry): Relation[] {
  return relations.flatMap((relation) => {
    const spec = registry[relation.model as ModelName]
    if (relation.kind === 'one' || !spec || !spec.views) return []
    return Object.entries(spec.views)
      .filter(([, { beside }]) => beside?.[name] === relation.name)
      .map(([field, view]) => ({ ...relation, name: field, description: view.description, view }))
  })
}

/** A model that must be there: everything else has been left out by {@link graphModels}. */
export function modelOf(models: GraphModels, name: string): GraphModel {
  const model = models.get(name)
  if (!model) throw new Error(`${name} is not a model of the GraphQL schema`)
  return model
}

/** The column of a field that must be there. */
export function columnOf(model: GraphModel, field: string): ColumnMeta {
  const column = model.columns.get(field)
  if (!column) throw new Error(`${model.name} has no field ${field}`)
  return column
}
