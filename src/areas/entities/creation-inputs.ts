import { Field, ID, InputType, Int } from 'type-graphql'
import { EntityStatus } from '../../generated/models.js'
import { JSONValue } from '../../kernel/graphql/scalars.js'

const DATA = "Values of the production's custom columns by field name, a JSON object."
const NAME = 'Name, 1 to 160 characters.'

@InputType({ description: 'What every new entity has.' })
abstract class NewEntityInput {
  @Field(() => String, { description: NAME })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null

  @Field(() => JSONValue, { nullable: true, description: DATA })
  data?: Record<string, unknown> | null
}

@InputType({ description: 'A new shot.' })
export class NewShotInput extends NewEntityInput {
  @Field(() => ID, { nullable: true, description: 'Id of the sequence it is part of, in the same production.' })
  sequenceId?: string | null

  @Field(() => Int, { nullable: true, description: 'Length in frames.' })
  nbFrames?: number | null
}

@InputType({ description: 'A new asset.' })
export class NewAssetInput extends NewEntityInput {
  @Field(() => ID, { description: 'Id of its type, such as Character or Prop.' })
  assetTypeId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the episode it is introduced in, in the same production; none for the main pack.',
  })
  episodeId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: other productions may use it.' })
  isShared?: boolean
}

@InputType({ description: 'A new sequence.' })
export class NewSequenceInput extends NewEntityInput {
  @Field(() => ID, { nullable: true, description: 'Id of the episode it is part of, in the same production.' })
  episodeId?: string | null
}

@InputType({ description: 'A new episode.' })
export class NewEpisodeInput extends NewEntityInput {
  @Field(() => EntityStatus, { nullable: true, description: 'How far it is; `RUNNING` when left out.' })
  status?: EntityStatus
}

@InputType({ description: 'A new layout scene.' })
export class NewSceneInput extends NewEntityInput {
  @Field(() => ID, { nullable: true, description: 'Id of the sequence it is part of, in the same production.' })
  sequenceId?: string | null
}

@InputType({ description: 'A new edit.' })
export class NewEditInput extends NewEntityInput {
  @Field(() => ID, { nullable: true, description: 'Id of the episode it is part of, in the same production.' })
  episodeId?: string | null
}

@InputType({ description: 'A new concept.' })
export class NewConceptInput extends NewEntityInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of the entities it illustrates; those that are not in the production and not shared are left out.',
  })
  linkedEntityIds?: string[] | null
}
