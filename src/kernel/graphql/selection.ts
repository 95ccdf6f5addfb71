import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { ModelView } from '../crud/spec.js'
import { modelOf, type GraphModel, type GraphModels, type ToMany, type ToOne } from './model.js'
import type { ListArgs } from './page.js'

/** What a query asks of the records at one place: it is known before the first statement runs. */
export interface Selection {
  readonly model: GraphModel
  /** Fields to read, keys that relations need included. */
  readonly fields: ReadonlySet<string>
  readonly ones: readonly OneSelection[]
  readonly lists: readonly ManySelection[]
}

/** A to-one relation that is asked for. */
export interface OneSelection {
  readonly relation: ToOne
  readonly selection: Selection
}

/** A list of related records that is asked for. */
export interface ManySelection extends ListSelection {
  readonly relation: ToMany
  readonly parent: GraphModel
}

/** A list that is asked for, with its arguments and what of it. */
export interface ListSelection {
  readonly args: ListArgs
  /** Only the records of a part of the model. */
  readonly view?: ModelView | undefined
  readonly selection: Selection
  /** Records are asked for, by `nodes`, `edges` or `pageInfo`. */
  readonly wantsRows: boolean
  readonly wantsEdges: boolean
  readonly wantsCursors: boolean
  readonly wantsTotal: boolean
}

/** Where a row keeps its related records, once they are read ahead. Two places with the same key ask for the same. */
export const oneKey = (relation: string): string => `@${relation}`
export const listKey = (relation: string, args: ListArgs): string => `@${relation}${JSON.stringify(args)}`

/** The query of one execution, as far as the selections need it. */
type Execution = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>

/** The selection of records at the place of `info`, which resolves to one. */
export function selectionAt(models: GraphModels, info: GraphQLResolveInfo): Selection {
  const type = getNamedType(info.returnType) as GraphQLObjectType
  return selectionOf(models, info, type, info.fieldNodes)
}

/** The list at the place of `info`, which resolves to a connection. */
export function listAt(models: GraphModels, info: GraphQLResolveInfo, args: ListArgs): ListSelection {
  return listOf(models, info, getNamedType(info.returnType) as GraphQLObjectType, info.fieldNodes, args)
}

/** Fields of a selection by name, those of one name together whatever their aliases. */
function fieldsByName(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Map<string, FieldNode[]> {
  const { schema, fragments, variableValues } = execution
  const fields = new Map<string, FieldNode[]>()
  for (const [, found] of collectSubfields(schema, fragments, variableValues, type, nodes)) {
    const name = found[0]!.name.value
    fields.set(name, [...(fields.get(name) ?? []), ...found])
  }
  return fields
}

const typeOf = (type: GraphQLObjectType, field: string): GraphQLObjectType =>
  getNamedType(type.getFields()[field]!.type) as GraphQLObjectType

function selectionOf(
  models: GraphModels,
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Selection {
  const model = modelOf(models, type.name)
  const fields = new Set(model.key.map(({ field }) => field))
  const ones: OneSelection[] = []
  const lists: ManySelection[] = []
  for (const [name, found] of fieldsByName(execution, type, nodes)) {
    const relation = model.relations.get(name)
    if (model.columns.has(name)) fields.add(name)
    else if (relation?.kind === 'one') {
      fields.add(relation.via)
      ones.push({ relation, selection: selectionOf(models, execution, typeOf(type, name), found) })
    } else if (relation) {
      for (const [args, same] of byArguments(execution, type, name, found)) {
        lists.push({
          ...listOf(models, execution, typeOf(type, name), same, args),
          relation,
          parent: model,
          view: relation.view,
        })
      }
    } else if (!name.startsWith('__')) {
      // A field with a resolver of its own may look at anything.
      for (const field of model.columns.keys()) fields.add(field)
    }
  }
  return { model, fields, ones, lists }
}

function listOf(
  models: GraphModels,
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  args: ListArgs,
): ListSelection {
  const fields = fieldsByName(execution, type, nodes)
  const edgeType = typeOf(type, 'edges')
  const edges = fieldsByName(execution, edgeType, fields.get('edges') ?? [])
  const pageInfo = fieldsByName(execution, typeOf(type, 'pageInfo'), fields.get('pageInfo') ?? [])
  const records = [...(fields.get('nodes') ?? []), ...(edges.get('node') ?? [])]
  return {
    args,
    selection: selectionOf(models, execution, typeOf(type, 'nodes'), records),
    wantsRows: fields.has('nodes') || fields.has('edges') || fields.has('pageInfo'),
    wantsEdges: fields.has('edges'),
    wantsCursors: edges.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
    wantsTotal: fields.has('totalCount'),
  }
}

/** Nodes of a field by their arguments: those with the same ask for the same list. */
function byArguments(
  execution: Execution,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): Map<ListArgs, FieldNode[]> {
  const groups = new Map<string, { args: ListArgs; nodes: FieldNode[] }>()
  for (const node of nodes) {
    const args: ListArgs = getArgumentValues(type.getFields()[name]!, node, execution.variableValues)
    const key = JSON.stringify(args)
    const group = groups.get(key)
    if (group) group.nodes.push(node)
    else groups.set(key, { args, nodes: [node] })
  }
  return new Map([...groups.values()].map(({ args, nodes: same }) => [args, same]))
}
