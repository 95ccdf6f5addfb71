import { InterfaceType, ObjectType } from 'type-graphql'
import { outputField } from './classes.js'
import { columnType } from './filter-types.js'
import { aggregateArguments, listArguments, type ListTypes } from './list-types.js'
import { isSpecial, modelOf, typeClass, type GraphModel, type GraphModels, type Relation } from './model.js'
import { relationDescription } from './naming.js'

/**
 * Adds to the types of the records what their generated classes do not have: relations and computed fields. A model with
 * kinds becomes the interface of their types, which then have all of its fields.
 */
export function declareRecords(models: GraphModels, types: Map<string, ListTypes>): void {
  for (const model of models.values()) {
    if (model.kinds) declareInterface(models, types, model, model.kinds)
    else if (!model.where) declareFields(models, types, model)
  }
}

function declareInterface(
  models: GraphModels,
  types: Map<string, ListTypes>,
  model: GraphModel,
  kinds: readonly GraphModel[],
): void {
  const type = typeClass(model)
  InterfaceType(model.name, { description: model.description })(type)
  const isCommon = (field: string): boolean => !isSpecial(model, field)
  declareColumns(model, isCommon)
  declareFields(models, types, model, isCommon)
  for (const kind of kinds) {
    ObjectType(kind.name, { implements: type, simpleResolvers: true, description: kind.description })(typeClass(kind))
    // The interface hands its fields down.
    const isOwn = (field: string): boolean => isSpecial(model, field) || !hasField(model, field)
    declareColumns(kind, isOwn)
    declareFields(models, types, kind, isOwn)
  }
}

const hasField = ({ columns, relations, fields }: GraphModel, name: string): boolean =>
  columns.has(name) || relations.has(name) || fields.has(name)

function declareColumns(model: GraphModel, isOwn: (field: string) => boolean): void {
  for (const column of model.columns.values()) {
    const canBeNull = column.nullable || Boolean(column.restricted)
    if (isOwn(column.field))
      outputField(typeClass(model), column.field, () => columnType(column), column.description, canBeNull)
  }
}

function declareFields(
  models: GraphModels,
  types: Map<string, ListTypes>,
  model: GraphModel,
  isOwn: (field: string) => boolean = () => true,
): void {
  for (const relation of model.relations.values())
    if (isOwn(relation.name)) declareRelation(models, types, model, relation)
  for (const [name, { type, description, nullable = false }] of model.fields)
    if (isOwn(name)) outputField(typeClass(model), name, type, description, nullable)
}

function declareRelation(
  models: GraphModels,
  types: Map<string, ListTypes>,
  model: GraphModel,
  relation: Relation,
): void {
  const type = typeClass(model)
  const description = relationDescription(relation)
  if (relation.kind === 'one') {
    outputField(type, relation.name, () => typeClass(modelOf(models, relation.model)), description)
    return
  }
  const target = types.get(relation.model)!
  outputField(type, relation.name, () => target.connection, description, false)
  listArguments(type.prototype as object, relation.name, target)
  const aggregate = aggregateArguments(type.prototype as object, relation.name, target)
  outputField(type, aggregate, () => [target.group], `Counted and added up: ${description}`, false)
}
