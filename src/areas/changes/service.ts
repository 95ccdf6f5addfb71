import { requireActor, type RequestContext } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { AppError } from '../../kernel/errors.js'
import { graphModels, type GraphModel } from '../../kernel/graphql/model.js'
import { badInput } from '../../kernel/graphql/scope.js'
import { roleIn, type Actor } from '../../kernel/permissions/actor.js'
import { keptRange, readChanges, type ChangeFilter, type KeptChange, type KeptRange } from './queries.js'
import { judge, personLists, type Placed, type Verdict } from './visibility-queries.js'

/** What a change did to one field. */
export interface ShownField {
  /** Name of the field; `data.<key>` for a key of the metadata. */
  name: string
  /** The value before; of lists the ids that went. */
  before: unknown
  /** The value after; of lists the ids that came. */
  after: unknown
  /** False: only that it was changed is known. */
  isKept: boolean
}

/** A change as somebody may see it. `hidden`: they may no longer see the record, and learn no more than that. */
export interface ShownChange extends Omit<KeptChange, 'kind' | 'fields'> {
  kind: KeptChange['kind'] | 'hidden'
  /** GraphQL type of the record: its model, or the kind of it. */
  type: string
  fields: ShownField[]
}

/** Which changes somebody asks for: `types` are models or kinds of their records. */
export interface ChangeQuestion extends Omit<ChangeFilter, 'models'> {
  types?: readonly string[] | undefined
}

/** The models of the tables behind some types. */
export const modelsOf = (ctx: RequestContext, types: readonly string[] | undefined): ModelName[] | undefined =>
  types && [...new Set(types.map((type) => graphModels(ctx.deps.registry).get(type)!.meta.name as ModelName))]

/** Raw changes at most that are looked at together. */
export const LOOK = 500

/** Number of the last change: state that is read after this holds every change up to it. */
export async function changePosition(ctx: RequestContext): Promise<number> {
  requireActor(ctx)
  return (await keptRange(ctx.db)).last
}

/**
 * Refuses a position from which nobody can go on.
 * @throws AppError CHANGES_TOO_OLD when changes after it are no longer kept; BAD_USER_INPUT for one that is not reached yet.
 */
export function checkPosition(after: number, { oldest, last }: KeptRange): void {
  if (after < 0 || after > last) {
    throw badInput('after', `Expected a position from 0 to ${last}, the last change; this database has not got there.`)
  }
  if (after < oldest - 1) throw tooOld()
}

const tooOld = (): AppError =>
  new AppError(
    'CHANGES_TOO_OLD',
    'Changes after this position are no longer kept. Reload what you hold: read changePosition, then the records, and go on from there.',
  )

/** A part of the changes. */
export interface ChangePage {
  nodes: ShownChange[]
  /** Where to go on. */
  position: number
  hasMore: boolean
}

/** The changes after a position that the caller may see. `first` bounds how many are looked at: fewer may be shown. */
export async function changesAfter(
  ctx: RequestContext,
  after: number,
  first: number,
  question: ChangeQuestion,
): Promise<ChangePage> {
  requireActor(ctx)
  if (first < 1 || first > LOOK) throw badInput('first', `Expected 1 to ${LOOK}.`)
  const range = await keptRange(ctx.db)
  checkPosition(after, range)
  const filter = { ...question, models: modelsOf(ctx, question.types) }
  const { changes, end } = await readChanges(ctx.db, { after, upTo: range.last, limit: first }, filter)
  return { nodes: await shownTo(ctx, changes, question.types), position: end, hasMore: end < range.last }
}

/**
 * The changes that the caller may see, as far as they may: by the visibility of the records and their masks, with no
 * more than that it is gone of a record that they can no longer see. One statement, whatever the number.
 * @param types Models or kinds that are asked for; undefined: all.
 */
export async function shownTo(
  ctx: RequestContext,
  changes: readonly KeptChange[],
  types?: readonly string[],
): Promise<ShownChange[]> {
  const actor = requireActor(ctx)
  const models = graphModels(ctx.deps.registry)
  const asked = new Map<GraphModel, Placed[]>()
  changes.forEach((change, at) => {
    const model = models.get(change.model)
    if (!model || isPlain(model, actor)) return
    asked.set(model, [...(asked.get(model) ?? []), { at, change }])
  })
  const verdicts = await judge(ctx.db, actor, asked)
  return changes.flatMap((change, at) => {
    const model = models.get(change.model)
    if (!model) return []
    const verdict = verdicts.get(at) ?? { sight: isPlain(model, actor) ? 'seen' : null, type: null, keys: null }
    const shown = show(model, actor, change, verdict)
    return shown && isAsked(shown, types) ? [shown] : []
  })
}

/** Everybody like the actor sees all of its records alike: there is nothing to ask the database. */
const isPlain = ({ spec, kinds }: GraphModel, actor: Actor): boolean =>
  !kinds && !spec.masked && spec.visible(actor, 't') === true

/** A record whose kind is not known any more may be of any. */
const isAsked = ({ type, model }: ShownChange, types: readonly string[] | undefined): boolean =>
  !types || types.includes(type) || types.includes(model)

function show(model: GraphModel, actor: Actor, change: KeptChange, verdict: Verdict): ShownChange | undefined {
  const type = verdict.type ?? change.model
  if (verdict.sight !== 'seen') {
    const knew = verdict.sight === 'was' || wasIn(model, actor, change) || isOfStaff(actor, change)
    if (!knew || change.kind === 'new') return undefined
    // Of what somebody may no longer see they learn that it is so, and nothing else.
    const kind = change.kind === 'delete' ? 'delete' : 'hidden'
    return { ...change, type, kind, fields: [], updatedAt: null, actorId: null, requestId: '' }
  }
  const fields = shownFields(model, actor, change, verdict)
  if (fields.length === 0 && change.kind === 'update') return undefined
  return { ...change, type, fields }
}

/** True when the change took the actor off a list of people of the record: they knew of it. */
const wasIn = (model: GraphModel, actor: Actor, { fields }: KeptChange): boolean =>
  personLists(model).some((name) => {
    const went = fields[name]?.[0]
    return Array.isArray(went) && went.includes(actor.id)
  })

/** Records that hang on the work of a production, and that all of its staff see: when the work goes, they go with it. */
const HANGING: readonly ModelName[] = [
  'AssetInstance',
  'AttachmentFile',
  'BuildJob',
  'Chat',
  'ChatMessage',
  'Comment',
  'EntityLink',
  'EntityVersion',
  'News',
  'OutputFile',
  'PreviewFile',
  'TimeSpent',
  'WorkingFile',
]

/** True when a record is gone that hung on another, so that nothing is left to tell who saw it, but the staff did. */
function isOfStaff(actor: Actor, { kind, model, projectId }: KeptChange): boolean {
  if (kind !== 'delete' || !HANGING.includes(model)) return false
  const role = roleIn(actor, projectId)
  return role !== undefined && role !== 'vendor' && role !== 'client'
}

function shownFields(model: GraphModel, actor: Actor, { fields }: KeptChange, { keys }: Verdict): ShownField[] {
  return Object.entries(fields).flatMap(([name, values]) => {
    const [head = '', ...rest] = name.split('.')
    const key = rest.length ? rest.join('.') : undefined
    const column = model.columns.get(head)
    if (!column) return shownList(model, name, values)
    const mayRead = model.spec.restricted?.[head]
    if (mayRead && !mayRead(actor)) return []
    const visible = model.spec.masked?.[head] ? (keys?.[column.column] ?? {}) : undefined
    if (visible && key !== undefined && !Object.hasOwn(visible, key)) return []
    const [before = null, after = null] = visible && key === undefined ? values.map((v) => masked(v, visible)) : values
    return [{ name, before, after, isKept: values.length > 0 }]
  })
}

/** A whole column of metadata with the visible keys. */
function masked(value: unknown, visible: Record<string, unknown>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(visible, key)))
}

/** Of lists the ids are told where everybody may see the listed records. */
function shownList(model: GraphModel, name: string, values: readonly unknown[]): ShownField[] {
  const relation = model.relations.get(name)
  if (!relation) return []
  const isOpen = PUBLIC.has(relation.model) && values.length > 0
  const [before = null, after = null] = isOpen ? values : []
  return [{ name, before, after, isKept: isOpen }]
}

/** Models whose records everybody sees. */
const PUBLIC = new Set<string>(['Department', 'EntityType', 'Person', 'TaskStatus', 'TaskType'])
