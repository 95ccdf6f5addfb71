import { sql, type RawBuilder } from 'kysely'
import type { ModelView } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { KINDS } from '../kinds/service.js'

type Kind = (typeof KINDS)[number]

const ofKind =
  (kind: Kind) =>
  (t: string): RawBuilder<unknown> =>
    sql`${col(t, 'entity_type_id')} = (select kind.id from entity_type kind where kind.name = ${kind})`

/** Whatever has a type of no other meaning is an asset. */
const isAsset = (t: string): RawBuilder<unknown> =>
  sql`${col(t, 'entity_type_id')} in (select kind.id from entity_type kind where kind.name <> all(${[...KINDS]}::text[]))`

const ofProject = { Project: 'entities' } as const
const ofProjectAndParent = { Project: 'entities', Entity: 'children' } as const

/** The kinds of entities, as people call them. */
export const entityViews: Record<string, ModelView> = {
  assets: {
    description: 'Characters, props, environments and whatever else shots are made of.',
    where: isAsset,
    beside: ofProject,
  },
  episodes: { description: 'Episodes of a series.', where: ofKind('Episode'), beside: ofProject },
  sequences: {
    description: 'Sequences; the parent is the episode, if any.',
    where: ofKind('Sequence'),
    beside: ofProjectAndParent,
  },
  shots: { description: 'Shots; the parent is the sequence.', where: ofKind('Shot'), beside: ofProjectAndParent },
  scenes: {
    description: 'Layout scenes; the parent is the sequence.',
    where: ofKind('Scene'),
    beside: ofProjectAndParent,
  },
  edits: {
    description: 'Edits; the parent is the episode, if any.',
    where: ofKind('Edit'),
    beside: ofProjectAndParent,
  },
  concepts: {
    description: 'Concepts, pictures that assets are designed from.',
    where: ofKind('Concept'),
    beside: ofProject,
  },
}
