import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Task } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { removeEntities } from './service/removal.js'
import { createEntityTasks } from './service/tasks.js'

@ObjectType({ simpleResolvers: true, description: 'What became of one of several entities that were to be deleted.' })
export class DeletedEntityResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Its id; null when it was refused.' })
  id!: string | null

  @Field(() => Boolean, { description: 'True when it stays with its tasks, and was taken out of the production.' })
  canceled!: boolean
}

/** Removing entities, and giving them tasks. */
@Resolver()
export class EntitiesResolver {
  @Mutation(() => [DeletedEntityResult], {
    description:
      'Deletes entities of a production, of whatever kinds. Without `force`, what has tasks is canceled instead, and a sequence or an episode that holds something is refused. With it, tasks, comments, previews and files go as well, and a sequence or an episode goes with all it holds. Assets of which instances exist are refused. For managers of the production; everybody deletes what they made.',
  })
  async deleteEntities(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('ids', () => [ID], { description: 'Ids of entities, at most 10,000.' }) ids: string[],
    @Arg('force', () => Boolean, { defaultValue: false, description: 'Also what hangs on them.' }) force: boolean,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<{ index: number; id: string | null; canceled: boolean }[]> {
    checkBulkSize('ids', ids)
    const wanted = ids.map((id) => uuid('ids', id))
    const outcomes = await removeEntities(ctx, uuid('projectId', projectId), wanted, { force, mode })
    return bulkResults(outcomes, (removed) => ({ id: removed?.id ?? null, canceled: removed?.canceled ?? false }))
  }

  @Mutation(() => [Task], {
    description:
      'Gives an entity its tasks, one of each type, where it has none of it yet; answers the new ones. For the team of its production but vendors and clients.',
  })
  async createEntityTasks(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('entityId', () => ID, { description: 'Id of the entity.' }) entityId: string,
    @Arg('taskTypeIds', () => [ID], {
      nullable: true,
      description: 'Ids of task types that the production uses for such entities; none: all of them.',
    })
    taskTypeIds: string[] | undefined,
  ): Promise<(GraphRow | null)[]> {
    const types = (taskTypeIds ?? []).map((id) => uuid('taskTypeIds', id))
    const ids = await createEntityTasks(ctx, uuid('entityId', entityId), types)
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(ids.map((id) => loader.load(id)))
  }
}
