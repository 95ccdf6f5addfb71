/**
 * The present, for a column of a row. Never a whole second: who reads the tables tells a time with a fraction from a
 * date somebody typed in, and those that Zou writes have one as well.
 */
export function present(): Date {
  const now = new Date()
  return now.getMilliseconds() === 0 ? new Date(now.getTime() + 1) : now
}
