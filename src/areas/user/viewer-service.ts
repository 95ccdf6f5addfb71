import { sql } from 'kysely'
import { requireActor, type RequestContext } from '../../context.js'
import { createRecord, updateRecord } from '../../kernel/crud/service.js'
import type { ModelField, OwnList } from '../../kernel/crud/spec.js'
import { JSONValue } from '../../kernel/graphql/scalars.js'
import { isDoneWork, isToCheck, isTodo } from '../tasks/service.js'
import { readContext } from './context-service.js'
import { isAtHand, isOfOwnDepartment } from './filter-policy.js'

const OWN = 'Of yourself only: empty for other people.'

/** Lists that people have of their own. */
export const viewerLists: Record<string, OwnList> = {
  todos: {
    model: 'Task',
    description: `Tasks that you have still to do: assigned to you, in your open productions, and not done. ${OWN}`,
    where: isTodo,
  },
  doneTasks: {
    model: 'Task',
    description: `Tasks of yours that are done, in your open productions. ${OWN}`,
    where: isDoneWork,
  },
  tasksToCheck: {
    model: 'Task',
    description: `Tasks that wait for your review: for admins in all open productions, for managers in theirs, for supervisors those of their departments. ${OWN}`,
    where: isToCheck,
  },
  filters: {
    model: 'SearchFilter',
    description: `Saved searches that you have at hand: your own, and those shared with you. ${OWN}`,
    where: (actor, t) => sql`${isAtHand(actor, t)} and ${isOfOwnDepartment(actor, t)}`,
  },
  filterGroups: {
    model: 'SearchFilterGroup',
    description: `Folders of saved searches that you have at hand: your own, and those shared with you. ${OWN}`,
    where: (actor, t) => sql`${isAtHand(actor, t)} and ${isOfOwnDepartment(actor, t)}`,
  },
}

/** What else people have of their own. */
export const viewerFields: Record<string, ModelField> = {
  context: {
    description:
      'All that a client of the REST API reads at its start, in its form: the structure of the studio, people, your open productions, saved searches, number of unread notifications. Null for other people. Select fields one by one where you can: it is the whole studio.',
    type: () => JSONValue,
    nullable: true,
    from: ['id'],
    load: async (ctx, rows) => {
      const { id } = requireActor(ctx)
      const json = rows.some((row) => row.id === id) ? (JSON.parse(await readContext(ctx)) as unknown) : null
      return rows.map((row) => (row.id === id ? json : null))
    },
  },
}

/** Changes what people say of themselves. @returns their id */
export async function changeProfile(ctx: RequestContext, change: Record<string, unknown>): Promise<string> {
  const { id } = requireActor(ctx)
  await updateRecord(ctx, 'Person', id, { data: { ...change }, relations: {}, extra: {} })
  return id
}

export interface Absence {
  /** First and last day, as `YYYY-MM-DD`. */
  date: string
  endDate: string
  description: string | null
}

/** Notes that the caller is away; time that they logged on these days goes. @returns id of the day off */
export async function requestDayOff(ctx: RequestContext, absence: Absence): Promise<string> {
  const { id: personId } = requireActor(ctx)
  const { row } = await createRecord(ctx, 'DayOff', { data: { ...absence, personId }, relations: {}, extra: {} })
  return row.id
}
