import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { ProjectTaskStatusLink, ProjectTaskTypeLink, Role } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { reorderLinks, setTaskStatus, setTaskType } from './link-service.js'

const PROJECT = 'Id of the production.'
const RANK = 'Rank, from 1.'

/** Task types and statuses of productions. */
@Resolver()
export class ProjectsResolver {
  @Mutation(() => ProjectTaskTypeLink, {
    description: 'Gives a production a task type with its rank, or changes the rank. For managers of the production.',
  })
  async setProjectTaskType(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type.' }) taskTypeId: string,
    @Arg('priority', () => Int, { description: RANK, defaultValue: 1 }) priority: number,
  ): Promise<GraphRow | null> {
    const ids = { projectId: uuid('projectId', projectId), taskTypeId: uuid('taskTypeId', taskTypeId) }
    const { id } = await setTaskType(ctx, { ...ids, priority })
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => ProjectTaskStatusLink, {
    description:
      'Gives a production a task status with its rank and the roles that see it on the board, or changes them. For managers of the production.',
  })
  async setProjectTaskStatus(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskStatusId', () => ID, { description: 'Id of the task status.' }) taskStatusId: string,
    @Arg('rolesForBoard', () => [Role], { description: 'Roles that see the status on the board.' })
    rolesForBoard: Role[],
    @Arg('priority', () => Int, { description: RANK, defaultValue: 1 }) priority: number,
  ): Promise<GraphRow | null> {
    const ids = { projectId: uuid('projectId', projectId), taskStatusId: uuid('taskStatusId', taskStatusId) }
    const { id } = await setTaskStatus(ctx, { ...ids, priority, rolesForBoard })
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => [ProjectTaskTypeLink], {
    description:
      'Ranks the task types of a production in the given order; unknown ids are passed over. For managers of the production.',
  })
  reorderProjectTaskTypes(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskTypeIds', () => [ID], { description: 'Ids of task types, from the first on.' }) taskTypeIds: string[],
  ): Promise<(GraphRow | null)[]> {
    return reorder(ctx, info, 'taskTypes', { projectId, ids: taskTypeIds })
  }

  @Mutation(() => [ProjectTaskStatusLink], {
    description:
      'Ranks the task statuses of a production in the given order; unknown ids are passed over. For managers of the production.',
  })
  reorderProjectTaskStatuses(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('taskStatusIds', () => [ID], { description: 'Ids of task statuses, from the first on.' })
    taskStatusIds: string[],
  ): Promise<(GraphRow | null)[]> {
    return reorder(ctx, info, 'taskStatuses', { projectId, ids: taskStatusIds })
  }
}

async function reorder(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  kind: 'taskTypes' | 'taskStatuses',
  { projectId, ids }: { projectId: string; ids: string[] },
): Promise<(GraphRow | null)[]> {
  const links = await reorderLinks(
    ctx,
    kind,
    uuid('projectId', projectId),
    ids.map((id) => uuid('ids', id)),
  )
  const loader = ctx.loaders.selected(ctx.loaders.selection(info))
  return Promise.all([...new Set(links.map(({ id }) => id))].map((id) => loader.load(id)))
}
