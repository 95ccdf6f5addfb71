import type { RestRoute } from '../../kernel/rest/route.js'
import { ownRows } from './rest-shared.js'
import {
  listOwnAssets,
  listOwnAssetTypes,
  listOwnOfSequence,
  listOwnTasks,
  listOwnTaskTypes,
  listPartsAroundOwn,
} from './work-service.js'

/** Kinds of entities whose own tasks can be asked for, and their segments in paths. */
const WORKED_ON = [
  { kind: 'asset', words: 'an asset' },
  { kind: 'shot', words: 'a shot' },
  { kind: 'scene', words: 'a scene' },
  { kind: 'sequence', words: 'a sequence' },
] as const

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

const ofEntity = WORKED_ON.flatMap(({ kind, words }): RestRoute[] => [
  ownRows({
    path: `/data/user/${kind}s/<${kind}_id>/tasks`,
    operation: `user.list${capital(kind)}Tasks`,
    graphql: 'Query.tasks',
    summary: `List the tasks on ${words} that are assigned to the caller, in open productions.`,
    rows: (ctx, { params }) => listOwnTasks(ctx, kind, params[`${kind}_id`]),
  }),
  ownRows({
    path: `/data/user/${kind}s/<${kind}_id>/task-types`,
    operation: `user.list${capital(kind)}TaskTypes`,
    graphql: 'Task.taskType',
    summary: `List the types of the tasks on ${words} that are assigned to the caller, in open productions.`,
    rows: (ctx, { params }) => listOwnTaskTypes(ctx, kind, params[`${kind}_id`]),
  }),
])

const PROJECT = '/data/user/projects/<project_id>'
const SEQUENCE = '/data/user/sequences/<sequence_id>'

/** What the caller works on: everything is narrowed to tasks assigned to them in open productions. */
export const workRoutes: RestRoute[] = [
  ...ofEntity,
  ownRows({
    path: `${PROJECT}/asset-types`,
    operation: 'user.listAssetTypes',
    graphql: 'Project.assetTypes',
    summary: 'List the types of the assets of a production on which the caller has a task.',
    rows: (ctx, { params }) => listOwnAssetTypes(ctx, params.project_id),
  }),
  ownRows({
    path: `${PROJECT}/asset-types/<asset_type_id>/assets`,
    operation: 'user.listAssets',
    graphql: 'Query.assets',
    summary: 'List the assets of a production and a type on which the caller has a task.',
    rows: (ctx, { params }) => listOwnAssets(ctx, params.project_id, params.asset_type_id),
  }),
  ownRows({
    path: `${PROJECT}/sequences`,
    operation: 'user.listSequences',
    graphql: 'Query.sequences',
    summary: 'List the sequences of a production with a shot on which the caller has a task.',
    rows: (ctx, { params }) => listPartsAroundOwn(ctx, 'sequence', params.project_id),
  }),
  ownRows({
    path: `${PROJECT}/episodes`,
    operation: 'user.listEpisodes',
    graphql: 'Query.episodes',
    summary: 'List the episodes of a production with a shot on which the caller has a task.',
    rows: (ctx, { params }) => listPartsAroundOwn(ctx, 'episode', params.project_id),
  }),
  ownRows({
    path: `${SEQUENCE}/shots`,
    operation: 'user.listShots',
    graphql: 'Query.shots',
    summary: 'List the shots of a sequence on which the caller has a task.',
    rows: (ctx, { params }) => listOwnOfSequence(ctx, 'shot', params.sequence_id),
  }),
  ownRows({
    path: `${SEQUENCE}/scenes`,
    operation: 'user.listScenes',
    graphql: 'Query.scenes',
    summary: 'List the scenes of a sequence on which the caller has a task.',
    rows: (ctx, { params }) => listOwnOfSequence(ctx, 'scene', params.sequence_id),
  }),
]
