import type { ModelName } from '../../generated/metadata.js'
import type { RoleCode } from '../../kernel/permissions/actor.js'

/**
 * How somebody with a role in a production sees the records of a model that belong to it: all of them, by a rule that
 * gives the same answer for everybody with this role, or by one that differs from person to person. A role that is not
 * named sees none.
 */
export type Sight = 'all' | 'alike' | 'each'

/** Whom the events of a subject are for. Admins of the studio get all of them, unless it says otherwise. */
export type Audience =
  | { readonly to: 'everybody' }
  /** No client: the server tells itself. */
  | { readonly to: 'nobody' }
  /** By the role in the studio. */
  | { readonly to: 'studio'; readonly roles: readonly RoleCode[] }
  /** By the role in the production of the event. */
  | { readonly to: 'team'; readonly roles: readonly RoleCode[] }
  /** The person of the record, whom the payload may name already; admins only where it says so. */
  | { readonly to: 'owner'; readonly model: ModelName; readonly key: string; readonly admins: boolean }
  /** Those who see the record: by role where that is enough, else by the visibility rule of the model. */
  | {
      readonly to: 'record'
      readonly model: ModelName
      readonly key: string
      readonly seen: Partial<Record<RoleCode, Sight>>
      /** The list of the model that holds the people who see its record by being in it. */
      readonly people?: string
    }

type RecordAudience = Extract<Audience, { to: 'record' }>

const EVERYBODY: Audience = { to: 'everybody' }
const TEAM = ['manager', 'supervisor', 'user', 'client', 'vendor'] as const
const NOT_VENDORS = ['manager', 'supervisor', 'user', 'client'] as const

const studio = (...roles: RoleCode[]): Audience => ({ to: 'studio', roles })
const team = (...roles: RoleCode[]): Audience => ({ to: 'team', roles })
const owner = (model: ModelName, key: string, { admins = true } = {}): Audience => ({ to: 'owner', model, key, admins })
const record = (model: ModelName, key: string, seen: RecordAudience['seen']): RecordAudience => ({
  to: 'record',
  model,
  key,
  seen,
})

/** What a vendor sees by an assignment, and the others by being in the team. */
const work = (model: ModelName, key: string): RecordAudience =>
  record(model, key, { manager: 'all', supervisor: 'all', user: 'all', client: 'all', vendor: 'each' })

/** What the whole team sees, or all of it but vendors. */
const ofTeam = (model: ModelName, key: string, roles: readonly RoleCode[]): RecordAudience =>
  record(model, key, Object.fromEntries(roles.map((role) => [role, 'all'])))

/** What clients see where it is made for them. */
const withClients = (model: ModelName, key: string): RecordAudience =>
  record(model, key, { manager: 'all', supervisor: 'all', user: 'all', client: 'alike' })

const entity = (kind: string): [string, Audience] => [kind, work('Entity', `${kind}_id`)]
const forEverybody = (subject: string): [string, Audience] => [subject, EVERYBODY]

/** By the subject of an event, the part of its name before the colon. A subject that is missing is for admins only. */
export const AUDIENCES: ReadonlyMap<string, Audience> = new Map<string, Audience>([
  // The studio and its people.
  ...[
    'asset-type',
    'department',
    'file-status',
    'main',
    'organisation',
    'output-type',
    'output_type',
    'person',
    'preview-background',
    'preview-background-file',
    'project-status',
    'software',
    'studio',
    'task-status',
    'task-type',
  ].map(forEverybody),
  ['session', { to: 'nobody' }],
  ['custom-action', studio(...NOT_VENDORS)],
  ['status-automation', studio(...NOT_VENDORS)],
  ['project-template', studio('manager')],
  ['project-template-task-type-link', studio('manager')],
  ['project-template-task-status-link', studio('manager')],
  ['api-event', studio()],
  ['attachment-file', studio()],
  ['hardware-item', studio()],
  ['plugin', studio()],
  ['salary-scale', studio()],
  // What belongs to one person.
  ['day-off', owner('DayOff', 'day_off_id')],
  ['notification', owner('Notification', 'notification_id', { admins: false })],
  ['search-filter', owner('SearchFilter', 'search_filter_id')],
  ['search-filter-group', owner('SearchFilterGroup', 'search_filter_group_id')],
  ['subscription', owner('Subscription', 'subscription_id')],
  // Productions.
  ['budget', team('manager')],
  ['budget-entry', record('BudgetEntry', 'budget_entry_id', { manager: 'all' })],
  [
    'metadata-descriptor',
    record('MetadataDescriptor', 'metadata_descriptor_id', {
      manager: 'all',
      supervisor: 'all',
      user: 'all',
      vendor: 'all',
      client: 'alike',
    }),
  ],
  ['milestone', team(...NOT_VENDORS)],
  ['production-schedule-version', team('manager', 'supervisor', 'user')],
  ['production_schedule_version', team('manager', 'supervisor', 'user')],
  [
    'production-schedule-version-task-link',
    ofTeam('ProductionScheduleVersionTaskLink', 'production_schedule_version_task_link_id', [
      'manager',
      'supervisor',
      'user',
    ]),
  ],
  ['project', team(...TEAM)],
  ['project-person-link', ofTeam('ProjectPersonLink', 'project_person_link_id', TEAM)],
  ['schedule-item', team(...NOT_VENDORS)],
  // Work.
  ...['asset', 'concept', 'edit', 'episode', 'scene', 'sequence', 'shot'].map(entity),
  ['asset-instance', work('AssetInstance', 'asset_instance_id')],
  ['asset_instance', work('AssetInstance', 'asset_instance_id')],
  ['chat', work('Chat', 'chat_id')],
  ['chat-message', work('ChatMessage', 'chat_message_id')],
  [
    'comment',
    record('Comment', 'comment_id', {
      manager: 'all',
      supervisor: 'all',
      user: 'alike',
      client: 'each',
      vendor: 'each',
    }),
  ],
  ['entity-link', work('EntityLink', 'entity_link_id')],
  ['news', ofTeam('News', 'news_id', TEAM)],
  ['preview-file', work('PreviewFile', 'preview_file_id')],
  ['task', { ...work('Task', 'task_id'), people: 'assignees' }],
  ['time-spent', work('TimeSpent', 'time_spent_id')],
  // Files and playlists.
  ['build-job', withClients('Playlist', 'playlist_id')],
  ['output-file', ofTeam('OutputFile', 'output_file_id', NOT_VENDORS)],
  ['playlist', withClients('Playlist', 'playlist_id')],
  ['working-file', ofTeam('WorkingFile', 'working_file_id', NOT_VENDORS)],
])

/** Keys of payloads that name somebody who is told whatever they see now. */
export const NAMED: ReadonlyMap<string, string> = new Map([['task:unassign', 'person_id']])
