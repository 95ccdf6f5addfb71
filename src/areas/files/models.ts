import { requireActor } from '../../context.js'
import type { ModelSpec } from '../../kernel/crud/spec.js'
import { refuseVendor } from '../../kernel/permissions/checks.js'
import {
  listedOutputs,
  listedWorkingFiles,
  outputReaders,
  outputWriters,
  visibleFile,
  workingFileReaders,
  workingFileWriters,
} from './policy.js'
import { projectOfEntity } from './queries.js'
import { requireEntity } from './service.js'

/** What the models of this area decide about themselves. */
export const filesModels = {
  // Files of one's productions; vendors see none.
  OutputFile: {
    kept: { through: { entityId: 'Entity', temporalEntityId: 'Entity' } },
    path: 'output-files',
    visible: visibleFile,
    events: { project: (ctx, row) => projectOfEntity(ctx, row.entityId as string | null) },
    list: { who: (ctx) => refuseVendor(ctx), scope: (ctx, t) => listedOutputs(requireActor(ctx), t), big: true },
    // QUIRK (crud, Output file): a malformed id is an unknown one, and `relations` says nothing.
    read: { who: outputReaders, malformedIs404: true, relations: false },
    create: { prepare: requireEntity },
    update: { who: outputWriters },
  },
  // QUIRK (crud, Output type): a malformed id is an unknown one, and `relations` says nothing.
  OutputType: {
    path: 'output-types',
    visible: () => true,
    list: { who: 'any' },
    read: { who: 'any', malformedIs404: true, relations: false },
  },
  WorkingFile: {
    kept: { through: { taskId: 'Task', entityId: 'Entity' } },
    path: 'working-files',
    visible: visibleFile,
    list: { who: (ctx) => refuseVendor(ctx), scope: (ctx, t) => listedWorkingFiles(requireActor(ctx), t), big: true },
    read: { who: workingFileReaders, malformedIs404: true, relations: 'always' },
    update: { who: workingFileWriters },
  },
  FileStatus: {
    path: 'file-status',
    graphql: { one: 'fileStatus', many: 'fileStatuses' },
    visible: () => true,
    list: { who: 'any' },
    read: { who: 'any' },
  },
} satisfies Record<string, ModelSpec>
