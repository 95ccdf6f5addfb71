import { z } from 'zod'
import { currentVersion, expectedVersion, preconditions, tellingCurrent } from '../../kernel/crud/preconditions.js'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { entryRoutes } from './entry-rest.js'
import { addBudget, changeBudget, departmentTimes, listBudgets, readBudget, removeBudget } from './service.js'

const BUDGETS = '/data/projects/<project_id>/budgets'
const MANAGERS = 'Admins, and managers of the production.'

const currency = z.string().max(3, 'String should have at most 3 characters').nullable()
const newBudget = z.object({ name: z.string().min(1), currency: currency.default('USD') })
const changedBudget = z.object({ name: z.string().min(1).nullish(), currency: currency.optional() })
const CURRENCY_SCHEMA = { type: 'string', maxLength: 3, description: 'ISO 4217 code of the currency.' }
const NAME_SCHEMA = { type: 'string', minLength: 1, description: 'Name of the budget.' }

export const routes: RestRoute[] = [
  {
    method: 'GET',
    path: BUDGETS,
    operation: 'budgets.listOfProject',
    graphql: 'Query.budgets',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'List the budgets of a production.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: `[${(await listBudgets(ctx, params.project_id!)).join(',')}]` }),
  },
  {
    method: 'POST',
    path: BUDGETS,
    operation: 'budgets.addToProject',
    graphql: 'Mutation.addBudget',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Make the next budget of a production.',
    body: {
      type: 'object',
      required: ['name'],
      properties: { name: NAME_SCHEMA, currency: { ...CURRENCY_SCHEMA, default: 'USD' } },
    },
    reply: 'json',
    handler: async (ctx, input) => {
      const budget = await addBudget(ctx, input.params.project_id!, validated(newBudget, await input.lenientBody()))
      return new Reply({ rawJson: budget.wire })
    },
  },
  {
    method: 'GET',
    path: `${BUDGETS}/<budget_id>`,
    operation: 'budgets.readOfProject',
    graphql: 'Query.budget',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Read a budget of a production.',
    reply: 'json',
    handler: async (ctx, { params }) => {
      const rawJson = await readBudget(ctx, params.project_id!, params.budget_id!)
      return new Reply({ rawJson, headers: await currentVersion(ctx, 'Budget', params.budget_id!) })
    },
  },
  {
    method: 'PUT',
    path: `${BUDGETS}/<budget_id>`,
    operation: 'budgets.changeOfProject',
    graphql: 'Mutation.changeBudget',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give a budget another name or currency.',
    body: { type: 'object', properties: { name: NAME_SCHEMA, currency: CURRENCY_SCHEMA } },
    headers: preconditions('Budget'),
    reply: 'json',
    handler: (ctx, input) =>
      tellingCurrent(ctx, { relations: false }, async () => {
        const { project_id: projectId, budget_id: budgetId } = input.params
        const change = validated(changedBudget, await input.lenientBody())
        const expected = expectedVersion(input.headers)
        const { id, wire } = await changeBudget(ctx, projectId!, budgetId!, change, expected)
        return new Reply({ rawJson: wire, headers: await currentVersion(ctx, 'Budget', id) })
      }),
  },
  {
    method: 'DELETE',
    path: `${BUDGETS}/<budget_id>`,
    operation: 'budgets.removeFromProject',
    graphql: 'Mutation.removeBudget',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Remove a budget with its salary lines.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeBudget(ctx, params.project_id!, params.budget_id!),
  },
  {
    method: 'GET',
    path: `${BUDGETS}/time-spents`,
    operation: 'budgets.timeSpents',
    graphql: 'Query.departmentMinutes',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Sum up the logged minutes of a production by department, person and month.',
    reply: 'json',
    handler: async (ctx, { params }) => new Reply({ rawJson: await departmentTimes(ctx, params.project_id!) }),
  },
  ...entryRoutes,
]
