import 'reflect-metadata'
import { Arg, Field, ID, ObjectType } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { ModelField, Row } from '../crud/spec.js'
import { AppError } from '../errors.js'
import { judge, type Abilities, type AbilityRule, type Verdict } from '../permissions/abilities.js'
import { objectType, outputField } from './classes.js'
import { uuid } from './scope.js'

@ObjectType({ simpleResolvers: true, description: 'Whether you may do something, and if not, why.' })
export class Ability {
  @Field(() => Boolean, { description: 'True when you may.' })
  allowed!: boolean

  @Field(() => String, { nullable: true, description: 'Why you may not, for people; null when you may.' })
  reason!: string | null
}

/** Records that one question may name. */
const MOST = 100

/**
 * The field `viewerCan` of a model: an object with an {@link Ability} for everything that may be done with its records,
 * or a list of them where it depends on further records. What is not asked for is not judged.
 * @param typeName Name of that object's type.
 */
export function viewerCan(typeName: string, { from, rules }: Abilities): ModelField {
  const description = 'What you may do with it: the answer that the mutations would give.'
  const type = objectType(typeName, description)
  for (const [name, { per, ...rule }] of Object.entries(rules)) {
    outputField(type, name, () => (per ? [Ability] : Ability), `${rule.description} ${rule.needs}`, false)
    if (!per) continue
    const text = `${per.description} At most ${MOST}; the answers are in their order.`
    Arg(per.argument, () => [ID], { description: text })(type.prototype as object, name, 0)
  }
  const judged = (ctx: RequestContext, row: Row): object =>
    Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, answer(ctx, rule, row)]))
  return {
    description,
    type: () => type,
    from,
    load: (ctx, rows) => Promise.resolve(rows.map((row) => judged(ctx, row))),
  }
}

/** The value of an ability: a function, which GraphQL calls with the arguments where the field is asked for. */
function answer(ctx: RequestContext, rule: AbilityRule, row: Row) {
  const { per } = rule
  if (!per) return (): Promise<Verdict> => judge(ctx, rule, row)
  return (args: Record<string, readonly string[]>): Promise<Verdict[]> => {
    const ids = args[per.argument]!
    if (ids.length > MOST) throw new AppError('TOO_EXPENSIVE', `${per.argument}: at most ${MOST} in one question.`)
    return Promise.all(ids.map((id) => judge(ctx, rule, row, uuid(per.argument, id))))
  }
}
