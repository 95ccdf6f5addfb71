/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Conditions on a list of records of the type ApiEvent; all of them must hold. */
export type ApiEventListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ApiEventWhere | null | undefined;
  /** None of the records is like this. */
  none?: ApiEventWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ApiEventWhere | null | undefined;
};

/** Conditions on a api event; all of them must hold. */
export type ApiEventWhere = {
  /** All of these hold. */
  AND?: Array<ApiEventWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ApiEventWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ApiEventWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** What the event carried, a JSON object of ids and changed values. It repeats `project_id` when the event has one. */
  data?: Array<JsonFilter> | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** What happened, as `thing:verb` in lower case, for example `task:update` or `comment:new`. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The production the event belongs to, null for events of the whole studio. */
  project?: ProjectWhere | null | undefined;
  /** Production the event belongs to. Null for events of the whole studio. */
  projectId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person whose action caused the event, null for background work. */
  user?: PersonWhere | null | undefined;
  /** Person whose action caused the event. Null for background work. */
  userId?: IdFilter | null | undefined;
};

/** Conditions on a list of records of the type AssetInstance; all of them must hold. */
export type AssetInstanceListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: AssetInstanceWhere | null | undefined;
  /** None of the records is like this. */
  none?: AssetInstanceWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: AssetInstanceWhere | null | undefined;
};

/** Conditions on a asset instance; all of them must hold. */
export type AssetInstanceWhere = {
  /** All of these hold. */
  AND?: Array<AssetInstanceWhere> | null | undefined;
  /** This does not hold. */
  NOT?: AssetInstanceWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<AssetInstanceWhere> | null | undefined;
  /** False when the instance is kept for history but no longer used. */
  active?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The asset that is placed. */
  asset?: AssetWhere | null | undefined;
  /** Asset that is placed. */
  assetId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Notes on this occurrence, at most 200 characters. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity the instance stands for, when recorded. */
  entity?: EntityWhere | null | undefined;
  /** Entity the instance stands for, when the studio records one. */
  entityId?: IdFilter | null | undefined;
  /** Conditions on a related record. The entity type of the instance, when recorded. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type of the instance, when the studio records one. */
  entityTypeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of this occurrence, for example `chair_0003`. */
  name?: StringFilter | null | undefined;
  /** Rank among the instances of the same asset in the same scene or host asset, from 1. */
  number?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this instance. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The scene that holds the instance, null when another asset does. */
  scene?: SceneWhere | null | undefined;
  /** Scene that holds the instance. Null when another asset holds it. */
  sceneId?: IdFilter | null | undefined;
  /** Conditions on related records. Shots that use this instance. */
  shots?: ShotListWhere | null | undefined;
  /** Conditions on a related record. The asset that holds the instance, null when a scene does. */
  targetAsset?: AssetWhere | null | undefined;
  /** Asset that holds the instance. Null when a scene holds it. */
  targetAssetId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Asset; all of them must hold. */
export type AssetListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: AssetWhere | null | undefined;
  /** None of the records is like this. */
  none?: AssetWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: AssetWhere | null | undefined;
};

/** Conditions on a asset; all of them must hold. */
export type AssetWhere = {
  /** All of these hold. */
  AND?: Array<AssetWhere> | null | undefined;
  /** This does not hold. */
  NOT?: AssetWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<AssetWhere> | null | undefined;
  /** Conditions on related records. Instances of other assets placed inside the asset. */
  assetInstances?: AssetInstanceListWhere | null | undefined;
  /** Conditions on a related record. Asset type: character, prop and so on. */
  assetType?: EntityTypeWhere | null | undefined;
  /** Asset type: character, prop and so on. */
  assetTypeId?: IdFilter | null | undefined;
  /** Conditions on related records. Assets that the asset is made of, without the number of times; `casting` has those. */
  assets?: AssetListWhere | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. Where this asset is used: the shots and assets whose casting holds it. */
  castIn?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on a related record. Episode in which the asset is introduced. Null for the main pack. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode in which the asset is introduced. Null for the main pack. */
  episodeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on related records. Occurrences of this asset in scenes and in other assets. */
  instances?: AssetInstanceListWhere | null | undefined;
  /** True while the casting is not approved yet. */
  isCastingStandby?: BooleanFilter | null | undefined;
  /** True when other productions may use this asset in their casting. */
  isShared?: BooleanFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Number of assets cast in the shot, as last counted. Shots only. */
  nbEntitiesOut?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that may start with this asset as it is now. */
  readyFor?: TaskTypeWhere | null | undefined;
  /** Task type that may start with this asset as it is now; it decides how many assets of a shot are ready. Assets only. */
  readyForId?: IdFilter | null | undefined;
  /** Conditions on related records. Scenes that the asset is cast in, without the number of times; `castIn` has those. */
  scenes?: SceneListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Shots that the asset is cast in, without the number of times; `castIn` has those. */
  shots?: ShotListWhere | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type AttachmentFile; all of them must hold. */
export type AttachmentFileListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: AttachmentFileWhere | null | undefined;
  /** None of the records is like this. */
  none?: AttachmentFileWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: AttachmentFileWhere | null | undefined;
};

/** Conditions on a attachment file; all of them must hold. */
export type AttachmentFileWhere = {
  /** All of these hold. */
  AND?: Array<AttachmentFileWhere> | null | undefined;
  /** This does not hold. */
  NOT?: AttachmentFileWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<AttachmentFileWhere> | null | undefined;
  /** Conditions on a related record. The chat message the file is attached to. */
  chatMessage?: ChatMessageWhere | null | undefined;
  /** Chat message the file is attached to. Null for a comment attachment. */
  chatMessageId?: IdFilter | null | undefined;
  /** Conditions on a related record. The comment the file is attached to. */
  comment?: CommentWhere | null | undefined;
  /** Comment the file is attached to. Null for a chat attachment, and once the comment is deleted. */
  commentId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** File name extension, lower case, without the dot. */
  extension?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Media type, for example `image/png` or `application/pdf`. */
  mimetype?: StringFilter | null | undefined;
  /** File name as uploaded. */
  name?: StringFilter | null | undefined;
  /** Reply the file is attached to: an id inside the comment's `replies`. Null when it belongs to the comment itself. */
  replyId?: IdFilter | null | undefined;
  /** Size in bytes. */
  size?: BigIntFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a status automation changes. */
export type AutomationField =
  /** The task type the asset is ready for. */
  | 'READY_FOR'
  /** The status of another task of the same entity. */
  | 'STATUS';

/** Conditions on a code; all of them must hold. */
export type AutomationFieldFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: AutomationField | null | undefined;
  /** Is one of these. */
  in?: Array<AutomationField> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: AutomationField | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<AutomationField> | null | undefined;
};

/** Conditions on a large whole number; all of them must hold. */
export type BigIntFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: string | null | undefined;
  /** Is more than, or after. */
  gt?: string | null | undefined;
  /** Is at least, or not before. */
  gte?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: string | null | undefined;
  /** Is at most, or not after. */
  lte?: string | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: string | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<string> | null | undefined;
};

/** Conditions on a yes or no; all of them must hold. */
export type BooleanFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: boolean | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: boolean | null | undefined;
};

/** Conditions on a list of records of the type BudgetEntry; all of them must hold. */
export type BudgetEntryListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: BudgetEntryWhere | null | undefined;
  /** None of the records is like this. */
  none?: BudgetEntryWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: BudgetEntryWhere | null | undefined;
};

/** Conditions on a budget entry; all of them must hold. */
export type BudgetEntryWhere = {
  /** All of these hold. */
  AND?: Array<BudgetEntryWhere> | null | undefined;
  /** This does not hold. */
  NOT?: BudgetEntryWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<BudgetEntryWhere> | null | undefined;
  /** Conditions on a related record. The budget the line belongs to. */
  budget?: BudgetWhere | null | undefined;
  /** Budget the line belongs to. */
  budgetId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Pay of one day, in the currency of the budget. */
  dailySalary?: FloatFilter | null | undefined;
  /** Conditions on a related record. The department that is charged. */
  department?: DepartmentWhere | null | undefined;
  /** Department that is charged. */
  departmentId?: IdFilter | null | undefined;
  /** Months that cost something else: a JSON object from month to the amount that replaces the normal one. */
  exceptions?: Array<JsonFilter> | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Length of the paid period, in months. */
  monthsDuration?: IntFilter | null | undefined;
  /** Conditions on a related record. The person who is paid, null for a post that is not filled yet. */
  person?: PersonWhere | null | undefined;
  /** Person who is paid. Null for a post that is not filled yet. */
  personId?: IdFilter | null | undefined;
  /** Position the line is paid as. */
  position?: PersonPositionFilter | null | undefined;
  /** Experience the line is paid as. */
  seniority?: SeniorityFilter | null | undefined;
  /** First day of the paid period. */
  startDate?: DateFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Budget; all of them must hold. */
export type BudgetListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: BudgetWhere | null | undefined;
  /** None of the records is like this. */
  none?: BudgetWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: BudgetWhere | null | undefined;
};

/** Conditions on a budget; all of them must hold. */
export type BudgetWhere = {
  /** All of these hold. */
  AND?: Array<BudgetWhere> | null | undefined;
  /** This does not hold. */
  NOT?: BudgetWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<BudgetWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Currency of all amounts, as an ISO 4217 code such as `EUR`. Null when not decided. */
  currency?: StringFilter | null | undefined;
  /** Conditions on related records. The salary lines of this budget. */
  entries?: BudgetEntryListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of this version of the budget. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The production that is budgeted. */
  project?: ProjectWhere | null | undefined;
  /** Production that is budgeted. */
  projectId?: IdFilter | null | undefined;
  /** Number of this version of the budget, from 1. */
  revision?: IntFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type BuildJob; all of them must hold. */
export type BuildJobListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: BuildJobWhere | null | undefined;
  /** None of the records is like this. */
  none?: BuildJobWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: BuildJobWhere | null | undefined;
};

/** How far a build job is. */
export type BuildJobStatus =
  /** Ended without a result. */
  | 'FAILED'
  /** Not ended yet. */
  | 'RUNNING'
  /** Ended; the result can be downloaded. */
  | 'SUCCEEDED';

/** Conditions on a code; all of them must hold. */
export type BuildJobStatusFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: BuildJobStatus | null | undefined;
  /** Is one of these. */
  in?: Array<BuildJobStatus> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: BuildJobStatus | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<BuildJobStatus> | null | undefined;
};

/** What a build job makes. */
export type BuildJobType =
  /** A ZIP archive of the previews. */
  | 'ARCHIVE'
  /** One movie of all previews in the order of the playlist. */
  | 'MOVIE';

/** Conditions on a code; all of them must hold. */
export type BuildJobTypeFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: BuildJobType | null | undefined;
  /** Is one of these. */
  in?: Array<BuildJobType> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: BuildJobType | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<BuildJobType> | null | undefined;
};

/** Conditions on a build job; all of them must hold. */
export type BuildJobWhere = {
  /** All of these hold. */
  AND?: Array<BuildJobWhere> | null | undefined;
  /** This does not hold. */
  NOT?: BuildJobWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<BuildJobWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** When the job ended, well or badly (UTC). Null while it runs. */
  endedAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** What the job makes. */
  jobType?: BuildJobTypeFilter | null | undefined;
  /** Conditions on a related record. The playlist the job works on. */
  playlist?: PlaylistWhere | null | undefined;
  /** Playlist the job works on. */
  playlistId?: IdFilter | null | undefined;
  /** How far the job is. */
  status?: BuildJobStatusFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Chat; all of them must hold. */
export type ChatListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ChatWhere | null | undefined;
  /** None of the records is like this. */
  none?: ChatWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ChatWhere | null | undefined;
};

/** Conditions on a list of records of the type ChatMessage; all of them must hold. */
export type ChatMessageListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ChatMessageWhere | null | undefined;
  /** None of the records is like this. */
  none?: ChatMessageWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ChatMessageWhere | null | undefined;
};

/** Conditions on a chat message; all of them must hold. */
export type ChatMessageWhere = {
  /** All of these hold. */
  AND?: Array<ChatMessageWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ChatMessageWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ChatMessageWhere> | null | undefined;
  /** Conditions on related records. Files attached to the message. */
  attachmentFiles?: AttachmentFileListWhere | null | undefined;
  /** Conditions on a related record. The room the message was sent to. */
  chat?: ChatWhere | null | undefined;
  /** Room the message was sent to. */
  chatId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who wrote the message. */
  person?: PersonWhere | null | undefined;
  /** Person who wrote the message. */
  personId?: IdFilter | null | undefined;
  /** What was written, in Markdown. Null when the message only carries files. */
  text?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a chat; all of them must hold. */
export type ChatWhere = {
  /** All of these hold. */
  AND?: Array<ChatWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ChatWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ChatWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The asset, shot or other entity that the chat is about. */
  entity?: EntityWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** When the last message was sent (UTC). Null while nobody has written. */
  lastMessage?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Messages of the room. */
  messages?: ChatMessageListWhere | null | undefined;
  /** Entity the room is about. The room stays when the entity is deleted. */
  objectId?: IdFilter | null | undefined;
  /** Kind of record the room is about: always `entity`. */
  objectType?: StringFilter | null | undefined;
  /** Conditions on related records. People who have joined the room. */
  participants?: PersonListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Comment; all of them must hold. */
export type CommentListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: CommentWhere | null | undefined;
  /** None of the records is like this. */
  none?: CommentWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: CommentWhere | null | undefined;
};

/** Conditions on a comment; all of them must hold. */
export type CommentWhere = {
  /** All of these hold. */
  AND?: Array<CommentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: CommentWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<CommentWhere> | null | undefined;
  /** Conditions on related records. People who have acknowledged the comment. */
  acknowledgements?: PersonListWhere | null | undefined;
  /** Conditions on related records. Files attached to the comment and to its replies. */
  attachmentFiles?: AttachmentFileListWhere | null | undefined;
  /** To-do list of the comment: a JSON array of `{text, checked}`. */
  checklist?: Array<JsonFilter> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on related records. Departments mentioned in the comment. */
  departmentMentions?: DepartmentListWhere | null | undefined;
  /** Conditions on a related record. The person who last changed the comment, null when nobody did. */
  editor?: PersonWhere | null | undefined;
  /** Person who last changed the comment. Null when it was never changed. */
  editorId?: IdFilter | null | undefined;
  /** True when clients may read the comment. */
  forClient?: BooleanFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Web addresses added to the comment. */
  links?: StringListFilter | null | undefined;
  /** Conditions on related records. People mentioned in the comment. */
  mentions?: PersonListWhere | null | undefined;
  /** Conditions on related records. Entries of the production news made from this comment. */
  news?: NewsListWhere | null | undefined;
  /** Conditions on related records. Notifications sent because of this comment. */
  notifications?: NotificationListWhere | null | undefined;
  /** Task the comment is on. */
  objectId?: IdFilter | null | undefined;
  /** Kind of record the comment is on: always `Task`. */
  objectType?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who wrote the comment. */
  person?: PersonWhere | null | undefined;
  /** Person who wrote the comment. */
  personId?: IdFilter | null | undefined;
  /** True when the comment is kept at the top of the list. */
  pinned?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The preview recorded by old versions; use `previews`. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Preview published with the comment, as recorded by old versions. Null since: use `previews`. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on related records. Previews published with the comment. */
  previews?: PreviewFileListWhere | null | undefined;
  /** Answers to the comment, oldest first: a JSON array of `{id, date, person_id, text, mentions, department_mentions}`. */
  replies?: Array<JsonFilter> | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on a related record. The task that the comment is on. */
  task?: TaskWhere | null | undefined;
  /** Conditions on a related record. The task status chosen with the comment. */
  taskStatus?: TaskStatusWhere | null | undefined;
  /** Task status chosen with the comment. Null for records made by imports without one. */
  taskStatusId?: IdFilter | null | undefined;
  /** What was written, in Markdown. `@Name` mentions a person or a department. */
  text?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Concept; all of them must hold. */
export type ConceptListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ConceptWhere | null | undefined;
  /** None of the records is like this. */
  none?: ConceptWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ConceptWhere | null | undefined;
};

/** Conditions on a concept; all of them must hold. */
export type ConceptWhere = {
  /** All of these hold. */
  AND?: Array<ConceptWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ConceptWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ConceptWhere> | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on related records. Entities that the concept illustrates. */
  linkedEntities?: EntityListWhere | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Kind of employment contract. */
export type ContractType =
  /** Apprenticeship. */
  | 'APPRENTICE'
  /** Until a date agreed on. */
  | 'FIXED_TERM'
  /** Self-employed. */
  | 'FREELANCE'
  /** Internship. */
  | 'INTERNSHIP'
  /** Permanent. */
  | 'OPEN_ENDED'
  /** For a few days or weeks. */
  | 'SHORT_TERM';

/** Conditions on a code; all of them must hold. */
export type ContractTypeFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: ContractType | null | undefined;
  /** Is one of these. */
  in?: Array<ContractType> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: ContractType | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<ContractType> | null | undefined;
};

/** A new department. What is left out gets its default. */
export type CreateDepartmentInput = {
  /** True when retired: kept for history, no longer offered. */
  archived?: boolean | null | undefined;
  /** Colour in lists and charts, as `#RRGGBB`. */
  color: string;
  /** Name of the department, unique. */
  name: string;
};

/** Conditions on a field that people added; all of them must hold. */
export type CustomFieldFilter = {
  /** Its value, for fields of yes and no. What is stored and is none counts as missing. */
  boolean?: BooleanFilter | null | undefined;
  /** Its value, for fields of dates. What is stored and is none counts as missing. */
  date?: DateFilter | null | undefined;
  /** Name of the field, as `fieldName` of its descriptor. */
  field: string;
  /** Its value, for fields of lists. What is stored and is none counts as missing. */
  list?: StringListFilter | null | undefined;
  /** Its value, for fields of numbers. What is stored and is none counts as missing. */
  number?: FloatFilter | null | undefined;
  /** Its value, for fields of texts. What is stored and is none counts as missing. */
  text?: StringFilter | null | undefined;
};

/** Conditions on a day; all of them must hold. */
export type DateFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: string | null | undefined;
  /** Is more than, or after. */
  gt?: string | null | undefined;
  /** Is at least, or not before. */
  gte?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** Lies between this long ago and now. */
  inLast?: Duration | null | undefined;
  /** Lies between now and this much later. */
  inNext?: Duration | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: string | null | undefined;
  /** Is at most, or not after. */
  lte?: string | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: string | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<string> | null | undefined;
};

/** Conditions on a moment; all of them must hold. */
export type DateTimeFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: string | null | undefined;
  /** Is more than, or after. */
  gt?: string | null | undefined;
  /** Is at least, or not before. */
  gte?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** Lies between this long ago and now. */
  inLast?: Duration | null | undefined;
  /** Lies between now and this much later. */
  inNext?: Duration | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: string | null | undefined;
  /** Is at most, or not after. */
  lte?: string | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: string | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<string> | null | undefined;
};

/** Conditions on a list of records of the type DayOff; all of them must hold. */
export type DayOffListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: DayOffWhere | null | undefined;
  /** None of the records is like this. */
  none?: DayOffWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: DayOffWhere | null | undefined;
};

/** Conditions on a day off; all of them must hold. */
export type DayOffWhere = {
  /** All of these hold. */
  AND?: Array<DayOffWhere> | null | undefined;
  /** This does not hold. */
  NOT?: DayOffWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<DayOffWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** First day off. */
  date?: DateFilter | null | undefined;
  /** Reason of the absence, free text. */
  description?: StringFilter | null | undefined;
  /** Last day off, the same day or later. */
  endDate?: DateFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who is away. */
  person?: PersonWhere | null | undefined;
  /** Person who is away. */
  personId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Department; all of them must hold. */
export type DepartmentListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: DepartmentWhere | null | undefined;
  /** None of the records is like this. */
  none?: DepartmentWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: DepartmentWhere | null | undefined;
};

/** Conditions on a department; all of them must hold. */
export type DepartmentWhere = {
  /** All of these hold. */
  AND?: Array<DepartmentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: DepartmentWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<DepartmentWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** Conditions on related records. Budget lines charged to the department. */
  budgetEntries?: BudgetEntryListWhere | null | undefined;
  /** Colour in lists and charts, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Equipment the department uses. */
  hardwareItemLinks?: HardwareItemDepartmentLinkListWhere | null | undefined;
  /** Conditions on related records. Equipment the department uses. */
  hardwareItems?: HardwareItemListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on related records. Comments that mention the department. */
  mentionedIn?: CommentListWhere | null | undefined;
  /** Conditions on related records. Custom columns the department may edit. */
  metadataDescriptors?: MetadataDescriptorListWhere | null | undefined;
  /** Name of the department, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. People who work in the department. */
  persons?: PersonListWhere | null | undefined;
  /** Conditions on related records. Reference salaries of the department. */
  salaryScales?: SalaryScaleListWhere | null | undefined;
  /** Conditions on related records. Folders of saved searches shared with the department. */
  searchFilterGroups?: SearchFilterGroupListWhere | null | undefined;
  /** Conditions on related records. Saved searches shared with the department. */
  searchFilters?: SearchFilterListWhere | null | undefined;
  /** Conditions on related records. Programs the department uses. */
  softwareLinks?: SoftwareDepartmentLinkListWhere | null | undefined;
  /** Conditions on related records. Programs the department uses. */
  softwares?: SoftwareListWhere | null | undefined;
  /** Conditions on related records. Task types done by the department. */
  taskTypes?: TaskTypeListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type DesktopLoginLog; all of them must hold. */
export type DesktopLoginLogListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: DesktopLoginLogWhere | null | undefined;
  /** None of the records is like this. */
  none?: DesktopLoginLogWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: DesktopLoginLogWhere | null | undefined;
};

/** Conditions on a desktop login log; all of them must hold. */
export type DesktopLoginLogWhere = {
  /** All of these hold. */
  AND?: Array<DesktopLoginLogWhere> | null | undefined;
  /** This does not hold. */
  NOT?: DesktopLoginLogWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<DesktopLoginLogWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** When the person was seen (UTC). */
  date?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who was seen. */
  person?: PersonWhere | null | undefined;
  /** Person who was seen. */
  personId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A length of time: the sum of its parts. */
export type Duration = {
  /** Number of days. */
  days?: number | null | undefined;
  /** Number of hours. */
  hours?: number | null | undefined;
  /** Number of minutes. */
  minutes?: number | null | undefined;
  /** Number of months. */
  months?: number | null | undefined;
  /** Number of weeks. */
  weeks?: number | null | undefined;
  /** Number of years. */
  years?: number | null | undefined;
};

/** Conditions on a list of records of the type Edit; all of them must hold. */
export type EditListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EditWhere | null | undefined;
  /** None of the records is like this. */
  none?: EditWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EditWhere | null | undefined;
};

/** Conditions on a edit; all of them must hold. */
export type EditWhere = {
  /** All of these hold. */
  AND?: Array<EditWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EditWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EditWhere> | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on a related record. Episode that was cut, if the production has episodes. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode that was cut, if the production has episodes. */
  episodeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type EntityConceptLink; all of them must hold. */
export type EntityConceptLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EntityConceptLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: EntityConceptLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EntityConceptLinkWhere | null | undefined;
};

/** Conditions on a entity concept link; all of them must hold. */
export type EntityConceptLinkWhere = {
  /** All of these hold. */
  AND?: Array<EntityConceptLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EntityConceptLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EntityConceptLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The concept. */
  entityIn?: EntityWhere | null | undefined;
  /** Concept. */
  entityInId?: IdFilter | null | undefined;
  /** Conditions on a related record. The entity the concept illustrates. */
  entityOut?: EntityWhere | null | undefined;
  /** Entity the concept illustrates. */
  entityOutId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type EntityLink; all of them must hold. */
export type EntityLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EntityLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: EntityLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EntityLinkWhere | null | undefined;
};

/** Conditions on a entity link; all of them must hold. */
export type EntityLinkWhere = {
  /** All of these hold. */
  AND?: Array<EntityLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EntityLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EntityLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on a related record. The entity that uses the asset: the shot. */
  entityIn?: EntityWhere | null | undefined;
  /** Entity that uses the asset: the shot. */
  entityInId?: IdFilter | null | undefined;
  /** Conditions on a related record. The asset that is used. */
  entityOut?: EntityWhere | null | undefined;
  /** Asset that is used. */
  entityOutId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** How the asset is used, such as `animate` or `fixed`. Empty when not said. */
  label?: StringFilter | null | undefined;
  /** How many times the asset is used. */
  nbOccurrences?: IntFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Entity; all of them must hold. */
export type EntityListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EntityWhere | null | undefined;
  /** None of the records is like this. */
  none?: EntityWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EntityWhere | null | undefined;
};

/** Progress of a whole entity. */
export type EntityStatus =
  /** Cut from the production. */
  | 'CANCELED'
  /** Delivered. */
  | 'COMPLETE'
  /** Being made. */
  | 'RUNNING'
  /** Not begun, or on hold. */
  | 'STANDBY';

/** Conditions on a code; all of them must hold. */
export type EntityStatusFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: EntityStatus | null | undefined;
  /** Is one of these. */
  in?: Array<EntityStatus> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: EntityStatus | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<EntityStatus> | null | undefined;
};

/** Conditions on a list of records of the type EntityType; all of them must hold. */
export type EntityTypeListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EntityTypeWhere | null | undefined;
  /** None of the records is like this. */
  none?: EntityTypeWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EntityTypeWhere | null | undefined;
};

/** Conditions on a entity type; all of them must hold. */
export type EntityTypeWhere = {
  /** All of these hold. */
  AND?: Array<EntityTypeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EntityTypeWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EntityTypeWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** Conditions on related records. Asset instances of this kind. */
  assetInstances?: AssetInstanceListWhere | null | undefined;
  /** Conditions on related records. An asset: a character, a prop, an environment or whatever else shots are made of. */
  assets?: AssetListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** What belongs to this kind. */
  description?: StringFilter | null | undefined;
  /** Conditions on related records. Entities of this kind, in all productions. */
  entities?: EntityListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the kind, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Production templates that have the asset type. */
  projectTemplates?: ProjectTemplateListWhere | null | undefined;
  /** Conditions on related records. Productions that use the asset type. */
  projects?: ProjectListWhere | null | undefined;
  /** Abbreviation, as in file paths and narrow columns. */
  shortName?: StringFilter | null | undefined;
  /** Conditions on related records. Task types assets of this type go through. Empty: all of the production. */
  taskTypes?: TaskTypeListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type EntityVersion; all of them must hold. */
export type EntityVersionListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EntityVersionWhere | null | undefined;
  /** None of the records is like this. */
  none?: EntityVersionWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EntityVersionWhere | null | undefined;
};

/** Conditions on a entity version; all of them must hold. */
export type EntityVersionWhere = {
  /** All of these hold. */
  AND?: Array<EntityVersionWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EntityVersionWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EntityVersionWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Custom values the change brought, a JSON object. Null when none were sent. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on a related record. The shot that was changed. */
  entity?: ShotWhere | null | undefined;
  /** Shot that was changed. */
  entityId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name the shot had before the change. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who made the change, null when not known. */
  person?: PersonWhere | null | undefined;
  /** Person who made the change. Null when not known. */
  personId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a entity; all of them must hold. */
export type EntityWhere = {
  /** All of these hold. */
  AND?: Array<EntityWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EntityWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EntityWhere> | null | undefined;
  /** Conditions on related records. Asset instances that stand for this entity. */
  assetInstances?: AssetInstanceListWhere | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. Where this asset is used: the shots and assets whose casting holds it. */
  castIn?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Conditions on related records. Entities that are part of this one: the shots of a sequence, the sequences of an episode. */
  children?: EntityListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Links from this concept to what it illustrates. */
  conceptLinks?: EntityConceptLinkListWhere | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on related records. Entities that use this asset, without the numbers; `castIn` has those. */
  entitiesIn?: EntityListWhere | null | undefined;
  /** Conditions on related records. Assets that this entity uses, without their numbers; `casting` has those. */
  entitiesOut?: EntityListWhere | null | undefined;
  /** Conditions on related records. Entities this concept illustrates. */
  entityConceptLinks?: EntityListWhere | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on related records. History of this shot: earlier names and frame ranges. */
  entityVersions?: EntityVersionListWhere | null | undefined;
  /** Conditions on related records. Instances of other assets placed inside this asset. */
  hostedInstances?: AssetInstanceListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on related records. Links from the concepts that illustrate this entity. */
  illustratedBy?: EntityConceptLinkListWhere | null | undefined;
  /** Conditions on related records. Asset instances this shot uses. */
  instanceCasting?: AssetInstanceListWhere | null | undefined;
  /** Conditions on related records. Occurrences of this asset in scenes and in other assets. */
  instances?: AssetInstanceListWhere | null | undefined;
  /** Conditions on related records. Assets introduced in this episode. */
  introducedEntities?: EntityListWhere | null | undefined;
  /** True while the casting is not approved yet. */
  isCastingStandby?: BooleanFilter | null | undefined;
  /** True when other productions may use this asset in their casting. */
  isShared?: BooleanFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Number of assets cast in the shot, as last counted. Shots only. */
  nbEntitiesOut?: IntFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on related records. Playlists of this episode. */
  playlists?: PlaylistListWhere | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that may start with this asset as it is now. */
  readyFor?: TaskTypeWhere | null | undefined;
  /** Task type that may start with this asset as it is now; it decides how many assets of a shot are ready. Assets only. */
  readyForId?: IdFilter | null | undefined;
  /** Conditions on related records. Asset instances placed in this scene. */
  sceneInstances?: AssetInstanceListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on a related record. The episode in which an asset is introduced. */
  source?: EntityWhere | null | undefined;
  /** Episode in which an asset is introduced. Null for the main pack and for productions without episodes. */
  sourceId?: IdFilter | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Subscriptions to the tasks of this sequence. */
  subscriptions?: SubscriptionListWhere | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type Episode; all of them must hold. */
export type EpisodeListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: EpisodeWhere | null | undefined;
  /** None of the records is like this. */
  none?: EpisodeWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: EpisodeWhere | null | undefined;
};

/** Conditions on a episode; all of them must hold. */
export type EpisodeWhere = {
  /** All of these hold. */
  AND?: Array<EpisodeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: EpisodeWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<EpisodeWhere> | null | undefined;
  /** Conditions on related records. Assets introduced in the episode; `casting` has all that it uses. */
  assets?: AssetListWhere | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on related records. Edits of the episode. */
  edits?: EditListWhere | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Number of assets cast in the shot, as last counted. Shots only. */
  nbEntitiesOut?: IntFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on related records. Playlists of this episode. */
  playlists?: PlaylistListWhere | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on related records. Layout scenes of the sequences of the episode. */
  scenes?: SceneListWhere | null | undefined;
  /** Conditions on related records. Sequences of the episode. */
  sequences?: SequenceListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Shots of the sequences of the episode. */
  shots?: ShotListWhere | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a file status; all of them must hold. */
export type FileStatusWhere = {
  /** All of these hold. */
  AND?: Array<FileStatusWhere> | null | undefined;
  /** This does not hold. */
  NOT?: FileStatusWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<FileStatusWhere> | null | undefined;
  /** Colour in lists, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the state, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Published files in this state. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a number; all of them must hold. */
export type FloatFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: number | null | undefined;
  /** Is more than, or after. */
  gt?: number | null | undefined;
  /** Is at least, or not before. */
  gte?: number | null | undefined;
  /** Is one of these. */
  in?: Array<number> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: number | null | undefined;
  /** Is at most, or not after. */
  lte?: number | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: number | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<number> | null | undefined;
};

/** Conditions on a list of records of the type HardwareItemDepartmentLink; all of them must hold. */
export type HardwareItemDepartmentLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: HardwareItemDepartmentLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: HardwareItemDepartmentLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: HardwareItemDepartmentLinkWhere | null | undefined;
};

/** Conditions on a hardware item department link; all of them must hold. */
export type HardwareItemDepartmentLinkWhere = {
  /** All of these hold. */
  AND?: Array<HardwareItemDepartmentLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: HardwareItemDepartmentLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<HardwareItemDepartmentLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department that uses the equipment. */
  department?: DepartmentWhere | null | undefined;
  /** Department that uses the equipment. */
  departmentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The equipment that is used. */
  hardwareItem?: HardwareItemWhere | null | undefined;
  /** Equipment that is used. */
  hardwareItemId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type HardwareItem; all of them must hold. */
export type HardwareItemListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: HardwareItemWhere | null | undefined;
  /** None of the records is like this. */
  none?: HardwareItemWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: HardwareItemWhere | null | undefined;
};

/** Conditions on a hardware item; all of them must hold. */
export type HardwareItemWhere = {
  /** All of these hold. */
  AND?: Array<HardwareItemWhere> | null | undefined;
  /** This does not hold. */
  NOT?: HardwareItemWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<HardwareItemWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Departments that use the equipment. */
  departmentLinks?: HardwareItemDepartmentLinkListWhere | null | undefined;
  /** Conditions on related records. Departments that use the equipment. */
  departments?: DepartmentListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** How many pieces the studio has. */
  inventoryAmount?: IntFilter | null | undefined;
  /** Cost of one piece for one month, in the studio's currency. */
  monthlyCost?: IntFilter | null | undefined;
  /** Name of the equipment, unique. */
  name?: StringFilter | null | undefined;
  /** Abbreviation. */
  shortName?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on an id; all of them must hold. */
export type IdFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: string | number | null | undefined;
  /** Is one of these. */
  in?: Array<string | number> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: string | number | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<string | number> | null | undefined;
};

/** Conditions on a whole number; all of them must hold. */
export type IntFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: number | null | undefined;
  /** Is more than, or after. */
  gt?: number | null | undefined;
  /** Is at least, or not before. */
  gte?: number | null | undefined;
  /** Is one of these. */
  in?: Array<number> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: number | null | undefined;
  /** Is at most, or not after. */
  lte?: number | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: number | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<number> | null | undefined;
};

/** Conditions on a value inside a JSON field; texts are compared with texts, numbers with numbers; all of them must hold. */
export type JsonFilter = {
  /** Has this text somewhere in it. */
  contains?: string | null | undefined;
  /** Ends with this text. */
  endsWith?: string | null | undefined;
  /** Is equal to; null finds records without a value. */
  eq?: unknown;
  /** Is more than, or after. */
  gt?: unknown;
  /** Is at least, or not before. */
  gte?: unknown;
  /** Is one of these. */
  in?: Array<unknown> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: unknown;
  /** Is at most, or not after. */
  lte?: unknown;
  /** Whether case counts for all conditions of this filter. */
  mode?: TextMode | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: unknown;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<unknown> | null | undefined;
  /** Keys that lead to the value: `"frame_in"`, or `["grade", "name"]` for a value inside a value. Absent: the whole. */
  path?: Array<string> | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of records of the type LoginLog; all of them must hold. */
export type LoginLogListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: LoginLogWhere | null | undefined;
  /** None of the records is like this. */
  none?: LoginLogWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: LoginLogWhere | null | undefined;
};

/** Conditions on a login log; all of them must hold. */
export type LoginLogWhere = {
  /** All of these hold. */
  AND?: Array<LoginLogWhere> | null | undefined;
  /** This does not hold. */
  NOT?: LoginLogWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<LoginLogWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Network address (IPv4 or IPv6) the sign-in came from. Null when not known. */
  ipAddress?: StringFilter | null | undefined;
  /** What kind of program signed in. */
  origin?: LoginOriginFilter | null | undefined;
  /** Conditions on a related record. The person who signed in. */
  person?: PersonWhere | null | undefined;
  /** Person who signed in. */
  personId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What kind of program signed in. */
export type LoginOrigin =
  /** A script or a plug-in, such as one that uses gazu. */
  | 'SCRIPT'
  /** A browser. */
  | 'WEB';

/** Conditions on a code; all of them must hold. */
export type LoginOriginFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: LoginOrigin | null | undefined;
  /** Is one of these. */
  in?: Array<LoginOrigin> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: LoginOrigin | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<LoginOrigin> | null | undefined;
};

/** Conditions on a list of records of the type MetadataDescriptor; all of them must hold. */
export type MetadataDescriptorListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: MetadataDescriptorWhere | null | undefined;
  /** None of the records is like this. */
  none?: MetadataDescriptorWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: MetadataDescriptorWhere | null | undefined;
};

/** Conditions on a metadata descriptor; all of them must hold. */
export type MetadataDescriptorWhere = {
  /** All of these hold. */
  AND?: Array<MetadataDescriptorWhere> | null | undefined;
  /** This does not hold. */
  NOT?: MetadataDescriptorWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<MetadataDescriptorWhere> | null | undefined;
  /** Values that may be chosen, a JSON array of texts. For `LIST`, `TAGLIST` and `CHECKLIST` only. */
  choices?: Array<JsonFilter> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** What the column holds. */
  dataType?: MetadataTypeFilter | null | undefined;
  /** Conditions on related records. Departments whose supervisors may edit the column. Empty: no department in particular. */
  departments?: DepartmentListWhere | null | undefined;
  /** Where the column appears: `Asset`, `Shot`, `Edit`, `Episode`, `Sequence`, `Concept`, `Project` or `Task`. */
  entityType?: StringFilter | null | undefined;
  /** Key of the value in `data`, made from the title: "Lens type" gives `lens_type`. */
  fieldName?: StringFilter | null | undefined;
  /** True when clients see the column. */
  forClient?: BooleanFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Title of the column. */
  name?: StringFilter | null | undefined;
  /** Rank among the columns, lower comes first. Null for columns never moved. */
  position?: IntFilter | null | undefined;
  /** Conditions on a related record. The production the column belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the column belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type whose tasks have the column, for `Task` columns only. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type whose tasks have the column. Set for `Task` columns only. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a custom column holds. */
export type MetadataType =
  /** Yes or no. */
  | 'BOOLEAN'
  /** Items that are ticked one by one. */
  | 'CHECKLIST'
  /** A day. */
  | 'DATE'
  /** One of the column's choices. */
  | 'LIST'
  /** A number. */
  | 'NUMBER'
  /** A person. */
  | 'PERSON'
  /** One line of text. */
  | 'STRING'
  /** Any of the column's choices. */
  | 'TAGLIST'
  /** Text of several lines. */
  | 'TEXTAREA'
  /** A web address. */
  | 'URL';

/** Conditions on a code; all of them must hold. */
export type MetadataTypeFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: MetadataType | null | undefined;
  /** Is one of these. */
  in?: Array<MetadataType> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: MetadataType | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<MetadataType> | null | undefined;
};

/** Conditions on a list of records of the type Milestone; all of them must hold. */
export type MilestoneListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: MilestoneWhere | null | undefined;
  /** None of the records is like this. */
  none?: MilestoneWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: MilestoneWhere | null | undefined;
};

/** Conditions on a milestone; all of them must hold. */
export type MilestoneWhere = {
  /** All of these hold. */
  AND?: Array<MilestoneWhere> | null | undefined;
  /** This does not hold. */
  NOT?: MilestoneWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<MilestoneWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Day of the milestone. */
  date?: DateFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** What is due that day. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The production the milestone belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the milestone belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type the milestone is about, null when it concerns the whole production. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type the milestone is about. Null when it concerns the whole production. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type News; all of them must hold. */
export type NewsListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: NewsWhere | null | undefined;
  /** None of the records is like this. */
  none?: NewsWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: NewsWhere | null | undefined;
};

/** Conditions on a news; all of them must hold. */
export type NewsWhere = {
  /** All of these hold. */
  AND?: Array<NewsWhere> | null | undefined;
  /** This does not hold. */
  NOT?: NewsWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<NewsWhere> | null | undefined;
  /** Conditions on a related record. The person who wrote the comment. */
  author?: PersonWhere | null | undefined;
  /** Person who wrote the comment. */
  authorId?: IdFilter | null | undefined;
  /** True when the task changed its status with the comment. */
  change?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The comment the entry is about. */
  comment?: CommentWhere | null | undefined;
  /** Comment the entry is about. Null once the comment is gone. */
  commentId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The preview published with the comment, null without one. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Preview published with the comment. Null without one. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task the comment is on. */
  task?: TaskWhere | null | undefined;
  /** Task the comment is on. */
  taskId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Notification; all of them must hold. */
export type NotificationListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: NotificationWhere | null | undefined;
  /** None of the records is like this. */
  none?: NotificationWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: NotificationWhere | null | undefined;
};

/** What a notification is about. */
export type NotificationType =
  /** A task was assigned to the person. */
  | 'ASSIGNATION'
  /** Somebody commented a task the person does or follows. */
  | 'COMMENT'
  /** Somebody mentioned the person, or their department, in a comment. */
  | 'MENTION'
  /** A playlist is ready for review. */
  | 'PLAYLIST_READY'
  /** Somebody replied to a comment the person takes part in. */
  | 'REPLY'
  /** Somebody mentioned the person in a reply. */
  | 'REPLY_MENTION';

/** Conditions on a code; all of them must hold. */
export type NotificationTypeFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: NotificationType | null | undefined;
  /** Is one of these. */
  in?: Array<NotificationType> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: NotificationType | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<NotificationType> | null | undefined;
};

/** Conditions on a notification; all of them must hold. */
export type NotificationWhere = {
  /** All of these hold. */
  AND?: Array<NotificationWhere> | null | undefined;
  /** This does not hold. */
  NOT?: NotificationWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<NotificationWhere> | null | undefined;
  /** Conditions on a related record. The person whose action it is about. */
  author?: PersonWhere | null | undefined;
  /** Person whose action it is about. */
  authorId?: IdFilter | null | undefined;
  /** True when the task changed its status as well. */
  change?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The comment it is about. */
  comment?: CommentWhere | null | undefined;
  /** Comment it is about. Null when it is not about a comment. */
  commentId?: IdFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who is told. */
  person?: PersonWhere | null | undefined;
  /** Person who is told. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The playlist it is about. */
  playlist?: PlaylistWhere | null | undefined;
  /** Playlist it is about. Null when it is not about a playlist. */
  playlistId?: IdFilter | null | undefined;
  /** True once the person has read it. */
  read?: BooleanFilter | null | undefined;
  /** Reply it is about, an id inside the comment's `replies`. Null when it is not about a reply. */
  replyId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task it is about. */
  task?: TaskWhere | null | undefined;
  /** Task it is about. Null when it is not about a task. */
  taskId?: IdFilter | null | undefined;
  /** What it is about. */
  type?: NotificationTypeFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type OutputFile; all of them must hold. */
export type OutputFileListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: OutputFileWhere | null | undefined;
  /** None of the records is like this. */
  none?: OutputFileWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: OutputFileWhere | null | undefined;
};

/** Conditions on a output file; all of them must hold. */
export type OutputFileWhere = {
  /** All of these hold. */
  AND?: Array<OutputFileWhere> | null | undefined;
  /** This does not hold. */
  NOT?: OutputFileWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<OutputFileWhere> | null | undefined;
  /** Conditions on a related record. The asset instance the file was published for, null for a file of the entity itself. */
  assetInstance?: AssetInstanceWhere | null | undefined;
  /** Asset instance the file was published for. Null for a file of the entity itself. */
  assetInstanceId?: IdFilter | null | undefined;
  /** True when the file was withdrawn. */
  canceled?: BooleanFilter | null | undefined;
  /** Checksum of the content, 32 hexadecimal characters. Null when not recorded. */
  checksum?: StringFilter | null | undefined;
  /** What changed with this revision. */
  comment?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the file holds. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity the file belongs to. */
  entity?: EntityWhere | null | undefined;
  /** Entity the file belongs to. For an instance, the asset. */
  entityId?: IdFilter | null | undefined;
  /** File name extension. Null when not recorded. */
  extension?: StringFilter | null | undefined;
  /** Conditions on a related record. The state of the file. */
  fileStatus?: FileStatusWhere | null | undefined;
  /** State of the file. */
  fileStatusId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the file, by default that of the output type. */
  name?: StringFilter | null | undefined;
  /** Number of files in a sequence of files, 1 for a single file. */
  nbElements?: IntFilter | null | undefined;
  /** Conditions on a related record. The kind of file. */
  outputType?: OutputTypeWhere | null | undefined;
  /** Kind of file. */
  outputTypeId?: IdFilter | null | undefined;
  /** Folder on the studio's storage, as the production's file tree gives it. */
  path?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who published the file. */
  person?: PersonWhere | null | undefined;
  /** Person who published the file. */
  personId?: IdFilter | null | undefined;
  /** Conditions on related records. Previews made from this file. */
  previewFiles?: PreviewFileListWhere | null | undefined;
  /** Format variant, such as `abc` or `exr`. Free text. */
  representation?: StringFilter | null | undefined;
  /** Revision number, counted for entity, task type, output type and name together. */
  revision?: IntFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Size in bytes. Null when not recorded. */
  size?: IntFilter | null | undefined;
  /** Tool that published it, free text. Null when not recorded. */
  source?: StringFilter | null | undefined;
  /** Conditions on a related record. The working file the file was made from. */
  sourceFile?: WorkingFileWhere | null | undefined;
  /** Working file the file was made from. Null when not recorded. */
  sourceFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type in which the file was made. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type in which the file was made. */
  taskTypeId?: IdFilter | null | undefined;
  /** Conditions on a related record. The shot or scene in which the asset instance stands. */
  temporalEntity?: EntityWhere | null | undefined;
  /** Shot or scene in which the asset instance stands. Null for a file of the entity itself. */
  temporalEntityId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a output type; all of them must hold. */
export type OutputTypeWhere = {
  /** All of these hold. */
  AND?: Array<OutputTypeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: OutputTypeWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<OutputTypeWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the kind, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Published files of this kind. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Abbreviation, used in file names. */
  shortName?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Person; all of them must hold. */
export type PersonListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: PersonWhere | null | undefined;
  /** None of the records is like this. */
  none?: PersonWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: PersonWhere | null | undefined;
};

/** Position of a person within their department. */
export type PersonPosition =
  /** Does the work. */
  | 'ARTIST'
  /** Leads a group of artists. */
  | 'LEAD'
  /** Answers for the department. */
  | 'SUPERVISOR';

/** Conditions on a code; all of them must hold. */
export type PersonPositionFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: PersonPosition | null | undefined;
  /** Is one of these. */
  in?: Array<PersonPosition> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: PersonPosition | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<PersonPosition> | null | undefined;
};

/** Conditions on a person; all of them must hold. */
export type PersonWhere = {
  /** All of these hold. */
  AND?: Array<PersonWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PersonWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<PersonWhere> | null | undefined;
  /** Conditions on related records. Comments the person has acknowledged. */
  acknowledgedComments?: CommentListWhere | null | undefined;
  /** False when the person may no longer sign in. */
  active?: BooleanFilter | null | undefined;
  /** True when the person has left for good and is no longer listed. */
  archived?: BooleanFilter | null | undefined;
  /** Conditions on related records. Notifications other people got because of this person. */
  authoredNotifications?: NotificationListWhere | null | undefined;
  /** Conditions on related records. Budget lines that pay the person. */
  budgetEntries?: BudgetEntryListWhere | null | undefined;
  /** Conditions on related records. Chat messages the person wrote. */
  chatMessages?: ChatMessageListWhere | null | undefined;
  /** Conditions on related records. Chat rooms the person has joined. */
  chats?: ChatListWhere | null | undefined;
  /** Conditions on related records. Comments the person wrote. */
  comments?: CommentListWhere | null | undefined;
  /** Kind of employment contract. */
  contractType?: ContractTypeFilter | null | undefined;
  /** Country, as an ISO 3166-1 code of two letters such as `FR`. */
  country?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Entities the person made. */
  createdEntities?: EntityListWhere | null | undefined;
  /** Conditions on related records. Playlists the person made. */
  createdPlaylists?: PlaylistListWhere | null | undefined;
  /** Conditions on related records. Public playlist links the person made. */
  createdShareLinks?: PlaylistShareLinkListWhere | null | undefined;
  /** Pay of one day, in the studio's currency. For the eyes of managers only. */
  dailySalary?: IntFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on related records. Days on which the person does not work. */
  dayOffs?: DayOffListWhere | null | undefined;
  /** Conditions on related records. Tasks the person gave to others: they were the last to assign somebody. */
  delegatedTasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Departments the person works in. */
  departments?: DepartmentListWhere | null | undefined;
  /** Login on the studio's workstations; it also works for signing in here. */
  desktopLogin?: StringFilter | null | undefined;
  /** Conditions on related records. When the person was seen on a workstation. */
  desktopLoginLogs?: DesktopLoginLogListWhere | null | undefined;
  /** How days are shown: `YYYY-MM-DD`, `DD/MM/YYYY` or `MM/DD/YYYY`. */
  displayDateFormat?: StringFilter | null | undefined;
  /** Conditions on related records. Tasks of yours that are done, in your open productions. Of yourself only: empty for other people. */
  doneTasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Comments the person was the last to change. */
  editedComments?: CommentListWhere | null | undefined;
  /** E-mail address, the name to sign in with. Always lower case, unique among people. Null for some bots and guests. */
  email?: StringFilter | null | undefined;
  /** True when signing in asks for a code sent by e-mail. */
  emailOtpEnabled?: BooleanFilter | null | undefined;
  /** Conditions on related records. Changes of shots' names and frame ranges the person made. */
  entityVersions?: EntityVersionListWhere | null | undefined;
  /** Conditions on related records. Events caused by the person. */
  events?: ApiEventListWhere | null | undefined;
  /** Last day on which the API token is valid. Null when it has no end. */
  expirationDate?: DateFilter | null | undefined;
  /** True when signing in asks for a security key or passkey (FIDO). */
  fidoEnabled?: BooleanFilter | null | undefined;
  /** Conditions on related records. Folders of saved searches that you have at hand: your own, and those shared with you. Of yourself only: empty for other people. */
  filterGroups?: SearchFilterGroupListWhere | null | undefined;
  /** Conditions on related records. Saved searches that you have at hand: your own, and those shared with you. Of yourself only: empty for other people. */
  filters?: SearchFilterListWhere | null | undefined;
  /** First name. */
  firstName?: StringFilter | null | undefined;
  /** True when the person has a portrait. */
  hasAvatar?: BooleanFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True for a program that signs in with a token instead of a password. */
  isBot?: BooleanFilter | null | undefined;
  /** True when the account came from the directory (LDAP): the directory then checks the password. */
  isGeneratedFromLdap?: BooleanFilter | null | undefined;
  /** True for somebody who commented through a public share link of a playlist. */
  isGuest?: BooleanFilter | null | undefined;
  /** Last name. Empty for bots. */
  lastName?: StringFilter | null | undefined;
  /** Last day on which the person was seen: signed in on a workstation, or logged time. */
  lastPresence?: DateFilter | null | undefined;
  /** Id of the person in the directory. Null for accounts made here. */
  ldapUid?: StringFilter | null | undefined;
  /** Language and country, for example `en_US`. */
  locale?: StringFilter | null | undefined;
  /** Conditions on related records. When the person signed in. */
  loginLogs?: LoginLogListWhere | null | undefined;
  /** Conditions on related records. Comments that mention the person. */
  mentionedIn?: CommentListWhere | null | undefined;
  /** Conditions on related records. News made by the person's comments. */
  news?: NewsListWhere | null | undefined;
  /** Conditions on related records. Notifications the person got. */
  notifications?: NotificationListWhere | null | undefined;
  /** True to send notifications to Discord as well. */
  notificationsDiscordEnabled?: BooleanFilter | null | undefined;
  /** Name of the person in Discord. */
  notificationsDiscordUserid?: StringFilter | null | undefined;
  /** True to send notifications by e-mail as well. */
  notificationsEnabled?: BooleanFilter | null | undefined;
  /** True to send notifications to Mattermost as well. */
  notificationsMattermostEnabled?: BooleanFilter | null | undefined;
  /** Id of the person in Mattermost. */
  notificationsMattermostUserid?: StringFilter | null | undefined;
  /** True to send notifications to Slack as well. */
  notificationsSlackEnabled?: BooleanFilter | null | undefined;
  /** Id of the person in Slack. */
  notificationsSlackUserid?: StringFilter | null | undefined;
  /** Conditions on related records. Files the person published. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Telephone number. */
  phone?: StringFilter | null | undefined;
  /** Position within the department. */
  position?: PersonPositionFilter | null | undefined;
  /** Second factor that is asked for first. Null when there is none. */
  preferredTwoFactorAuthentication?: TwoFactorMethodFilter | null | undefined;
  /** Conditions on related records. Previews the person uploaded. */
  previewFiles?: PreviewFileListWhere | null | undefined;
  /** Conditions on related records. Memberships in production teams, with the role there. */
  projectLinks?: ProjectPersonLinkListWhere | null | undefined;
  /** Conditions on related records. Productions whose team the person is in. */
  projects?: ProjectListWhere | null | undefined;
  /** What the person may do in the whole studio. A production can give them another role: see `ProjectPersonLink.role`. */
  role?: RoleFilter | null | undefined;
  /** Conditions on related records. Tasks of schedule versions the person is planned for. */
  scheduledTaskLinks?: ProductionScheduleVersionTaskLinkListWhere | null | undefined;
  /** Conditions on related records. Folders of searches the person made. */
  searchFilterGroups?: SearchFilterGroupListWhere | null | undefined;
  /** Conditions on related records. Searches the person saved. */
  searchFilters?: SearchFilterListWhere | null | undefined;
  /** Experience. */
  seniority?: SeniorityFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on a related record. The site the person works at. */
  studio?: StudioWhere | null | undefined;
  /** Site the person works at. */
  studioId?: IdFilter | null | undefined;
  /** Conditions on related records. Tasks and sequences the person follows. */
  subscriptions?: SubscriptionListWhere | null | undefined;
  /** Conditions on related records. Tasks the person is assigned to. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Tasks that wait for your review: for admins in all open productions, for managers in theirs, for supervisors those of their departments. Of yourself only: empty for other people. */
  tasksToCheck?: TaskListWhere | null | undefined;
  /** Conditions on related records. Time the person logged. */
  timeSpents?: TimeSpentListWhere | null | undefined;
  /** Time zone as an IANA name, for example `Europe/Paris`. Days and mails follow it. */
  timezone?: StringFilter | null | undefined;
  /** Conditions on related records. Tasks that you have still to do: assigned to you, in your open productions, and not done. Of yourself only: empty for other people. */
  todos?: TaskListWhere | null | undefined;
  /** True when signing in asks for a code from an authenticator app. */
  totpEnabled?: BooleanFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** True to show times as 2:30 pm, false as 14:30. */
  use12HourClock?: BooleanFilter | null | undefined;
  /** Conditions on related records. Working files the person made. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type Playlist; all of them must hold. */
export type PlaylistListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: PlaylistWhere | null | undefined;
  /** None of the records is like this. */
  none?: PlaylistWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: PlaylistWhere | null | undefined;
};

/** Conditions on a list of records of the type PlaylistShareLink; all of them must hold. */
export type PlaylistShareLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: PlaylistShareLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: PlaylistShareLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: PlaylistShareLinkWhere | null | undefined;
};

/** Conditions on a playlist share link; all of them must hold. */
export type PlaylistShareLinkWhere = {
  /** All of these hold. */
  AND?: Array<PlaylistShareLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PlaylistShareLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<PlaylistShareLinkWhere> | null | undefined;
  /** True when guests may comment, false when they may only look. */
  canComment?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the link. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the link. */
  createdById?: IdFilter | null | undefined;
  /** When the link ends (UTC). Null for never. */
  expirationDate?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** False when the link was withdrawn. */
  isActive?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The playlist that is shared. */
  playlist?: PlaylistWhere | null | undefined;
  /** Playlist that is shared. */
  playlistId?: IdFilter | null | undefined;
  /** Secret part of the address, 64 characters at most. */
  token?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a playlist; all of them must hold. */
export type PlaylistWhere = {
  /** All of these hold. */
  AND?: Array<PlaylistWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PlaylistWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<PlaylistWhere> | null | undefined;
  /** Conditions on related records. Movies and archives made of the playlist. */
  buildJobs?: BuildJobListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the playlist, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the playlist. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Conditions on a related record. The episode the playlist belongs to. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode the playlist belongs to. Null for the main pack, for playlists of all episodes, and in productions without episodes. */
  episodeId?: IdFilter | null | undefined;
  /** True when clients may open the playlist. */
  forClient?: BooleanFilter | null | undefined;
  /** Kind of what is reviewed: `shot`, `asset`, `sequence`, `edit` or `episode`. */
  forEntity?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when the playlist draws on all episodes. */
  isForAll?: BooleanFilter | null | undefined;
  /** Name, unique within the production and episode. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Notifications that the playlist is ready. */
  notifications?: NotificationListWhere | null | undefined;
  /** Conditions on a related record. The production the playlist belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the playlist belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on related records. Public links to the playlist. */
  shareLinks?: PlaylistShareLinkListWhere | null | undefined;
  /** What is reviewed, in order: a JSON array of `{entity_id, preview_file_id}`. Whatever the name says, the entities may also be assets, sequences, edits or episodes. */
  shots?: Array<JsonFilter> | null | undefined;
  /** Conditions on a related record. The task type whose previews are shown. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type whose previews are shown. Null for the latest of any. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type PreviewBackgroundFile; all of them must hold. */
export type PreviewBackgroundFileListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: PreviewBackgroundFileWhere | null | undefined;
  /** None of the records is like this. */
  none?: PreviewBackgroundFileWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: PreviewBackgroundFileWhere | null | undefined;
};

/** Conditions on a preview background file; all of them must hold. */
export type PreviewBackgroundFileWhere = {
  /** All of these hold. */
  AND?: Array<PreviewBackgroundFileWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PreviewBackgroundFileWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<PreviewBackgroundFileWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Productions that show this background first. */
  defaultOfProjects?: ProjectListWhere | null | undefined;
  /** Conditions on related records. Production templates that show this background first. */
  defaultOfTemplates?: ProjectTemplateListWhere | null | undefined;
  /** File name extension, without the dot. */
  extension?: StringFilter | null | undefined;
  /** Size in bytes. */
  fileSize?: BigIntFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True for the one used when nothing else is chosen. At most one is. */
  isDefault?: BooleanFilter | null | undefined;
  /** Name shown in the player. */
  name?: StringFilter | null | undefined;
  /** Name of the uploaded file. */
  originalName?: StringFilter | null | undefined;
  /** Conditions on related records. Production templates that offer the background. */
  projectTemplates?: ProjectTemplateListWhere | null | undefined;
  /** Conditions on related records. Productions that offer the background. */
  projects?: ProjectListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type PreviewFile; all of them must hold. */
export type PreviewFileListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: PreviewFileWhere | null | undefined;
  /** None of the records is like this. */
  none?: PreviewFileWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: PreviewFileWhere | null | undefined;
};

/** Whether a preview can be played. */
export type PreviewFileStatus =
  /** The conversion failed. */
  | 'BROKEN'
  /** The file was lost. */
  | 'MISSING'
  /** Being converted. */
  | 'PROCESSING'
  /** Can be played. */
  | 'READY';

/** Conditions on a code; all of them must hold. */
export type PreviewFileStatusFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: PreviewFileStatus | null | undefined;
  /** Is one of these. */
  in?: Array<PreviewFileStatus> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: PreviewFileStatus | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<PreviewFileStatus> | null | undefined;
};

/** Conditions on a preview file; all of them must hold. */
export type PreviewFileWhere = {
  /** All of these hold. */
  AND?: Array<PreviewFileWhere> | null | undefined;
  /** This does not hold. */
  NOT?: PreviewFileWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<PreviewFileWhere> | null | undefined;
  /** Drawings made in review: a JSON array of `{time, drawing: {objects}}`, with `time` in seconds. */
  annotations?: Array<JsonFilter> | null | undefined;
  /** Conditions on related records. Comments the preview was published with. */
  comments?: CommentListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the preview shows. */
  description?: StringFilter | null | undefined;
  /** Length of a movie in seconds, 0 for a picture. */
  duration?: FloatFilter | null | undefined;
  /** Kind of file: `png` for pictures and `mp4` for movies after processing, otherwise the extension as uploaded. */
  extension?: StringFilter | null | undefined;
  /** Size in bytes. */
  fileSize?: BigIntFilter | null | undefined;
  /** Height in pixels, 0 when not known. */
  height?: IntFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True for a movie, as recorded by old imports; `extension` is what counts. */
  isMovie?: BooleanFilter | null | undefined;
  /** Conditions on related records. Tasks whose newest preview this is. */
  lastOfTasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Comments that name this preview the way old versions did. */
  legacyComments?: CommentListWhere | null | undefined;
  /** Conditions on related records. Entities that show this preview as their thumbnail. */
  mainOfEntities?: EntityListWhere | null | undefined;
  /** Name of the preview. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. News entries that show this preview. */
  news?: NewsListWhere | null | undefined;
  /** Name of the uploaded file, without its extension. */
  originalName?: StringFilter | null | undefined;
  /** Path on the studio's storage. Null for uploads. */
  path?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who uploaded the preview. */
  person?: PersonWhere | null | undefined;
  /** Person who uploaded the preview. */
  personId?: IdFilter | null | undefined;
  /** Rank among the files of the revision; 1 is the main one. */
  position?: IntFilter | null | undefined;
  /** Revision of the task's work, from 1. */
  revision?: IntFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Tool that sent the preview, free text. Null when not recorded. */
  source?: StringFilter | null | undefined;
  /** Conditions on a related record. The published file the preview was made from. */
  sourceFile?: OutputFileWhere | null | undefined;
  /** Published file the preview was made from. Null when not recorded. */
  sourceFileId?: IdFilter | null | undefined;
  /** Whether the file can be played. */
  status?: PreviewFileStatusFilter | null | undefined;
  /** Conditions on a related record. The task whose work is shown. */
  task?: TaskWhere | null | undefined;
  /** Task whose work is shown. */
  taskId?: IdFilter | null | undefined;
  /** In point recorded with the file. Null when none was set. */
  tokenIn?: IntFilter | null | undefined;
  /** Out point recorded with the file. Null when none was set. */
  tokenOut?: IntFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** File name of the movie in Flow Production Tracking (ShotGrid), kept by imports. */
  uploadedMovieName?: StringFilter | null | undefined;
  /** Address of the movie in Flow Production Tracking (ShotGrid), kept by imports. */
  uploadedMovieUrl?: StringFilter | null | undefined;
  /** Address of the preview elsewhere, kept by old imports. */
  url?: StringFilter | null | undefined;
  /** Verdict of a reviewer on this one file. */
  validationStatus?: ValidationStatusFilter | null | undefined;
  /** Width in pixels, 0 when not known. */
  width?: IntFilter | null | undefined;
};

/** Conditions on a list of records of the type ProductionScheduleVersion; all of them must hold. */
export type ProductionScheduleVersionListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProductionScheduleVersionWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProductionScheduleVersionWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProductionScheduleVersionWhere | null | undefined;
};

/** Conditions on a list of records of the type ProductionScheduleVersionTaskLink; all of them must hold. */
export type ProductionScheduleVersionTaskLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProductionScheduleVersionTaskLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProductionScheduleVersionTaskLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProductionScheduleVersionTaskLinkWhere | null | undefined;
};

/** Conditions on a production schedule version task link; all of them must hold. */
export type ProductionScheduleVersionTaskLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProductionScheduleVersionTaskLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProductionScheduleVersionTaskLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProductionScheduleVersionTaskLinkWhere> | null | undefined;
  /** Conditions on related records. People planned for the task in this version. */
  assignees?: PersonListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Planned end in this version. Null when not planned. */
  dueDate?: DateTimeFilter | null | undefined;
  /** Planned work in this version, in minutes. */
  estimation?: FloatFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The schedule version. */
  productionScheduleVersion?: ProductionScheduleVersionWhere | null | undefined;
  /** Schedule version. */
  productionScheduleVersionId?: IdFilter | null | undefined;
  /** Planned start in this version. Null when not planned. */
  startDate?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The task that is planned. */
  task?: TaskWhere | null | undefined;
  /** Task that is planned. */
  taskId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a production schedule version; all of them must hold. */
export type ProductionScheduleVersionWhere = {
  /** All of these hold. */
  AND?: Array<ProductionScheduleVersionWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProductionScheduleVersionWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProductionScheduleVersionWhere> | null | undefined;
  /** Conditions on related records. Productions whose tasks follow this version now. */
  appliedToProjects?: ProjectListWhere | null | undefined;
  /** True when the version was given up. */
  canceled?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Versions copied from this one. */
  derivedVersions?: ProductionScheduleVersionListWhere | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when the version must not be changed. */
  locked?: BooleanFilter | null | undefined;
  /** Name, unique within the production. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The version this one was copied from. */
  productionScheduleFrom?: ProductionScheduleVersionWhere | null | undefined;
  /** Version this one was copied from. Null when it was made from the tasks themselves. */
  productionScheduleFromId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the schedule is of. */
  project?: ProjectWhere | null | undefined;
  /** Production the schedule is of. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on related records. The tasks of this version, with their dates. */
  taskLinks?: ProductionScheduleVersionTaskLinkListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Technique of a production. */
export type ProductionStyle =
  /** Augmented reality. */
  | 'AR'
  /** Architectural visualisation. */
  | 'ARCHVIZ'
  /** Catalogue of products. */
  | 'CATALOG'
  /** Commercial. */
  | 'COMMERCIAL'
  /** Immersive experience. */
  | 'IMMERSIVE'
  /** Motion design. */
  | 'MOTION_DESIGN'
  /** Pictures for tokens (NFT). */
  | 'NFT'
  /** Stop motion. */
  | 'STOP_MOTION'
  /** Visual effects. */
  | 'VFX'
  /** Video game. */
  | 'VIDEO_GAME'
  /** Virtual reality. */
  | 'VR'
  /** 2D animation. */
  | '_2D'
  /** 2D and 3D animation together. */
  | '_2D3D'
  /** 2D animation drawn on paper. */
  | '_2DPAPER'
  /** 3D animation. */
  | '_3D';

/** Conditions on a code; all of them must hold. */
export type ProductionStyleFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: ProductionStyle | null | undefined;
  /** Is one of these. */
  in?: Array<ProductionStyle> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: ProductionStyle | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<ProductionStyle> | null | undefined;
};

/** Conditions on a list of records of the type Project; all of them must hold. */
export type ProjectListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectWhere | null | undefined;
};

/** Conditions on a list of records of the type ProjectPersonLink; all of them must hold. */
export type ProjectPersonLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectPersonLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectPersonLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectPersonLinkWhere | null | undefined;
};

/** Conditions on a project person link; all of them must hold. */
export type ProjectPersonLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProjectPersonLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectPersonLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectPersonLinkWhere> | null | undefined;
  /** Conditions on a related record. The member of the team. */
  person?: PersonWhere | null | undefined;
  /** Member of the team. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production whose team it is. */
  project?: ProjectWhere | null | undefined;
  /** Production whose team it is. */
  projectId?: IdFilter | null | undefined;
  /** Role in this production, instead of the person's role in the studio. Null for the same; never `ADMIN`. */
  role?: RoleFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
};

/** Conditions on a project status; all of them must hold. */
export type ProjectStatusWhere = {
  /** All of these hold. */
  AND?: Array<ProjectStatusWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectStatusWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectStatusWhere> | null | undefined;
  /** Colour in lists, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the status, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Productions with this status. */
  projects?: ProjectListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type ProjectTaskStatusLink; all of them must hold. */
export type ProjectTaskStatusLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectTaskStatusLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectTaskStatusLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectTaskStatusLinkWhere | null | undefined;
};

/** Conditions on a project task status link; all of them must hold. */
export type ProjectTaskStatusLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProjectTaskStatusLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectTaskStatusLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectTaskStatusLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Rank in this production, lower comes first. Null to follow the status's own. */
  priority?: IntFilter | null | undefined;
  /** Conditions on a related record. The production that offers the status. */
  project?: ProjectWhere | null | undefined;
  /** Production that offers the status. */
  projectId?: IdFilter | null | undefined;
  /** Roles that see the status as a column of the board. */
  rolesForBoard?: RoleListFilter | null | undefined;
  /** Conditions on a related record. The task status that is offered. */
  taskStatus?: TaskStatusWhere | null | undefined;
  /** Task status that is offered. */
  taskStatusId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type ProjectTaskTypeLink; all of them must hold. */
export type ProjectTaskTypeLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectTaskTypeLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectTaskTypeLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectTaskTypeLinkWhere | null | undefined;
};

/** Conditions on a project task type link; all of them must hold. */
export type ProjectTaskTypeLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProjectTaskTypeLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectTaskTypeLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectTaskTypeLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Rank in the order of work of this production, lower comes first. Null to follow the task type's own. */
  priority?: IntFilter | null | undefined;
  /** Conditions on a related record. The production that uses the task type. */
  project?: ProjectWhere | null | undefined;
  /** Production that uses the task type. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that is used. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type that is used. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type ProjectTemplate; all of them must hold. */
export type ProjectTemplateListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectTemplateWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectTemplateWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectTemplateWhere | null | undefined;
};

/** Conditions on a list of records of the type ProjectTemplateTaskStatusLink; all of them must hold. */
export type ProjectTemplateTaskStatusLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectTemplateTaskStatusLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectTemplateTaskStatusLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectTemplateTaskStatusLinkWhere | null | undefined;
};

/** Conditions on a project template task status link; all of them must hold. */
export type ProjectTemplateTaskStatusLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProjectTemplateTaskStatusLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectTemplateTaskStatusLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectTemplateTaskStatusLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Rank in the template, lower comes first. Null to follow the status's own. */
  priority?: IntFilter | null | undefined;
  /** Conditions on a related record. The template that offers the status. */
  projectTemplate?: ProjectTemplateWhere | null | undefined;
  /** Template that offers the status. */
  projectTemplateId?: IdFilter | null | undefined;
  /** Roles that see the status as a column of the board. */
  rolesForBoard?: RoleListFilter | null | undefined;
  /** Conditions on a related record. The task status that is offered. */
  taskStatus?: TaskStatusWhere | null | undefined;
  /** Task status that is offered. */
  taskStatusId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type ProjectTemplateTaskTypeLink; all of them must hold. */
export type ProjectTemplateTaskTypeLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ProjectTemplateTaskTypeLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: ProjectTemplateTaskTypeLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ProjectTemplateTaskTypeLinkWhere | null | undefined;
};

/** Conditions on a project template task type link; all of them must hold. */
export type ProjectTemplateTaskTypeLinkWhere = {
  /** All of these hold. */
  AND?: Array<ProjectTemplateTaskTypeLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectTemplateTaskTypeLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectTemplateTaskTypeLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Rank in the order of work, lower comes first. Null to follow the task type's own. */
  priority?: IntFilter | null | undefined;
  /** Conditions on a related record. The template that uses the task type. */
  projectTemplate?: ProjectTemplateWhere | null | undefined;
  /** Template that uses the task type. */
  projectTemplateId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that is used. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type that is used. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a project template; all of them must hold. */
export type ProjectTemplateWhere = {
  /** All of these hold. */
  AND?: Array<ProjectTemplateWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectTemplateWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectTemplateWhere> | null | undefined;
  /** Conditions on related records. Asset types of the template. */
  assetTypes?: EntityTypeListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Values to begin with, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on a related record. The background that 3D previews show first. */
  defaultPreviewBackgroundFile?: PreviewBackgroundFileWhere | null | undefined;
  /** Background that 3D previews show first. */
  defaultPreviewBackgroundFileId?: IdFilter | null | undefined;
  /** What productions the template is for. */
  description?: StringFilter | null | undefined;
  /** Templates for folders and file names on the studio's storage, a JSON object. Null for none. */
  fileTree?: Array<JsonFilter> | null | undefined;
  /** Frames per second, as text: `25`. */
  fps?: StringFilter | null | undefined;
  /** Bit rate wished for full-quality movies, in megabits per second. */
  hdBitrateCompression?: IntFilter | null | undefined;
  /** Page of the production that opens first, such as `assets`. */
  homepage?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when a client reads only their own comments and those marked for clients. */
  isClientsIsolated?: BooleanFilter | null | undefined;
  /** True to number frames in the player from the shot's `frame_in`, false from 1. */
  isFrameInNumbering?: BooleanFilter | null | undefined;
  /** True when the interface offers previews for download. */
  isPreviewDownloadAllowed?: BooleanFilter | null | undefined;
  /** True when the comment box of artists is set to publish a preview. */
  isPublishDefaultForArtists?: BooleanFilter | null | undefined;
  /** True to make every new main preview the thumbnail of its entity. */
  isSetPreviewAutomated?: BooleanFilter | null | undefined;
  /** True when a revision may have one file only. */
  isSinglePreviewPerRevision?: BooleanFilter | null | undefined;
  /** Bit rate wished for light movies (slow connections), in megabits per second. */
  ldBitrateCompression?: IntFilter | null | undefined;
  /** How many retakes a task may have. 0 for any number. */
  maxRetakes?: IntFilter | null | undefined;
  /** Custom columns to begin with: a JSON array of descriptions of columns. */
  metadataDescriptors?: Array<JsonFilter> | null | undefined;
  /** Name of the template, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Backgrounds the template offers for 3D previews. */
  previewBackgroundFiles?: PreviewBackgroundFileListWhere | null | undefined;
  /** Technique. */
  productionStyle?: ProductionStyleFilter | null | undefined;
  /** What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio. */
  productionType?: StringFilter | null | undefined;
  /** Shape of the picture, as text: `16:9`. */
  ratio?: StringFilter | null | undefined;
  /** Size of the picture in pixels, as text: `1920x1080`. */
  resolution?: StringFilter | null | undefined;
  /** Number of digits revisions are shown with. 0 for as many as needed. */
  revisionPadding?: IntFilter | null | undefined;
  /** Conditions on related records. Status automations of the template. */
  statusAutomations?: StatusAutomationListWhere | null | undefined;
  /** Conditions on related records. Task statuses offered by the template, with their order and board columns. */
  taskStatusLinks?: ProjectTemplateTaskStatusLinkListWhere | null | undefined;
  /** Conditions on related records. Task statuses of the template. */
  taskStatuses?: TaskStatusListWhere | null | undefined;
  /** Conditions on related records. Task types of the template, with their order. */
  taskTypeLinks?: ProjectTemplateTaskTypeLinkListWhere | null | undefined;
  /** Conditions on related records. Task types of the template. */
  taskTypes?: TaskTypeListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a project; all of them must hold. */
export type ProjectWhere = {
  /** All of these hold. */
  AND?: Array<ProjectWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ProjectWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ProjectWhere> | null | undefined;
  /** Conditions on related records. Asset types used in the production. */
  assetTypes?: EntityTypeListWhere | null | undefined;
  /** Conditions on related records. An asset: a character, a prop, an environment or whatever else shots are made of. */
  assets?: AssetListWhere | null | undefined;
  /** Conditions on related records. Versions of the production's budget. */
  budgets?: BudgetListWhere | null | undefined;
  /** Short code of the production. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. A concept: a picture that assets are designed from. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Values of the production's own custom columns by field name, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** Conditions on a related record. The background that 3D previews show first. */
  defaultPreviewBackgroundFile?: PreviewBackgroundFileWhere | null | undefined;
  /** Background that 3D previews show first. */
  defaultPreviewBackgroundFileId?: IdFilter | null | undefined;
  /** What the production is about. */
  description?: StringFilter | null | undefined;
  /** Conditions on related records. An edit: a cut of an episode or of a whole film. */
  edits?: EditListWhere | null | undefined;
  /** Last day of the production. */
  endDate?: DateFilter | null | undefined;
  /** Conditions on related records. Everything the production makes: assets, shots, sequences, episodes and so on. */
  entities?: EntityListWhere | null | undefined;
  /** Spacing of the episodes in the schedule, in days. */
  episodeSpan?: IntFilter | null | undefined;
  /** Conditions on related records. An episode of a series. */
  episodes?: EpisodeListWhere | null | undefined;
  /** Conditions on related records. Events of the production. */
  events?: ApiEventListWhere | null | undefined;
  /** Templates for folders and file names on the studio's storage, a JSON object. Null when the production has none. */
  fileTree?: Array<JsonFilter> | null | undefined;
  /** Frames per second, as text: `25`, `23.976`. */
  fps?: StringFilter | null | undefined;
  /** Conditions on a related record. The schedule version the tasks follow now. */
  fromScheduleVersion?: ProductionScheduleVersionWhere | null | undefined;
  /** Schedule version the tasks follow now. Null when none was applied. */
  fromScheduleVersionId?: IdFilter | null | undefined;
  /** True when the production has a picture. */
  hasAvatar?: BooleanFilter | null | undefined;
  /** Bit rate wished for full-quality movies, in megabits per second. */
  hdBitrateCompression?: IntFilter | null | undefined;
  /** Page of the production that opens first, such as `assets`. */
  homepage?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when bots may be given tasks and log time. */
  isBotCollaborationEnabled?: BooleanFilter | null | undefined;
  /** True when a client reads only their own comments and those marked for clients, not those of other clients. */
  isClientsIsolated?: BooleanFilter | null | undefined;
  /** True to number frames in the player from the shot's `frame_in`, false from 1. */
  isFrameInNumbering?: BooleanFilter | null | undefined;
  /** True when the interface offers previews for download. */
  isPreviewDownloadAllowed?: BooleanFilter | null | undefined;
  /** True when the comment box of artists is set to publish a preview. */
  isPublishDefaultForArtists?: BooleanFilter | null | undefined;
  /** True to make every new main preview the thumbnail of its entity. */
  isSetPreviewAutomated?: BooleanFilter | null | undefined;
  /** True when a revision may have one file only. */
  isSinglePreviewPerRevision?: BooleanFilter | null | undefined;
  /** Bit rate wished for light movies (slow connections), in megabits per second. */
  ldBitrateCompression?: IntFilter | null | undefined;
  /** Days of work planned, all people together. Null when not planned. */
  manDays?: IntFilter | null | undefined;
  /** How many retakes a task may have. 0 for any number. */
  maxRetakes?: IntFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Conditions on related records. Custom columns of the production. */
  metadataDescriptors?: MetadataDescriptorListWhere | null | undefined;
  /** Conditions on related records. Dated marks of its schedule. */
  milestones?: MilestoneListWhere | null | undefined;
  /** Name of the production, unique. */
  name?: StringFilter | null | undefined;
  /** Number of episodes planned. */
  nbEpisodes?: IntFilter | null | undefined;
  /** Conditions on related records. Playlists of the production. */
  playlists?: PlaylistListWhere | null | undefined;
  /** Conditions on related records. Backgrounds offered for 3D previews of the production. */
  previewBackgroundFiles?: PreviewBackgroundFileListWhere | null | undefined;
  /** Conditions on related records. Schedules kept under a name. */
  productionScheduleVersions?: ProductionScheduleVersionListWhere | null | undefined;
  /** Technique. */
  productionStyle?: ProductionStyleFilter | null | undefined;
  /** What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio. Only `tvshow` has episodes. */
  productionType?: StringFilter | null | undefined;
  /** Conditions on a related record. The status, open or closed. */
  projectStatus?: ProjectStatusWhere | null | undefined;
  /** Status, open or closed. Null counts as closed. */
  projectStatusId?: IdFilter | null | undefined;
  /** Shape of the picture, as text: `16:9`. */
  ratio?: StringFilter | null | undefined;
  /** Size of the picture in pixels, as text: `1920x1080`. */
  resolution?: StringFilter | null | undefined;
  /** Number of digits revisions are shown with: 3 shows `v007`. 0 for as many as needed. */
  revisionPadding?: IntFilter | null | undefined;
  /** Conditions on related records. A layout scene: a place set up once, from which several shots are taken. */
  scenes?: SceneListWhere | null | undefined;
  /** Conditions on related records. Bars of the schedule. */
  scheduleItems?: ScheduleItemListWhere | null | undefined;
  /** Conditions on related records. Folders of searches saved for this production. */
  searchFilterGroups?: SearchFilterGroupListWhere | null | undefined;
  /** Conditions on related records. Searches saved for this production. */
  searchFilters?: SearchFilterListWhere | null | undefined;
  /** Conditions on related records. A sequence: shots that belong together, in one place or one piece of the story. */
  sequences?: SequenceListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. A shot: what the camera sees from one cut to the next. */
  shots?: ShotListWhere | null | undefined;
  /** First day of the production. */
  startDate?: DateFilter | null | undefined;
  /** Conditions on related records. Status automations that are in force in the production. */
  statusAutomations?: StatusAutomationListWhere | null | undefined;
  /** Conditions on related records. Task statuses offered here, with their order and board columns. */
  taskStatusLinks?: ProjectTaskStatusLinkListWhere | null | undefined;
  /** Conditions on related records. Task statuses offered in the production. */
  taskStatuses?: TaskStatusListWhere | null | undefined;
  /** Conditions on related records. Task types used here, with their order. */
  taskTypeLinks?: ProjectTaskTypeLinkListWhere | null | undefined;
  /** Conditions on related records. Task types used in the production. */
  taskTypes?: TaskTypeListWhere | null | undefined;
  /** Conditions on related records. Tasks of the production. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. People in the team of the production. */
  team?: PersonListWhere | null | undefined;
  /** Conditions on related records. Members of the team, with the role they have here. */
  teamLinks?: ProjectPersonLinkListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a person may do, in the whole studio or in one production. */
export type Role =
  /** Runs the studio: may do everything. */
  | 'ADMIN'
  /** Reviews what is shown to clients. */
  | 'CLIENT'
  /** Runs the productions whose team they are in. */
  | 'MANAGER'
  /** Leads departments in the productions whose team they are in. */
  | 'SUPERVISOR'
  /** Artist: sees the productions whose team they are in and works on their tasks. */
  | 'USER'
  /** Outside partner: sees only what they are assigned to. */
  | 'VENDOR';

/** Conditions on a code; all of them must hold. */
export type RoleFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: Role | null | undefined;
  /** Is one of these. */
  in?: Array<Role> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: Role | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<Role> | null | undefined;
};

/** Conditions on a list of codes; all of them must hold. */
export type RoleListFilter = {
  /** Holds this value. */
  has?: Role | null | undefined;
  /** Holds all of these values. */
  hasEvery?: Array<Role> | null | undefined;
  /** Holds one of these values at least. */
  hasSome?: Array<Role> | null | undefined;
  /** True: holds no value. False: holds one at least. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a list of records of the type SalaryScale; all of them must hold. */
export type SalaryScaleListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SalaryScaleWhere | null | undefined;
  /** None of the records is like this. */
  none?: SalaryScaleWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SalaryScaleWhere | null | undefined;
};

/** Conditions on a salary scale; all of them must hold. */
export type SalaryScaleWhere = {
  /** All of these hold. */
  AND?: Array<SalaryScaleWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SalaryScaleWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SalaryScaleWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department concerned. */
  department?: DepartmentWhere | null | undefined;
  /** Department concerned. */
  departmentId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Position concerned. */
  position?: PersonPositionFilter | null | undefined;
  /** Pay of one day, in the studio's currency. */
  salary?: IntFilter | null | undefined;
  /** Experience concerned. */
  seniority?: SeniorityFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Scene; all of them must hold. */
export type SceneListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SceneWhere | null | undefined;
  /** None of the records is like this. */
  none?: SceneWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SceneWhere | null | undefined;
};

/** Conditions on a scene; all of them must hold. */
export type SceneWhere = {
  /** All of these hold. */
  AND?: Array<SceneWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SceneWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SceneWhere> | null | undefined;
  /** Conditions on related records. Asset instances placed in the scene. */
  assetInstances?: AssetInstanceListWhere | null | undefined;
  /** Conditions on related records. Assets cast in the scene, without the number of times; `casting` has those. */
  assets?: AssetListWhere | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on a related record. Episode that the sequence of the scene is part of. Null in productions without episodes. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode that the sequence of the scene is part of. Null in productions without episodes. */
  episodeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Number of assets cast in the shot, as last counted. Shots only. */
  nbEntitiesOut?: IntFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. Sequence that the scene is part of. */
  sequence?: SequenceWhere | null | undefined;
  /** Sequence that the scene is part of. */
  sequenceId?: IdFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Shots that were taken from the scene. */
  shots?: ShotListWhere | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type ScheduleItem; all of them must hold. */
export type ScheduleItemListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ScheduleItemWhere | null | undefined;
  /** None of the records is like this. */
  none?: ScheduleItemWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ScheduleItemWhere | null | undefined;
};

/** Conditions on a schedule item; all of them must hold. */
export type ScheduleItemWhere = {
  /** All of these hold. */
  AND?: Array<ScheduleItemWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ScheduleItemWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ScheduleItemWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Last day. */
  endDate?: DateFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Days of work planned, all people together. Null when not planned. */
  manDays?: IntFilter | null | undefined;
  /** Episode, sequence or asset type the bar is about. Null for the whole task type. */
  objectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the bar belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the bar belongs to. */
  projectId?: IdFilter | null | undefined;
  /** First day. */
  startDate?: DateFilter | null | undefined;
  /** Conditions on a related record. The task type that is worked on. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type that is worked on. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type SearchFilterGroup; all of them must hold. */
export type SearchFilterGroupListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SearchFilterGroupWhere | null | undefined;
  /** None of the records is like this. */
  none?: SearchFilterGroupWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SearchFilterGroupWhere | null | undefined;
};

/** Conditions on a search filter group; all of them must hold. */
export type SearchFilterGroupWhere = {
  /** All of these hold. */
  AND?: Array<SearchFilterGroupWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SearchFilterGroupWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SearchFilterGroupWhere> | null | undefined;
  /** Colour of the folder, as `#RRGGBB`. Empty for none. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department it is shared with, null for all. */
  department?: DepartmentWhere | null | undefined;
  /** Department it is shared with. Null for all. */
  departmentId?: IdFilter | null | undefined;
  /** Kind of entity it is about, where the list shows several. */
  entityType?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when the other members of the team see it too. */
  isShared?: BooleanFilter | null | undefined;
  /** List it belongs to, such as `asset`, `shot` or `todos`. */
  listType?: StringFilter | null | undefined;
  /** Name of the folder. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who made the folder. */
  person?: PersonWhere | null | undefined;
  /** Person who made the folder. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production it belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production it belongs to. Null for lists that show all productions. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on related records. Searches in the folder. */
  searchFilters?: SearchFilterListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type SearchFilter; all of them must hold. */
export type SearchFilterListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SearchFilterWhere | null | undefined;
  /** None of the records is like this. */
  none?: SearchFilterWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SearchFilterWhere | null | undefined;
};

/** Conditions on a search filter; all of them must hold. */
export type SearchFilterWhere = {
  /** All of these hold. */
  AND?: Array<SearchFilterWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SearchFilterWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SearchFilterWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department it is shared with, null for all. */
  department?: DepartmentWhere | null | undefined;
  /** Department it is shared with. Null for all. */
  departmentId?: IdFilter | null | undefined;
  /** Kind of entity it is about, where the list shows several. */
  entityType?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when the other members of the team see it too. */
  isShared?: BooleanFilter | null | undefined;
  /** List it belongs to, such as `asset`, `shot` or `todos`. */
  listType?: StringFilter | null | undefined;
  /** Name of the search. */
  name?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who saved it. */
  person?: PersonWhere | null | undefined;
  /** Person who saved it. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production it belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production it belongs to. Null for lists that show all productions. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. The folder it is in. */
  searchFilterGroup?: SearchFilterGroupWhere | null | undefined;
  /** Folder it is in. Null when it is in none. */
  searchFilterGroupId?: IdFilter | null | undefined;
  /** What is searched for, as typed into the search box. */
  searchQuery?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Experience of a person. */
export type Seniority =
  /** Little experience. */
  | 'JUNIOR'
  /** Some experience. */
  | 'MID'
  /** Much experience. */
  | 'SENIOR';

/** Conditions on a code; all of them must hold. */
export type SeniorityFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: Seniority | null | undefined;
  /** Is one of these. */
  in?: Array<Seniority> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: Seniority | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<Seniority> | null | undefined;
};

/** Conditions on a list of records of the type Sequence; all of them must hold. */
export type SequenceListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SequenceWhere | null | undefined;
  /** None of the records is like this. */
  none?: SequenceWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SequenceWhere | null | undefined;
};

/** Conditions on a sequence; all of them must hold. */
export type SequenceWhere = {
  /** All of these hold. */
  AND?: Array<SequenceWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SequenceWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SequenceWhere> | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on a related record. Episode that the sequence is part of, if any. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode that the sequence is part of, if any. */
  episodeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on related records. Layout scenes of the sequence. */
  scenes?: SceneListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Shots of the sequence. */
  shots?: ShotListWhere | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Subscriptions to the tasks of this sequence. */
  subscriptions?: SubscriptionListWhere | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type Shot; all of them must hold. */
export type ShotListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: ShotWhere | null | undefined;
  /** None of the records is like this. */
  none?: ShotWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: ShotWhere | null | undefined;
};

/** Conditions on a shot; all of them must hold. */
export type ShotWhere = {
  /** All of these hold. */
  AND?: Array<ShotWhere> | null | undefined;
  /** This does not hold. */
  NOT?: ShotWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<ShotWhere> | null | undefined;
  /** Conditions on related records. Asset instances that are seen in the shot. */
  assetInstances?: AssetInstanceListWhere | null | undefined;
  /** Conditions on related records. Assets cast in the shot, without the number of times; `casting` has those. */
  assets?: AssetListWhere | null | undefined;
  /** True when the entity was cut from the production: it stays with its history but no longer counts. */
  canceled?: BooleanFilter | null | undefined;
  /** Conditions on related records. What this entity uses, with the number of times: the casting of a shot, or the parts of an asset. */
  casting?: EntityLinkListWhere | null | undefined;
  /** Conditions on related records. The chat about the entity, once somebody has opened it. */
  chats?: ChatListWhere | null | undefined;
  /** Short code of the studio, free text. */
  code?: StringFilter | null | undefined;
  /** Conditions on related records. Concepts that illustrate this entity. */
  concepts?: ConceptListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The person who made the entity, null when not known. */
  createdBy?: PersonWhere | null | undefined;
  /** Person who made the entity. Null when not known. */
  createdById?: IdFilter | null | undefined;
  /** Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the entity is about; for an asset or a shot often the brief. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityType?: EntityTypeWhere | null | undefined;
  /** Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types. */
  entityTypeId?: IdFilter | null | undefined;
  /** Conditions on related records. History of this shot: earlier names and frame ranges. */
  entityVersions?: EntityVersionListWhere | null | undefined;
  /** Conditions on a related record. Episode that the sequence of the shot is part of. Null in productions without episodes. */
  episode?: EpisodeWhere | null | undefined;
  /** Episode that the sequence of the shot is part of. Null in productions without episodes. */
  episodeId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True while the casting is not approved yet. */
  isCastingStandby?: BooleanFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name within the production, for example `SH0010`. */
  name?: StringFilter | null | undefined;
  /** Number of assets cast in the shot, as last counted. Shots only. */
  nbEntitiesOut?: IntFilter | null | undefined;
  /** Length in frames. Shots mostly; null when not known. */
  nbFrames?: IntFilter | null | undefined;
  /** Conditions on related records. Files published for this entity. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on a related record. The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. */
  parent?: EntityWhere | null | undefined;
  /** Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one. */
  parentId?: IdFilter | null | undefined;
  /** Conditions on a related record. The main preview, shown as the thumbnail. */
  previewFile?: PreviewFileWhere | null | undefined;
  /** Main preview, shown as the thumbnail. Null when there is none. */
  previewFileId?: IdFilter | null | undefined;
  /** Conditions on a related record. The production the entity belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the entity belongs to. */
  projectId?: IdFilter | null | undefined;
  /** Conditions on a related record. Layout scene that the shot was taken from, if any. */
  scene?: SceneWhere | null | undefined;
  /** Layout scene that the shot was taken from, if any. */
  sceneId?: IdFilter | null | undefined;
  /** Conditions on a related record. Sequence that the shot is part of. */
  sequence?: SequenceWhere | null | undefined;
  /** Sequence that the shot is part of. */
  sequenceId?: IdFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Progress of the whole entity. Used for episodes; others stay `RUNNING`. */
  status?: EntityStatusFilter | null | undefined;
  /** Conditions on related records. Tasks to be done for this entity. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Files published for an asset instance within this shot or scene. */
  temporalOutputFiles?: OutputFileListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of this entity. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type SoftwareDepartmentLink; all of them must hold. */
export type SoftwareDepartmentLinkListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SoftwareDepartmentLinkWhere | null | undefined;
  /** None of the records is like this. */
  none?: SoftwareDepartmentLinkWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SoftwareDepartmentLinkWhere | null | undefined;
};

/** Conditions on a software department link; all of them must hold. */
export type SoftwareDepartmentLinkWhere = {
  /** All of these hold. */
  AND?: Array<SoftwareDepartmentLinkWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SoftwareDepartmentLinkWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SoftwareDepartmentLinkWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department that uses the program. */
  department?: DepartmentWhere | null | undefined;
  /** Department that uses the program. */
  departmentId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The program that is used. */
  software?: SoftwareWhere | null | undefined;
  /** Program that is used. */
  softwareId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Software; all of them must hold. */
export type SoftwareListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SoftwareWhere | null | undefined;
  /** None of the records is like this. */
  none?: SoftwareWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SoftwareWhere | null | undefined;
};

/** Conditions on a software; all of them must hold. */
export type SoftwareWhere = {
  /** All of these hold. */
  AND?: Array<SoftwareWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SoftwareWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SoftwareWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Departments that use the program. */
  departmentLinks?: SoftwareDepartmentLinkListWhere | null | undefined;
  /** Conditions on related records. Departments that use the program. */
  departments?: DepartmentListWhere | null | undefined;
  /** Extension of its files, without the dot, such as `blend`. */
  fileExtension?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** How many licences the studio has. */
  inventoryAmount?: IntFilter | null | undefined;
  /** Cost of one licence for one month, in the studio's currency. */
  monthlyCost?: IntFilter | null | undefined;
  /** Name of the program, unique. */
  name?: StringFilter | null | undefined;
  /** Other extensions of its files, a JSON array of texts. */
  secondaryExtensions?: Array<JsonFilter> | null | undefined;
  /** Abbreviation. */
  shortName?: StringFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Version in use. */
  version?: StringFilter | null | undefined;
  /** Conditions on related records. Working files made with the program. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Conditions on a list of records of the type StatusAutomation; all of them must hold. */
export type StatusAutomationListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: StatusAutomationWhere | null | undefined;
  /** None of the records is like this. */
  none?: StatusAutomationWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: StatusAutomationWhere | null | undefined;
};

/** Conditions on a status automation; all of them must hold. */
export type StatusAutomationWhere = {
  /** All of these hold. */
  AND?: Array<StatusAutomationWhere> | null | undefined;
  /** This does not hold. */
  NOT?: StatusAutomationWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<StatusAutomationWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Kind of entity the rule is for, in lower case: `asset`, `shot` and so on. */
  entityType?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True to give the other task the previews of the last revision too. */
  importLastRevision?: BooleanFilter | null | undefined;
  /** Conditions on a related record. The task status that sets the rule off. */
  inTaskStatus?: TaskStatusWhere | null | undefined;
  /** Task status that sets the rule off. */
  inTaskStatusId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that sets the rule off. */
  inTaskType?: TaskTypeWhere | null | undefined;
  /** Task type that sets the rule off. */
  inTaskTypeId?: IdFilter | null | undefined;
  /** What the rule changes. */
  outFieldType?: AutomationFieldFilter | null | undefined;
  /** Conditions on a related record. The status the other task gets. */
  outTaskStatus?: TaskStatusWhere | null | undefined;
  /** Status the other task gets. Null when `outFieldType` is `READY_FOR`. */
  outTaskStatusId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type of the task that is changed, or the one the asset is then ready for. */
  outTaskType?: TaskTypeWhere | null | undefined;
  /** Task type of the task that is changed, or the one the asset is then ready for. */
  outTaskTypeId?: IdFilter | null | undefined;
  /** Conditions on related records. Production templates that have the automation. */
  projectTemplates?: ProjectTemplateListWhere | null | undefined;
  /** Conditions on related records. Productions in which the automation is in force. */
  projects?: ProjectListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a text; all of them must hold. */
export type StringFilter = {
  /** Has this text somewhere in it. */
  contains?: string | null | undefined;
  /** Ends with this text. */
  endsWith?: string | null | undefined;
  /** Is equal to; null finds records without a value. */
  eq?: string | null | undefined;
  /** Is more than, or after. */
  gt?: string | null | undefined;
  /** Is at least, or not before. */
  gte?: string | null | undefined;
  /** Is one of these. */
  in?: Array<string> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is less than, or before. */
  lt?: string | null | undefined;
  /** Is at most, or not after. */
  lte?: string | null | undefined;
  /** Whether case counts for all conditions of this filter. */
  mode?: TextMode | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: string | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<string> | null | undefined;
  /** Starts with this text. */
  startsWith?: string | null | undefined;
};

/** Conditions on a list of texts; all of them must hold. */
export type StringListFilter = {
  /** Holds this value. */
  has?: string | null | undefined;
  /** Holds all of these values. */
  hasEvery?: Array<string> | null | undefined;
  /** Holds one of these values at least. */
  hasSome?: Array<string> | null | undefined;
  /** True: holds no value. False: holds one at least. */
  isEmpty?: boolean | null | undefined;
};

/** Conditions on a studio; all of them must hold. */
export type StudioWhere = {
  /** All of these hold. */
  AND?: Array<StudioWhere> | null | undefined;
  /** This does not hold. */
  NOT?: StudioWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<StudioWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** Colour in lists, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the site, unique. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. People who work at the site. */
  persons?: PersonListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Subscription; all of them must hold. */
export type SubscriptionListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: SubscriptionWhere | null | undefined;
  /** None of the records is like this. */
  none?: SubscriptionWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: SubscriptionWhere | null | undefined;
};

/** Conditions on a subscription; all of them must hold. */
export type SubscriptionWhere = {
  /** All of these hold. */
  AND?: Array<SubscriptionWhere> | null | undefined;
  /** This does not hold. */
  NOT?: SubscriptionWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<SubscriptionWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The sequence that is followed, null when a task is. */
  entity?: EntityWhere | null | undefined;
  /** Sequence that is followed. Null when a task is. */
  entityId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who follows. */
  person?: PersonWhere | null | undefined;
  /** Person who follows. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task that is followed, null when a sequence is. */
  task?: TaskWhere | null | undefined;
  /** Task that is followed. Null when a sequence is. */
  taskId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type that is followed in the sequence. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type that is followed in the sequence. Null when a task is followed. */
  taskTypeId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type Task; all of them must hold. */
export type TaskListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: TaskWhere | null | undefined;
  /** None of the records is like this. */
  none?: TaskWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: TaskWhere | null | undefined;
};

/** Conditions on a list of records of the type TaskStatus; all of them must hold. */
export type TaskStatusListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: TaskStatusWhere | null | undefined;
  /** None of the records is like this. */
  none?: TaskStatusWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: TaskStatusWhere | null | undefined;
};

/** Conditions on a task status; all of them must hold. */
export type TaskStatusWhere = {
  /** All of these hold. */
  AND?: Array<TaskStatusWhere> | null | undefined;
  /** This does not hold. */
  NOT?: TaskStatusWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<TaskStatusWhere> | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** Colour in lists, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** Conditions on related records. Comments that set this status. */
  comments?: CommentListWhere | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** When to use the status. */
  description?: StringFilter | null | undefined;
  /** True when it is for the tasks of concepts, false for all others. */
  forConcept?: BooleanFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** True when artists may set it. */
  isArtistAllowed?: BooleanFilter | null | undefined;
  /** True when clients may set it. */
  isClientAllowed?: BooleanFilter | null | undefined;
  /** True for the status new tasks get. One for concepts, one for all other tasks. */
  isDefault?: BooleanFilter | null | undefined;
  /** True when the work counts as finished. */
  isDone?: BooleanFilter | null | undefined;
  /** True when the work waits for review. */
  isFeedbackRequest?: BooleanFilter | null | undefined;
  /** True when it sends the work back: the retake counter of the task goes up. */
  isRetake?: BooleanFilter | null | undefined;
  /** True when work is in progress: the first time sets the real start of the task. */
  isWip?: BooleanFilter | null | undefined;
  /** Name of the status. */
  name?: StringFilter | null | undefined;
  /** Rank in lists, lower comes first. */
  priority?: IntFilter | null | undefined;
  /** Conditions on related records. Productions that offer the status, with its order there. */
  projectLinks?: ProjectTaskStatusLinkListWhere | null | undefined;
  /** Conditions on related records. Production templates that offer the task status. */
  projectTemplates?: ProjectTemplateListWhere | null | undefined;
  /** Conditions on related records. Productions that offer the task status. */
  projects?: ProjectListWhere | null | undefined;
  /** Abbreviation for narrow columns, such as `wip`. Unique. */
  shortName?: StringFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Automations that set this status. */
  targetingAutomations?: StatusAutomationListWhere | null | undefined;
  /** Conditions on related records. Tasks that have this status now. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Production templates that offer the status, with its order there. */
  templateLinks?: ProjectTemplateTaskStatusLinkListWhere | null | undefined;
  /** Conditions on related records. Automations that this status sets off. */
  triggeringAutomations?: StatusAutomationListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a list of records of the type TaskType; all of them must hold. */
export type TaskTypeListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: TaskTypeWhere | null | undefined;
  /** None of the records is like this. */
  none?: TaskTypeWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: TaskTypeWhere | null | undefined;
};

/** Conditions on a task type; all of them must hold. */
export type TaskTypeWhere = {
  /** All of these hold. */
  AND?: Array<TaskTypeWhere> | null | undefined;
  /** This does not hold. */
  NOT?: TaskTypeWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<TaskTypeWhere> | null | undefined;
  /** True when time can be logged on its tasks. */
  allowTimelog?: BooleanFilter | null | undefined;
  /** True when retired: kept for history, no longer offered. */
  archived?: BooleanFilter | null | undefined;
  /** Conditions on related records. Asset types that go through this task type. */
  assetTypes?: EntityTypeListWhere | null | undefined;
  /** Colour of the column, as `#RRGGBB`. */
  color?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The department that does the work, null for none in particular. */
  department?: DepartmentWhere | null | undefined;
  /** Department that does the work. Null for none in particular. */
  departmentId?: IdFilter | null | undefined;
  /** What belongs to this kind of work. */
  description?: StringFilter | null | undefined;
  /** Kind of entity the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit`, `Scene` or `Concept`. */
  forEntity?: StringFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on related records. Custom columns of the tasks of this type. */
  metadataDescriptors?: MetadataDescriptorListWhere | null | undefined;
  /** Conditions on related records. Milestones of this task type. */
  milestones?: MilestoneListWhere | null | undefined;
  /** Name of the task type. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Files published in this task type. */
  outputFiles?: OutputFileListWhere | null | undefined;
  /** Conditions on related records. Playlists that show previews of this task type. */
  playlists?: PlaylistListWhere | null | undefined;
  /** Rank in the order of work, lower comes first. A production may have its own. */
  priority?: IntFilter | null | undefined;
  /** Conditions on related records. Productions that use the task type, with its order there. */
  projectLinks?: ProjectTaskTypeLinkListWhere | null | undefined;
  /** Conditions on related records. Production templates that use the task type. */
  projectTemplates?: ProjectTemplateListWhere | null | undefined;
  /** Conditions on related records. Productions that use the task type. */
  projects?: ProjectListWhere | null | undefined;
  /** Conditions on related records. An asset: a character, a prop, an environment or whatever else shots are made of. */
  readyAssets?: AssetListWhere | null | undefined;
  /** Conditions on related records. Assets that are ready for this task type. */
  readyEntities?: EntityListWhere | null | undefined;
  /** Conditions on related records. Bars of schedules for this task type. */
  scheduleItems?: ScheduleItemListWhere | null | undefined;
  /** Abbreviation, as in file paths and narrow columns. */
  shortName?: StringFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Conditions on related records. Subscriptions to this task type in sequences. */
  subscriptions?: SubscriptionListWhere | null | undefined;
  /** Conditions on related records. Automations that change tasks of this type. */
  targetingAutomations?: StatusAutomationListWhere | null | undefined;
  /** Conditions on related records. Tasks of this type. */
  tasks?: TaskListWhere | null | undefined;
  /** Conditions on related records. Production templates that use the task type, with its order there. */
  templateLinks?: ProjectTemplateTaskTypeLinkListWhere | null | undefined;
  /** Conditions on related records. Automations set off by tasks of this type. */
  triggeringAutomations?: StatusAutomationListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a task; all of them must hold. */
export type TaskWhere = {
  /** All of these hold. */
  AND?: Array<TaskWhere> | null | undefined;
  /** This does not hold. */
  NOT?: TaskWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<TaskWhere> | null | undefined;
  /** Conditions on related records. People who do the task. */
  assignees?: PersonListWhere | null | undefined;
  /** Conditions on a related record. The person who last assigned somebody, null when nobody did. */
  assigner?: PersonWhere | null | undefined;
  /** Person who last assigned somebody. Null when nobody did. */
  assignerId?: IdFilter | null | undefined;
  /** Conditions on related records. What people wrote about the task, with the status each comment set. */
  comments?: CommentListWhere | null | undefined;
  /** Share that is done, in percent, where the studio records it. */
  completionRate?: IntFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Values of the custom columns of this task type by field name, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** What is to be done. */
  description?: StringFilter | null | undefined;
  /** Difficulty from 1 (easy) to 5 (hard), 3 by default. */
  difficulty?: IntFilter | null | undefined;
  /** When the task got a status that means finished (UTC). Null before. */
  doneDate?: DateTimeFilter | null | undefined;
  /** Planned end. */
  dueDate?: DateTimeFilter | null | undefined;
  /** Time worked so far, in minutes: the sum of the logged time. */
  duration?: FloatFilter | null | undefined;
  /** When the work was handed in for review (UTC). Null before. */
  endDate?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The entity the work is on. */
  entity?: EntityWhere | null | undefined;
  /** Entity the work is on. */
  entityId?: IdFilter | null | undefined;
  /** Time planned, in minutes. */
  estimation?: FloatFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** When the last comment was written (UTC). Null without comments. */
  lastCommentDate?: DateTimeFilter | null | undefined;
  /** Conditions on a related record. The newest preview published on the task. */
  lastPreviewFile?: PreviewFileWhere | null | undefined;
  /** Main preview of the last revision. Null without one. */
  lastPreviewFileId?: IdFilter | null | undefined;
  /** Conditions on fields that people added, each as what it is. */
  metadata?: Array<CustomFieldFilter> | null | undefined;
  /** Name. `main` unless the entity has several tasks of one type. */
  name?: StringFilter | null | undefined;
  /** How many assets of the shot's casting are ready for this task type. */
  nbAssetsReady?: IntFilter | null | undefined;
  /** Number of drawings, in 2D animation. */
  nbDrawings?: IntFilter | null | undefined;
  /** Conditions on related records. News about the task. */
  news?: NewsListWhere | null | undefined;
  /** Conditions on related records. Notifications about the task. */
  notifications?: NotificationListWhere | null | undefined;
  /** Conditions on related records. Previews of all revisions. */
  previewFiles?: PreviewFileListWhere | null | undefined;
  /** Urgency: 0 normal, 1 high, 2 very high, 3 emergency. */
  priority?: IntFilter | null | undefined;
  /** Conditions on a related record. The production the task belongs to. */
  project?: ProjectWhere | null | undefined;
  /** Production the task belongs to. */
  projectId?: IdFilter | null | undefined;
  /** When work began: the first status that means work in progress (UTC). Null before. */
  realStartDate?: DateTimeFilter | null | undefined;
  /** How many times the task was sent back for a retake. */
  retakeCount?: IntFilter | null | undefined;
  /** Conditions on related records. Dates of the task in the versions of the schedule. */
  scheduleVersionLinks?: ProductionScheduleVersionTaskLinkListWhere | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Rank among the tasks, where the studio records one. */
  sortOrder?: IntFilter | null | undefined;
  /** Planned start. */
  startDate?: DateTimeFilter | null | undefined;
  /** Conditions on related records. People who follow the task. */
  subscriptions?: SubscriptionListWhere | null | undefined;
  /** Conditions on a related record. The task status: how far the work is. */
  taskStatus?: TaskStatusWhere | null | undefined;
  /** Task status: how far the work is. */
  taskStatusId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task type: the kind of work. */
  taskType?: TaskTypeWhere | null | undefined;
  /** Task type: the kind of work. */
  taskTypeId?: IdFilter | null | undefined;
  /** Conditions on related records. Time logged on the task, by person and day. */
  timeSpents?: TimeSpentListWhere | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Conditions on related records. Working files of the task. */
  workingFiles?: WorkingFileListWhere | null | undefined;
};

/** Whether texts are compared with regard to case. */
export type TextMode =
  /** `Shot` and `shot` are the same. */
  | 'INSENSITIVE'
  /** `Shot` and `shot` differ. This is the default. */
  | 'SENSITIVE';

/** Conditions on a list of records of the type TimeSpent; all of them must hold. */
export type TimeSpentListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: TimeSpentWhere | null | undefined;
  /** None of the records is like this. */
  none?: TimeSpentWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: TimeSpentWhere | null | undefined;
};

/** Conditions on a time spent; all of them must hold. */
export type TimeSpentWhere = {
  /** All of these hold. */
  AND?: Array<TimeSpentWhere> | null | undefined;
  /** This does not hold. */
  NOT?: TimeSpentWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<TimeSpentWhere> | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Day on which the person worked. */
  date?: DateFilter | null | undefined;
  /** Time worked, in minutes, more than 0. */
  duration?: FloatFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Conditions on a related record. The person who worked. */
  person?: PersonWhere | null | undefined;
  /** Person who worked. */
  personId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task that was worked on. */
  task?: TaskWhere | null | undefined;
  /** Task that was worked on. */
  taskId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A second proof of identity beside the password. */
export type TwoFactorMethod =
  /** A code sent by e-mail. */
  | 'EMAIL_OTP'
  /** A security key or passkey. */
  | 'FIDO'
  /** A code from an authenticator app. */
  | 'TOTP';

/** Conditions on a code; all of them must hold. */
export type TwoFactorMethodFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: TwoFactorMethod | null | undefined;
  /** Is one of these. */
  in?: Array<TwoFactorMethod> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: TwoFactorMethod | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<TwoFactorMethod> | null | undefined;
};

/** Verdict of a reviewer on one preview. */
export type ValidationStatus =
  /** No verdict yet. */
  | 'NEUTRAL'
  /** Refused; clients do not see it. */
  | 'REJECTED'
  /** Accepted. */
  | 'VALIDATED';

/** Conditions on a code; all of them must hold. */
export type ValidationStatusFilter = {
  /** Is equal to; null finds records without a value. */
  eq?: ValidationStatus | null | undefined;
  /** Is one of these. */
  in?: Array<ValidationStatus> | null | undefined;
  /** True: has no value. False: has one. */
  isNull?: boolean | null | undefined;
  /** Is not equal to. Records without a value are among them. */
  ne?: ValidationStatus | null | undefined;
  /** Is none of these. Records without a value are among them. */
  notIn?: Array<ValidationStatus> | null | undefined;
};

/** Conditions on a list of records of the type WorkingFile; all of them must hold. */
export type WorkingFileListWhere = {
  /** All of the records are like this, also when there are none. */
  every?: WorkingFileWhere | null | undefined;
  /** None of the records is like this. */
  none?: WorkingFileWhere | null | undefined;
  /** One of the records at least is like this. */
  some?: WorkingFileWhere | null | undefined;
};

/** Conditions on a working file; all of them must hold. */
export type WorkingFileWhere = {
  /** All of these hold. */
  AND?: Array<WorkingFileWhere> | null | undefined;
  /** This does not hold. */
  NOT?: WorkingFileWhere | null | undefined;
  /** One of these holds at least. */
  OR?: Array<WorkingFileWhere> | null | undefined;
  /** Checksum of the content, a whole number. Null when not recorded. */
  checksum?: IntFilter | null | undefined;
  /** What changed with this revision. */
  comment?: StringFilter | null | undefined;
  /** When the record was made (UTC). */
  createdAt?: DateTimeFilter | null | undefined;
  /** Further values of the studio, a JSON object. */
  data?: Array<JsonFilter> | null | undefined;
  /** What the file holds. */
  description?: StringFilter | null | undefined;
  /** Conditions on a related record. The entity the file belongs to. */
  entity?: EntityWhere | null | undefined;
  /** Entity the file belongs to. */
  entityId?: IdFilter | null | undefined;
  /** Identifier (UUID, version 4). */
  id?: IdFilter | null | undefined;
  /** Name of the file, `main` by default. */
  name?: StringFilter | null | undefined;
  /** Conditions on related records. Files published from this working file. */
  outputs?: OutputFileListWhere | null | undefined;
  /** Path on the studio's storage, as the production's file tree gives it. */
  path?: StringFilter | null | undefined;
  /** Conditions on a related record. The person who made the file. */
  person?: PersonWhere | null | undefined;
  /** Person who made the file. */
  personId?: IdFilter | null | undefined;
  /** Revision number, from 1. */
  revision?: IntFilter | null | undefined;
  /** Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here. */
  shotgunId?: IntFilter | null | undefined;
  /** Size in bytes. Null when not recorded. */
  size?: IntFilter | null | undefined;
  /** Conditions on a related record. The program the file was made with. */
  software?: SoftwareWhere | null | undefined;
  /** Program the file was made with. */
  softwareId?: IdFilter | null | undefined;
  /** Conditions on a related record. The task the file belongs to. */
  task?: TaskWhere | null | undefined;
  /** Task the file belongs to. */
  taskId?: IdFilter | null | undefined;
  /** When the record was last written (UTC). */
  updatedAt?: DateTimeFilter | null | undefined;
};

export type CreateDepartmentMutationVariables = Exact<{
  input: CreateDepartmentInput;
}>;


export type CreateDepartmentMutation = { createDepartment: { id: string, name: string, color: string, archived: boolean | null } | null };

export type ProductionQueryVariables = Exact<{
  project: string | number;
  sequences: number;
  tasks?: TaskWhere | null | undefined;
}>;


export type ProductionQuery = { project: { name: string, shotsAggregate: Array<{ count: number, key: { sequence: { name: string } | null } }>, sequences: { totalCount: number, nodes: Array<{ name: string, shots: { nodes: Array<{ name: string, casting: { nodes: Array<{ nbOccurrences: number | null, entityOut:
                  | { isShared: boolean, name: string }
                  | { name: string }
                  | { name: string }
                  | { name: string }
                  | { name: string }
                  | { name: string }
                  | { name: string }
                 | null }> }, tasks: { nodes: Array<{ dueDate: string | null, priority: number | null, taskType: { name: string } | null, taskStatus: { shortName: string } | null, assignees: { nodes: Array<{ lastName: string }> } }> } }> } }> } } | null };


export const CreateDepartmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateDepartment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateDepartmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createDepartment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}}]}}]} as unknown as DocumentNode<CreateDepartmentMutation, CreateDepartmentMutationVariables>;
export const ProductionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Production"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"project"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sequences"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tasks"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskWhere"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"project"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"project"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shotsAggregate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SEQUENCE_ID"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sequences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sequences"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"casting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nbOccurrences"}},{"kind":"Field","name":{"kind":"Name","value":"entityOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isShared"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tasks"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"taskType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taskStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductionQuery, ProductionQueryVariables>;