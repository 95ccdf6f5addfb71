import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql'
import { requireActor, type RequestContext } from '../../context.js'
import { Person } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { clearAvatar, clearOwnAvatar } from './place-service.js'

/** Pictures of people. */
@Resolver()
export class AvatarResolver {
  @Mutation(() => Person, {
    nullable: true,
    description: 'Takes the picture of a person away. Everybody their own; admins that of others.',
  })
  async clearAvatar(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('personId', () => ID, { nullable: true, description: 'Id of the person; left out: yourself.' })
    given: string | null,
  ): Promise<GraphRow | null> {
    const own = requireActor(ctx).id
    const id = given == null ? own : uuid('personId', given)
    await (id === own ? clearOwnAvatar(ctx) : clearAvatar(ctx, id))
    ctx.loaders.clear()
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}
