import { requireActor, type RequestContext } from '../../context.js'
import { BulkMode, stopped, type Outcome } from '../../kernel/bulk.js'
import { UUID } from '../../kernel/crud/values.js'
import { AppError, notFound } from '../../kernel/errors.js'
import { ensureKinds } from '../kinds/service.js'
import { newsInsertion, tellNews } from '../news/service.js'
import { deliverNotices, noticeInsertion, tellNotice } from '../notifications/service.js'
import { importRevision, makeReady } from './automation-service.js'
import { PostBoard, PostPlan, type Post, type Step, type TaskState } from './post-plan.js'
import { actsOn, countsWhenNamed, refusalToPost, speaksForOthers, type PostRule } from './post-policy.js'
import { postFacts, postHistory, writePosts, type PostFacts } from './post-queries.js'
import { naming } from './reply-queries.js'
import { refuseLongText } from './text.js'

/** A comment that somebody wants to make. */
export interface NewComment {
  taskId: string
  /** The status that it sets; left out: the one that the task has. */
  taskStatusId?: string | undefined
  text: string
  /** Who wrote it, and when (`YYYY-MM-DD HH:MM:SS`, UTC): heeded for managers alone. */
  personId?: string | undefined
  createdAt?: string | undefined
  /** True when clients may read it: heeded for managers alone. */
  forClient?: boolean | undefined
  checklist?: readonly unknown[] | undefined
  links?: readonly string[] | undefined
}

export interface PostOptions {
  rule: PostRule
  /** Runs in the same transaction, with the ids of the comments by the place of the items; undefined for refused ones. */
  after?: (tx: RequestContext, ids: readonly (string | undefined)[]) => Promise<void>
}

/**
 * Comments tasks: the one way in which comments are made. Each sets the status and the dates of its task, is copied to
 * the tasks that its hashtags name, tells who follows the task and who is named, comes into the news, and sets off the
 * automations of the production. However many they are, one statement reads all that is needed and one writes it.
 * @returns ids of the comments by the place of the items; refusals of single items are in their outcomes
 */
export async function postComments(
  ctx: RequestContext,
  items: readonly NewComment[],
  options: PostOptions & { mode: BulkMode },
): Promise<Outcome<string>[]> {
  const outcomes = await post(ctx, items, options)
  return stopped(options.mode, outcomes) ?? outcomes
}

/** As {@link postComments}, all or none. @throws AppError the refusal of the first refused item */
export async function postAll(
  ctx: RequestContext,
  items: readonly NewComment[],
  options: PostOptions,
): Promise<string[]> {
  const outcomes = await post(ctx, items, { ...options, mode: BulkMode.ATOMIC })
  return outcomes.map((outcome) => {
    if ('error' in outcome) throw outcome.error
    return outcome.value
  })
}

/** Comments one task. @returns the id of the comment */
export async function postComment(ctx: RequestContext, item: NewComment, options: PostOptions): Promise<string> {
  const [id] = await postAll(ctx, [item], options)
  return id!
}

async function post(
  ctx: RequestContext,
  items: readonly NewComment[],
  { mode, rule, after }: PostOptions & { mode: BulkMode },
): Promise<Outcome<string>[]> {
  requireActor(ctx)
  for (const { text } of items) refuseLongText(text, 'comment')
  if (items.length === 0) return []
  return ctx.transaction(async (tx) => {
    const facts = await readFacts(tx, items)
    const board = new PostBoard(facts, await statesOf(tx, facts, items))
    const named = rule === 'actingOrNamed' ? await namedOn(tx, facts, items) : new Set<string>()
    const plans = items.map((item) => planned(tx, { rule, board, facts, named }, item))
    const outcomes = plans.map((plan): Outcome<string> =>
      'error' in plan ? plan : { value: plan.value.comments[0]!.row.id },
    )
    if (stopped(mode, outcomes)) return outcomes
    const made = plans.flatMap((plan) => ('value' in plan ? [plan.value] : []))
    // What is no concept must be known before something comes into the news.
    if (made.length && !facts.knowsConcepts) await ensureKinds(tx, ['Concept'])
    if (made.length) await write(tx, board, made)
    await after?.(
      tx,
      outcomes.map((outcome) => ('value' in outcome ? outcome.value : undefined)),
    )
    return outcomes
  })
}

const knownIds = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => (id !== undefined && UUID.test(id) ? [id.toLowerCase()] : []))),
]

function readFacts(tx: RequestContext, items: readonly NewComment[]): Promise<PostFacts> {
  return postFacts(tx, {
    taskIds: knownIds(items.map(({ taskId }) => taskId)),
    personIds: knownIds(items.map(({ personId }) => personId)),
    siblings: items.some(({ text }) => text.includes('#')),
    mentions: items.some(({ text }) => text.includes('@')),
  })
}

/** How far the tasks are; with their past, where a comment may be older than the last one. */
async function statesOf(
  tx: RequestContext,
  facts: PostFacts,
  items: readonly NewComment[],
): Promise<Map<string, TaskState>> {
  const dated = items.some(({ createdAt }) => createdAt !== undefined)
  const now = new Date().toISOString().replace('T', ' ')
  const late = facts.tasks.filter(({ lastCommentDate }) => dated || (lastCommentDate !== null && lastCommentDate > now))
  const history = late.length
    ? await postHistory(
        tx,
        late.map(({ id }) => id),
      )
    : undefined
  const statuses = new Map(facts.statuses.map((status) => [status.id, status]))
  const pastOf = (id: string): TaskState['past'] => {
    const spent = history?.durations[id]
    if (spent === undefined) return null
    const own = history!.past.filter(({ taskId }) => taskId === id)
    return { spent, history: own.map(({ statusId, date }) => ({ ...statuses.get(statusId)!, statusId, date })) }
  }
  return new Map(
    facts.tasks.map((task) => {
      const { id, taskStatusId, retakeCount, realStartDate, endDate, doneDate, lastCommentDate } = task
      const dates = { realStartDate, endDate, doneDate, lastCommentDate }
      return [id, { id, taskStatusId, retakeCount, ...dates, duration: null, past: pastOf(id) }]
    }),
  )
}

/** Of the tasks on which the actor may not act, those on which they are named. */
async function namedOn(tx: RequestContext, facts: PostFacts, items: readonly NewComment[]): Promise<Set<string>> {
  const actor = requireActor(tx)
  const asked = new Set(items.map(({ taskId }) => taskId.toLowerCase()))
  const others = facts.tasks.filter(
    (task) => asked.has(task.id) && !actsOn(actor, task, 'acting') && countsWhenNamed(actor, task.projectId),
  )
  const found = await Promise.all(others.map(({ id }) => naming(tx, id)))
  return new Set(found.flatMap((task) => (task ? [task.id] : [])))
}

/** What is known when an item is judged. */
interface Known {
  rule: PostRule
  board: PostBoard
  facts: PostFacts
  /** Tasks on which the actor is named. */
  named: ReadonlySet<string>
}

/** The plan of an item, or its refusal. What it makes of the tasks is the ground of the plans after it. */
function planned(tx: RequestContext, known: Known, item: NewComment): Outcome<PostPlan> {
  try {
    const plan = new PostPlan(known.board, allowed(tx, known, item))
    known.board.accept(plan)
    return { value: plan }
  } catch (error) {
    if (error instanceof AppError) return { error }
    throw error
  }
}

/** The comment as the actor may make it. @throws AppError 403, or 404 for an unknown task, status or person. */
function allowed(tx: RequestContext, { rule, board, facts, named }: Known, item: NewComment): Post {
  const actor = requireActor(tx)
  const task = board.tasks.get(item.taskId.toLowerCase())
  if (!task) throw notFound()
  const { taskStatusId } = board.stateOf(task.id)
  const status = board.statuses.get((item.taskStatusId ?? taskStatusId ?? '').toLowerCase())
  const place = { projectId: task.projectId, taskStatusId }
  const isNamed = named.has(task.id)
  const refusal = refusalToPost(actor, { task: place, acts: actsOn(actor, task, rule), isNamed, status })
  if (refusal) throw refusal
  if (!status) throw notFound()
  const freely = speaksForOthers(actor, task)
  const authorId = (freely && item.personId?.toLowerCase()) || actor.id
  if (authorId !== actor.id && !facts.personIds.includes(authorId)) throw notFound()
  return {
    taskId: task.id,
    taskStatusId: status.id,
    sentStatusId: item.taskStatusId ?? status.id,
    text: item.text,
    authorId,
    createdAt: freely ? momentOf(item.createdAt) : null,
    checklist: item.checklist ?? [],
    links: item.links ?? [],
    forClient: freely && item.forClient === true,
  }
}

/** A moment as clients write it, in the database's own form; QUIRK (tasks, posting): whatever is none counts as absent. */
function momentOf(text: string | undefined): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/.exec(text ?? '') ?? []
  const moment = `${day}T${time}.000Z`
  if (!day || Number.isNaN(Date.parse(moment)) || new Date(moment).toISOString() !== moment) return null
  return `${day} ${time}`
}

/** Writes what was planned, then tells of it in the order in which it happened. */
async function write(tx: RequestContext, board: PostBoard, plans: readonly PostPlan[]): Promise<void> {
  const comments = plans.flatMap((plan) => plan.comments)
  const steps = plans.flatMap((plan) => plan.steps)
  const notices = steps.flatMap((step) => ('notice' in step ? [step.notice] : []))
  const news = steps.flatMap((step) => ('news' in step ? [step.news] : []))
  const writes = {
    comments: comments.map(({ row }) => row),
    mentions: comments.flatMap(({ row, mentions }) => mentions.map((person) => ({ comment: row.id, person }))),
    departmentMentions: comments.flatMap(({ row, departmentMentions }) =>
      departmentMentions.map((department) => ({ comment: row.id, department })),
    ),
    tasks: board.changed().map(({ past: _, ...task }) => task),
    notices: noticeInsertion(notices),
    news: newsInsertion(news),
  }
  await writePosts(tx, writes)
  for (const step of steps) await take(tx, step)
  deliverNotices(tx, notices)
}

async function take(tx: RequestContext, step: Step): Promise<void> {
  if ('event' in step) await tx.emit(step.event, step.payload, { projectId: step.projectId })
  else if ('notice' in step) await tellNotice(tx, step.notice)
  else if ('news' in step) await tellNews(tx, step.news)
  else if ('readyFor' in step) await makeReady(tx, step)
  else await importRevision(tx, step)
}
