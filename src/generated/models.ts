// Generated from prisma/schema.prisma by scripts/generate-models.mjs. Do not edit.
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { BigInteger, DateOnly, DateTime, JSONValue } from '../kernel/graphql/scalars.js'

export enum AutomationField {
  STATUS = 'status',
  READY_FOR = 'ready_for',
}
registerEnumType(AutomationField, { name: 'AutomationField', description: 'One of the codes status, ready_for.' })

export enum BuildJobStatus {
  RUNNING = 'running',
  FAILED = 'failed',
  SUCCEEDED = 'succeeded',
}
registerEnumType(BuildJobStatus, { name: 'BuildJobStatus', description: 'One of the codes running, failed, succeeded.' })

export enum BuildJobType {
  ARCHIVE = 'archive',
  MOVIE = 'movie',
}
registerEnumType(BuildJobType, { name: 'BuildJobType', description: 'One of the codes archive, movie.' })

export enum ContractType {
  OPEN_ENDED = 'open-ended',
  FIXED_TERM = 'fixed-term',
  SHORT_TERM = 'short-term',
  FREELANCE = 'freelance',
  APPRENTICE = 'apprentice',
  INTERNSHIP = 'internship',
}
registerEnumType(ContractType, { name: 'ContractType', description: 'One of the codes open-ended, fixed-term, short-term, freelance, apprentice, internship.' })

export enum EntityStatus {
  STANDBY = 'standby',
  RUNNING = 'running',
  COMPLETE = 'complete',
  CANCELED = 'canceled',
}
registerEnumType(EntityStatus, { name: 'EntityStatus', description: 'One of the codes standby, running, complete, canceled.' })

export enum ImportSource {
  CSV = 'csv',
  SHOTGUN = 'shotgun',
}
registerEnumType(ImportSource, { name: 'ImportSource', description: 'One of the codes csv, shotgun.' })

export enum LoginOrigin {
  WEB = 'web',
  SCRIPT = 'script',
}
registerEnumType(LoginOrigin, { name: 'LoginOrigin', description: 'One of the codes web, script.' })

export enum MetadataType {
  STRING = 'string',
  NUMBER = 'number',
  LIST = 'list',
  TAGLIST = 'taglist',
  BOOLEAN = 'boolean',
  CHECKLIST = 'checklist',
  DATE = 'date',
  URL = 'url',
  TEXTAREA = 'textarea',
  PERSON = 'person',
}
registerEnumType(MetadataType, { name: 'MetadataType', description: 'One of the codes string, number, list, taglist, boolean, checklist, date, url, textarea, person.' })

export enum NotificationType {
  COMMENT = 'comment',
  MENTION = 'mention',
  ASSIGNATION = 'assignation',
  REPLY = 'reply',
  REPLY_MENTION = 'reply-mention',
  PLAYLIST_READY = 'playlist-ready',
}
registerEnumType(NotificationType, { name: 'NotificationType', description: 'One of the codes comment, mention, assignation, reply, reply-mention, playlist-ready.' })

export enum PersonPosition {
  SUPERVISOR = 'supervisor',
  LEAD = 'lead',
  ARTIST = 'artist',
}
registerEnumType(PersonPosition, { name: 'PersonPosition', description: 'One of the codes supervisor, lead, artist.' })

export enum PreviewFileStatus {
  PROCESSING = 'processing',
  READY = 'ready',
  BROKEN = 'broken',
  MISSING = 'missing',
}
registerEnumType(PreviewFileStatus, { name: 'PreviewFileStatus', description: 'One of the codes processing, ready, broken, missing.' })

export enum ProductionStyle {
  _2D = '2d',
  _2DPAPER = '2dpaper',
  _3D = '3d',
  _2D3D = '2d3d',
  AR = 'ar',
  VFX = 'vfx',
  STOP_MOTION = 'stop-motion',
  MOTION_DESIGN = 'motion-design',
  ARCHVIZ = 'archviz',
  COMMERCIAL = 'commercial',
  CATALOG = 'catalog',
  IMMERSIVE = 'immersive',
  NFT = 'nft',
  VIDEO_GAME = 'video-game',
  VR = 'vr',
}
registerEnumType(ProductionStyle, { name: 'ProductionStyle', description: 'One of the codes 2d, 2dpaper, 3d, 2d3d, ar, vfx, stop-motion, motion-design, archviz, commercial, catalog, immersive, nft, video-game, vr.' })

export enum Role {
  USER = 'user',
  ADMIN = 'admin',
  SUPERVISOR = 'supervisor',
  MANAGER = 'manager',
  CLIENT = 'client',
  VENDOR = 'vendor',
}
registerEnumType(Role, { name: 'Role', description: 'One of the codes user, admin, supervisor, manager, client, vendor.' })

export enum Seniority {
  SENIOR = 'senior',
  MID = 'mid',
  JUNIOR = 'junior',
}
registerEnumType(Seniority, { name: 'Seniority', description: 'One of the codes senior, mid, junior.' })

export enum TwoFactorMethod {
  TOTP = 'totp',
  EMAIL_OTP = 'email_otp',
  FIDO = 'fido',
}
registerEnumType(TwoFactorMethod, { name: 'TwoFactorMethod', description: 'One of the codes totp, email_otp, fido.' })

export enum ValidationStatus {
  VALIDATED = 'validated',
  REJECTED = 'rejected',
  NEUTRAL = 'neutral',
}
registerEnumType(ValidationStatus, { name: 'ValidationStatus', description: 'One of the codes validated, rejected, neutral.' })

@ObjectType({ simpleResolvers: true, description: 'Persisted event log (what the event stream published).' })
export class ApiEvent {
  @Field(() => String, { description: 'Event name, lower case.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'Caller, null for background work.' })
  userId!: string | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Payload, includes `project_id` when the event has one.' })
  data!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One occurrence of an asset placed in a scene or inside another asset.' })
export class AssetInstance {
  @Field(() => ID, { description: 'The entity concerned.' })
  assetId!: string

  @Field(() => String, { nullable: true, description: 'Name shown to people.' })
  name!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank of the instance of that asset in its scene/target.' })
  number!: number | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => Boolean, { nullable: true, description: 'False when out of use.' })
  active!: boolean | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Scene holding it.' })
  sceneId!: string | null

  @Field(() => ID, { nullable: true, description: 'Asset holding it.' })
  targetAssetId!: string | null

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'The entity type concerned.' })
  entityTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'File attached to a comment, a reply or a chat message; bytes live in file storage bucket `attachments` under the row id.' })
export class AttachmentFile {
  @Field(() => String, { nullable: true, description: 'Name shown to people.' })
  name!: string | null

  @Field(() => BigInteger, { nullable: true, description: 'Bytes.' })
  size!: number | null

  @Field(() => String, { nullable: true, description: 'File name extension, without the dot.' })
  extension!: string | null

  @Field(() => String, { nullable: true, description: 'Mimetype.' })
  mimetype!: string | null

  @Field(() => ID, { nullable: true, description: 'The comment concerned.' })
  commentId!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of a reply inside `comment.replies`, no FK.' })
  replyId!: string | null

  @Field(() => ID, { nullable: true, description: 'The chat message concerned.' })
  chatMessageId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Named, numbered budget version of a project.' })
export class Budget {
  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => Int, { description: 'Revision number, from 1.' })
  revision!: number

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'ISO 4217 code.' })
  currency!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One salary line of a budget.' })
export class BudgetEntry {
  @Field(() => ID, { description: 'The budget concerned.' })
  budgetId!: string

  @Field(() => ID, { description: 'The department concerned.' })
  departmentId!: string

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => DateOnly, { description: 'First day.' })
  startDate!: string

  @Field(() => Int, { description: 'Months.' })
  monthsDuration!: number

  @Field(() => Float, { description: 'Daily salary.' })
  dailySalary!: number

  @Field(() => PersonPosition, { nullable: true, description: 'Position in the hierarchy.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Seniority.' })
  seniority!: Seniority | null

  @Field(() => JSONValue, { nullable: true, description: 'Object: month date -> amount replacing the normal one.' })
  exceptions!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Rendering job of a playlist (movie or archive).' })
export class BuildJob {
  @Field(() => BuildJobStatus, { description: 'Status.' })
  status!: BuildJobStatus

  @Field(() => BuildJobType, { description: 'Job type.' })
  jobType!: BuildJobType

  @Field(() => DateTime, { nullable: true, description: 'Ended at.' })
  endedAt!: string | null

  @Field(() => ID, { description: 'The playlist concerned.' })
  playlistId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Chat room bound to one entity.' })
export class Chat {
  @Field(() => ID, { description: 'Entity id, no FK.' })
  objectId!: string

  @Field(() => String, { description: 'Always `entity`.' })
  objectType!: string

  @Field(() => DateTime, { nullable: true, description: 'Last message.' })
  lastMessage!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Message of a chat.' })
export class ChatMessage {
  @Field(() => ID, { description: 'The chat concerned.' })
  chatId!: string

  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => String, { nullable: true, description: 'Text, Markdown.' })
  text!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Comment on a task (object); carries the status set at that moment.' })
export class Comment {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => ID, { description: 'Task id, no FK.' })
  objectId!: string

  @Field(() => String, { description: '`Task`.' })
  objectType!: string

  @Field(() => String, { nullable: true, description: 'Text, Markdown.' })
  text!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Array of `{id,date,person_id,text,mentions,department_mentions,…}`.' })
  replies!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Array of `{text,checked,…}`.' })
  checklist!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'Pinned.' })
  pinned!: boolean | null

  @Field(() => [String], { description: 'Links.' })
  links!: string[]

  @Field(() => ID, { nullable: true, description: 'Status set by the comment.' })
  taskStatusId!: string | null

  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => ID, { nullable: true, description: 'Last editor.' })
  editorId!: string | null

  @Field(() => ID, { nullable: true, description: 'Legacy single preview.' })
  previewFileId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Visible to clients.' })
  forClient!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'Studio-defined button of the UI calling a URL.' })
export class CustomAction {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Address.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: '`all` or an entity kind.' })
  entityType!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Call silently instead of opening a page.' })
  isAjax!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Stored payloads of failed imports.' })
export class DataImportError {
  @Field(() => JSONValue, { description: 'Event data.' })
  eventData!: unknown

  @Field(() => ImportSource, { nullable: true, description: 'Where it came from.' })
  source!: ImportSource | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Absence period of a person.' })
export class DayOff {
  @Field(() => DateOnly, { description: 'The day concerned.' })
  date!: string

  @Field(() => DateOnly, { description: 'Last day.' })
  endDate!: string

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Studio department.' })
export class Department {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Presence records sent by desktop sessions.' })
export class DesktopLoginLog {
  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => DateTime, { description: 'The day concerned.' })
  date!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Everything that is produced: assets, shots, sequences, episodes, scenes, edits, concepts; the kind is the entity type.' })
export class Entity {
  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Free code.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Soft-deleted.' })
  canceled!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Nb frames.' })
  nbFrames!: number | null

  @Field(() => Int, { nullable: true, description: 'Shot: number of cast entities as last stored.' })
  nbEntitiesOut!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Casting not validated.' })
  isCastingStandby!: boolean | null

  @Field(() => Boolean, { description: 'Asset usable from other projects.' })
  isShared!: boolean

  @Field(() => EntityStatus, { description: 'Status.' })
  status!: EntityStatus

  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => ID, { description: 'The entity type concerned.' })
  entityTypeId!: string

  @Field(() => ID, { nullable: true, description: 'Shot and scene: sequence; sequence and edit: episode; asset: optional parent.' })
  parentId!: string | null

  @Field(() => ID, { nullable: true, description: 'Asset: episode it was introduced in.' })
  sourceId!: string | null

  @Field(() => ID, { nullable: true, description: 'Main preview.' })
  previewFileId!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Metadata by field name; shots: `frame_in`, `frame_out`, `fps`, `resolution`…' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Asset: task type it is ready for.' })
  readyForId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  createdById!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Concept (in) linked to the entities (out) it illustrates.' })
export class EntityConceptLink {
  @Field(() => ID, { description: 'Entity in id.' })
  entityInId!: string

  @Field(() => ID, { description: 'Entity out id.' })
  entityOutId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Casting: container (in) uses asset (out).' })
export class EntityLink {
  @Field(() => ID, { description: 'Entity in id.' })
  entityInId!: string

  @Field(() => ID, { description: 'Entity out id.' })
  entityOutId!: string

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'How many times cast.' })
  nbOccurrences!: number | null

  @Field(() => String, { nullable: true, description: 'Casting label (e.g. `fixed`).' })
  label!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Kinds of entities. Names `Shot`, `Sequence`, `Episode`, `Scene`, `Edit`, `Concept` are reserved; any other row is an asset type.' })
export class EntityType {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Past states of a shot.' })
export class EntityVersion {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Who caused the version.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Status of output files.' })
export class FileStatus {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Hardware catalogue.' })
export class HardwareItem {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Cost a month of one item, in the currency of the studio.' })
  monthlyCost!: number | null

  @Field(() => Int, { nullable: true, description: 'How many the studio owns.' })
  inventoryAmount!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Hardware given to a department.' })
export class HardwareItemDepartmentLink {
  @Field(() => ID, { description: 'The department concerned.' })
  departmentId!: string

  @Field(() => ID, { description: 'Hardware item id.' })
  hardwareItemId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Web and script logins.' })
export class LoginLog {
  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => String, { nullable: true, description: 'IPv4 or IPv6 text.' })
  ipAddress!: string | null

  @Field(() => LoginOrigin, { nullable: true, description: 'Origin.' })
  origin!: LoginOrigin | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Custom column of a project for an entity type; values are stored in the `data` JSON of the entity, task or project under `field_name`.' })
export class MetadataDescriptor {
  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => String, { description: '`Asset`, `Shot`, `Edit`, `Episode`, `Sequence`, `Concept`, `Project` or `Task`.' })
  entityType!: string

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => MetadataType, { nullable: true, description: 'Data type.' })
  dataType!: MetadataType | null

  @Field(() => String, { description: 'Field name.' })
  fieldName!: string

  @Field(() => JSONValue, { nullable: true, description: 'Array of strings for list, taglist, checklist.' })
  choices!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'For client.' })
  forClient!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Column order.' })
  position!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'Set for `Task` descriptors.' })
  taskTypeId!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Dated mark on a project schedule.' })
export class Milestone {
  @Field(() => DateOnly, { nullable: true, description: 'The day concerned.' })
  date!: string | null

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Production news feed item (comment or status change).' })
export class News {
  @Field(() => Boolean, { description: 'True when the status changed.' })
  change!: boolean

  @Field(() => ID, { description: 'The person concerned.' })
  authorId!: string

  @Field(() => ID, { nullable: true, description: 'The comment concerned.' })
  commentId!: string | null

  @Field(() => ID, { description: 'The task concerned.' })
  taskId!: string

  @Field(() => ID, { nullable: true, description: 'The preview file concerned.' })
  previewFileId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Personal notification.' })
export class Notification {
  @Field(() => Boolean, { description: 'Read.' })
  read!: boolean

  @Field(() => Boolean, { description: 'Status changed.' })
  change!: boolean

  @Field(() => NotificationType, { description: 'Type.' })
  type!: NotificationType

  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => ID, { description: 'The person concerned.' })
  authorId!: string

  @Field(() => ID, { nullable: true, description: 'The comment concerned.' })
  commentId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task concerned.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'The playlist concerned.' })
  playlistId!: string | null

  @Field(() => ID, { nullable: true, description: 'No FK.' })
  replyId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Studio settings; the first row is the one used.' })
export class Organisation {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => Float, { description: 'Working hours per day.' })
  hoursByDay!: number

  @Field(() => Boolean, { nullable: true, description: 'True when a picture was uploaded.' })
  hasAvatar!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Use original file name.' })
  useOriginalFileName!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Past timesheets frozen.' })
  timesheetsLocked!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Format duration in hours.' })
  formatDurationInHours!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Hd by default.' })
  hdByDefault!: boolean | null

  @Field(() => String, { nullable: true, description: 'Hidden from non-admins.' })
  chatTokenSlack!: string | null

  @Field(() => String, { nullable: true, description: 'Hidden from non-admins.' })
  chatWebhookMattermost!: string | null

  @Field(() => String, { nullable: true, description: 'Hidden from non-admins.' })
  chatTokenDiscord!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Dark theme by default.' })
  darkThemeByDefault!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Published file produced from an entity.' })
export class OutputFile {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => Boolean, { description: 'Canceled.' })
  canceled!: boolean

  @Field(() => Int, { nullable: true, description: 'Size in bytes.' })
  size!: number | null

  @Field(() => String, { nullable: true, description: '32 hex characters.' })
  checksum!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Free comment.' })
  comment!: string | null

  @Field(() => String, { nullable: true, description: 'File name extension, without the dot.' })
  extension!: string | null

  @Field(() => Int, { description: 'Revision number, from 1.' })
  revision!: number

  @Field(() => String, { nullable: true, description: 'Free text such as cache format.' })
  representation!: string | null

  @Field(() => Int, { nullable: true, description: 'Nb elements.' })
  nbElements!: number | null

  @Field(() => String, { nullable: true, description: 'Where it came from.' })
  source!: string | null

  @Field(() => String, { nullable: true, description: 'Path of the file on the studio storage.' })
  path!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => ID, { description: 'The file status concerned.' })
  fileStatusId!: string

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'The asset instance concerned.' })
  assetInstanceId!: string | null

  @Field(() => ID, { nullable: true, description: 'The output type concerned.' })
  outputTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'The working file concerned.' })
  sourceFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'Shot or scene an instance output belongs to.' })
  temporalEntityId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Kind of output file.' })
export class OutputType {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'User, bot, or playlist guest.' })
export class Person {
  @Field(() => String, { description: 'First name.' })
  firstName!: string

  @Field(() => String, { description: 'Last name.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'Stored lower case.' })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone!: string | null

  @Field(() => ContractType, { description: 'Contract type.' })
  contractType!: ContractType

  @Field(() => Boolean, { nullable: true, description: 'False when out of use.' })
  active!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Archived flag.' })
  archived!: boolean | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day seen.' })
  lastPresence!: string | null

  @Field(() => String, { nullable: true, description: 'Desktop login.' })
  desktopLogin!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Totp enabled.' })
  totpEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Email otp enabled.' })
  emailOtpEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Fido enabled.' })
  fidoEnabled!: boolean | null

  @Field(() => TwoFactorMethod, { nullable: true, description: 'Preferred two factor authentication.' })
  preferredTwoFactorAuthentication!: TwoFactorMethod | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => String, { nullable: true, description: 'IANA name; default setting `DEFAULT_TIMEZONE` (Europe/Paris).' })
  timezone!: string | null

  @Field(() => String, { nullable: true, description: 'E.g. `en_US`; default setting `DEFAULT_LOCALE` (en_US).' })
  locale!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => Role, { description: 'Role.' })
  role!: Role

  @Field(() => PersonPosition, { nullable: true, description: 'Position in the hierarchy.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Seniority.' })
  seniority!: Seniority | null

  @Field(() => Int, { nullable: true, description: 'Daily salary.' })
  dailySalary!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when a picture was uploaded.' })
  hasAvatar!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Notifications enabled.' })
  notificationsEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Notifications slack enabled.' })
  notificationsSlackEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Notifications slack userid.' })
  notificationsSlackUserid!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Notifications mattermost enabled.' })
  notificationsMattermostEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Notifications mattermost userid.' })
  notificationsMattermostUserid!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Notifications discord enabled.' })
  notificationsDiscordEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Notifications discord userid.' })
  notificationsDiscordUserid!: string | null

  @Field(() => Boolean, { description: 'True for a program, not a human.' })
  isBot!: boolean

  @Field(() => DateOnly, { nullable: true, description: 'End of validity of the API token.' })
  expirationDate!: string | null

  @Field(() => ID, { nullable: true, description: 'The studio concerned.' })
  studioId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Is generated from ldap.' })
  isGeneratedFromLdap!: boolean | null

  @Field(() => String, { nullable: true, description: 'Ldap uid.' })
  ldapUid!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { description: 'Created by a playlist share link.' })
  isGuest!: boolean

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Use 12 hour clock.' })
  use12HourClock!: boolean | null

  @Field(() => String, { nullable: true, description: '`YYYY-MM-DD`, `DD/MM/YYYY` or `MM/DD/YYYY`.' })
  displayDateFormat!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Ordered list of previews to review.' })
export class Playlist {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => JSONValue, { nullable: true, description: 'Array of `{entity_id, preview_file_id}` in order.' })
  shots!: unknown | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Null for main pack.' })
  episodeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'For client.' })
  forClient!: boolean | null

  @Field(() => String, { nullable: true, description: 'Shot, asset, sequence, edit, episode.' })
  forEntity!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Belongs to all episodes of a TV show.' })
  isForAll!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  createdById!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Public review link of a playlist.' })
export class PlaylistShareLink {
  @Field(() => String, { description: 'Secret of the link.' })
  token!: string

  @Field(() => ID, { description: 'The playlist concerned.' })
  playlistId!: string

  @Field(() => ID, { description: 'The person concerned.' })
  createdById!: string

  @Field(() => DateTime, { nullable: true, description: 'Expiration date.' })
  expirationDate!: string | null

  @Field(() => Boolean, { description: 'Is active.' })
  isActive!: boolean

  @Field(() => Boolean, { description: 'Can comment.' })
  canComment!: boolean

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Installed server plugins.' })
export class Plugin {
  @Field(() => String, { description: 'Plugin id.' })
  pluginId!: string

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { description: 'Version.' })
  version!: string

  @Field(() => String, { description: 'Maintainer name.' })
  maintainerName!: string

  @Field(() => String, { nullable: true, description: 'Maintainer email.' })
  maintainerEmail!: string | null

  @Field(() => String, { nullable: true, description: 'Website.' })
  website!: string | null

  @Field(() => String, { description: 'License.' })
  license!: string

  @Field(() => String, { nullable: true, description: 'Revision number, from 1.' })
  revision!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Frontend project enabled.' })
  frontendProjectEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Frontend studio enabled.' })
  frontendStudioEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Icon.' })
  icon!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Environment picture (HDR) for 3D previews; bytes in storage.' })
export class PreviewBackgroundFile {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True for the one used when nothing else is chosen.' })
  isDefault!: boolean | null

  @Field(() => String, { nullable: true, description: 'Name of the file as it was uploaded, without extension.' })
  originalName!: string | null

  @Field(() => String, { nullable: true, description: 'File name extension, without the dot.' })
  extension!: string | null

  @Field(() => BigInteger, { nullable: true, description: 'Size in bytes.' })
  fileSize!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Revision file shown in the player; bytes in storage under the row id.' })
export class PreviewFile {
  @Field(() => String, { nullable: true, description: 'Name shown to people.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the file as it was uploaded, without extension.' })
  originalName!: string | null

  @Field(() => Int, { nullable: true, description: 'Revision number, from 1.' })
  revision!: number | null

  @Field(() => Int, { nullable: true, description: 'Rank inside a revision, 1 = main.' })
  position!: number | null

  @Field(() => String, { nullable: true, description: '`png`, `mp4`, or the original extension.' })
  extension!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Path of the file on the studio storage.' })
  path!: string | null

  @Field(() => String, { nullable: true, description: 'Where it came from.' })
  source!: string | null

  @Field(() => BigInteger, { nullable: true, description: 'Size in bytes.' })
  fileSize!: number | null

  @Field(() => PreviewFileStatus, { description: 'Status.' })
  status!: PreviewFileStatus

  @Field(() => ValidationStatus, { description: 'Validation status.' })
  validationStatus!: ValidationStatus

  @Field(() => JSONValue, { nullable: true, description: 'Array of `{time, drawing:{objects:[…]}}`.' })
  annotations!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Width in pixels.' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Height in pixels.' })
  height!: number | null

  @Field(() => Float, { nullable: true, description: 'Seconds.' })
  duration!: number | null

  @Field(() => ID, { nullable: true, description: 'The task concerned.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Output file it was made from.' })
  sourceFileId!: string | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Is movie.' })
  isMovie!: boolean | null

  @Field(() => String, { nullable: true, description: 'Address.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Uploaded movie url.' })
  uploadedMovieUrl!: string | null

  @Field(() => String, { nullable: true, description: 'Uploaded movie name.' })
  uploadedMovieName!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Token in.' })
  tokenIn!: number | null

  @Field(() => Int, { nullable: true, description: 'Token out.' })
  tokenOut!: number | null
}

@ObjectType({ simpleResolvers: true, description: 'Saved version of a project schedule.' })
export class ProductionScheduleVersion {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => ID, { nullable: true, description: 'Version it was copied from.' })
  productionScheduleFromId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Locked.' })
  locked!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Canceled.' })
  canceled!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Dates and estimation of a task in a schedule version.' })
export class ProductionScheduleVersionTaskLink {
  @Field(() => ID, { description: 'The production schedule version concerned.' })
  productionScheduleVersionId!: string

  @Field(() => ID, { description: 'The task concerned.' })
  taskId!: string

  @Field(() => DateTime, { nullable: true, description: 'First day.' })
  startDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Due date.' })
  dueDate!: string | null

  @Field(() => Float, { nullable: true, description: 'Estimation.' })
  estimation!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Production.' })
export class Project {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Code.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'Path templates.' })
  fileTree!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'True when a picture was uploaded.' })
  hasAvatar!: boolean | null

  @Field(() => String, { nullable: true, description: 'Text.' })
  fps!: string | null

  @Field(() => String, { nullable: true, description: 'Picture ratio, such as `16:9`.' })
  ratio!: string | null

  @Field(() => String, { nullable: true, description: 'Picture size in pixels, such as `1920x1080`.' })
  resolution!: string | null

  @Field(() => String, { nullable: true, description: 'Free text such as `short`, `featurefilm`, `tvshow`, `shots`, `assets`; `tvshow` enables episodes.' })
  productionType!: string | null

  @Field(() => ProductionStyle, { description: 'Style of production.' })
  productionStyle!: ProductionStyle

  @Field(() => DateOnly, { nullable: true, description: 'First day.' })
  startDate!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day.' })
  endDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Man days.' })
  manDays!: number | null

  @Field(() => Int, { nullable: true, description: 'Nb episodes.' })
  nbEpisodes!: number | null

  @Field(() => Int, { nullable: true, description: 'Episode span.' })
  episodeSpan!: number | null

  @Field(() => Int, { nullable: true, description: 'Max retakes.' })
  maxRetakes!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Clients see only their own comments and those marked for clients.' })
  isClientsIsolated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Is preview download allowed.' })
  isPreviewDownloadAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'New main preview becomes the entity thumbnail.' })
  isSetPreviewAutomated!: boolean | null

  @Field(() => String, { nullable: true, description: 'First page of the UI.' })
  homepage!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Is publish default for artists.' })
  isPublishDefaultForArtists!: boolean | null

  @Field(() => Int, { nullable: true, description: 'HD movie compression setting.' })
  hdBitrateCompression!: number | null

  @Field(() => Int, { nullable: true, description: 'Low definition movie compression setting.' })
  ldBitrateCompression!: number | null

  @Field(() => ID, { nullable: true, description: 'The project status concerned.' })
  projectStatusId!: string | null

  @Field(() => ID, { nullable: true, description: 'The preview background file concerned.' })
  defaultPreviewBackgroundFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'Schedule version applied.' })
  fromScheduleVersionId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Is bot collaboration enabled.' })
  isBotCollaborationEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Is single preview per revision.' })
  isSinglePreviewPerRevision!: boolean | null

  @Field(() => Int, { description: 'Revision padding.' })
  revisionPadding!: number

  @Field(() => Boolean, { nullable: true, description: 'Is frame in numbering.' })
  isFrameInNumbering!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'Team of a project, with an optional role that replaces the global one there.' })
export class ProjectPersonLink {
  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => Role, { nullable: true, description: 'Role.' })
  role!: Role | null
}

@ObjectType({ simpleResolvers: true, description: 'Open/closed state of projects.' })
export class ProjectStatus {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Task statuses enabled on a project.' })
export class ProjectTaskStatusLink {
  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => ID, { description: 'The task status concerned.' })
  taskStatusId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => [Role], { description: 'Roles who see the column on the board.' })
  rolesForBoard!: Role[]

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Task types enabled on a project.' })
export class ProjectTaskTypeLink {
  @Field(() => ID, { description: 'The production it belongs to.' })
  projectId!: string

  @Field(() => ID, { description: 'The task type concerned.' })
  taskTypeId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Reusable project settings.' })
export class ProjectTemplate {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Frames per second, as text.' })
  fps!: string | null

  @Field(() => String, { nullable: true, description: 'Picture ratio, such as `16:9`.' })
  ratio!: string | null

  @Field(() => String, { nullable: true, description: 'Picture size in pixels, such as `1920x1080`.' })
  resolution!: string | null

  @Field(() => String, { nullable: true, description: 'Production type.' })
  productionType!: string | null

  @Field(() => ProductionStyle, { description: 'Style of production.' })
  productionStyle!: ProductionStyle

  @Field(() => Int, { nullable: true, description: 'Max retakes.' })
  maxRetakes!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Is clients isolated.' })
  isClientsIsolated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Is preview download allowed.' })
  isPreviewDownloadAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Is set preview automated.' })
  isSetPreviewAutomated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Is publish default for artists.' })
  isPublishDefaultForArtists!: boolean | null

  @Field(() => String, { nullable: true, description: 'Homepage.' })
  homepage!: string | null

  @Field(() => Int, { nullable: true, description: 'Hd bitrate compression.' })
  hdBitrateCompression!: number | null

  @Field(() => Int, { nullable: true, description: 'Ld bitrate compression.' })
  ldBitrateCompression!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'File tree.' })
  fileTree!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Array of descriptor snapshots.' })
  metadataDescriptors!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'The preview background file concerned.' })
  defaultPreviewBackgroundFileId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Is single preview per revision.' })
  isSinglePreviewPerRevision!: boolean | null

  @Field(() => Int, { description: 'Revision padding.' })
  revisionPadding!: number

  @Field(() => Boolean, { nullable: true, description: 'Is frame in numbering.' })
  isFrameInNumbering!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'Task statuses of a template.' })
export class ProjectTemplateTaskStatusLink {
  @Field(() => ID, { description: 'Project template id.' })
  projectTemplateId!: string

  @Field(() => ID, { description: 'The task status concerned.' })
  taskStatusId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => [Role], { description: 'As on projects.' })
  rolesForBoard!: Role[]

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Task types of a template.' })
export class ProjectTemplateTaskTypeLink {
  @Field(() => ID, { description: 'Project template id.' })
  projectTemplateId!: string

  @Field(() => ID, { description: 'The task type concerned.' })
  taskTypeId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Reference salary per department, position and seniority.' })
export class SalaryScale {
  @Field(() => ID, { description: 'The department concerned.' })
  departmentId!: string

  @Field(() => PersonPosition, { nullable: true, description: 'Position in the hierarchy.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Seniority.' })
  seniority!: Seniority | null

  @Field(() => Int, { description: 'Salary.' })
  salary!: number

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Bar of the project schedule for a task type, optionally for one object (episode, sequence, asset type...).' })
export class ScheduleItem {
  @Field(() => DateOnly, { nullable: true, description: 'First day.' })
  startDate!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day.' })
  endDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Planned days.' })
  manDays!: number | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'No FK.' })
  objectId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Saved search of a person (or shared).' })
export class SearchFilter {
  @Field(() => String, { description: 'List it applies to, e.g. `asset`, `shot`.' })
  listType!: string

  @Field(() => String, { nullable: true, description: 'Kind of entity it applies to.' })
  entityType!: string | null

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Query text of the search.' })
  searchQuery!: string

  @Field(() => Boolean, { description: 'True when others may use it.' })
  isShared!: boolean

  @Field(() => ID, { nullable: true, description: 'The department concerned.' })
  departmentId!: string | null

  @Field(() => ID, { nullable: true, description: 'The search filter group concerned.' })
  searchFilterGroupId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Folder of saved searches.' })
export class SearchFilterGroup {
  @Field(() => String, { description: 'The list it applies to, such as `asset` or `shot`.' })
  listType!: string

  @Field(() => String, { nullable: true, description: 'Kind of entity it applies to.' })
  entityType!: string | null

  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => Boolean, { description: 'True when others may use it.' })
  isShared!: boolean

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'The department concerned.' })
  departmentId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Software catalogue.' })
export class Software {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => String, { nullable: true, description: 'Version.' })
  version!: string | null

  @Field(() => String, { description: 'File extension.' })
  fileExtension!: string

  @Field(() => JSONValue, { nullable: true, description: 'Secondary extensions.' })
  secondaryExtensions!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Cost a month of one item, in the currency of the studio.' })
  monthlyCost!: number | null

  @Field(() => Int, { nullable: true, description: 'How many the studio owns.' })
  inventoryAmount!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Software given to a department.' })
export class SoftwareDepartmentLink {
  @Field(() => ID, { description: 'The department concerned.' })
  departmentId!: string

  @Field(() => ID, { description: 'Software id.' })
  softwareId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Rule: when a task of type in gets status in, change the task of type out (or the asset readiness).' })
export class StatusAutomation {
  @Field(() => String, { nullable: true, description: '`asset`, `shot`…' })
  entityType!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  inTaskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task status concerned.' })
  inTaskStatusId!: string | null

  @Field(() => AutomationField, { description: 'Out field type.' })
  outFieldType!: AutomationField

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  outTaskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task status concerned.' })
  outTaskStatusId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Also copy the last preview revision.' })
  importLastRevision!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Studio (site) a person belongs to.' })
export class Studio {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Person follows a task, or all tasks of a type in a sequence.' })
export class Subscription {
  @Field(() => ID, { description: 'The person concerned.' })
  personId!: string

  @Field(() => ID, { nullable: true, description: 'The task concerned.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Unit of work on an entity.' })
export class Task {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => Int, { nullable: true, description: '0 normal, 1 high, 2 very high, 3 emergency.' })
  priority!: number | null

  @Field(() => Int, { description: '1 to 5.' })
  difficulty!: number

  @Field(() => Float, { nullable: true, description: 'Minutes worked (sum of time spents).' })
  duration!: number | null

  @Field(() => Float, { nullable: true, description: 'Minutes.' })
  estimation!: number | null

  @Field(() => Int, { nullable: true, description: 'Completion rate.' })
  completionRate!: number | null

  @Field(() => Int, { nullable: true, description: 'Retake count.' })
  retakeCount!: number | null

  @Field(() => Int, { nullable: true, description: 'Sort order.' })
  sortOrder!: number | null

  @Field(() => DateTime, { nullable: true, description: 'First day.' })
  startDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Due date.' })
  dueDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'First comment with a wip status.' })
  realStartDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'First comment with a feedback-request status.' })
  endDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Last comment with a done status.' })
  doneDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Last comment date.' })
  lastCommentDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Cast assets ready for this task type.' })
  nbAssetsReady!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Drawings for 2D paper.' })
  nbDrawings!: number | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => ID, { nullable: true, description: 'No FK.' })
  lastPreviewFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'The production it belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task type concerned.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The task status concerned.' })
  taskStatusId!: string | null

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  assignerId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Workflow statuses.' })
export class TaskStatus {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => String, { description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { description: 'Colour, as `#RRGGBB`.' })
  color!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Counts as finished.' })
  isDone!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Artists may set it.' })
  isArtistAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Clients may set it.' })
  isClientAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Counts as retake.' })
  isRetake!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Waits for review.' })
  isFeedbackRequest!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Status of new tasks (one per `for_concept`).' })
  isDefault!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Starts the task.' })
  isWip!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Concept workflow.' })
  forConcept!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Workflow steps.' })
export class TaskType {
  @Field(() => String, { description: 'Name shown to people.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Short name, as in file paths and narrow columns.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Colour, as `#RRGGBB`.' })
  color!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank in lists: lower comes first.' })
  priority!: number | null

  @Field(() => String, { nullable: true, description: '`Asset`, `Shot`, `Sequence`, `Episode`, `Edit`, `Scene`, `Concept`.' })
  forEntity!: string | null

  @Field(() => Boolean, { nullable: true, description: 'Shows in timesheets.' })
  allowTimelog!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => ID, { nullable: true, description: 'The department concerned.' })
  departmentId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Minutes worked by a person on a task on a day.' })
export class TimeSpent {
  @Field(() => Float, { description: 'Minutes, > 0.' })
  duration!: number

  @Field(() => DateOnly, { description: 'The day concerned.' })
  date!: string

  @Field(() => ID, { nullable: true, description: 'The task concerned.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Source file of a task handled by an artist.' })
export class WorkingFile {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports.' })
  shotgunId!: number | null

  @Field(() => String, { nullable: true, description: 'Name shown to people.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'Free text.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Free comment.' })
  comment!: string | null

  @Field(() => Int, { nullable: true, description: 'Revision number, from 1.' })
  revision!: number | null

  @Field(() => Int, { nullable: true, description: 'Size in bytes.' })
  size!: number | null

  @Field(() => Int, { nullable: true, description: 'Integer.' })
  checksum!: number | null

  @Field(() => String, { nullable: true, description: 'Path of the file on the studio storage.' })
  path!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Free JSON object.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'The task concerned.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'The entity concerned.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'The person concerned.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'The software concerned.' })
  softwareId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

/** The GraphQL enumerations by name. */
export const enumTypes = { AutomationField, BuildJobStatus, BuildJobType, ContractType, EntityStatus, ImportSource, LoginOrigin, MetadataType, NotificationType, PersonPosition, PreviewFileStatus, ProductionStyle, Role, Seniority, TwoFactorMethod, ValidationStatus }

/** The GraphQL object classes by model name. */
export const objectTypes = { ApiEvent, AssetInstance, AttachmentFile, Budget, BudgetEntry, BuildJob, Chat, ChatMessage, Comment, CustomAction, DataImportError, DayOff, Department, DesktopLoginLog, Entity, EntityConceptLink, EntityLink, EntityType, EntityVersion, FileStatus, HardwareItem, HardwareItemDepartmentLink, LoginLog, MetadataDescriptor, Milestone, News, Notification, Organisation, OutputFile, OutputType, Person, Playlist, PlaylistShareLink, Plugin, PreviewBackgroundFile, PreviewFile, ProductionScheduleVersion, ProductionScheduleVersionTaskLink, Project, ProjectPersonLink, ProjectStatus, ProjectTaskStatusLink, ProjectTaskTypeLink, ProjectTemplate, ProjectTemplateTaskStatusLink, ProjectTemplateTaskTypeLink, SalaryScale, ScheduleItem, SearchFilter, SearchFilterGroup, Software, SoftwareDepartmentLink, StatusAutomation, Studio, Subscription, Task, TaskStatus, TaskType, TimeSpent, WorkingFile }
