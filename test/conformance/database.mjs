/** The database side of a replay: loads the rows of a case, patches them, and tells what a request changed. */
import pg from 'pg'

const quoteName = (name) => '"' + name.replaceAll('"', '""') + '"'
// Backslashes are plain characters in standard-conforming strings.
const quoteText = (text) => "'" + text.replaceAll("'", "''") + "'"
const dropNulls = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** Deleting is faster than truncating; tables are truncated from time to time only, against bloat. */
const LOADS_PER_TRUNCATION = 150
const NO_ROWS = []

/**
 * The database of one server under replay. Its tables are emptied by every case.
 *
 * Most cases start from the same rows and most requests change few tables, so that for every table we remember what it
 * held and a fingerprint (number of rows, sum of the transactions that wrote them), which any change alters. Only what
 * changed is loaded or read again.
 */
export class CaseDatabase {
  /**
   * @param {string} url of a database whose role may set session_replication_role
   * @param {Record<string, {columns: string[], key: string[]}>} schema the tables of the corpus
   * @param {string[]} keepTables neither cleared nor loaded
   */
  constructor(url, schema, keepTables = []) {
    this.client = new pg.Client({ connectionString: url })
    this.client.on('error', () => {})
    this.schema = schema
    this.keep = new Set(keepTables)
    this.loads = 0
    /** What each table holds: `{fingerprint, text, rows}`; `rows` is the list it was loaded from, if it holds it still. */
    this.states = new Map()
    /** Content of a table as text, by the list of rows it was loaded from. */
    this.texts = new WeakMap([[NO_ROWS, '[]']])
  }

  async open() {
    await this.client.connect()
    await this.client.query('set synchronous_commit = off; set lock_timeout = 8000')
    const { rows } = await this.client.query(
      `select table_name as table, array_agg(column_name::text) as columns
       from information_schema.columns where table_schema = current_schema()
       group by table_name`,
    )
    const actual = new Map(rows.map((row) => [row.table, new Set(row.columns)]))
    /** Tables of the corpus that this database lacks. */
    this.missing = Object.keys(this.schema).filter((table) => !actual.has(table))
    this.tables = Object.keys(this.schema).filter((table) => actual.has(table) && !this.keep.has(table))
    this.columns = new Map(
      this.tables.map((table) => [table, this.schema[table].columns.filter((column) => actual.get(table).has(column))]),
    )
    const fingerprints = this.tables.map(
      (table) => `(select count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from ${quoteName(table)})`,
    )
    this.fingerprintQuery = { name: 'fingerprints', text: `select array[${fingerprints.join(', ')}] as all` }
  }

  close() {
    return this.client.end().catch(() => {})
  }

  /** Replaces the content of every table of the corpus by the given rows (table name to list). */
  async load(rows) {
    if (this.loads++ % LOADS_PER_TRUNCATION === 0) {
      const names = this.tables.map(quoteName).join(', ')
      await this.client.query(`truncate ${names} cascade`).catch(() => {})
      this.states.clear()
    }
    const fingerprints = await this.fingerprints()
    const statements = []
    const loaded = new Map()
    for (const table of this.tables) {
      const wanted = rows[table] ?? NO_ROWS
      const state = this.states.get(table)
      if (state?.rows === wanted && state.fingerprint === fingerprints.get(table)) continue
      if (!fingerprints.get(table).startsWith('0:')) statements.push(`delete from ${quoteName(table)};`)
      if (wanted.length) statements.push(this.insertStatement(table, wanted))
      loaded.set(table, wanted)
    }
    if (statements.length) await this.transaction(statements)
    const after = statements.length ? await this.fingerprints() : fingerprints
    for (const [table, wanted] of loaded) {
      this.states.set(table, { fingerprint: after.get(table), text: this.texts.get(wanted), rows: wanted })
    }
  }

  /** Makes the changes of a recorded patch, in the order delete, insert, update. */
  async patch({ insert = {}, update = {}, delete: removed = {} }) {
    const known = ([table]) => this.columns.has(table)
    const statements = []
    for (const [table, keys] of Object.entries(removed).filter(known)) {
      for (const key of keys) statements.push(`delete from ${quoteName(table)} where ${matching(key)};`)
    }
    for (const [table, rows] of Object.entries(insert).filter(known)) {
      statements.push(this.insertStatement(table, rows))
    }
    for (const [table, changes] of Object.entries(update).filter(known)) {
      for (const change of changes) statements.push(...this.updateStatements(table, change))
    }
    await this.transaction(statements)
  }

  insertStatement(table, rows) {
    const columns = this.columns.get(table).map(quoteName).join(', ')
    return (
      `insert into ${quoteName(table)} (${columns}) select ${columns} from ` +
      `jsonb_populate_recordset(null::${quoteName(table)}, ${quoteText(JSON.stringify(rows))}::jsonb);`
    )
  }

  updateStatements(table, { key, set }) {
    const names = Object.keys(set).filter((name) => this.columns.get(table).includes(name))
    if (!names.length) return []
    const assignments = names.map((name) => `${quoteName(name)} = s.${quoteName(name)}`).join(', ')
    return [
      `update ${quoteName(table)} t set ${assignments} ` +
        `from jsonb_populate_record(null::${quoteName(table)}, ${quoteText(JSON.stringify(set))}::jsonb) s ` +
        `where ${matching(key, 't.')};`,
    ]
  }

  /** Runs statements together, without foreign key checks: rows arrive in any order. */
  async transaction(statements) {
    try {
      await this.client.query(`begin; set local session_replication_role = replica;\n${statements.join('\n')}\ncommit`)
    } catch (error) {
      await this.client.query('rollback').catch(() => {})
      throw error
    }
  }

  async fingerprints() {
    const { rows } = await this.client.query(this.fingerprintQuery)
    return new Map(this.tables.map((table, i) => [table, rows[0].all[i]]))
  }

  /** Every table's rows as one text, by table name. */
  async snapshot() {
    const fingerprints = await this.fingerprints()
    const stale = this.tables.filter((table) => {
      const state = this.states.get(table)
      return state?.text === undefined || state.fingerprint !== fingerprints.get(table)
    })
    if (stale.length) await this.read(stale, fingerprints)
    return new Map(this.tables.map((table) => [table, this.states.get(table).text]))
  }

  /** Reads the content of some tables, as text to see quickly whether it changed. */
  async read(tables, fingerprints) {
    const selects = tables.map((table) => {
      const columns = this.columns.get(table).map(quoteName).join(', ')
      return (
        `select '${table}' as name, coalesce(json_agg(t), '[]')::text as rows ` +
        `from (select ${columns} from ${quoteName(table)}) t`
      )
    })
    const { rows } = await this.client.query(selects.join(' union all '))
    for (const { name, rows: text } of rows) {
      const state = this.states.get(name)
      const fingerprint = fingerprints.get(name)
      const untouched = state?.fingerprint === fingerprint ? state.rows : undefined
      if (untouched) this.texts.set(untouched, text)
      this.states.set(name, { fingerprint, text, rows: untouched })
    }
  }

  /** The rows that differ between two snapshots: `{table, old, fresh}`, null where there is no such row. */
  *changes(before, after) {
    for (const table of this.tables) {
      if (before.get(table) === after.get(table)) continue
      const names = this.schema[table].key
      const keyOf = (row) => JSON.stringify(names.map((name) => row[name]))
      const rows = (snapshot) => new Map(JSON.parse(snapshot.get(table)).map((row) => [keyOf(row), row]))
      const [old, fresh] = [rows(before), rows(after)]
      for (const [key, row] of fresh) {
        const was = old.get(key) ?? null
        if (!was || Object.keys(changedColumns(was, row)).length) yield { table, old: was, fresh: row }
      }
      for (const [key, row] of old) if (!fresh.has(key)) yield { table, old: row, fresh: null }
    }
  }

  /** What changed between two snapshots, in the shape of a step's `db`. */
  diff(before, after) {
    const change = { insert: {}, update: {}, delete: {} }
    const add = (kind, table, item) => (change[kind][table] ??= []).push(item)
    for (const { table, old, fresh } of this.changes(before, after)) {
      const row = fresh ?? old
      const key = Object.fromEntries(this.schema[table].key.map((name) => [name, row[name]]))
      if (!old) add('insert', table, dropNulls(fresh))
      else if (!fresh) add('delete', table, key)
      else add('update', table, { key, set: changedColumns(old, fresh) })
    }
    return change
  }
}

const changedColumns = (old, row) =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])))

const matching = (key, prefix = '') =>
  Object.entries(key)
    .map(([name, value]) =>
      value === null
        ? `${prefix}${quoteName(name)} is null`
        : `${prefix}${quoteName(name)}::text = ${quoteText(String(value))}`,
    )
    .join(' and ')
