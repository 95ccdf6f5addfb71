/**
 * Checks the feed of kept changes (`sg_change`) against the database: a copy of the records that a request touched, kept
 * by its changes alone, must end as the database did, and no change may tell of nothing.
 */
import '../support/typescript.mjs'
import { isDeepStrictEqual } from 'node:util'

const { MODELS } = await import('../../src/generated/metadata.ts')
const { registry } = await import('../../src/registry.ts')

const camelCase = (key) => key.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())
const columnOf = (meta, field) => meta.columns.find((column) => column.field === field).column

/** The models whose changes are kept, by table. */
const KEPT = new Map(
  Object.values(MODELS)
    .filter(({ name }) => registry[name] && registry[name].kept !== false)
    .map((meta) => [meta.table, meta]),
)

/** The lists that records show of a table of links: `{owner, name, from, to}`, the last two columns of the table. */
const LISTS = new Map()
for (const owner of KEPT.values()) {
  const shown = new Set(owner.wire?.filter((key) => key.endsWith('[]')).map((key) => camelCase(key.slice(0, -2))))
  for (const { name, kind, link, from, to } of owner.relations) {
    if (kind !== 'through' || !shown.has(name)) continue
    const meta = MODELS[link]
    const list = { owner: owner.name, name, from: columnOf(meta, from), to: columnOf(meta, to) }
    LISTS.set(meta.table, [...(LISTS.get(meta.table) ?? []), list])
  }
}

/** Values of a row in the form of the feed. */
const FORMS = {
  datetime: (text) => `${text.slice(0, 19)}.${(text.slice(20) + '000').slice(0, 3)}Z`,
  bytes: (value) => (Array.isArray(value) ? value.map(FORMS.bytes) : Buffer.from(value.slice(2), 'hex').toString()),
}

/** A row as a record of the feed: fields without a value, and the time of change, are left out. */
function recordOf(meta, row) {
  const record = {}
  for (const { field, column, kind } of meta.columns) {
    const value = row[column]
    if (value == null || field === 'updatedAt') continue
    record[field] = FORMS[kind] ? FORMS[kind](value) : value
  }
  return record
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (a, b) => isDeepStrictEqual(a ?? null, b ?? null)

/** Puts one change on a copy of a record, and answers what in it does not follow from the copy. */
function follow(copy, { kind, fields }, meta) {
  const wrong = []
  if ((kind === 'new') === copy.exists)
    wrong.push(`kind ${kind} of a record that ${copy.exists ? 'is there' : 'is not'}`)
  copy.exists = kind !== 'delete'
  for (const [name, pair] of Object.entries(fields)) {
    const [field, ...key] = name.split('.')
    if (copy.lists.has(name)) {
      const list = copy.lists.get(name)
      for (const id of pair[0]) if (!take(list, id)) wrong.push(`${name}: ${id} was not in it`)
      list.push(...pair[1])
    } else if (meta.columns.find((column) => column.field === field)?.secret) {
      if (pair.length) wrong.push(`${name}: the value of a secret`)
      copy.secrets.add(name)
    } else {
      const place = key.length ? (copy.record[field] ?? {}) : copy.record
      const at = key.length ? key.join('.') : field
      if (!isSame(place[at], pair[0]))
        wrong.push(`${name}: was ${JSON.stringify(place[at])}, not ${JSON.stringify(pair[0])}`)
      if (isSame(pair[0], pair[1])) wrong.push(`${name}: from and to the same`)
      if (pair[1] === null && !key.length) delete place[at]
      else place[at] = pair[1]
    }
  }
  return wrong
}

/** What a link says. */
const factsOf = (row) => row && { ...row, id: null, created_at: null, updated_at: null }

function take(list, id) {
  const at = list.indexOf(id)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

/** Fields of which the copy says something else than the database. */
function differences(copy, fresh, meta, old) {
  if (copy.exists !== (fresh !== null)) return [`the record ${fresh ? 'is still there' : 'is gone'}`]
  if (!fresh) return []
  const names = new Set([...Object.keys(copy.record), ...Object.keys(fresh)])
  return [...names].filter((name) => {
    if (!meta.columns.find(({ field }) => field === name).secret) return !sameValue(copy.record[name], fresh[name])
    return copy.secrets.has(name) === isSame(old?.[name], fresh[name])
  })
}

/** Of JSON objects, keys that are not there and keys without a value are one. */
function sameValue(a, b) {
  if (!isObject(a) || !isObject(b)) return isSame(a, b)
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))
}

/** The feed of one database. */
export class FeedCheck {
  /** @param {import('./database.mjs').CaseDatabase} database */
  constructor(database) {
    this.database = database
  }

  /** Where the feed stands before a request. */
  async begin() {
    const { rows } = await this.database.client.query('select last_seq::int as seq from sg_change_counter')
    this.seq = rows[0].seq
  }

  /**
   * What the feed told wrongly about the time since `begin`.
   * @param {Map<string, string>} before snapshot of the tables then
   * @param {Map<string, string>} after and now
   * @returns {Promise<{model: string, kind: 'missing' | 'idle' | 'wrong', text: string}[]>}
   */
  async end(before, after) {
    const { rows: changes } = await this.database.client.query(
      'select seq::int, model, record_id as id, project_id as project, kind, fields from sg_change where seq > $1 order by seq',
      [this.seq],
    )
    this.before = new Tables(before)
    this.after = new Tables(after)
    this.found = []
    if (changes.some(({ seq }, at) => seq !== this.seq + at + 1)) this.note('-', 'wrong', 'numbers with gaps')
    const touched = this.touched()
    const told = new Map()
    for (const change of changes) {
      const key = `${change.model} ${change.id}`
      told.set(key, [...(told.get(key) ?? []), change])
    }
    for (const key of new Set([...touched.keys(), ...told.keys()])) {
      const [model, id] = key.split(' ')
      this.compare(MODELS[model], id, touched.get(key), told.get(key) ?? [])
    }
    return this.found
  }

  note(model, kind, text) {
    this.found.push({ model, kind, text })
  }

  /** The records that differ, with the lists that do. */
  touched() {
    const records = new Map()
    const at = (model, id) => {
      const key = `${model} ${id}`
      if (!records.has(key)) records.set(key, { lists: new Set() })
      return records.get(key)
    }
    for (const { table, old, fresh } of this.database.changes(this.before.texts, this.after.texts)) {
      const row = fresh ?? old
      for (const { owner, name, from } of isSame(factsOf(old), factsOf(fresh)) ? [] : (LISTS.get(table) ?? [])) {
        if (this.before.find(owner, row[from]) ?? this.after.find(owner, row[from]))
          at(owner, row[from]).lists.add(name)
      }
      const meta = KEPT.get(table)
      // The id of links without one is the feed's own.
      if (meta && row.id) Object.assign(at(meta.name, row.id), { old, fresh })
    }
    return records
  }

  compare(meta, id, touched, changes) {
    if (!meta.columns.some(({ field }) => field === 'id')) return
    const [old, fresh] = [this.before, this.after].map((tables) => {
      const row = tables.find(meta.name, id)
      return row ? recordOf(meta, row) : null
    })
    if (changes.length === 0) {
      const fields = Object.keys({ ...old, ...fresh }).filter((name) => !isSame(old?.[name], fresh?.[name]))
      const kind = old && fresh ? 'update' : fresh ? 'new' : 'delete'
      return this.note(meta.name, 'missing', `${kind} ${id}: ${[...fields, ...touched.lists]}`)
    }
    const copy = { record: { ...structuredClone(old) }, exists: old !== null, secrets: new Set(), lists: new Map() }
    const lists = [...LISTS].flatMap(([table, all]) =>
      all.filter(({ owner }) => owner === meta.name).map((list) => ({ table, ...list })),
    )
    for (const { table, name, from, to } of lists) copy.lists.set(name, this.before.list(table, from, to, id))
    for (const change of changes) {
      for (const text of follow(copy, change, meta)) this.note(meta.name, 'wrong', `${change.kind} ${id}: ${text}`)
      const project = this.projectOf(meta.name, id)
      if (change.project !== project)
        this.note(meta.name, 'wrong', `${change.kind} ${id}: production ${change.project}, not ${project}`)
    }
    const missing = differences(copy, fresh, meta, old)
    for (const { table, name, from, to } of fresh ? lists : []) {
      if (!isSame(copy.lists.get(name).sort(), this.after.list(table, from, to, id).sort())) missing.push(name)
    }
    if (missing.length) this.note(meta.name, 'missing', `${changes.at(-1).kind} ${id}: ${missing}`)
    if (!touched)
      this.note(meta.name, 'idle', `${changes.map(({ kind }) => kind)} ${id}: ${Object.keys(changes[0].fields)}`)
  }

  /** The production of a record, as far as it or what it hangs on tells. */
  projectOf(model, id) {
    const row = this.after.find(model, id) ?? this.before.find(model, id)
    if (!row) return null
    if ('project_id' in row) return row.project_id
    for (const [field, parent] of Object.entries(registry[model]?.kept?.through ?? {})) {
      if (parent === model) return id
      const parentId = row[columnOf(MODELS[model], field)]
      const project = parentId && this.projectOf(parent, parentId)
      if (project) return project
    }
    return null
  }
}

/** The rows of a snapshot, parsed when asked for. */
class Tables {
  constructor(texts) {
    this.texts = texts
    this.rows = new Map()
    this.byId = new Map()
  }

  of(table) {
    if (!this.rows.has(table)) this.rows.set(table, JSON.parse(this.texts.get(table) ?? '[]'))
    return this.rows.get(table)
  }

  find(model, id) {
    const { table } = MODELS[model]
    if (!this.byId.has(table)) this.byId.set(table, new Map(this.of(table).map((row) => [row.id, row])))
    return this.byId.get(table).get(id) ?? null
  }

  list(table, from, to, id) {
    return this.of(table)
      .filter((row) => row[from] === id)
      .map((row) => row[to])
  }
}

/** Lines about what a replay found, grouped by route and model. */
export function feedTable(results) {
  const groups = new Map()
  for (const { id, feed = [] } of results) {
    for (const { route, model, kind, text } of feed) {
      const key = `${route}: ${model} ${kind}`
      if (!groups.has(key)) groups.set(key, { count: 0, example: `${id}: ${text}` })
      groups.get(key).count++
    }
  }
  return [...groups].sort().map(([key, { count, example }]) => `FEED ${key} × ${count} (${example})`)
}
