import { requireActor, type RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import { createValues } from '../../kernel/crud/input.js'
import type { Row, WriteInput } from '../../kernel/crud/spec.js'
import { notFound, paramError, plainError } from '../../kernel/errors.js'
import { addDescriptor } from './descriptor-service.js'
import {
  countBackgrounds,
  firstEpisodeId,
  openStatusId,
  isAutomationUsed,
  projectDescriptorsElsewhere,
  statusName,
} from './queries.js'
import { applyTemplate } from './template-service.js'

export { listOpenProjects } from './listing-service.js'

export { joinTeam } from './team-service.js'

const RESOLUTION = /^(\d{3,4}x\d{3,4}|x\d{3,4})$/

/** Checks and completes the data of a new production. */
export async function prepareProject(tx: RequestContext, input: WriteInput): Promise<void> {
  checkSettings(input)
  input.data.projectStatusId ??= await ensureOpenStatus(tx)
  await checkBackgrounds(tx, input)
  // The default background has a column of its own; under this name nothing was ever stored.
  if (input.extra.preview_background_file_id != null) throw paramError('Invalid preview_background_file_id')
}

/** Checks the changes of a production. */
export async function prepareProjectUpdate(tx: RequestContext, input: WriteInput): Promise<void> {
  checkSettings(input)
  await checkBackgrounds(tx, input)
  const chosen = input.extra.preview_background_file_id
  if (chosen == null) return
  const given = input.relations.previewBackgroundFiles ?? []
  if (typeof chosen !== 'string' || !given.includes(chosen.toLowerCase()))
    throw paramError('Invalid preview_background_file_id')
}

function checkSettings({ data }: WriteInput): void {
  if (data.productionStyle === null) data.productionStyle = '2d3d'
  const styles: readonly unknown[] = ENUMS.ProductionStyle
  if (data.productionStyle !== undefined && !styles.includes(data.productionStyle))
    throw paramError('Invalid production_style')
  const { resolution } = data
  if (resolution && (typeof resolution !== 'string' || !RESOLUTION.test(resolution))) {
    throw paramError(`Invalid resolution ${String(resolution)}. Expected format: '1920x1080' or 'x1080'.`)
  }
}

async function checkBackgrounds(tx: RequestContext, { relations }: WriteInput): Promise<void> {
  const ids = [...new Set(relations.previewBackgroundFiles ?? [])]
  if (ids.length > 0 && (await countBackgrounds(tx, ids)) < ids.length) throw notFound()
}

/** Id of the status `Open`; it is made when it is missing. */
async function ensureOpenStatus(tx: RequestContext): Promise<string> {
  const known = await openStatusId(tx)
  if (known) return known
  const data = createValues('ProjectStatus', { data: { name: 'Open', color: '#000000' }, relations: {}, extra: {} })
  const { id } = await tx.db.prisma.projectStatus.create({ data: data as never, select: { id: true } })
  await tx.emit('project-status:new', { project_status_id: id })
  return id
}

/** What follows the creation of a production: its template, its first episode, the columns that all productions have. */
export async function completeProject(
  tx: RequestContext,
  row: Row,
  input: WriteInput,
): Promise<Record<string, unknown>> {
  const templateId = input.extra.project_template_id
  if (templateId) await applyTemplate(tx, row.id, templateId, input.data)
  const extra = await episodeOfShow(tx, row.id)
  for (const descriptor of await projectDescriptorsElsewhere(tx, row.id)) await addDescriptor(tx, row.id, descriptor)
  return extra
}

/** A production with the name of its status beside its id. */
export async function withStatusName(
  ctx: RequestContext,
  wire: Record<string, unknown>,
  row: Row,
): Promise<Record<string, unknown>> {
  return { ...wire, project_status_name: await statusName(ctx, row.projectStatusId as string | null) }
}

/** The first episode of a TV show, as a key for the answer; `E01` is made for a show that has none. */
export async function episodeOfShow(tx: RequestContext, projectId: string): Promise<Record<string, unknown>> {
  const { productionType } = await tx.db.prisma.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { productionType: true },
  })
  if (productionType !== 'tvshow') return {}
  return { first_episode_id: (await firstEpisodeId(tx, projectId)) ?? (await makeFirstEpisode(tx, projectId)) }
}

async function makeFirstEpisode(tx: RequestContext, projectId: string): Promise<string> {
  const { prisma } = tx.db
  const type =
    (await prisma.entityType.findFirst({ where: { name: 'Episode' }, select: { id: true } })) ??
    (await prisma.entityType.create({
      data: createValues('EntityType', { data: { name: 'Episode' }, relations: {}, extra: {} }) as never,
      select: { id: true },
    }))
  const data = {
    name: 'E01',
    status: 'running',
    description: '',
    data: {},
    projectId,
    entityTypeId: type.id,
    createdById: requireActor(tx).id,
  }
  const { id } = await prisma.entity.create({
    data: createValues('Entity', { data, relations: {}, extra: {} }) as never,
    select: { id: true },
  })
  await tx.emit('episode:new', { episode_id: id }, { projectId })
  return id
}

/** QUIRK (crud, Status automation): said before the permission, to everybody. */
export async function refuseUsedAutomation(ctx: RequestContext, row: Row): Promise<void> {
  if (await isAutomationUsed(ctx, row.id)) throw plainError('This automation is used in a project.', 'CONFLICT')
}
