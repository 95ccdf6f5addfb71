import { sql, type RawBuilder } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import { wireValue } from '../../kernel/db/sql-format.js'

const BUDGET_KEYS = ['id', 'project_id', 'revision', 'name', 'currency']
const ENTRY_KEYS = [
  'id',
  'budget_id',
  'department_id',
  'person_id',
  'start_date',
  'months_duration',
  'daily_salary',
  'position',
  'seniority',
  'exceptions',
]

/** The budgets of a production as JSON texts, from the first revision on. */
export const budgetsOf = (ctx: RequestContext, projectId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (select ${wireColumns('Budget', 't', { only: BUDGET_KEYS })}
      from budget t where t.project_id = ${projectId}::uuid order by t.revision, t.created_at) w`)

/** The salary lines of a budget as JSON texts, oldest first. */
export const entriesOf = (ctx: RequestContext, budgetId: string): Promise<string[]> =>
  ctx.db.texts(sql`
    select row_to_json(w)::text from (select ${wireColumns('BudgetEntry', 't', { only: ENTRY_KEYS })}
      from budget_entry t where t.budget_id = ${budgetId}::uuid order by t.created_at, t.id) w`)

/** True when the production exists; nobody else numbers its budgets until the end of the transaction. */
export async function lockProject(tx: RequestContext, projectId: string): Promise<boolean> {
  const found = await tx.db.texts(sql`select id::text from project where id = ${projectId}::uuid for no key update`)
  return found.length > 0
}

/** The number of the next budget of a production, from 1. */
export async function nextRevision(tx: RequestContext, projectId: string): Promise<number> {
  const [row] = await tx.db.rows<{ n: number }>(
    sql`select coalesce(max(revision), 0) + 1 as n from budget where project_id = ${projectId}::uuid`,
  )
  return row!.n
}

/** Deletes the salary lines of a budget. */
export const deleteEntries = (tx: RequestContext, budgetId: string): Promise<number> =>
  tx.db.execute(sql`delete from budget_entry where budget_id = ${budgetId}::uuid`)

/**
 * Logged minutes of a production by department, person and month, one row each.
 * QUIRK (projects, budgets/time-spents): a day counts from midnight UTC seen in the zone of the caller, so that west of it
 * the first of a month belongs to the month before.
 */
const minutes = (projectId: string, zone: string): RawBuilder<unknown> => sql`
  select y.department_id, s.person_id, to_char(s.date::timestamp at time zone 'UTC' at time zone ${zone}, 'YYYY-MM') as month,
    sum(s.duration) as total
  from time_spent s
  join task k on k.id = s.task_id
  join task_type y on y.id = k.task_type_id
  where k.project_id = ${projectId}::uuid and y.department_id is not null and s.person_id is not null
  group by 1, 2, 3`

const TOTAL = wireValue('g', { column: 'total', kind: 'float', list: false })

/** Logged minutes of a production: an object of departments, in each the total and the people, in each the total and the months. */
export async function departmentMinutes(ctx: RequestContext, projectId: string, zone: string): Promise<string> {
  const [text] = await ctx.db.texts(sql`
    with minutes as (${minutes(projectId, zone)}),
    people as (
      select g.department_id, g.person_id, jsonb_build_object('total', ${TOTAL}) || g.months as figures
      from (select department_id, person_id, sum(total) as total,
          (select jsonb_object_agg(g.month, ${TOTAL}) from minutes g
            where g.department_id = m.department_id and g.person_id = m.person_id) as months
        from minutes m group by department_id, person_id) g),
    departments as (
      select g.department_id, jsonb_build_object('total', ${TOTAL}) ||
        (select jsonb_object_agg(p.person_id, p.figures) from people p where p.department_id = g.department_id) as figures
      from (select department_id, sum(total) as total from minutes group by department_id) g)
    select coalesce(jsonb_object_agg(department_id, figures), '{}'::jsonb)::text from departments`)
  return text!
}

/** The same minutes as rows. */
export interface LoggedMinutes {
  departmentId: string
  personId: string
  /** `YYYY-MM`. */
  month: string
  minutes: number
}

/** Logged minutes of a production by department, person and month. */
export const departmentMinuteRows = (ctx: RequestContext, projectId: string, zone: string): Promise<LoggedMinutes[]> =>
  ctx.db.rows(sql`
    select department_id as "departmentId", person_id as "personId", month, total as minutes
    from (${minutes(projectId, zone)}) m order by department_id, person_id, month`)
