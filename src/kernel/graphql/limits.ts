import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { DEFAULT_PAGE_SIZE, type Limits } from './page.js'

/** What a query asks for, known before it runs. */
export interface Weight {
  /** Records: pages multiplied by what is asked of each of their records. */
  cost: number
  /** Levels of fields. */
  depth: number
  aliases: number
  /** Records of the largest page. */
  pageSize: number
  rootFields: number
  /** Lists that do not say how many records they want. */
  unsized: readonly string[]
}

/** Root fields at most: each runs statements of its own. */
const MAX_ROOT_FIELDS = 30

/** Records that a list inside a list is taken to have when the query does not say how many it wants. */
const TYPICAL_LIST_SIZE = 10

/** Types that only hold records together. */
const isWrapper = (type: GraphQLNamedType): boolean => /(Connection|Edge|PageInfo)$/.test(type.name)

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type)

const isPaged = ({ args }: GraphQLField<unknown, unknown>): boolean => args.some(({ name }) => name === 'first')

type Part = Omit<Weight, 'rootFields' | 'unsized'>

/** Weighs one operation. Fragments are weighed once each, however often they are spread. */
class Weigher {
  readonly #fragments: Map<string, FragmentDefinitionNode>
  readonly #known = new Map<string, Part>()
  readonly unsized = new Set<string>()

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Record<string, unknown>,
  ) {
    const fragments = document.definitions.filter(
      (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
    )
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]))
  }

  /** `listSize`: records of the lists among the fields. */
  selections(type: GraphQLNamedType, { selections }: SelectionSetNode, listSize: number, isRoot = false): Part {
    const total: Part = { cost: 0, depth: 0, aliases: 0, pageSize: 0 }
    for (const node of selections) {
      const part =
        node.kind === Kind.FIELD
          ? this.#field(type, node, listSize, isRoot)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.selections(
                this.#typeNamed(node.typeCondition?.name.value) ?? type,
                node.selectionSet,
                listSize,
                isRoot,
              )
            : this.#spread(type, node.name.value, listSize, isRoot)
      total.cost += part.cost
      total.depth = Math.max(total.depth, part.depth)
      total.aliases += part.aliases
      total.pageSize = Math.max(total.pageSize, part.pageSize)
    }
    return total
  }

  #field(parent: GraphQLNamedType, node: FieldNode, listSize: number, isRoot: boolean): Part {
    const aliases = node.alias && node.alias.value !== node.name.value ? 1 : 0
    const field = this.#definition(parent, node.name.value)
    const type = field && getNamedType(field.type)
    if (!field || !type || !node.selectionSet || !isCompositeType(type))
      return { cost: 0, depth: 1, aliases, pageSize: 0 }
    const asked = this.#pageSize(field, node)
    if (asked === undefined && isPaged(field)) this.unsized.add(field.name)
    const size = asked ?? (isRoot && isPaged(field) ? DEFAULT_PAGE_SIZE : TYPICAL_LIST_SIZE)
    const inner = this.selections(type, node.selectionSet, size)
    const own = (isWrapper(type) ? 0 : 1) + inner.cost
    const cost = isList(field.type) ? listSize * own : own
    return {
      cost,
      depth: inner.depth + 1,
      aliases: inner.aliases + aliases,
      pageSize: Math.max(asked ?? 0, inner.pageSize),
    }
  }

  #spread(type: GraphQLNamedType, name: string, listSize: number, isRoot: boolean): Part {
    const key = `${name} ${listSize} ${isRoot}`
    let part = this.#known.get(key)
    if (!part) {
      const fragment = this.#fragments.get(name)
      const on = this.#typeNamed(fragment?.typeCondition.name.value) ?? type
      part = fragment
        ? this.selections(on, fragment.selectionSet, listSize, isRoot)
        : { cost: 0, depth: 0, aliases: 0, pageSize: 0 }
      this.#known.set(key, part)
    }
    return part
  }

  /** Size of the page that a field asks for: it counts for the lists below it. */
  #pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (!isPaged(field)) return undefined
    const args = getArgumentValues(field, node, this.variables)
    const size = (args.first ?? args.last) as number | null | undefined
    return size == null ? undefined : Math.max(0, size)
  }

  #definition(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  }

  #typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name)
  }
}

/** Weighs an operation that has been validated. Variables that don't fit weigh nothing: their operation won't run. */
export function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): Weight {
  const rootType = schema.getRootType(operation.operation)
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  if (!rootType || !coerced) return { cost: 0, depth: 0, aliases: 0, pageSize: 0, rootFields: 0, unsized: [] }
  const weigher = new Weigher(schema, document, coerced)
  const part = weigher.selections(rootType, operation.selectionSet, TYPICAL_LIST_SIZE, true)
  return { ...part, rootFields: operation.selectionSet.selections.length, unsized: [...weigher.unsized] }
}

/** Refuses what is too much for the caller. @throws GraphQLError with the code TOO_EXPENSIVE. */
export function checkWeight(weight: Weight, limits: Limits): void {
  const rules: [actual: number, limit: number, what: string][] = [
    [weight.depth, limits.depth, 'levels of fields'],
    [weight.aliases, limits.aliases, 'aliases'],
    [weight.rootFields, MAX_ROOT_FIELDS, 'root fields'],
    [weight.pageSize, limits.pageSize, 'records in a page'],
    [weight.cost, limits.cost, 'records'],
  ]
  for (const [actual, limit, what] of rules) {
    if (actual <= limit) continue
    const advice = what === 'records' ? smallerPages(weight) : ''
    throw new GraphQLError(`This query asks for ${actual} ${what}; ${limit} are allowed.${advice}`, {
      extensions: {
        code: 'TOO_EXPENSIVE',
        cost: { requested: weight.cost, maximum: limits.cost },
        http: { status: 400 },
      },
    })
  }
}

/** What helps most: a list counts in full until it says how many records it wants. */
function smallerPages({ unsized }: Weight): string {
  if (unsized.length === 0) return ' Ask for smaller pages with `first`.'
  const lists = unsized.map((name) => `\`${name}\``).join(', ')
  return ` Say with \`first\` how many records you want of ${lists}: without it, a list counts as ${DEFAULT_PAGE_SIZE} at the root and as ${TYPICAL_LIST_SIZE} inside another.`
}
