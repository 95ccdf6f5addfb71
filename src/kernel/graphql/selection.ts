import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { ModelField } from '../crud/spec.js'
import { groupKeys, MAX_KEYS, relationOfAggregate, type GroupArgs, type GroupKey } from './aggregate.js'
import { MEASURES, type Grouping } from './compiler.js'
import { columnOf, modelOf, type GraphModel, type GraphModels, type ToMany, type ToOne } from './model.js'
import type { ListArgs } from './page.js'
import { badInput } from './scope.js'

/** What a query asks of the records at one place: it is known before the first statement runs. */
export interface Selection {
  readonly model: GraphModel
  /** Columns to read, keys that relations need included. */
  readonly columns: Set<string>
  readonly ones: OneSelection[]
  readonly lists: ManySelection[]
  readonly groups: GroupsSelection[]
  readonly fields: FieldSelection[]
}

/** What is asked for of some kinds of the records only; absent: of all. */
interface OfKinds {
  readonly kinds?: ReadonlySet<string> | undefined
}

/** A to-one relation that is asked for. */
export interface OneSelection extends OfKinds {
  readonly relation: ToOne
  readonly selection: Selection
}

/** A list of related records that is asked for. */
export interface ManySelection extends ListSelection, OfKinds {
  readonly relation: ToMany
}

/** The groups of a list that are asked for. */
export interface GroupSelection extends Grouping {
  readonly args: GroupArgs
  readonly model: GraphModel
  /** Records that the keys lead to. */
  readonly key: Selection
}

/** The groups of a list of related records that are asked for. */
export interface GroupsSelection extends GroupSelection, OfKinds {
  readonly relation: ToMany
}

/** A field beside columns and relations that is asked for. */
export interface FieldSelection extends OfKinds {
  readonly name: string
  readonly field: ModelField
}

/** A list that is asked for, with its arguments and what of it. */
export interface ListSelection {
  readonly args: ListArgs
  readonly selection: Selection
  /** Records are asked for, by `nodes`, `edges` or `pageInfo`. */
  readonly wantsRows: boolean
  readonly wantsEdges: boolean
  readonly wantsCursors: boolean
  readonly wantsTotal: boolean
}

/** A selection of columns alone. */
export const columnsOnly = (model: GraphModel, columns: Iterable<string>): Selection => ({
  model,
  columns: new Set(columns),
  ones: [],
  lists: [],
  groups: [],
  fields: [],
})

/** Where a row keeps what was read ahead of it. Two places with the same key ask for the same. */
export const fieldKey = (field: string): string => `.${field}`
export const listKey = (relation: string, args: ListArgs | GroupArgs): string => `.${relation}${JSON.stringify(args)}`

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

/** The groups at the place of `info`. */
export function groupsAt(
  models: GraphModels,
  info: GraphQLResolveInfo,
  model: GraphModel,
  args: GroupArgs,
): GroupSelection {
  return groupsOf(models, info, getNamedType(info.returnType) as GraphQLObjectType, info.fieldNodes, model, args)
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
  const selection = columnsOnly(
    model,
    model.key.map(({ field }) => field),
  )
  for (const asked of askedOf(execution, model, type, nodes)) addField(models, execution, selection, asked)
  return selection
}

/** A field that is asked for, of the records of a model or of some of its kinds. */
interface Asked extends OfKinds {
  readonly name: string
  readonly nodes: readonly FieldNode[]
  /** Model and type that the field is of. */
  readonly model: GraphModel
  readonly type: GraphQLObjectType
}

function askedOf(
  execution: Execution,
  model: GraphModel,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Asked[] {
  if (model.kinds) return askedOfKinds(execution, model.kinds, nodes)
  return [...fieldsByName(execution, type, nodes)].map(([name, found]) => ({ name, nodes: found, model, type }))
}

/** What is asked of several kinds alike, outside fragments or inside one that fits them all, is asked once. */
function askedOfKinds(execution: Execution, models: readonly GraphModel[], nodes: readonly FieldNode[]): Asked[] {
  const asked: (Asked & { kinds: Set<string> })[] = []
  for (const model of models) {
    const type = execution.schema.getType(model.name) as GraphQLObjectType
    for (const [name, found] of fieldsByName(execution, type, nodes)) {
      const same = asked.find((other) => other.name === name && isSameField(other, model) && isSame(other.nodes, found))
      if (same) same.kinds.add(model.name)
      else asked.push({ name, nodes: found, model, type, kinds: new Set([model.name]) })
    }
  }
  return asked.map((field) => (field.kinds.size === models.length ? { ...field, kinds: undefined } : field))
}

const isSameField = ({ name, model }: Asked, other: GraphModel): boolean =>
  model.relations.get(name) === other.relations.get(name) && model.fields.get(name) === other.fields.get(name)

const isSame = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some.length === others.length && some.every((node, i) => node === others[i])

function addField(models: GraphModels, execution: Execution, selection: Selection, asked: Asked): void {
  const { name, nodes, model, type, kinds } = asked
  const { columns, ones, lists, groups, fields } = selection
  const relation = model.relations.get(name)
  const aggregated = relationOfAggregate(model, name)
  const field = model.fields.get(name)
  if (model.columns.has(name)) columns.add(name)
  else if (relation?.kind === 'one') {
    columns.add(relation.via)
    ones.push({ relation, kinds, selection: selectionOf(models, execution, typeOf(type, name), nodes) })
  } else if (relation) {
    for (const [args, same] of byArguments<ListArgs>(execution, type, name, nodes)) {
      lists.push({ ...listOf(models, execution, typeOf(type, name), same, args), relation, kinds })
    }
  } else if (aggregated) {
    for (const [args, same] of byArguments<GroupArgs>(execution, type, name, nodes)) {
      const target = modelOf(models, aggregated.model)
      const asked = groupsOf(models, execution, typeOf(type, name), same, target, args)
      groups.push({ ...asked, relation: aggregated, kinds })
    }
  } else if (field) {
    for (const column of field.from) columns.add(column)
    fields.push({ name, field, kinds })
  } else if (!name.startsWith('__')) {
    // A field with a resolver of its own may look at anything.
    for (const column of model.columns.keys()) columns.add(column)
  }
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

function groupsOf(
  models: GraphModels,
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  model: GraphModel,
  args: GroupArgs,
): GroupSelection {
  const fields = fieldsByName(execution, type, nodes)
  const measures = MEASURES.flatMap((measure) => {
    const found = fields.get(measure)
    const names = found ? [...fieldsByName(execution, typeOf(type, measure), found).keys()] : []
    return names.flatMap((name) => (model.columns.has(name) ? { measure, column: columnOf(model, name) } : []))
  })
  const key = columnsOnly(model, [])
  const keyType = typeOf(type, 'key')
  for (const [name, found] of fieldsByName(execution, keyType, fields.get('key') ?? [])) {
    if (model.relations.has(name)) addField(models, execution, key, { name, nodes: found, model, type: keyType })
  }
  return { args, model, where: args.where, keys: keysOf(model, args), measures, key }
}

function keysOf(model: GraphModel, { groupBy }: GroupArgs): GroupKey[] {
  const names = [...new Set(groupBy ?? [])]
  if (names.length > MAX_KEYS) throw badInput('groupBy', `Expected ${MAX_KEYS} keys at most.`)
  const keys = groupKeys(model)
  return names.map((name) => keys.get(name)!)
}

/** Nodes of a field by their arguments: those with the same ask for the same list. */
function byArguments<Args extends object>(
  execution: Execution,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): Map<Args, FieldNode[]> {
  const groups = new Map<string, { args: Args; nodes: FieldNode[] }>()
  for (const node of nodes) {
    const args = getArgumentValues(type.getFields()[name]!, node, execution.variableValues) as Args
    const key = JSON.stringify(args)
    const group = groups.get(key)
    if (group) group.nodes.push(node)
    else groups.set(key, { args, nodes: [node] })
  }
  return new Map([...groups.values()].map(({ args, nodes: same }) => [args, same]))
}
