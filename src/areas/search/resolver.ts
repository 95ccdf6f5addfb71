import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Info,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Entity, Person, Project, Task } from '../../generated/models.js'
import { TYPE } from '../../kernel/graphql/compiler.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { badInput, uuid } from '../../kernel/graphql/scope.js'
import { MAX_FINDS, search, SEARCH_KINDS, type Find, type SearchKind } from './service.js'

const KIND_WORDS: Record<SearchKind, string> = {
  Project: 'Productions.',
  Person: 'People who are active, guests left out.',
  Episode: 'Episodes.',
  Sequence: 'Sequences.',
  Shot: 'Shots.',
  Asset: 'Assets.',
  Scene: 'Layout scenes.',
  Edit: 'Edits.',
  Concept: 'Concepts.',
  Task: 'Tasks, by what they are for and their type: `sh0010 animation`.',
}
const SearchKinds = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind.toUpperCase(), kind]))
registerEnumType(SearchKinds, {
  name: 'SearchKind',
  description: 'What can be searched for.',
  valuesConfig: Object.fromEntries(SEARCH_KINDS.map((kind) => [kind.toUpperCase(), { description: KIND_WORDS[kind] }])),
})

@ObjectType({ simpleResolvers: true, description: 'A piece of a text.' })
export class SearchPiece {
  @Field(() => String, { description: 'The piece. All pieces one after the other are the text.' })
  text!: string

  @Field(() => Boolean, { description: 'True for one of the words that were searched for.' })
  isMatch!: boolean
}

@InterfaceType({ description: 'Something that was found.' })
export abstract class SearchHit {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string

  @Field(() => SearchKinds, { description: 'What it is.' })
  kind!: string

  @Field(() => Float, {
    description:
      'How good the find is: 1 for the very name, then its start, its words, what is around it, and below 0.5 what merely looks like it.',
  })
  score!: number

  @Field(() => String, { description: 'What it is called in full: `E01 / SQ02 / SH0030`.' })
  label!: string

  @Field(() => [SearchPiece], { description: 'The same in pieces, with those marked that were searched for.' })
  pieces!: SearchPiece[]
}

@ObjectType({ implements: SearchHit, simpleResolvers: true, description: 'A person that was found.' })
export class PersonHit extends SearchHit {}

@ObjectType({ implements: SearchHit, simpleResolvers: true, description: 'A production that was found.' })
export class ProjectHit extends SearchHit {}

@ObjectType({ implements: SearchHit, simpleResolvers: true, description: 'A task that was found.' })
export class TaskHit extends SearchHit {}

@ObjectType({
  implements: SearchHit,
  simpleResolvers: true,
  description: 'An asset, a shot, a sequence or another part of a production that was found.',
})
export class EntityHit extends SearchHit {}

const record = ({ id }: SearchHit, ctx: RequestContext, info: GraphQLResolveInfo): Promise<GraphRow | null> =>
  ctx.loaders.selected(ctx.loaders.selection(info)).load(id)

const GONE = 'Null when it was removed meanwhile.'

/** The person of a find. */
@Resolver(() => PersonHit)
class PersonHitResolver {
  @FieldResolver(() => Person, { nullable: true, description: `The person. ${GONE}` })
  person(@Root() hit: PersonHit, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return record(hit, ctx, info)
  }
}

/** The production of a find. */
@Resolver(() => ProjectHit)
class ProjectHitResolver {
  @FieldResolver(() => Project, { nullable: true, description: `The production. ${GONE}` })
  project(@Root() hit: ProjectHit, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return record(hit, ctx, info)
  }
}

/** The task of a find. */
@Resolver(() => TaskHit)
class TaskHitResolver {
  @FieldResolver(() => Task, { nullable: true, description: `The task. ${GONE}` })
  task(@Root() hit: TaskHit, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return record(hit, ctx, info)
  }
}

/** The entity of a find. */
@Resolver(() => EntityHit)
class EntityHitResolver {
  @FieldResolver(() => Entity, { nullable: true, description: `The entity. ${GONE}` })
  entity(@Root() hit: EntityHit, @Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return record(hit, ctx, info)
  }
}

/** Finds of one answer at most. */
const MAX_FIRST = 100

const typeOf = (kind: string): string => (['Person', 'Project', 'Task'].includes(kind) ? `${kind}Hit` : 'EntityHit')

/** Searching by name. */
@Resolver()
class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Records that you may see whose names hold all words of a text, in whatever order, the best first. Case, accents and typing errors do not matter; shots and the like are also found by what they are in: `ep01 sq02 sh0030`.',
  })
  async search(
    @Ctx() ctx: RequestContext,
    @Arg('text', () => String, { description: 'What is searched for, at most 200 characters.' }) text: string,
    @Arg('kinds', () => [SearchKinds], { nullable: true, description: 'What may be found; left out: everything.' })
    kinds?: SearchKind[] | null,
    @Arg('projectId', () => ID, {
      nullable: true,
      description:
        'Only in this production, whether it is open or closed. Left out: in all open ones. People are found in either case.',
    })
    projectId?: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: `Finds at most, up to ${MAX_FIRST}.` }) first = 20,
    @Arg('offset', () => Int, { defaultValue: 0, description: `Finds to leave out; there are ${MAX_FINDS} at most.` })
    offset = 0,
  ): Promise<(Find & { [TYPE]: string })[]> {
    if (first < 0 || first > MAX_FIRST) throw badInput('first', `Expected 0 to ${MAX_FIRST}.`)
    if (offset < 0) throw badInput('offset', 'Expected 0 or more.')
    const place = projectId == null ? {} : { projectId: uuid('projectId', projectId), closed: true }
    const finds = await search(ctx, { text, kinds: kinds ?? SEARCH_KINDS, limit: first, offset, ...place })
    ctx.loaders.spendRecords(finds.length)
    return finds.map((find) => ({ ...find, [TYPE]: typeOf(find.kind) }))
  }
}

/** What searching adds to the schema. */
export const searchResolvers = [
  SearchResolver,
  PersonHitResolver,
  ProjectHitResolver,
  TaskHitResolver,
  EntityHitResolver,
] as const
