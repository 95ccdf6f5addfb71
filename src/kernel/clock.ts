/**
 * The present, for a column of a row. Never a whole second: who reads the tables tells a time with a fraction from a
 * date somebody typed in, and those that Zou writes have one as well.
 */
export function present(): Date {
  const now = new Date()
  return now.getMilliseconds() === 0 ? new Date(now.getTime() + 1) : now
}

/**
 * The present for the next state of a record: later than the time of change it has, to the millisecond, so that no two
 * states have the same.
 */
export function presentAfter(last: string | null): Date {
  const now = present()
  const next = last === null ? 0 : Date.parse(last) + 1
  if (next <= now.getTime()) return now
  return new Date(next % 1000 === 0 ? next + 1 : next)
}
