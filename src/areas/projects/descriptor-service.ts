import type { RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import { deleteRow } from '../../kernel/crud/service.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { lockRow, refuseClash, type ExpectedVersion } from '../../kernel/crud/versions.js'
import { findRow } from '../../kernel/crud/read.js'
import { notFound, paramError, sqlState } from '../../kernel/errors.js'
import { requireManager, requireMember } from '../../kernel/permissions/checks.js'
import { followColumns } from '../metadata/service.js'
import { departmentIds, requireDepartments, seesAsClient } from './descriptor-policy.js'
import {
  descriptorRows,
  findDescriptor,
  isTaken,
  isTaskType,
  moveValues,
  ofKind,
  ofProject,
  placeDescriptors,
  rankedDescriptors,
  removeValues,
  withIds,
  writeDescriptor,
  type DescriptorFacts,
} from './descriptor-queries.js'
import { insertDescriptor, type DescriptorSnapshot } from './queries.js'

const TAKEN = 'Metadata descriptor already exists.'
/** What can have custom columns. */
export const DESCRIBED = ['Asset', 'Shot', 'Sequence', 'Episode', 'Edit', 'Project', 'Task'] as const

/** The type of a custom column is one of the known ones. */
export function checkDataType({ data }: WriteInput): void {
  if (data.dataType !== undefined) checkType(data.dataType)
}

/** @throws AppError 400 for a type that no custom column can have */
export function checkType(type: unknown): void {
  const types: readonly unknown[] = ENUMS.MetadataType
  if (!types.includes(type)) throw paramError('Invalid data_type')
}

/** Letters that have no plain letter inside. */
const SPELT_OUT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }

/**
 * Key under which the values of a custom column are kept, from its name: plain small letters and digits with `_` between.
 * Letters of other scripts than the Latin one stay as they are.
 */
export function fieldNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELT_OUT[letter]!)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').replace(/^_|_$/g, '')
}

/** Gives a production a custom column unless it has one of that name; departments that are gone are left out. */
export async function addDescriptor(
  tx: RequestContext,
  projectId: string,
  snapshot: DescriptorSnapshot,
): Promise<string | undefined> {
  const {
    name,
    entity_type,
    task_type_id = null,
    data_type = null,
    choices = [],
    for_client = false,
    position = null,
  } = snapshot
  const departments = (snapshot.departments ?? []).filter((id) => typeof id === 'string' && UUID.test(id))
  const field_name = snapshot.field_name ?? fieldNameOf(name)
  const id = await insertDescriptor(tx, projectId, {
    name,
    field_name,
    entity_type,
    task_type_id,
    data_type,
    choices,
    for_client,
    departments,
    position,
  })
  if (!id) return undefined
  followColumns(tx)
  await tx.emit('metadata-descriptor:new', { metadata_descriptor_id: id }, { projectId })
  return id
}

/** What a custom column is made of, beside the production. */
export interface DescriptorInput {
  entityType: string
  taskTypeId: string | null
  name: string
  dataType: string
  choices: readonly string[]
  forClient: boolean
  departments: readonly string[]
}

/** What of a custom column changes; what is absent stays. */
export type DescriptorChange = Partial<Omit<DescriptorInput, 'entityType' | 'taskTypeId'>>

/** The custom columns of a production in their REST form, as JSON texts. For its team; clients get those made for them. */
export async function listDescriptors(ctx: RequestContext, projectId: string): Promise<string[]> {
  await requireMember(ctx, projectId)
  if (!UUID.test(projectId)) throw notFound()
  const where = ofProject(projectId, { forClients: seesAsClient(ctx, projectId) })
  return descriptorRows(ctx, where, { relations: true })
}

/** A custom column in its REST form, as JSON text; for the team of its production. */
export async function readDescriptor(ctx: RequestContext, projectId: string, id: string): Promise<string> {
  await requireMember(ctx, projectId)
  const found = await requireDescriptor(ctx, projectId, id)
  return wireOf(ctx, found.id, { relations: true })
}

/** ZOU-BUG (projects, Metadata descriptors): the reference takes the column of any production for one of this. */
async function requireDescriptor(ctx: RequestContext, projectId: string, id: string): Promise<DescriptorFacts> {
  const found = UUID.test(projectId) && UUID.test(id) ? await findDescriptor(ctx, projectId, id) : undefined
  if (!found) throw notFound()
  return found
}

/** A custom column in its REST form. */
export async function wireOf(
  ctx: RequestContext,
  id: string,
  options: { relations: boolean } = { relations: false },
): Promise<string> {
  const [wire] = await descriptorRows(ctx, withIds([id]), options)
  if (!wire) throw notFound()
  return wire
}

/** Makes a custom column. For managers of the production, and supervisors for their departments. @returns its id */
export async function createDescriptor(
  ctx: RequestContext,
  projectId: string,
  input: DescriptorInput,
): Promise<string> {
  await requireDepartments(ctx, projectId, input.departments)
  if (!(await findRow(ctx, 'Project', projectId))) throw notFound()
  await checkDescribed(ctx, input)
  checkType(input.dataType)
  checkText(input.name, input.choices)
  const departments = departmentIds(input.departments)
  const id = await explainingTaken(() =>
    ctx.transaction((tx) => addDescriptor(tx, projectId, snapshotOf(input, departments))),
  )
  if (!id) throw paramError(TAKEN)
  return id
}

/** A new column as it is copied into a production. */
export const snapshotOf = (input: DescriptorInput, departments: string[]): DescriptorSnapshot => ({
  name: input.name,
  field_name: requireField(input.name),
  entity_type: input.entityType,
  task_type_id: input.taskTypeId,
  data_type: input.dataType,
  choices: input.choices,
  for_client: input.forClient,
  departments,
})

/** GraphQL checks no lengths, and the database knows no NUL. */
export function checkText(name: string, choices: readonly unknown[] = []): void {
  if ([...name].length > 120) throw paramError('Name has 120 characters at most.')
  if ([name, ...choices].some((text) => String(text).includes('\0'))) throw paramError('NUL is not a character.')
}

function requireField(name: string): string {
  const field = fieldNameOf(name)
  if (!field) throw paramError('Name needs a letter or a digit.')
  return field
}

async function checkDescribed(ctx: RequestContext, { entityType, taskTypeId }: DescriptorInput): Promise<void> {
  checkKind(entityType)
  if (entityType !== 'Task') {
    if (taskTypeId !== null) throw paramError('task_type_id only applies to Task metadata descriptors.')
    return
  }
  if (taskTypeId === null) throw paramError('Task metadata descriptors require a task_type_id.')
  if (!UUID.test(taskTypeId) || !(await isTaskType(ctx, taskTypeId))) throw paramError('Task type not found.')
}

function checkKind(entityType: string): void {
  const known: readonly string[] = DESCRIBED
  if (known.includes(entityType)) return
  throw paramError('Wrong entity type. Please select Asset, Shot, Sequence, Episode, Edit, Project, or Task.')
}

/** Two that make the same column at once: the database lets one through. */
export async function explainingTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw sqlState(error) === '23505' ? paramError(TAKEN) : error
  }
}

/**
 * Changes a custom column; when its field changes, the stored values move along. For managers of the production, and
 * supervisors for their departments.
 */
export async function changeDescriptor(
  ctx: RequestContext,
  { projectId, id }: { projectId: string; id: string },
  change: DescriptorChange,
  expected?: ExpectedVersion,
): Promise<void> {
  await requireMember(ctx, projectId)
  const before = await requireDescriptor(ctx, projectId, id)
  await requireDepartments(ctx, projectId, [...before.departments, ...(change.departments ?? [])])
  if (change.name === '') throw paramError('Name cannot be empty.')
  if (change.dataType !== undefined) checkType(change.dataType)
  await explainingTaken(() =>
    ctx.transaction(async (tx) => {
      const row = await lockRow(tx, 'MetadataDescriptor', before.id)
      if (!row) throw notFound()
      const { departments, ...data } = change
      const input: WriteInput = { data, relations: {}, extra: {} }
      if (departments) input.relations.departments = [...departments]
      if (expected) await refuseClash(tx, 'MetadataDescriptor', row, input, expected)
      await applyChange(tx, before, change)
    }),
  )
}

/** Writes the changes of a custom column and moves its values. */
export async function applyChange(
  tx: RequestContext,
  before: DescriptorFacts,
  change: DescriptorChange,
): Promise<void> {
  const { name = before.name, departments } = change
  checkText(name, change.choices)
  // A column keeps the field it has, however it was made, until its name says another.
  const fieldName = fieldNameOf(name) === fieldNameOf(before.name) ? before.fieldName : requireField(name)
  const after: DescriptorFacts = {
    ...before,
    name,
    fieldName,
    dataType: change.dataType ?? before.dataType,
    choices: change.choices ? [...change.choices] : before.choices,
    forClient: change.forClient ?? before.forClient,
    departments: departments ? departmentIds(departments) : before.departments,
  }
  if (await isTaken(tx, after)) throw paramError(TAKEN)
  if (fieldName !== before.fieldName) await moveValues(tx, before, fieldName)
  await writeDescriptor(tx, after)
  const { id, projectId } = before
  followColumns(tx)
  await tx.emit('metadata-descriptor:update', { metadata_descriptor_id: id }, { projectId })
}

/** Deletes a custom column with its values. For managers of the production, and supervisors for their departments. */
export async function removeDescriptor(ctx: RequestContext, projectId: string, id: string): Promise<void> {
  await requireMember(ctx, projectId)
  const descriptor = await requireDescriptor(ctx, projectId, id)
  await requireDepartments(ctx, projectId, descriptor.departments)
  await ctx.transaction((tx) => eraseDescriptor(tx, descriptor))
}

/** Deletes a custom column with its values. */
export async function eraseDescriptor(tx: RequestContext, descriptor: DescriptorFacts): Promise<void> {
  const { id, projectId } = descriptor
  await removeValues(tx, descriptor)
  await deleteRow(tx, 'MetadataDescriptor', id)
  followColumns(tx)
  await tx.emit('metadata-descriptor:delete', { metadata_descriptor_id: id }, { projectId })
}

/**
 * Ranks the custom columns of a kind: those given come first, the others follow by name. For managers of the production.
 * @returns all of them in their order, in REST form
 */
export async function reorderDescriptors(
  ctx: RequestContext,
  { projectId, entityType, ids }: { projectId: string; entityType: string; ids: readonly string[] },
): Promise<string[]> {
  await requireManager(ctx, projectId)
  checkKind(entityType)
  return ctx.transaction(async (tx) => {
    const known = UUID.test(projectId) ? await rankedDescriptors(tx, [projectId], entityType) : []
    const given = ids.map((id) => id.toLowerCase())
    const unknown = ids.find((_, i) => !known.some(({ id }) => id === given[i]))
    if (unknown !== undefined) {
      throw paramError(`Descriptor ${unknown} not found for project ${projectId} and entity type ${entityType}`)
    }
    return rank(tx, projectId, entityType, [...given, ...known.map(({ id }) => id).filter((id) => !given.includes(id))])
  })
}

/** Gives custom columns their places in the given order; one that stands in it twice has the last place. */
export async function rank(
  tx: RequestContext,
  projectId: string,
  entityType: string,
  order: readonly string[],
): Promise<string[]> {
  const places = new Map(order.map((id, i) => [id, i + 1]))
  await placeDescriptors(
    tx,
    [...places].map(([id, position]) => ({ id, position })),
  )
  return descriptorRows(tx, ofKind(projectId, entityType), { relations: true })
}
