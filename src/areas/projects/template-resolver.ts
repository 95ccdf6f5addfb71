import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import {
  MetadataType,
  Project,
  ProjectTemplate,
  ProjectTemplateTaskStatusLink,
  ProjectTemplateTaskTypeLink,
} from '../../generated/models.js'
import { createRecord } from '../../kernel/crud/service.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { DateOnly } from '../../kernel/graphql/scalars.js'
import { uuid } from '../../kernel/graphql/scope.js'
import type { RankedPart } from './link-queries.js'
import { reorderTemplateParts } from './template-link-service.js'
import {
  applyTemplateTo,
  createTemplateFromProject,
  setTemplateDefaultBackground,
  setTemplateDescriptors,
} from './template-service.js'

const PROJECT = 'Id of the production.'
const TEMPLATE = 'Id of the template.'

@InputType({ description: 'A custom column that a template gives to productions.' })
export class TemplateDescriptorInput {
  @Field(() => String, { description: 'Name people read.' })
  name!: string

  @Field(() => String, { description: 'What has the column: Asset, Shot, Sequence, Episode, Edit, Project or Task.' })
  entityType!: string

  @Field(() => ID, { nullable: true, description: 'Task type whose tasks have it; for columns of tasks.' })
  taskTypeId?: string | null

  @Field(() => MetadataType, { defaultValue: MetadataType.STRING, description: 'What it holds.' })
  dataType!: MetadataType

  @Field(() => [String], { defaultValue: [], description: 'What one can choose from.' })
  choices!: string[]

  @Field(() => Boolean, { defaultValue: false, description: 'Shown to clients.' })
  forClient!: boolean

  @Field(() => [ID], { defaultValue: [], description: 'Departments that it is kept for; empty: for all.' })
  departmentIds!: string[]

  @Field(() => Int, { nullable: true, description: 'Place among the columns, from 1.' })
  position?: number | null
}

@InputType({ description: 'A new production; what is left out comes from the template.' })
export class ProjectFromTemplateInput {
  @Field(() => String, { description: 'Name, at most 80 characters; no other production has it.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Short code.' })
  code?: string

  @Field(() => String, { nullable: true, description: 'What the production is about.' })
  description?: string

  @Field(() => String, { nullable: true, description: 'Kind of production: short, featurefilm, tvshow, …' })
  productionType?: string

  @Field(() => DateOnly, { nullable: true, description: 'First day.' })
  startDate?: string

  @Field(() => DateOnly, { nullable: true, description: 'Last day.' })
  endDate?: string
}

/** Templates of productions. */
@Resolver()
export class TemplatesResolver {
  @Mutation(() => Project, {
    nullable: true,
    description:
      'Gives a production the settings, links and custom columns of a template; nothing that it has is taken away. NOT_FOUND for an unknown production or template. For admins.',
  })
  async applyTemplate(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
  ): Promise<GraphRow | null> {
    const id = uuid('projectId', projectId)
    await applyTemplateTo(ctx, id, uuid('templateId', templateId))
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => Project, {
    nullable: true,
    description:
      'Makes a production with the settings, links and custom columns of a template. NOT_FOUND for an unknown template, and then nothing is made. For admins.',
  })
  async createProjectFromTemplate(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
    @Arg('project', () => ProjectFromTemplateInput, { description: 'The production.' })
    project: ProjectFromTemplateInput,
  ): Promise<GraphRow | null> {
    const input = {
      data: { ...project },
      relations: {},
      extra: { project_template_id: uuid('templateId', templateId) },
    }
    const { row } = await createRecord(ctx, 'Project', input)
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(row.id)
  }

  @Mutation(() => ProjectTemplate, {
    nullable: true,
    description:
      'Makes a template of the settings, links and custom columns of a production; its team is not part of it. NOT_FOUND for an unknown production, CONFLICT for a name that is taken. For admins.',
  })
  async createTemplateFromProject(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('projectId', () => ID, { description: PROJECT }) projectId: string,
    @Arg('name', () => String, { description: 'Name of the template.' }) name: string,
    @Arg('description', () => String, { nullable: true, description: 'What the template is for.' })
    description: string | null,
  ): Promise<GraphRow | null> {
    const { id } = await createTemplateFromProject(ctx, uuid('projectId', projectId), { name, description })
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => ProjectTemplate, {
    nullable: true,
    description:
      'Chooses the background that 3D previews of new productions show first, among those of the template. For admins.',
  })
  async setTemplateDefaultBackground(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
    @Arg('previewBackgroundFileId', () => ID, { nullable: true, description: 'Id of the background; null: none.' })
    backgroundId: string | null,
  ): Promise<GraphRow | null> {
    const chosen = backgroundId == null ? null : uuid('previewBackgroundFileId', backgroundId)
    const { id } = await setTemplateDefaultBackground(ctx, uuid('templateId', templateId), chosen)
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => ProjectTemplate, {
    nullable: true,
    description: 'Replaces the custom columns that a template gives to productions. For admins.',
  })
  async setTemplateDescriptors(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
    @Arg('descriptors', () => [TemplateDescriptorInput], { description: 'All columns, in place of the former.' })
    descriptors: TemplateDescriptorInput[],
  ): Promise<GraphRow | null> {
    const snapshots = descriptors.map((column) => ({
      name: column.name,
      entity_type: column.entityType,
      task_type_id: column.taskTypeId == null ? null : uuid('descriptors.taskTypeId', column.taskTypeId),
      data_type: column.dataType,
      choices: column.choices,
      for_client: column.forClient,
      departments: column.departmentIds.map((id) => uuid('descriptors.departmentIds', id)),
      position: column.position,
    }))
    const { id } = await setTemplateDescriptors(ctx, uuid('templateId', templateId), snapshots)
    return ctx.loaders.selected(ctx.loaders.selection(info)).load(id)
  }

  @Mutation(() => [ProjectTemplateTaskTypeLink], {
    description: 'Ranks the task types of a template in the given order; those it does not have are added. For admins.',
  })
  reorderTemplateTaskTypes(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
    @Arg('taskTypeIds', () => [ID], { description: 'Ids of task types, from the first on.' }) taskTypeIds: string[],
  ): Promise<(GraphRow | null)[]> {
    return reorder(ctx, info, 'taskTypes', { templateId, ids: taskTypeIds })
  }

  @Mutation(() => [ProjectTemplateTaskStatusLink], {
    description:
      'Ranks the task statuses of a template in the given order; those it does not have are added. For admins.',
  })
  reorderTemplateTaskStatuses(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('templateId', () => ID, { description: TEMPLATE }) templateId: string,
    @Arg('taskStatusIds', () => [ID], { description: 'Ids of task statuses, from the first on.' })
    taskStatusIds: string[],
  ): Promise<(GraphRow | null)[]> {
    return reorder(ctx, info, 'taskStatuses', { templateId, ids: taskStatusIds })
  }
}

async function reorder(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  part: RankedPart,
  { templateId, ids }: { templateId: string; ids: string[] },
): Promise<(GraphRow | null)[]> {
  const wanted = ids.map((id) => uuid('ids', id))
  const links = await reorderTemplateParts(ctx, part, uuid('templateId', templateId), wanted)
  const loader = ctx.loaders.selected(ctx.loaders.selection(info))
  return Promise.all([...new Set(links.map(({ id }) => id))].map((id) => loader.load(id)))
}
