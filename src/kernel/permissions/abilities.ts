import type { RequestContext } from '../../context.js'
import type { Row } from '../crud/spec.js'
import { AppError } from '../errors.js'

/** Whether the caller may do something, and if not, why. */
export interface Verdict {
  allowed: boolean
  /** For people; null when it is allowed. */
  reason: string | null
}

/** What else an ability depends on: records whose ids are given, each of which has a verdict of its own. */
export interface Dependence {
  /** Name of the argument that takes the ids. */
  argument: string
  description: string
}

/** Something that may be done with a record. */
export interface AbilityRule {
  /** What it is, for the documentation. */
  description: string
  /** Whom it is for, in words: what those hear who may not. */
  needs: string
  /** Given when it depends on more than the record. */
  per?: Dependence
  /**
   * The very check that the doing makes: it throws what the doing would throw. It is made for many records side by side:
   * what it looks up, it looks up with `batched`.
   * @param id Of what it depends on.
   */
  check: (ctx: RequestContext, row: Row, id: string) => void | Promise<void>
}

/** Everything that may be done with the records of a model. */
export interface Abilities {
  /** Columns that the checks ask for. */
  from: readonly string[]
  rules: Readonly<Record<string, AbilityRule>>
}

/** Whether the caller may do something with a record that they see. @param id Of what it depends on besides. */
export async function judge(ctx: RequestContext, { check, needs }: AbilityRule, row: Row, id = ''): Promise<Verdict> {
  try {
    await check(ctx, row, id)
    return { allowed: true, reason: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { allowed: false, reason: error.code === 'FORBIDDEN' ? needs : error.message }
  }
}
