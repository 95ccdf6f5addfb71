import { randomUUID } from 'node:crypto'
import { notFound, paramError } from '../../kernel/errors.js'
import type { Row } from '../../kernel/crud/spec.js'
import { kindOfName } from '../kinds/service.js'
import { newNews, type KeptNews } from '../news/service.js'
import { newNotices, type KeptNotice, type Notice } from '../notifications/service.js'
import { progressOf, type Milestone } from '../tasks/service.js'
import { mentionedIn } from './text.js'
import type { PostAutomation, PostFacts, PostStatus, PostTask, TaskWrite } from './post-queries.js'

/** A comment that is to be made. */
export interface Post {
  taskId: string
  taskStatusId: string
  /** QUIRK (tasks, posting): the event shows the status as it was sent, capitals included. */
  sentStatusId?: string
  text: string
  authorId: string
  /** When it was written, in the database's own form; null for now. */
  createdAt: string | null
  checklist: readonly unknown[]
  links: readonly string[]
  forClient: boolean
}

/** How far a task is, as comments change it; timestamps in the database's own form. */
export interface TaskState extends TaskWrite {
  /** What its comments set, oldest first, and the minutes spent on it; null where nothing needs to be counted anew. */
  past: { history: readonly Milestone[]; spent: number } | null
}

/** What happens when the comments are written, in this order. */
export type Step =
  | { event: string; payload: Record<string, unknown>; projectId: string | null }
  | { notice: KeptNotice }
  | { news: KeptNews }
  /** An asset becomes ready for a step of work. */
  | { readyFor: string; assetId: string; projectId: string | null }
  /** The files of the last revision of a task are shown with a comment on another one. */
  | { importFrom: string; task: PostTask; commentId: string; authorId: string }

/** A comment of the plan. */
export interface PlannedComment {
  row: Row
  mentions: string[]
  departmentMentions: string[]
}

/** Facts by what they are looked up by, and how far the tasks are after the plans made so far. */
export class PostBoard {
  readonly tasks: ReadonlyMap<string, PostTask>
  readonly statuses: ReadonlyMap<string, PostStatus>
  readonly projects: ReadonlyMap<string, PostFacts['projects'][number]>
  readonly departments: PostFacts['departments']
  readonly #families = new Map<string, PostTask[]>()
  readonly #states: Map<string, TaskState>
  readonly #changed = new Set<string>()
  readonly #begun = Date.now()
  #micros = 0

  constructor(facts: PostFacts, states: Map<string, TaskState>) {
    this.tasks = new Map(facts.tasks.map((task) => [task.id, task]))
    this.statuses = new Map(facts.statuses.map((status) => [status.id, status]))
    this.projects = new Map(facts.projects.map((project) => [project.id, project]))
    this.departments = facts.departments
    this.#states = states
    for (const task of facts.tasks) {
      if (task.entityId === null) continue
      const family = this.#families.get(task.entityId)
      if (family) family.push(task)
      else this.#families.set(task.entityId, [task])
    }
  }

  /** The tasks of the entity of a task, by name. */
  familyOf = ({ entityId }: PostTask): readonly PostTask[] => (entityId && this.#families.get(entityId)) || []

  stateOf = (id: string): TaskState => this.#states.get(id)!

  /** The tasks that the accepted plans change, as they are then. */
  changed = (): TaskState[] => [...this.#changed].map(this.stateOf)

  /** Takes over what a plan makes of the tasks. */
  accept(plan: PostPlan): void {
    for (const [id, state] of plan.states) {
      this.#states.set(id, state)
      this.#changed.add(id)
    }
  }

  /** The present, a microsecond later each time, so that comments are read in the order in which they were made. */
  now(): string {
    const micros = this.#micros++
    const text = new Date(this.#begun + Math.floor(micros / 1000)).toISOString()
    return `${text.slice(0, 10)} ${text.slice(11, 23)}${String(micros % 1000).padStart(3, '0')}`
  }
}

const HASHTAG = /#(\p{L}+)/gu

const seconds = (timestamp: string): string => timestamp.slice(0, 19)
const iso = (timestamp: string): string => `${timestamp.replace(' ', 'T')}Z`

/** What becomes of one comment and of all that it sets off; nothing is written. */
export class PostPlan {
  readonly comments: PlannedComment[] = []
  readonly steps: Step[] = []
  /** The tasks that it changes, as they are then. */
  readonly states = new Map<string, TaskState>()
  readonly #board: PostBoard
  readonly #fired = new Set<PostAutomation>()

  /** @throws AppError 404 for an unknown task type or status, 400 where no more retakes are allowed. */
  constructor(board: PostBoard, post: Post) {
    this.#board = board
    this.#post(post, [])
  }

  /** @param chain Tasks whose comments have led to this one: none of them is commented again. */
  #post(post: Post, chain: readonly string[]): void {
    const task = this.#board.tasks.get(post.taskId)
    const status = this.#board.statuses.get(post.taskStatusId)
    if (!task || task.typeName === null || !status) throw notFound()
    this.#refuseRetake(task, status, chain.length === 0)
    const comment = this.#comment(task, post)
    const { projectId } = task
    const told = { comment_id: comment.row.id, task_id: task.id, task_status_id: post.sentStatusId ?? status.id }
    this.steps.push({ event: 'comment:new', payload: told, projectId })
    const onward = [...chain, task.id]
    if (chain.length === 0) this.#copyToHashtags(task, post, onward)
    const change = this.#advance(task, status, comment.row)
    this.#notify(task, comment, change)
    this.#report(task, comment.row, change)
    this.#automate(task, comment.row, onward)
  }

  #stateOf = (id: string): TaskState => this.states.get(id) ?? this.#board.stateOf(id)

  /** QUIRK (tasks, posting): a comment that somebody posts is refused even where the status stays. */
  #refuseRetake(task: PostTask, status: PostStatus, isPosted: boolean): void {
    const general = (task.projectId && this.#board.projects.get(task.projectId)?.maxRetakes) || 0
    const { retakeCount, taskStatusId } = this.#stateOf(task.id)
    if (!status.isRetake || general <= 0 || (!isPosted && taskStatusId === status.id)) return
    const cap = Number(task.maxRetakes) || general
    if (cap > 0 && retakeCount >= cap) throw paramError('No more retakes allowed on this task')
  }

  #comment(task: PostTask, post: Post): PlannedComment {
    const team = (task.projectId && this.#board.projects.get(task.projectId)?.team) || []
    const row: Row = {
      id: randomUUID(),
      objectId: task.id,
      objectType: 'Task',
      text: post.text,
      replies: [],
      checklist: post.checklist,
      links: post.links,
      forClient: post.forClient,
      taskStatusId: post.taskStatusId,
      personId: post.authorId,
      createdAt: iso(post.createdAt ?? this.#board.now()),
      updatedAt: new Date().toISOString(),
    }
    const mentions = mentionedIn(post.text, team)
    const comment = { row, mentions, departmentMentions: mentionedIn(post.text, this.#board.departments) }
    this.comments.push(comment)
    return comment
  }

  /** Copies the comment to the tasks of the entity whose task types the text names after a `#`, or to all. */
  #copyToHashtags(task: PostTask, post: Post, chain: readonly string[]): void {
    const tags = new Set([...post.text.matchAll(HASHTAG)].map(([, tag]) => tag!.toLowerCase()))
    if (tags.size === 0) return
    const isMeant = tags.has('all') ? () => true : (name: string) => tags.has(name.toLowerCase())
    const text = `${post.text}\n\n____\nFrom ${task.typeName} task`
    for (const other of this.#board.familyOf(task)) {
      const { taskStatusId } = this.#stateOf(other.id)
      if (other.typeName === null || other.typeName === task.typeName || !isMeant(other.typeName)) continue
      if (taskStatusId === null || chain.includes(other.id)) continue
      const copy = { taskId: other.id, taskStatusId, text, authorId: post.authorId, ...BARE }
      this.#post(copy, chain)
    }
  }

  /** Sets status, dates and retakes of the task. @returns whether the status changed */
  #advance(task: PostTask, status: PostStatus, comment: Row): boolean {
    const before = this.#stateOf(task.id)
    const date = (comment.createdAt as string).replace('T', ' ').slice(0, -1)
    const isLate = before.lastCommentDate !== null && seconds(before.lastCommentDate) > seconds(date)
    const past = before.past && { ...before.past, history: withMilestone(before.past.history, status, date) }
    const change = !isLate && before.taskStatusId !== status.id
    const after = isLate
      ? { ...progressOf(past!.history, status.id), duration: past!.spent }
      : { ...(change ? this.#turn(before, status) : {}), lastCommentDate: seconds(date) }
    this.states.set(task.id, { ...before, ...after, past })
    this.#tellStatus(task, comment, change ? { from: before.taskStatusId, status } : undefined)
    return change
  }

  /** What a new status makes of a task. */
  #turn(before: TaskState, status: PostStatus): Partial<TaskState> {
    const now = this.#board.now()
    const endDate = status.isFeedbackRequest ? now : status.isDone ? before.endDate : null
    return {
      taskStatusId: status.id,
      retakeCount: before.retakeCount + (status.isRetake ? 1 : 0),
      realStartDate: before.realStartDate ?? (status.isWip ? now : null),
      endDate,
      doneDate: status.isDone ? now : null,
    }
  }

  #tellStatus(task: PostTask, comment: Row, change?: { from: string | null; status: PostStatus }): void {
    const { projectId } = task
    this.steps.push({ event: 'task:update', payload: { task_id: task.id }, projectId })
    if (!change) return
    const payload = {
      task_id: task.id,
      new_task_status_id: change.status.id,
      previous_task_status_id: change.from,
      person_id: comment.personId,
    }
    this.steps.push({ event: 'task:status-changed', payload, projectId })
    if (!change.status.isFeedbackRequest) return
    this.steps.push({ event: 'task:to-review', payload: { ...payload, comment_id: comment.id }, projectId })
  }

  /** NOTIFY. QUIRK (tasks, Notifications): who follows the task and is named as well is told twice. */
  #notify({ id: taskId, projectId, followerIds }: PostTask, comment: PlannedComment, change: boolean): void {
    const authorId = comment.row.personId as string
    const about = { authorId, taskId, commentId: comment.row.id, projectId }
    const team = (projectId && this.#board.projects.get(projectId)?.team) || []
    const members = comment.departmentMentions.flatMap((department) =>
      team.filter(({ departmentIds }) => departmentIds.includes(department)).map(({ id }) => id),
    )
    const notices: Notice[] = [
      ...followerIds.map((personId) => ({ ...about, personId, type: 'comment' as const, change })),
      ...[...comment.mentions, ...members].map((personId) => ({ ...about, personId, type: 'mention' as const })),
    ]
    const others = notices.filter(({ personId }) => personId !== authorId)
    this.steps.push(...newNotices(others).map((notice) => ({ notice })))
  }

  #report({ id: taskId, projectId, taskTypeId, entityType }: PostTask, comment: Row, change: boolean): void {
    if (entityType === 'Concept') return
    const about = { taskId, projectId, taskTypeId, change, commentId: comment.id }
    const { personId, taskStatusId, createdAt } = comment as Row & Record<string, string>
    const news = newNews({ ...about, authorId: personId!, taskStatusId: taskStatusId!, createdAt: createdAt! })
    this.steps.push({ news })
  }

  /**
   * AUTOMATION. ZOU-BUG (tasks, Automation): in the reference automations that lead back to a task run in circles. Here
   * each runs once for what somebody posts, and none leads to a task that the chain has come by.
   */
  #automate(task: PostTask, comment: Row, chain: readonly string[]): void {
    for (const rule of (task.projectId && this.#board.projects.get(task.projectId)?.automations) || []) {
      if (this.#fired.has(rule) || !this.#applies(rule, task)) continue
      if (rule.outFieldType === 'ready_for') {
        if (kindOfName(task.entityType!) !== 'asset' || rule.outTaskTypeId === null) continue
        this.#fired.add(rule)
        this.steps.push({ readyFor: rule.outTaskTypeId, assetId: task.entityId!, projectId: task.projectId })
      } else if (rule.inPriority <= rule.outPriority) this.#runStatus(rule, task, comment, chain)
    }
  }

  #applies(rule: PostAutomation, task: PostTask): boolean {
    if (rule.inTaskTypeId !== task.taskTypeId || task.entityType === null) return false
    if (rule.inTaskStatusId !== this.#stateOf(task.id).taskStatusId) return false
    const wanted = rule.entityType?.toLowerCase()
    return wanted === 'asset' ? kindOfName(task.entityType) === 'asset' : wanted === task.entityType.toLowerCase()
  }

  #runStatus(rule: PostAutomation, task: PostTask, comment: Row, chain: readonly string[]): void {
    const target = this.#board.familyOf(task).find(({ taskTypeId }) => taskTypeId === rule.outTaskTypeId)
    if (!target || rule.outTaskStatusId === null || chain.includes(target.id)) return
    this.#fired.add(rule)
    const status = this.#board.statuses.get(rule.inTaskStatusId)!
    const text = `Change triggered by ${task.typeName} set to ${status.name}`
    const at = this.comments.length
    const post = { taskId: target.id, taskStatusId: rule.outTaskStatusId, text, authorId: comment.personId as string }
    this.#post({ ...post, ...BARE }, chain)
    if (!rule.importLastRevision) return
    const { row } = this.comments[at]!
    this.steps.push({ importFrom: task.id, task: target, commentId: row.id, authorId: post.authorId })
  }
}

/** What comments that are made by others do not have. */
const BARE = { createdAt: null, checklist: [], links: [], forClient: false }

/** A history with one more comment, in its place. */
function withMilestone(history: readonly Milestone[], status: PostStatus, date: string): Milestone[] {
  const { id: statusId, isRetake, isWip, isFeedbackRequest, isDone } = status
  const milestone = { statusId, date, isRetake, isWip, isFeedbackRequest, isDone }
  const at = history.findIndex((other) => other.date > date)
  return at < 0 ? [...history, milestone] : [...history.slice(0, at), milestone, ...history.slice(at)]
}
