import type { RequestContext } from '../../context.js'
import { kindOfName } from '../kinds/service.js'
import { TreeError, treePath, type TokenRecord, type Tokens, type TreeKind } from './file-tree.js'
import { pathFacts, type PathFacts, type Placed } from './path-queries.js'

const TEMPORAL = new Set(['shot', 'scene', 'sequence', 'episode'])

/** Kind of template for an entity; QUIRK (files, Path expansion): edits and concepts are taken for assets. */
function kindOfEntity({ type }: Placed): TreeKind {
  const kind = kindOfName(type)
  return TEMPORAL.has(kind) ? (kind as TreeKind) : 'asset'
}

/** The sequence that an entity is or is in; "" for what has none. */
function sequenceOf({ entity, parent }: PathFacts, kind: TreeKind): TokenRecord | '' {
  const found = kind === 'sequence' ? entity : kind === 'shot' || kind === 'scene' ? parent : null
  if (!found) return ''
  // QUIRK (files, Path expansion): `Seq12` becomes `S012`.
  const name = found.name?.includes('Seq') ? `S${found.name.slice(3).padStart(3, '0')}` : found.name
  return { ...found, name }
}

/** The episode that an entity is or is in. ZOU-BUG (files, Path expansion): a sequence without one is refused there. */
function episodeOf({ entity, parent, above }: PathFacts, kind: TreeKind): TokenRecord | string {
  const found = kind === 'episode' ? entity : kind === 'sequence' ? parent : kind === 'asset' ? null : above
  return found ?? 'e001'
}

function tokensOf(facts: PathFacts, entity: Placed, { name, revision }: { name: string; revision: number }): Tokens {
  const kind = kindOfEntity(entity)
  const number = String(revision).padStart(3, '0')
  return {
    Project: facts.project,
    Task: facts.task,
    TaskType: facts.taskType ?? '',
    Department: facts.department ?? '',
    Shot: entity,
    Scene: entity,
    Asset: entity,
    Sequence: sequenceOf(facts, kind),
    Episode: episodeOf(facts, kind),
    ...(kind === 'asset' ? { AssetType: entity.type } : {}),
    TemporalEntity: entity,
    TemporalEntityType: entity.type.toLowerCase(),
    Software: '3dsmax',
    OutputType: 'geometry',
    Representation: '',
    Name: name,
    OutputFile: name,
    WorkingFile: name,
    Version: number,
    Revision: number,
  }
}

/** Where a preview of a task belongs by the tree of its production; undefined when the tree cannot tell. */
export async function previewPath(
  ctx: RequestContext,
  taskId: string,
  file: { name: string; revision: number },
): Promise<{ folder: string; fileName: string } | undefined> {
  const facts = await pathFacts(ctx, taskId)
  if (!facts?.entity) return undefined
  try {
    const place = { mode: 'preview', kind: kindOfEntity(facts.entity) }
    return treePath(facts.tree, place, tokensOf(facts, facts.entity, file))
  } catch (error) {
    if (error instanceof TreeError) return undefined
    throw error
  }
}
