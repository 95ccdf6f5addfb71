import type { ModelSpec } from '../../kernel/crud/spec.js'
import { isAdmin, type Actor } from '../../kernel/permissions/actor.js'
import { refuseVendor } from '../../kernel/permissions/checks.js'
import { CHAT_TOKENS, refuseNullName, requireName, useNumberOfHours } from './service.js'

const notVendor = (actor: Actor): boolean => actor.role !== 'vendor'

/** What the models of this area decide about themselves. */
export const studioModels = {
  // Everybody reads the settings of the studio; its chat tokens are for admins.
  Organisation: {
    path: 'organisations',
    visible: () => true,
    restricted: { chatTokenSlack: isAdmin, chatWebhookMattermost: isAdmin, chatTokenDiscord: isAdmin },
    wire: ({ actor }) => (actor && isAdmin(actor) ? {} : { hide: CHAT_TOKENS }),
    list: { who: 'any', barred: (actor) => (isAdmin(actor) ? [] : CHAT_TOKENS) },
    read: { who: 'any' },
    update: { prepare: (_, __, input) => useNumberOfHours(input) },
  },
  // QUIRK (crud, Custom action): the list is for all but vendors, a single one by its id for admins.
  CustomAction: {
    path: 'custom-actions',
    visible: notVendor,
    list: { who: (ctx) => refuseVendor(ctx) },
    create: { prepare: (_, input) => requireName(input) },
    update: { prepare: (_, __, input) => refuseNullName(input) },
  },
  Plugin: { path: 'plugins', visible: isAdmin },
  // The log of what happened names every production: admins only, a thousand entries at a time.
  ApiEvent: { kept: false, path: 'events', visible: isAdmin, list: { cap: 1000 } },
  // Imports write them.
  DataImportError: { path: null, visible: isAdmin, without: ['create', 'update', 'remove'] },
} satisfies Record<string, ModelSpec>
