import type { Deps } from '../../context.js'
import type { ModelName } from '../../generated/metadata.js'
import { UUID } from '../../kernel/crud/values.js'
import type { PublishedEvent } from '../../kernel/events/emitter.js'
import { isAdmin, type Actor, type RoleCode } from '../../kernel/permissions/actor.js'
import { AUDIENCES, NAMED, type Audience, type Sight } from './audience.js'
import { recordFacts, visibleIds, type Look, type RecordFacts } from './audience-queries.js'
import { ADMINS, personRoom, STUDIO, studioRoom, teamRoom } from './audience-rooms.js'

/** The id of nobody. */
const NIL = '00000000-0000-0000-0000-000000000000'

/** Who is there to be told. */
export interface Listeners {
  /** Somebody who is there. */
  actor: (personId: string) => Actor | undefined
  actors: () => Iterable<Actor>
}

type RecordAudience = Extract<Audience, { to: 'record' }>
type OwnerAudience = Extract<Audience, { to: 'owner' }>

/** An event with the rooms that get it, which become more as more is known. */
interface Plan {
  readonly event: PublishedEvent
  readonly rooms: Set<string>
  projectId: string | null
  /** Id of the record that it is about, and the audience that depends on it. */
  readonly about: { readonly id: string; readonly audience: RecordAudience | OwnerAudience } | undefined
}

/**
 * The rooms of each of some events, in their order. Roles that see everything or nothing of a kind cost nothing; for the
 * others the rules of the models are asked, by one statement for all events and people, and by one before it where events
 * do not name their production.
 */
export async function audiencesOf(
  deps: Deps,
  listeners: Listeners,
  events: readonly PublishedEvent[],
): Promise<{ event: PublishedEvent; rooms: Set<string> }[]> {
  const plans = events.map(planOf)
  await addFacts(deps, listeners, plans)
  for (const plan of plans) addNamed(listeners, plan)
  const questions = plans.flatMap((plan) => questionsOf(plan, listeners))
  if (questions.length > 0) await answer(deps, questions)
  return plans
}

function planOf(event: PublishedEvent): Plan {
  const audience = AUDIENCES.get(event.name.split(':', 1)[0]!)
  const projectId = event.projectId ?? idIn(event, 'project_id')
  const plan = { event, rooms: new Set<string>(), projectId, about: undefined }
  switch (audience?.to) {
    case 'nobody':
      return plan
    case 'everybody':
      plan.rooms.add(STUDIO)
      return plan
    case undefined:
      plan.rooms.add(ADMINS)
      return plan
    case 'studio':
      for (const role of audience.roles) plan.rooms.add(studioRoom(role))
      plan.rooms.add(ADMINS)
      return plan
    case 'team':
      if (projectId) for (const role of audience.roles) plan.rooms.add(teamRoom(projectId, role))
      plan.rooms.add(ADMINS)
      return plan
    case 'owner':
      return planOfOwner(plan, audience)
    case 'record': {
      plan.rooms.add(ADMINS)
      const id = idIn(event, audience.key)
      return id ? { ...plan, about: { id, audience } } : plan
    }
  }
}

function planOfOwner(plan: Omit<Plan, 'about'>, audience: OwnerAudience): Plan {
  if (audience.admins) plan.rooms.add(ADMINS)
  const named = idIn(plan.event, 'person_id')
  if (named) plan.rooms.add(personRoom(named))
  const id = idIn(plan.event, audience.key)
  return { ...plan, about: named || !id ? undefined : { id, audience } }
}

function idIn({ payload }: PublishedEvent, key: string): string | null {
  const id = payload[key]
  return typeof id === 'string' && UUID.test(id) ? id.toLowerCase() : null
}

/** Looks up the productions and owners that the events do not name, and who was in the lists of records that are gone. */
async function addFacts(deps: Deps, listeners: Listeners, plans: readonly Plan[]): Promise<void> {
  const records = new Map<ModelName, Set<string>>()
  const open = plans.filter(({ event, about, projectId }) => {
    if (!about) return false
    if (about.audience.to === 'owner' || projectId === null) return true
    return about.audience.people !== undefined && event.name.endsWith(':delete')
  })
  for (const { about } of open) addTo(records, about!.audience.model, about!.id)
  if (records.size === 0) return
  const facts = new Map((await recordFacts(deps, records)).map((row) => [`${row.model} ${row.id}`, row]))
  for (const plan of open) {
    const { audience, id } = plan.about!
    const known = facts.get(`${audience.model} ${id}`)
    if (known) apply(listeners, plan, audience, known)
  }
}

function apply(
  listeners: Listeners,
  plan: Plan,
  audience: RecordAudience | OwnerAudience,
  { ownerId, projectId, lists }: RecordFacts,
): void {
  if (audience.to === 'owner') {
    if (ownerId) plan.rooms.add(personRoom(ownerId))
    return
  }
  plan.projectId ??= projectId
  for (const personId of lists?.[audience.people ?? ''] ?? []) addMember(listeners, plan, personId)
}

/** The person whom the payload names. */
function addNamed(listeners: Listeners, plan: Plan): void {
  const key = NAMED.get(plan.event.name)
  const personId = key && idIn(plan.event, key)
  if (personId) addMember(listeners, plan, personId)
}

/** Somebody concerned, as long as they are in the team. */
function addMember(listeners: Listeners, { rooms, projectId }: Plan, personId: string): void {
  if (projectId && listeners.actor(personId)?.teams.has(projectId)) rooms.add(personRoom(personId))
}

/** Whether those in a room get an event: when this person sees its record. */
interface Question {
  readonly plan: Plan
  readonly room: string
  readonly actor: Actor
}

/** Adds the rooms of those who see by their role alone; what is open about the others. */
function questionsOf(plan: Plan, listeners: Listeners): Question[] {
  const { about, projectId, rooms } = plan
  if (about?.audience.to !== 'record' || !projectId) return []
  const questions: Question[] = []
  for (const [role, sight] of Object.entries(about.audience.seen) as [RoleCode, Sight][]) {
    if (sight === 'all') {
      rooms.add(teamRoom(projectId, role))
      continue
    }
    const there = membersOf(listeners, projectId, role)
    if (sight === 'each') questions.push(...there.map((actor) => ({ plan, room: personRoom(actor.id), actor })))
    else if (there.length) questions.push({ plan, room: teamRoom(projectId, role), actor: memberWith(projectId, role) })
  }
  return questions
}

const membersOf = (listeners: Listeners, projectId: string, role: RoleCode): Actor[] =>
  [...listeners.actors()].filter((actor) => !isAdmin(actor) && actor.teams.get(projectId)?.role === role)

/** Somebody who is nothing but a member of one team with a role: stands for all of them where a rule asks for no more. */
const memberWith = (projectId: string, role: RoleCode): Actor => ({
  id: NIL,
  email: null,
  fullName: '',
  role,
  isBot: false,
  identityType: 'person',
  departments: [],
  teams: new Map([[projectId, { role, open: true }]]),
  jti: '',
  refreshJti: null,
  requires2faSetup: false,
})

/** Asks the rules, about each room once, and adds the rooms of those who see. */
async function answer(deps: Deps, questions: readonly Question[]): Promise<void> {
  const looks = new Map<string, Look & { records: Map<ModelName, Set<string>>; at: number }>()
  for (const { plan, room, actor } of questions) {
    const look = looks.get(room) ?? { actor, records: new Map(), at: looks.size }
    looks.set(room, look)
    addTo(look.records, plan.about!.audience.model, plan.about!.id)
  }
  const seen = await visibleIds(deps, [...looks.values()])
  for (const { plan, room } of questions) {
    if (seen[looks.get(room)!.at]!.has(plan.about!.id)) plan.rooms.add(room)
  }
}

function addTo(records: Map<ModelName, Set<string>>, model: ModelName, id: string): void {
  const ids = records.get(model)
  if (ids) ids.add(id)
  else records.set(model, new Set([id]))
}
