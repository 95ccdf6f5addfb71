import { breakdownModels } from './areas/breakdown/models.js'
import { budgetsModels } from './areas/budgets/models.js'
import { chatsModels } from './areas/chats/models.js'
import { commentsModels } from './areas/comments/models.js'
import { departmentsModels } from './areas/departments/models.js'
import { entitiesModels } from './areas/entities/models.js'
import { filesModels } from './areas/files/models.js'
import { newsModels } from './areas/news/models.js'
import { notificationsModels } from './areas/notifications/models.js'
import { peopleModels } from './areas/people/models.js'
import { playlistsModels } from './areas/playlists/models.js'
import { previewsModels } from './areas/previews/models.js'
import { projectsModels } from './areas/projects/models.js'
import { scheduleModels } from './areas/schedule/models.js'
import { searchModels } from './areas/search/models.js'
import { studioModels } from './areas/studio/models.js'
import { tasksModels } from './areas/tasks/models.js'
import type { Registry } from './kernel/crud/spec.js'

/** The decision of every table: REST routes, GraphQL fields, visibility and events follow from it. */
export const registry: Registry = {
  ...breakdownModels,
  ...budgetsModels,
  ...chatsModels,
  ...commentsModels,
  ...departmentsModels,
  ...entitiesModels,
  ...filesModels,
  ...newsModels,
  ...notificationsModels,
  ...peopleModels,
  ...playlistsModels,
  ...previewsModels,
  ...projectsModels,
  ...scheduleModels,
  ...searchModels,
  ...studioModels,
  ...tasksModels,
  // Tables that only join two others, and those of the server itself.
  AlembicVersion: false,
  AssetInstanceLink: false,
  ChatParticipant: false,
  CommentAcknowledgment: false,
  CommentDepartmentMention: false,
  CommentMention: false,
  CommentPreviewLink: false,
  DepartmentLink: false,
  DepartmentMetadataDescriptorLink: false,
  ProductionScheduleVersionTaskLinkPersonLink: false,
  ProjectAssetTypeLink: false,
  ProjectPreviewBackgroundFileLink: false,
  ProjectStatusAutomationLink: false,
  ProjectTemplateAssetTypeLink: false,
  ProjectTemplatePreviewBackgroundFileLink: false,
  ProjectTemplateStatusAutomationLink: false,
  TaskPersonLink: false,
  TaskTypeAssetTypeLink: false,
  SgChange: false,
  SgChangeCounter: false,
  SgDraft: false,
  SgSignal: false,
  SgReviewRoom: false,
  SgReviewSeat: false,
  SgRevokedToken: false,
  SgResetToken: false,
  SgSignInCode: false,
}
