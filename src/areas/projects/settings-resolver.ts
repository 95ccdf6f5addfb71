import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { Outcome } from '../../kernel/bulk.js'
import { Role } from '../../generated/models.js'
import { BULK_MODE, BulkMode, BulkResult, bulkResults, checkBulkSize } from '../../kernel/graphql/bulk.js'
import { uuid } from '../../kernel/graphql/scope.js'
import type { Owner } from './link-queries.js'
import { addPartList, removePartList, type PartItem } from './part-list-service.js'

/** Kinds of parts, by their names in the services. */
export enum SettingKind {
  TASK_TYPE = 'taskTypes',
  TASK_STATUS = 'taskStatuses',
  ASSET_TYPE = 'assetTypes',
  STATUS_AUTOMATION = 'statusAutomations',
  PREVIEW_BACKGROUND = 'previewBackgroundFiles',
}
registerEnumType(SettingKind, {
  name: 'SettingKind',
  description: 'What productions and templates are made of.',
  valuesConfig: {
    TASK_TYPE: { description: 'A task type, with its rank.' },
    TASK_STATUS: { description: 'A task status, with its rank and the roles that see it on the board.' },
    ASSET_TYPE: { description: 'An asset type.' },
    STATUS_AUTOMATION: { description: 'A status automation.' },
    PREVIEW_BACKGROUND: { description: 'A background for 3D previews.' },
  },
})

@InputType({ description: 'One of the things that a production or template is made of.' })
export class SettingKey {
  @Field(() => SettingKind, { description: 'What it is.' })
  kind!: SettingKind

  @Field(() => ID, { description: 'Its id.' })
  id!: string
}

@InputType({ description: 'Something for a production or template.' })
export class SettingInput extends SettingKey {
  @Field(() => Int, { nullable: true, description: 'Rank of a task type or status, from 1. Left out: stays as it is.' })
  priority?: number | null

  @Field(() => [Role], {
    nullable: true,
    description: 'Roles that see a task status on the board. Left out: all but clients see a new one, others stay.',
  })
  rolesForBoard?: Role[] | null
}

@ObjectType({ simpleResolvers: true, description: 'What became of one item of a list of settings.' })
export class SettingResult extends BulkResult {
  @Field(() => SettingKind, { nullable: true, description: 'What it is; null when refused.' })
  kind!: SettingKind | null

  @Field(() => ID, { nullable: true, description: 'Its id; null when refused.' })
  id!: string | null
}

const project = (id: string): Owner => ({ table: 'project', id: uuid('projectId', id) })
const template = (id: string): Owner => ({ table: 'project_template', id: uuid('templateId', id) })

const GIVEN = 'What to give; what is there already gets the rank and the roles that are given.'
const TAKEN = 'What to take away.'
const ONE_KIND = 'Things that do not exist are refused, and those that are named twice.'

function itemsOf(settings: readonly SettingInput[]): PartItem[] {
  checkBulkSize('settings', settings)
  return settings.map(({ kind, id, priority, rolesForBoard }) => ({
    part: kind,
    id: uuid('settings.id', id),
    priority,
    roles: rolesForBoard,
  }))
}

const results = (outcomes: readonly Outcome<PartItem>[]): SettingResult[] =>
  bulkResults(outcomes, (item) => ({ kind: (item?.part as SettingKind | undefined) ?? null, id: item?.id ?? null }))

/** What productions and templates are made of, many at once. */
@Resolver()
export class SettingsResolver {
  @Mutation(() => [SettingResult], {
    description: `Gives a production task types, statuses, asset types, automations and backgrounds. ${ONE_KIND} For managers of the production.`,
  })
  async addProjectSettings(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('settings', () => [SettingInput], { description: GIVEN }) settings: SettingInput[],
    @Arg('replaceTaskTypes', () => Boolean, {
      defaultValue: false,
      description: 'Takes the task types away that are not listed.',
    })
    replaceTaskTypes: boolean,
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<SettingResult[]> {
    return results(await addPartList(ctx, project(projectId), itemsOf(settings), { mode, replaceTaskTypes }))
  }

  @Mutation(() => [SettingResult], {
    description:
      'Takes task types, statuses, asset types, automations and backgrounds away from a production; tasks stay, and what it does not have is no error. For managers of the production.',
  })
  async removeProjectSettings(
    @Ctx() ctx: RequestContext,
    @Arg('projectId', () => ID, { description: 'Id of the production.' }) projectId: string,
    @Arg('settings', () => [SettingKey], { description: TAKEN }) settings: SettingKey[],
  ): Promise<SettingResult[]> {
    return results(await removePartList(ctx, project(projectId), itemsOf(settings)))
  }

  @Mutation(() => [SettingResult], {
    description: `Gives a template task types, statuses, asset types, automations and backgrounds. ${ONE_KIND} For admins.`,
  })
  async addTemplateSettings(
    @Ctx() ctx: RequestContext,
    @Arg('templateId', () => ID, { description: 'Id of the template.' }) templateId: string,
    @Arg('settings', () => [SettingInput], { description: GIVEN }) settings: SettingInput[],
    @Arg('mode', () => BulkMode, { defaultValue: BulkMode.ATOMIC, description: BULK_MODE }) mode: BulkMode,
  ): Promise<SettingResult[]> {
    return results(await addPartList(ctx, template(templateId), itemsOf(settings), { mode }))
  }

  @Mutation(() => [SettingResult], {
    description:
      'Takes task types, statuses, asset types, automations and backgrounds away from a template; what it does not have is no error. For admins.',
  })
  async removeTemplateSettings(
    @Ctx() ctx: RequestContext,
    @Arg('templateId', () => ID, { description: 'Id of the template.' }) templateId: string,
    @Arg('settings', () => [SettingKey], { description: TAKEN }) settings: SettingKey[],
  ): Promise<SettingResult[]> {
    return results(await removePartList(ctx, template(templateId), itemsOf(settings)))
  }
}
