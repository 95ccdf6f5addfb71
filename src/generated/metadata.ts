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
    "description": "Revision of the tables, kept by the migrations of Zou.",
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
        "description": "Version num."
      }
    ],
    "relations": []
  },
  ApiEvent: {
    "name": "ApiEvent",
    "table": "api_event",
    "description": "Persisted event log (what the event stream published).",
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
        "description": "Event name, lower case."
      },
      {
        "field": "userId",
        "column": "user_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Caller, null for background work."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Payload, includes `project_id` when the event has one."
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
        "via": "projectId"
      },
      {
        "name": "user",
        "kind": "one",
        "model": "Person",
        "via": "userId"
      }
    ]
  },
  AssetInstance: {
    "name": "AssetInstance",
    "table": "asset_instance",
    "description": "One occurrence of an asset placed in a scene or inside another asset.",
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
        "description": "The entity concerned."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Name shown to people."
      },
      {
        "field": "number",
        "column": "number",
        "kind": "int",
        "nullable": true,
        "description": "Rank of the instance of that asset in its scene/target."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "maxLength": 200,
        "description": "Free text."
      },
      {
        "field": "active",
        "column": "active",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "False when out of use."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "sceneId",
        "column": "scene_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Scene holding it."
      },
      {
        "field": "targetAssetId",
        "column": "target_asset_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Asset holding it."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "entityTypeId",
        "column": "entity_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "EntityType",
        "description": "The entity type concerned."
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
        "via": "assetId"
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId"
      },
      {
        "name": "entityType",
        "kind": "one",
        "model": "EntityType",
        "via": "entityTypeId"
      },
      {
        "name": "scene",
        "kind": "one",
        "model": "Entity",
        "via": "sceneId"
      },
      {
        "name": "targetAsset",
        "kind": "one",
        "model": "Entity",
        "via": "targetAssetId"
      },
      {
        "name": "shotLinks",
        "kind": "many",
        "model": "AssetInstanceLink",
        "via": "assetInstanceId"
      },
      {
        "name": "shots",
        "kind": "through",
        "model": "Entity",
        "link": "AssetInstanceLink",
        "from": "assetInstanceId",
        "to": "entityId"
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "assetInstanceId"
      }
    ]
  },
  AssetInstanceLink: {
    "name": "AssetInstanceLink",
    "table": "asset_instance_link",
    "description": "Which asset instances a shot (entity) casts.",
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
        "description": "The entity concerned."
      },
      {
        "field": "assetInstanceId",
        "column": "asset_instance_id",
        "kind": "uuid",
        "nullable": false,
        "references": "AssetInstance",
        "description": "Asset instance id."
      }
    ],
    "relations": [
      {
        "name": "assetInstance",
        "kind": "one",
        "model": "AssetInstance",
        "via": "assetInstanceId"
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId"
      }
    ]
  },
  AttachmentFile: {
    "name": "AttachmentFile",
    "table": "attachment_file",
    "description": "File attached to a comment, a reply or a chat message; bytes live in file storage bucket `attachments` under the row id.",
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
        "description": "Name shown to people."
      },
      {
        "field": "size",
        "column": "size",
        "kind": "bigint",
        "nullable": true,
        "default": 1,
        "description": "Bytes."
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
        "field": "mimetype",
        "column": "mimetype",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Mimetype."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "The comment concerned."
      },
      {
        "field": "replyId",
        "column": "reply_id",
        "kind": "uuid",
        "nullable": true,
        "description": "Id of a reply inside `comment.replies`, no FK."
      },
      {
        "field": "chatMessageId",
        "column": "chat_message_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ChatMessage",
        "description": "The chat message concerned."
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
        "via": "chatMessageId"
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      }
    ]
  },
  Budget: {
    "name": "Budget",
    "table": "budget",
    "description": "Named, numbered budget version of a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": false,
        "default": 1,
        "description": "Revision number, from 1."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 255,
        "description": "Name shown to people."
      },
      {
        "field": "currency",
        "column": "currency",
        "kind": "string",
        "nullable": true,
        "maxLength": 3,
        "description": "ISO 4217 code."
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
        "via": "projectId"
      },
      {
        "name": "entries",
        "kind": "many",
        "model": "BudgetEntry",
        "via": "budgetId"
      }
    ]
  },
  BudgetEntry: {
    "name": "BudgetEntry",
    "table": "budget_entry",
    "description": "One salary line of a budget.",
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
        "description": "The budget concerned."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "The department concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "date",
        "nullable": false,
        "description": "First day."
      },
      {
        "field": "monthsDuration",
        "column": "months_duration",
        "kind": "int",
        "nullable": false,
        "description": "Months."
      },
      {
        "field": "dailySalary",
        "column": "daily_salary",
        "kind": "float",
        "nullable": false,
        "description": "Daily salary."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position in the hierarchy."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Seniority."
      },
      {
        "field": "exceptions",
        "column": "exceptions",
        "kind": "json",
        "nullable": true,
        "description": "Object: month date -> amount replacing the normal one."
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
        "via": "budgetId"
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  BuildJob: {
    "name": "BuildJob",
    "table": "build_job",
    "description": "Rendering job of a playlist (movie or archive).",
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
        "description": "Status."
      },
      {
        "field": "jobType",
        "column": "job_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "BuildJobType",
        "default": "movie",
        "description": "Job type."
      },
      {
        "field": "endedAt",
        "column": "ended_at",
        "kind": "datetime",
        "nullable": true,
        "description": "Ended at."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Playlist",
        "description": "The playlist concerned."
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
        "via": "playlistId"
      }
    ]
  },
  Chat: {
    "name": "Chat",
    "table": "chat",
    "description": "Chat room bound to one entity.",
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
        "description": "Entity id, no FK."
      },
      {
        "field": "objectType",
        "column": "object_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "default": "entity",
        "description": "Always `entity`."
      },
      {
        "field": "lastMessage",
        "column": "last_message",
        "kind": "datetime",
        "nullable": true,
        "description": "Last message."
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
        "name": "messages",
        "kind": "many",
        "model": "ChatMessage",
        "via": "chatId"
      },
      {
        "name": "participantLinks",
        "kind": "many",
        "model": "ChatParticipant",
        "via": "chatId"
      },
      {
        "name": "participants",
        "kind": "through",
        "model": "Person",
        "link": "ChatParticipant",
        "from": "chatId",
        "to": "personId"
      }
    ]
  },
  ChatMessage: {
    "name": "ChatMessage",
    "table": "chat_message",
    "description": "Message of a chat.",
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
        "description": "The chat concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "text",
        "column": "text",
        "kind": "string",
        "nullable": true,
        "description": "Text, Markdown."
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
        "via": "chatMessageId"
      },
      {
        "name": "chat",
        "kind": "one",
        "model": "Chat",
        "via": "chatId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  ChatParticipant: {
    "name": "ChatParticipant",
    "table": "chat_participant",
    "description": "Members of a chat.",
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
        "description": "Chat id."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      }
    ],
    "relations": [
      {
        "name": "chat",
        "kind": "one",
        "model": "Chat",
        "via": "chatId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  Comment: {
    "name": "Comment",
    "table": "comment",
    "description": "Comment on a task (object); carries the status set at that moment.",
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
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "objectId",
        "column": "object_id",
        "kind": "uuid",
        "nullable": false,
        "description": "Task id, no FK."
      },
      {
        "field": "objectType",
        "column": "object_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "`Task`."
      },
      {
        "field": "text",
        "column": "text",
        "kind": "string",
        "nullable": true,
        "description": "Text, Markdown."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "replies",
        "column": "replies",
        "kind": "json",
        "nullable": true,
        "default": [],
        "description": "Array of `{id,date,person_id,text,mentions,department_mentions,…}`."
      },
      {
        "field": "checklist",
        "column": "checklist",
        "kind": "json",
        "nullable": true,
        "description": "Array of `{text,checked,…}`."
      },
      {
        "field": "pinned",
        "column": "pinned",
        "kind": "bool",
        "nullable": true,
        "description": "Pinned."
      },
      {
        "field": "links",
        "column": "links",
        "kind": "string",
        "list": true,
        "nullable": false,
        "maxLength": null,
        "description": "Links."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "Status set by the comment."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "editorId",
        "column": "editor_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Last editor."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "Legacy single preview."
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
        "description": "Visible to clients."
      }
    ],
    "relations": [
      {
        "name": "attachmentFiles",
        "kind": "many",
        "model": "AttachmentFile",
        "via": "commentId"
      },
      {
        "name": "editor",
        "kind": "one",
        "model": "Person",
        "via": "editorId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId"
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId"
      },
      {
        "name": "acknowledgementLinks",
        "kind": "many",
        "model": "CommentAcknowledgment",
        "via": "commentId"
      },
      {
        "name": "acknowledgements",
        "kind": "through",
        "model": "Person",
        "link": "CommentAcknowledgment",
        "from": "commentId",
        "to": "personId"
      },
      {
        "name": "departmentMentionLinks",
        "kind": "many",
        "model": "CommentDepartmentMention",
        "via": "commentId"
      },
      {
        "name": "departmentMentions",
        "kind": "through",
        "model": "Department",
        "link": "CommentDepartmentMention",
        "from": "commentId",
        "to": "departmentId"
      },
      {
        "name": "mentionLinks",
        "kind": "many",
        "model": "CommentMention",
        "via": "commentId"
      },
      {
        "name": "mentions",
        "kind": "through",
        "model": "Person",
        "link": "CommentMention",
        "from": "commentId",
        "to": "personId"
      },
      {
        "name": "previewLinks",
        "kind": "many",
        "model": "CommentPreviewLink",
        "via": "commentId"
      },
      {
        "name": "previews",
        "kind": "through",
        "model": "PreviewFile",
        "link": "CommentPreviewLink",
        "from": "commentId",
        "to": "previewFileId"
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "commentId"
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "commentId"
      }
    ]
  },
  CommentAcknowledgment: {
    "name": "CommentAcknowledgment",
    "table": "comment_acknoledgments",
    "description": "Persons who acknowledged a comment (table name spelt this way).",
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
        "description": "Free comment."
      },
      {
        "field": "personId",
        "column": "person",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  CommentDepartmentMention: {
    "name": "CommentDepartmentMention",
    "table": "comment_department_mentions",
    "description": "Departments mentioned in a comment.",
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
        "description": "Free comment."
      },
      {
        "field": "departmentId",
        "column": "department",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "Department."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      }
    ]
  },
  CommentMention: {
    "name": "CommentMention",
    "table": "comment_mentions",
    "description": "Persons mentioned in a comment.",
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
        "description": "Free comment."
      },
      {
        "field": "personId",
        "column": "person",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "Person."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  CommentPreviewLink: {
    "name": "CommentPreviewLink",
    "table": "comment_preview_link",
    "description": "Previews published with a comment.",
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
        "description": "Free comment."
      },
      {
        "field": "previewFileId",
        "column": "preview_file",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewFile",
        "description": "Preview file."
      }
    ],
    "relations": [
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId"
      }
    ]
  },
  CustomAction: {
    "name": "CustomAction",
    "table": "custom_action",
    "description": "Studio-defined button of the UI calling a URL.",
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
        "description": "Name shown to people."
      },
      {
        "field": "url",
        "column": "url",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Address."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "default": "all",
        "description": "`all` or an entity kind."
      },
      {
        "field": "isAjax",
        "column": "is_ajax",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Call silently instead of opening a page."
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
    "description": "Stored payloads of failed imports.",
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
        "description": "Event data."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "enum",
        "nullable": true,
        "enumName": "ImportSource",
        "description": "Where it came from."
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
    "description": "Absence period of a person.",
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
        "description": "The day concerned."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "date",
        "nullable": false,
        "description": "Last day."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
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
        "via": "personId"
      }
    ]
  },
  Department: {
    "name": "Department",
    "table": "department",
    "description": "Studio department.",
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
        "description": "Name shown to people."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour, as `#RRGGBB`."
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
        "via": "departmentId"
      },
      {
        "name": "commentMentionLinks",
        "kind": "many",
        "model": "CommentDepartmentMention",
        "via": "departmentId"
      },
      {
        "name": "mentionedIn",
        "kind": "through",
        "model": "Comment",
        "link": "CommentDepartmentMention",
        "from": "departmentId",
        "to": "commentId"
      },
      {
        "name": "personLinks",
        "kind": "many",
        "model": "DepartmentLink",
        "via": "departmentId"
      },
      {
        "name": "persons",
        "kind": "through",
        "model": "Person",
        "link": "DepartmentLink",
        "from": "departmentId",
        "to": "personId"
      },
      {
        "name": "metadataDescriptorLinks",
        "kind": "many",
        "model": "DepartmentMetadataDescriptorLink",
        "via": "departmentId"
      },
      {
        "name": "metadataDescriptors",
        "kind": "through",
        "model": "MetadataDescriptor",
        "link": "DepartmentMetadataDescriptorLink",
        "from": "departmentId",
        "to": "metadataDescriptorId"
      },
      {
        "name": "hardwareItemLinks",
        "kind": "many",
        "model": "HardwareItemDepartmentLink",
        "via": "departmentId"
      },
      {
        "name": "hardwareItems",
        "kind": "through",
        "model": "HardwareItem",
        "link": "HardwareItemDepartmentLink",
        "from": "departmentId",
        "to": "hardwareItemId"
      },
      {
        "name": "salaryScales",
        "kind": "many",
        "model": "SalaryScale",
        "via": "departmentId"
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "departmentId"
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "departmentId"
      },
      {
        "name": "softwareLinks",
        "kind": "many",
        "model": "SoftwareDepartmentLink",
        "via": "departmentId"
      },
      {
        "name": "softwares",
        "kind": "through",
        "model": "Software",
        "link": "SoftwareDepartmentLink",
        "from": "departmentId",
        "to": "softwareId"
      },
      {
        "name": "taskTypes",
        "kind": "many",
        "model": "TaskType",
        "via": "departmentId"
      }
    ]
  },
  DepartmentLink: {
    "name": "DepartmentLink",
    "table": "department_link",
    "description": "Departments of a person.",
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
        "description": "The person concerned."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "The department concerned."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  DepartmentMetadataDescriptorLink: {
    "name": "DepartmentMetadataDescriptorLink",
    "table": "department_metadata_descriptor_link",
    "description": "Departments allowed to edit a descriptor.",
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
        "description": "Metadata descriptor id."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Department",
        "description": "The department concerned."
      }
    ],
    "relations": [
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      },
      {
        "name": "metadataDescriptor",
        "kind": "one",
        "model": "MetadataDescriptor",
        "via": "metadataDescriptorId"
      }
    ]
  },
  DesktopLoginLog: {
    "name": "DesktopLoginLog",
    "table": "desktop_login_log",
    "description": "Presence records sent by desktop sessions.",
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
        "description": "The person concerned."
      },
      {
        "field": "date",
        "column": "date",
        "kind": "datetime",
        "nullable": false,
        "description": "The day concerned."
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
        "via": "personId"
      }
    ]
  },
  Entity: {
    "name": "Entity",
    "table": "entity",
    "description": "Everything that is produced: assets, shots, sequences, episodes, scenes, edits, concepts; the kind is the entity type.",
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
        "description": "Name shown to people."
      },
      {
        "field": "code",
        "column": "code",
        "kind": "string",
        "nullable": true,
        "maxLength": 160,
        "description": "Free code."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Soft-deleted."
      },
      {
        "field": "nbFrames",
        "column": "nb_frames",
        "kind": "int",
        "nullable": true,
        "description": "Nb frames."
      },
      {
        "field": "nbEntitiesOut",
        "column": "nb_entities_out",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Shot: number of cast entities as last stored."
      },
      {
        "field": "isCastingStandby",
        "column": "is_casting_standby",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Casting not validated."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "Asset usable from other projects."
      },
      {
        "field": "status",
        "column": "status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "EntityStatus",
        "default": "running",
        "description": "Status."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "entityTypeId",
        "column": "entity_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "The entity type concerned."
      },
      {
        "field": "parentId",
        "column": "parent_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Shot and scene: sequence; sequence and edit: episode; asset: optional parent."
      },
      {
        "field": "sourceId",
        "column": "source_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Asset: episode it was introduced in."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "Main preview."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Metadata by field name; shots: `frame_in`, `frame_out`, `fps`, `resolution`…"
      },
      {
        "field": "readyForId",
        "column": "ready_for",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "Asset: task type it is ready for."
      },
      {
        "field": "createdById",
        "column": "created_by",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
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
        "via": "assetId"
      },
      {
        "name": "assetInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "entityId"
      },
      {
        "name": "sceneInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "sceneId"
      },
      {
        "name": "hostedInstances",
        "kind": "many",
        "model": "AssetInstance",
        "via": "targetAssetId"
      },
      {
        "name": "instanceCastingLinks",
        "kind": "many",
        "model": "AssetInstanceLink",
        "via": "entityId"
      },
      {
        "name": "instanceCasting",
        "kind": "through",
        "model": "AssetInstance",
        "link": "AssetInstanceLink",
        "from": "entityId",
        "to": "assetInstanceId"
      },
      {
        "name": "createdBy",
        "kind": "one",
        "model": "Person",
        "via": "createdById"
      },
      {
        "name": "entityType",
        "kind": "one",
        "model": "EntityType",
        "via": "entityTypeId"
      },
      {
        "name": "parent",
        "kind": "one",
        "model": "Entity",
        "via": "parentId"
      },
      {
        "name": "children",
        "kind": "many",
        "model": "Entity",
        "via": "parentId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "source",
        "kind": "one",
        "model": "Entity",
        "via": "sourceId"
      },
      {
        "name": "introducedEntities",
        "kind": "many",
        "model": "Entity",
        "via": "sourceId"
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId"
      },
      {
        "name": "readyFor",
        "kind": "one",
        "model": "TaskType",
        "via": "readyForId"
      },
      {
        "name": "conceptLinks",
        "kind": "many",
        "model": "EntityConceptLink",
        "via": "entityInId"
      },
      {
        "name": "illustratedBy",
        "kind": "many",
        "model": "EntityConceptLink",
        "via": "entityOutId"
      },
      {
        "name": "entityConceptLinks",
        "kind": "through",
        "model": "Entity",
        "link": "EntityConceptLink",
        "from": "entityInId",
        "to": "entityOutId"
      },
      {
        "name": "concepts",
        "kind": "through",
        "model": "Entity",
        "link": "EntityConceptLink",
        "from": "entityOutId",
        "to": "entityInId"
      },
      {
        "name": "casting",
        "kind": "many",
        "model": "EntityLink",
        "via": "entityInId"
      },
      {
        "name": "castIn",
        "kind": "many",
        "model": "EntityLink",
        "via": "entityOutId"
      },
      {
        "name": "entitiesOut",
        "kind": "through",
        "model": "Entity",
        "link": "EntityLink",
        "from": "entityInId",
        "to": "entityOutId"
      },
      {
        "name": "entitiesIn",
        "kind": "through",
        "model": "Entity",
        "link": "EntityLink",
        "from": "entityOutId",
        "to": "entityInId"
      },
      {
        "name": "entityVersions",
        "kind": "many",
        "model": "EntityVersion",
        "via": "entityId"
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "entityId"
      },
      {
        "name": "temporalOutputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "temporalEntityId"
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "episodeId"
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "entityId"
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "entityId"
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "entityId"
      }
    ]
  },
  EntityConceptLink: {
    "name": "EntityConceptLink",
    "table": "entity_concept_link",
    "description": "Concept (in) linked to the entities (out) it illustrates.",
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
        "description": "Entity in id."
      },
      {
        "field": "entityOutId",
        "column": "entity_out_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Entity out id."
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
        "via": "entityInId"
      },
      {
        "name": "entityOut",
        "kind": "one",
        "model": "Entity",
        "via": "entityOutId"
      }
    ]
  },
  EntityLink: {
    "name": "EntityLink",
    "table": "entity_link",
    "description": "Casting: container (in) uses asset (out).",
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
        "description": "Entity in id."
      },
      {
        "field": "entityOutId",
        "column": "entity_out_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Entity",
        "description": "Entity out id."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "nbOccurrences",
        "column": "nb_occurences",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "How many times cast."
      },
      {
        "field": "label",
        "column": "label",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Casting label (e.g. `fixed`)."
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
        "via": "entityInId"
      },
      {
        "name": "entityOut",
        "kind": "one",
        "model": "Entity",
        "via": "entityOutId"
      }
    ]
  },
  EntityType: {
    "name": "EntityType",
    "table": "entity_type",
    "description": "Kinds of entities. Names `Shot`, `Sequence`, `Episode`, `Scene`, `Edit`, `Concept` are reserved; any other row is an asset type.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Short name, as in file paths and narrow columns."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
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
        "via": "entityTypeId"
      },
      {
        "name": "entities",
        "kind": "many",
        "model": "Entity",
        "via": "entityTypeId"
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectAssetTypeLink",
        "via": "assetTypeId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectAssetTypeLink",
        "from": "assetTypeId",
        "to": "projectId"
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateAssetTypeLink",
        "via": "assetTypeId"
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateAssetTypeLink",
        "from": "assetTypeId",
        "to": "projectTemplateId"
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "TaskTypeAssetTypeLink",
        "via": "assetTypeId"
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "TaskTypeAssetTypeLink",
        "from": "assetTypeId",
        "to": "taskTypeId"
      }
    ]
  },
  EntityVersion: {
    "name": "EntityVersion",
    "table": "entity_version",
    "description": "Past states of a shot.",
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
        "description": "Name shown to people."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "Who caused the version."
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
        "via": "entityId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  FileStatus: {
    "name": "FileStatus",
    "table": "file_status",
    "description": "Status of output files.",
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
        "description": "Name shown to people."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour, as `#RRGGBB`."
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
        "via": "fileStatusId"
      }
    ]
  },
  HardwareItem: {
    "name": "HardwareItem",
    "table": "hardware_item",
    "description": "Hardware catalogue.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Short name, as in file paths and narrow columns."
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
        "description": "Cost a month of one item, in the currency of the studio."
      },
      {
        "field": "inventoryAmount",
        "column": "inventory_amount",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many the studio owns."
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
        "via": "hardwareItemId"
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "HardwareItemDepartmentLink",
        "from": "hardwareItemId",
        "to": "departmentId"
      }
    ]
  },
  HardwareItemDepartmentLink: {
    "name": "HardwareItemDepartmentLink",
    "table": "hardware_item_department_link",
    "description": "Hardware given to a department.",
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
        "description": "The department concerned."
      },
      {
        "field": "hardwareItemId",
        "column": "hardware_item_id",
        "kind": "uuid",
        "nullable": false,
        "references": "HardwareItem",
        "description": "Hardware item id."
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
        "via": "departmentId"
      },
      {
        "name": "hardwareItem",
        "kind": "one",
        "model": "HardwareItem",
        "via": "hardwareItemId"
      }
    ]
  },
  LoginLog: {
    "name": "LoginLog",
    "table": "login_log",
    "description": "Web and script logins.",
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
        "description": "The person concerned."
      },
      {
        "field": "ipAddress",
        "column": "ip_address",
        "kind": "string",
        "nullable": true,
        "maxLength": 50,
        "description": "IPv4 or IPv6 text."
      },
      {
        "field": "origin",
        "column": "origin",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "LoginOrigin",
        "description": "Origin."
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
        "via": "personId"
      }
    ]
  },
  MetadataDescriptor: {
    "name": "MetadataDescriptor",
    "table": "metadata_descriptor",
    "description": "Custom column of a project for an entity type; values are stored in the `data` JSON of the entity, task or project under `field_name`.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": false,
        "maxLength": 60,
        "description": "`Asset`, `Shot`, `Edit`, `Episode`, `Sequence`, `Concept`, `Project` or `Task`."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 120,
        "description": "Name shown to people."
      },
      {
        "field": "dataType",
        "column": "data_type",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "MetadataType",
        "description": "Data type."
      },
      {
        "field": "fieldName",
        "column": "field_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 120,
        "description": "Field name."
      },
      {
        "field": "choices",
        "column": "choices",
        "kind": "json",
        "nullable": true,
        "description": "Array of strings for list, taglist, checklist."
      },
      {
        "field": "forClient",
        "column": "for_client",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "For client."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "int",
        "nullable": true,
        "description": "Column order."
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
        "description": "Set for `Task` descriptors."
      }
    ],
    "relations": [
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "DepartmentMetadataDescriptorLink",
        "via": "metadataDescriptorId"
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "DepartmentMetadataDescriptorLink",
        "from": "metadataDescriptorId",
        "to": "departmentId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      }
    ]
  },
  Milestone: {
    "name": "Milestone",
    "table": "milestone",
    "description": "Dated mark on a project schedule.",
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
        "description": "The day concerned."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 40,
        "description": "Name shown to people."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
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
        "via": "projectId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  News: {
    "name": "News",
    "table": "news",
    "description": "Production news feed item (comment or status change).",
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
        "description": "True when the status changed."
      },
      {
        "field": "authorId",
        "column": "author_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "The comment concerned."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "previewFileId",
        "column": "preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewFile",
        "description": "The preview file concerned."
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
        "via": "authorId"
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "previewFile",
        "kind": "one",
        "model": "PreviewFile",
        "via": "previewFileId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  Notification: {
    "name": "Notification",
    "table": "notification",
    "description": "Personal notification.",
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
        "description": "Read."
      },
      {
        "field": "change",
        "column": "change",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "Status changed."
      },
      {
        "field": "type",
        "column": "type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "NotificationType",
        "description": "Type."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "authorId",
        "column": "author_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "commentId",
        "column": "comment_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Comment",
        "description": "The comment concerned."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Playlist",
        "description": "The playlist concerned."
      },
      {
        "field": "replyId",
        "column": "reply_id",
        "kind": "uuid",
        "nullable": true,
        "description": "No FK."
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
        "via": "authorId"
      },
      {
        "name": "comment",
        "kind": "one",
        "model": "Comment",
        "via": "commentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "playlist",
        "kind": "one",
        "model": "Playlist",
        "via": "playlistId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  Organisation: {
    "name": "Organisation",
    "table": "organisation",
    "description": "Studio settings; the first row is the one used.",
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
        "description": "Name shown to people."
      },
      {
        "field": "hoursByDay",
        "column": "hours_by_day",
        "kind": "float",
        "nullable": false,
        "default": 8,
        "description": "Working hours per day."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a picture was uploaded."
      },
      {
        "field": "useOriginalFileName",
        "column": "use_original_file_name",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Use original file name."
      },
      {
        "field": "timesheetsLocked",
        "column": "timesheets_locked",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Past timesheets frozen."
      },
      {
        "field": "formatDurationInHours",
        "column": "format_duration_in_hours",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Format duration in hours."
      },
      {
        "field": "hdByDefault",
        "column": "hd_by_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Hd by default."
      },
      {
        "field": "chatTokenSlack",
        "column": "chat_token_slack",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Hidden from non-admins."
      },
      {
        "field": "chatWebhookMattermost",
        "column": "chat_webhook_mattermost",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Hidden from non-admins."
      },
      {
        "field": "chatTokenDiscord",
        "column": "chat_token_discord",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "",
        "description": "Hidden from non-admins."
      },
      {
        "field": "darkThemeByDefault",
        "column": "dark_theme_by_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Dark theme by default."
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
    "description": "Published file produced from an entity.",
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
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 250,
        "description": "Name shown to people."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "Canceled."
      },
      {
        "field": "size",
        "column": "size",
        "kind": "int",
        "nullable": true,
        "description": "Size in bytes."
      },
      {
        "field": "checksum",
        "column": "checksum",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "description": "32 hex characters."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "comment",
        "column": "comment",
        "kind": "string",
        "nullable": true,
        "description": "Free comment."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "description": "File name extension, without the dot."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": false,
        "description": "Revision number, from 1."
      },
      {
        "field": "representation",
        "column": "representation",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Free text such as cache format."
      },
      {
        "field": "nbElements",
        "column": "nb_elements",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Nb elements."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "description": "Where it came from."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Path of the file on the studio storage."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "fileStatusId",
        "column": "file_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "FileStatus",
        "description": "The file status concerned."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "assetInstanceId",
        "column": "asset_instance_id",
        "kind": "uuid",
        "nullable": true,
        "references": "AssetInstance",
        "description": "The asset instance concerned."
      },
      {
        "field": "outputTypeId",
        "column": "output_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "OutputType",
        "description": "The output type concerned."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "sourceFileId",
        "column": "source_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "WorkingFile",
        "description": "The working file concerned."
      },
      {
        "field": "temporalEntityId",
        "column": "temporal_entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Shot or scene an instance output belongs to."
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
        "via": "assetInstanceId"
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId"
      },
      {
        "name": "fileStatus",
        "kind": "one",
        "model": "FileStatus",
        "via": "fileStatusId"
      },
      {
        "name": "outputType",
        "kind": "one",
        "model": "OutputType",
        "via": "outputTypeId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "sourceFile",
        "kind": "one",
        "model": "WorkingFile",
        "via": "sourceFileId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      },
      {
        "name": "temporalEntity",
        "kind": "one",
        "model": "Entity",
        "via": "temporalEntityId"
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "sourceFileId"
      }
    ]
  },
  OutputType: {
    "name": "OutputType",
    "table": "output_type",
    "description": "Kind of output file.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Short name, as in file paths and narrow columns."
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
        "via": "outputTypeId"
      }
    ]
  },
  Person: {
    "name": "Person",
    "table": "person",
    "description": "User, bot, or playlist guest.",
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
        "description": "Last name."
      },
      {
        "field": "email",
        "column": "email",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Stored lower case."
      },
      {
        "field": "phone",
        "column": "phone",
        "kind": "string",
        "nullable": true,
        "maxLength": 30,
        "description": "Phone number."
      },
      {
        "field": "contractType",
        "column": "contract_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ContractType",
        "default": "open-ended",
        "description": "Contract type."
      },
      {
        "field": "active",
        "column": "active",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "False when out of use."
      },
      {
        "field": "archived",
        "column": "archived",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Archived flag."
      },
      {
        "field": "lastPresence",
        "column": "last_presence",
        "kind": "date",
        "nullable": true,
        "description": "Last day seen."
      },
      {
        "field": "password",
        "column": "password",
        "kind": "bytes",
        "nullable": true,
        "secret": true,
        "description": "Bcrypt hash; never serialised in safe form."
      },
      {
        "field": "desktopLogin",
        "column": "desktop_login",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Desktop login."
      },
      {
        "field": "loginFailedAttempts",
        "column": "login_failed_attemps",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "secret": true,
        "description": "Spelt this way."
      },
      {
        "field": "lastLoginFailed",
        "column": "last_login_failed",
        "kind": "datetime",
        "nullable": true,
        "secret": true,
        "description": "Last login failed."
      },
      {
        "field": "totpEnabled",
        "column": "totp_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Totp enabled."
      },
      {
        "field": "totpSecret",
        "column": "totp_secret",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "secret": true,
        "description": "Totp secret."
      },
      {
        "field": "emailOtpEnabled",
        "column": "email_otp_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Email otp enabled."
      },
      {
        "field": "emailOtpSecret",
        "column": "email_otp_secret",
        "kind": "string",
        "nullable": true,
        "maxLength": 32,
        "secret": true,
        "description": "Email otp secret."
      },
      {
        "field": "fidoEnabled",
        "column": "fido_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Fido enabled."
      },
      {
        "field": "fidoCredentials",
        "column": "fido_credentials",
        "kind": "json",
        "list": true,
        "nullable": false,
        "secret": true,
        "description": "Fido credentials."
      },
      {
        "field": "otpRecoveryCodes",
        "column": "otp_recovery_codes",
        "kind": "bytes",
        "list": true,
        "nullable": false,
        "secret": true,
        "description": "Bcrypt hashes."
      },
      {
        "field": "preferredTwoFactorAuthentication",
        "column": "preferred_two_factor_authentication",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "TwoFactorMethod",
        "description": "Preferred two factor authentication."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "timezone",
        "column": "timezone",
        "kind": "string",
        "nullable": true,
        "maxLength": 50,
        "description": "IANA name; default setting `DEFAULT_TIMEZONE` (Europe/Paris)."
      },
      {
        "field": "locale",
        "column": "locale",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "description": "E.g. `en_US`; default setting `DEFAULT_LOCALE` (en_US)."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "role",
        "column": "role",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "Role",
        "default": "user",
        "description": "Role."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position in the hierarchy."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Seniority."
      },
      {
        "field": "dailySalary",
        "column": "daily_salary",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Daily salary."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a picture was uploaded."
      },
      {
        "field": "notificationsEnabled",
        "column": "notifications_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Notifications enabled."
      },
      {
        "field": "notificationsSlackEnabled",
        "column": "notifications_slack_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Notifications slack enabled."
      },
      {
        "field": "notificationsSlackUserid",
        "column": "notifications_slack_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Notifications slack userid."
      },
      {
        "field": "notificationsMattermostEnabled",
        "column": "notifications_mattermost_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Notifications mattermost enabled."
      },
      {
        "field": "notificationsMattermostUserid",
        "column": "notifications_mattermost_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Notifications mattermost userid."
      },
      {
        "field": "notificationsDiscordEnabled",
        "column": "notifications_discord_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Notifications discord enabled."
      },
      {
        "field": "notificationsDiscordUserid",
        "column": "notifications_discord_userid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "default": "",
        "description": "Notifications discord userid."
      },
      {
        "field": "isBot",
        "column": "is_bot",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True for a program, not a human."
      },
      {
        "field": "jti",
        "column": "jti",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "secret": true,
        "description": "Id of the only valid bot/API token."
      },
      {
        "field": "expirationDate",
        "column": "expiration_date",
        "kind": "date",
        "nullable": true,
        "description": "End of validity of the API token."
      },
      {
        "field": "studioId",
        "column": "studio_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Studio",
        "description": "The studio concerned."
      },
      {
        "field": "isGeneratedFromLdap",
        "column": "is_generated_from_ldap",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is generated from ldap."
      },
      {
        "field": "ldapUid",
        "column": "ldap_uid",
        "kind": "string",
        "nullable": true,
        "maxLength": 60,
        "description": "Ldap uid."
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
        "description": "Created by a playlist share link."
      },
      {
        "field": "country",
        "column": "country",
        "kind": "string",
        "nullable": true,
        "maxLength": 2,
        "description": "ISO 3166-1 alpha-2."
      },
      {
        "field": "use12HourClock",
        "column": "use_12_hour_clock",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Use 12 hour clock."
      },
      {
        "field": "displayDateFormat",
        "column": "display_date_format",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "YYYY-MM-DD",
        "description": "`YYYY-MM-DD`, `DD/MM/YYYY` or `MM/DD/YYYY`."
      }
    ],
    "relations": [
      {
        "name": "events",
        "kind": "many",
        "model": "ApiEvent",
        "via": "userId"
      },
      {
        "name": "budgetEntries",
        "kind": "many",
        "model": "BudgetEntry",
        "via": "personId"
      },
      {
        "name": "chatMessages",
        "kind": "many",
        "model": "ChatMessage",
        "via": "personId"
      },
      {
        "name": "chatLinks",
        "kind": "many",
        "model": "ChatParticipant",
        "via": "personId"
      },
      {
        "name": "chats",
        "kind": "through",
        "model": "Chat",
        "link": "ChatParticipant",
        "from": "personId",
        "to": "chatId"
      },
      {
        "name": "editedComments",
        "kind": "many",
        "model": "Comment",
        "via": "editorId"
      },
      {
        "name": "comments",
        "kind": "many",
        "model": "Comment",
        "via": "personId"
      },
      {
        "name": "acknowledgementLinks",
        "kind": "many",
        "model": "CommentAcknowledgment",
        "via": "personId"
      },
      {
        "name": "acknowledgedComments",
        "kind": "through",
        "model": "Comment",
        "link": "CommentAcknowledgment",
        "from": "personId",
        "to": "commentId"
      },
      {
        "name": "mentionLinks",
        "kind": "many",
        "model": "CommentMention",
        "via": "personId"
      },
      {
        "name": "mentionedIn",
        "kind": "through",
        "model": "Comment",
        "link": "CommentMention",
        "from": "personId",
        "to": "commentId"
      },
      {
        "name": "dayOffs",
        "kind": "many",
        "model": "DayOff",
        "via": "personId"
      },
      {
        "name": "departmentLinks",
        "kind": "many",
        "model": "DepartmentLink",
        "via": "personId"
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "DepartmentLink",
        "from": "personId",
        "to": "departmentId"
      },
      {
        "name": "desktopLoginLogs",
        "kind": "many",
        "model": "DesktopLoginLog",
        "via": "personId"
      },
      {
        "name": "createdEntities",
        "kind": "many",
        "model": "Entity",
        "via": "createdById"
      },
      {
        "name": "entityVersions",
        "kind": "many",
        "model": "EntityVersion",
        "via": "personId"
      },
      {
        "name": "loginLogs",
        "kind": "many",
        "model": "LoginLog",
        "via": "personId"
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "authorId"
      },
      {
        "name": "authoredNotifications",
        "kind": "many",
        "model": "Notification",
        "via": "authorId"
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "personId"
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "personId"
      },
      {
        "name": "studio",
        "kind": "one",
        "model": "Studio",
        "via": "studioId"
      },
      {
        "name": "createdPlaylists",
        "kind": "many",
        "model": "Playlist",
        "via": "createdById"
      },
      {
        "name": "createdShareLinks",
        "kind": "many",
        "model": "PlaylistShareLink",
        "via": "createdById"
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "personId"
      },
      {
        "name": "scheduleVersionAssignments",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLinkPersonLink",
        "via": "personId"
      },
      {
        "name": "scheduledTaskLinks",
        "kind": "through",
        "model": "ProductionScheduleVersionTaskLink",
        "link": "ProductionScheduleVersionTaskLinkPersonLink",
        "from": "personId",
        "to": "productionScheduleVersionTaskLinkId"
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectPersonLink",
        "via": "personId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectPersonLink",
        "from": "personId",
        "to": "projectId"
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "personId"
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "personId"
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "personId"
      },
      {
        "name": "delegatedTasks",
        "kind": "many",
        "model": "Task",
        "via": "assignerId"
      },
      {
        "name": "taskLinks",
        "kind": "many",
        "model": "TaskPersonLink",
        "via": "personId"
      },
      {
        "name": "tasks",
        "kind": "through",
        "model": "Task",
        "link": "TaskPersonLink",
        "from": "personId",
        "to": "taskId"
      },
      {
        "name": "timeSpents",
        "kind": "many",
        "model": "TimeSpent",
        "via": "personId"
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "personId"
      }
    ]
  },
  Playlist: {
    "name": "Playlist",
    "table": "playlist",
    "description": "Ordered list of previews to review.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shots",
        "column": "shots",
        "kind": "json",
        "nullable": true,
        "description": "Array of `{entity_id, preview_file_id}` in order."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "episodeId",
        "column": "episode_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "Null for main pack."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "forClient",
        "column": "for_client",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "For client."
      },
      {
        "field": "forEntity",
        "column": "for_entity",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "shot",
        "description": "Shot, asset, sequence, edit, episode."
      },
      {
        "field": "isForAll",
        "column": "is_for_all",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Belongs to all episodes of a TV show."
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
        "description": "The person concerned."
      }
    ],
    "relations": [
      {
        "name": "buildJobs",
        "kind": "many",
        "model": "BuildJob",
        "via": "playlistId"
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "playlistId"
      },
      {
        "name": "createdBy",
        "kind": "one",
        "model": "Person",
        "via": "createdById"
      },
      {
        "name": "episode",
        "kind": "one",
        "model": "Entity",
        "via": "episodeId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      },
      {
        "name": "shareLinks",
        "kind": "many",
        "model": "PlaylistShareLink",
        "via": "playlistId"
      }
    ]
  },
  PlaylistShareLink: {
    "name": "PlaylistShareLink",
    "table": "playlist_share_link",
    "description": "Public review link of a playlist.",
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
        "description": "Secret of the link."
      },
      {
        "field": "playlistId",
        "column": "playlist_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Playlist",
        "description": "The playlist concerned."
      },
      {
        "field": "createdById",
        "column": "created_by",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "expirationDate",
        "column": "expiration_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Expiration date."
      },
      {
        "field": "isActive",
        "column": "is_active",
        "kind": "bool",
        "nullable": false,
        "default": true,
        "description": "Is active."
      },
      {
        "field": "canComment",
        "column": "can_comment",
        "kind": "bool",
        "nullable": false,
        "default": true,
        "description": "Can comment."
      },
      {
        "field": "password",
        "column": "password",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "secret": true,
        "description": "Hash; serialised only as `has_password` boolean."
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
        "via": "createdById"
      },
      {
        "name": "playlist",
        "kind": "one",
        "model": "Playlist",
        "via": "playlistId"
      }
    ]
  },
  Plugin: {
    "name": "Plugin",
    "table": "plugin",
    "description": "Installed server plugins.",
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
        "description": "Plugin id."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "Name shown to people."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "version",
        "column": "version",
        "kind": "string",
        "nullable": false,
        "maxLength": 50,
        "description": "Version."
      },
      {
        "field": "maintainerName",
        "column": "maintainer_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "description": "Maintainer name."
      },
      {
        "field": "maintainerEmail",
        "column": "maintainer_email",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Maintainer email."
      },
      {
        "field": "website",
        "column": "website",
        "kind": "string",
        "nullable": true,
        "description": "Website."
      },
      {
        "field": "license",
        "column": "license",
        "kind": "string",
        "nullable": false,
        "maxLength": 80,
        "description": "License."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "description": "Revision number, from 1."
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
        "description": "Frontend project enabled."
      },
      {
        "field": "frontendStudioEnabled",
        "column": "frontend_studio_enabled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Frontend studio enabled."
      },
      {
        "field": "icon",
        "column": "icon",
        "kind": "string",
        "nullable": true,
        "maxLength": 255,
        "description": "Icon."
      }
    ],
    "relations": []
  },
  PreviewBackgroundFile: {
    "name": "PreviewBackgroundFile",
    "table": "preview_background_file",
    "description": "Environment picture (HDR) for 3D previews; bytes in storage.",
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
        "description": "Name shown to people."
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
        "description": "True for the one used when nothing else is chosen."
      },
      {
        "field": "originalName",
        "column": "original_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the file as it was uploaded, without extension."
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
        "via": "defaultPreviewBackgroundFileId"
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectPreviewBackgroundFileLink",
        "via": "previewBackgroundFileId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectPreviewBackgroundFileLink",
        "from": "previewBackgroundFileId",
        "to": "projectId"
      },
      {
        "name": "defaultOfTemplates",
        "kind": "many",
        "model": "ProjectTemplate",
        "via": "defaultPreviewBackgroundFileId"
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplatePreviewBackgroundFileLink",
        "via": "previewBackgroundFileId"
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplatePreviewBackgroundFileLink",
        "from": "previewBackgroundFileId",
        "to": "projectTemplateId"
      }
    ]
  },
  PreviewFile: {
    "name": "PreviewFile",
    "table": "preview_file",
    "description": "Revision file shown in the player; bytes in storage under the row id.",
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
        "description": "Name shown to people."
      },
      {
        "field": "originalName",
        "column": "original_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name of the file as it was uploaded, without extension."
      },
      {
        "field": "revision",
        "column": "revision",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Revision number, from 1."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank inside a revision, 1 = main."
      },
      {
        "field": "extension",
        "column": "extension",
        "kind": "string",
        "nullable": true,
        "maxLength": 6,
        "description": "`png`, `mp4`, or the original extension."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Path of the file on the studio storage."
      },
      {
        "field": "source",
        "column": "source",
        "kind": "string",
        "nullable": true,
        "maxLength": 40,
        "description": "Where it came from."
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
        "description": "Status."
      },
      {
        "field": "validationStatus",
        "column": "validation_status",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ValidationStatus",
        "default": "neutral",
        "description": "Validation status."
      },
      {
        "field": "annotations",
        "column": "annotations",
        "kind": "json",
        "nullable": true,
        "description": "Array of `{time, drawing:{objects:[…]}}`."
      },
      {
        "field": "width",
        "column": "width",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Width in pixels."
      },
      {
        "field": "height",
        "column": "height",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Height in pixels."
      },
      {
        "field": "duration",
        "column": "duration",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Seconds."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "sourceFileId",
        "column": "source_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "OutputFile",
        "description": "Output file it was made from."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "isMovie",
        "column": "is_movie",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is movie."
      },
      {
        "field": "url",
        "column": "url",
        "kind": "string",
        "nullable": true,
        "maxLength": 600,
        "description": "Address."
      },
      {
        "field": "uploadedMovieUrl",
        "column": "uploaded_movie_url",
        "kind": "string",
        "nullable": true,
        "maxLength": 600,
        "description": "Uploaded movie url."
      },
      {
        "field": "uploadedMovieName",
        "column": "uploaded_movie_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 150,
        "description": "Uploaded movie name."
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
        "description": "Free JSON object."
      },
      {
        "field": "tokenIn",
        "column": "token_in",
        "kind": "int",
        "nullable": true,
        "description": "Token in."
      },
      {
        "field": "tokenOut",
        "column": "token_out",
        "kind": "int",
        "nullable": true,
        "description": "Token out."
      }
    ],
    "relations": [
      {
        "name": "legacyComments",
        "kind": "many",
        "model": "Comment",
        "via": "previewFileId"
      },
      {
        "name": "commentLinks",
        "kind": "many",
        "model": "CommentPreviewLink",
        "via": "previewFileId"
      },
      {
        "name": "comments",
        "kind": "through",
        "model": "Comment",
        "link": "CommentPreviewLink",
        "from": "previewFileId",
        "to": "commentId"
      },
      {
        "name": "mainOfEntities",
        "kind": "many",
        "model": "Entity",
        "via": "previewFileId"
      },
      {
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "previewFileId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "sourceFile",
        "kind": "one",
        "model": "OutputFile",
        "via": "sourceFileId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  ProductionScheduleVersion: {
    "name": "ProductionScheduleVersion",
    "table": "production_schedule_version",
    "description": "Saved version of a project schedule.",
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
        "description": "Name shown to people."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "productionScheduleFromId",
        "column": "production_schedule_from",
        "kind": "uuid",
        "nullable": true,
        "references": "ProductionScheduleVersion",
        "description": "Version it was copied from."
      },
      {
        "field": "locked",
        "column": "locked",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Locked."
      },
      {
        "field": "canceled",
        "column": "canceled",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Canceled."
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
        "via": "productionScheduleFromId"
      },
      {
        "name": "derivedVersions",
        "kind": "many",
        "model": "ProductionScheduleVersion",
        "via": "productionScheduleFromId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "taskLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "productionScheduleVersionId"
      },
      {
        "name": "appliedToProjects",
        "kind": "many",
        "model": "Project",
        "via": "fromScheduleVersionId"
      }
    ]
  },
  ProductionScheduleVersionTaskLink: {
    "name": "ProductionScheduleVersionTaskLink",
    "table": "production_schedule_version_task_link",
    "description": "Dates and estimation of a task in a schedule version.",
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
        "description": "The production schedule version concerned."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "First day."
      },
      {
        "field": "dueDate",
        "column": "due_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Due date."
      },
      {
        "field": "estimation",
        "column": "estimation",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Estimation."
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
        "via": "productionScheduleVersionId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      },
      {
        "name": "assigneeLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLinkPersonLink",
        "via": "productionScheduleVersionTaskLinkId"
      },
      {
        "name": "assignees",
        "kind": "through",
        "model": "Person",
        "link": "ProductionScheduleVersionTaskLinkPersonLink",
        "from": "productionScheduleVersionTaskLinkId",
        "to": "personId"
      }
    ]
  },
  ProductionScheduleVersionTaskLinkPersonLink: {
    "name": "ProductionScheduleVersionTaskLinkPersonLink",
    "table": "production_schedule_version_task_link_person_link",
    "description": "Assignees of a task in a schedule version.",
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
        "description": "Production schedule version task link id."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      }
    ],
    "relations": [
      {
        "name": "productionScheduleVersionTaskLink",
        "kind": "one",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "productionScheduleVersionTaskLinkId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      }
    ]
  },
  Project: {
    "name": "Project",
    "table": "project",
    "description": "Production.",
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
        "description": "Name shown to people."
      },
      {
        "field": "code",
        "column": "code",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Code."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "fileTree",
        "column": "file_tree",
        "kind": "json",
        "nullable": true,
        "description": "Path templates."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "hasAvatar",
        "column": "has_avatar",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "True when a picture was uploaded."
      },
      {
        "field": "fps",
        "column": "fps",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "25",
        "description": "Text."
      },
      {
        "field": "ratio",
        "column": "ratio",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "16:9",
        "description": "Picture ratio, such as `16:9`."
      },
      {
        "field": "resolution",
        "column": "resolution",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "default": "1920x1080",
        "description": "Picture size in pixels, such as `1920x1080`."
      },
      {
        "field": "productionType",
        "column": "production_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "short",
        "description": "Free text such as `short`, `featurefilm`, `tvshow`, `shots`, `assets`; `tvshow` enables episodes."
      },
      {
        "field": "productionStyle",
        "column": "production_style",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ProductionStyle",
        "default": "2d3d",
        "description": "Style of production."
      },
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
        "description": "Man days."
      },
      {
        "field": "nbEpisodes",
        "column": "nb_episodes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Nb episodes."
      },
      {
        "field": "episodeSpan",
        "column": "episode_span",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Episode span."
      },
      {
        "field": "maxRetakes",
        "column": "max_retakes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Max retakes."
      },
      {
        "field": "isClientsIsolated",
        "column": "is_clients_isolated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Clients see only their own comments and those marked for clients."
      },
      {
        "field": "isPreviewDownloadAllowed",
        "column": "is_preview_download_allowed",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is preview download allowed."
      },
      {
        "field": "isSetPreviewAutomated",
        "column": "is_set_preview_automated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "New main preview becomes the entity thumbnail."
      },
      {
        "field": "homepage",
        "column": "homepage",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "assets",
        "description": "First page of the UI."
      },
      {
        "field": "isPublishDefaultForArtists",
        "column": "is_publish_default_for_artists",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is publish default for artists."
      },
      {
        "field": "hdBitrateCompression",
        "column": "hd_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 28,
        "description": "HD movie compression setting."
      },
      {
        "field": "ldBitrateCompression",
        "column": "ld_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 6,
        "description": "Low definition movie compression setting."
      },
      {
        "field": "projectStatusId",
        "column": "project_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ProjectStatus",
        "description": "The project status concerned."
      },
      {
        "field": "defaultPreviewBackgroundFileId",
        "column": "default_preview_background_file_id",
        "kind": "uuid",
        "nullable": true,
        "references": "PreviewBackgroundFile",
        "description": "The preview background file concerned."
      },
      {
        "field": "fromScheduleVersionId",
        "column": "from_schedule_version_id",
        "kind": "uuid",
        "nullable": true,
        "references": "ProductionScheduleVersion",
        "description": "Schedule version applied."
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
        "description": "Is bot collaboration enabled."
      },
      {
        "field": "isSinglePreviewPerRevision",
        "column": "is_single_preview_per_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is single preview per revision."
      },
      {
        "field": "revisionPadding",
        "column": "revision_padding",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Revision padding."
      },
      {
        "field": "isFrameInNumbering",
        "column": "is_frame_in_numbering",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is frame in numbering."
      }
    ],
    "relations": [
      {
        "name": "events",
        "kind": "many",
        "model": "ApiEvent",
        "via": "projectId"
      },
      {
        "name": "budgets",
        "kind": "many",
        "model": "Budget",
        "via": "projectId"
      },
      {
        "name": "entities",
        "kind": "many",
        "model": "Entity",
        "via": "projectId"
      },
      {
        "name": "metadataDescriptors",
        "kind": "many",
        "model": "MetadataDescriptor",
        "via": "projectId"
      },
      {
        "name": "milestones",
        "kind": "many",
        "model": "Milestone",
        "via": "projectId"
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "projectId"
      },
      {
        "name": "productionScheduleVersions",
        "kind": "many",
        "model": "ProductionScheduleVersion",
        "via": "projectId"
      },
      {
        "name": "defaultPreviewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "defaultPreviewBackgroundFileId"
      },
      {
        "name": "fromScheduleVersion",
        "kind": "one",
        "model": "ProductionScheduleVersion",
        "via": "fromScheduleVersionId"
      },
      {
        "name": "projectStatus",
        "kind": "one",
        "model": "ProjectStatus",
        "via": "projectStatusId"
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "ProjectAssetTypeLink",
        "via": "projectId"
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "ProjectAssetTypeLink",
        "from": "projectId",
        "to": "assetTypeId"
      },
      {
        "name": "teamLinks",
        "kind": "many",
        "model": "ProjectPersonLink",
        "via": "projectId"
      },
      {
        "name": "team",
        "kind": "through",
        "model": "Person",
        "link": "ProjectPersonLink",
        "from": "projectId",
        "to": "personId"
      },
      {
        "name": "previewBackgroundFileLinks",
        "kind": "many",
        "model": "ProjectPreviewBackgroundFileLink",
        "via": "projectId"
      },
      {
        "name": "previewBackgroundFiles",
        "kind": "through",
        "model": "PreviewBackgroundFile",
        "link": "ProjectPreviewBackgroundFileLink",
        "from": "projectId",
        "to": "previewBackgroundFileId"
      },
      {
        "name": "statusAutomationLinks",
        "kind": "many",
        "model": "ProjectStatusAutomationLink",
        "via": "projectId"
      },
      {
        "name": "statusAutomations",
        "kind": "through",
        "model": "StatusAutomation",
        "link": "ProjectStatusAutomationLink",
        "from": "projectId",
        "to": "statusAutomationId"
      },
      {
        "name": "taskStatusLinks",
        "kind": "many",
        "model": "ProjectTaskStatusLink",
        "via": "projectId"
      },
      {
        "name": "taskStatuses",
        "kind": "through",
        "model": "TaskStatus",
        "link": "ProjectTaskStatusLink",
        "from": "projectId",
        "to": "taskStatusId"
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "ProjectTaskTypeLink",
        "via": "projectId"
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "ProjectTaskTypeLink",
        "from": "projectId",
        "to": "taskTypeId"
      },
      {
        "name": "scheduleItems",
        "kind": "many",
        "model": "ScheduleItem",
        "via": "projectId"
      },
      {
        "name": "searchFilters",
        "kind": "many",
        "model": "SearchFilter",
        "via": "projectId"
      },
      {
        "name": "searchFilterGroups",
        "kind": "many",
        "model": "SearchFilterGroup",
        "via": "projectId"
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "projectId"
      }
    ]
  },
  ProjectAssetTypeLink: {
    "name": "ProjectAssetTypeLink",
    "table": "project_asset_type_link",
    "description": "Asset types enabled on a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "assetTypeId",
        "column": "asset_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Asset type id."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      }
    ]
  },
  ProjectPersonLink: {
    "name": "ProjectPersonLink",
    "table": "project_person_link",
    "description": "Team of a project, with an optional role that replaces the global one there.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "role",
        "column": "role",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Role",
        "description": "Role."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      }
    ]
  },
  ProjectPreviewBackgroundFileLink: {
    "name": "ProjectPreviewBackgroundFileLink",
    "table": "project_preview_background_file_link",
    "description": "Backgrounds enabled on a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "previewBackgroundFileId",
        "column": "preview_background_file_id",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewBackgroundFile",
        "description": "Preview background file id."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "previewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "previewBackgroundFileId"
      }
    ]
  },
  ProjectStatus: {
    "name": "ProjectStatus",
    "table": "project_status",
    "description": "Open/closed state of projects.",
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
        "description": "Name shown to people."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour, as `#RRGGBB`."
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
        "via": "projectStatusId"
      }
    ]
  },
  ProjectStatusAutomationLink: {
    "name": "ProjectStatusAutomationLink",
    "table": "project_status_automation_link",
    "description": "Automations enabled on a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "statusAutomationId",
        "column": "status_automation_id",
        "kind": "uuid",
        "nullable": false,
        "references": "StatusAutomation",
        "description": "Status automation id."
      }
    ],
    "relations": [
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "statusAutomation",
        "kind": "one",
        "model": "StatusAutomation",
        "via": "statusAutomationId"
      }
    ]
  },
  ProjectTaskStatusLink: {
    "name": "ProjectTaskStatusLink",
    "table": "project_task_status_link",
    "description": "Task statuses enabled on a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskStatus",
        "description": "The task status concerned."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in lists: lower comes first."
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
        "description": "Roles who see the column on the board."
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
        "via": "projectId"
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId"
      }
    ]
  },
  ProjectTaskTypeLink: {
    "name": "ProjectTaskTypeLink",
    "table": "project_task_type_link",
    "description": "Task types enabled on a project.",
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
        "description": "The production it belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in lists: lower comes first."
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
        "via": "projectId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  ProjectTemplate: {
    "name": "ProjectTemplate",
    "table": "project_template",
    "description": "Reusable project settings.",
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
        "description": "Name shown to people."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "fps",
        "column": "fps",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "25",
        "description": "Frames per second, as text."
      },
      {
        "field": "ratio",
        "column": "ratio",
        "kind": "string",
        "nullable": true,
        "maxLength": 10,
        "default": "16:9",
        "description": "Picture ratio, such as `16:9`."
      },
      {
        "field": "resolution",
        "column": "resolution",
        "kind": "string",
        "nullable": true,
        "maxLength": 12,
        "default": "1920x1080",
        "description": "Picture size in pixels, such as `1920x1080`."
      },
      {
        "field": "productionType",
        "column": "production_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "default": "short",
        "description": "Production type."
      },
      {
        "field": "productionStyle",
        "column": "production_style",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "ProductionStyle",
        "default": "2d3d",
        "description": "Style of production."
      },
      {
        "field": "maxRetakes",
        "column": "max_retakes",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Max retakes."
      },
      {
        "field": "isClientsIsolated",
        "column": "is_clients_isolated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is clients isolated."
      },
      {
        "field": "isPreviewDownloadAllowed",
        "column": "is_preview_download_allowed",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is preview download allowed."
      },
      {
        "field": "isSetPreviewAutomated",
        "column": "is_set_preview_automated",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is set preview automated."
      },
      {
        "field": "isPublishDefaultForArtists",
        "column": "is_publish_default_for_artists",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is publish default for artists."
      },
      {
        "field": "homepage",
        "column": "homepage",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "default": "assets",
        "description": "Homepage."
      },
      {
        "field": "hdBitrateCompression",
        "column": "hd_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 28,
        "description": "Hd bitrate compression."
      },
      {
        "field": "ldBitrateCompression",
        "column": "ld_bitrate_compression",
        "kind": "int",
        "nullable": true,
        "default": 6,
        "description": "Ld bitrate compression."
      },
      {
        "field": "fileTree",
        "column": "file_tree",
        "kind": "json",
        "nullable": true,
        "description": "File tree."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "metadataDescriptors",
        "column": "metadata_descriptors",
        "kind": "json",
        "nullable": true,
        "default": [],
        "description": "Array of descriptor snapshots."
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
        "description": "The preview background file concerned."
      },
      {
        "field": "isSinglePreviewPerRevision",
        "column": "is_single_preview_per_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is single preview per revision."
      },
      {
        "field": "revisionPadding",
        "column": "revision_padding",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Revision padding."
      },
      {
        "field": "isFrameInNumbering",
        "column": "is_frame_in_numbering",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Is frame in numbering."
      }
    ],
    "relations": [
      {
        "name": "defaultPreviewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "defaultPreviewBackgroundFileId"
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "ProjectTemplateAssetTypeLink",
        "via": "projectTemplateId"
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "ProjectTemplateAssetTypeLink",
        "from": "projectTemplateId",
        "to": "assetTypeId"
      },
      {
        "name": "previewBackgroundFileLinks",
        "kind": "many",
        "model": "ProjectTemplatePreviewBackgroundFileLink",
        "via": "projectTemplateId"
      },
      {
        "name": "previewBackgroundFiles",
        "kind": "through",
        "model": "PreviewBackgroundFile",
        "link": "ProjectTemplatePreviewBackgroundFileLink",
        "from": "projectTemplateId",
        "to": "previewBackgroundFileId"
      },
      {
        "name": "statusAutomationLinks",
        "kind": "many",
        "model": "ProjectTemplateStatusAutomationLink",
        "via": "projectTemplateId"
      },
      {
        "name": "statusAutomations",
        "kind": "through",
        "model": "StatusAutomation",
        "link": "ProjectTemplateStatusAutomationLink",
        "from": "projectTemplateId",
        "to": "statusAutomationId"
      },
      {
        "name": "taskStatusLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskStatusLink",
        "via": "projectTemplateId"
      },
      {
        "name": "taskStatuses",
        "kind": "through",
        "model": "TaskStatus",
        "link": "ProjectTemplateTaskStatusLink",
        "from": "projectTemplateId",
        "to": "taskStatusId"
      },
      {
        "name": "taskTypeLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskTypeLink",
        "via": "projectTemplateId"
      },
      {
        "name": "taskTypes",
        "kind": "through",
        "model": "TaskType",
        "link": "ProjectTemplateTaskTypeLink",
        "from": "projectTemplateId",
        "to": "taskTypeId"
      }
    ]
  },
  ProjectTemplateAssetTypeLink: {
    "name": "ProjectTemplateAssetTypeLink",
    "table": "project_template_asset_type_link",
    "description": "Asset types of a template.",
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
        "description": "Project template id."
      },
      {
        "field": "assetTypeId",
        "column": "asset_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "EntityType",
        "description": "Asset type id."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId"
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId"
      }
    ]
  },
  ProjectTemplatePreviewBackgroundFileLink: {
    "name": "ProjectTemplatePreviewBackgroundFileLink",
    "table": "project_template_preview_background_file_link",
    "description": "Backgrounds of a template.",
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
        "description": "Project template id."
      },
      {
        "field": "previewBackgroundFileId",
        "column": "preview_background_file_id",
        "kind": "uuid",
        "nullable": false,
        "references": "PreviewBackgroundFile",
        "description": "Preview background file id."
      }
    ],
    "relations": [
      {
        "name": "previewBackgroundFile",
        "kind": "one",
        "model": "PreviewBackgroundFile",
        "via": "previewBackgroundFileId"
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId"
      }
    ]
  },
  ProjectTemplateStatusAutomationLink: {
    "name": "ProjectTemplateStatusAutomationLink",
    "table": "project_template_status_automation_link",
    "description": "Automations of a template.",
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
        "description": "Project template id."
      },
      {
        "field": "statusAutomationId",
        "column": "status_automation_id",
        "kind": "uuid",
        "nullable": false,
        "references": "StatusAutomation",
        "description": "Status automation id."
      }
    ],
    "relations": [
      {
        "name": "statusAutomation",
        "kind": "one",
        "model": "StatusAutomation",
        "via": "statusAutomationId"
      },
      {
        "name": "projectTemplate",
        "kind": "one",
        "model": "ProjectTemplate",
        "via": "projectTemplateId"
      }
    ]
  },
  ProjectTemplateTaskStatusLink: {
    "name": "ProjectTemplateTaskStatusLink",
    "table": "project_template_task_status_link",
    "description": "Task statuses of a template.",
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
        "description": "Project template id."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskStatus",
        "description": "The task status concerned."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in lists: lower comes first."
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
        "description": "As on projects."
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
        "via": "projectTemplateId"
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId"
      }
    ]
  },
  ProjectTemplateTaskTypeLink: {
    "name": "ProjectTemplateTaskTypeLink",
    "table": "project_template_task_type_link",
    "description": "Task types of a template.",
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
        "description": "Project template id."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "description": "Rank in lists: lower comes first."
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
        "via": "projectTemplateId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  SalaryScale: {
    "name": "SalaryScale",
    "table": "salary_scale",
    "description": "Reference salary per department, position and seniority.",
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
        "description": "The department concerned."
      },
      {
        "field": "position",
        "column": "position",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "PersonPosition",
        "default": "artist",
        "description": "Position in the hierarchy."
      },
      {
        "field": "seniority",
        "column": "seniority",
        "kind": "enum",
        "nullable": true,
        "maxLength": 255,
        "enumName": "Seniority",
        "default": "mid",
        "description": "Seniority."
      },
      {
        "field": "salary",
        "column": "salary",
        "kind": "int",
        "nullable": false,
        "default": 0,
        "description": "Salary."
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
        "via": "departmentId"
      }
    ]
  },
  ScheduleItem: {
    "name": "ScheduleItem",
    "table": "schedule_item",
    "description": "Bar of the project schedule for a task type, optionally for one object (episode, sequence, asset type...).",
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
        "description": "Planned days."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "objectId",
        "column": "object_id",
        "kind": "uuid",
        "nullable": true,
        "description": "No FK."
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
        "via": "projectId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  SearchFilter: {
    "name": "SearchFilter",
    "table": "search_filter",
    "description": "Saved search of a person (or shared).",
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
        "description": "List it applies to, e.g. `asset`, `shot`."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Kind of entity it applies to."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "default": "",
        "description": "Name shown to people."
      },
      {
        "field": "searchQuery",
        "column": "search_query",
        "kind": "string",
        "nullable": false,
        "maxLength": 500,
        "default": "",
        "description": "Query text of the search."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when others may use it."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "The department concerned."
      },
      {
        "field": "searchFilterGroupId",
        "column": "search_filter_group_id",
        "kind": "uuid",
        "nullable": true,
        "references": "SearchFilterGroup",
        "description": "The search filter group concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
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
        "via": "departmentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "searchFilterGroup",
        "kind": "one",
        "model": "SearchFilterGroup",
        "via": "searchFilterGroupId"
      }
    ]
  },
  SearchFilterGroup: {
    "name": "SearchFilterGroup",
    "table": "search_filter_group",
    "description": "Folder of saved searches.",
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
        "description": "The list it applies to, such as `asset` or `shot`."
      },
      {
        "field": "entityType",
        "column": "entity_type",
        "kind": "string",
        "nullable": true,
        "maxLength": 80,
        "description": "Kind of entity it applies to."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": false,
        "maxLength": 200,
        "default": "",
        "description": "Name shown to people."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 8,
        "default": "",
        "description": "Colour, as `#RRGGBB`."
      },
      {
        "field": "isShared",
        "column": "is_shared",
        "kind": "bool",
        "nullable": false,
        "default": false,
        "description": "True when others may use it."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "The department concerned."
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
        "via": "searchFilterGroupId"
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      }
    ]
  },
  Software: {
    "name": "Software",
    "table": "software",
    "description": "Software catalogue.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "Short name, as in file paths and narrow columns."
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
        "description": "Version."
      },
      {
        "field": "fileExtension",
        "column": "file_extension",
        "kind": "string",
        "nullable": false,
        "maxLength": 20,
        "description": "File extension."
      },
      {
        "field": "secondaryExtensions",
        "column": "secondary_extensions",
        "kind": "json",
        "nullable": true,
        "description": "Secondary extensions."
      },
      {
        "field": "monthlyCost",
        "column": "monthly_cost",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Cost a month of one item, in the currency of the studio."
      },
      {
        "field": "inventoryAmount",
        "column": "inventory_amount",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "How many the studio owns."
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
        "via": "softwareId"
      },
      {
        "name": "departments",
        "kind": "through",
        "model": "Department",
        "link": "SoftwareDepartmentLink",
        "from": "softwareId",
        "to": "departmentId"
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "softwareId"
      }
    ]
  },
  SoftwareDepartmentLink: {
    "name": "SoftwareDepartmentLink",
    "table": "software_department_link",
    "description": "Software given to a department.",
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
        "description": "The department concerned."
      },
      {
        "field": "softwareId",
        "column": "software_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Software",
        "description": "Software id."
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
        "via": "departmentId"
      },
      {
        "name": "software",
        "kind": "one",
        "model": "Software",
        "via": "softwareId"
      }
    ]
  },
  StatusAutomation: {
    "name": "StatusAutomation",
    "table": "status_automation",
    "description": "Rule: when a task of type in gets status in, change the task of type out (or the asset readiness).",
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
        "description": "`asset`, `shot`…"
      },
      {
        "field": "inTaskTypeId",
        "column": "in_task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "inTaskStatusId",
        "column": "in_task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "The task status concerned."
      },
      {
        "field": "outFieldType",
        "column": "out_field_type",
        "kind": "enum",
        "nullable": false,
        "maxLength": 255,
        "enumName": "AutomationField",
        "default": "status",
        "description": "Out field type."
      },
      {
        "field": "outTaskTypeId",
        "column": "out_task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "outTaskStatusId",
        "column": "out_task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "The task status concerned."
      },
      {
        "field": "importLastRevision",
        "column": "import_last_revision",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Also copy the last preview revision."
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
        "via": "statusAutomationId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectStatusAutomationLink",
        "from": "statusAutomationId",
        "to": "projectId"
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateStatusAutomationLink",
        "via": "statusAutomationId"
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateStatusAutomationLink",
        "from": "statusAutomationId",
        "to": "projectTemplateId"
      },
      {
        "name": "inTaskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "inTaskStatusId"
      },
      {
        "name": "inTaskType",
        "kind": "one",
        "model": "TaskType",
        "via": "inTaskTypeId"
      },
      {
        "name": "outTaskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "outTaskStatusId"
      },
      {
        "name": "outTaskType",
        "kind": "one",
        "model": "TaskType",
        "via": "outTaskTypeId"
      }
    ]
  },
  Studio: {
    "name": "Studio",
    "table": "studio",
    "description": "Studio (site) a person belongs to.",
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
        "description": "Name shown to people."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour, as `#RRGGBB`."
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
        "via": "studioId"
      }
    ]
  },
  Subscription: {
    "name": "Subscription",
    "table": "subscription",
    "description": "Person follows a task, or all tasks of a type in a sequence.",
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
        "description": "The person concerned."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
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
        "via": "entityId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  Task: {
    "name": "Task",
    "table": "task",
    "description": "Unit of work on an entity.",
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
        "description": "Name shown to people."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "0 normal, 1 high, 2 very high, 3 emergency."
      },
      {
        "field": "difficulty",
        "column": "difficulty",
        "kind": "int",
        "nullable": false,
        "default": 3,
        "description": "1 to 5."
      },
      {
        "field": "duration",
        "column": "duration",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Minutes worked (sum of time spents)."
      },
      {
        "field": "estimation",
        "column": "estimation",
        "kind": "float",
        "nullable": true,
        "default": 0,
        "description": "Minutes."
      },
      {
        "field": "completionRate",
        "column": "completion_rate",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Completion rate."
      },
      {
        "field": "retakeCount",
        "column": "retake_count",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Retake count."
      },
      {
        "field": "sortOrder",
        "column": "sort_order",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Sort order."
      },
      {
        "field": "startDate",
        "column": "start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "First day."
      },
      {
        "field": "dueDate",
        "column": "due_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Due date."
      },
      {
        "field": "realStartDate",
        "column": "real_start_date",
        "kind": "datetime",
        "nullable": true,
        "description": "First comment with a wip status."
      },
      {
        "field": "endDate",
        "column": "end_date",
        "kind": "datetime",
        "nullable": true,
        "description": "First comment with a feedback-request status."
      },
      {
        "field": "doneDate",
        "column": "done_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Last comment with a done status."
      },
      {
        "field": "lastCommentDate",
        "column": "last_comment_date",
        "kind": "datetime",
        "nullable": true,
        "description": "Last comment date."
      },
      {
        "field": "nbAssetsReady",
        "column": "nb_assets_ready",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Cast assets ready for this task type."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "nbDrawings",
        "column": "nb_drawings",
        "kind": "int",
        "nullable": true,
        "default": 0,
        "description": "Drawings for 2D paper."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "lastPreviewFileId",
        "column": "last_preview_file_id",
        "kind": "uuid",
        "nullable": true,
        "description": "No FK."
      },
      {
        "field": "projectId",
        "column": "project_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Project",
        "description": "The production it belongs to."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskType",
        "description": "The task type concerned."
      },
      {
        "field": "taskStatusId",
        "column": "task_status_id",
        "kind": "uuid",
        "nullable": true,
        "references": "TaskStatus",
        "description": "The task status concerned."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "assignerId",
        "column": "assigner_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
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
        "name": "news",
        "kind": "many",
        "model": "News",
        "via": "taskId"
      },
      {
        "name": "notifications",
        "kind": "many",
        "model": "Notification",
        "via": "taskId"
      },
      {
        "name": "previewFiles",
        "kind": "many",
        "model": "PreviewFile",
        "via": "taskId"
      },
      {
        "name": "scheduleVersionLinks",
        "kind": "many",
        "model": "ProductionScheduleVersionTaskLink",
        "via": "taskId"
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "taskId"
      },
      {
        "name": "assigner",
        "kind": "one",
        "model": "Person",
        "via": "assignerId"
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId"
      },
      {
        "name": "project",
        "kind": "one",
        "model": "Project",
        "via": "projectId"
      },
      {
        "name": "taskStatus",
        "kind": "one",
        "model": "TaskStatus",
        "via": "taskStatusId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      },
      {
        "name": "assigneeLinks",
        "kind": "many",
        "model": "TaskPersonLink",
        "via": "taskId"
      },
      {
        "name": "assignees",
        "kind": "through",
        "model": "Person",
        "link": "TaskPersonLink",
        "from": "taskId",
        "to": "personId"
      },
      {
        "name": "timeSpents",
        "kind": "many",
        "model": "TimeSpent",
        "via": "taskId"
      },
      {
        "name": "workingFiles",
        "kind": "many",
        "model": "WorkingFile",
        "via": "taskId"
      }
    ]
  },
  TaskPersonLink: {
    "name": "TaskPersonLink",
    "table": "task_person_link",
    "description": "Assignees of a task.",
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
        "description": "The task concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": false,
        "references": "Person",
        "description": "The person concerned."
      }
    ],
    "relations": [
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  TaskStatus: {
    "name": "TaskStatus",
    "table": "task_status",
    "description": "Workflow statuses.",
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
        "description": "Name shown to people."
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
        "description": "Short name, as in file paths and narrow columns."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": false,
        "maxLength": 7,
        "description": "Colour, as `#RRGGBB`."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank in lists: lower comes first."
      },
      {
        "field": "isDone",
        "column": "is_done",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Counts as finished."
      },
      {
        "field": "isArtistAllowed",
        "column": "is_artist_allowed",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "Artists may set it."
      },
      {
        "field": "isClientAllowed",
        "column": "is_client_allowed",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "Clients may set it."
      },
      {
        "field": "isRetake",
        "column": "is_retake",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Counts as retake."
      },
      {
        "field": "isFeedbackRequest",
        "column": "is_feedback_request",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Waits for review."
      },
      {
        "field": "isDefault",
        "column": "is_default",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Status of new tasks (one per `for_concept`)."
      },
      {
        "field": "isWip",
        "column": "is_wip",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Starts the task."
      },
      {
        "field": "shotgunId",
        "column": "shotgun_id",
        "kind": "int",
        "nullable": true,
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "forConcept",
        "column": "for_concept",
        "kind": "bool",
        "nullable": true,
        "default": false,
        "description": "Concept workflow."
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
        "via": "taskStatusId"
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectTaskStatusLink",
        "via": "taskStatusId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectTaskStatusLink",
        "from": "taskStatusId",
        "to": "projectId"
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskStatusLink",
        "via": "taskStatusId"
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateTaskStatusLink",
        "from": "taskStatusId",
        "to": "projectTemplateId"
      },
      {
        "name": "triggeringAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "inTaskStatusId"
      },
      {
        "name": "targetingAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "outTaskStatusId"
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "taskStatusId"
      }
    ]
  },
  TaskType: {
    "name": "TaskType",
    "table": "task_type",
    "description": "Workflow steps.",
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
        "description": "Name shown to people."
      },
      {
        "field": "shortName",
        "column": "short_name",
        "kind": "string",
        "nullable": true,
        "maxLength": 20,
        "description": "Short name, as in file paths and narrow columns."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "color",
        "column": "color",
        "kind": "string",
        "nullable": true,
        "maxLength": 7,
        "default": "#FFFFFF",
        "description": "Colour, as `#RRGGBB`."
      },
      {
        "field": "priority",
        "column": "priority",
        "kind": "int",
        "nullable": true,
        "default": 1,
        "description": "Rank in lists: lower comes first."
      },
      {
        "field": "forEntity",
        "column": "for_entity",
        "kind": "string",
        "nullable": true,
        "maxLength": 30,
        "default": "Asset",
        "description": "`Asset`, `Shot`, `Sequence`, `Episode`, `Edit`, `Scene`, `Concept`."
      },
      {
        "field": "allowTimelog",
        "column": "allow_timelog",
        "kind": "bool",
        "nullable": true,
        "default": true,
        "description": "Shows in timesheets."
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
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "departmentId",
        "column": "department_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Department",
        "description": "The department concerned."
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
        "via": "readyForId"
      },
      {
        "name": "metadataDescriptors",
        "kind": "many",
        "model": "MetadataDescriptor",
        "via": "taskTypeId"
      },
      {
        "name": "milestones",
        "kind": "many",
        "model": "Milestone",
        "via": "taskTypeId"
      },
      {
        "name": "outputFiles",
        "kind": "many",
        "model": "OutputFile",
        "via": "taskTypeId"
      },
      {
        "name": "playlists",
        "kind": "many",
        "model": "Playlist",
        "via": "taskTypeId"
      },
      {
        "name": "projectLinks",
        "kind": "many",
        "model": "ProjectTaskTypeLink",
        "via": "taskTypeId"
      },
      {
        "name": "projects",
        "kind": "through",
        "model": "Project",
        "link": "ProjectTaskTypeLink",
        "from": "taskTypeId",
        "to": "projectId"
      },
      {
        "name": "templateLinks",
        "kind": "many",
        "model": "ProjectTemplateTaskTypeLink",
        "via": "taskTypeId"
      },
      {
        "name": "projectTemplates",
        "kind": "through",
        "model": "ProjectTemplate",
        "link": "ProjectTemplateTaskTypeLink",
        "from": "taskTypeId",
        "to": "projectTemplateId"
      },
      {
        "name": "scheduleItems",
        "kind": "many",
        "model": "ScheduleItem",
        "via": "taskTypeId"
      },
      {
        "name": "triggeringAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "inTaskTypeId"
      },
      {
        "name": "targetingAutomations",
        "kind": "many",
        "model": "StatusAutomation",
        "via": "outTaskTypeId"
      },
      {
        "name": "subscriptions",
        "kind": "many",
        "model": "Subscription",
        "via": "taskTypeId"
      },
      {
        "name": "tasks",
        "kind": "many",
        "model": "Task",
        "via": "taskTypeId"
      },
      {
        "name": "department",
        "kind": "one",
        "model": "Department",
        "via": "departmentId"
      },
      {
        "name": "assetTypeLinks",
        "kind": "many",
        "model": "TaskTypeAssetTypeLink",
        "via": "taskTypeId"
      },
      {
        "name": "assetTypes",
        "kind": "through",
        "model": "EntityType",
        "link": "TaskTypeAssetTypeLink",
        "from": "taskTypeId",
        "to": "assetTypeId"
      }
    ]
  },
  TaskTypeAssetTypeLink: {
    "name": "TaskTypeAssetTypeLink",
    "table": "task_type_asset_type_link",
    "description": "Task types offered for an asset type (none = all).",
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
        "description": "Asset type id."
      },
      {
        "field": "taskTypeId",
        "column": "task_type_id",
        "kind": "uuid",
        "nullable": false,
        "references": "TaskType",
        "description": "The task type concerned."
      }
    ],
    "relations": [
      {
        "name": "assetType",
        "kind": "one",
        "model": "EntityType",
        "via": "assetTypeId"
      },
      {
        "name": "taskType",
        "kind": "one",
        "model": "TaskType",
        "via": "taskTypeId"
      }
    ]
  },
  TimeSpent: {
    "name": "TimeSpent",
    "table": "time_spent",
    "description": "Minutes worked by a person on a task on a day.",
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
        "description": "Minutes, > 0."
      },
      {
        "field": "date",
        "column": "date",
        "kind": "date",
        "nullable": false,
        "description": "The day concerned."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
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
        "via": "personId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  WorkingFile: {
    "name": "WorkingFile",
    "table": "working_file",
    "description": "Source file of a task handled by an artist.",
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
        "description": "Id of the same record in Flow Production Tracking (ShotGrid), kept by imports."
      },
      {
        "field": "name",
        "column": "name",
        "kind": "string",
        "nullable": true,
        "maxLength": 250,
        "description": "Name shown to people."
      },
      {
        "field": "description",
        "column": "description",
        "kind": "string",
        "nullable": true,
        "description": "Free text."
      },
      {
        "field": "comment",
        "column": "comment",
        "kind": "string",
        "nullable": true,
        "description": "Free comment."
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
        "description": "Size in bytes."
      },
      {
        "field": "checksum",
        "column": "checksum",
        "kind": "int",
        "nullable": true,
        "description": "Integer."
      },
      {
        "field": "path",
        "column": "path",
        "kind": "string",
        "nullable": true,
        "maxLength": 400,
        "description": "Path of the file on the studio storage."
      },
      {
        "field": "data",
        "column": "data",
        "kind": "json",
        "nullable": true,
        "description": "Free JSON object."
      },
      {
        "field": "taskId",
        "column": "task_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Task",
        "description": "The task concerned."
      },
      {
        "field": "entityId",
        "column": "entity_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Entity",
        "description": "The entity concerned."
      },
      {
        "field": "personId",
        "column": "person_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Person",
        "description": "The person concerned."
      },
      {
        "field": "softwareId",
        "column": "software_id",
        "kind": "uuid",
        "nullable": true,
        "references": "Software",
        "description": "The software concerned."
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
        "via": "sourceFileId"
      },
      {
        "name": "entity",
        "kind": "one",
        "model": "Entity",
        "via": "entityId"
      },
      {
        "name": "person",
        "kind": "one",
        "model": "Person",
        "via": "personId"
      },
      {
        "name": "software",
        "kind": "one",
        "model": "Software",
        "via": "softwareId"
      },
      {
        "name": "task",
        "kind": "one",
        "model": "Task",
        "via": "taskId"
      }
    ]
  },
  SgRevokedToken: {
    "name": "SgRevokedToken",
    "table": "sg_revoked_token",
    "description": "Access and refresh tokens that were revoked before their end.",
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
        "description": "The token's `jti` claim."
      },
      {
        "field": "expiresAt",
        "column": "expires_at",
        "kind": "datetime",
        "nullable": false,
        "description": "When the token would have expired by itself (UTC): the record may go then."
      }
    ],
    "relations": []
  },
  SgResetToken: {
    "name": "SgResetToken",
    "table": "sg_reset_token",
    "description": "Password reset links that were sent.",
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
        "description": "The login the link was asked for, as typed."
      },
      {
        "field": "tokenHash",
        "column": "token_hash",
        "kind": "string",
        "nullable": false,
        "maxLength": 64,
        "description": "SHA-256 of the token, hexadecimal."
      },
      {
        "field": "expiresAt",
        "column": "expires_at",
        "kind": "datetime",
        "nullable": false,
        "description": "End of validity (UTC)."
      }
    ],
    "relations": []
  },
} as const satisfies Record<string, ModelMeta>

export type ModelName = keyof typeof MODELS
