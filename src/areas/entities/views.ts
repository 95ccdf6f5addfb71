import { sql, type RawBuilder } from 'kysely'
import type { ModelView, ModelViews } from '../../kernel/crud/spec.js'
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

const shot: ModelView = {
  graphql: { one: 'shot', many: 'shots' },
  description: 'A shot: what the camera sees from one cut to the next.',
  where: ofKind('Shot'),
  has: ['nbFrames', 'nbEntitiesOut', 'isCastingStandby', 'entityVersions'],
  relations: {
    sequence: { of: 'parent', to: 'Sequence', description: 'Sequence that the shot is part of.' },
    episode: {
      of: 'parent',
      across: 'parent',
      to: 'Episode',
      description: 'Episode that the sequence of the shot is part of. Null in productions without episodes.',
    },
    scene: { of: 'source', to: 'Scene', description: 'Layout scene that the shot was taken from, if any.' },
    assets: {
      of: 'entitiesOut',
      to: 'Asset',
      description: 'Assets cast in the shot, without the number of times; `casting` has those.',
    },
    assetInstances: { of: 'instanceCasting', description: 'Asset instances that are seen in the shot.' },
  },
  beside: { Project: { shots: 'entities' }, AssetInstance: { shots: 'shots' }, EntityVersion: { entity: 'entity' } },
}

const sequence: ModelView = {
  graphql: { one: 'sequence', many: 'sequences' },
  description: 'A sequence: shots that belong together, in one place or one piece of the story.',
  where: ofKind('Sequence'),
  has: ['nbFrames', 'subscriptions'],
  relations: {
    episode: { of: 'parent', to: 'Episode', description: 'Episode that the sequence is part of, if any.' },
    shots: { of: 'children', to: 'Shot', description: 'Shots of the sequence.' },
    scenes: { of: 'children', to: 'Scene', description: 'Layout scenes of the sequence.' },
  },
  beside: { Project: { sequences: 'entities' } },
}

const episode: ModelView = {
  graphql: { one: 'episode', many: 'episodes' },
  description: 'An episode of a series.',
  where: ofKind('Episode'),
  has: ['nbFrames', 'nbEntitiesOut', 'playlists'],
  relations: {
    sequences: { of: 'children', to: 'Sequence', description: 'Sequences of the episode.' },
    shots: { of: 'children', across: 'children', to: 'Shot', description: 'Shots of the sequences of the episode.' },
    scenes: {
      of: 'children',
      across: 'children',
      to: 'Scene',
      description: 'Layout scenes of the sequences of the episode.',
    },
    edits: { of: 'children', to: 'Edit', description: 'Edits of the episode.' },
    assets: {
      of: 'introducedEntities',
      to: 'Asset',
      description: 'Assets introduced in the episode; `casting` has all that it uses.',
    },
  },
  beside: { Project: { episodes: 'entities' }, Playlist: { episode: 'episode' } },
}

const scene: ModelView = {
  graphql: { one: 'scene', many: 'scenes' },
  description: 'A layout scene: a place set up once, from which several shots are taken.',
  where: ofKind('Scene'),
  has: ['nbFrames', 'nbEntitiesOut'],
  relations: {
    sequence: { of: 'parent', to: 'Sequence', description: 'Sequence that the scene is part of.' },
    episode: {
      of: 'parent',
      across: 'parent',
      to: 'Episode',
      description: 'Episode that the sequence of the scene is part of. Null in productions without episodes.',
    },
    shots: { of: 'introducedEntities', to: 'Shot', description: 'Shots that were taken from the scene.' },
    assets: {
      of: 'entitiesOut',
      to: 'Asset',
      description: 'Assets cast in the scene, without the number of times; `casting` has those.',
    },
    assetInstances: { of: 'sceneInstances', description: 'Asset instances placed in the scene.' },
  },
  beside: { Project: { scenes: 'entities' }, AssetInstance: { scene: 'scene' } },
}

const edit: ModelView = {
  graphql: { one: 'edit', many: 'edits' },
  description: 'An edit: a cut of an episode or of a whole film.',
  where: ofKind('Edit'),
  has: ['nbFrames'],
  relations: {
    episode: { of: 'parent', to: 'Episode', description: 'Episode that was cut, if the production has episodes.' },
  },
  beside: { Project: { edits: 'entities' } },
}

const asset: ModelView = {
  graphql: { one: 'asset', many: 'assets' },
  description: 'An asset: a character, a prop, an environment or whatever else shots are made of.',
  where: isAsset,
  has: ['isShared', 'isCastingStandby', 'nbEntitiesOut', 'readyForId', 'readyFor', 'castIn', 'instances'],
  relations: {
    assetType: { of: 'entityType', description: 'Asset type: character, prop and so on.' },
    episode: {
      of: 'source',
      to: 'Episode',
      description: 'Episode in which the asset is introduced. Null for the main pack.',
    },
    shots: {
      of: 'entitiesIn',
      to: 'Shot',
      description: 'Shots that the asset is cast in, without the number of times; `castIn` has those.',
    },
    scenes: {
      of: 'entitiesIn',
      to: 'Scene',
      description: 'Scenes that the asset is cast in, without the number of times; `castIn` has those.',
    },
    assets: {
      of: 'entitiesOut',
      to: 'Asset',
      description: 'Assets that the asset is made of, without the number of times; `casting` has those.',
    },
    assetInstances: { of: 'hostedInstances', description: 'Instances of other assets placed inside the asset.' },
  },
  beside: {
    Project: { assets: 'entities' },
    EntityType: { assets: 'entities' },
    TaskType: { readyAssets: 'readyEntities' },
    AssetInstance: { asset: 'asset', targetAsset: 'targetAsset' },
  },
}

const concept: ModelView = {
  graphql: { one: 'concept', many: 'concepts' },
  description: 'A concept: a picture that assets are designed from.',
  where: ofKind('Concept'),
  relations: {
    linkedEntities: { of: 'entityConceptLinks', description: 'Entities that the concept illustrates.' },
  },
  beside: { Project: { concepts: 'entities' }, Entity: { concepts: 'concepts' } },
}

/** The kinds of entities, as people call them, and what only some of them have. */
export const entityViews: ModelViews = {
  kinds: {
    Shot: shot,
    Sequence: sequence,
    Episode: episode,
    Scene: scene,
    Edit: edit,
    Concept: concept,
    Asset: asset,
  },
  special: [
    'nbFrames',
    'nbEntitiesOut',
    'isCastingStandby',
    'isShared',
    'sourceId',
    'source',
    'readyForId',
    'readyFor',
    'children',
    'introducedEntities',
    'entityConceptLinks',
    'conceptLinks',
    'illustratedBy',
    'castIn',
    'entitiesOut',
    'entitiesIn',
    'instances',
    'assetInstances',
    'sceneInstances',
    'hostedInstances',
    'instanceCasting',
    'entityVersions',
    'playlists',
    'subscriptions',
  ],
}
