import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { AppError } from '../errors.js'
import type { GroupArgs } from './aggregate.js'
import { graphModels, modelOf, type ToMany } from './model.js'
import { limitsOf, type ListArgs } from './page.js'
import { readByIds, readGroupsOf, readLists, type Connection, type Group, type GraphRow } from './reader.js'
import {
  columnsOnly,
  groupsAt,
  listAt,
  selectionAt,
  type GroupSelection,
  type GroupsSelection,
  type ListSelection,
  type ManySelection,
  type Selection,
} from './selection.js'

export type { Connection, GraphRow } from './reader.js'

/** Records by id; null when missing or not visible for the actor. */
export type RecordLoader = DataLoader<string, GraphRow | null>

/**
 * The DataLoaders of one request: what is asked for in one turn of the event loop is read by one statement. They live as
 * long as the request, and forget everything after a write.
 */
export class Loaders {
  readonly #context: () => RequestContext
  #bySelection = new WeakMap<Selection, RecordLoader>()
  #byFields = new Map<string, RecordLoader>()
  #byList = new WeakMap<ListSelection, DataLoader<string, Connection>>()
  #byGroups = new WeakMap<GroupsSelection, DataLoader<string, Group[]>>()
  readonly #selections = new WeakMap<readonly unknown[], Selection>()
  readonly #lists = new WeakMap<readonly unknown[], ManySelection>()
  readonly #groups = new WeakMap<readonly unknown[], GroupsSelection>()
  #recordsLeft: number | undefined

  constructor(context: () => RequestContext) {
    this.#context = context
  }

  /** Records of a model with all their fields. */
  one(name: ModelName): RecordLoader {
    const model = modelOf(this.#models, name)
    return this.#leaf(columnsOnly(model, model.columns.keys()))
  }

  /** Records with what a query asks of them. */
  selected(selection: Selection): RecordLoader {
    const { ones, lists, groups, fields } = selection
    if (ones.length + lists.length + groups.length + fields.length === 0) return this.#leaf(selection)
    // Related records hang on the row: it can't be shared with a place that asks for others.
    let loader = this.#bySelection.get(selection)
    if (!loader) this.#bySelection.set(selection, (loader = this.#records(selection)))
    return loader
  }

  /** Pages of a list, by the id of the parent. */
  list(list: ManySelection): DataLoader<string, Connection> {
    let loader = this.#byList.get(list)
    if (!loader) {
      loader = new DataLoader((ids) => readLists(this.#context(), list, ids))
      this.#byList.set(list, loader)
    }
    return loader
  }

  /** Groups of a list, by the id of the parent. */
  groups(groups: GroupsSelection): DataLoader<string, Group[]> {
    let loader = this.#byGroups.get(groups)
    if (!loader) {
      loader = new DataLoader((ids) => readGroupsOf(this.#context(), groups, ids))
      this.#byGroups.set(groups, loader)
    }
    return loader
  }

  /** What is asked for at the place of `info`, which resolves to a record. */
  selection(info: GraphQLResolveInfo): Selection {
    // GraphQL hands the same list of nodes to every sibling.
    let selection = this.#selections.get(info.fieldNodes)
    if (!selection) this.#selections.set(info.fieldNodes, (selection = selectionAt(this.#models, info)))
    return selection
  }

  /** What is asked for at the place of `info`, which resolves to a root list. */
  rootList(info: GraphQLResolveInfo, args: ListArgs): ListSelection {
    return listAt(this.#models, info, args)
  }

  /** What is asked for at the place of `info`, which resolves to the list of a relation. */
  relatedList(info: GraphQLResolveInfo, args: ListArgs, relation: ToMany): ManySelection {
    let list = this.#lists.get(info.fieldNodes)
    if (!list) this.#lists.set(info.fieldNodes, (list = { ...listAt(this.#models, info, args), relation }))
    return list
  }

  /** What is asked for at the place of `info`, which resolves to the groups of a root list. */
  rootGroups(info: GraphQLResolveInfo, args: GroupArgs, model: string): GroupSelection {
    return groupsAt(this.#models, info, modelOf(this.#models, model), args)
  }

  /** What is asked for at the place of `info`, which resolves to the groups of a relation. */
  relatedGroups(info: GraphQLResolveInfo, args: GroupArgs, relation: ToMany): GroupsSelection {
    let groups = this.#groups.get(info.fieldNodes)
    if (!groups)
      this.#groups.set(info.fieldNodes, (groups = { ...this.rootGroups(info, args, relation.model), relation }))
    return groups
  }

  /** Records that the answer may still hold. */
  recordsLeft(): number {
    this.#recordsLeft ??= this.#limit
    return this.#recordsLeft
  }

  /** Counts the records of a root field. @throws AppError when they are more than the caller may have. */
  spendRecords(count: number): void {
    this.#recordsLeft = this.recordsLeft() - count
    if (this.#recordsLeft < 0) throw this.tooManyRecords()
  }

  /** The refusal of a query that turns out to reach more records than it said. */
  tooManyRecords(): AppError {
    return new AppError(
      'TOO_EXPENSIVE',
      `This query reaches more than ${this.#limit} records: ask for smaller pages with \`first\`.`,
    )
  }

  /** Forgets all records: something was written. */
  clear(): void {
    this.#bySelection = new WeakMap()
    this.#byFields.clear()
    this.#byList = new WeakMap()
    this.#byGroups = new WeakMap()
  }

  get #models() {
    return graphModels(this.#context().deps.registry)
  }

  get #limit(): number {
    const { deps, actor } = this.#context()
    return limitsOf(deps.config, actor).cost
  }

  #leaf(selection: Selection): RecordLoader {
    const key = `${selection.model.name} ${[...selection.columns].sort().join()}`
    let loader = this.#byFields.get(key)
    if (!loader) this.#byFields.set(key, (loader = this.#records(selection)))
    return loader
  }

  #records(selection: Selection): RecordLoader {
    return new DataLoader((ids) => readByIds(this.#context(), selection, ids))
  }
}

/** The loaders of a context. */
export const createLoaders = (context: () => RequestContext): Loaders => new Loaders(context)
