import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { objectTypes } from '../../generated/models.js'
import { badInput, uuid } from '../../kernel/graphql/scope.js'
import { BigInteger, DateTime, JSONValue } from '../../kernel/graphql/scalars.js'
import type { ChangeQuestion, ShownChange, ShownField } from './service.js'

/** What became of a record. */
export enum ChangeKind {
  NEW = 'new',
  UPDATE = 'update',
  DELETE = 'delete',
  HIDDEN = 'hidden',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of a record.',
  valuesConfig: {
    NEW: { description: 'It was made.' },
    UPDATE: { description: 'It was changed. One that you do not know has come into your sight: read it.' },
    DELETE: { description: 'It is gone, with what hangs on it.' },
    HIDDEN: { description: 'You may no longer see it: forget it, with what hangs on it.' },
  },
})

const RecordType = Object.fromEntries(Object.keys(objectTypes).map((name) => [name, name]))

registerEnumType(RecordType, {
  name: 'RecordType',
  description: 'A type of records, by the name of its GraphQL type.',
  valuesConfig: Object.fromEntries(
    Object.keys(RecordType).map((name) => [name, { description: `Records of the type ${name}.` }]),
  ),
})

@ObjectType({ simpleResolvers: true, description: 'What a change did to one field of a record.' })
export class FieldChange implements ShownField {
  @Field(() => String, {
    description:
      'Name of the field as the type of the record has it, that of `Entity` for its kinds; `data.x` for the key x of its metadata.',
  })
  name!: string

  @Field(() => JSONValue, { nullable: true, description: 'The value before; of lists the ids that were taken off.' })
  before!: unknown

  @Field(() => JSONValue, { nullable: true, description: 'The value after; of lists the ids that were added.' })
  after!: unknown

  @Field(() => Boolean, { description: 'False where the values are not told, only that they were changed.' })
  isKept!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A change of one record, as far as you may see it.' })
export class Change {
  @Field(() => BigInteger, {
    description:
      'Its number: in the order in which changes were committed, the same for everybody. Numbers that you miss are of changes that are not for you.',
  })
  seq!: number

  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: string

  @Field(() => RecordType, { description: 'Type of the record; its model where the kind is no longer known.' })
  type!: string

  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string

  @Field(() => ID, { nullable: true, description: 'Production of the record; null when it belongs to none.' })
  projectId!: string | null

  @Field(() => ChangeKind, { description: 'What became of the record.' })
  kind!: ShownChange['kind']

  @Field(() => [FieldChange], {
    description:
      'What was changed, of the fields that you may see. Those of a new record are all its fields that are set.',
  })
  fields!: ShownField[]

  @Field(() => DateTime, { nullable: true, description: 'Time of change that the record has since then: `updatedAt`.' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who made it; null for work in the background.' })
  actorId!: string | null

  @Field(() => String, {
    description: 'Id of the request that made it, the header X-Request-ID of its answer; empty where you may not know.',
  })
  requestId!: string
}

@ObjectType({ simpleResolvers: true, description: 'Some of the changes.' })
export class ChangePage {
  @Field(() => [Change], { description: 'The changes, in their order. There may be none although the list goes on.' })
  nodes!: ShownChange[]

  @Field(() => BigInteger, { description: 'Where to go on: `after` of the next call or of a subscription.' })
  position!: number

  @Field(() => Boolean, { description: 'True when there are more.' })
  hasMore!: boolean
}

@InputType({
  description: 'Which changes; conditions that are left out say nothing, those that are given must all hold.',
})
export class ChangeFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of records of this production.' })
  projectId?: string | null

  @Field(() => [RecordType], { nullable: true, description: 'Of records of these types.' })
  types?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Of these records, at most 1000.' })
  recordIds?: string[] | null

  @Field(() => [ChangeKind], { nullable: true, description: 'Of these kinds; UPDATE and HIDDEN come together.' })
  kinds?: ShownChange['kind'][] | null
}

/** The question in an input, checked. */
export function questionOf(where: ChangeFilterInput | null | undefined): ChangeQuestion {
  return {
    projectId: where?.projectId == null ? undefined : uuid('where.projectId', where.projectId),
    types: where?.types ?? undefined,
    recordIds: idsOf('where.recordIds', where?.recordIds),
    kinds: where?.kinds?.map((kind) => (kind === 'hidden' ? 'update' : kind)),
  }
}

/** Ids that one question may name. */
const MOST_IDS = 1_000

/** A list of ids, checked; undefined for none. */
export function idsOf(argument: string, ids: readonly string[] | null | undefined): string[] | undefined {
  if (ids == null) return undefined
  if (ids.length > MOST_IDS) throw badInput(argument, `Expected ${MOST_IDS} ids at most.`)
  return ids.map((id) => uuid(argument, id))
}
