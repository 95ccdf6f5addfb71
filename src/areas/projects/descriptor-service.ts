import type { RequestContext } from '../../context.js'
import { ENUMS } from '../../generated/metadata.js'
import type { WriteInput } from '../../kernel/crud/spec.js'
import { UUID } from '../../kernel/crud/values.js'
import { paramError } from '../../kernel/errors.js'
import { insertDescriptor, type DescriptorSnapshot } from './queries.js'

/** The type of a custom column is one of the known ones. */
export function checkDataType({ data }: WriteInput): void {
  const types: readonly unknown[] = ENUMS.MetadataType
  if (data.dataType !== undefined && !types.includes(data.dataType)) throw paramError('Invalid data_type')
}

/** Letters that have no plain letter inside. */
const SPELT_OUT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }

/** Key under which the values of a custom column are kept, from its name: plain small letters and digits with `_` between. */
export function fieldNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELT_OUT[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')
}

/** Gives a production a custom column unless it has one of that name; departments that are gone are left out. */
export async function addDescriptor(
  tx: RequestContext,
  projectId: string,
  snapshot: DescriptorSnapshot,
): Promise<void> {
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
  if (id) await tx.emit('metadata-descriptor:new', { metadata_descriptor_id: id }, { projectId })
}
