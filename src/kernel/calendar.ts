import { paramError, type AppError } from './errors.js'

/** Days from `start` to before `end`, `YYYY-MM-DD`. */
export interface Days {
  start: string
  end: string
}

/** Makes the refusal of a period that does not exist. */
type Refusal = () => AppError

const invalidMonth: Refusal = () => paramError('Invalid month or year.')

/** Whole numbers of a path. */
function numbers(texts: readonly string[], refusal: Refusal): number[] {
  if (!texts.every((text) => /^\d{1,4}$/.test(text))) throw refusal()
  return texts.map(Number)
}

const text = (date: Date): string => date.toISOString().slice(0, 10)

/** Midnight UTC of a day that exists. */
function dayAt(refusal: Refusal, year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (year < 1 || year > 9998 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw refusal()
  return date
}

const DAY_MS = 86_400_000
const after = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS)

/** One day. @throws AppError 400 for one that does not exist */
export function oneDay(yearText: string, monthText: string, dayText: string, refusal: Refusal = invalidMonth): Days {
  const [year, month, day] = numbers([yearText, monthText, dayText], refusal) as [number, number, number]
  const start = dayAt(refusal, year, month, day)
  return { start: text(start), end: text(after(start, 1)) }
}

/** A month. @throws AppError 400 for one that does not exist */
export function oneMonth(yearText: string, monthText: string, refusal: Refusal = invalidMonth): Days {
  const [year, month] = numbers([yearText, monthText], refusal) as [number, number]
  const start = dayAt(refusal, year, month, 1)
  return { start: text(start), end: text(dayAt(refusal, month === 12 ? year + 1 : year, (month % 12) + 1, 1)) }
}

/** An ISO week, from Monday on. @throws AppError 400 for one that does not exist */
export function oneWeek(yearText: string, weekText: string, refusal: Refusal = invalidMonth): Days {
  const [year, week] = numbers([yearText, weekText], refusal) as [number, number]
  // The fourth of January is always in the first week.
  const fourth = dayAt(refusal, year, 1, 4)
  const monday = (date: Date): Date => after(date, -((date.getUTCDay() + 6) % 7))
  const start = after(monday(fourth), (week - 1) * 7)
  if (week < 1 || start >= monday(dayAt(refusal, year + 1, 1, 4))) throw refusal()
  return { start: text(start), end: text(after(start, 7)) }
}

/** A year. @throws AppError 400 for one that does not exist */
export function oneYear(yearText: string, refusal: Refusal = invalidMonth): Days {
  const [year] = numbers([yearText], refusal) as [number]
  return { start: text(dayAt(refusal, year, 1, 1)), end: text(dayAt(refusal, year + 1, 1, 1)) }
}

/** The days from the first to the last, both included. */
export const period = (first: string, last: string): Days => ({
  start: first,
  end: text(after(new Date(`${last}T00:00:00Z`), 1)),
})
