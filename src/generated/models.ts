// Generated from prisma/schema.prisma by scripts/generate-models.mjs. Do not edit.
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { BigInteger, DateOnly, DateTime, JSONValue } from '../kernel/graphql/scalars.js'

export enum AutomationField {
  STATUS = 'status',
  READY_FOR = 'ready_for',
}
registerEnumType(AutomationField, {
  name: 'AutomationField',
  description: 'What a status automation changes.',
  valuesConfig: {
    STATUS: { description: 'The status of another task of the same entity.' },
    READY_FOR: { description: 'The task type the asset is ready for.' },
  },
})

export enum BuildJobStatus {
  RUNNING = 'running',
  FAILED = 'failed',
  SUCCEEDED = 'succeeded',
}
registerEnumType(BuildJobStatus, {
  name: 'BuildJobStatus',
  description: 'How far a build job is.',
  valuesConfig: {
    RUNNING: { description: 'Not ended yet.' },
    FAILED: { description: 'Ended without a result.' },
    SUCCEEDED: { description: 'Ended; the result can be downloaded.' },
  },
})

export enum BuildJobType {
  ARCHIVE = 'archive',
  MOVIE = 'movie',
}
registerEnumType(BuildJobType, {
  name: 'BuildJobType',
  description: 'What a build job makes.',
  valuesConfig: {
    ARCHIVE: { description: 'A ZIP archive of the previews.' },
    MOVIE: { description: 'One movie of all previews in the order of the playlist.' },
  },
})

export enum ContractType {
  OPEN_ENDED = 'open-ended',
  FIXED_TERM = 'fixed-term',
  SHORT_TERM = 'short-term',
  FREELANCE = 'freelance',
  APPRENTICE = 'apprentice',
  INTERNSHIP = 'internship',
}
registerEnumType(ContractType, {
  name: 'ContractType',
  description: 'Kind of employment contract.',
  valuesConfig: {
    OPEN_ENDED: { description: 'Permanent.' },
    FIXED_TERM: { description: 'Until a date agreed on.' },
    SHORT_TERM: { description: 'For a few days or weeks.' },
    FREELANCE: { description: 'Self-employed.' },
    APPRENTICE: { description: 'Apprenticeship.' },
    INTERNSHIP: { description: 'Internship.' },
  },
})

export enum EntityStatus {
  STANDBY = 'standby',
  RUNNING = 'running',
  COMPLETE = 'complete',
  CANCELED = 'canceled',
}
registerEnumType(EntityStatus, {
  name: 'EntityStatus',
  description: 'Progress of a whole entity.',
  valuesConfig: {
    STANDBY: { description: 'Not begun, or on hold.' },
    RUNNING: { description: 'Being made.' },
    COMPLETE: { description: 'Delivered.' },
    CANCELED: { description: 'Cut from the production.' },
  },
})

export enum ImportSource {
  CSV = 'csv',
  SHOTGUN = 'shotgun',
}
registerEnumType(ImportSource, {
  name: 'ImportSource',
  description: 'Where imported data comes from.',
  valuesConfig: {
    CSV: { description: 'A spreadsheet file.' },
    SHOTGUN: { description: 'Flow Production Tracking (formerly ShotGrid, Shotgun).' },
  },
})

export enum LoginOrigin {
  WEB = 'web',
  SCRIPT = 'script',
}
registerEnumType(LoginOrigin, {
  name: 'LoginOrigin',
  description: 'What kind of program signed in.',
  valuesConfig: {
    WEB: { description: 'A browser.' },
    SCRIPT: { description: 'A script or a plug-in, such as one that uses gazu.' },
  },
})

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
registerEnumType(MetadataType, {
  name: 'MetadataType',
  description: 'What a custom column holds.',
  valuesConfig: {
    STRING: { description: 'One line of text.' },
    NUMBER: { description: 'A number.' },
    LIST: { description: 'One of the column\'s choices.' },
    TAGLIST: { description: 'Any of the column\'s choices.' },
    BOOLEAN: { description: 'Yes or no.' },
    CHECKLIST: { description: 'Items that are ticked one by one.' },
    DATE: { description: 'A day.' },
    URL: { description: 'A web address.' },
    TEXTAREA: { description: 'Text of several lines.' },
    PERSON: { description: 'A person.' },
  },
})

export enum NotificationType {
  COMMENT = 'comment',
  MENTION = 'mention',
  ASSIGNATION = 'assignation',
  REPLY = 'reply',
  REPLY_MENTION = 'reply-mention',
  PLAYLIST_READY = 'playlist-ready',
}
registerEnumType(NotificationType, {
  name: 'NotificationType',
  description: 'What a notification is about.',
  valuesConfig: {
    COMMENT: { description: 'Somebody commented a task the person does or follows.' },
    MENTION: { description: 'Somebody mentioned the person, or their department, in a comment.' },
    ASSIGNATION: { description: 'A task was assigned to the person.' },
    REPLY: { description: 'Somebody replied to a comment the person takes part in.' },
    REPLY_MENTION: { description: 'Somebody mentioned the person in a reply.' },
    PLAYLIST_READY: { description: 'A playlist is ready for review.' },
  },
})

export enum PersonPosition {
  SUPERVISOR = 'supervisor',
  LEAD = 'lead',
  ARTIST = 'artist',
}
registerEnumType(PersonPosition, {
  name: 'PersonPosition',
  description: 'Position of a person within their department.',
  valuesConfig: {
    SUPERVISOR: { description: 'Answers for the department.' },
    LEAD: { description: 'Leads a group of artists.' },
    ARTIST: { description: 'Does the work.' },
  },
})

export enum PreviewFileStatus {
  PROCESSING = 'processing',
  READY = 'ready',
  BROKEN = 'broken',
  MISSING = 'missing',
}
registerEnumType(PreviewFileStatus, {
  name: 'PreviewFileStatus',
  description: 'Whether a preview can be played.',
  valuesConfig: {
    PROCESSING: { description: 'Being converted.' },
    READY: { description: 'Can be played.' },
    BROKEN: { description: 'The conversion failed.' },
    MISSING: { description: 'The file was lost.' },
  },
})

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
registerEnumType(ProductionStyle, {
  name: 'ProductionStyle',
  description: 'Technique of a production.',
  valuesConfig: {
    _2D: { description: '2D animation.' },
    _2DPAPER: { description: '2D animation drawn on paper.' },
    _3D: { description: '3D animation.' },
    _2D3D: { description: '2D and 3D animation together.' },
    AR: { description: 'Augmented reality.' },
    VFX: { description: 'Visual effects.' },
    STOP_MOTION: { description: 'Stop motion.' },
    MOTION_DESIGN: { description: 'Motion design.' },
    ARCHVIZ: { description: 'Architectural visualisation.' },
    COMMERCIAL: { description: 'Commercial.' },
    CATALOG: { description: 'Catalogue of products.' },
    IMMERSIVE: { description: 'Immersive experience.' },
    NFT: { description: 'Pictures for tokens (NFT).' },
    VIDEO_GAME: { description: 'Video game.' },
    VR: { description: 'Virtual reality.' },
  },
})

export enum Role {
  USER = 'user',
  ADMIN = 'admin',
  SUPERVISOR = 'supervisor',
  MANAGER = 'manager',
  CLIENT = 'client',
  VENDOR = 'vendor',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a person may do, in the whole studio or in one production.',
  valuesConfig: {
    USER: { description: 'Artist: sees the productions whose team they are in and works on their tasks.' },
    ADMIN: { description: 'Runs the studio: may do everything.' },
    SUPERVISOR: { description: 'Leads departments in the productions whose team they are in.' },
    MANAGER: { description: 'Runs the productions whose team they are in.' },
    CLIENT: { description: 'Reviews what is shown to clients.' },
    VENDOR: { description: 'Outside partner: sees only what they are assigned to.' },
  },
})

export enum Seniority {
  SENIOR = 'senior',
  MID = 'mid',
  JUNIOR = 'junior',
}
registerEnumType(Seniority, {
  name: 'Seniority',
  description: 'Experience of a person.',
  valuesConfig: {
    SENIOR: { description: 'Much experience.' },
    MID: { description: 'Some experience.' },
    JUNIOR: { description: 'Little experience.' },
  },
})

export enum TwoFactorMethod {
  TOTP = 'totp',
  EMAIL_OTP = 'email_otp',
  FIDO = 'fido',
}
registerEnumType(TwoFactorMethod, {
  name: 'TwoFactorMethod',
  description: 'A second proof of identity beside the password.',
  valuesConfig: {
    TOTP: { description: 'A code from an authenticator app.' },
    EMAIL_OTP: { description: 'A code sent by e-mail.' },
    FIDO: { description: 'A security key or passkey.' },
  },
})

export enum ValidationStatus {
  VALIDATED = 'validated',
  REJECTED = 'rejected',
  NEUTRAL = 'neutral',
}
registerEnumType(ValidationStatus, {
  name: 'ValidationStatus',
  description: 'Verdict of a reviewer on one preview.',
  valuesConfig: {
    VALIDATED: { description: 'Accepted.' },
    REJECTED: { description: 'Refused; clients do not see it.' },
    NEUTRAL: { description: 'No verdict yet.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'One entry of the event log: something that changed in the database and that connected clients were told about.' })
export class ApiEvent {
  @Field(() => String, { description: 'What happened, as `thing:verb` in lower case, for example `task:update` or `comment:new`.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'Person whose action caused the event. Null for background work.' })
  userId!: string | null

  @Field(() => ID, { nullable: true, description: 'Production the event belongs to. Null for events of the whole studio.' })
  projectId!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'What the event carried, a JSON object of ids and changed values. It repeats `project_id` when the event has one.' })
  data!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One occurrence of an asset in a scene, or inside another asset: the third chair of a room is instance 3 of the asset "chair".' })
export class AssetInstance {
  @Field(() => ID, { description: 'Asset that is placed.' })
  assetId!: string

  @Field(() => String, { nullable: true, description: 'Name of this occurrence, for example `chair_0003`.' })
  name!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank among the instances of the same asset in the same scene or host asset, from 1.' })
  number!: number | null

  @Field(() => String, { nullable: true, description: 'Notes on this occurrence, at most 200 characters.' })
  description!: string | null

  @Field(() => Boolean, { nullable: true, description: 'False when the instance is kept for history but no longer used.' })
  active!: boolean | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Scene that holds the instance. Null when another asset holds it.' })
  sceneId!: string | null

  @Field(() => ID, { nullable: true, description: 'Asset that holds the instance. Null when a scene holds it.' })
  targetAssetId!: string | null

  @Field(() => ID, { nullable: true, description: 'Entity the instance stands for, when the studio records one.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Entity type of the instance, when the studio records one.' })
  entityTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A file attached to a comment, to a reply or to a chat message. The record describes it; the content is in the file storage.' })
export class AttachmentFile {
  @Field(() => String, { nullable: true, description: 'File name as uploaded.' })
  name!: string | null

  @Field(() => BigInteger, { nullable: true, description: 'Size in bytes.' })
  size!: number | null

  @Field(() => String, { nullable: true, description: 'File name extension, lower case, without the dot.' })
  extension!: string | null

  @Field(() => String, { nullable: true, description: 'Media type, for example `image/png` or `application/pdf`.' })
  mimetype!: string | null

  @Field(() => ID, { nullable: true, description: 'Comment the file is attached to. Null for a chat attachment, and once the comment is deleted.' })
  commentId!: string | null

  @Field(() => ID, { nullable: true, description: 'Reply the file is attached to: an id inside the comment\'s `replies`. Null when it belongs to the comment itself.' })
  replyId!: string | null

  @Field(() => ID, { nullable: true, description: 'Chat message the file is attached to. Null for a comment attachment.' })
  chatMessageId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One version of a production\'s staff budget: a list of salary lines.' })
export class Budget {
  @Field(() => ID, { nullable: true, description: 'Production that is budgeted.' })
  projectId!: string | null

  @Field(() => Int, { description: 'Number of this version of the budget, from 1.' })
  revision!: number

  @Field(() => String, { description: 'Name of this version of the budget.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Currency of all amounts, as an ISO 4217 code such as `EUR`. Null when not decided.' })
  currency!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One salary line of a budget: somebody of a department paid for a number of months.' })
export class BudgetEntry {
  @Field(() => ID, { description: 'Budget the line belongs to.' })
  budgetId!: string

  @Field(() => ID, { description: 'Department that is charged.' })
  departmentId!: string

  @Field(() => ID, { nullable: true, description: 'Person who is paid. Null for a post that is not filled yet.' })
  personId!: string | null

  @Field(() => DateOnly, { description: 'First day of the paid period.' })
  startDate!: string

  @Field(() => Int, { description: 'Length of the paid period, in months.' })
  monthsDuration!: number

  @Field(() => Float, { description: 'Pay of one day, in the currency of the budget.' })
  dailySalary!: number

  @Field(() => PersonPosition, { nullable: true, description: 'Position the line is paid as.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Experience the line is paid as.' })
  seniority!: Seniority | null

  @Field(() => JSONValue, { nullable: true, description: 'Months that cost something else: a JSON object from month to the amount that replaces the normal one.' })
  exceptions!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A background job that makes one movie, or one archive, of a playlist.' })
export class BuildJob {
  @Field(() => BuildJobStatus, { description: 'How far the job is.' })
  status!: BuildJobStatus

  @Field(() => BuildJobType, { description: 'What the job makes.' })
  jobType!: BuildJobType

  @Field(() => DateTime, { nullable: true, description: 'When the job ended, well or badly (UTC). Null while it runs.' })
  endedAt!: string | null

  @Field(() => ID, { description: 'Playlist the job works on.' })
  playlistId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'The chat room of one entity, such as a shot or an asset.' })
export class Chat {
  @Field(() => ID, { description: 'Entity the room is about. The room stays when the entity is deleted.' })
  objectId!: string

  @Field(() => String, { description: 'Kind of record the room is about: always `entity`.' })
  objectType!: string

  @Field(() => DateTime, { nullable: true, description: 'When the last message was sent (UTC). Null while nobody has written.' })
  lastMessage!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One message in a chat room.' })
export class ChatMessage {
  @Field(() => ID, { description: 'Room the message was sent to.' })
  chatId!: string

  @Field(() => ID, { description: 'Person who wrote the message.' })
  personId!: string

  @Field(() => String, { nullable: true, description: 'What was written, in Markdown. Null when the message only carries files.' })
  text!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A comment on a task. It carries the task status its author chose, so that the comments of a task are also the history of its status.' })
export class Comment {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => ID, { description: 'Task the comment is on.' })
  objectId!: string

  @Field(() => String, { description: 'Kind of record the comment is on: always `Task`.' })
  objectType!: string

  @Field(() => String, { nullable: true, description: 'What was written, in Markdown. `@Name` mentions a person or a department.' })
  text!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Answers to the comment, oldest first: a JSON array of `{id, date, person_id, text, mentions, department_mentions}`.' })
  replies!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'To-do list of the comment: a JSON array of `{text, checked}`.' })
  checklist!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'True when the comment is kept at the top of the list.' })
  pinned!: boolean | null

  @Field(() => [String], { description: 'Web addresses added to the comment.' })
  links!: string[]

  @Field(() => ID, { nullable: true, description: 'Task status chosen with the comment. Null for records made by imports without one.' })
  taskStatusId!: string | null

  @Field(() => ID, { description: 'Person who wrote the comment.' })
  personId!: string

  @Field(() => ID, { nullable: true, description: 'Person who last changed the comment. Null when it was never changed.' })
  editorId!: string | null

  @Field(() => ID, { nullable: true, description: 'Preview published with the comment, as recorded by old versions. Null since: use `previews`.' })
  previewFileId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when clients may read the comment.' })
  forClient!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'A button that the studio adds to the web interface and that calls an address of its own, for example to submit a render.' })
export class CustomAction {
  @Field(() => String, { description: 'Text of the button.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Address that is called.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Kind of entity whose lists show the button, or `all`.' })
  entityType!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to call the address in the background, false to open it as a page.' })
  isAjax!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Something that an import could not store, kept so that it can be looked at and tried again.' })
export class DataImportError {
  @Field(() => JSONValue, { description: 'What was to be imported, as JSON.' })
  eventData!: unknown

  @Field(() => ImportSource, { nullable: true, description: 'Where the data came from.' })
  source!: ImportSource | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A period in which a person does not work.' })
export class DayOff {
  @Field(() => DateOnly, { description: 'First day off.' })
  date!: string

  @Field(() => DateOnly, { description: 'Last day off, the same day or later.' })
  endDate!: string

  @Field(() => String, { nullable: true, description: 'Reason of the absence, free text.' })
  description!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who is away.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A department of the studio, such as Modeling, Animation or Compositing.' })
export class Department {
  @Field(() => String, { description: 'Name of the department, unique.' })
  name!: string

  @Field(() => String, { description: 'Colour in lists and charts, as `#RRGGBB`.' })
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

@ObjectType({ simpleResolvers: true, description: 'A sign of presence sent by a workstation or a DCC plug-in when a person\'s session begins.' })
export class DesktopLoginLog {
  @Field(() => ID, { description: 'Person who was seen.' })
  personId!: string

  @Field(() => DateTime, { description: 'When the person was seen (UTC).' })
  date!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Entity {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Asset {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Shot {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Sequence {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Episode {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Scene {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Edit {}

/** Names a GraphQL type in resolvers; its fields are declared from the registry. */
export class Concept {}

@ObjectType({ simpleResolvers: true, description: 'Says that a concept illustrates an entity.' })
export class EntityConceptLink {
  @Field(() => ID, { description: 'Concept.' })
  entityInId!: string

  @Field(() => ID, { description: 'Entity the concept illustrates.' })
  entityOutId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One line of a casting: a shot (or an asset, a scene, an episode) uses an asset a number of times.' })
export class EntityLink {
  @Field(() => ID, { description: 'Entity that uses the asset: the shot.' })
  entityInId!: string

  @Field(() => ID, { description: 'Asset that is used.' })
  entityOutId!: string

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'How many times the asset is used.' })
  nbOccurrences!: number | null

  @Field(() => String, { nullable: true, description: 'How the asset is used, such as `animate` or `fixed`. Empty when not said.' })
  label!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A kind of entity. `Shot`, `Sequence`, `Episode`, `Scene`, `Edit` and `Concept` have a fixed meaning; every other one is an asset type, such as Character or Prop.' })
export class EntityType {
  @Field(() => String, { description: 'Name of the kind, unique.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Abbreviation, as in file paths and narrow columns.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'What belongs to this kind.' })
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

@ObjectType({ simpleResolvers: true, description: 'One entry in the history of a shot: kept when its name or its frame range is changed.' })
export class EntityVersion {
  @Field(() => String, { description: 'Name the shot had before the change.' })
  name!: string

  @Field(() => JSONValue, { nullable: true, description: 'Custom values the change brought, a JSON object. Null when none were sent.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Shot that was changed.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who made the change. Null when not known.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'State of a published file, such as "To be checked" or "Validated". The studio decides the list.' })
export class FileStatus {
  @Field(() => String, { description: 'Name of the state, unique.' })
  name!: string

  @Field(() => String, { description: 'Colour in lists, as `#RRGGBB`.' })
  color!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A kind of equipment the studio owns or rents, such as a workstation model or a tablet.' })
export class HardwareItem {
  @Field(() => String, { description: 'Name of the equipment, unique.' })
  name!: string

  @Field(() => String, { description: 'Abbreviation.' })
  shortName!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Cost of one piece for one month, in the studio\'s currency.' })
  monthlyCost!: number | null

  @Field(() => Int, { nullable: true, description: 'How many pieces the studio has.' })
  inventoryAmount!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a department uses a kind of equipment.' })
export class HardwareItemDepartmentLink {
  @Field(() => ID, { description: 'Department that uses the equipment.' })
  departmentId!: string

  @Field(() => ID, { description: 'Equipment that is used.' })
  hardwareItemId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One successful sign-in.' })
export class LoginLog {
  @Field(() => ID, { description: 'Person who signed in.' })
  personId!: string

  @Field(() => String, { nullable: true, description: 'Network address (IPv4 or IPv6) the sign-in came from. Null when not known.' })
  ipAddress!: string | null

  @Field(() => LoginOrigin, { nullable: true, description: 'What kind of program signed in.' })
  origin!: LoginOrigin | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A custom column that a production adds to its assets, shots, edits, tasks and so on. The values are in the `data` of each record, under `fieldName`.' })
export class MetadataDescriptor {
  @Field(() => ID, { description: 'Production the column belongs to.' })
  projectId!: string

  @Field(() => String, { description: 'Where the column appears: `Asset`, `Shot`, `Edit`, `Episode`, `Sequence`, `Concept`, `Project` or `Task`.' })
  entityType!: string

  @Field(() => String, { description: 'Title of the column.' })
  name!: string

  @Field(() => MetadataType, { nullable: true, description: 'What the column holds.' })
  dataType!: MetadataType | null

  @Field(() => String, { description: 'Key of the value in `data`, made from the title: "Lens type" gives `lens_type`.' })
  fieldName!: string

  @Field(() => JSONValue, { nullable: true, description: 'Values that may be chosen, a JSON array of texts. For `LIST`, `TAGLIST` and `CHECKLIST` only.' })
  choices!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'True when clients see the column.' })
  forClient!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Rank among the columns, lower comes first. Null for columns never moved.' })
  position!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type whose tasks have the column. Set for `Task` columns only.' })
  taskTypeId!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A dated mark in the schedule of a production, such as a delivery.' })
export class Milestone {
  @Field(() => DateOnly, { nullable: true, description: 'Day of the milestone.' })
  date!: string | null

  @Field(() => String, { description: 'What is due that day.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'Production the milestone belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type the milestone is about. Null when it concerns the whole production.' })
  taskTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One entry of a production\'s news feed: a comment was written, and perhaps a status changed.' })
export class News {
  @Field(() => Boolean, { description: 'True when the task changed its status with the comment.' })
  change!: boolean

  @Field(() => ID, { description: 'Person who wrote the comment.' })
  authorId!: string

  @Field(() => ID, { nullable: true, description: 'Comment the entry is about. Null once the comment is gone.' })
  commentId!: string | null

  @Field(() => ID, { description: 'Task the comment is on.' })
  taskId!: string

  @Field(() => ID, { nullable: true, description: 'Preview published with the comment. Null without one.' })
  previewFileId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Tells one person about something that concerns them.' })
export class Notification {
  @Field(() => Boolean, { description: 'True once the person has read it.' })
  read!: boolean

  @Field(() => Boolean, { description: 'True when the task changed its status as well.' })
  change!: boolean

  @Field(() => NotificationType, { description: 'What it is about.' })
  type!: NotificationType

  @Field(() => ID, { description: 'Person who is told.' })
  personId!: string

  @Field(() => ID, { description: 'Person whose action it is about.' })
  authorId!: string

  @Field(() => ID, { nullable: true, description: 'Comment it is about. Null when it is not about a comment.' })
  commentId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task it is about. Null when it is not about a task.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'Playlist it is about. Null when it is not about a playlist.' })
  playlistId!: string | null

  @Field(() => ID, { nullable: true, description: 'Reply it is about, an id inside the comment\'s `replies`. Null when it is not about a reply.' })
  replyId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Settings of the whole studio. There is one record.' })
export class Organisation {
  @Field(() => String, { description: 'Name of the studio, shown in the interface and in mails.' })
  name!: string

  @Field(() => Float, { description: 'Length of a working day, in hours. It turns minutes into days in schedules and timesheets.' })
  hoursByDay!: number

  @Field(() => Boolean, { nullable: true, description: 'True when the studio has a logo.' })
  hasAvatar!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to give downloads the name of the uploaded file, false for a name made from production, entity and task.' })
  useOriginalFileName!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when time logged in the past is frozen: it can no longer be changed.' })
  timesheetsLocked!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to show durations in hours, false in days.' })
  formatDurationInHours!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to play previews in full quality from the start.' })
  hdByDefault!: boolean | null

  @Field(() => String, { nullable: true, description: 'Token for sending notifications to Slack. Null for all but administrators.' })
  chatTokenSlack!: string | null

  @Field(() => String, { nullable: true, description: 'Address for sending notifications to Mattermost. Null for all but administrators.' })
  chatWebhookMattermost!: string | null

  @Field(() => String, { nullable: true, description: 'Token for sending notifications to Discord. Null for all but administrators.' })
  chatTokenDiscord!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to show the interface in dark colours to people who did not choose.' })
  darkThemeByDefault!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A file that was published from the work on an entity: a cache, a render, a rig to be used by the next step. Only the record is kept here; the file is on the studio\'s storage.' })
export class OutputFile {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => String, { description: 'Name of the file, by default that of the output type.' })
  name!: string

  @Field(() => Boolean, { description: 'True when the file was withdrawn.' })
  canceled!: boolean

  @Field(() => Int, { nullable: true, description: 'Size in bytes. Null when not recorded.' })
  size!: number | null

  @Field(() => String, { nullable: true, description: 'Checksum of the content, 32 hexadecimal characters. Null when not recorded.' })
  checksum!: string | null

  @Field(() => String, { nullable: true, description: 'What the file holds.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'What changed with this revision.' })
  comment!: string | null

  @Field(() => String, { nullable: true, description: 'File name extension. Null when not recorded.' })
  extension!: string | null

  @Field(() => Int, { description: 'Revision number, counted for entity, task type, output type and name together.' })
  revision!: number

  @Field(() => String, { nullable: true, description: 'Format variant, such as `abc` or `exr`. Free text.' })
  representation!: string | null

  @Field(() => Int, { nullable: true, description: 'Number of files in a sequence of files, 1 for a single file.' })
  nbElements!: number | null

  @Field(() => String, { nullable: true, description: 'Tool that published it, free text. Null when not recorded.' })
  source!: string | null

  @Field(() => String, { nullable: true, description: 'Folder on the studio\'s storage, as the production\'s file tree gives it.' })
  path!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => ID, { description: 'State of the file.' })
  fileStatusId!: string

  @Field(() => ID, { nullable: true, description: 'Entity the file belongs to. For an instance, the asset.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Asset instance the file was published for. Null for a file of the entity itself.' })
  assetInstanceId!: string | null

  @Field(() => ID, { nullable: true, description: 'Kind of file.' })
  outputTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type in which the file was made.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who published the file.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Working file the file was made from. Null when not recorded.' })
  sourceFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'Shot or scene in which the asset instance stands. Null for a file of the entity itself.' })
  temporalEntityId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A kind of published file, such as Geometry, Cache or Render. The studio decides the list.' })
export class OutputType {
  @Field(() => String, { description: 'Name of the kind, unique.' })
  name!: string

  @Field(() => String, { description: 'Abbreviation, used in file names.' })
  shortName!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Somebody the studio works with: an employee, a freelancer, a vendor, a client. Also bots (programs with a token of their own) and guests (people who came by a share link).' })
export class Person {
  @Field(() => String, { description: 'First name.' })
  firstName!: string

  @Field(() => String, { description: 'Last name. Empty for bots.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'E-mail address, the name to sign in with. Always lower case, unique among people. Null for some bots and guests.' })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null

  @Field(() => ContractType, { nullable: true, description: 'Kind of employment contract.' })
  contractType!: ContractType | null

  @Field(() => Boolean, { nullable: true, description: 'False when the person may no longer sign in.' })
  active!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the person has left for good and is no longer listed.' })
  archived!: boolean | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day on which the person was seen: signed in on a workstation, or logged time.' })
  lastPresence!: string | null

  @Field(() => String, { nullable: true, description: 'Login on the studio\'s workstations; it also works for signing in here.' })
  desktopLogin!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when signing in asks for a code from an authenticator app.' })
  totpEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when signing in asks for a code sent by e-mail.' })
  emailOtpEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when signing in asks for a security key or passkey (FIDO).' })
  fidoEnabled!: boolean | null

  @Field(() => TwoFactorMethod, { nullable: true, description: 'Second factor that is asked for first. Null when there is none.' })
  preferredTwoFactorAuthentication!: TwoFactorMethod | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => String, { nullable: true, description: 'Time zone as an IANA name, for example `Europe/Paris`. Days and mails follow it.' })
  timezone!: string | null

  @Field(() => String, { nullable: true, description: 'Language and country, for example `en_US`.' })
  locale!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => Role, { description: 'What the person may do in the whole studio. A production can give them another role: see `ProjectPersonLink.role`.' })
  role!: Role

  @Field(() => PersonPosition, { nullable: true, description: 'Position within the department.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Experience.' })
  seniority!: Seniority | null

  @Field(() => Int, { nullable: true, description: 'Pay of one day, in the studio\'s currency. For the eyes of managers only.' })
  dailySalary!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when the person has a portrait.' })
  hasAvatar!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to send notifications by e-mail as well.' })
  notificationsEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to send notifications to Slack as well.' })
  notificationsSlackEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Id of the person in Slack.' })
  notificationsSlackUserid!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to send notifications to Mattermost as well.' })
  notificationsMattermostEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Id of the person in Mattermost.' })
  notificationsMattermostUserid!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to send notifications to Discord as well.' })
  notificationsDiscordEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Name of the person in Discord.' })
  notificationsDiscordUserid!: string | null

  @Field(() => Boolean, { description: 'True for a program that signs in with a token instead of a password.' })
  isBot!: boolean

  @Field(() => DateOnly, { nullable: true, description: 'Last day on which the API token is valid. Null when it has no end.' })
  expirationDate!: string | null

  @Field(() => ID, { nullable: true, description: 'Site the person works at.' })
  studioId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when the account came from the directory (LDAP): the directory then checks the password.' })
  isGeneratedFromLdap!: boolean | null

  @Field(() => String, { nullable: true, description: 'Id of the person in the directory. Null for accounts made here.' })
  ldapUid!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True for somebody who commented through a public share link of a playlist.' })
  isGuest!: boolean | null

  @Field(() => String, { nullable: true, description: 'Country, as an ISO 3166-1 code of two letters such as `FR`.' })
  country!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to show times as 2:30 pm, false as 14:30.' })
  use12HourClock!: boolean | null

  @Field(() => String, { nullable: true, description: 'How days are shown: `YYYY-MM-DD`, `DD/MM/YYYY` or `MM/DD/YYYY`.' })
  displayDateFormat!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'An ordered list of previews to be reviewed together.' })
export class Playlist {
  @Field(() => String, { description: 'Name, unique within the production and episode.' })
  name!: string

  @Field(() => JSONValue, { nullable: true, description: 'What is reviewed, in order: a JSON array of `{entity_id, preview_file_id}`. Whatever the name says, the entities may also be assets, sequences, edits or episodes.' })
  shots!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Production the playlist belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Episode the playlist belongs to. Null for the main pack, for playlists of all episodes, and in productions without episodes.' })
  episodeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type whose previews are shown. Null for the latest of any.' })
  taskTypeId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when clients may open the playlist.' })
  forClient!: boolean | null

  @Field(() => String, { nullable: true, description: 'Kind of what is reviewed: `shot`, `asset`, `sequence`, `edit` or `episode`.' })
  forEntity!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when the playlist draws on all episodes.' })
  isForAll!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who made the playlist. Null when not known.' })
  createdById!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A link by which somebody without an account can review a playlist.' })
export class PlaylistShareLink {
  @Field(() => String, { description: 'Secret part of the address, 64 characters at most.' })
  token!: string

  @Field(() => ID, { description: 'Playlist that is shared.' })
  playlistId!: string

  @Field(() => ID, { description: 'Person who made the link.' })
  createdById!: string

  @Field(() => DateTime, { nullable: true, description: 'When the link ends (UTC). Null for never.' })
  expirationDate!: string | null

  @Field(() => Boolean, { description: 'False when the link was withdrawn.' })
  isActive!: boolean

  @Field(() => Boolean, { description: 'True when guests may comment, false when they may only look.' })
  canComment!: boolean

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'An extension installed on the server.' })
export class Plugin {
  @Field(() => String, { description: 'Id of the extension, unique.' })
  pluginId!: string

  @Field(() => String, { description: 'Name of the extension.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What the extension does.' })
  description!: string | null

  @Field(() => String, { description: 'Version, such as `1.2.0`.' })
  version!: string

  @Field(() => String, { description: 'Who takes care of the extension.' })
  maintainerName!: string

  @Field(() => String, { nullable: true, description: 'Their e-mail address.' })
  maintainerEmail!: string | null

  @Field(() => String, { nullable: true, description: 'Web page of the extension.' })
  website!: string | null

  @Field(() => String, { description: 'Licence, as an SPDX id such as `AGPL-3.0-only`.' })
  license!: string

  @Field(() => String, { nullable: true, description: 'Revision of the extension\'s own tables. Null when it has none.' })
  revision!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when it adds a page to every production.' })
  frontendProjectEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when it adds a page for the whole studio.' })
  frontendStudioEnabled!: boolean | null

  @Field(() => String, { nullable: true, description: 'Name of the icon of its page.' })
  icon!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A panorama (HDR picture) that lights and surrounds 3D previews.' })
export class PreviewBackgroundFile {
  @Field(() => String, { description: 'Name shown in the player.' })
  name!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True for the one used when nothing else is chosen. At most one is.' })
  isDefault!: boolean | null

  @Field(() => String, { nullable: true, description: 'Name of the uploaded file.' })
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

@ObjectType({ simpleResolvers: true, description: 'A picture, movie or other file of one revision of a task, shown in the player. The record describes it; the content is in the file storage.' })
export class PreviewFile {
  @Field(() => String, { nullable: true, description: 'Name of the preview.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the uploaded file, without its extension.' })
  originalName!: string | null

  @Field(() => Int, { nullable: true, description: 'Revision of the task\'s work, from 1.' })
  revision!: number | null

  @Field(() => Int, { nullable: true, description: 'Rank among the files of the revision; 1 is the main one.' })
  position!: number | null

  @Field(() => String, { nullable: true, description: 'Kind of file: `png` for pictures and `mp4` for movies after processing, otherwise the extension as uploaded.' })
  extension!: string | null

  @Field(() => String, { nullable: true, description: 'What the preview shows.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Path on the studio\'s storage. Null for uploads.' })
  path!: string | null

  @Field(() => String, { nullable: true, description: 'Tool that sent the preview, free text. Null when not recorded.' })
  source!: string | null

  @Field(() => BigInteger, { nullable: true, description: 'Size in bytes.' })
  fileSize!: number | null

  @Field(() => PreviewFileStatus, { description: 'Whether the file can be played.' })
  status!: PreviewFileStatus

  @Field(() => ValidationStatus, { description: 'Verdict of a reviewer on this one file.' })
  validationStatus!: ValidationStatus

  @Field(() => JSONValue, { nullable: true, description: 'Drawings made in review: a JSON array of `{time, drawing: {objects}}`, with `time` in seconds.' })
  annotations!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Width in pixels, 0 when not known.' })
  width!: number | null

  @Field(() => Int, { nullable: true, description: 'Height in pixels, 0 when not known.' })
  height!: number | null

  @Field(() => Float, { nullable: true, description: 'Length of a movie in seconds, 0 for a picture.' })
  duration!: number | null

  @Field(() => ID, { nullable: true, description: 'Task whose work is shown.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who uploaded the preview.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Published file the preview was made from. Null when not recorded.' })
  sourceFileId!: string | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True for a movie, as recorded by old imports; `extension` is what counts.' })
  isMovie!: boolean | null

  @Field(() => String, { nullable: true, description: 'Address of the preview elsewhere, kept by old imports.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Address of the movie in Flow Production Tracking (ShotGrid), kept by imports.' })
  uploadedMovieUrl!: string | null

  @Field(() => String, { nullable: true, description: 'File name of the movie in Flow Production Tracking (ShotGrid), kept by imports.' })
  uploadedMovieName!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'In point recorded with the file. Null when none was set.' })
  tokenIn!: number | null

  @Field(() => Int, { nullable: true, description: 'Out point recorded with the file. Null when none was set.' })
  tokenOut!: number | null
}

@ObjectType({ simpleResolvers: true, description: 'A schedule of a production kept under a name, to compare or to apply later.' })
export class ProductionScheduleVersion {
  @Field(() => String, { description: 'Name, unique within the production.' })
  name!: string

  @Field(() => ID, { description: 'Production the schedule is of.' })
  projectId!: string

  @Field(() => ID, { nullable: true, description: 'Version this one was copied from. Null when it was made from the tasks themselves.' })
  productionScheduleFromId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when the version must not be changed.' })
  locked!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the version was given up.' })
  canceled!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'When a task is planned in one version of a schedule, and for how long.' })
export class ProductionScheduleVersionTaskLink {
  @Field(() => ID, { description: 'Schedule version.' })
  productionScheduleVersionId!: string

  @Field(() => ID, { description: 'Task that is planned.' })
  taskId!: string

  @Field(() => DateTime, { nullable: true, description: 'Planned start in this version. Null when not planned.' })
  startDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Planned end in this version. Null when not planned.' })
  dueDate!: string | null

  @Field(() => Float, { nullable: true, description: 'Planned work in this version, in minutes.' })
  estimation!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A production: a film, a series, a commercial, a game. It holds entities, tasks and a team, and has settings of its own.' })
export class Project {
  @Field(() => String, { description: 'Name of the production, unique.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Short code of the production.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'What the production is about.' })
  description!: string | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'Templates for folders and file names on the studio\'s storage, a JSON object. Null when the production has none.' })
  fileTree!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Values of the production\'s own custom columns by field name, a JSON object.' })
  data!: unknown | null

  @Field(() => Boolean, { nullable: true, description: 'True when the production has a picture.' })
  hasAvatar!: boolean | null

  @Field(() => String, { nullable: true, description: 'Frames per second, as text: `25`, `23.976`.' })
  fps!: string | null

  @Field(() => String, { nullable: true, description: 'Shape of the picture, as text: `16:9`.' })
  ratio!: string | null

  @Field(() => String, { nullable: true, description: 'Size of the picture in pixels, as text: `1920x1080`.' })
  resolution!: string | null

  @Field(() => String, { nullable: true, description: 'What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio. Only `tvshow` has episodes.' })
  productionType!: string | null

  @Field(() => ProductionStyle, { description: 'Technique.' })
  productionStyle!: ProductionStyle

  @Field(() => DateOnly, { nullable: true, description: 'First day of the production.' })
  startDate!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day of the production.' })
  endDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Days of work planned, all people together. Null when not planned.' })
  manDays!: number | null

  @Field(() => Int, { nullable: true, description: 'Number of episodes planned.' })
  nbEpisodes!: number | null

  @Field(() => Int, { nullable: true, description: 'Spacing of the episodes in the schedule, in days.' })
  episodeSpan!: number | null

  @Field(() => Int, { nullable: true, description: 'How many retakes a task may have. 0 for any number.' })
  maxRetakes!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when a client reads only their own comments and those marked for clients, not those of other clients.' })
  isClientsIsolated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the interface offers previews for download.' })
  isPreviewDownloadAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to make every new main preview the thumbnail of its entity.' })
  isSetPreviewAutomated!: boolean | null

  @Field(() => String, { nullable: true, description: 'Page of the production that opens first, such as `assets`.' })
  homepage!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when the comment box of artists is set to publish a preview.' })
  isPublishDefaultForArtists!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Bit rate wished for full-quality movies, in megabits per second.' })
  hdBitrateCompression!: number | null

  @Field(() => Int, { nullable: true, description: 'Bit rate wished for light movies (slow connections), in megabits per second.' })
  ldBitrateCompression!: number | null

  @Field(() => ID, { nullable: true, description: 'Status, open or closed. Null counts as closed.' })
  projectStatusId!: string | null

  @Field(() => ID, { nullable: true, description: 'Background that 3D previews show first.' })
  defaultPreviewBackgroundFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'Schedule version the tasks follow now. Null when none was applied.' })
  fromScheduleVersionId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when bots may be given tasks and log time.' })
  isBotCollaborationEnabled!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when a revision may have one file only.' })
  isSinglePreviewPerRevision!: boolean | null

  @Field(() => Int, { description: 'Number of digits revisions are shown with: 3 shows `v007`. 0 for as many as needed.' })
  revisionPadding!: number

  @Field(() => Boolean, { nullable: true, description: 'True to number frames in the player from the shot\'s `frame_in`, false from 1.' })
  isFrameInNumbering!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'A membership: a person is in the team of a production, perhaps with another role than in the studio.' })
export class ProjectPersonLink {
  @Field(() => ID, { description: 'Production whose team it is.' })
  projectId!: string

  @Field(() => ID, { description: 'Member of the team.' })
  personId!: string

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => Role, { nullable: true, description: 'Role in this production, instead of the person\'s role in the studio. Null for the same; never `ADMIN`.' })
  role!: Role | null
}

@ObjectType({ simpleResolvers: true, description: 'Status of productions. The names `Open` and `Closed` have a meaning: only open productions are worked on.' })
export class ProjectStatus {
  @Field(() => String, { description: 'Name of the status, unique.' })
  name!: string

  @Field(() => String, { description: 'Colour in lists, as `#RRGGBB`.' })
  color!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a production offers a task status, where it stands, and who sees it on the board.' })
export class ProjectTaskStatusLink {
  @Field(() => ID, { description: 'Production that offers the status.' })
  projectId!: string

  @Field(() => ID, { description: 'Task status that is offered.' })
  taskStatusId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in this production, lower comes first. Null to follow the status\'s own.' })
  priority!: number | null

  @Field(() => [Role], { description: 'Roles that see the status as a column of the board.' })
  rolesForBoard!: Role[]

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a production uses a task type, and where it stands in the order of work.' })
export class ProjectTaskTypeLink {
  @Field(() => ID, { description: 'Production that uses the task type.' })
  projectId!: string

  @Field(() => ID, { description: 'Task type that is used.' })
  taskTypeId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in the order of work of this production, lower comes first. Null to follow the task type\'s own.' })
  priority!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Settings to begin a production with: what a production has, without its contents.' })
export class ProjectTemplate {
  @Field(() => String, { description: 'Name of the template, unique.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What productions the template is for.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Frames per second, as text: `25`.' })
  fps!: string | null

  @Field(() => String, { nullable: true, description: 'Shape of the picture, as text: `16:9`.' })
  ratio!: string | null

  @Field(() => String, { nullable: true, description: 'Size of the picture in pixels, as text: `1920x1080`.' })
  resolution!: string | null

  @Field(() => String, { nullable: true, description: 'What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio.' })
  productionType!: string | null

  @Field(() => ProductionStyle, { description: 'Technique.' })
  productionStyle!: ProductionStyle

  @Field(() => Int, { nullable: true, description: 'How many retakes a task may have. 0 for any number.' })
  maxRetakes!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when a client reads only their own comments and those marked for clients.' })
  isClientsIsolated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the interface offers previews for download.' })
  isPreviewDownloadAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True to make every new main preview the thumbnail of its entity.' })
  isSetPreviewAutomated!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the comment box of artists is set to publish a preview.' })
  isPublishDefaultForArtists!: boolean | null

  @Field(() => String, { nullable: true, description: 'Page of the production that opens first, such as `assets`.' })
  homepage!: string | null

  @Field(() => Int, { nullable: true, description: 'Bit rate wished for full-quality movies, in megabits per second.' })
  hdBitrateCompression!: number | null

  @Field(() => Int, { nullable: true, description: 'Bit rate wished for light movies (slow connections), in megabits per second.' })
  ldBitrateCompression!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'Templates for folders and file names on the studio\'s storage, a JSON object. Null for none.' })
  fileTree!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Values to begin with, a JSON object.' })
  data!: unknown | null

  @Field(() => JSONValue, { nullable: true, description: 'Custom columns to begin with: a JSON array of descriptions of columns.' })
  metadataDescriptors!: unknown | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null

  @Field(() => ID, { nullable: true, description: 'Background that 3D previews show first.' })
  defaultPreviewBackgroundFileId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when a revision may have one file only.' })
  isSinglePreviewPerRevision!: boolean | null

  @Field(() => Int, { description: 'Number of digits revisions are shown with. 0 for as many as needed.' })
  revisionPadding!: number

  @Field(() => Boolean, { nullable: true, description: 'True to number frames in the player from the shot\'s `frame_in`, false from 1.' })
  isFrameInNumbering!: boolean | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a production template offers a task status, where it stands, and who sees it on the board.' })
export class ProjectTemplateTaskStatusLink {
  @Field(() => ID, { description: 'Template that offers the status.' })
  projectTemplateId!: string

  @Field(() => ID, { description: 'Task status that is offered.' })
  taskStatusId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in the template, lower comes first. Null to follow the status\'s own.' })
  priority!: number | null

  @Field(() => [Role], { description: 'Roles that see the status as a column of the board.' })
  rolesForBoard!: Role[]

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a production template uses a task type, and where it stands in the order of work.' })
export class ProjectTemplateTaskTypeLink {
  @Field(() => ID, { description: 'Template that uses the task type.' })
  projectTemplateId!: string

  @Field(() => ID, { description: 'Task type that is used.' })
  taskTypeId!: string

  @Field(() => Int, { nullable: true, description: 'Rank in the order of work, lower comes first. Null to follow the task type\'s own.' })
  priority!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What the studio usually pays for one day, by department, position and experience. Budgets begin from it.' })
export class SalaryScale {
  @Field(() => ID, { description: 'Department concerned.' })
  departmentId!: string

  @Field(() => PersonPosition, { nullable: true, description: 'Position concerned.' })
  position!: PersonPosition | null

  @Field(() => Seniority, { nullable: true, description: 'Experience concerned.' })
  seniority!: Seniority | null

  @Field(() => Int, { description: 'Pay of one day, in the studio\'s currency.' })
  salary!: number

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'One bar in the schedule of a production: when a task type is worked on, for everything or for one episode, sequence or asset type.' })
export class ScheduleItem {
  @Field(() => DateOnly, { nullable: true, description: 'First day.' })
  startDate!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day.' })
  endDate!: string | null

  @Field(() => Int, { nullable: true, description: 'Days of work planned, all people together. Null when not planned.' })
  manDays!: number | null

  @Field(() => ID, { nullable: true, description: 'Production the bar belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type that is worked on.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Episode, sequence or asset type the bar is about. Null for the whole task type.' })
  objectId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A search kept under a name, for its author or for everybody.' })
export class SearchFilter {
  @Field(() => String, { description: 'List it belongs to, such as `asset`, `shot` or `todos`.' })
  listType!: string

  @Field(() => String, { nullable: true, description: 'Kind of entity it is about, where the list shows several.' })
  entityType!: string | null

  @Field(() => String, { description: 'Name of the search.' })
  name!: string

  @Field(() => String, { description: 'What is searched for, as typed into the search box.' })
  searchQuery!: string

  @Field(() => Boolean, { description: 'True when the other members of the team see it too.' })
  isShared!: boolean

  @Field(() => ID, { nullable: true, description: 'Department it is shared with. Null for all.' })
  departmentId!: string | null

  @Field(() => ID, { nullable: true, description: 'Folder it is in. Null when it is in none.' })
  searchFilterGroupId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who saved it.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Production it belongs to. Null for lists that show all productions.' })
  projectId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A folder of saved searches.' })
export class SearchFilterGroup {
  @Field(() => String, { description: 'List it belongs to, such as `asset`, `shot` or `todos`.' })
  listType!: string

  @Field(() => String, { nullable: true, description: 'Kind of entity it is about, where the list shows several.' })
  entityType!: string | null

  @Field(() => String, { description: 'Name of the folder.' })
  name!: string

  @Field(() => String, { description: 'Colour of the folder, as `#RRGGBB`. Empty for none.' })
  color!: string

  @Field(() => Boolean, { description: 'True when the other members of the team see it too.' })
  isShared!: boolean

  @Field(() => ID, { nullable: true, description: 'Person who made the folder.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Production it belongs to. Null for lists that show all productions.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Department it is shared with. Null for all.' })
  departmentId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A program the artists work with, such as Blender or Nuke.' })
export class Software {
  @Field(() => String, { description: 'Name of the program, unique.' })
  name!: string

  @Field(() => String, { description: 'Abbreviation.' })
  shortName!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => String, { nullable: true, description: 'Version in use.' })
  version!: string | null

  @Field(() => String, { description: 'Extension of its files, without the dot, such as `blend`.' })
  fileExtension!: string

  @Field(() => JSONValue, { nullable: true, description: 'Other extensions of its files, a JSON array of texts.' })
  secondaryExtensions!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Cost of one licence for one month, in the studio\'s currency.' })
  monthlyCost!: number | null

  @Field(() => Int, { nullable: true, description: 'How many licences the studio has.' })
  inventoryAmount!: number | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Says that a department uses a program.' })
export class SoftwareDepartmentLink {
  @Field(() => ID, { description: 'Department that uses the program.' })
  departmentId!: string

  @Field(() => ID, { description: 'Program that is used.' })
  softwareId!: string

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A rule of the pipeline: when a task of one type gets a certain status, something else happens by itself.' })
export class StatusAutomation {
  @Field(() => String, { nullable: true, description: 'Kind of entity the rule is for, in lower case: `asset`, `shot` and so on.' })
  entityType!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type that sets the rule off.' })
  inTaskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task status that sets the rule off.' })
  inTaskStatusId!: string | null

  @Field(() => AutomationField, { description: 'What the rule changes.' })
  outFieldType!: AutomationField

  @Field(() => ID, { nullable: true, description: 'Task type of the task that is changed, or the one the asset is then ready for.' })
  outTaskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Status the other task gets. Null when `outFieldType` is `READY_FOR`.' })
  outTaskStatusId!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True to give the other task the previews of the last revision too.' })
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

@ObjectType({ simpleResolvers: true, description: 'A site of the studio, or a partner studio, that people work at.' })
export class Studio {
  @Field(() => String, { description: 'Name of the site, unique.' })
  name!: string

  @Field(() => String, { description: 'Colour in lists, as `#RRGGBB`.' })
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

@ObjectType({ simpleResolvers: true, description: 'Says that a person follows a task, or all tasks of one type in a sequence, and gets notifications about them.' })
export class Subscription {
  @Field(() => ID, { description: 'Person who follows.' })
  personId!: string

  @Field(() => ID, { nullable: true, description: 'Task that is followed. Null when a sequence is.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'Sequence that is followed. Null when a task is.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type that is followed in the sequence. Null when a task is followed.' })
  taskTypeId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A piece of work on one entity: the animation of a shot, the modeling of an asset. It has a type, a status, assignees and dates.' })
export class Task {
  @Field(() => String, { description: 'Name. `main` unless the entity has several tasks of one type.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description!: string | null

  @Field(() => Int, { nullable: true, description: 'Urgency: 0 normal, 1 high, 2 very high, 3 emergency.' })
  priority!: number | null

  @Field(() => Int, { description: 'Difficulty from 1 (easy) to 5 (hard), 3 by default.' })
  difficulty!: number

  @Field(() => Float, { nullable: true, description: 'Time worked so far, in minutes: the sum of the logged time.' })
  duration!: number | null

  @Field(() => Float, { nullable: true, description: 'Time planned, in minutes.' })
  estimation!: number | null

  @Field(() => Int, { nullable: true, description: 'Share that is done, in percent, where the studio records it.' })
  completionRate!: number | null

  @Field(() => Int, { nullable: true, description: 'How many times the task was sent back for a retake.' })
  retakeCount!: number | null

  @Field(() => Int, { nullable: true, description: 'Rank among the tasks, where the studio records one.' })
  sortOrder!: number | null

  @Field(() => DateTime, { nullable: true, description: 'Planned start.' })
  startDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Planned end.' })
  dueDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When work began: the first status that means work in progress (UTC). Null before.' })
  realStartDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the work was handed in for review (UTC). Null before.' })
  endDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the task got a status that means finished (UTC). Null before.' })
  doneDate!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the last comment was written (UTC). Null without comments.' })
  lastCommentDate!: string | null

  @Field(() => Int, { nullable: true, description: 'How many assets of the shot\'s casting are ready for this task type.' })
  nbAssetsReady!: number | null

  @Field(() => JSONValue, { nullable: true, description: 'Values of the custom columns of this task type by field name, a JSON object.' })
  data!: unknown | null

  @Field(() => Int, { nullable: true, description: 'Number of drawings, in 2D animation.' })
  nbDrawings!: number | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => ID, { nullable: true, description: 'Main preview of the last revision. Null without one.' })
  lastPreviewFileId!: string | null

  @Field(() => ID, { nullable: true, description: 'Production the task belongs to.' })
  projectId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task type: the kind of work.' })
  taskTypeId!: string | null

  @Field(() => ID, { nullable: true, description: 'Task status: how far the work is.' })
  taskStatusId!: string | null

  @Field(() => ID, { nullable: true, description: 'Entity the work is on.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who last assigned somebody. Null when nobody did.' })
  assignerId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A stage of work, such as "Ready to start", "Work in progress", "Retake" or "Done". The studio decides the list; the flags say what each means.' })
export class TaskStatus {
  @Field(() => String, { description: 'Name of the status.' })
  name!: string

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => String, { description: 'Abbreviation for narrow columns, such as `wip`. Unique.' })
  shortName!: string

  @Field(() => String, { nullable: true, description: 'When to use the status.' })
  description!: string | null

  @Field(() => String, { description: 'Colour in lists, as `#RRGGBB`.' })
  color!: string

  @Field(() => Int, { nullable: true, description: 'Rank in lists, lower comes first.' })
  priority!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when the work counts as finished.' })
  isDone!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when artists may set it.' })
  isArtistAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when clients may set it.' })
  isClientAllowed!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when it sends the work back: the retake counter of the task goes up.' })
  isRetake!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when the work waits for review.' })
  isFeedbackRequest!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True for the status new tasks get. One for concepts, one for all other tasks.' })
  isDefault!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when work is in progress: the first time sets the real start of the task.' })
  isWip!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => Boolean, { nullable: true, description: 'True when it is for the tasks of concepts, false for all others.' })
  forConcept!: boolean | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A kind of work, such as Modeling, Animation or Compositing: one column of the production\'s grid.' })
export class TaskType {
  @Field(() => String, { description: 'Name of the task type.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Abbreviation, as in file paths and narrow columns.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'What belongs to this kind of work.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Colour of the column, as `#RRGGBB`.' })
  color!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank in the order of work, lower comes first. A production may have its own.' })
  priority!: number | null

  @Field(() => String, { nullable: true, description: 'Kind of entity the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit`, `Scene` or `Concept`.' })
  forEntity!: string | null

  @Field(() => Boolean, { nullable: true, description: 'True when time can be logged on its tasks.' })
  allowTimelog!: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True when retired: kept for history, no longer offered.' })
  archived!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => ID, { nullable: true, description: 'Department that does the work. Null for none in particular.' })
  departmentId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Time one person logged on one task on one day. There is at most one record for each.' })
export class TimeSpent {
  @Field(() => Float, { description: 'Time worked, in minutes, more than 0.' })
  duration!: number

  @Field(() => DateOnly, { description: 'Day on which the person worked.' })
  date!: string

  @Field(() => ID, { nullable: true, description: 'Task that was worked on.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who worked.' })
  personId!: string | null

  @Field(() => ID, { description: 'Identifier (UUID, version 4).' })
  id!: string

  @Field(() => DateTime, { nullable: true, description: 'When the record was made (UTC).' })
  createdAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the record was last written (UTC).' })
  updatedAt!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A file an artist works in, such as a scene of a 3D program: one revision of it. Only the record is kept here; the file is on the studio\'s storage.' })
export class WorkingFile {
  @Field(() => Int, { nullable: true, description: 'Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here.' })
  shotgunId!: number | null

  @Field(() => String, { nullable: true, description: 'Name of the file, `main` by default.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'What the file holds.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'What changed with this revision.' })
  comment!: string | null

  @Field(() => Int, { nullable: true, description: 'Revision number, from 1.' })
  revision!: number | null

  @Field(() => Int, { nullable: true, description: 'Size in bytes. Null when not recorded.' })
  size!: number | null

  @Field(() => Int, { nullable: true, description: 'Checksum of the content, a whole number. Null when not recorded.' })
  checksum!: number | null

  @Field(() => String, { nullable: true, description: 'Path on the studio\'s storage, as the production\'s file tree gives it.' })
  path!: string | null

  @Field(() => JSONValue, { nullable: true, description: 'Further values of the studio, a JSON object.' })
  data!: unknown | null

  @Field(() => ID, { nullable: true, description: 'Task the file belongs to.' })
  taskId!: string | null

  @Field(() => ID, { nullable: true, description: 'Entity the file belongs to.' })
  entityId!: string | null

  @Field(() => ID, { nullable: true, description: 'Person who made the file.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'Program the file was made with.' })
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
export const objectTypes = { ApiEvent, AssetInstance, AttachmentFile, Budget, BudgetEntry, BuildJob, Chat, ChatMessage, Comment, CustomAction, DataImportError, DayOff, Department, DesktopLoginLog, Entity, Asset, Shot, Sequence, Episode, Scene, Edit, Concept, EntityConceptLink, EntityLink, EntityType, EntityVersion, FileStatus, HardwareItem, HardwareItemDepartmentLink, LoginLog, MetadataDescriptor, Milestone, News, Notification, Organisation, OutputFile, OutputType, Person, Playlist, PlaylistShareLink, Plugin, PreviewBackgroundFile, PreviewFile, ProductionScheduleVersion, ProductionScheduleVersionTaskLink, Project, ProjectPersonLink, ProjectStatus, ProjectTaskStatusLink, ProjectTaskTypeLink, ProjectTemplate, ProjectTemplateTaskStatusLink, ProjectTemplateTaskTypeLink, SalaryScale, ScheduleItem, SearchFilter, SearchFilterGroup, Software, SoftwareDepartmentLink, StatusAutomation, Studio, Subscription, Task, TaskStatus, TaskType, TimeSpent, WorkingFile }
