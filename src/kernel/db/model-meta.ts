/** What the generator knows of one column. `field` is the name in Prisma and GraphQL, `column` the one in the table and in REST. */
export interface ColumnMeta {
  readonly field: string
  readonly column: string
  readonly kind:
    'uuid' | 'string' | 'int' | 'bigint' | 'float' | 'bool' | 'date' | 'datetime' | 'json' | 'enum' | 'bytes'
  readonly list?: boolean
  readonly nullable: boolean
  /** Characters. */
  readonly maxLength?: number
  readonly enumName?: string
  /** Stored when nothing is given on creation; the database itself mostly has no defaults. */
  readonly default?: unknown
  /** Model this column points to. */
  readonly references?: string
  /** Never leaves the server, in whatever form. */
  readonly secret?: boolean
  /** Never null in the database, but for those who may not see it. */
  readonly restricted?: boolean
  readonly description: string
}

/** A relation as seen from the model that holds the field. */
export type RelationMeta =
  /** `via`: the column field here that holds the other's id. */
  | {
      readonly name: string
      readonly kind: 'one'
      readonly model: string
      readonly via: string
      readonly description: string
    }
  /** `via`: the column field there that holds our id. */
  | {
      readonly name: string
      readonly kind: 'many'
      readonly model: string
      readonly via: string
      readonly description: string
    }
  /** `link` joins both: its field `from` holds our id, `to` the other's. */
  | {
      readonly name: string
      readonly kind: 'through'
      readonly model: string
      readonly link: string
      readonly from: string
      readonly to: string
      readonly description: string
    }

export interface ModelMeta {
  readonly name: string
  readonly table: string
  readonly description: string
  /** True for a table that holds nothing but the two keys it joins: it has no GraphQL type of its own. */
  readonly pureLink: boolean
  readonly primaryKey: readonly string[]
  /** Keys of the REST form in order, `x[]` = list of ids, `x{}` = nested row; absent: the columns. */
  readonly wire?: readonly string[]
  readonly columns: readonly ColumnMeta[]
  readonly relations: readonly RelationMeta[]
}
