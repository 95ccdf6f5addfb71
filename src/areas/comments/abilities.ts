import type { RequestContext } from '../../context.js'
import type { Row } from '../../kernel/crud/spec.js'
import type { Abilities } from '../../kernel/permissions/abilities.js'
import { readersOf, removersOf, requireFileChanger, requireReplier, writersOf } from './policy.js'
import { readableTask } from './task-list.js'

const AUTHOR = 'For its author, and for managers of the production.'

/** The rules on changes, asked of a change of one field. */
const changes = (ctx: RequestContext, row: Row, field: string, value: unknown): Promise<void> =>
  writersOf(ctx, row, { data: { [field]: value }, relations: {}, extra: {} })

/** What may be done with a comment. */
export const commentAbilities: Abilities = {
  from: ['id', 'objectId', 'personId', 'taskStatusId', 'forClient', 'pinned', 'checklist'],
  rules: {
    edit: {
      description: 'Change its text and links: `updateComment`.',
      needs: AUTHOR,
      check: (ctx, row) => changes(ctx, row, 'text', null),
    },
    setStatus: {
      description: 'Change the status that it set: `updateComment`.',
      needs:
        'For its author, where they may act on the task and set the status; for managers of the production any status.',
      per: { argument: 'taskStatusIds', description: 'Ids of the statuses.' },
      check: (ctx, row, statusId) => changes(ctx, row, 'taskStatusId', statusId),
    },
    tick: {
      description: 'Change its checklist: `updateComment`.',
      needs: 'For its author, assignees of the task, supervisors in their departments, and managers of the production.',
      check: (ctx, row) => changes(ctx, row, 'checklist', [row.id]),
    },
    pin: {
      description: 'Pin it, or take the pin out: `updateComment`.',
      needs: 'For managers of the production, and for supervisors in their departments.',
      check: (ctx, row) => changes(ctx, row, 'pinned', !row.pinned),
    },
    showToClients: {
      description: 'Let clients read it, or no longer: `updateComment`.',
      needs: 'For managers of the production.',
      check: (ctx, row) => changes(ctx, row, 'forClient', !row.forClient),
    },
    reply: {
      description: 'Answer it: `replyToComment`.',
      needs:
        'For its author, who may act on the task, and who is named there but for vendors. Clients do not answer those of another studio.',
      check: async (ctx, row) => requireReplier(ctx, row, await readableTask(ctx, row.objectId as string)),
    },
    acknowledge: {
      description: 'Acknowledge it, or take that back: `acknowledgeComment`.',
      needs: 'For who may read it.',
      check: readersOf,
    },
    attach: {
      description: 'Add and remove its files: `attachFiles`, `removeAttachment`.',
      needs: AUTHOR,
      check: async (ctx, row) => requireFileChanger(ctx, row, await readableTask(ctx, row.objectId as string)),
    },
    delete: { description: 'Delete it: `deleteComment`.', needs: AUTHOR, check: removersOf },
  },
}
