import { z } from 'zod'
import { AppError, paramError, validationError, WIRE } from '../../kernel/errors.js'

/** A list, which forms send as JSON text; null for an empty one. */
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value, context) => {
    if (value === null || value === undefined) return []
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'Input should be a valid list, as JSON' })
      return z.NEVER
    }
  }, z.array(item))

/** A switch, which forms send as text. */
const flag = z.preprocess(
  (value) => (typeof value === 'string' ? value.toLowerCase() === 'true' : value),
  z.boolean().default(false),
)

const checklist = list(z.unknown())
const links = list(z.string())
/** Heeded for managers alone; an empty text counts as absent. */
const optional = z
  .string()
  .default('')
  .transform((text) => text || undefined)

/** One comment on the task of the path. */
export const COMMENT = z.object({
  task_status_id: z.string(),
  comment: z.string().default(''),
  person_id: optional,
  created_at: optional,
  checklist,
  links,
  for_client: flag,
})

/** One of many comments in one body. */
const MANY = z.object({
  object_id: z.string(),
  task_status_id: z.string(),
  comment: z.string(),
  links,
})

const BATCH = z.object({
  task_id: z.string(),
  text: z.string(),
  task_status_id: z.string(),
  person_id: optional,
  created_at: optional,
  checklist,
  links,
})

/** The comments of `comment-many`; items that miss a key are passed over. @throws AppError 400 for what is no list. */
export function manyComments(body: unknown): z.output<typeof MANY>[] {
  if (!Array.isArray(body)) throw paramError('Request body must be a JSON array.')
  const isWhole = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && ['object_id', 'task_status_id', 'comment'].every((key) => key in item)
  return body.filter(isWhole).map((item, at) => parsed(MANY, item, at))
}

/** The comments of `batch-comment`. @param taskId The task of the path, for items that name none. */
export function batchComments(fields: Record<string, unknown>, taskId?: string): z.output<typeof BATCH>[] {
  const { comments } = fields
  if (comments === undefined || comments === null) throw paramError('Missing required parameter: comments')
  const items = typeof comments === 'string' ? fromText(comments) : comments
  if (!Array.isArray(items)) throw validationError([{ field: 'comments', message: 'Input should be a valid list' }])
  return items.map((item: unknown, at) =>
    parsed(BATCH, taskId && isObject(item) ? { ...item, task_id: taskId } : item, at),
  )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('BAD_USER_INPUT', WIRE.badJson)
  }
}

/** @throws AppError 400 with the place of the item in the names of the fields. */
function parsed<Schema extends z.ZodType>(schema: Schema, item: unknown, at: number): z.output<Schema> {
  const result = schema.safeParse(item)
  if (result.success) return result.data
  throw validationError(result.error.issues.map(({ path, message }) => ({ field: [at, ...path].join('.'), message })))
}
