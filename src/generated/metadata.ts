// Generated from prisma/schema.prisma by scripts/generate-models.mjs. Do not edit.
import type { ModelMeta } from '../kernel/db/model-meta.js'

/** The codes of each enumeration, as they are stored and sent by REST. */
export const ENUMS = {
  "AutomationField": [
    "status",
    "ready_for"
  ],
  "BuildJobStatus": [
    "running",
    "failed",
    "succeeded"
  ],
  "BuildJobType": [
    "archive",
    "movie"
  ],
  "ContractType": [
    "open-ended",
    "fixed-term",
    "short-term",
    "freelance",
    "apprentice",
    "internship"
  ],
  "EntityStatus": [
    "standby",
    "running",
    "complete",
    "canceled"
  ],
  "ImportSource": [
    "csv",
    "shotgun"
  ],
  "LoginOrigin": [
    "web",
    "script"
  ],
  "MetadataType": [
    "string",
    "number",
    "list",
    "taglist",
    "boolean",
    "checklist",
    "date",
    "url",
    "textarea",
    "person"
  ],
  "NotificationType": [
    "comment",
    "mention",
    "assignation",
    "reply",
    "reply-mention",
    "playlist-ready"
  ],
  "PersonPosition": [
    "supervisor",
    "lead",
    "artist"
  ],
  "PreviewFileStatus": [
    "processing",
    "ready",
    "broken",
    "missing"
  ],
  "ProductionStyle": [
    "2d",
    "2dpaper",
    "3d",
    "2d3d",
    "ar",
    "vfx",
    "stop-motion",
    "motion-design",
    "archviz",
    "commercial",
    "catalog",
    "immersive",
    "nft",
    "video-game",
    "vr"
  ],
  "Role": [
    "user",
    "admin",
    "supervisor",
    "manager",
    "client",
    "vendor"
  ],
  "Seniority": [
    "senior",
    "mid",
    "junior"
  ],
  "TwoFactorMethod": [
    "totp",
    "email_otp",
    "fido"
  ],
  "ValidationStatus": [
    "validated",
    "rejected",
    "neutral"
  ]
} as const

export const MODELS = {
  AlembicVersion: {
    "name": "AlembicVersion",
    "table": "alembic_version",
    "description": "Bookkeeping of Zou's own migrations: which revision of the tables this database holds.",
    "pureLink": false,
    "primaryKey": [
      "versionNum"
    ],
    "columns": [
      {
        "field": "versionNum",
        "column": "version_num",
        "kind": "string",
        "nullable": false,
        "maxLength": 32,
        "description": "Revision of the tables, for example `b7d419c25e08`. A database with another revision is refused at start."
      }
    ],
    "relations": []
  },
  ApiEvent: {
    "name": "ApiEvent",
    "table": "api_event",
    "description": "One entry of the event log: something that changed in the database and that connected clients were told about.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "What happened, as `thing:verb` in lower case, for example `task:update` or `comment:new`."
      },
      {
        "field": "userId",
        "column": "user_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person whose action caused the event. Null for background work."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production the event belongs to. Null for events of the whole studio."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "What the event carried, a JSON object of ids and changed values. It repeats `project_id` when the event has one."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the event belongs to, null for events of the whole studio."
      },
      {
        "name": "user",
        "kind": "one",
        "model": "Person",
        "via": "userId",
        "description": "The person whose action caused the event, null for background work."
      }
    ]
  },
  AssetInstance: {
    "name": "AssetInstance",
    "table": "asset_instance",
    "description": "One occurrence of an asset in a scene, or inside another asset: the third chair of a room is instance 3 of the asset \"chair\".",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "asset_id",
      "name",
      "number",
      "description",
      "active",
      "data",
      "scene_id",
      "target_asset_id",
      "entity_id",
      "entity_type_id",
      "id",
      "created_at",
      "updated_at",
      "shots[]",
      "type"
    ],
    "columns": [
      {
        "field": "assetId",
        "column": "asset_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Asset that is placed."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Name of this occurrence, for example `chair_0003`."
      },
      {
        "field": "number",
        "column": "number",
        "kind": "int",
        "nullable": true,
        "description": "Rank among the instances of the same asset in the same scene or host asset, from 1."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "maxLength": 200,
        "description": "Notes on this occurrence, at most 200 characters."
      },
      {
        "field": "active",
        "column": "active",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "False when the instance is kept for history but no longer used."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "sceneId",
        "column": "scene_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Scene that holds the instance. Null when another asset holds it."
      },
      {
        "field": "targetAssetId",
        "column": "target_asset_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Asset that holds the instance. Null when a scene holds it."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Entity the instance stands for, when the studio records one."
      },
      {
        "field": "entityTypeId",
        "column": "entity_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "EntityType",
        "description": "Entity type of the instance, when the studio records one."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "asset",
        "kind": "one",
        "model": "Entity",
        "via": "assetId",
        "description": "The asset that is placed."
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The entity the instance stands for, when recorded."
      },
      {
        "name": "entityType",
        "kind": "one",
        "model": "EntityType",
        "via": "entityTypeId",
        "description": "The entity type of the instance, when recorded."
      },
      {
        "name": "scene",
        "kind": "one",
        "model": "Entity",
        "via": "sceneId",
        "description": "The scene that holds the instance, null when another asset does."
      },
      {
        "name": "targetAsset",
        "kind": "one",
        "model": "Entity",
        "via": "targetAssetId",
        "description": "The asset that holds the instance, null when a scene does."
      },
      {
        "name": "shotLinks",
        "kind": "many",
        "model": "AssetInstanceLink",
        "via": "assetInstanceId",
        "description": "Rows of the join table behind `shots`."
      },
      {
        "name": "shots",
        "kind": "through",
        "model": "Entity",
        "link": "AssetInstanceLink",
        "from": "assetInstanceId",
        "to": "entityId",
        "description": "Shots that use this instance."
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "assetInstanceId",
        "description": "Files published for this instance."
      }
    ]
  },
  AssetInstanceLink: {
    "name": "AssetInstanceLink",
    "table": "asset_instance_link",
    "description": "Says that a shot uses an asset instance.",
    "pureLink": true,
    "primaryKey": [
      "entityId",
      "assetInstanceId"
    ],
    "columns": [
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Shot that uses the instance."
      },
      {
        "field": "assetInstanceId",
        "column": "asset_instance_id",
        "kind": "uuid",
        "nullable": false,
        "references": "AssetInstance",
        "description": "Instance that is used."
      }
    ],
    "relations": [
      {
        "name": "assetInstance",
        "kind": "one",
        "model": "AssetInstance",
        "via": "assetInstanceId",
        "description": "The instance that is used."
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The shot that uses the instance."
      }
    ]
  },
  AttachmentFile: {
    "name": "AttachmentFile",
    "table": "attachment_file",
    "description": "A file attached to a comment, to a reply or to a chat message. The record describes it; the content is in the file storage.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "size",
      "extension",
      "mimetype",
      "comment_id",
      "reply_id",
      "chat_message_id",
      "id",
      "created_at",
      "updated_at",
      "comment{}",
      "chat_message{}",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "File name as uploaded."
      },
      {
        "field": "size",
        "column": "size",
        "kind": "bigint",
        "nullable": true,
        "default": 1,
        "description": "Size in bytes."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 6,
        "description": "File name extension, lower case, without the dot."
      },
      {
        "field": "mimetype",
        "column": "mimetype",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Media type, for example `image/png` or `application/pdf`."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "Comment the file is attached to. Null for a chat attachment, and once the comment is deleted."
      },
      {
        "field": "replyId",
        "column": "reply_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Reply the file is attached to: an id inside the comment's `replies`. Null when it belongs to the comment itself."
      },
      {
        "field": "chatMessageId",
        "column": "chat_message_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ChatMessage",
        "description": "Chat message the file is attached to. Null for a comment attachment."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "chatMessage",
        "kind": "one",
        "model": "ChatMessage",
        "via": "chatMessageId",
        "description": "The chat message the file is attached to."
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment the file is attached to."
      }
    ]
  },
  Budget: {
    "name": "Budget",
    "table": "budget",
    "description": "One version of a production's staff budget: a list of salary lines.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production that is budgeted."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": false,
        "default": 1,
        "description": "Number of this version of the budget, from 1."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 255,
        "description": "Name of this version of the budget."
      },
      {
        "field": "currency",
        "column": "currency",
        "kind": "string",
        "nullable": true,
        "maxLength": 3,
        "description": "Currency of all amounts, as an ISO 4217 code such as `EUR`. Null when not decided."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that is budgeted."
      },
      {
        "name": "entries",
        "kind": "many",
        "model": "BudgetEntry",
        "via": "budgetId",
        "description": "The salary lines of this budget."
      }
    ]
  },
  BudgetEntry: {
    "name": "BudgetEntry",
    "table": "budget_entry",
    "description": "One salary line of a budget: somebody of a department paid for a number of months.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "budgetId",
        "column": "budget_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Budget",
        "description": "Budget the line belongs to."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department that is charged."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who is paid. Null for a post that is not filled yet."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "date",
        "nullable": false,
        "description": "First day of the paid period."
      },
      {
        "field": "monthsDuration",
        "column": "months_duration",
        "kind": "int",
        "nullable": false,
        "description": "Length of the paid period, in months."
      },
      {
        "field": "dailySalary",
        "column": "daily_salary",
        "kind": "float",
        "nullable": false,
        "description": "Pay of one day, in the currency of the budget."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position the line is paid as."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Experience the line is paid as."
      },
      {
        "field": "exceptions",
        "column": "exceptions",
        "kind": "json",
        "nullable": true,
        "description": "Months that cost something else: a JSON object from month to the amount that replaces the normal one."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "budget",
        "kind": "one",
        "model": "Budget",
        "via": "budgetId",
        "description": "The budget the line belongs to."
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that is charged."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who is paid, null for a post that is not filled yet."
      }
    ]
  },
  BuildJob: {
    "name": "BuildJob",
    "table": "build_job",
    "description": "A background job that makes one movie, or one archive, of a playlist.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "status",
        "column": "status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "BuildJobStatus",
        "default": "running",
        "description": "How far the job is."
      },
      {
        "field": "jobType",
        "column": "job_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "BuildJobType",
        "default": "movie",
        "description": "What the job makes."
      },
      {
        "field": "endedAt",
        "column": "ended_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the job ended, well or badly (UTC). Null while it runs."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Playlist",
        "description": "Playlist the job works on."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "playlist",
        "kind": "one",
        "model": "Playlist",
        "via": "playlistId",
        "description": "The playlist the job works on."
      }
    ]
  },
  Chat: {
    "name": "Chat",
    "table": "chat",
    "description": "The chat room of one entity, such as a shot or an asset.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "object_id",
      "object_type",
      "last_message",
      "participants[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "objectId",
        "column": "object_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Entity the room is about. The room stays when the entity is deleted."
      },
      {
        "field": "objectType",
        "column": "object_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "default": "entity",
        "description": "Kind of record the room is about: always `entity`."
      },
      {
        "field": "lastMessage",
        "column": "last_message",
        "kind": "datetime",
        "nullable": true,
        "description": "When the last message was sent (UTC). Null while nobody has written."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "objectId",
        "description": "The asset, shot or other entity that the chat is about."
      },
      {
        "name": "messages",
        "kind": "many",
        "model": "ChatMessage",
        "via": "chatId",
        "description": "Messages of the room."
      },
      {
        "name": "participantLinks",
        "kind": "many",
        "model": "ChatParticipant",
        "via": "chatId",
        "description": "Rows of the join table behind `participants`."
      },
      {
        "name": "participants",
        "kind": "through",
        "model": "Person",
        "link": "ChatParticipant",
        "from": "chatId",
        "to": "personId",
        "description": "People who have joined the room."
      }
    ]
  },
  ChatMessage: {
    "name": "ChatMessage",
    "table": "chat_message",
    "description": "One message in a chat room.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "chat_id",
      "person_id",
      "text",
      "attachment_files[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "chatId",
        "column": "chat_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Chat",
        "description": "Room the message was sent to."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who wrote the message."
      },
      {
        "field": "text",
        "column": "text",
        "kind": "string",
        "nullable": true,
        "description": "What was written, in Markdown. Null when the message only carries files."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "attachmentFiles",
        "kind": "many",
        "model": "AttachmentFile",
        "via": "chatMessageId",
        "description": "Files attached to the message."
      },
      {
        "name": "chat",
        "kind": "one",
        "model": "Chat",
        "via": "chatId",
        "description": "The room the message was sent to."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who wrote the message."
      }
    ]
  },
  ChatParticipant: {
    "name": "ChatParticipant",
    "table": "chat_participant",
    "description": "Says that a person has joined a chat room.",
    "pureLink": true,
    "primaryKey": [
      "chatId",
      "personId"
    ],
    "columns": [
      {
        "field": "chatId",
        "column": "chat_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Chat",
        "description": "Room that was joined."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who joined."
      }
    ],
    "relations": [
      {
        "name": "chat",
        "kind": "one",
        "model": "Chat",
        "via": "chatId",
        "description": "The room that was joined."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who joined."
      }
    ]
  },
  Comment: {
    "name": "Comment",
    "table": "comment",
    "description": "A comment on a task. It carries the task status its author chose, so that the comments of a task are also the history of its status.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "shotgun_id",
      "object_id",
      "object_type",
      "text",
      "data",
      "replies",
      "checklist",
      "pinned",
      "for_client",
      "links",
      "task_status_id",
      "person_id",
      "editor_id",
      "preview_file_id",
      "previews[]",
      "id",
      "created_at",
      "updated_at",
      "type",
      "mentions[]",
      "department_mentions[]",
      "acknowledgements[]",
      "attachment_files[]"
    ],
    "columns": [
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "objectId",
        "column": "object_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Task the comment is on."
      },
      {
        "field": "objectType",
        "column": "object_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Kind of record the comment is on: always `Task`."
      },
      {
        "field": "text",
        "column": "text",
        "kind": "string",
        "nullable": true,
        "description": "What was written, in Markdown. `@Name` mentions a person or a department."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "replies",
        "column": "replies",
        "kind": "json",
        "nullable": true,
        "default": [],
        "description": "Answers to the comment, oldest first: a JSON array of `{id, date, person_id, text, mentions, department_mentions}`."
      },
      {
        "field": "checklist",
        "column": "checklist",
        "kind": "json",
        "nullable": true,
        "description": "To-do list of the comment: a JSON array of `{text, checked}`."
      },
      {
        "field": "pinned",
        "column": "pinned",
        "kind": "bool",
        "nullable": true,
        "description": "True when the comment is kept at the top of the list."
      },
      {
        "field": "links",
        "column": "links",
        "kind": "string",
        "list": true,
        "nullable": false,
        "description": "Web addresses added to the comment."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "Task status chosen with the comment. Null for records made by imports without one."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who wrote the comment."
      },
      {
        "field": "editorId",
        "column": "editor_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who last changed the comment. Null when it was never changed."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "Preview published with the comment, as recorded by old versions. Null since: use `previews`."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "forClient",
        "column": "for_client",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when clients may read the comment."
      }
    ],
    "relations": [
      {
        "name": "attachmentFiles",
        "kind": "many",
        "model": "AttachmentFile",
        "via": "commentId",
        "description": "Files attached to the comment and to its replies."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "objectId",
        "description": "The task that the comment is on."
      },
      {
        "name": "editor",
        "kind": "one",
        "model": "Person",
        "via": "editorId",
        "description": "The person who last changed the comment, null when nobody did."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who wrote the comment."
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId",
        "description": "The preview recorded by old versions; use `previews`."
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId",
        "description": "The task status chosen with the comment."
      },
      {
        "name": "acknowledgementLinks",
        "kind": "many",
        "model": "CommentAcknowledgment",
        "via": "commentId",
        "description": "Rows of the join table behind `acknowledgements`."
      },
      {
        "name": "acknowledgements",
        "kind": "through",
        "model": "Person",
        "link": "CommentAcknowledgment",
        "from": "commentId",
        "to": "personId",
        "description": "People who have acknowledged the comment."
      },
      {
        "name": "departmentMentionLinks",
        "kind": "many",
        "model": "CommentDepartmentMention",
        "via": "commentId",
        "description": "Rows of the join table behind `departmentMentions`."
      },
      {
        "name": "departmentMentions",
        "kind": "through",
        "model": "Department",
        "link": "CommentDepartmentMention",
        "from": "commentId",
        "to": "departmentId",
        "description": "Departments mentioned in the comment."
      },
      {
        "name": "mentionLinks",
        "kind": "many",
        "model": "CommentMention",
        "via": "commentId",
        "description": "Rows of the join table behind `mentions`."
      },
      {
        "name": "mentions",
        "kind": "through",
        "model": "Person",
        "link": "CommentMention",
        "from": "commentId",
        "to": "personId",
        "description": "People mentioned in the comment."
      },
      {
        "name": "previewLinks",
        "kind": "many",
        "model": "CommentPreviewLink",
        "via": "commentId",
        "description": "Rows of the join table behind `previews`."
      },
      {
        "name": "previews",
        "kind": "through",
        "model": "PreviewFile",
        "link": "CommentPreviewLink",
        "from": "commentId",
        "to": "previewFileId",
        "description": "Previews published with the comment."
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "commentId",
        "description": "Entries of the production news made from this comment."
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "commentId",
        "description": "Notifications sent because of this comment."
      }
    ]
  },
  CommentAcknowledgment: {
    "name": "CommentAcknowledgment",
    "table": "comment_acknoledgments",
    "description": "Says that a person has acknowledged a comment (\"seen\").",
    "pureLink": true,
    "primaryKey": [
      "commentId",
      "personId"
    ],
    "columns": [
      {
        "field": "commentId",
        "column": "comment",
        "kind": "uuid",
        "nullable": false,
        "references": "Comment",
        "description": "Comment that was acknowledged."
      },
      {
        "field": "personId",
        "column": "person",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who acknowledged it."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment that was acknowledged."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who acknowledged it."
      }
    ]
  },
  CommentDepartmentMention: {
    "name": "CommentDepartmentMention",
    "table": "comment_department_mentions",
    "description": "Says that a comment mentions a whole department.",
    "pureLink": true,
    "primaryKey": [
      "commentId",
      "departmentId"
    ],
    "columns": [
      {
        "field": "commentId",
        "column": "comment",
        "kind": "uuid",
        "nullable": false,
        "references": "Comment",
        "description": "Comment that mentions the department."
      },
      {
        "field": "departmentId",
        "column": "department",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department that is mentioned."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment that mentions the department."
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that is mentioned."
      }
    ]
  },
  CommentMention: {
    "name": "CommentMention",
    "table": "comment_mentions",
    "description": "Says that a comment mentions a person.",
    "pureLink": true,
    "primaryKey": [
      "commentId",
      "personId"
    ],
    "columns": [
      {
        "field": "commentId",
        "column": "comment",
        "kind": "uuid",
        "nullable": false,
        "references": "Comment",
        "description": "Comment that mentions the person."
      },
      {
        "field": "personId",
        "column": "person",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who is mentioned."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment that mentions the person."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who is mentioned."
      }
    ]
  },
  CommentPreviewLink: {
    "name": "CommentPreviewLink",
    "table": "comment_preview_link",
    "description": "Says that a preview was published with a comment.",
    "pureLink": true,
    "primaryKey": [
      "commentId",
      "previewFileId"
    ],
    "columns": [
      {
        "field": "commentId",
        "column": "comment",
        "kind": "uuid",
        "nullable": false,
        "references": "Comment",
        "description": "Comment the preview was published with."
      },
      {
        "field": "previewFileId",
        "column": "preview_file",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewFile",
        "description": "Preview that was published."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment the preview was published with."
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId",
        "description": "The preview that was published."
      }
    ]
  },
  CustomAction: {
    "name": "CustomAction",
    "table": "custom_action",
    "description": "A button that the studio adds to the web interface and that calls an address of its own, for example to submit a render.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Text of the button."
      },
      {
        "field": "url",
        "column": "url",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Address that is called."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "default": "all",
        "description": "Kind of entity whose lists show the button, or `all`."
      },
      {
        "field": "isAjax",
        "column": "is_ajax",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to call the address in the background, false to open it as a page."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": []
  },
  DataImportError: {
    "name": "DataImportError",
    "table": "data_import_error",
    "description": "Something that an import could not store, kept so that it can be looked at and tried again.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "eventData",
        "column": "event_data",
        "kind": "json",
        "nullable": false,
        "description": "What was to be imported, as JSON."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "enum",
        "nullable": true,
        "enumName": "ImportSource",
        "description": "Where the data came from."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": []
  },
  DayOff: {
    "name": "DayOff",
    "table": "day_off",
    "description": "A period in which a person does not work.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "date",
        "column": "date",
        "kind": "date",
        "nullable": false,
        "description": "First day off."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "date",
        "nullable": false,
        "description": "Last day off, the same day or later."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Reason of the absence, free text."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who is away."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who is away."
      }
    ]
  },
  Department: {
    "name": "Department",
    "table": "department",
    "description": "A department of the studio, such as Modeling, Animation or Compositing.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the department, unique."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour in lists and charts, as `#RRGGBB`."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "budgetEntries",
        "kind": "many",
        "model": "BudgetEntry",
        "via": "departmentId",
        "description": "Budget lines charged to the department."
      },
      {
        "name": "commentMentionLinks",
        "kind": "many",
        "model": "CommentDepartmentMention",
        "via": "departmentId",
        "description": "Rows of the join table behind `mentionedIn`."
      },
      {
        "name": "mentionedIn",
        "kind": "through",
        "model": "Comment",
        "link": "CommentDepartmentMention",
        "from": "departmentId",
        "to": "commentId",
        "description": "Comments that mention the department."
      },
      {
        "name": "personLinks",
        "kind": "many",
        "model": "DepartmentLink",
        "via": "departmentId",
        "description": "Rows of the join table behind `persons`."
      },
      {
        "name": "persons",
        "kind": "through",
        "model": "Person",
        "link": "DepartmentLink",
        "from": "departmentId",
        "to": "personId",
        "description": "People who work in the department."
      },
      {
        "name": "metadataDescriptorLinks",
        "kind": "many",
        "model": "DepartmentMetadataDescriptorLink",
        "via": "departmentId",
        "description": "Rows of the join table behind `metadataDescriptors`."
      },
      {
        "name": "metadataDescriptors",
        "kind": "through",
        "model": "MetadataDescriptor",
        "link": "DepartmentMetadataDescriptorLink",
        "from": "departmentId",
        "to": "metadataDescriptorId",
        "description": "Custom columns the department may edit."
      },
      {
        "name": "hardwareItemLinks",
        "kind": "many",
        "model": "HardwareItemDepartmentLink",
        "via": "departmentId",
        "description": "Equipment the department uses."
      },
      {
        "name": "hardwareItems",
        "kind": "through",
        "model": "HardwareItem",
        "link": "HardwareItemDepartmentLink",
        "from": "departmentId",
        "to": "hardwareItemId",
        "description": "Equipment the department uses."
      },
      {
        "name": "salaryScales",
        "kind": "many",
        "model": "SalaryScale",
        "via": "departmentId",
        "description": "Reference salaries of the department."
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "departmentId",
        "description": "Saved searches shared with the department."
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "departmentId",
        "description": "Folders of saved searches shared with the department."
      },
      {
        "name": "softwareLinks",
        "kind": "many",
        "model": "SoftwareDepartmentLink",
        "via": "departmentId",
        "description": "Programs the department uses."
      },
      {
        "name": "softwares",
        "kind": "through",
        "model": "Software",
        "link": "SoftwareDepartmentLink",
        "from": "departmentId",
        "to": "softwareId",
        "description": "Programs the department uses."
      },
      {
        "name": "taskTypes",
        "kind": "many",
        "model": "TaskType",
        "via": "departmentId",
        "description": "Task types done by the department."
      }
    ]
  },
  DepartmentLink: {
    "name": "DepartmentLink",
    "table": "department_link",
    "description": "Says that a person works in a department.",
    "pureLink": true,
    "primaryKey": [
      "personId",
      "departmentId"
    ],
    "columns": [
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who works in the department."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department the person works in."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department the person works in."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who works in the department."
      }
    ]
  },
  DepartmentMetadataDescriptorLink: {
    "name": "DepartmentMetadataDescriptorLink",
    "table": "department_metadata_descriptor_link",
    "description": "Says that a department may edit a custom column.",
    "pureLink": true,
    "primaryKey": [
      "metadataDescriptorId",
      "departmentId"
    ],
    "columns": [
      {
        "field": "metadataDescriptorId",
        "column": "metadata_descriptor_id",
        "kind": "uuid",
        "nullable": false,
        "references": "MetadataDescriptor",
        "description": "Custom column concerned."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department that may edit the column."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that may edit the column."
      },
      {
        "name": "metadataDescriptor",
        "kind": "one",
        "model": "MetadataDescriptor",
        "via": "metadataDescriptorId",
        "description": "The custom column concerned."
      }
    ]
  },
  DesktopLoginLog: {
    "name": "DesktopLoginLog",
    "table": "desktop_login_log",
    "description": "A sign of presence sent by a workstation or a DCC plug-in when a person's session begins.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who was seen."
      },
      {
        "field": "date",
        "column": "date",
        "kind": "datetime",
        "nullable": false,
        "description": "When the person was seen (UTC)."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who was seen."
      }
    ]
  },
  Entity: {
    "name": "Entity",
    "table": "entity",
    "description": "Anything a production makes: an asset, a shot, a sequence, an episode, a scene, an edit or a concept. `entityType` says which.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "id",
      "name",
      "code",
      "description",
      "shotgun_id",
      "canceled",
      "nb_frames",
      "nb_entities_out",
      "is_casting_standby",
      "is_shared",
      "status",
      "project_id",
      "entity_type_id",
      "parent_id",
      "source_id",
      "preview_file_id",
      "data",
      "ready_for",
      "created_by",
      "entities_out[]",
      "entity_concept_links[]",
      "instance_casting[]",
      "created_at",
      "updated_at",
      "entities_in[]",
      "type"
    ],
    "columns": [
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 160,
        "description": "Name within the production, for example `SH0010`."
      },
      {
        "field": "code",
        "column": "code",
        "kind": "string",
        "nullable": true,
        "maxLength": 160,
        "description": "Short code of the studio, free text."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the entity is about; for an asset or a shot often the brief."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the entity was cut from the production: it stays with its history but no longer counts."
      },
      {
        "field": "nbFrames",
        "column": "nb_frames",
        "kind": "int",
        "nullable": true,
        "description": "Length in frames. Shots mostly; null when not known."
      },
      {
        "field": "nbEntitiesOut",
        "column": "nb_entities_out",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Number of assets cast in the shot, as last counted. Shots only."
      },
      {
        "field": "isCastingStandby",
        "column": "is_casting_standby",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True while the casting is not approved yet."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when other productions may use this asset in their casting."
      },
      {
        "field": "status",
        "column": "status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "EntityStatus",
        "default": "running",
        "description": "Progress of the whole entity. Used for episodes; others stay `RUNNING`."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production the entity belongs to."
      },
      {
        "field": "entityTypeId",
        "column": "entity_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types."
      },
      {
        "field": "parentId",
        "column": "parent_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit. Null without one."
      },
      {
        "field": "sourceId",
        "column": "source_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Episode in which an asset is introduced. Null for the main pack and for productions without episodes."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "Main preview, shown as the thumbnail. Null when there is none."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Values of the production's custom columns by field name, a JSON object. Shots also keep `frame_in`, `frame_out`, `fps` and `resolution` here."
      },
      {
        "field": "readyForId",
        "column": "ready_for",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type that may start with this asset as it is now; it decides how many assets of a shot are ready. Assets only."
      },
      {
        "field": "createdById",
        "column": "created_by",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who made the entity. Null when not known."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "instances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "assetId",
        "description": "Occurrences of this asset in scenes and in other assets."
      },
      {
        "name": "assetInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "entityId",
        "description": "Asset instances that stand for this entity."
      },
      {
        "name": "sceneInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "sceneId",
        "description": "Asset instances placed in this scene."
      },
      {
        "name": "hostedInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "targetAssetId",
        "description": "Instances of other assets placed inside this asset."
      },
      {
        "name": "instanceCastingLinks",
        "kind": "many",
        "model": "AssetInstanceLink",
        "via": "entityId",
        "description": "Rows of the join table behind `instanceCasting`."
      },
      {
        "name": "instanceCasting",
        "kind": "through",
        "model": "AssetInstance",
        "link": "AssetInstanceLink",
        "from": "entityId",
        "to": "assetInstanceId",
        "description": "Asset instances this shot uses."
      },
      {
        "name": "chats",
        "kind": "many",
        "model": "Chat",
        "via": "objectId",
        "description": "The chat about the entity, once somebody has opened it."
      },
      {
        "name": "createdBy",
        "kind": "one",
        "model": "Person",
        "via": "createdById",
        "description": "The person who made the entity, null when not known."
      },
      {
        "name": "entityType",
        "kind": "one",
        "model": "EntityType",
        "via": "entityTypeId",
        "description": "The entity type: shot, sequence, episode, scene, edit, concept, or one of the asset types."
      },
      {
        "name": "parent",
        "kind": "one",
        "model": "Entity",
        "via": "parentId",
        "description": "The entity this one is part of: the sequence of a shot or scene, the episode of a sequence or edit."
      },
      {
        "name": "children",
        "kind": "many",
        "model": "Entity",
        "via": "parentId",
        "description": "Entities that are part of this one: the shots of a sequence, the sequences of an episode."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the entity belongs to."
      },
      {
        "name": "source",
        "kind": "one",
        "model": "Entity",
        "via": "sourceId",
        "description": "The episode in which an asset is introduced."
      },
      {
        "name": "introducedEntities",
        "kind": "many",
        "model": "Entity",
        "via": "sourceId",
        "description": "Assets introduced in this episode."
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId",
        "description": "The main preview, shown as the thumbnail."
      },
      {
        "name": "readyFor",
        "kind": "one",
        "model": "TaskType",
        "via": "readyForId",
        "description": "The task type that may start with this asset as it is now."
      },
      {
        "name": "conceptLinks",
        "kind": "many",
        "model": "EntityConceptLink",
        "via": "entityInId",
        "description": "Links from this concept to what it illustrates."
      },
      {
        "name": "illustratedBy",
        "kind": "many",
        "model": "EntityConceptLink",
        "via": "entityOutId",
        "description": "Links from the concepts that illustrate this entity."
      },
      {
        "name": "entityConceptLinks",
        "kind": "through",
        "model": "Entity",
        "link": "EntityConceptLink",
        "from": "entityInId",
        "to": "entityOutId",
        "description": "Entities this concept illustrates."
      },
      {
        "name": "concepts",
        "kind": "through",
        "model": "Entity",
        "link": "EntityConceptLink",
        "from": "entityOutId",
        "to": "entityInId",
        "description": "Concepts that illustrate this entity."
      },
      {
        "name": "casting",
        "kind": "many",
        "model": "EntityLink",
        "via": "entityInId",
        "description": "What this entity uses, with the number of times: the casting of a shot, or the parts of an asset."
      },
      {
        "name": "castIn",
        "kind": "many",
        "model": "EntityLink",
        "via": "entityOutId",
        "description": "Where this asset is used: the shots and assets whose casting holds it."
      },
      {
        "name": "entitiesOut",
        "kind": "through",
        "model": "Entity",
        "link": "EntityLink",
        "from": "entityInId",
        "to": "entityOutId",
        "description": "Assets that this entity uses, without their numbers; `casting` has those."
      },
      {
        "name": "entitiesIn",
        "kind": "through",
        "model": "Entity",
        "link": "EntityLink",
        "from": "entityOutId",
        "to": "entityInId",
        "description": "Entities that use this asset, without the numbers; `castIn` has those."
      },
      {
        "name": "entityVersions",
        "kind": "many",
        "model": "EntityVersion",
        "via": "entityId",
        "description": "History of this shot: earlier names and frame ranges."
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "entityId",
        "description": "Files published for this entity."
      },
      {
        "name": "temporalOutputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "temporalEntityId",
        "description": "Files published for an asset instance within this shot or scene."
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "episodeId",
        "description": "Playlists of this episode."
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "entityId",
        "description": "Subscriptions to the tasks of this sequence."
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "entityId",
        "description": "Tasks to be done for this entity."
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "entityId",
        "description": "Working files of this entity."
      }
    ]
  },
  EntityConceptLink: {
    "name": "EntityConceptLink",
    "table": "entity_concept_link",
    "description": "Says that a concept illustrates an entity.",
    "pureLink": false,
    "primaryKey": [
      "entityInId",
      "entityOutId",
      "id"
    ],
    "columns": [
      {
        "field": "entityInId",
        "column": "entity_in_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Concept."
      },
      {
        "field": "entityOutId",
        "column": "entity_out_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Entity the concept illustrates."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "entityIn",
        "kind": "one",
        "model": "Entity",
        "via": "entityInId",
        "description": "The concept."
      },
      {
        "name": "entityOut",
        "kind": "one",
        "model": "Entity",
        "via": "entityOutId",
        "description": "The entity the concept illustrates."
      }
    ]
  },
  EntityLink: {
    "name": "EntityLink",
    "table": "entity_link",
    "description": "One line of a casting: a shot (or an asset, a scene, an episode) uses an asset a number of times.",
    "pureLink": false,
    "primaryKey": [
      "entityInId",
      "entityOutId",
      "id"
    ],
    "columns": [
      {
        "field": "entityInId",
        "column": "entity_in_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Entity that uses the asset: the shot."
      },
      {
        "field": "entityOutId",
        "column": "entity_out_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Asset that is used."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "nbOccurrences",
        "column": "nb_occurences",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "How many times the asset is used."
      },
      {
        "field": "label",
        "column": "label",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "How the asset is used, such as `animate` or `fixed`. Empty when not said."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "entityIn",
        "kind": "one",
        "model": "Entity",
        "via": "entityInId",
        "description": "The entity that uses the asset: the shot."
      },
      {
        "name": "entityOut",
        "kind": "one",
        "model": "Entity",
        "via": "entityOutId",
        "description": "The asset that is used."
      }
    ]
  },
  EntityType: {
    "name": "EntityType",
    "table": "entity_type",
    "description": "A kind of entity. `Shot`, `Sequence`, `Episode`, `Scene`, `Edit` and `Concept` have a fixed meaning; every other one is an asset type, such as Character or Prop.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "short_name",
      "description",
      "task_types[]",
      "archived",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 30,
        "description": "Name of the kind, unique."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Abbreviation, as in file paths and narrow columns."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What belongs to this kind."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "assetInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "entityTypeId",
        "description": "Asset instances of this kind."
      },
      {
        "name": "entities",
        "kind": "many",
        "model": "Entity",
        "via": "entityTypeId",
        "description": "Entities of this kind, in all productions."
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectAssetTypeLink",
        "via": "assetTypeId",
        "description": "Rows of the join table behind `projects`."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectAssetTypeLink",
        "from": "assetTypeId",
        "to": "projectId",
        "description": "Productions that use the asset type."
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateAssetTypeLink",
        "via": "assetTypeId",
        "description": "Rows of the join table behind `projectTemplates`."
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateAssetTypeLink",
        "from": "assetTypeId",
        "to": "projectTemplateId",
        "description": "Production templates that have the asset type."
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "TaskTypeAssetTypeLink",
        "via": "assetTypeId",
        "description": "Rows of the join table behind `taskTypes`."
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "TaskTypeAssetTypeLink",
        "from": "assetTypeId",
        "to": "taskTypeId",
        "description": "Task types assets of this type go through. Empty: all of the production."
      }
    ]
  },
  EntityVersion: {
    "name": "EntityVersion",
    "table": "entity_version",
    "description": "One entry in the history of a shot: kept when its name or its frame range is changed.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 160,
        "description": "Name the shot had before the change."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Custom values the change brought, a JSON object. Null when none were sent."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Shot that was changed."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who made the change. Null when not known."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The shot that was changed."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who made the change, null when not known."
      }
    ]
  },
  FileStatus: {
    "name": "FileStatus",
    "table": "file_status",
    "description": "State of a published file, such as \"To be checked\" or \"Validated\". The studio decides the list.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the state, unique."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour in lists, as `#RRGGBB`."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "fileStatusId",
        "description": "Published files in this state."
      }
    ]
  },
  HardwareItem: {
    "name": "HardwareItem",
    "table": "hardware_item",
    "description": "A kind of equipment the studio owns or rents, such as a workstation model or a tablet.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the equipment, unique."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Abbreviation."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "monthlyCost",
        "column": "monthly_cost",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Cost of one piece for one month, in the studio's currency."
      },
      {
        "field": "inventoryAmount",
        "column": "inventory_amount",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many pieces the studio has."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "HardwareItemDepartmentLink",
        "via": "hardwareItemId",
        "description": "Departments that use the equipment."
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "HardwareItemDepartmentLink",
        "from": "hardwareItemId",
        "to": "departmentId",
        "description": "Departments that use the equipment."
      }
    ]
  },
  HardwareItemDepartmentLink: {
    "name": "HardwareItemDepartmentLink",
    "table": "hardware_item_department_link",
    "description": "Says that a department uses a kind of equipment.",
    "pureLink": false,
    "primaryKey": [
      "departmentId",
      "hardwareItemId",
      "id"
    ],
    "columns": [
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department that uses the equipment."
      },
      {
        "field": "hardwareItemId",
        "column": "hardware_item_id",
        "kind": "uuid",
        "nullable": false,
        "references": "HardwareItem",
        "description": "Equipment that is used."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that uses the equipment."
      },
      {
        "name": "hardwareItem",
        "kind": "one",
        "model": "HardwareItem",
        "via": "hardwareItemId",
        "description": "The equipment that is used."
      }
    ]
  },
  LoginLog: {
    "name": "LoginLog",
    "table": "login_log",
    "description": "One successful sign-in.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who signed in."
      },
      {
        "field": "ipAddress",
        "column": "ip_address",
        "kind": "string",
        "nullable": true,
        "maxLength": 50,
        "description": "Network address (IPv4 or IPv6) the sign-in came from. Null when not known."
      },
      {
        "field": "origin",
        "column": "origin",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "LoginOrigin",
        "description": "What kind of program signed in."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who signed in."
      }
    ]
  },
  MetadataDescriptor: {
    "name": "MetadataDescriptor",
    "table": "metadata_descriptor",
    "description": "A custom column that a production adds to its assets, shots, edits, tasks and so on. The values are in the `data` of each record, under `fieldName`.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "project_id",
      "entity_type",
      "task_type_id",
      "name",
      "data_type",
      "field_name",
      "choices",
      "for_client",
      "position",
      "departments[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production the column belongs to."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 60,
        "description": "Where the column appears: `Asset`, `Shot`, `Edit`, `Episode`, `Sequence`, `Concept`, `Project` or `Task`."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 120,
        "description": "Title of the column."
      },
      {
        "field": "dataType",
        "column": "data_type",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "MetadataType",
        "description": "What the column holds."
      },
      {
        "field": "fieldName",
        "column": "field_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 120,
        "description": "Key of the value in `data`, made from the title: \"Lens type\" gives `lens_type`."
      },
      {
        "field": "choices",
        "column": "choices",
        "kind": "json",
        "nullable": true,
        "description": "Values that may be chosen, a JSON array of texts. For `LIST`, `TAGLIST` and `CHECKLIST` only."
      },
      {
        "field": "forClient",
        "column": "for_client",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when clients see the column."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "int",
        "nullable": true,
        "description": "Rank among the columns, lower comes first. Null for columns never moved."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type whose tasks have the column. Set for `Task` columns only."
      }
    ],
    "relations": [
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "DepartmentMetadataDescriptorLink",
        "via": "metadataDescriptorId",
        "description": "Rows of the join table behind `departments`."
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "DepartmentMetadataDescriptorLink",
        "from": "metadataDescriptorId",
        "to": "departmentId",
        "description": "Departments whose supervisors may edit the column. Empty: no department in particular."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type whose tasks have the column, for `Task` columns only."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the column belongs to."
      }
    ]
  },
  Milestone: {
    "name": "Milestone",
    "table": "milestone",
    "description": "A dated mark in the schedule of a production, such as a delivery.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "date",
        "column": "date",
        "kind": "date",
        "nullable": true,
        "description": "Day of the milestone."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "What is due that day."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production the milestone belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type the milestone is about. Null when it concerns the whole production."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the milestone belongs to."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type the milestone is about, null when it concerns the whole production."
      }
    ]
  },
  News: {
    "name": "News",
    "table": "news",
    "description": "One entry of a production's news feed: a comment was written, and perhaps a status changed.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "change",
        "column": "change",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when the task changed its status with the comment."
      },
      {
        "field": "authorId",
        "column": "author_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who wrote the comment."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "Comment the entry is about. Null once the comment is gone."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Task",
        "description": "Task the comment is on."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "Preview published with the comment. Null without one."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "author",
        "kind": "one",
        "model": "Person",
        "via": "authorId",
        "description": "The person who wrote the comment."
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment the entry is about."
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId",
        "description": "The preview published with the comment, null without one."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task the comment is on."
      }
    ]
  },
  Notification: {
    "name": "Notification",
    "table": "notification",
    "description": "Tells one person about something that concerns them.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "read",
        "column": "read",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True once the person has read it."
      },
      {
        "field": "change",
        "column": "change",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when the task changed its status as well."
      },
      {
        "field": "type",
        "column": "type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "NotificationType",
        "description": "What it is about."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who is told."
      },
      {
        "field": "authorId",
        "column": "author_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person whose action it is about."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "Comment it is about. Null when it is not about a comment."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "Task it is about. Null when it is not about a task."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Playlist",
        "description": "Playlist it is about. Null when it is not about a playlist."
      },
      {
        "field": "replyId",
        "column": "reply_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Reply it is about, an id inside the comment's `replies`. Null when it is not about a reply."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "author",
        "kind": "one",
        "model": "Person",
        "via": "authorId",
        "description": "The person whose action it is about."
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId",
        "description": "The comment it is about."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who is told."
      },
      {
        "name": "playlist",
        "kind": "one",
        "model": "Playlist",
        "via": "playlistId",
        "description": "The playlist it is about."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task it is about."
      }
    ]
  },
  Organisation: {
    "name": "Organisation",
    "table": "organisation",
    "description": "Settings of the whole studio. There is one record.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the studio, shown in the interface and in mails."
      },
      {
        "field": "hoursByDay",
        "column": "hours_by_day",
        "kind": "float",
        "nullable": false,
        "default": 8,
        "description": "Length of a working day, in hours. It turns minutes into days in schedules and timesheets."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the studio has a logo."
      },
      {
        "field": "useOriginalFileName",
        "column": "use_original_file_name",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to give downloads the name of the uploaded file, false for a name made from production, entity and task."
      },
      {
        "field": "timesheetsLocked",
        "column": "timesheets_locked",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when time logged in the past is frozen: it can no longer be changed."
      },
      {
        "field": "formatDurationInHours",
        "column": "format_duration_in_hours",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to show durations in hours, false in days."
      },
      {
        "field": "hdByDefault",
        "column": "hd_by_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to play previews in full quality from the start."
      },
      {
        "field": "chatTokenSlack",
        "column": "chat_token_slack",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Token for sending notifications to Slack. Null for all but administrators."
      },
      {
        "field": "chatWebhookMattermost",
        "column": "chat_webhook_mattermost",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Address for sending notifications to Mattermost. Null for all but administrators."
      },
      {
        "field": "chatTokenDiscord",
        "column": "chat_token_discord",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Token for sending notifications to Discord. Null for all but administrators."
      },
      {
        "field": "darkThemeByDefault",
        "column": "dark_theme_by_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to show the interface in dark colours to people who did not choose."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": []
  },
  OutputFile: {
    "name": "OutputFile",
    "table": "output_file",
    "description": "A file that was published from the work on an entity: a cache, a render, a rig to be used by the next step. Only the record is kept here; the file is on the studio's storage.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "shotgun_id",
      "name",
      "canceled",
      "size",
      "checksum",
      "description",
      "comment",
      "extension",
      "revision",
      "representation",
      "nb_elements",
      "source",
      "path",
      "data",
      "file_status_id",
      "entity_id",
      "asset_instance_id",
      "output_type_id",
      "task_type_id",
      "person_id",
      "source_file_id",
      "source_file{}",
      "temporal_entity_id",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 250,
        "description": "Name of the file, by default that of the output type."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when the file was withdrawn."
      },
      {
        "field": "size",
        "column": "size",
        "kind": "int",
        "nullable": true,
        "description": "Size in bytes. Null when not recorded."
      },
      {
        "field": "checksum",
        "column": "checksum",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "description": "Checksum of the content, 32 hexadecimal characters. Null when not recorded."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the file holds."
      },
      {
        "field": "comment",
        "column": "comment",
        "kind": "string",
        "nullable": true,
        "description": "What changed with this revision."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "description": "File name extension. Null when not recorded."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": false,
        "description": "Revision number, counted for entity, task type, output type and name together."
      },
      {
        "field": "representation",
        "column": "representation",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Format variant, such as `abc` or `exr`. Free text."
      },
      {
        "field": "nbElements",
        "column": "nb_elements",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Number of files in a sequence of files, 1 for a single file."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "description": "Tool that published it, free text. Null when not recorded."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Folder on the studio's storage, as the production's file tree gives it."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "fileStatusId",
        "column": "file_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "FileStatus",
        "description": "State of the file."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Entity the file belongs to. For an instance, the asset."
      },
      {
        "field": "assetInstanceId",
        "column": "asset_instance_id",
        "kind": "uuid",
        "nullable": true,
        "references": "AssetInstance",
        "description": "Asset instance the file was published for. Null for a file of the entity itself."
      },
      {
        "field": "outputTypeId",
        "column": "output_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "OutputType",
        "description": "Kind of file."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type in which the file was made."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who published the file."
      },
      {
        "field": "sourceFileId",
        "column": "source_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "WorkingFile",
        "description": "Working file the file was made from. Null when not recorded."
      },
      {
        "field": "temporalEntityId",
        "column": "temporal_entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Shot or scene in which the asset instance stands. Null for a file of the entity itself."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "assetInstance",
        "kind": "one",
        "model": "AssetInstance",
        "via": "assetInstanceId",
        "description": "The asset instance the file was published for, null for a file of the entity itself."
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The entity the file belongs to."
      },
      {
        "name": "fileStatus",
        "kind": "one",
        "model": "FileStatus",
        "via": "fileStatusId",
        "description": "The state of the file."
      },
      {
        "name": "outputType",
        "kind": "one",
        "model": "OutputType",
        "via": "outputTypeId",
        "description": "The kind of file."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who published the file."
      },
      {
        "name": "sourceFile",
        "kind": "one",
        "model": "WorkingFile",
        "via": "sourceFileId",
        "description": "The working file the file was made from."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type in which the file was made."
      },
      {
        "name": "temporalEntity",
        "kind": "one",
        "model": "Entity",
        "via": "temporalEntityId",
        "description": "The shot or scene in which the asset instance stands."
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "sourceFileId",
        "description": "Previews made from this file."
      }
    ]
  },
  OutputType: {
    "name": "OutputType",
    "table": "output_type",
    "description": "A kind of published file, such as Geometry, Cache or Render. The studio decides the list.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the kind, unique."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Abbreviation, used in file names."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "outputTypeId",
        "description": "Published files of this kind."
      }
    ]
  },
  Person: {
    "name": "Person",
    "table": "person",
    "description": "Somebody the studio works with: an employee, a freelancer, a vendor, a client. Also bots (programs with a token of their own) and guests (people who came by a share link).",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "first_name",
      "last_name",
      "email",
      "phone",
      "country",
      "contract_type",
      "active",
      "archived",
      "last_presence",
      "password",
      "desktop_login",
      "login_failed_attemps",
      "last_login_failed",
      "totp_enabled",
      "totp_secret",
      "email_otp_enabled",
      "email_otp_secret",
      "fido_enabled",
      "fido_credentials",
      "otp_recovery_codes",
      "preferred_two_factor_authentication",
      "shotgun_id",
      "timezone",
      "locale",
      "use_12_hour_clock",
      "display_date_format",
      "data",
      "role",
      "position",
      "seniority",
      "daily_salary",
      "has_avatar",
      "notifications_enabled",
      "notifications_slack_enabled",
      "notifications_slack_userid",
      "notifications_mattermost_enabled",
      "notifications_mattermost_userid",
      "notifications_discord_enabled",
      "notifications_discord_userid",
      "is_bot",
      "is_guest",
      "jti",
      "expiration_date",
      "is_generated_from_ldap",
      "ldap_uid",
      "departments[]",
      "studio_id",
      "full_name",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "firstName",
        "column": "first_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "First name."
      },
      {
        "field": "lastName",
        "column": "last_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Last name. Empty for bots."
      },
      {
        "field": "email",
        "column": "email",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "E-mail address, the name to sign in with. Always lower case, unique among people. Null for some bots and guests."
      },
      {
        "field": "phone",
        "column": "phone",
        "kind": "string",
        "nullable": true,
        "maxLength": 30,
        "description": "Telephone number."
      },
      {
        "field": "contractType",
        "column": "contract_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ContractType",
        "default": "open-ended",
        "restricted": true,
        "description": "Kind of employment contract."
      },
      {
        "field": "active",
        "column": "active",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "False when the person may no longer sign in."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the person has left for good and is no longer listed."
      },
      {
        "field": "lastPresence",
        "column": "last_presence",
        "kind": "date",
        "nullable": true,
        "description": "Last day on which the person was seen: signed in on a workstation, or logged time."
      },
      {
        "field": "password",
        "column": "password",
        "kind": "bytes",
        "nullable": true,
        "secret": true,
        "description": "Hash of the password. Never leaves the server."
      },
      {
        "field": "desktopLogin",
        "column": "desktop_login",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Login on the studio's workstations; it also works for signing in here."
      },
      {
        "field": "loginFailedAttempts",
        "column": "login_failed_attemps",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "secret": true,
        "description": "Wrong passwords in a row. At 5, signing in is refused for a minute."
      },
      {
        "field": "lastLoginFailed",
        "column": "last_login_failed",
        "kind": "datetime",
        "nullable": true,
        "secret": true,
        "description": "When a wrong password was last tried (UTC)."
      },
      {
        "field": "totpEnabled",
        "column": "totp_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when signing in asks for a code from an authenticator app."
      },
      {
        "field": "totpSecret",
        "column": "totp_secret",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "secret": true,
        "description": "Secret shared with the authenticator app. Never leaves the server."
      },
      {
        "field": "emailOtpEnabled",
        "column": "email_otp_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when signing in asks for a code sent by e-mail."
      },
      {
        "field": "emailOtpSecret",
        "column": "email_otp_secret",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "secret": true,
        "description": "Secret behind the codes sent by e-mail. Never leaves the server."
      },
      {
        "field": "fidoEnabled",
        "column": "fido_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when signing in asks for a security key or passkey (FIDO)."
      },
      {
        "field": "fidoCredentials",
        "column": "fido_credentials",
        "kind": "json",
        "list": true,
        "nullable": false,
        "secret": true,
        "description": "Security keys and passkeys of the person. Never leave the server."
      },
      {
        "field": "otpRecoveryCodes",
        "column": "otp_recovery_codes",
        "kind": "bytes",
        "list": true,
        "nullable": false,
        "secret": true,
        "description": "Hashes of the codes that replace a lost second factor. Never leave the server."
      },
      {
        "field": "preferredTwoFactorAuthentication",
        "column": "preferred_two_factor_authentication",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "TwoFactorMethod",
        "description": "Second factor that is asked for first. Null when there is none."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "timezone",
        "column": "timezone",
        "kind": "string",
        "nullable": true,
        "maxLength": 50,
        "description": "Time zone as an IANA name, for example `Europe/Paris`. Days and mails follow it."
      },
      {
        "field": "locale",
        "column": "locale",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "description": "Language and country, for example `en_US`."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "role",
        "column": "role",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "Role",
        "default": "user",
        "description": "What the person may do in the whole studio. A production can give them another role: see `ProjectPersonLink.role`."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position within the department."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Experience."
      },
      {
        "field": "dailySalary",
        "column": "daily_salary",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Pay of one day, in the studio's currency. For the eyes of managers only."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the person has a portrait."
      },
      {
        "field": "notificationsEnabled",
        "column": "notifications_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to send notifications by e-mail as well."
      },
      {
        "field": "notificationsSlackEnabled",
        "column": "notifications_slack_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to send notifications to Slack as well."
      },
      {
        "field": "notificationsSlackUserid",
        "column": "notifications_slack_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Id of the person in Slack."
      },
      {
        "field": "notificationsMattermostEnabled",
        "column": "notifications_mattermost_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to send notifications to Mattermost as well."
      },
      {
        "field": "notificationsMattermostUserid",
        "column": "notifications_mattermost_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Id of the person in Mattermost."
      },
      {
        "field": "notificationsDiscordEnabled",
        "column": "notifications_discord_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to send notifications to Discord as well."
      },
      {
        "field": "notificationsDiscordUserid",
        "column": "notifications_discord_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Name of the person in Discord."
      },
      {
        "field": "isBot",
        "column": "is_bot",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True for a program that signs in with a token instead of a password."
      },
      {
        "field": "jti",
        "column": "jti",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "secret": true,
        "description": "Id of the one API token that is valid for this account. Never leaves the server."
      },
      {
        "field": "expirationDate",
        "column": "expiration_date",
        "kind": "date",
        "nullable": true,
        "description": "Last day on which the API token is valid. Null when it has no end."
      },
      {
        "field": "studioId",
        "column": "studio_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Studio",
        "description": "Site the person works at."
      },
      {
        "field": "isGeneratedFromLdap",
        "column": "is_generated_from_ldap",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the account came from the directory (LDAP): the directory then checks the password."
      },
      {
        "field": "ldapUid",
        "column": "ldap_uid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "description": "Id of the person in the directory. Null for accounts made here."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "isGuest",
        "column": "is_guest",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "restricted": true,
        "description": "True for somebody who commented through a public share link of a playlist."
      },
      {
        "field": "country",
        "column": "country",
        "kind": "string",
        "nullable": true,
        "maxLength": 2,
        "description": "Country, as an ISO 3166-1 code of two letters such as `FR`."
      },
      {
        "field": "use12HourClock",
        "column": "use_12_hour_clock",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to show times as 2:30 pm, false as 14:30."
      },
      {
        "field": "displayDateFormat",
        "column": "display_date_format",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "YYYY-MM-DD",
        "description": "How days are shown: `YYYY-MM-DD`, `DD/MM/YYYY` or `MM/DD/YYYY`."
      }
    ],
    "relations": [
      {
        "name": "events",
        "kind": "many",
        "model": "ApiEvent",
        "via": "userId",
        "description": "Events caused by the person."
      },
      {
        "name": "budgetEntries",
        "kind": "many",
        "model": "BudgetEntry",
        "via": "personId",
        "description": "Budget lines that pay the person."
      },
      {
        "name": "chatMessages",
        "kind": "many",
        "model": "ChatMessage",
        "via": "personId",
        "description": "Chat messages the person wrote."
      },
      {
        "name": "chatLinks",
        "kind": "many",
        "model": "ChatParticipant",
        "via": "personId",
        "description": "Rows of the join table behind `chats`."
      },
      {
        "name": "chats",
        "kind": "through",
        "model": "Chat",
        "link": "ChatParticipant",
        "from": "personId",
        "to": "chatId",
        "description": "Chat rooms the person has joined."
      },
      {
        "name": "editedComments",
        "kind": "many",
        "model": "Comment",
        "via": "editorId",
        "description": "Comments the person was the last to change."
      },
      {
        "name": "comments",
        "kind": "many",
        "model": "Comment",
        "via": "personId",
        "description": "Comments the person wrote."
      },
      {
        "name": "acknowledgementLinks",
        "kind": "many",
        "model": "CommentAcknowledgment",
        "via": "personId",
        "description": "Rows of the join table behind `acknowledgedComments`."
      },
      {
        "name": "acknowledgedComments",
        "kind": "through",
        "model": "Comment",
        "link": "CommentAcknowledgment",
        "from": "personId",
        "to": "commentId",
        "description": "Comments the person has acknowledged."
      },
      {
        "name": "mentionLinks",
        "kind": "many",
        "model": "CommentMention",
        "via": "personId",
        "description": "Rows of the join table behind `mentionedIn`."
      },
      {
        "name": "mentionedIn",
        "kind": "through",
        "model": "Comment",
        "link": "CommentMention",
        "from": "personId",
        "to": "commentId",
        "description": "Comments that mention the person."
      },
      {
        "name": "dayOffs",
        "kind": "many",
        "model": "DayOff",
        "via": "personId",
        "description": "Days on which the person does not work."
      },
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "DepartmentLink",
        "via": "personId",
        "description": "Rows of the join table behind `departments`."
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "DepartmentLink",
        "from": "personId",
        "to": "departmentId",
        "description": "Departments the person works in."
      },
      {
        "name": "desktopLoginLogs",
        "kind": "many",
        "model": "DesktopLoginLog",
        "via": "personId",
        "description": "When the person was seen on a workstation."
      },
      {
        "name": "createdEntities",
        "kind": "many",
        "model": "Entity",
        "via": "createdById",
        "description": "Entities the person made."
      },
      {
        "name": "entityVersions",
        "kind": "many",
        "model": "EntityVersion",
        "via": "personId",
        "description": "Changes of shots' names and frame ranges the person made."
      },
      {
        "name": "loginLogs",
        "kind": "many",
        "model": "LoginLog",
        "via": "personId",
        "description": "When the person signed in."
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "authorId",
        "description": "News made by the person's comments."
      },
      {
        "name": "authoredNotifications",
        "kind": "many",
        "model": "Notification",
        "via": "authorId",
        "description": "Notifications other people got because of this person."
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "personId",
        "description": "Notifications the person got."
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "personId",
        "description": "Files the person published."
      },
      {
        "name": "studio",
        "kind": "one",
        "model": "Studio",
        "via": "studioId",
        "description": "The site the person works at."
      },
      {
        "name": "createdPlaylists",
        "kind": "many",
        "model": "Playlist",
        "via": "createdById",
        "description": "Playlists the person made."
      },
      {
        "name": "createdShareLinks",
        "kind": "many",
        "model": "PlaylistShareLink",
        "via": "createdById",
        "description": "Public playlist links the person made."
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "personId",
        "description": "Previews the person uploaded."
      },
      {
        "name": "scheduleVersionAssignments",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLinkPersonLink",
        "via": "personId",
        "description": "Rows of the join table behind `scheduledTaskLinks`."
      },
      {
        "name": "scheduledTaskLinks",
        "kind": "through",
        "model": "ProductionScheduleVersionTaskLink",
        "link": "ProductionScheduleVersionTaskLinkPersonLink",
        "from": "personId",
        "to": "productionScheduleVersionTaskLinkId",
        "description": "Tasks of schedule versions the person is planned for."
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectPersonLink",
        "via": "personId",
        "description": "Memberships in production teams, with the role there."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectPersonLink",
        "from": "personId",
        "to": "projectId",
        "description": "Productions whose team the person is in."
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "personId",
        "description": "Searches the person saved."
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "personId",
        "description": "Folders of searches the person made."
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "personId",
        "description": "Tasks and sequences the person follows."
      },
      {
        "name": "delegatedTasks",
        "kind": "many",
        "model": "Task",
        "via": "assignerId",
        "description": "Tasks the person gave to others: they were the last to assign somebody."
      },
      {
        "name": "taskLinks",
        "kind": "many",
        "model": "TaskPersonLink",
        "via": "personId",
        "description": "Rows of the join table behind `tasks`."
      },
      {
        "name": "tasks",
        "kind": "through",
        "model": "Task",
        "link": "TaskPersonLink",
        "from": "personId",
        "to": "taskId",
        "description": "Tasks the person is assigned to."
      },
      {
        "name": "timeSpents",
        "kind": "many",
        "model": "TimeSpent",
        "via": "personId",
        "description": "Time the person logged."
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "personId",
        "description": "Working files the person made."
      }
    ]
  },
  Playlist: {
    "name": "Playlist",
    "table": "playlist",
    "description": "An ordered list of previews to be reviewed together.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "shots",
      "project_id",
      "episode_id",
      "task_type_id",
      "for_client",
      "for_entity",
      "is_for_all",
      "build_jobs[]",
      "created_by",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name, unique within the production and episode."
      },
      {
        "field": "shots",
        "column": "shots",
        "kind": "json",
        "nullable": true,
        "description": "What is reviewed, in order: a JSON array of `{entity_id, preview_file_id}`. Whatever the name says, the entities may also be assets, sequences, edits or episodes."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production the playlist belongs to."
      },
      {
        "field": "episodeId",
        "column": "episode_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Episode the playlist belongs to. Null for the main pack, for playlists of all episodes, and in productions without episodes."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type whose previews are shown. Null for the latest of any."
      },
      {
        "field": "forClient",
        "column": "for_client",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when clients may open the playlist."
      },
      {
        "field": "forEntity",
        "column": "for_entity",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "shot",
        "description": "Kind of what is reviewed: `shot`, `asset`, `sequence`, `edit` or `episode`."
      },
      {
        "field": "isForAll",
        "column": "is_for_all",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the playlist draws on all episodes."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "createdById",
        "column": "created_by",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who made the playlist. Null when not known."
      }
    ],
    "relations": [
      {
        "name": "buildJobs",
        "kind": "many",
        "model": "BuildJob",
        "via": "playlistId",
        "description": "Movies and archives made of the playlist."
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "playlistId",
        "description": "Notifications that the playlist is ready."
      },
      {
        "name": "createdBy",
        "kind": "one",
        "model": "Person",
        "via": "createdById",
        "description": "The person who made the playlist, null when not known."
      },
      {
        "name": "episode",
        "kind": "one",
        "model": "Entity",
        "via": "episodeId",
        "description": "The episode the playlist belongs to."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the playlist belongs to."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type whose previews are shown."
      },
      {
        "name": "shareLinks",
        "kind": "many",
        "model": "PlaylistShareLink",
        "via": "playlistId",
        "description": "Public links to the playlist."
      }
    ]
  },
  PlaylistShareLink: {
    "name": "PlaylistShareLink",
    "table": "playlist_share_link",
    "description": "A link by which somebody without an account can review a playlist.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "token",
        "column": "token",
        "kind": "string",
        "nullable": false,
        "maxLength": 64,
        "description": "Secret part of the address, 64 characters at most."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Playlist",
        "description": "Playlist that is shared."
      },
      {
        "field": "createdById",
        "column": "created_by",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who made the link."
      },
      {
        "field": "expirationDate",
        "column": "expiration_date",
        "kind": "datetime",
        "nullable": true,
        "description": "When the link ends (UTC). Null for never."
      },
      {
        "field": "isActive",
        "column": "is_active",
        "kind": "bool",
        "nullable": false,
        "default": true,
        "description": "False when the link was withdrawn."
      },
      {
        "field": "canComment",
        "column": "can_comment",
        "kind": "bool",
        "nullable": false,
        "default": true,
        "description": "True when guests may comment, false when they may only look."
      },
      {
        "field": "password",
        "column": "password",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "secret": true,
        "description": "Hash of the password guests must give. Null without one. Never leaves the server."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "createdBy",
        "kind": "one",
        "model": "Person",
        "via": "createdById",
        "description": "The person who made the link."
      },
      {
        "name": "playlist",
        "kind": "one",
        "model": "Playlist",
        "via": "playlistId",
        "description": "The playlist that is shared."
      }
    ]
  },
  Plugin: {
    "name": "Plugin",
    "table": "plugin",
    "description": "An extension installed on the server.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "pluginId",
        "column": "plugin_id",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Id of the extension, unique."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the extension."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the extension does."
      },
      {
        "field": "version",
        "column": "version",
        "kind": "string",
        "nullable": false,
        "maxLength": 50,
        "description": "Version, such as `1.2.0`."
      },
      {
        "field": "maintainerName",
        "column": "maintainer_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "description": "Who takes care of the extension."
      },
      {
        "field": "maintainerEmail",
        "column": "maintainer_email",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Their e-mail address."
      },
      {
        "field": "website",
        "column": "website",
        "kind": "string",
        "nullable": true,
        "description": "Web page of the extension."
      },
      {
        "field": "license",
        "column": "license",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Licence, as an SPDX id such as `AGPL-3.0-only`."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "description": "Revision of the extension's own tables. Null when it has none."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "frontendProjectEnabled",
        "column": "frontend_project_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when it adds a page to every production."
      },
      {
        "field": "frontendStudioEnabled",
        "column": "frontend_studio_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when it adds a page for the whole studio."
      },
      {
        "field": "icon",
        "column": "icon",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Name of the icon of its page."
      }
    ],
    "relations": []
  },
  PreviewBackgroundFile: {
    "name": "PreviewBackgroundFile",
    "table": "preview_background_file",
    "description": "A panorama (HDR picture) that lights and surrounds 3D previews.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name shown in the player."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "isDefault",
        "column": "is_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True for the one used when nothing else is chosen. At most one is."
      },
      {
        "field": "originalName",
        "column": "original_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the uploaded file."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 6,
        "description": "File name extension, without the dot."
      },
      {
        "field": "fileSize",
        "column": "file_size",
        "kind": "bigint",
        "nullable": true,
        "default": 0,
        "description": "Size in bytes."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "defaultOfProjects",
        "kind": "many",
        "model": "Project",
        "via": "defaultPreviewBackgroundFileId",
        "description": "Productions that show this background first."
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectPreviewBackgroundFileLink",
        "via": "previewBackgroundFileId",
        "description": "Rows of the join table behind `projects`."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectPreviewBackgroundFileLink",
        "from": "previewBackgroundFileId",
        "to": "projectId",
        "description": "Productions that offer the background."
      },
      {
        "name": "defaultOfTemplates",
        "kind": "many",
        "model": "ProjectTemplate",
        "via": "defaultPreviewBackgroundFileId",
        "description": "Production templates that show this background first."
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplatePreviewBackgroundFileLink",
        "via": "previewBackgroundFileId",
        "description": "Rows of the join table behind `projectTemplates`."
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplatePreviewBackgroundFileLink",
        "from": "previewBackgroundFileId",
        "to": "projectTemplateId",
        "description": "Production templates that offer the background."
      }
    ]
  },
  PreviewFile: {
    "name": "PreviewFile",
    "table": "preview_file",
    "description": "A picture, movie or other file of one revision of a task, shown in the player. The record describes it; the content is in the file storage.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "original_name",
      "revision",
      "position",
      "extension",
      "description",
      "path",
      "source",
      "file_size",
      "status",
      "validation_status",
      "annotations",
      "width",
      "height",
      "duration",
      "data",
      "token_in",
      "token_out",
      "task_id",
      "person_id",
      "source_file_id",
      "shotgun_id",
      "is_movie",
      "url",
      "uploaded_movie_url",
      "uploaded_movie_name",
      "id",
      "created_at",
      "updated_at",
      "comments[]",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the preview."
      },
      {
        "field": "originalName",
        "column": "original_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the uploaded file, without its extension."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Revision of the task's work, from 1."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank among the files of the revision; 1 is the main one."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 6,
        "description": "Kind of file: `png` for pictures and `mp4` for movies after processing, otherwise the extension as uploaded."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the preview shows."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Path on the studio's storage. Null for uploads."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "description": "Tool that sent the preview, free text. Null when not recorded."
      },
      {
        "field": "fileSize",
        "column": "file_size",
        "kind": "bigint",
        "nullable": true,
        "default": 0,
        "description": "Size in bytes."
      },
      {
        "field": "status",
        "column": "status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "PreviewFileStatus",
        "default": "processing",
        "description": "Whether the file can be played."
      },
      {
        "field": "validationStatus",
        "column": "validation_status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ValidationStatus",
        "default": "neutral",
        "description": "Verdict of a reviewer on this one file."
      },
      {
        "field": "annotations",
        "column": "annotations",
        "kind": "json",
        "nullable": true,
        "description": "Drawings made in review: a JSON array of `{time, drawing: {objects}}`, with `time` in seconds."
      },
      {
        "field": "width",
        "column": "width",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Width in pixels, 0 when not known."
      },
      {
        "field": "height",
        "column": "height",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Height in pixels, 0 when not known."
      },
      {
        "field": "duration",
        "column": "duration",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Length of a movie in seconds, 0 for a picture."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "Task whose work is shown."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who uploaded the preview."
      },
      {
        "field": "sourceFileId",
        "column": "source_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "OutputFile",
        "description": "Published file the preview was made from. Null when not recorded."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "isMovie",
        "column": "is_movie",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True for a movie, as recorded by old imports; `extension` is what counts."
      },
      {
        "field": "url",
        "column": "url",
        "kind": "string",
        "nullable": true,
        "maxLength": 600,
        "description": "Address of the preview elsewhere, kept by old imports."
      },
      {
        "field": "uploadedMovieUrl",
        "column": "uploaded_movie_url",
        "kind": "string",
        "nullable": true,
        "maxLength": 600,
        "description": "Address of the movie in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "uploadedMovieName",
        "column": "uploaded_movie_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 150,
        "description": "File name of the movie in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "tokenIn",
        "column": "token_in",
        "kind": "int",
        "nullable": true,
        "description": "In point recorded with the file. Null when none was set."
      },
      {
        "field": "tokenOut",
        "column": "token_out",
        "kind": "int",
        "nullable": true,
        "description": "Out point recorded with the file. Null when none was set."
      }
    ],
    "relations": [
      {
        "name": "legacyComments",
        "kind": "many",
        "model": "Comment",
        "via": "previewFileId",
        "description": "Comments that name this preview the way old versions did."
      },
      {
        "name": "commentLinks",
        "kind": "many",
        "model": "CommentPreviewLink",
        "via": "previewFileId",
        "description": "Rows of the join table behind `comments`."
      },
      {
        "name": "comments",
        "kind": "through",
        "model": "Comment",
        "link": "CommentPreviewLink",
        "from": "previewFileId",
        "to": "commentId",
        "description": "Comments the preview was published with."
      },
      {
        "name": "mainOfEntities",
        "kind": "many",
        "model": "Entity",
        "via": "previewFileId",
        "description": "Entities that show this preview as their thumbnail."
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "previewFileId",
        "description": "News entries that show this preview."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who uploaded the preview."
      },
      {
        "name": "sourceFile",
        "kind": "one",
        "model": "OutputFile",
        "via": "sourceFileId",
        "description": "The published file the preview was made from."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task whose work is shown."
      },
      {
        "name": "lastOfTasks",
        "kind": "many",
        "model": "Task",
        "via": "lastPreviewFileId",
        "description": "Tasks whose newest preview this is."
      }
    ]
  },
  ProductionScheduleVersion: {
    "name": "ProductionScheduleVersion",
    "table": "production_schedule_version",
    "description": "A schedule of a production kept under a name, to compare or to apply later.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name, unique within the production."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production the schedule is of."
      },
      {
        "field": "productionScheduleFromId",
        "column": "production_schedule_from",
        "kind": "uuid",
        "nullable": true,
        "references": "ProductionScheduleVersion",
        "description": "Version this one was copied from. Null when it was made from the tasks themselves."
      },
      {
        "field": "locked",
        "column": "locked",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the version must not be changed."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the version was given up."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "productionScheduleFrom",
        "kind": "one",
        "model": "ProductionScheduleVersion",
        "via": "productionScheduleFromId",
        "description": "The version this one was copied from."
      },
      {
        "name": "derivedVersions",
        "kind": "many",
        "model": "ProductionScheduleVersion",
        "via": "productionScheduleFromId",
        "description": "Versions copied from this one."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the schedule is of."
      },
      {
        "name": "taskLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "productionScheduleVersionId",
        "description": "The tasks of this version, with their dates."
      },
      {
        "name": "appliedToProjects",
        "kind": "many",
        "model": "Project",
        "via": "fromScheduleVersionId",
        "description": "Productions whose tasks follow this version now."
      }
    ]
  },
  ProductionScheduleVersionTaskLink: {
    "name": "ProductionScheduleVersionTaskLink",
    "table": "production_schedule_version_task_link",
    "description": "When a task is planned in one version of a schedule, and for how long.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "production_schedule_version_id",
      "task_id",
      "start_date",
      "due_date",
      "estimation",
      "assignees[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "productionScheduleVersionId",
        "column": "production_schedule_version_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProductionScheduleVersion",
        "description": "Schedule version."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Task",
        "description": "Task that is planned."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Planned start in this version. Null when not planned."
      },
      {
        "field": "dueDate",
        "column": "due_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Planned end in this version. Null when not planned."
      },
      {
        "field": "estimation",
        "column": "estimation",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Planned work in this version, in minutes."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "productionScheduleVersion",
        "kind": "one",
        "model": "ProductionScheduleVersion",
        "via": "productionScheduleVersionId",
        "description": "The schedule version."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task that is planned."
      },
      {
        "name": "assigneeLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLinkPersonLink",
        "via": "productionScheduleVersionTaskLinkId",
        "description": "Rows of the join table behind `assignees`."
      },
      {
        "name": "assignees",
        "kind": "through",
        "model": "Person",
        "link": "ProductionScheduleVersionTaskLinkPersonLink",
        "from": "productionScheduleVersionTaskLinkId",
        "to": "personId",
        "description": "People planned for the task in this version."
      }
    ]
  },
  ProductionScheduleVersionTaskLinkPersonLink: {
    "name": "ProductionScheduleVersionTaskLinkPersonLink",
    "table": "production_schedule_version_task_link_person_link",
    "description": "Says that a person is planned for a task in one version of a schedule.",
    "pureLink": true,
    "primaryKey": [
      "productionScheduleVersionTaskLinkId",
      "personId"
    ],
    "columns": [
      {
        "field": "productionScheduleVersionTaskLinkId",
        "column": "production_schedule_version_task_link_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProductionScheduleVersionTaskLink",
        "description": "Task in the schedule version."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who is planned."
      }
    ],
    "relations": [
      {
        "name": "productionScheduleVersionTaskLink",
        "kind": "one",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "productionScheduleVersionTaskLinkId",
        "description": "The task in the schedule version."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who is planned."
      }
    ]
  },
  Project: {
    "name": "Project",
    "table": "project",
    "description": "A production: a film, a series, a commercial, a game. It holds entities, tasks and a team, and has settings of its own.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "code",
      "description",
      "shotgun_id",
      "file_tree",
      "data",
      "has_avatar",
      "fps",
      "ratio",
      "resolution",
      "production_type",
      "production_style",
      "start_date",
      "end_date",
      "man_days",
      "nb_episodes",
      "episode_span",
      "max_retakes",
      "is_clients_isolated",
      "is_preview_download_allowed",
      "is_set_preview_automated",
      "homepage",
      "is_publish_default_for_artists",
      "is_bot_collaboration_enabled",
      "is_single_preview_per_revision",
      "is_frame_in_numbering",
      "revision_padding",
      "hd_bitrate_compression",
      "ld_bitrate_compression",
      "project_status_id",
      "default_preview_background_file_id",
      "from_schedule_version_id",
      "team[]",
      "asset_types[]",
      "task_statuses[]",
      "task_types[]",
      "status_automations[]",
      "preview_background_files[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the production, unique."
      },
      {
        "field": "code",
        "column": "code",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Short code of the production."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the production is about."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "fileTree",
        "column": "file_tree",
        "kind": "json",
        "nullable": true,
        "description": "Templates for folders and file names on the studio's storage, a JSON object. Null when the production has none."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Values of the production's own custom columns by field name, a JSON object."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the production has a picture."
      },
      {
        "field": "fps",
        "column": "fps",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "25",
        "description": "Frames per second, as text: `25`, `23.976`."
      },
      {
        "field": "ratio",
        "column": "ratio",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "16:9",
        "description": "Shape of the picture, as text: `16:9`."
      },
      {
        "field": "resolution",
        "column": "resolution",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "default": "1920x1080",
        "description": "Size of the picture in pixels, as text: `1920x1080`."
      },
      {
        "field": "productionType",
        "column": "production_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "short",
        "description": "What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio. Only `tvshow` has episodes."
      },
      {
        "field": "productionStyle",
        "column": "production_style",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ProductionStyle",
        "default": "2d3d",
        "description": "Technique."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "date",
        "nullable": true,
        "description": "First day of the production."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "date",
        "nullable": true,
        "description": "Last day of the production."
      },
      {
        "field": "manDays",
        "column": "man_days",
        "kind": "int",
        "nullable": true,
        "description": "Days of work planned, all people together. Null when not planned."
      },
      {
        "field": "nbEpisodes",
        "column": "nb_episodes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Number of episodes planned."
      },
      {
        "field": "episodeSpan",
        "column": "episode_span",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Spacing of the episodes in the schedule, in days."
      },
      {
        "field": "maxRetakes",
        "column": "max_retakes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many retakes a task may have. 0 for any number."
      },
      {
        "field": "isClientsIsolated",
        "column": "is_clients_isolated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a client reads only their own comments and those marked for clients, not those of other clients."
      },
      {
        "field": "isPreviewDownloadAllowed",
        "column": "is_preview_download_allowed",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the interface offers previews for download."
      },
      {
        "field": "isSetPreviewAutomated",
        "column": "is_set_preview_automated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to make every new main preview the thumbnail of its entity."
      },
      {
        "field": "homepage",
        "column": "homepage",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "assets",
        "description": "Page of the production that opens first, such as `assets`."
      },
      {
        "field": "isPublishDefaultForArtists",
        "column": "is_publish_default_for_artists",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the comment box of artists is set to publish a preview."
      },
      {
        "field": "hdBitrateCompression",
        "column": "hd_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 28,
        "description": "Bit rate wished for full-quality movies, in megabits per second."
      },
      {
        "field": "ldBitrateCompression",
        "column": "ld_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 6,
        "description": "Bit rate wished for light movies (slow connections), in megabits per second."
      },
      {
        "field": "projectStatusId",
        "column": "project_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ProjectStatus",
        "description": "Status, open or closed. Null counts as closed."
      },
      {
        "field": "defaultPreviewBackgroundFileId",
        "column": "default_preview_background_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewBackgroundFile",
        "description": "Background that 3D previews show first."
      },
      {
        "field": "fromScheduleVersionId",
        "column": "from_schedule_version_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ProductionScheduleVersion",
        "description": "Schedule version the tasks follow now. Null when none was applied."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "isBotCollaborationEnabled",
        "column": "is_bot_collaboration_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when bots may be given tasks and log time."
      },
      {
        "field": "isSinglePreviewPerRevision",
        "column": "is_single_preview_per_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a revision may have one file only."
      },
      {
        "field": "revisionPadding",
        "column": "revision_padding",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Number of digits revisions are shown with: 3 shows `v007`. 0 for as many as needed."
      },
      {
        "field": "isFrameInNumbering",
        "column": "is_frame_in_numbering",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to number frames in the player from the shot's `frame_in`, false from 1."
      }
    ],
    "relations": [
      {
        "name": "events",
        "kind": "many",
        "model": "ApiEvent",
        "via": "projectId",
        "description": "Events of the production."
      },
      {
        "name": "budgets",
        "kind": "many",
        "model": "Budget",
        "via": "projectId",
        "description": "Versions of the production's budget."
      },
      {
        "name": "entities",
        "kind": "many",
        "model": "Entity",
        "via": "projectId",
        "description": "Everything the production makes: assets, shots, sequences, episodes and so on."
      },
      {
        "name": "metadataDescriptors",
        "kind": "many",
        "model": "MetadataDescriptor",
        "via": "projectId",
        "description": "Custom columns of the production."
      },
      {
        "name": "milestones",
        "kind": "many",
        "model": "Milestone",
        "via": "projectId",
        "description": "Dated marks of its schedule."
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "projectId",
        "description": "Playlists of the production."
      },
      {
        "name": "productionScheduleVersions",
        "kind": "many",
        "model": "ProductionScheduleVersion",
        "via": "projectId",
        "description": "Schedules kept under a name."
      },
      {
        "name": "defaultPreviewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "defaultPreviewBackgroundFileId",
        "description": "The background that 3D previews show first."
      },
      {
        "name": "fromScheduleVersion",
        "kind": "one",
        "model": "ProductionScheduleVersion",
        "via": "fromScheduleVersionId",
        "description": "The schedule version the tasks follow now."
      },
      {
        "name": "projectStatus",
        "kind": "one",
        "model": "ProjectStatus",
        "via": "projectStatusId",
        "description": "The status, open or closed."
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "ProjectAssetTypeLink",
        "via": "projectId",
        "description": "Rows of the join table behind `assetTypes`."
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "ProjectAssetTypeLink",
        "from": "projectId",
        "to": "assetTypeId",
        "description": "Asset types used in the production."
      },
      {
        "name": "teamLinks",
        "kind": "many",
        "model": "ProjectPersonLink",
        "via": "projectId",
        "description": "Members of the team, with the role they have here."
      },
      {
        "name": "team",
        "kind": "through",
        "model": "Person",
        "link": "ProjectPersonLink",
        "from": "projectId",
        "to": "personId",
        "description": "People in the team of the production."
      },
      {
        "name": "previewBackgroundFileLinks",
        "kind": "many",
        "model": "ProjectPreviewBackgroundFileLink",
        "via": "projectId",
        "description": "Rows of the join table behind `previewBackgroundFiles`."
      },
      {
        "name": "previewBackgroundFiles",
        "kind": "through",
        "model": "PreviewBackgroundFile",
        "link": "ProjectPreviewBackgroundFileLink",
        "from": "projectId",
        "to": "previewBackgroundFileId",
        "description": "Backgrounds offered for 3D previews of the production."
      },
      {
        "name": "statusAutomationLinks",
        "kind": "many",
        "model": "ProjectStatusAutomationLink",
        "via": "projectId",
        "description": "Rows of the join table behind `statusAutomations`."
      },
      {
        "name": "statusAutomations",
        "kind": "through",
        "model": "StatusAutomation",
        "link": "ProjectStatusAutomationLink",
        "from": "projectId",
        "to": "statusAutomationId",
        "description": "Status automations that are in force in the production."
      },
      {
        "name": "taskStatusLinks",
        "kind": "many",
        "model": "ProjectTaskStatusLink",
        "via": "projectId",
        "description": "Task statuses offered here, with their order and board columns."
      },
      {
        "name": "taskStatuses",
        "kind": "through",
        "model": "TaskStatus",
        "link": "ProjectTaskStatusLink",
        "from": "projectId",
        "to": "taskStatusId",
        "description": "Task statuses offered in the production."
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "ProjectTaskTypeLink",
        "via": "projectId",
        "description": "Task types used here, with their order."
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "ProjectTaskTypeLink",
        "from": "projectId",
        "to": "taskTypeId",
        "description": "Task types used in the production."
      },
      {
        "name": "scheduleItems",
        "kind": "many",
        "model": "ScheduleItem",
        "via": "projectId",
        "description": "Bars of the schedule."
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "projectId",
        "description": "Searches saved for this production."
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "projectId",
        "description": "Folders of searches saved for this production."
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "projectId",
        "description": "Tasks of the production."
      }
    ]
  },
  ProjectAssetTypeLink: {
    "name": "ProjectAssetTypeLink",
    "table": "project_asset_type_link",
    "description": "Says that a production uses an asset type.",
    "pureLink": true,
    "primaryKey": [
      "projectId",
      "assetTypeId"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production that uses the asset type."
      },
      {
        "field": "assetTypeId",
        "column": "asset_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Asset type that is used."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId",
        "description": "The asset type that is used."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that uses the asset type."
      }
    ]
  },
  ProjectPersonLink: {
    "name": "ProjectPersonLink",
    "table": "project_person_link",
    "description": "A membership: a person is in the team of a production, perhaps with another role than in the studio.",
    "pureLink": false,
    "primaryKey": [
      "projectId",
      "personId"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production whose team it is."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Member of the team."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "role",
        "column": "role",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Role",
        "description": "Role in this production, instead of the person's role in the studio. Null for the same; never `ADMIN`."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The member of the team."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production whose team it is."
      }
    ]
  },
  ProjectPreviewBackgroundFileLink: {
    "name": "ProjectPreviewBackgroundFileLink",
    "table": "project_preview_background_file_link",
    "description": "Says that a production offers a background for 3D previews.",
    "pureLink": true,
    "primaryKey": [
      "projectId",
      "previewBackgroundFileId"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production that offers the background."
      },
      {
        "field": "previewBackgroundFileId",
        "column": "preview_background_file_id",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewBackgroundFile",
        "description": "Background that is offered."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that offers the background."
      },
      {
        "name": "previewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "previewBackgroundFileId",
        "description": "The background that is offered."
      }
    ]
  },
  ProjectStatus: {
    "name": "ProjectStatus",
    "table": "project_status",
    "description": "Status of productions. The names `Open` and `Closed` have a meaning: only open productions are worked on.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Name of the status, unique."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour in lists, as `#RRGGBB`."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "projects",
        "kind": "many",
        "model": "Project",
        "via": "projectStatusId",
        "description": "Productions with this status."
      }
    ]
  },
  ProjectStatusAutomationLink: {
    "name": "ProjectStatusAutomationLink",
    "table": "project_status_automation_link",
    "description": "Says that a production uses a status automation.",
    "pureLink": true,
    "primaryKey": [
      "projectId",
      "statusAutomationId"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production that uses the automation."
      },
      {
        "field": "statusAutomationId",
        "column": "status_automation_id",
        "kind": "uuid",
        "nullable": false,
        "references": "StatusAutomation",
        "description": "Automation that is used."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that uses the automation."
      },
      {
        "name": "statusAutomation",
        "kind": "one",
        "model": "StatusAutomation",
        "via": "statusAutomationId",
        "description": "The automation that is used."
      }
    ]
  },
  ProjectTaskStatusLink: {
    "name": "ProjectTaskStatusLink",
    "table": "project_task_status_link",
    "description": "Says that a production offers a task status, where it stands, and who sees it on the board.",
    "pureLink": false,
    "primaryKey": [
      "projectId",
      "taskStatusId",
      "id"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production that offers the status."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskStatus",
        "description": "Task status that is offered."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in this production, lower comes first. Null to follow the status's own."
      },
      {
        "field": "rolesForBoard",
        "column": "roles_for_board",
        "kind": "enum",
        "list": true,
        "nullable": false,
        "maxLength": 255,
        "enumName": "Role",
        "default": [
          "user",
          "admin",
          "supervisor",
          "manager",
          "vendor"
        ],
        "description": "Roles that see the status as a column of the board."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that offers the status."
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId",
        "description": "The task status that is offered."
      }
    ]
  },
  ProjectTaskTypeLink: {
    "name": "ProjectTaskTypeLink",
    "table": "project_task_type_link",
    "description": "Says that a production uses a task type, and where it stands in the order of work.",
    "pureLink": false,
    "primaryKey": [
      "projectId",
      "taskTypeId",
      "id"
    ],
    "columns": [
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "Production that uses the task type."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "Task type that is used."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in the order of work of this production, lower comes first. Null to follow the task type's own."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production that uses the task type."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type that is used."
      }
    ]
  },
  ProjectTemplate: {
    "name": "ProjectTemplate",
    "table": "project_template",
    "description": "Settings to begin a production with: what a production has, without its contents.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "description",
      "fps",
      "ratio",
      "resolution",
      "production_type",
      "production_style",
      "max_retakes",
      "is_clients_isolated",
      "is_preview_download_allowed",
      "is_set_preview_automated",
      "is_publish_default_for_artists",
      "is_single_preview_per_revision",
      "is_frame_in_numbering",
      "revision_padding",
      "homepage",
      "hd_bitrate_compression",
      "ld_bitrate_compression",
      "file_tree",
      "data",
      "metadata_descriptors",
      "default_preview_background_file_id",
      "task_types[]",
      "task_statuses[]",
      "asset_types[]",
      "status_automations[]",
      "preview_background_files[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the template, unique."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What productions the template is for."
      },
      {
        "field": "fps",
        "column": "fps",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "25",
        "description": "Frames per second, as text: `25`."
      },
      {
        "field": "ratio",
        "column": "ratio",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "16:9",
        "description": "Shape of the picture, as text: `16:9`."
      },
      {
        "field": "resolution",
        "column": "resolution",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "default": "1920x1080",
        "description": "Size of the picture in pixels, as text: `1920x1080`."
      },
      {
        "field": "productionType",
        "column": "production_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "short",
        "description": "What is made: `short`, `featurefilm`, `tvshow`, `shots`, `assets` or a word of the studio."
      },
      {
        "field": "productionStyle",
        "column": "production_style",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ProductionStyle",
        "default": "2d3d",
        "description": "Technique."
      },
      {
        "field": "maxRetakes",
        "column": "max_retakes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many retakes a task may have. 0 for any number."
      },
      {
        "field": "isClientsIsolated",
        "column": "is_clients_isolated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a client reads only their own comments and those marked for clients."
      },
      {
        "field": "isPreviewDownloadAllowed",
        "column": "is_preview_download_allowed",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the interface offers previews for download."
      },
      {
        "field": "isSetPreviewAutomated",
        "column": "is_set_preview_automated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to make every new main preview the thumbnail of its entity."
      },
      {
        "field": "isPublishDefaultForArtists",
        "column": "is_publish_default_for_artists",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the comment box of artists is set to publish a preview."
      },
      {
        "field": "homepage",
        "column": "homepage",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "assets",
        "description": "Page of the production that opens first, such as `assets`."
      },
      {
        "field": "hdBitrateCompression",
        "column": "hd_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 28,
        "description": "Bit rate wished for full-quality movies, in megabits per second."
      },
      {
        "field": "ldBitrateCompression",
        "column": "ld_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 6,
        "description": "Bit rate wished for light movies (slow connections), in megabits per second."
      },
      {
        "field": "fileTree",
        "column": "file_tree",
        "kind": "json",
        "nullable": true,
        "description": "Templates for folders and file names on the studio's storage, a JSON object. Null for none."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Values to begin with, a JSON object."
      },
      {
        "field": "metadataDescriptors",
        "column": "metadata_descriptors",
        "kind": "json",
        "nullable": true,
        "default": [],
        "description": "Custom columns to begin with: a JSON array of descriptions of columns."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      },
      {
        "field": "defaultPreviewBackgroundFileId",
        "column": "default_preview_background_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewBackgroundFile",
        "description": "Background that 3D previews show first."
      },
      {
        "field": "isSinglePreviewPerRevision",
        "column": "is_single_preview_per_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a revision may have one file only."
      },
      {
        "field": "revisionPadding",
        "column": "revision_padding",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Number of digits revisions are shown with. 0 for as many as needed."
      },
      {
        "field": "isFrameInNumbering",
        "column": "is_frame_in_numbering",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to number frames in the player from the shot's `frame_in`, false from 1."
      }
    ],
    "relations": [
      {
        "name": "defaultPreviewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "defaultPreviewBackgroundFileId",
        "description": "The background that 3D previews show first."
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "ProjectTemplateAssetTypeLink",
        "via": "projectTemplateId",
        "description": "Rows of the join table behind `assetTypes`."
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "ProjectTemplateAssetTypeLink",
        "from": "projectTemplateId",
        "to": "assetTypeId",
        "description": "Asset types of the template."
      },
      {
        "name": "previewBackgroundFileLinks",
        "kind": "many",
        "model": "ProjectTemplatePreviewBackgroundFileLink",
        "via": "projectTemplateId",
        "description": "Rows of the join table behind `previewBackgroundFiles`."
      },
      {
        "name": "previewBackgroundFiles",
        "kind": "through",
        "model": "PreviewBackgroundFile",
        "link": "ProjectTemplatePreviewBackgroundFileLink",
        "from": "projectTemplateId",
        "to": "previewBackgroundFileId",
        "description": "Backgrounds the template offers for 3D previews."
      },
      {
        "name": "statusAutomationLinks",
        "kind": "many",
        "model": "ProjectTemplateStatusAutomationLink",
        "via": "projectTemplateId",
        "description": "Rows of the join table behind `statusAutomations`."
      },
      {
        "name": "statusAutomations",
        "kind": "through",
        "model": "StatusAutomation",
        "link": "ProjectTemplateStatusAutomationLink",
        "from": "projectTemplateId",
        "to": "statusAutomationId",
        "description": "Status automations of the template."
      },
      {
        "name": "taskStatusLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskStatusLink",
        "via": "projectTemplateId",
        "description": "Task statuses offered by the template, with their order and board columns."
      },
      {
        "name": "taskStatuses",
        "kind": "through",
        "model": "TaskStatus",
        "link": "ProjectTemplateTaskStatusLink",
        "from": "projectTemplateId",
        "to": "taskStatusId",
        "description": "Task statuses of the template."
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskTypeLink",
        "via": "projectTemplateId",
        "description": "Task types of the template, with their order."
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "ProjectTemplateTaskTypeLink",
        "from": "projectTemplateId",
        "to": "taskTypeId",
        "description": "Task types of the template."
      }
    ]
  },
  ProjectTemplateAssetTypeLink: {
    "name": "ProjectTemplateAssetTypeLink",
    "table": "project_template_asset_type_link",
    "description": "Says that a production template has an asset type.",
    "pureLink": true,
    "primaryKey": [
      "projectTemplateId",
      "assetTypeId"
    ],
    "columns": [
      {
        "field": "projectTemplateId",
        "column": "project_template_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProjectTemplate",
        "description": "Template that has the asset type."
      },
      {
        "field": "assetTypeId",
        "column": "asset_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Asset type of the template."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId",
        "description": "The asset type of the template."
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId",
        "description": "The template that has the asset type."
      }
    ]
  },
  ProjectTemplatePreviewBackgroundFileLink: {
    "name": "ProjectTemplatePreviewBackgroundFileLink",
    "table": "project_template_preview_background_file_link",
    "description": "Says that a production template offers a background for 3D previews.",
    "pureLink": true,
    "primaryKey": [
      "projectTemplateId",
      "previewBackgroundFileId"
    ],
    "columns": [
      {
        "field": "projectTemplateId",
        "column": "project_template_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProjectTemplate",
        "description": "Template that offers the background."
      },
      {
        "field": "previewBackgroundFileId",
        "column": "preview_background_file_id",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewBackgroundFile",
        "description": "Background that is offered."
      }
    ],
    "relations": [
      {
        "name": "previewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "previewBackgroundFileId",
        "description": "The background that is offered."
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId",
        "description": "The template that offers the background."
      }
    ]
  },
  ProjectTemplateStatusAutomationLink: {
    "name": "ProjectTemplateStatusAutomationLink",
    "table": "project_template_status_automation_link",
    "description": "Says that a production template has a status automation.",
    "pureLink": true,
    "primaryKey": [
      "projectTemplateId",
      "statusAutomationId"
    ],
    "columns": [
      {
        "field": "projectTemplateId",
        "column": "project_template_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProjectTemplate",
        "description": "Template that has the automation."
      },
      {
        "field": "statusAutomationId",
        "column": "status_automation_id",
        "kind": "uuid",
        "nullable": false,
        "references": "StatusAutomation",
        "description": "Automation of the template."
      }
    ],
    "relations": [
      {
        "name": "statusAutomation",
        "kind": "one",
        "model": "StatusAutomation",
        "via": "statusAutomationId",
        "description": "The automation of the template."
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId",
        "description": "The template that has the automation."
      }
    ]
  },
  ProjectTemplateTaskStatusLink: {
    "name": "ProjectTemplateTaskStatusLink",
    "table": "project_template_task_status_link",
    "description": "Says that a production template offers a task status, where it stands, and who sees it on the board.",
    "pureLink": false,
    "primaryKey": [
      "projectTemplateId",
      "taskStatusId"
    ],
    "columns": [
      {
        "field": "projectTemplateId",
        "column": "project_template_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProjectTemplate",
        "description": "Template that offers the status."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskStatus",
        "description": "Task status that is offered."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in the template, lower comes first. Null to follow the status's own."
      },
      {
        "field": "rolesForBoard",
        "column": "roles_for_board",
        "kind": "enum",
        "list": true,
        "nullable": false,
        "maxLength": 255,
        "enumName": "Role",
        "default": [
          "user",
          "admin",
          "supervisor",
          "manager",
          "vendor"
        ],
        "description": "Roles that see the status as a column of the board."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId",
        "description": "The template that offers the status."
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId",
        "description": "The task status that is offered."
      }
    ]
  },
  ProjectTemplateTaskTypeLink: {
    "name": "ProjectTemplateTaskTypeLink",
    "table": "project_template_task_type_link",
    "description": "Says that a production template uses a task type, and where it stands in the order of work.",
    "pureLink": false,
    "primaryKey": [
      "projectTemplateId",
      "taskTypeId"
    ],
    "columns": [
      {
        "field": "projectTemplateId",
        "column": "project_template_id",
        "kind": "uuid",
        "nullable": false,
        "references": "ProjectTemplate",
        "description": "Template that uses the task type."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "Task type that is used."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in the order of work, lower comes first. Null to follow the task type's own."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId",
        "description": "The template that uses the task type."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type that is used."
      }
    ]
  },
  SalaryScale: {
    "name": "SalaryScale",
    "table": "salary_scale",
    "description": "What the studio usually pays for one day, by department, position and experience. Budgets begin from it.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department concerned."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position concerned."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Experience concerned."
      },
      {
        "field": "salary",
        "column": "salary",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Pay of one day, in the studio's currency."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department concerned."
      }
    ]
  },
  ScheduleItem: {
    "name": "ScheduleItem",
    "table": "schedule_item",
    "description": "One bar in the schedule of a production: when a task type is worked on, for everything or for one episode, sequence or asset type.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "date",
        "nullable": true,
        "description": "First day."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "date",
        "nullable": true,
        "description": "Last day."
      },
      {
        "field": "manDays",
        "column": "man_days",
        "kind": "int",
        "nullable": true,
        "description": "Days of work planned, all people together. Null when not planned."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production the bar belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type that is worked on."
      },
      {
        "field": "objectId",
        "column": "object_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Episode, sequence or asset type the bar is about. Null for the whole task type."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the bar belongs to."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type that is worked on."
      }
    ]
  },
  SearchFilter: {
    "name": "SearchFilter",
    "table": "search_filter",
    "description": "A search kept under a name, for its author or for everybody.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "listType",
        "column": "list_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "List it belongs to, such as `asset`, `shot` or `todos`."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Kind of entity it is about, where the list shows several."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "default": "",
        "description": "Name of the search."
      },
      {
        "field": "searchQuery",
        "column": "search_query",
        "kind": "string",
        "nullable": false,
        "maxLength": 500,
        "default": "",
        "description": "What is searched for, as typed into the search box."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when the other members of the team see it too."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "Department it is shared with. Null for all."
      },
      {
        "field": "searchFilterGroupId",
        "column": "search_filter_group_id",
        "kind": "uuid",
        "nullable": true,
        "references": "SearchFilterGroup",
        "description": "Folder it is in. Null when it is in none."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who saved it."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production it belongs to. Null for lists that show all productions."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department it is shared with, null for all."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who saved it."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production it belongs to."
      },
      {
        "name": "searchFilterGroup",
        "kind": "one",
        "model": "SearchFilterGroup",
        "via": "searchFilterGroupId",
        "description": "The folder it is in."
      }
    ]
  },
  SearchFilterGroup: {
    "name": "SearchFilterGroup",
    "table": "search_filter_group",
    "description": "A folder of saved searches.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "listType",
        "column": "list_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "List it belongs to, such as `asset`, `shot` or `todos`."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Kind of entity it is about, where the list shows several."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "default": "",
        "description": "Name of the folder."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 8,
        "default": "",
        "description": "Colour of the folder, as `#RRGGBB`. Empty for none."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when the other members of the team see it too."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who made the folder."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production it belongs to. Null for lists that show all productions."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "Department it is shared with. Null for all."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "searchFilterGroupId",
        "description": "Searches in the folder."
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department it is shared with, null for all."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who made the folder."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production it belongs to."
      }
    ]
  },
  Software: {
    "name": "Software",
    "table": "software",
    "description": "A program the artists work with, such as Blender or Nuke.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the program, unique."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Abbreviation."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "version",
        "column": "version",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Version in use."
      },
      {
        "field": "fileExtension",
        "column": "file_extension",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Extension of its files, without the dot, such as `blend`."
      },
      {
        "field": "secondaryExtensions",
        "column": "secondary_extensions",
        "kind": "json",
        "nullable": true,
        "description": "Other extensions of its files, a JSON array of texts."
      },
      {
        "field": "monthlyCost",
        "column": "monthly_cost",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Cost of one licence for one month, in the studio's currency."
      },
      {
        "field": "inventoryAmount",
        "column": "inventory_amount",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many licences the studio has."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "SoftwareDepartmentLink",
        "via": "softwareId",
        "description": "Departments that use the program."
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "SoftwareDepartmentLink",
        "from": "softwareId",
        "to": "departmentId",
        "description": "Departments that use the program."
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "softwareId",
        "description": "Working files made with the program."
      }
    ]
  },
  SoftwareDepartmentLink: {
    "name": "SoftwareDepartmentLink",
    "table": "software_department_link",
    "description": "Says that a department uses a program.",
    "pureLink": false,
    "primaryKey": [
      "departmentId",
      "softwareId",
      "id"
    ],
    "columns": [
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department that uses the program."
      },
      {
        "field": "softwareId",
        "column": "software_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Software",
        "description": "Program that is used."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that uses the program."
      },
      {
        "name": "software",
        "kind": "one",
        "model": "Software",
        "via": "softwareId",
        "description": "The program that is used."
      }
    ]
  },
  StatusAutomation: {
    "name": "StatusAutomation",
    "table": "status_automation",
    "description": "A rule of the pipeline: when a task of one type gets a certain status, something else happens by itself.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "default": "asset",
        "description": "Kind of entity the rule is for, in lower case: `asset`, `shot` and so on."
      },
      {
        "field": "inTaskTypeId",
        "column": "in_task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type that sets the rule off."
      },
      {
        "field": "inTaskStatusId",
        "column": "in_task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "Task status that sets the rule off."
      },
      {
        "field": "outFieldType",
        "column": "out_field_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "AutomationField",
        "default": "status",
        "description": "What the rule changes."
      },
      {
        "field": "outTaskTypeId",
        "column": "out_task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type of the task that is changed, or the one the asset is then ready for."
      },
      {
        "field": "outTaskStatusId",
        "column": "out_task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "Status the other task gets. Null when `outFieldType` is `READY_FOR`."
      },
      {
        "field": "importLastRevision",
        "column": "import_last_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True to give the other task the previews of the last revision too."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectStatusAutomationLink",
        "via": "statusAutomationId",
        "description": "Rows of the join table behind `projects`."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectStatusAutomationLink",
        "from": "statusAutomationId",
        "to": "projectId",
        "description": "Productions in which the automation is in force."
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateStatusAutomationLink",
        "via": "statusAutomationId",
        "description": "Rows of the join table behind `projectTemplates`."
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateStatusAutomationLink",
        "from": "statusAutomationId",
        "to": "projectTemplateId",
        "description": "Production templates that have the automation."
      },
      {
        "name": "inTaskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "inTaskStatusId",
        "description": "The task status that sets the rule off."
      },
      {
        "name": "inTaskType",
        "kind": "one",
        "model": "TaskType",
        "via": "inTaskTypeId",
        "description": "The task type that sets the rule off."
      },
      {
        "name": "outTaskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "outTaskStatusId",
        "description": "The status the other task gets."
      },
      {
        "name": "outTaskType",
        "kind": "one",
        "model": "TaskType",
        "via": "outTaskTypeId",
        "description": "The task type of the task that is changed, or the one the asset is then ready for."
      }
    ]
  },
  Studio: {
    "name": "Studio",
    "table": "studio",
    "description": "A site of the studio, or a partner studio, that people work at.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name of the site, unique."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour in lists, as `#RRGGBB`."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "persons",
        "kind": "many",
        "model": "Person",
        "via": "studioId",
        "description": "People who work at the site."
      }
    ]
  },
  Subscription: {
    "name": "Subscription",
    "table": "subscription",
    "description": "Says that a person follows a task, or all tasks of one type in a sequence, and gets notifications about them.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who follows."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "Task that is followed. Null when a sequence is."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Sequence that is followed. Null when a task is."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type that is followed in the sequence. Null when a task is followed."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The sequence that is followed, null when a task is."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who follows."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task that is followed, null when a sequence is."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type that is followed in the sequence."
      }
    ]
  },
  Task: {
    "name": "Task",
    "table": "task",
    "description": "A piece of work on one entity: the animation of a shot, the modeling of an asset. It has a type, a status, assignees and dates.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "name",
      "description",
      "priority",
      "difficulty",
      "duration",
      "estimation",
      "completion_rate",
      "retake_count",
      "sort_order",
      "start_date",
      "due_date",
      "real_start_date",
      "end_date",
      "done_date",
      "last_comment_date",
      "nb_assets_ready",
      "data",
      "nb_drawings",
      "shotgun_id",
      "last_preview_file_id",
      "project_id",
      "task_type_id",
      "task_status_id",
      "entity_id",
      "assigner_id",
      "assignees[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name. `main` unless the entity has several tasks of one type."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What is to be done."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Urgency: 0 normal, 1 high, 2 very high, 3 emergency."
      },
      {
        "field": "difficulty",
        "column": "difficulty",
        "kind": "int",
        "nullable": false,
        "default": 3,
        "description": "Difficulty from 1 (easy) to 5 (hard), 3 by default."
      },
      {
        "field": "duration",
        "column": "duration",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Time worked so far, in minutes: the sum of the logged time."
      },
      {
        "field": "estimation",
        "column": "estimation",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Time planned, in minutes."
      },
      {
        "field": "completionRate",
        "column": "completion_rate",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Share that is done, in percent, where the studio records it."
      },
      {
        "field": "retakeCount",
        "column": "retake_count",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many times the task was sent back for a retake."
      },
      {
        "field": "sortOrder",
        "column": "sort_order",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Rank among the tasks, where the studio records one."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Planned start."
      },
      {
        "field": "dueDate",
        "column": "due_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Planned end."
      },
      {
        "field": "realStartDate",
        "column": "real_start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "When work began: the first status that means work in progress (UTC). Null before."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "datetime",
        "nullable": true,
        "description": "When the work was handed in for review (UTC). Null before."
      },
      {
        "field": "doneDate",
        "column": "done_date",
        "kind": "datetime",
        "nullable": true,
        "description": "When the task got a status that means finished (UTC). Null before."
      },
      {
        "field": "lastCommentDate",
        "column": "last_comment_date",
        "kind": "datetime",
        "nullable": true,
        "description": "When the last comment was written (UTC). Null without comments."
      },
      {
        "field": "nbAssetsReady",
        "column": "nb_assets_ready",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many assets of the shot's casting are ready for this task type."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Values of the custom columns of this task type by field name, a JSON object."
      },
      {
        "field": "nbDrawings",
        "column": "nb_drawings",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Number of drawings, in 2D animation."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "lastPreviewFileId",
        "column": "last_preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Main preview of the last revision. Null without one."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "Production the task belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Task type: the kind of work."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "Task status: how far the work is."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Entity the work is on."
      },
      {
        "field": "assignerId",
        "column": "assigner_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who last assigned somebody. Null when nobody did."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "comments",
        "kind": "many",
        "model": "Comment",
        "via": "objectId",
        "description": "What people wrote about the task, with the status each comment set."
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "taskId",
        "description": "News about the task."
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "taskId",
        "description": "Notifications about the task."
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "taskId",
        "description": "Previews of all revisions."
      },
      {
        "name": "scheduleVersionLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "taskId",
        "description": "Dates of the task in the versions of the schedule."
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "taskId",
        "description": "People who follow the task."
      },
      {
        "name": "lastPreviewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "lastPreviewFileId",
        "description": "The newest preview published on the task."
      },
      {
        "name": "assigner",
        "kind": "one",
        "model": "Person",
        "via": "assignerId",
        "description": "The person who last assigned somebody, null when nobody did."
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The entity the work is on."
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId",
        "description": "The production the task belongs to."
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId",
        "description": "The task status: how far the work is."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type: the kind of work."
      },
      {
        "name": "assigneeLinks",
        "kind": "many",
        "model": "TaskPersonLink",
        "via": "taskId",
        "description": "Rows of the join table behind `assignees`."
      },
      {
        "name": "assignees",
        "kind": "through",
        "model": "Person",
        "link": "TaskPersonLink",
        "from": "taskId",
        "to": "personId",
        "description": "People who do the task."
      },
      {
        "name": "timeSpents",
        "kind": "many",
        "model": "TimeSpent",
        "via": "taskId",
        "description": "Time logged on the task, by person and day."
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "taskId",
        "description": "Working files of the task."
      }
    ]
  },
  TaskPersonLink: {
    "name": "TaskPersonLink",
    "table": "task_person_link",
    "description": "Says that a person is assigned to a task.",
    "pureLink": true,
    "primaryKey": [
      "taskId",
      "personId"
    ],
    "columns": [
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Task",
        "description": "Task that is assigned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person who does the task."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who does the task."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task that is assigned."
      }
    ]
  },
  TaskStatus: {
    "name": "TaskStatus",
    "table": "task_status",
    "description": "A stage of work, such as \"Ready to start\", \"Work in progress\", \"Retake\" or \"Done\". The studio decides the list; the flags say what each means.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the status."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 10,
        "description": "Abbreviation for narrow columns, such as `wip`. Unique."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "When to use the status."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour in lists, as `#RRGGBB`."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank in lists, lower comes first."
      },
      {
        "field": "isDone",
        "column": "is_done",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the work counts as finished."
      },
      {
        "field": "isArtistAllowed",
        "column": "is_artist_allowed",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "True when artists may set it."
      },
      {
        "field": "isClientAllowed",
        "column": "is_client_allowed",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "True when clients may set it."
      },
      {
        "field": "isRetake",
        "column": "is_retake",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when it sends the work back: the retake counter of the task goes up."
      },
      {
        "field": "isFeedbackRequest",
        "column": "is_feedback_request",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when the work waits for review."
      },
      {
        "field": "isDefault",
        "column": "is_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True for the status new tasks get. One for concepts, one for all other tasks."
      },
      {
        "field": "isWip",
        "column": "is_wip",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when work is in progress: the first time sets the real start of the task."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "forConcept",
        "column": "for_concept",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when it is for the tasks of concepts, false for all others."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "comments",
        "kind": "many",
        "model": "Comment",
        "via": "taskStatusId",
        "description": "Comments that set this status."
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectTaskStatusLink",
        "via": "taskStatusId",
        "description": "Productions that offer the status, with its order there."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectTaskStatusLink",
        "from": "taskStatusId",
        "to": "projectId",
        "description": "Productions that offer the task status."
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskStatusLink",
        "via": "taskStatusId",
        "description": "Production templates that offer the status, with its order there."
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateTaskStatusLink",
        "from": "taskStatusId",
        "to": "projectTemplateId",
        "description": "Production templates that offer the task status."
      },
      {
        "name": "triggeringAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "inTaskStatusId",
        "description": "Automations that this status sets off."
      },
      {
        "name": "targetingAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "outTaskStatusId",
        "description": "Automations that set this status."
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "taskStatusId",
        "description": "Tasks that have this status now."
      }
    ]
  },
  TaskType: {
    "name": "TaskType",
    "table": "task_type",
    "description": "A kind of work, such as Modeling, Animation or Compositing: one column of the production's grid.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name of the task type."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Abbreviation, as in file paths and narrow columns."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What belongs to this kind of work."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": true,
        "maxLength": 7,
        "default": "#FFFFFF",
        "description": "Colour of the column, as `#RRGGBB`."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank in the order of work, lower comes first. A production may have its own."
      },
      {
        "field": "forEntity",
        "column": "for_entity",
        "kind": "string",
        "nullable": true,
        "maxLength": 30,
        "default": "Asset",
        "description": "Kind of entity the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit`, `Scene` or `Concept`."
      },
      {
        "field": "allowTimelog",
        "column": "allow_timelog",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "True when time can be logged on its tasks."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when retired: kept for history, no longer offered."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "Department that does the work. Null for none in particular."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "readyEntities",
        "kind": "many",
        "model": "Entity",
        "via": "readyForId",
        "description": "Assets that are ready for this task type."
      },
      {
        "name": "metadataDescriptors",
        "kind": "many",
        "model": "MetadataDescriptor",
        "via": "taskTypeId",
        "description": "Custom columns of the tasks of this type."
      },
      {
        "name": "milestones",
        "kind": "many",
        "model": "Milestone",
        "via": "taskTypeId",
        "description": "Milestones of this task type."
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "taskTypeId",
        "description": "Files published in this task type."
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "taskTypeId",
        "description": "Playlists that show previews of this task type."
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectTaskTypeLink",
        "via": "taskTypeId",
        "description": "Productions that use the task type, with its order there."
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectTaskTypeLink",
        "from": "taskTypeId",
        "to": "projectId",
        "description": "Productions that use the task type."
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskTypeLink",
        "via": "taskTypeId",
        "description": "Production templates that use the task type, with its order there."
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateTaskTypeLink",
        "from": "taskTypeId",
        "to": "projectTemplateId",
        "description": "Production templates that use the task type."
      },
      {
        "name": "scheduleItems",
        "kind": "many",
        "model": "ScheduleItem",
        "via": "taskTypeId",
        "description": "Bars of schedules for this task type."
      },
      {
        "name": "triggeringAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "inTaskTypeId",
        "description": "Automations set off by tasks of this type."
      },
      {
        "name": "targetingAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "outTaskTypeId",
        "description": "Automations that change tasks of this type."
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "taskTypeId",
        "description": "Subscriptions to this task type in sequences."
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "taskTypeId",
        "description": "Tasks of this type."
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId",
        "description": "The department that does the work, null for none in particular."
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "TaskTypeAssetTypeLink",
        "via": "taskTypeId",
        "description": "Rows of the join table behind `assetTypes`."
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "TaskTypeAssetTypeLink",
        "from": "taskTypeId",
        "to": "assetTypeId",
        "description": "Asset types that go through this task type."
      }
    ]
  },
  TaskTypeAssetTypeLink: {
    "name": "TaskTypeAssetTypeLink",
    "table": "task_type_asset_type_link",
    "description": "Says that an asset type goes through a task type.",
    "pureLink": true,
    "primaryKey": [
      "assetTypeId",
      "taskTypeId"
    ],
    "columns": [
      {
        "field": "assetTypeId",
        "column": "asset_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Asset type."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "Task type the assets go through."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId",
        "description": "The asset type."
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId",
        "description": "The task type the assets go through."
      }
    ]
  },
  TimeSpent: {
    "name": "TimeSpent",
    "table": "time_spent",
    "description": "Time one person logged on one task on one day. There is at most one record for each.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "duration",
        "column": "duration",
        "kind": "float",
        "nullable": false,
        "description": "Time worked, in minutes, more than 0."
      },
      {
        "field": "date",
        "column": "date",
        "kind": "date",
        "nullable": false,
        "description": "Day on which the person worked."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "Task that was worked on."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who worked."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who worked."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task that was worked on."
      }
    ]
  },
  WorkingFile: {
    "name": "WorkingFile",
    "table": "working_file",
    "description": "A file an artist works in, such as a scene of a 3D program: one revision of it. Only the record is kept here; the file is on the studio's storage.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "wire": [
      "shotgun_id",
      "name",
      "description",
      "comment",
      "revision",
      "size",
      "checksum",
      "path",
      "data",
      "task_id",
      "entity_id",
      "person_id",
      "software_id",
      "outputs[]",
      "id",
      "created_at",
      "updated_at",
      "type"
    ],
    "columns": [
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports. Null for records made here."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the file, `main` by default."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "What the file holds."
      },
      {
        "field": "comment",
        "column": "comment",
        "kind": "string",
        "nullable": true,
        "description": "What changed with this revision."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": true,
        "description": "Revision number, from 1."
      },
      {
        "field": "size",
        "column": "size",
        "kind": "int",
        "nullable": true,
        "description": "Size in bytes. Null when not recorded."
      },
      {
        "field": "checksum",
        "column": "checksum",
        "kind": "int",
        "nullable": true,
        "description": "Checksum of the content, a whole number. Null when not recorded."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Path on the studio's storage, as the production's file tree gives it."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Further values of the studio, a JSON object."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "Task the file belongs to."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Entity the file belongs to."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Person who made the file."
      },
      {
        "field": "softwareId",
        "column": "software_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Software",
        "description": "Program the file was made with."
      },
      {
        "field": "id",
        "column": "id",
        "kind": "uuid",
        "nullable": false,
        "description": "Identifier (UUID, version 4)."
      },
      {
        "field": "createdAt",
        "column": "created_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was made (UTC)."
      },
      {
        "field": "updatedAt",
        "column": "updated_at",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record was last written (UTC)."
      }
    ],
    "relations": [
      {
        "name": "outputs",
        "kind": "many",
        "model": "OutputFile",
        "via": "sourceFileId",
        "description": "Files published from this working file."
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId",
        "description": "The entity the file belongs to."
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId",
        "description": "The person who made the file."
      },
      {
        "name": "software",
        "kind": "one",
        "model": "Software",
        "via": "softwareId",
        "description": "The program the file was made with."
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId",
        "description": "The task the file belongs to."
      }
    ]
  },
  SgChange: {
    "name": "SgChange",
    "table": "sg_change",
    "description": "A change of a record that was committed, with what it was before and after.",
    "pureLink": false,
    "primaryKey": [
      "seq"
    ],
    "columns": [
      {
        "field": "seq",
        "column": "seq",
        "kind": "bigint",
        "nullable": false,
        "description": "Place in the order of the commits, from 1 and without gaps."
      },
      {
        "field": "madeAt",
        "column": "made_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the change was made (UTC)."
      },
      {
        "field": "model",
        "column": "model",
        "kind": "string",
        "nullable": false,
        "maxLength": 60,
        "description": "Model of the record, as `Task`."
      },
      {
        "field": "recordId",
        "column": "record_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Id of the record."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Production of the record. Null when it belongs to none."
      },
      {
        "field": "kind",
        "column": "kind",
        "kind": "string",
        "nullable": false,
        "maxLength": 10,
        "description": "`new`, `update` or `delete`."
      },
      {
        "field": "fields",
        "column": "fields",
        "kind": "json",
        "nullable": false,
        "description": "What was changed: by field the value before and the one after; a key of the metadata is `data.<key>`, of a list of other records the ids that went and those that came are told. An empty list stands for a secret, which is not kept."
      },
      {
        "field": "beforeVersion",
        "column": "before_version",
        "kind": "datetime",
        "nullable": true,
        "description": "When the record had been changed before this (UTC)."
      },
      {
        "field": "afterVersion",
        "column": "after_version",
        "kind": "datetime",
        "nullable": true,
        "description": "Time of change that the record has since then (UTC)."
      },
      {
        "field": "actorId",
        "column": "actor_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Person who made the change. Null when nobody was signed in."
      },
      {
        "field": "requestId",
        "column": "request_id",
        "kind": "string",
        "nullable": false,
        "maxLength": 100,
        "description": "Id of the request that made the change."
      }
    ],
    "relations": []
  },
  SgDraft: {
    "name": "SgDraft",
    "table": "sg_draft",
    "description": "What the statements of a transaction have changed so far: written by triggers, taken by its last statement.",
    "pureLink": false,
    "primaryKey": [
      "xid",
      "at"
    ],
    "columns": [
      {
        "field": "xid",
        "column": "xid",
        "kind": "bigint",
        "nullable": false,
        "description": "Number of the transaction."
      },
      {
        "field": "at",
        "column": "at",
        "kind": "bigint",
        "nullable": false,
        "description": "Place in the order of the drafts."
      },
      {
        "field": "model",
        "column": "model",
        "kind": "string",
        "nullable": false,
        "maxLength": 60,
        "description": "Model of the record, as `Task`."
      },
      {
        "field": "recordId",
        "column": "record_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Id of the record."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Production of the record. Null when it belongs to none."
      },
      {
        "field": "before",
        "column": "before",
        "kind": "json",
        "nullable": true,
        "description": "The record before. Null when this draft does not tell."
      },
      {
        "field": "after",
        "column": "after",
        "kind": "json",
        "nullable": true,
        "description": "The record afterwards. Null when this draft does not tell."
      },
      {
        "field": "list",
        "column": "list",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "description": "List of the record that a link belongs to. Null for drafts of the record itself."
      },
      {
        "field": "link",
        "column": "link",
        "kind": "string",
        "nullable": true,
        "description": "What the link says."
      },
      {
        "field": "otherId",
        "column": "other_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Id of the record that the link leads to."
      },
      {
        "field": "step",
        "column": "step",
        "kind": "int",
        "nullable": true,
        "description": "1 for a link that came, -1 for one that went."
      },
      {
        "field": "version",
        "column": "version",
        "kind": "datetime",
        "nullable": true,
        "description": "When the owner of the list had last been changed (UTC)."
      }
    ],
    "relations": []
  },
  SgChangeCounter: {
    "name": "SgChangeCounter",
    "table": "sg_change_counter",
    "description": "The number of the last change and of the last signal: one row, locked by a transaction while it numbers its own.",
    "pureLink": false,
    "primaryKey": [
      "id"
    ],
    "columns": [
      {
        "field": "id",
        "column": "id",
        "kind": "int",
        "nullable": false,
        "description": "Always 1."
      },
      {
        "field": "lastSeq",
        "column": "last_seq",
        "kind": "bigint",
        "nullable": false,
        "description": "Number of the last change."
      },
      {
        "field": "lastSignal",
        "column": "last_signal",
        "kind": "bigint",
        "nullable": false,
        "description": "Number of the last signal."
      }
    ],
    "relations": []
  },
  SgSignal: {
    "name": "SgSignal",
    "table": "sg_signal",
    "description": "What one transaction tells the listening processes. Kept for an hour.",
    "pureLink": false,
    "primaryKey": [
      "number"
    ],
    "columns": [
      {
        "field": "number",
        "column": "number",
        "kind": "bigint",
        "nullable": false,
        "description": "Place in the order of the commits, from 1 and without gaps."
      },
      {
        "field": "madeAt",
        "column": "made_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When it was made (UTC)."
      },
      {
        "field": "lastSeq",
        "column": "last_seq",
        "kind": "bigint",
        "nullable": false,
        "description": "Number of the last change that was made by then."
      },
      {
        "field": "events",
        "column": "events",
        "kind": "json",
        "nullable": false,
        "description": "The events of the transaction, stored and not stored, in their order."
      }
    ],
    "relations": []
  },
  SgReviewRoom: {
    "name": "SgReviewRoom",
    "table": "sg_review_room",
    "description": "A room in which people look at a playlist together.",
    "pureLink": false,
    "primaryKey": [
      "playlistId"
    ],
    "columns": [
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "description": "The playlist, which the room is named after."
      },
      {
        "field": "state",
        "column": "state",
        "kind": "json",
        "nullable": false,
        "description": "What is shown, and how."
      }
    ],
    "relations": []
  },
  SgReviewSeat: {
    "name": "SgReviewSeat",
    "table": "sg_review_seat",
    "description": "A connection of somebody who is in a room.",
    "pureLink": false,
    "primaryKey": [
      "playlistId",
      "socketId"
    ],
    "columns": [
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "description": "The playlist of the room."
      },
      {
        "field": "socketId",
        "column": "socket_id",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "The connection."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Who it is."
      },
      {
        "field": "serverId",
        "column": "server_id",
        "kind": "uuid",
        "nullable": false,
        "description": "The process that has the connection."
      },
      {
        "field": "joinedAt",
        "column": "joined_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the room was joined (UTC)."
      },
      {
        "field": "seenAt",
        "column": "seen_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the process said last that it lives (UTC). The seat is free some time after that."
      }
    ],
    "relations": []
  },
  SgRevokedToken: {
    "name": "SgRevokedToken",
    "table": "sg_revoked_token",
    "description": "A token that was withdrawn before its end, by signing out or by changing the password.",
    "pureLink": false,
    "primaryKey": [
      "jti"
    ],
    "columns": [
      {
        "field": "jti",
        "column": "jti",
        "kind": "string",
        "nullable": false,
        "maxLength": 60,
        "description": "Id of the token: its `jti` claim."
      },
      {
        "field": "expiresAt",
        "column": "expires_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the token would have ended by itself (UTC). The record is removed after that."
      }
    ],
    "relations": []
  },
  SgResetToken: {
    "name": "SgResetToken",
    "table": "sg_reset_token",
    "description": "A password reset link that was sent and may still be used.",
    "pureLink": false,
    "primaryKey": [
      "login"
    ],
    "columns": [
      {
        "field": "login",
        "column": "login",
        "kind": "string",
        "nullable": false,
        "maxLength": 255,
        "description": "Login the link was asked for, as typed."
      },
      {
        "field": "tokenHash",
        "column": "token_hash",
        "kind": "string",
        "nullable": false,
        "maxLength": 64,
        "description": "SHA-256 of the secret part of the link, in hexadecimal."
      },
      {
        "field": "expiresAt",
        "column": "expires_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the link ends (UTC)."
      }
    ],
    "relations": []
  },
  SgSignInCode: {
    "name": "SgSignInCode",
    "table": "sg_sign_in_code",
    "description": "A code for signing in that was sent to a person by e-mail.",
    "pureLink": false,
    "primaryKey": [
      "personId"
    ],
    "columns": [
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Whom it was sent to. A person has one living code."
      },
      {
        "field": "counter",
        "column": "counter",
        "kind": "bigint",
        "nullable": false,
        "description": "Which of the codes of the person's secret it is."
      },
      {
        "field": "expiresAt",
        "column": "expires_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the code ends (UTC)."
      }
    ],
    "relations": []
  },
} as const satisfies Record<string, ModelMeta>

export type ModelName = keyof typeof MODELS
