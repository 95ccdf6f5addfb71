import type { RequestContext } from '../../context.js'
import type { Row } from '../crud/spec.js'
import { AppError } from '../errors.js'

/** Whether the caller may do something, and if not, why. */
export interface Verdict {
  allowed: boolean
  /** For people; null when it is allowed. */
  reason: string | null
}

/** Something that may be done with a record. */
export interface AbilityRule<Facts = undefined> {
  /** What it is, for the documentation. */
  description: string
  /** Whom it is for, in words: what those hear who may not. */
  needs: string
  /** The very check that the doing makes: it throws what the doing would throw. */
  check: (ctx: RequestContext, row: Row, facts: Facts) => void | Promise<void>
}

/** Everything that may be done with the records of a model. */
export interface Abilities<Facts = undefined> {
  /** Columns that the checks ask for. */
  from: readonly string[]
  /** What all rows share, read once for them. */
  facts: (ctx: RequestContext) => Facts | Promise<Facts>
  rules: Readonly<Record<string, AbilityRule<Facts>>>
}

/**
 * What the caller may do with some records that they see, in the order of the records. The checks answer from what is
 * known of the caller, so that this costs no statement a record.
 */
export async function judge<Facts>(
  ctx: RequestContext,
  { facts, rules }: Abilities<Facts>,
  rows: readonly Row[],
): Promise<Record<string, Verdict>[]> {
  const shared = await facts(ctx)
  return Promise.all(
    rows.map(async (row) => {
      const verdicts: Record<string, Verdict> = {}
      for (const [name, rule] of Object.entries(rules)) verdicts[name] = await verdictOf(ctx, rule, row, shared)
      return verdicts
    }),
  )
}

async function verdictOf<Facts>(
  ctx: RequestContext,
  { check, needs }: AbilityRule<Facts>,
  row: Row,
  facts: Facts,
): Promise<Verdict> {
  try {
    await check(ctx, row, facts)
    return { allowed: true, reason: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { allowed: false, reason: error.code === 'FORBIDDEN' ? needs : error.message }
  }
}
