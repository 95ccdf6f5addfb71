import { Field, Float, ID, ObjectType } from 'type-graphql'
import { enumTypes } from '../../generated/models.js'
import { DateOnly, JSONValue } from '../../kernel/graphql/scalars.js'

/** The value of a custom column, as GraphQL shows it. */
@ObjectType({ simpleResolvers: true, description: 'The value that a record has in a custom column.' })
export class MetadataValue {
  @Field(() => ID, { description: 'Id of the custom column.' })
  descriptorId!: string

  @Field(() => String, { description: 'Name under which the value is kept in `data`.' })
  field!: string

  @Field(() => String, { description: 'Name of the column, as people read it.' })
  name!: string

  @Field(() => enumTypes.MetadataType, { description: 'What the values of the column are.' })
  dataType!: string

  @Field(() => JSONValue, { nullable: true, description: 'The value as it is stored; null when there is none.' })
  value!: unknown

  @Field(() => String, {
    nullable: true,
    description: 'A single value as text, whatever its type; null for lists, and when there is none.',
  })
  text!: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'The value of a column of numbers; null when there is none, or when what is stored is no number.',
  })
  number!: number | null

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The value of a column of dates; null when there is none, or when what is stored is no date.',
  })
  date!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'The value of a yes-or-no column; null when there is none, or when what is stored is neither.',
  })
  boolean!: boolean | null

  @Field(() => [String], {
    nullable: true,
    description:
      'The values of a column of tags; null when there are none, or when what is stored is no list of texts.',
  })
  list!: string[] | null
}
