import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { BulkResult } from '../../kernel/graphql/bulk.js'

@InputType({ description: 'An asset in a casting.' })
export class CastingLineInput {
  @Field(() => ID, { description: 'Id of the asset: one of the same production, or a shared one.' })
  assetId!: string

  @Field(() => Int, { defaultValue: 1, description: 'How many times it is used, from 1.' })
  occurrences!: number

  @Field(() => String, {
    defaultValue: '',
    description: 'How it is used, such as `fixed` or `animate`; at most 80 characters.',
  })
  label!: string
}

@InputType({ description: 'An entity with the whole casting it is to have.' })
export class EntityCastingInput {
  @Field(() => ID, { description: 'Id of the entity: a shot, an episode, an asset, …' })
  entityId!: string

  @Field(() => [CastingLineInput], { description: 'What it casts; what is not named is cast no longer.' })
  casting!: CastingLineInput[]
}

@ObjectType({ simpleResolvers: true, description: 'What became of the casting of one entity.' })
export class CastingResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the entity; null when its casting was not changed.' })
  entityId!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'An asset that a shot casts.' })
export class CastAsset {
  @Field(() => ID, { description: 'Id of the casting link.' })
  linkId!: string

  assetId!: string

  @Field(() => Int, { nullable: true, description: 'How many times the asset is used.' })
  occurrences!: number | null

  @Field(() => String, { nullable: true, description: 'How the asset is used.' })
  label!: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the asset is ready for the task type asked for: its `readyFor` is that step of work on shots or a later one. A shared asset of another production always is. Null when no task type was asked for.',
  })
  ready!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'A shot with what it casts.' })
export class ShotCasting {
  @Field(() => ID, { description: 'Id of the shot.' })
  shotId!: string

  @Field(() => [CastAsset], { description: 'What the shot casts, by asset type and name, without canceled assets.' })
  assets!: CastAsset[]

  @Field(() => [CastAsset], {
    description: 'Those of `assets` that are not ready for the task type asked for; empty when none was.',
  })
  missing!: CastAsset[]

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether work on the shot can begin: nothing is missing. Null when no task type was asked for.',
  })
  isReady!: boolean | null
}
