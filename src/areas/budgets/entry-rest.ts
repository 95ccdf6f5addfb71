import { z } from 'zod'
import { currentVersion, expectedVersion, preconditions, tellingCurrent } from '../../kernel/crud/preconditions.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import {
  addEntry,
  changeEntry,
  keptExceptions,
  listEntries,
  readEntry,
  removeEntry,
  type EntryInput,
} from './service.js'

const ENTRIES = '/data/projects/<project_id>/budgets/<budget_id>/entries'
const MANAGERS = 'Admins, and managers of the production.'

const newEntry = z.object({
  department_id: z.string(),
  person_id: z.string().nullish(),
  start_date: z.string().nullish(),
  // Numbers may arrive as texts: what is none is refused where it is written.
  months_duration: z.union([z.number(), z.string()]).nullish(),
  daily_salary: z.union([z.number(), z.string()]).nullish(),
  position: z.string().nullish(),
  seniority: z.string().nullish(),
})
const changedEntry = newEntry.extend({ exceptions: z.record(z.string(), z.unknown()).nullish() })

const ENTRY_SCHEMA = {
  department_id: { type: 'string', format: 'uuid', description: 'Department that is charged.' },
  person_id: { type: 'string', format: 'uuid', nullable: true, description: 'Person who is paid.' },
  start_date: { type: 'string', format: 'date', description: 'First day of the paid period.' },
  months_duration: { type: 'integer', minimum: 0, description: 'Length of the paid period, in months.' },
  daily_salary: { type: 'number', description: 'Pay of one day, in the currency of the budget.' },
  position: { type: 'string', nullable: true, description: '`supervisor`, `lead` or `artist`.' },
  seniority: { type: 'string', nullable: true, description: '`senior`, `mid` or `junior`.' },
}
const REQUIRED = ['department_id', 'start_date', 'months_duration', 'daily_salary']

function fieldsOf(body: z.output<typeof newEntry>): EntryInput {
  return {
    departmentId: body.department_id,
    personId: body.person_id,
    startDate: body.start_date,
    monthsDuration: body.months_duration,
    dailySalary: body.daily_salary,
    position: body.position,
    seniority: body.seniority,
  }
}

/** QUIRK (projects, Budgets): a change is a full replacement, what is left out becomes null. */
function replacement(body: z.output<typeof changedEntry>): EntryInput {
  const fields = Object.entries(fieldsOf(body)).map(([field, value]) => [field, value ?? null])
  return { ...Object.fromEntries(fields), exceptions: keptExceptions(body.exceptions) }
}

/** The salary lines of a budget. */
export const entryRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: ENTRIES,
    operation: 'budgets.listEntries',
    graphql: 'Query.budgetEntries',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'List the salary lines of a budget.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: `[${(await listEntries(ctx, params.project_id!, params.budget_id!)).join(',')}]` }),
  },
  {
    method: 'POST',
    path: ENTRIES,
    operation: 'budgets.addEntry',
    graphql: 'Mutation.addBudgetEntry',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Add a salary line to a budget.',
    body: { type: 'object', required: REQUIRED, properties: ENTRY_SCHEMA },
    reply: 'json',
    handler: async (ctx, input) => {
      const { project_id: projectId, budget_id: budgetId } = input.params
      const fields = fieldsOf(validated(newEntry, await input.lenientBody()))
      return new Reply({ rawJson: (await addEntry(ctx, projectId!, budgetId!, fields)).wire })
    },
  },
  {
    method: 'GET',
    path: `${ENTRIES}/<entry_id>`,
    operation: 'budgets.readEntry',
    graphql: 'Query.budgetEntry',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Read a salary line of a budget.',
    reply: 'json',
    handler: async (ctx, { params }) => {
      const rawJson = await readEntry(ctx, params.project_id!, params.budget_id!, params.entry_id!)
      return new Reply({ rawJson, headers: await currentVersion(ctx, 'BudgetEntry', params.entry_id!) })
    },
  },
  {
    method: 'PUT',
    path: `${ENTRIES}/<entry_id>`,
    operation: 'budgets.changeEntry',
    graphql: 'Mutation.changeBudgetEntry',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Replace a salary line: what is left out becomes null.',
    body: {
      type: 'object',
      required: REQUIRED,
      properties: {
        ...ENTRY_SCHEMA,
        exceptions: {
          type: 'object',
          additionalProperties: { type: 'integer' },
          description: 'Months that cost something else: the amount by month.',
        },
      },
    },
    headers: preconditions('BudgetEntry'),
    reply: 'json',
    handler: (ctx, input) =>
      tellingCurrent(ctx, { relations: false }, async () => {
        const { project_id: projectId, budget_id: budgetId, entry_id: entryId } = input.params
        const fields = replacement(validated(changedEntry, await input.lenientBody()))
        const expected = expectedVersion(input.headers)
        const { id, wire } = await changeEntry(ctx, projectId!, budgetId!, entryId!, fields, expected)
        return new Reply({ rawJson: wire, headers: await currentVersion(ctx, 'BudgetEntry', id) })
      }),
  },
  {
    method: 'DELETE',
    path: `${ENTRIES}/<entry_id>`,
    operation: 'budgets.removeEntry',
    graphql: 'Mutation.removeBudgetEntry',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Remove a salary line of a budget.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeEntry(ctx, params.project_id!, params.budget_id!, params.entry_id!),
  },
]
