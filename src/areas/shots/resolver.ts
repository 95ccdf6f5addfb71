import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Shot } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { setFrames } from './frames-service.js'

/** What is done with shots beside making and changing them. */
@Resolver()
export class ShotsResolver {
  @Mutation(() => [Shot], {
    description:
      'Sets the length of shots in frames from the duration of the newest preview of their tasks of a type; shots without one keep what they have. Answers the shots that have one. For managers of the production.',
  })
  async setShotFrames(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: 'Id of the production; it needs frames per second.' }) projectId: string,
    @Arg('taskTypeId', () => ID, { description: 'Id of the task type whose previews count.' }) taskTypeId: string,
    @Arg('episodeId', () => ID, { nullable: true, description: 'Only shots of this episode.' })
    episodeId: string | undefined,
  ): Promise<(GraphRow | null)[]> {
    const [project, type] = [uuid('projectId', projectId), uuid('taskTypeId', taskTypeId)]
    const set = await setFrames(ctx, project, type, episodeId ? uuid('episodeId', episodeId) : null)
    const loader = ctx.loaders.selected(ctx.loaders.selection(info))
    return Promise.all(set.map(({ id }) => loader.load(id)))
  }
}
