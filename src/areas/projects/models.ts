import { sql } from 'kysely'
import type { ModelSpec, RowRule } from '../../kernel/crud/spec.js'
import { col } from '../../kernel/db/sql-format.js'
import { viewerCan } from '../../kernel/graphql/abilities.js'
import {
  requireEffectiveManager,
  inTeams,
  refuseVendor,
  requireManager,
  requireMember,
} from '../../kernel/permissions/checks.js'
import { projectAbilities } from './abilities.js'
import { descriptorsOfTeams, ownOpenProjects, ownProjects, refuseOpenProject, templateReaders } from './policy.js'
import {
  followColumns,
  indexedField,
  projectColumns,
  projectMetadata,
  visibleProjectData,
} from '../metadata/service.js'
import { checkDataType } from './descriptor-service.js'
import { removeProject } from './removal-service.js'
import {
  completeProject,
  episodeOfShow,
  prepareProject,
  prepareProjectUpdate,
  refuseUsedAutomation,
  withStatusName,
} from './service.js'
import { NOT_WITH_TEMPLATE, requireName, templateTaken, unknownTemplate } from './template-service.js'
import { requireActor } from '../../context.js'

const ofTeams: RowRule = (actor, t) => inTeams(actor, t)

/** One's own place in a team was seen by oneself, also when it is gone. */
const ofTeamsOrOwn: RowRule = (actor, t) => {
  const rule = inTeams(actor, t)
  const own = sql`${col(t, 'person_id')} = ${actor.id}::uuid`
  return typeof rule === 'boolean' ? rule || own : sql`(${rule} or ${own})`
}

/** They are written by operations of their own. */
const READ_ONLY = ['create', 'update', 'remove'] as const

/** What the models of this area decide about themselves. */
export const projectsModels = {
  // One's own productions, open or closed, by id; the list is of the open ones. Admins have all.
  Project: {
    kept: { through: { id: 'Project' } },
    path: 'projects',
    visible: ownProjects,
    fields: { viewerCan: viewerCan('ProjectAbilities', projectAbilities), metadata: projectMetadata },
    masked: { data: visibleProjectData },
    custom: projectColumns,
    list: { who: 'any', scope: (ctx, t) => ownOpenProjects(requireActor(ctx), t) },
    read: {
      who: (ctx, row) => requireMember(ctx, row.id),
      present: withStatusName,
    },
    create: {
      extra: ['project_template_id', 'preview_background_file_id'],
      prepare: prepareProject,
      after: completeProject,
    },
    update: {
      who: (ctx, row) => requireManager(ctx, row.id),
      // People join and leave by the routes of the team.
      protected: ['team'],
      extra: ['preview_background_file_id'],
      prepare: (tx, _, input) => prepareProjectUpdate(tx, input),
      after: (tx, row) => episodeOfShow(tx, row.id),
    },
    remove: { precheck: refuseOpenProject, before: removeProject, after: followColumns },
  },
  ProjectStatus: { path: 'project-status', visible: () => true, list: { who: 'any' }, read: { who: 'any' } },
  ProjectTemplate: {
    path: 'project-templates',
    visible: templateReaders,
    list: { who: (ctx) => requireEffectiveManager(ctx) },
    read: { who: (ctx) => requireEffectiveManager(ctx) },
    create: {
      ignoreUnknown: true,
      protected: NOT_WITH_TEMPLATE,
      prepare: (_, input) => requireName(input),
      relations: false,
      onError: templateTaken,
    },
    update: {
      protected: ['taskTypes', 'taskStatuses', 'assetTypes', 'statusAutomations'],
      uncheckedDates: true,
      onError: templateTaken,
    },
    unknown: unknownTemplate,
  },
  MetadataDescriptor: {
    path: 'metadata-descriptors',
    visible: descriptorsOfTeams,
    fields: { indexed: indexedField },
    // QUIRK (crud, Metadata descriptor): a list without any parameter comes with the departments.
    list: {
      who: 'any',
      scope: (ctx, t) => inTeams(requireActor(ctx), t, { open: true }),
      relations: (query) => Object.keys(query).length === 0,
    },
    create: { prepare: (_, input) => checkDataType(input), after: followColumns },
    update: { prepare: (_, __, input) => checkDataType(input), after: followColumns },
    remove: { after: followColumns },
  },
  // QUIRK (crud, Status automation): the list is for all but vendors, a single one by its id for admins.
  StatusAutomation: {
    path: 'status-automations',
    visible: (actor) => actor.role !== 'vendor',
    list: { who: (ctx) => refuseVendor(ctx) },
    remove: { precheck: refuseUsedAutomation },
  },
  // Who is in the team, and what a production uses, is for the team.
  ProjectPersonLink: { path: null, visible: ofTeamsOrOwn },
  ProjectTaskTypeLink: { path: null, visible: ofTeams, without: READ_ONLY },
  ProjectTaskStatusLink: { path: null, visible: ofTeams, without: READ_ONLY },
  ProjectTemplateTaskTypeLink: { path: null, visible: templateReaders, without: READ_ONLY },
  ProjectTemplateTaskStatusLink: { path: null, visible: templateReaders, without: READ_ONLY },
} satisfies Record<string, ModelSpec>
