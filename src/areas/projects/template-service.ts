import type { RequestContext } from '../../context.js'
import { findRow } from '../../kernel/crud/read.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { coerce } from '../../kernel/crud/values.js'
import { metaOf } from '../../kernel/crud/wire.js'
import { AppError, notFound, plainError, sqlState } from '../../kernel/errors.js'
import { addDescriptor } from './descriptor-service.js'
import { addTemplateLinks, type DescriptorSnapshot } from './queries.js'

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
  await addTemplateLinks(tx, projectId, template.id)
  for (const snapshot of (template.metadataDescriptors as DescriptorSnapshot[] | null) ?? []) {
    if (!snapshot.name || !snapshot.entity_type || (snapshot.entity_type === 'Task' && !snapshot.task_type_id)) continue
    const { field_name: _, position: __, ...rest } = snapshot
    await addDescriptor(tx, projectId, rest)
  }
  await tx.emit('project:update', { project_id: projectId }, { projectId })
}

/** A template needs a name. */
export function requireName({ data }: WriteInput): void {
  if (!data.name) throw plainError('name is required')
}

/** 404 of the routes of templates. */
export const unknownTemplate = (): AppError =>
  new AppError('NOT_FOUND', 'Project template not found', { body: { message: 'Project template not found' } })

/** Any integrity error of a template is told as a name that is taken. */
export const templateTaken = (error: unknown): Error | undefined =>
  sqlState(error)?.startsWith('23')
    ? plainError('A project template with this name already exists', 'CONFLICT')
    : undefined
