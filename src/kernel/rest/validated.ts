import { z } from 'zod'
import { validationError, type FieldFault } from '../errors.js'

/** Names of JSON types in the texts of faults. */
const EXPECTED: Record<string, string> = {
  string: 'a valid string',
  number: 'a valid number',
  int: 'a valid integer',
  boolean: 'a valid boolean',
  object: 'a valid dictionary',
  record: 'a valid dictionary',
  array: 'a valid list',
  uuid: 'a valid UUID',
}

/**
 * The values of a validated body (spec `[BODY]`): unknown keys are dropped, defaults filled in.
 * @throws AppError 400 "Validation error." with every fault, in the texts that clients of the REST API know.
 */
export function validated<Schema extends z.ZodType>(schema: Schema, body: Record<string, unknown>): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true })
  if (result.success) return result.data
  throw validationError(result.error.issues.map(toFault))
}

function toFault(issue: z.core.$ZodIssue): FieldFault {
  return { field: issue.path.map(String).join('.'), message: textOf(issue) }
}

function textOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? 'Field required'
      : `Input should be ${EXPECTED[issue.expected] ?? issue.expected}`
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    const { minimum } = issue
    return `String should have at least ${minimum} character${Number(minimum) === 1 ? '' : 's'}`
  }
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return 'Input should be a valid UUID'
  return issue.message
}

/** The schema of a body as JSON schema, for the docs and the fuzzer. */
export function documented(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}
