import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Person, Project } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { addMembers, removeMembers, setMemberRole } from './team-service.js'

const PROJECT = 'Id of the production.'
const MANAGERS = 'For managers of the production.'

/** Roles in one production, by their codes. */
export enum TeamRole {
  MANAGER = 'manager',
  SUPERVISOR = 'supervisor',
  USER = 'user',
  CLIENT = 'client',
  VENDOR = 'vendor',
}
registerEnumType(TeamRole, {
  name: 'TeamRole',
  description: 'What somebody is in one production. Admins are admins everywhere.',
  valuesConfig: {
    MANAGER: { description: 'Sets up the production and its team.' },
    SUPERVISOR: { description: 'Leads departments.' },
    USER: { description: 'Artist: works on the tasks.' },
    CLIENT: { description: 'Reviews what is shown to clients.' },
    VENDOR: { description: 'Sees and does only what is assigned to them.' },
  },
})

@InputType({ description: 'Somebody for a team.' })
export class TeamMemberInput {
  @Field(() => ID, { description: 'Id of the person.' })
  personId!: string

  @Field(() => TeamRole, {
    nullable: true,
    description: "Role in this production. Left out: a new member works with the person's own, a member keeps theirs.",
  })
  role?: TeamRole | null
}

@ObjectType({ simpleResolvers: true, description: 'What became of one person of a list for a team.' })
export class TeamMemberResult extends BulkResult {
  @Field(() => ID, { nullable: true, description: 'Id of the person; null when refused.' })
  personId!: string | null
}

/** The person of a result. */
@Resolver(() => TeamMemberResult)
export class TeamMemberResultResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The person; null when refused.' })
  person(
    @Root() { personId }: TeamMemberResult,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> | null {
    return personId ? ctx.loaders.selected(ctx.loaders.selection(info)).load(personId) : null
  }
}

/** Who works on a production. */
@Resolver()
export class TeamResolver {
  @Mutation(() => [TeamMemberResult], {
    description: `Puts people into the team of a production, and gives those a role for whom one is named, members or not. ${MANAGERS}`,
  })
  async addToTeam(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('members', () => [TeamMemberInput], { description: 'The people.' }) members: TeamMemberInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<TeamMemberResult[]> {
    checkBulkSize('members', members)
    const wanted = members.map(({ personId, role }) => ({ personId: uuid('members.personId', personId), role }))
    const outcomes = await addMembers(ctx, uuid('projectId', projectId), wanted, mode)
    return bulkResults(outcomes, (member) => ({ personId: member?.personId ?? null }))
  }

  @Mutation(() => [TeamMemberResult], {
    description: `Takes people out of the team of a production; who is not in it is no error. Their assignments stay. ${MANAGERS}`,
  })
  async removeFromTeam(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('personIds', () => [ID], { description: 'Ids of the people.' }) personIds: string[],
  ): Promise<TeamMemberResult[]> {
    checkBulkSize('personIds', personIds)
    const ids = personIds.map((id) => uuid('personIds', id))
    const outcomes = await removeMembers(ctx, uuid('projectId', projectId), ids)
    return bulkResults(outcomes, (personId) => ({ personId: personId ?? null }))
  }

  @Mutation(() => Project, {
    nullable: true,
    description: `Gives a member of the team a role in the production; BAD_USER_INPUT for somebody who is not in the team. ${MANAGERS}`,
  })
  async setTeamRole(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('personId', () => ID, { description: 'Id of the person.' }) personId: string,
    @Arg('role', () => TeamRole, { nullable: true, description: "Role in this production; null: the person's own." })
    role: TeamRole | null,
  ): Promise<GraphRow | null> {
    const id = uuid('projectId', projectId)
    await setMemberRole(ctx, id, uuid('personId', personId), role ?? null)
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }
}
