import type { RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import type { Actor } from '../permissions/actor.js'

/** An SQL condition on the table alias `t`; true and false stand for themselves. */
export type RowRule = (actor: Actor, t: string) => RawBuilder<unknown> | boolean

/** A record as rules and hooks see it: camelCase fields, dates as ISO text, secret columns included. */
export type Row = Record<string, any> & { id: string } // eslint-disable-line @typescript-eslint/no-explicit-any

/**
 * What a caller wants written. `data` holds values by field as they were sent (null clears, absent leaves alone); types,
 * lengths and codes are checked after the hooks, right before the write. `relations` holds whole sets of ids by relation
 * name. Hooks change it in place.
 */
export interface WriteInput {
  data: Record<string, unknown>
  relations: Record<string, string[]>
  /** Keys of the REST body that are neither columns nor relations; empty for GraphQL. */
  extra: Record<string, unknown>
  /** Keys of the REST body that are left out without a word: the id, the dates, unknown ones of an update. */
  dropped?: readonly string[]
  /** Keys that cannot be written, with the refusal that follows once the permission and the model's checks are passed. */
  faults?: { field: string; error: Error }[]
}

/** First value of each query parameter. */
export type QueryParameters = Record<string, string>

/** Who may ask at all: everybody signed in, admins, or a check that throws `forbidden()`. */
export type Who<Args extends unknown[] = []> =
  'any' | 'admin' | ((ctx: RequestContext, ...args: Args) => void | Promise<void>)

/** How a record looks on REST for this caller; the default is every column that is not secret. */
export interface WireShape {
  /** Only these keys, in this order (wire names). */
  only?: readonly string[]
  /** Without these keys. */
  hide?: readonly string[]
  /** Secret columns shown all the same, such as a hash to an admin who asked for it. */
  reveal?: readonly string[]
  /** Computed keys: SQL on the table alias. They stand where `@wire` or `only` names them, else before `type`. */
  computed?: Record<string, (t: string) => RawBuilder<unknown>>
  /** To-many relations whose key is always there: as a list of ids, or as an empty list when relations are off. */
  always?: readonly string[]
}

export type Operation = 'list' | 'read' | 'create' | 'update'

/** A relation of a kind of records, under the name they have for it. */
export interface ViewRelation {
  /** The relation of the model that it is. */
  of: string
  /** The relation that leads to the record between, for a parent's parent or the children of children. */
  across?: string
  /** Kind of the related records; left out: that of the relation. */
  to?: string
  description: string
}

/** A kind of a model's records that people have a name for, as the shots among the entities: a GraphQL type of its own. */
export interface ModelView {
  /** Names of the root fields. */
  graphql: { one: string; many: string }
  /** One sentence for the documentation. */
  description: string
  /** The condition that a record is of the kind, on the table alias `t`. */
  where: (t: string) => RawBuilder<unknown>
  /** The columns and relations that it has among the special ones of its model. */
  has?: readonly string[]
  /** Relations under names of their own. One that leads to a single record brings its id along: `sequence`, `sequenceId`. */
  relations?: Record<string, ViewRelation>
  /** Fields beside the columns and relations, for this kind only. */
  fields?: Record<string, ModelField>
  /** Relations of other models that lead to these records only: model → name of the field → relation. */
  beside?: Partial<Record<ModelName, Record<string, string>>>
}

/** The kinds of a model's records: every record is of one. The model is the interface of their types. */
export interface ModelViews {
  /** By the name of their GraphQL type. */
  kinds: Record<string, ModelView>
  /** Columns and relations that only the kinds show which have them. */
  special: readonly string[]
}

/** A field that GraphQL shows beside the columns and relations of a model, such as what the caller may do. */
export interface ModelField {
  description: string
  /** Class, scalar or list of one, as type-graphql takes it. */
  type: () => object
  /** Default: false. */
  nullable?: boolean
  /** Columns that it is made from. */
  from: readonly string[]
  /** The values for some rows, in their order: called once for all rows of a level. The caller may see the rows. */
  load: (ctx: RequestContext, rows: readonly Row[]) => Promise<readonly unknown[]>
}

/** A list that the records of a model have for the caller alone: of other people's records it is empty. */
export interface OwnList {
  /** Model of the listed records. */
  model: ModelName
  description: string
  /** Which records are listed, beside that the caller may see them. */
  where: (actor: Actor, t: string) => RawBuilder<unknown>
}

/** How the values of a field that people added are read: as what the caller says it is. */
export type CustomType = 'number' | 'date' | 'boolean' | 'text' | 'list'

/** Fields that people add to the records of a model themselves; the values are kept by field name in a JSON column. */
export interface CustomFields {
  /** The JSON column. */
  column: string
  /** What GraphQL calls them, in `where` and `orderBy`. */
  name: string
  /**
   * Holds the sent values against the fields before they are written; throws what is wrong.
   * @param record The record as it will be, but for the values themselves.
   */
  check: (tx: RequestContext, record: Record<string, unknown>, sent: unknown, stored: unknown) => Promise<void>
  /** Types of the fields of some names, as far as the caller may see them. One name can have many: in each production one. */
  types: (ctx: RequestContext, names: readonly string[]) => Promise<{ field: string; type: CustomType }[]>
}

/** What a model decides about itself. From it come its REST routes, its GraphQL fields and every check of both. */
export interface ModelSpec {
  /** Segment after `/data/`; null when REST has no generic route. */
  path: string | null
  /** GraphQL names when the plural or singular is irregular; `false` keeps the model out of the root fields. */
  graphql?: { one: string; many: string } | false
  /** Kinds of records that GraphQL shows as types of their own. */
  views?: ModelViews
  /** Fields that GraphQL shows beside the columns and relations. */
  fields?: Record<string, ModelField>
  /** For the model of people: lists of the caller's own, by the name of the GraphQL field. */
  ownLists?: Record<string, OwnList>
  /** `type` in REST rows, or SQL that computes it; default: the model's name. */
  wireType?: string | ((t: string) => RawBuilder<unknown>)
  /** Rows the actor may see: one rule for REST, GraphQL roots, nested lists and loaders. */
  visible: RowRule
  /** Fields that are null for those who may not see them (GraphQL), by field name. */
  restricted?: Record<string, (actor: Actor) => boolean>
  /** Columns of which the actor may see a part (GraphQL): the value on the table alias `t`, by field name. */
  masked?: Record<string, (actor: Actor, t: string) => RawBuilder<unknown>>
  /** False: no events. Default: prefix from the table, key `<table>_id`, project from `projectId`. */
  events?:
    | false
    | {
        prefix?: string | ((ctx: RequestContext, row: Row) => string | Promise<string>)
        key?: string
        /** Production of the event; default the row's `projectId`. False: none. */
        project?: false | ((ctx: RequestContext, row: Row) => string | null | Promise<string | null>)
      }
  /** False: changes of its records are not kept. */
  kept?:
    | false
    | {
        /** Fields whose record belongs to the production, where the rows name none themselves: the first that has one counts. */
        through: Readonly<Record<string, ModelName>>
      }
  wire?: (ctx: RequestContext, operation: Operation, query: QueryParameters) => WireShape
  custom?: CustomFields

  list?: {
    /** Default: admin. */
    who?: Who<[query: QueryParameters]>
    /** Rows of the REST list; default: all, since only admins get here. */
    scope?: (
      ctx: RequestContext,
      t: string,
      query: QueryParameters,
    ) => RawBuilder<unknown> | boolean | Promise<RawBuilder<unknown> | boolean>
    /** Wire names that this caller may not filter on. */
    barred?: (actor: Actor) => readonly string[] | { only: readonly string[] }
    /** Filters that are not columns, by parameter name; a function's SQL, or undefined to ignore the value. */
    filters?: Record<
      string,
      (t: string, value: string, ctx: RequestContext, query: QueryParameters) => RawBuilder<unknown> | undefined
    >
    /** Relations are included by default under this condition. */
    relations?: (query: QueryParameters) => boolean
    /** Runs first, for instance to make rows that must exist. */
    before?: (ctx: RequestContext) => Promise<void>
    /** All query parameters but those of this list are ignored. */
    ignoreParameters?: boolean
    /** Rows at most, paged or not. */
    cap?: number
    /** The list can be long: it is streamed. */
    big?: boolean
  }

  read?: {
    /** Default: admin. `visible`: whoever the visibility rule lets see the row. */
    who?: 'visible' | Who<[row: Row]>
    /** A malformed id answers 404 in place of 400. */
    malformedIs404?: boolean
    /** False: `relations` is ignored and off. `always`: ignored and on. */
    relations?: false | 'always'
    /** Adds to or changes the REST form. */
    present?: (
      ctx: RequestContext,
      wire: Record<string, unknown>,
      row: Row,
      query: QueryParameters,
    ) => Promise<Record<string, unknown>> | Record<string, unknown>
  }

  create?: {
    /** Runs before anything else, even the permission. */
    precheck?: (ctx: RequestContext, input: WriteInput) => void | Promise<void>
    who?: Who<[input: WriteInput]>
    /** Fields and relations that are silently left at their default. */
    protected?: readonly string[]
    /** Keys accepted beside columns and relations; they arrive in `input.extra`. */
    extra?: readonly string[]
    /** Unknown keys are dropped in place of being refused. */
    ignoreUnknown?: boolean
    /** The id and the date of creation of the REST body count. */
    keepsId?: boolean
    /** Checks and completes the input outside the transaction: what takes long, as hashing and name servers do. */
    check?: (ctx: RequestContext, input: WriteInput) => void | Promise<void>
    /** Checks and completes the input; may throw. */
    prepare?: (tx: RequestContext, input: WriteInput) => void | Promise<void>
    /** After the row exists; returns keys to add to the answer. */
    after?: (tx: RequestContext, row: Row, input: WriteInput) => void | Promise<void | Record<string, unknown>>
    /** Relations in the answer; default true. */
    relations?: boolean
    wireType?: string
    /** Turns a failed write into its answer; default: the shared texts. */
    onError?: (error: unknown) => Error | undefined
  }

  update?: {
    precheck?: (ctx: RequestContext, row: Row, input: WriteInput) => void | Promise<void>
    who?: Who<[row: Row, input: WriteInput]>
    /** Fields and relations that are silently kept, beside id, the dates and `projectId`. */
    protected?: readonly string[]
    /** Keys accepted beside columns and relations. */
    extra?: readonly string[]
    check?: (ctx: RequestContext, row: Row, input: WriteInput) => void | Promise<void>
    prepare?: (tx: RequestContext, row: Row, input: WriteInput) => void | Promise<void>
    after?: (
      tx: RequestContext,
      row: Row,
      before: Row,
      input: WriteInput,
    ) => void | Promise<void | Record<string, unknown>>
    relations?: boolean
    /** JSON columns whose sent keys are merged into what is stored, by `prepare`. */
    merged?: readonly string[]
    /** Columns of type date given as text are not checked first. */
    uncheckedDates?: boolean
    onError?: (error: unknown) => Error | undefined
  }

  remove?: {
    precheck?: (ctx: RequestContext, row: Row, options: RemoveOptions) => void | Promise<void>
    who?: Who<[row: Row, options: RemoveOptions]>
    /** A malformed id answers 404 in place of 400. */
    malformedIs404?: boolean
    /** In the transaction, before the row goes. */
    before?: (tx: RequestContext, row: Row, options: RemoveOptions) => void | Promise<void>
    /** Does the whole deletion, row and events included. */
    instead?: (tx: RequestContext, row: Row, options: RemoveOptions) => void | Promise<void>
    after?: (tx: RequestContext, row: Row, options: RemoveOptions) => void | Promise<void>
    onError?: (error: unknown) => Error | undefined
  }

  /** What an unknown or malformed id answers on update and removal, when it is not the shared 404 and 400. */
  unknown?: () => Error
  /** Verbs that REST and GraphQL do not have for this model. */
  without?: readonly ('list' | 'read' | 'create' | 'update' | 'remove')[]
}

export interface RemoveOptions {
  /** Also what hangs on the row, where the model has such a removal. */
  force: boolean
}

/** The decision for every table; a table that is nowhere reachable by itself is `false`. */
export type Registry = Record<ModelName, ModelSpec | false>
