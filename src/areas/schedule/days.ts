import type { WriteInput } from '../../kernel/crud/spec.js'
import { isIsoDate } from '../../kernel/crud/values.js'
import { AppError } from '../../kernel/errors.js'

/** Day of a date as sent or stored; undefined where there is none, what is no date is refused where it is written. */
const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isIsoDate(value) ? value.trim().slice(0, 10) : undefined

/**
 * Nothing ends before it starts.
 * @param last The field of the last day, `endDate` or `dueDate`. @param stored What stays where nothing is sent.
 */
export function refuseInvertedDays(
  { data }: WriteInput,
  last: 'endDate' | 'dueDate',
  stored: Record<string, unknown> = {},
): void {
  const [start, end] = ['startDate', last].map((field) =>
    dayOf(data[field] === undefined ? stored[field] : data[field]),
  )
  if (!start || !end || start <= end) return
  const message = `It ends on ${end}, before it starts on ${start}.`
  throw new AppError('BAD_USER_INPUT', message, {
    body: { error: true, message, data: null },
    fields: [{ field: last, message }],
  })
}
