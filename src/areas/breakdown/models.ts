import type { ModelSpec } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { seenWith, visibleEntity } from '../../kernel/permissions/work.js'
import { staffOfConcept, teamOfAsset, writersOfInstance } from './policy.js'

/** What the models of this area decide about themselves. */
export const breakdownModels = {
  // The casting of the shots that one sees. QUIRK (crud, Entity link): writing one here counts nothing anew.
  EntityLink: {
    kept: { through: { entityInId: 'Entity' } },
    path: 'entity-links',
    visible: (actor, t) => seenWith(visibleEntity(actor, 'li'), 'entity', 'li', col(t, 'entity_in_id')),
    list: { big: true },
  },
  // Concepts are not for clients.
  EntityConceptLink: {
    kept: { through: { entityInId: 'Entity' } },
    path: null,
    visible: staffOfConcept,
    without: ['create', 'update', 'remove'],
  },
  AssetInstance: {
    kept: { through: { entityId: 'Entity', sceneId: 'Entity', assetId: 'Entity' } },
    path: 'asset-instances',
    visible: (actor, t) => seenWith(visibleEntity(actor, 'ia'), 'entity', 'ia', col(t, 'asset_id')),
    read: { who: teamOfAsset },
    update: { who: writersOfInstance, protected: ['number'] },
  },
} satisfies Record<string, ModelSpec>
