import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, Float, ID, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Budget, BudgetEntry, PersonPosition, Seniority } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { showingCurrent } from '../../kernel/graphql/conflicts.js'
import { DateOnly, DateTime } from '../../kernel/graphql/scalars.js'
import { text, uuid } from '../../kernel/graphql/scope.js'
import { EXPECTED, expectedOf } from '../../kernel/graphql/write-input.js'
import {
  addBudget,
  addEntry,
  budgetOfEntry,
  changeBudget,
  changeEntry,
  departmentTimeRows,
  keptExceptions,
  projectOfBudget,
  removeBudget,
  removeEntry,
} from './service.js'

const BUDGET_ID = 'Id of the budget.'
const ENTRY_ID = 'Id of the salary line.'
const CURRENCY = 'ISO 4217 code of the currency, `EUR`.'
const MANAGERS = 'For managers of the production.'

@InputType({ description: 'A month that costs something else.' })
export class BudgetExceptionInput {
  @Field(() => DateOnly, { description: 'First day of the month.' })
  month!: string

  @Field(() => Int, { description: 'Amount of the month, in the currency of the budget; 0 takes the exception away.' })
  amount!: number
}

@InputType({ description: 'Fields of a salary line that change; what is left out stays.' })
export class BudgetEntryChange {
  @Field(() => ID, { nullable: true, description: 'Department that is charged.' })
  departmentId?: string

  @Field(() => ID, { nullable: true, description: 'Person who is paid; null for a post that is not filled yet.' })
  personId?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'First day of the paid period.' })
  startDate?: string

  @Field(() => Int, { nullable: true, description: 'Length of the paid period in months, not below 0.' })
  monthsDuration?: number

  @Field(() => Float, { nullable: true, description: 'Pay of one day, in the currency of the budget.' })
  dailySalary?: number

  @Field(() => PersonPosition, { nullable: true, description: 'Position the line is paid as.' })
  position?: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Experience the line is paid as.' })
  seniority?: Seniority | null

  @Field(() => [BudgetExceptionInput], {
    nullable: true,
    description: 'All months that cost something else; those that are not in the list cost the normal amount.',
  })
  exceptions?: BudgetExceptionInput[] | null
}

@InputType({ description: 'A salary line: somebody of a department, paid for a number of months.' })
export class BudgetEntryInput extends BudgetEntryChange {
  @Field(() => ID, { description: 'Department that is charged.' })
  declare departmentId: string

  @Field(() => DateOnly, { description: 'First day of the paid period.' })
  declare startDate: string

  @Field(() => Int, { description: 'Length of the paid period in months, not below 0.' })
  declare monthsDuration: number

  @Field(() => Float, { description: 'Pay of one day, in the currency of the budget.' })
  declare dailySalary: number
}

@ObjectType({ simpleResolvers: true, description: 'Time that a person logged for a department in a month.' })
export class DepartmentMinutes {
  @Field(() => ID, { description: 'Department of the task type that the time was logged for.' })
  departmentId!: string

  @Field(() => ID, { description: 'Person who logged it.' })
  personId!: string

  @Field(() => String, { description: 'The month, as `2026-03`.' })
  month!: string

  @Field(() => Float, { description: 'Minutes logged.' })
  minutes!: number
}

function entryFields({ departmentId, personId, exceptions, ...fields }: BudgetEntryChange): Record<string, unknown> {
  const amounts = exceptions?.map(({ month, amount }) => [month, amount])
  return {
    ...fields,
    ...(departmentId !== undefined && { departmentId: uuid('departmentId', departmentId) }),
    ...(personId !== undefined && { personId: personId === null ? null : uuid('personId', personId) }),
    ...(exceptions !== undefined && { exceptions: keptExceptions(Object.fromEntries(amounts ?? [])) }),
  }
}

const record = (ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<GraphRow | null> => {
  ctx.loaders.clear()
  return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
}

/** Budgets of productions, for their managers. */
@Resolver()
export class BudgetsResolver {
  @Query(() => [DepartmentMinutes], {
    description:
      'Logged minutes of a production by department, person and month, in your time zone: what was spent, to hold against a budget. For admins.',
  })
  departmentMinutes(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
  ): Promise<DepartmentMinutes[]> {
    return departmentTimeRows(ctx, uuid('projectId', projectId))
  }

  @Mutation(() => Budget, { description: `Makes the next budget of a production. ${MANAGERS}` })
  async addBudget(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('name', () => String, { description: 'Name of the budget.' }) name: string,
    @Arg('currency', () => String, { description: CURRENCY, defaultValue: 'USD' }) currency: string,
  ): Promise<GraphRow | null> {
    const input = { name: text('name', name), currency: text('currency', currency) }
    return record(ctx, info, (await addBudget(ctx, uuid('projectId', projectId), input)).id)
  }

  @Mutation(() => Budget, { description: `Gives a budget another name or currency. ${MANAGERS}` })
  async changeBudget(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: BUDGET_ID }) id: string,
    @Arg('name', () => String, { nullable: true, description: 'The new name; left out, it stays.' }) name?: string,
    @Arg('currency', () => String, { nullable: true, description: `${CURRENCY} Left out, it stays.` })
    currency?: string,
    @Arg('ifUnchangedSince', () => DateTime, { nullable: true, description: EXPECTED }) ifUnchangedSince?: string,
  ): Promise<GraphRow | null> {
    const budgetId = uuid('id', id)
    const projectId = await projectOfBudget(ctx, budgetId)
    const expected = expectedOf({ ifUnchangedSince })
    const changed = await showingCurrent(ctx, 'Budget', () =>
      changeBudget(ctx, projectId, budgetId, { name, currency }, expected),
    )
    return record(ctx, info, changed.id)
  }

  @Mutation(() => ID, { description: `Removes a budget with its salary lines; answers its id. ${MANAGERS}` })
  async removeBudget(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: BUDGET_ID }) id: string,
  ): Promise<string> {
    const budgetId = uuid('id', id)
    await removeBudget(ctx, await projectOfBudget(ctx, budgetId), budgetId)
    return budgetId
  }

  @Mutation(() => BudgetEntry, { description: `Adds a salary line to a budget. ${MANAGERS}` })
  async addBudgetEntry(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('budgetId', () => ID, { description: BUDGET_ID }) budgetId: string,
    @Arg('entry', () => BudgetEntryInput, { description: 'The line.' }) entry: BudgetEntryInput,
  ): Promise<GraphRow | null> {
    const id = uuid('budgetId', budgetId)
    return record(ctx, info, (await addEntry(ctx, await projectOfBudget(ctx, id), id, entryFields(entry))).id)
  }

  @Mutation(() => BudgetEntry, { description: `Changes a salary line of a budget. ${MANAGERS}` })
  async changeBudgetEntry(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: ENTRY_ID }) id: string,
    @Arg('change', () => BudgetEntryChange, { description: 'What changes.' }) change: BudgetEntryChange,
    @Arg('ifUnchangedSince', () => DateTime, { nullable: true, description: EXPECTED }) ifUnchangedSince?: string,
  ): Promise<GraphRow | null> {
    const entryId = uuid('id', id)
    const { projectId, budgetId } = await budgetOfEntry(ctx, entryId)
    const expected = expectedOf({ ifUnchangedSince })
    const changed = await showingCurrent(ctx, 'BudgetEntry', () =>
      changeEntry(ctx, projectId, budgetId, entryId, entryFields(change), expected),
    )
    return record(ctx, info, changed.id)
  }

  @Mutation(() => ID, { description: `Removes a salary line; answers its id. ${MANAGERS}` })
  async removeBudgetEntry(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: ENTRY_ID }) id: string,
  ): Promise<string> {
    const entryId = uuid('id', id)
    const { projectId, budgetId } = await budgetOfEntry(ctx, entryId)
    await removeEntry(ctx, projectId, budgetId, entryId)
    return entryId
  }
}
