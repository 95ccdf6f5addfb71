import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { BulkMode, type Outcome } from '../bulk.js'
import { AppError } from '../errors.js'
import { formatRefusal } from './faults.js'

export { BulkMode }

registerEnumType(BulkMode, {
  name: 'BulkMode',
  description: 'What becomes of a list of changes when one of them is refused.',
  valuesConfig: {
    ATOMIC: { description: 'All or nothing: when one item is refused, nothing is changed.' },
    BEST_EFFORT: { description: 'Every item that can be done is done; the others tell why not.' },
  },
})

/** Description of the argument `mode`. */
export const BULK_MODE = 'What becomes of the list when one of its items is refused.'

/** Items of one list at most. */
const MAX_BULK_ITEMS = 10_000

/** @throws AppError for a list that is longer than one call may carry. */
export function checkBulkSize(argument: string, items: readonly unknown[]): void {
  if (items.length <= MAX_BULK_ITEMS) return
  throw new AppError('TOO_EXPENSIVE', `${argument}: at most ${MAX_BULK_ITEMS} items in one call.`)
}

@ObjectType({ simpleResolvers: true, description: 'An input field with a fault.' })
export class BulkFieldError {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string

  @Field(() => String, { description: 'What is wrong with it.' })
  message!: string
}

@ObjectType({ simpleResolvers: true, description: 'Why one item of a list was not done.' })
export class BulkError {
  @Field(() => String, { description: 'A code of the list that errors of whole requests have as `extensions.code`.' })
  code!: string

  @Field(() => String, { description: 'The reason, for people.' })
  message!: string

  @Field(() => [BulkFieldError], { description: 'The input fields at fault; empty when it is none in particular.' })
  fields!: BulkFieldError[]
}

/** The part that the results of all lists share: extend it with what a done item has to show. */
@ObjectType({ simpleResolvers: true, description: 'What became of one item of a list.' })
export abstract class BulkResult {
  @Field(() => Int, { description: 'Place of the item in the list that was sent, from 0.' })
  index!: number

  @Field(() => BulkError, { nullable: true, description: 'Why the item was not done; null when it was.' })
  error!: BulkError | null
}

/** A refusal in the form of an item's result. */
export function bulkError(error: AppError): BulkError {
  const { message, extensions } = formatRefusal(error)
  const { code, fields } = extensions as { code: string; fields?: BulkFieldError[] }
  return { code, message, fields: fields ?? [] }
}

/** The outcomes as results by their place; `show` tells what a done item has to show, and a refused one without value. */
export const bulkResults = <T, R>(
  outcomes: readonly Outcome<T>[],
  show: (value: T | undefined) => R,
): (R & { index: number; error: BulkError | null })[] =>
  outcomes.map((outcome, index) =>
    'error' in outcome
      ? { ...show(undefined), index, error: bulkError(outcome.error) }
      : { ...show(outcome.value), index, error: null },
  )
