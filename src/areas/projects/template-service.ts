import type { RequestContext } from '../../context.js'
import { z } from 'zod'
import { ENUMS } from '../../generated/metadata.js'
import { findRow, wireOptions, wireRow } from '../../kernel/crud/read.js'
import { createRecord } from '../../kernel/crud/service.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { coerce, UUID } from '../../kernel/crud/values.js'
import { metaOf } from '../../kernel/crud/wire.js'
import { AppError, notFound, plainError, sqlState } from '../../kernel/errors.js'
import { requireAdmin } from '../../kernel/permissions/checks.js'
import { addDescriptor, fieldNameOf } from './descriptor-service.js'
import { copyLinks, hasPart } from './link-queries.js'
import type { DescriptorSnapshot } from './queries.js'
import { projectWire } from './settings-service.js'
import { setDefaultBackground, setSnapshots, snapshotsOf } from './template-queries.js'

/**
 * Settings that a template gives to a production. QUIRK (models, "Applying a project template"): the padding of
 * revisions, the numbering of frames and the single preview per revision are kept in templates but never given.
 */
const SETTINGS = [
  'fps',
  'ratio',
  'resolution',
  'productionType',
  'productionStyle',
  'maxRetakes',
  'isClientsIsolated',
  'isPreviewDownloadAllowed',
  'isSetPreviewAutomated',
  'isPublishDefaultForArtists',
  'homepage',
  'hdBitrateCompression',
  'ldBitrateCompression',
] as const
/** Objects that are given as a whole. */
const OBJECTS = ['fileTree', 'data'] as const

/** What a new template gets by routes of its own, if at all; sent with it, it is dropped. */
export const NOT_WITH_TEMPLATE = [
  'isSinglePreviewPerRevision',
  'isFrameInNumbering',
  'revisionPadding',
  'defaultPreviewBackgroundFileId',
  'taskTypes',
  'taskStatuses',
  'assetTypes',
  'statusAutomations',
  'previewBackgroundFiles',
] as const

const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'object' && Object.keys(value).length === 0)

/**
 * Gives a production the settings, links and custom columns of a template.
 * @param given values by field that the caller has chosen and that win over those of the template
 * @throws 404 for an unknown template
 */
export async function applyTemplate(
  tx: RequestContext,
  projectId: string,
  templateId: unknown,
  given: Record<string, unknown>,
): Promise<void> {
  const template = await findRow(tx, 'ProjectTemplate', templateId)
  if (!template) throw notFound()
  const project = (await findRow(tx, 'Project', projectId))!
  const values: Record<string, unknown> = {}
  for (const field of SETTINGS) if (given[field] == null && template[field] != null) values[field] = template[field]
  for (const field of OBJECTS) if (isEmpty(given[field]) && !isEmpty(template[field])) values[field] = template[field]
  if (
    template.defaultPreviewBackgroundFileId &&
    given.defaultPreviewBackgroundFileId === undefined &&
    !project.defaultPreviewBackgroundFileId
  ) {
    values.defaultPreviewBackgroundFileId = template.defaultPreviewBackgroundFileId
  }
  const columns = new Map(metaOf('Project').columns.map((column) => [column.field, column]))
  const data = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, coerce(columns.get(field)!, value)]),
  )
  await tx.db.prisma.project.update({ where: { id: projectId }, data: data as never, select: { id: true } })
  await copyLinks(tx, { table: 'project_template', id: template.id }, { table: 'project', id: projectId })
  for (const snapshot of readSnapshots(template.metadataDescriptors)) {
    const { field_name: _, position: __, ...rest } = snapshot
    await addDescriptor(tx, projectId, rest)
  }
  await tx.emit('project:update', { project_id: projectId }, { projectId })
}

/** A custom column as it is sent for a template. */
export const snapshotSchema = z.object({
  name: z.string().nullish(),
  field_name: z.string().nullish(),
  entity_type: z.string().nullish(),
  task_type_id: z.guid({ error: 'Input should be a valid UUID' }).nullish(),
  data_type: z.enum(ENUMS.MetadataType, { error: `Input should be one of ${ENUMS.MetadataType.join(', ')}` }).nullish(),
  choices: z.array(z.unknown()).nullish(),
  for_client: z.boolean().nullish(),
  departments: z.array(z.string()).nullish(),
  position: z.int().nullish(),
})
type SentSnapshot = z.output<typeof snapshotSchema>

/** The custom columns that a template can give: what is stored may have been written by others, and in other ways. */
function readSnapshots(stored: unknown): DescriptorSnapshot[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((item) => {
    const { data } = snapshotSchema.safeParse(item)
    const usable = data?.name && data.entity_type && (data.entity_type !== 'Task' || data.task_type_id)
    return usable ? [snapshotOf(data)] : []
  })
}

/** A custom column in the form that templates keep. */
const snapshotOf = (sent: SentSnapshot): DescriptorSnapshot => ({
  name: sent.name ?? '',
  field_name: sent.field_name || fieldNameOf(sent.name ?? ''),
  entity_type: sent.entity_type ?? '',
  task_type_id: sent.task_type_id ?? null,
  data_type: sent.data_type ?? null,
  choices: sent.choices ?? [],
  for_client: sent.for_client ?? false,
  departments: sent.departments ?? [],
  position: sent.position ?? null,
})

/**
 * Gives a production what a template holds. For admins.
 * @returns the production in its REST form, as JSON text
 * @throws AppError 404 for an unknown production or template
 */
export async function applyTemplateTo(ctx: RequestContext, projectId: string, templateId: string): Promise<string> {
  requireAdmin(ctx)
  if (!(await findRow(ctx, 'Project', projectId))) throw unknownProject()
  await requireTemplate(ctx, templateId)
  await ctx.transaction((tx) => applyTemplate(tx, projectId, templateId, {}))
  return projectWire(ctx, projectId)
}

/**
 * Makes a template of a production: its settings, links and custom columns, without its team. For admins.
 * @throws AppError 404 for an unknown production, 400 when the name is missing or taken
 */
export async function createTemplateFromProject(
  ctx: RequestContext,
  projectId: string,
  { name, description }: { name: string; description?: string | null | undefined },
): Promise<WrittenTemplate> {
  requireAdmin(ctx)
  const project = await findRow(ctx, 'Project', projectId)
  if (!project) throw unknownProject()
  return ctx.transaction(async (tx) => {
    const data: Record<string, unknown> = { name, description, metadataDescriptors: await snapshotsOf(tx, projectId) }
    for (const field of SETTINGS) data[field] = project[field]
    for (const field of OBJECTS) data[field] = isEmpty(project[field]) ? null : project[field]
    const { row } = await createRecord(tx, 'ProjectTemplate', { data, relations: {}, extra: {} })
    await copyLinks(tx, { table: 'project', id: projectId }, { table: 'project_template', id: row.id })
    await setDefaultBackground(tx, row.id, project.defaultPreviewBackgroundFileId as string | null)
    return written(tx, row.id)
  })
}

/** A template as it is after a change. */
export interface WrittenTemplate {
  id: string
  /** Its REST form, as JSON text. */
  wire: string
}

/**
 * Chooses the default preview background among those of the template; null: none. For admins.
 * @throws AppError 404 for an unknown template, 400 for a background it does not have
 */
export async function setTemplateDefaultBackground(
  ctx: RequestContext,
  templateId: string,
  backgroundId: string | null,
): Promise<WrittenTemplate> {
  requireAdmin(ctx)
  await requireTemplate(ctx, templateId)
  const owner = { table: 'project_template', id: templateId } as const
  const allowed =
    backgroundId === null ||
    (UUID.test(backgroundId) && (await hasPart(ctx, owner, 'previewBackgroundFiles', backgroundId)))
  if (!allowed) throw plainError('Preview background file is not linked to this template')
  return changing(ctx, templateId, (tx) => setDefaultBackground(tx, templateId, backgroundId))
}

/** Replaces the custom columns that a template gives to productions. For admins. @throws AppError 404 for an unknown template */
export async function setTemplateDescriptors(
  ctx: RequestContext,
  templateId: string,
  descriptors: readonly SentSnapshot[],
): Promise<WrittenTemplate> {
  requireAdmin(ctx)
  await requireTemplate(ctx, templateId)
  return changing(ctx, templateId, (tx) => setSnapshots(tx, templateId, descriptors.map(snapshotOf)))
}

const changing = (
  ctx: RequestContext,
  templateId: string,
  work: (tx: RequestContext) => Promise<void>,
): Promise<WrittenTemplate> =>
  ctx.transaction(async (tx) => {
    await work(tx)
    await tellTemplateChange(tx, templateId)
    return written(tx, templateId)
  })

async function written(tx: RequestContext, id: string): Promise<WrittenTemplate> {
  const options = wireOptions(tx, 'ProjectTemplate', 'update', {}, false)
  return { id, wire: (await wireRow(tx, 'ProjectTemplate', id, options))! }
}

/** @throws AppError 404 in the form of the routes of templates. */
export async function requireTemplate(ctx: RequestContext, templateId: string): Promise<void> {
  if (!(await findRow(ctx, 'ProjectTemplate', templateId))) throw unknownTemplate()
}

/** Tells that a template changed. */
export const tellTemplateChange = (tx: RequestContext, templateId: string): Promise<void> =>
  tx.emit('project-template:update', { project_template_id: templateId })

/** A template needs a name. */
export function requireName({ data }: WriteInput): void {
  if (!data.name) throw plainError('name is required')
}

/** 404 of the routes of templates. */
export const unknownTemplate = (): AppError => unknown('Project template not found')
const unknownProject = (): AppError => unknown('Project not found')
const unknown = (message: string): AppError => new AppError('NOT_FOUND', message, { body: { message } })

/** Any integrity error of a template is told as a name that is taken. */
export const templateTaken = (error: unknown): Error | undefined =>
  sqlState(error)?.startsWith('23')
    ? plainError('A project template with this name already exists', 'CONFLICT')
    : undefined
