import type { RequestContext } from '../../context.js'
import { requireKey } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { isIsoDate, UUID } from '../../kernel/crud/values.js'
import { paramError, plainError, WIRE } from '../../kernel/errors.js'
import { deleteTimeSpents, isAway } from './queries.js'

/** Days off of one person do not overlap. */
export async function prepareDayOff(tx: RequestContext, input: WriteInput): Promise<void> {
  const period = {
    personId: requireKey(input, 'personId', 'person_id'),
    from: requireKey(input, 'date', 'date'),
    to: requireKey(input, 'endDate', 'end_date'),
  }
  await refuseOverlap(tx, period, null)
}

export async function prepareDayOffUpdate(tx: RequestContext, row: Row, { data }: WriteInput): Promise<void> {
  const { personId = row.personId, date = row.date, endDate = row.endDate } = data
  // A date that is none is refused later, as in any update.
  if (!isIsoDate(String(date)) || !isIsoDate(String(endDate))) return
  await refuseOverlap(tx, { personId, from: date, to: endDate }, row.id)
}

async function refuseOverlap(
  tx: RequestContext,
  period: { personId: unknown; from: unknown; to: unknown },
  exceptId: string | null,
): Promise<void> {
  const [from, to] = [period.from, period.to].map((day) => {
    if (typeof day !== 'string' || !isIsoDate(day)) throw plainError(WIRE.format)
    return day.trim().slice(0, 10)
  }) as [string, string]
  const { personId } = period
  if (personId !== null && (typeof personId !== 'string' || !UUID.test(personId))) throw plainError(WIRE.format)
  if (await isAway(tx, { personId, from, to, exceptId })) throw paramError('Day off already exists for this period')
}

/** QUIRK (crud, Day off): time logged on a day off goes, without an event and without a new sum on its tasks. */
export async function dropTimeSpents(tx: RequestContext, row: Row): Promise<void> {
  await deleteTimeSpents(tx, row.personId as string | null, row.date as string, row.endDate as string)
}
