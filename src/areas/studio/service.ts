import type { WriteInput } from '../../kernel/crud/spec.js'
import { paramError, plainError } from '../../kernel/errors.js'

export { CHAT_TOKENS, organisationJson } from './organisation.js'

/** `hours_by_day` may be sent as text; null and anything that is no number are refused. */
export function useNumberOfHours({ data }: WriteInput): void {
  if (data.hoursByDay === undefined) return
  const hours =
    typeof data.hoursByDay === 'string' && data.hoursByDay.trim() ? Number(data.hoursByDay) : data.hoursByDay
  if (typeof hours !== 'number' || !Number.isFinite(hours)) throw plainError('hours_by_day must be a number.')
  data.hoursByDay = hours
}

/** A custom action needs its name. */
export function requireName({ data }: WriteInput): void {
  if (data.name === undefined || data.name === null)
    throw paramError("The 'name' field is required and cannot be None.")
}

/** The name of a custom action can change but not go. */
export function refuseNullName({ data }: WriteInput): void {
  if (data.name === null) throw paramError("The 'name' field cannot be set to None.")
}
