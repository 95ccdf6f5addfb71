import 'reflect-metadata'
import { Field, ObjectType } from 'type-graphql'
import type { ModelField } from '../crud/spec.js'
import { judge, type Abilities } from '../permissions/abilities.js'
import { objectType, outputField } from './classes.js'

@ObjectType({ simpleResolvers: true, description: 'Whether you may do something, and if not, why.' })
export class Ability {
  @Field(() => Boolean, { description: 'True when you may.' })
  allowed!: boolean

  @Field(() => String, { nullable: true, description: 'Why you may not, for people; null when you may.' })
  reason!: string | null
}

/**
 * The field `viewerCan` of a model: an object with an {@link Ability} for everything that may be done with its records.
 * @param typeName Name of that object's type.
 */
export function viewerCan<Facts>(typeName: string, abilities: Abilities<Facts>): ModelField {
  const description = 'What you may do with it: the answer that the mutations would give.'
  const type = objectType(typeName, description)
  for (const [name, rule] of Object.entries(abilities.rules)) {
    outputField(type, name, () => Ability, `${rule.description} ${rule.needs}`, false)
  }
  return { description, type: () => type, from: abilities.from, load: (ctx, rows) => judge(ctx, abilities, rows) }
}
