import type { ModelSpec } from '../../kernel/crud/spec.js'
import { requireActor } from '../../context.js'
import { viewerCan } from '../../kernel/graphql/abilities.js'
import { seenWith, visibleEntity } from '../../kernel/permissions/work.js'
import { col } from '../../kernel/db/sql-format.js'
import { entityAbilities } from './abilities.js'
import { listedEntities, managerOfBody, readersOf, removersOf, writersOf } from './policy.js'
import { ensureKinds, kindOf } from '../kinds/service.js'
import { entityColumns, entityMetadata } from '../metadata/service.js'
import { shownData, shownVersion, visibleData } from './metadata-policy.js'
import { asEntityFault, wireKind } from './kinds.js'
import { entityViews } from './views.js'
import { clearEntity, completeEntity, followEntityUpdate, mergeEntity, refuseKnownType } from './service.js'

/** What the models of this area decide about themselves. */
export const entitiesModels = {
  // Entities of one's productions; a vendor sees those with a task assigned to them.
  Entity: {
    path: 'entities',
    graphql: { one: 'entity', many: 'entities' },
    views: entityViews,
    wireType: wireKind,
    // ZOU-BUG (entities, MASK): the reference masks the metadata in its own lists only, not here.
    wire: (ctx) => ({ computed: { data: (t) => visibleData(requireActor(ctx), t) } }),
    visible: visibleEntity,
    fields: { viewerCan: viewerCan('EntityAbilities', entityAbilities), metadata: entityMetadata },
    masked: { data: (actor, t) => shownData(actor, t) },
    custom: entityColumns,
    events: { prefix: (ctx, row) => kindOf(ctx, row.entityTypeId as string) },
    list: {
      who: 'any',
      before: (ctx) => ensureKinds(ctx),
      scope: (ctx, t) => listedEntities(requireActor(ctx), t),
      big: true,
    },
    read: { who: readersOf },
    // QUIRK (crud, Entity): a new entity is answered with the type `Entity`, whatever its kind.
    create: { who: managerOfBody, prepare: completeEntity, wireType: 'Entity' },
    update: {
      who: writersOf,
      protected: ['instanceCasting', 'entitiesIn', 'entitiesOut', 'shotgunId', 'createdById'],
      prepare: mergeEntity,
      merged: ['data'],
      after: followEntityUpdate,
      relations: true,
      onError: asEntityFault,
    },
    remove: { who: removersOf, before: clearEntity },
  },
  EntityType: {
    path: 'entity-types',
    visible: () => true,
    // QUIRK (crud, Entity type): every kind is told of as an asset type, and of no production.
    events: { prefix: 'asset-type', project: false },
    list: { who: 'any' },
    read: { who: 'any' },
    create: { prepare: refuseKnownType },
    update: { relations: true },
  },
  // Past states of the entities that one sees.
  EntityVersion: {
    kept: { through: { entityId: 'Entity' } },
    path: null,
    without: ['create', 'update', 'remove'],
    visible: (actor, t) => seenWith(visibleEntity(actor, 've'), 'entity', 've', col(t, 'entity_id')),
    masked: { data: shownVersion },
  },
} satisfies Record<string, ModelSpec>
