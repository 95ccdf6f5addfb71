import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { sql, type RawBuilder } from 'kysely'
import type { ModelName } from '../../generated/metadata.js'
import { compile } from '../db/database.js'
import type { ColumnMeta, ModelMeta } from '../db/model-meta.js'
import { col, graphqlValue } from '../db/sql-format.js'
import type { ModelSpec, Registry } from './spec.js'
import { DRAFT_FUNCTIONS } from './draft-functions.js'
import { columnOf, metaOf, wireRelations } from './wire.js'

type Sql = RawBuilder<unknown>

/** Columns that say nothing about a link. */
const BARE = new Set(['id', 'createdAt', 'updatedAt'])

/** The statement that notes what a trigger was called for, from its table of old and its table of new rows. */
interface Notes {
  insert: Sql[]
  update: Sql[]
  delete: Sql[]
}

/** A list of a record that is made from the rows of a table of links. */
interface OwnedList {
  owner: ModelName
  name: string
  /** Field of the link that names the owner, and the one that names the other record. */
  from: string
  to: string
}

/** Whether changes of a model's records are kept. */
const isKept = (spec: ModelSpec | false): spec is ModelSpec => spec !== false && spec.kept !== false

/** The production of a record, on the alias of its table. */
function productionOf(registry: Registry, model: ModelName, t: string): Sql {
  const meta = metaOf(model)
  const spec = registry[model]
  if (meta.columns.some(({ field }) => field === 'projectId')) return col(t, 'project_id')
  const through = Object.entries((spec && spec.kept && spec.kept.through) || {})
  const found = through.map(([field, parent], at) => {
    if (parent === model) return col(t, 'id')
    const p = `${t}${at}`
    const production = productionOf(registry, parent, p)
    return sql`(select ${production} from ${sql.table(metaOf(parent).table)} ${sql.ref(p)} where ${col(p, 'id')} = ${col(t, columnOf(meta, field))})`
  })
  return found.length ? sql`coalesce(${sql.join(found)})` : sql`null::uuid`
}

/** A row as it is kept: secret columns as a fingerprint, in a field marked by an exclamation mark. */
function keptRow(meta: ModelMeta, t: string): Sql {
  const value = (column: ColumnMeta): Sql =>
    column.secret
      ? sql`md5(${col(t, column.column)}::text) as ${sql.ref(`!${column.field}`)}`
      : sql`${graphqlValue(t, column)} as ${sql.ref(column.field)}`
  return sql`(select row_to_json(r)::jsonb from (select ${sql.join(meta.columns.map(value))}) r)`
}

/** The id of a record; those without one of their own have one that follows from their key. */
export function idOf(meta: ModelMeta, t: string): Sql {
  if (meta.columns.some(({ field }) => field === 'id')) return col(t, 'id')
  const key = meta.primaryKey.map((field) => col(t, columnOf(meta, field)))
  return sql`md5(row(${sql.join(key)})::text)::uuid`
}

const INTO_ROWS = sql`insert into sg_draft (model, record_id, project_id, before, after)`
const INTO_LISTS = sql`insert into sg_draft (model, record_id, project_id, list, link, other_id, step, version)`

function notesOfRecords(registry: Registry, model: ModelName): Notes {
  const meta = metaOf(model)
  const row = keptRow(meta, 't')
  const name = sql.lit(model)
  const id = idOf(meta, 't')
  const production = productionOf(registry, model, 't')
  const made = sql`select ${name}, ${id}, ${production}, null::jsonb, ${row} from new_rows t`
  return {
    insert: [sql`${INTO_ROWS} ${made}`],
    delete: [sql`${INTO_ROWS} select ${name}, ${id}, ${production}, ${row}, null::jsonb from old_rows t`],
    // Two drafts for a row, what it was and what it is: whoever takes them puts them together.
    update: [
      sql`${INTO_ROWS} select ${name}, ${id}, ${production}, ${row}, null::jsonb from old_rows t union all ${made}`,
    ],
  }
}

function notesOfList(registry: Registry, link: ModelMeta, { owner, name, from, to }: OwnedList): Notes {
  const { table } = metaOf(owner)
  const facts = link.columns.filter(({ field }) => field !== from && !BARE.has(field))
  const stamped = metaOf(owner).columns.some(({ field }) => field === 'updatedAt')
  const note = (rows: string, step: number): Sql => sql`
    ${INTO_LISTS} select ${sql.lit(owner)}, t.id, ${productionOf(registry, owner, 't')}, ${sql.lit(name)},
      row(${sql.join(facts.map(({ column }) => col('l', column)))})::text, ${col('l', columnOf(link, to))}, ${sql.lit(step)}, ${stamped ? sql`t.updated_at` : sql`null::timestamp`}
    from ${sql.table(rows)} l join ${sql.table(table)} t on t.id = ${col('l', columnOf(link, from))}`
  return {
    insert: [note('new_rows', 1)],
    delete: [note('old_rows', -1)],
    update: [note('old_rows', -1), note('new_rows', 1)],
  }
}

/** The lists that records show of the rows of each table of links. */
function ownedLists(registry: Registry): Map<ModelName, OwnedList[]> {
  const lists = new Map<ModelName, OwnedList[]>()
  for (const [owner, relations] of wireRelations) {
    for (const relation of isKept(registry[owner]) ? relations.values() : []) {
      if (relation.kind !== 'through') continue
      const link = relation.link as ModelName
      lists.set(link, [
        ...(lists.get(link) ?? []),
        { owner, name: relation.name, from: relation.from, to: relation.to },
      ])
    }
  }
  return lists
}

/** The trigger function of one table and the triggers that call it, as SQL. */
function triggersOf({ table }: ModelMeta, { insert, update, delete: remove }: Notes): string {
  const lines = (statements: Sql[]): string => statements.map((one) => compile(one).sql).join('; ')
  const trigger = (when: string, rows: string): string =>
    `create trigger sg_note_${when} after ${when} on public."${table}" referencing ${rows} for each statement when (current_setting('sg.capture', true) = 'on') execute function public.sg_note_${table}();`
  return [
    `create function public.sg_note_${table}() returns trigger language plpgsql as $note$ begin`,
    `if tg_op = 'INSERT' then ${lines(insert)}; elsif tg_op = 'UPDATE' then ${lines(update)}; else ${lines(remove)}; end if;`,
    'return null; end $note$;',
    trigger('insert', 'new table as new_rows'),
    trigger('update', 'old table as old_rows new table as new_rows'),
    trigger('delete', 'old table as old_rows'),
  ].join('\n')
}

/** By function the SQL that makes it, triggers included. */
export function captureSql(registry: Registry): Map<string, string> {
  const lists = ownedLists(registry)
  const made = new Map(DRAFT_FUNCTIONS)
  for (const [name, spec] of Object.entries(registry) as [ModelName, ModelSpec | false][]) {
    const meta = metaOf(name)
    const notes: Notes[] = (lists.get(name) ?? []).map((list) => notesOfList(registry, meta, list))
    if (isKept(spec)) notes.push(notesOfRecords(registry, name))
    if (notes.length === 0) continue
    const all: Notes = {
      insert: notes.flatMap(({ insert }) => insert),
      update: notes.flatMap(({ update }) => update),
      delete: notes.flatMap((note) => note.delete),
    }
    made.set(`sg_note_${meta.table}`, triggersOf(meta, all))
  }
  return made
}

/**
 * Has every change of the records noted by the database itself, whichever statement or program makes it: triggers write
 * drafts, and the journal takes those of its transaction. Made anew only where the registry says something else than
 * before; runs under the lock of the migrations.
 */
export async function installCapture(client: ClientBase, registry: Registry): Promise<void> {
  const functions = captureSql(registry)
  const { rows } = await client.query<{ name: string; mark: string | null }>(
    `select proname as name, obj_description(oid, 'pg_proc') as mark from pg_proc
     where pronamespace = 'public'::regnamespace and proname = any($1)`,
    [[...functions.keys()]],
  )
  const marks = new Map(rows.map(({ name, mark }) => [name, mark]))
  const statements = [...functions].flatMap(([name, text]) => {
    const mark = createHash('sha256').update(text).digest('hex')
    if (marks.get(name) === mark) return []
    return [`drop function if exists public.${name} cascade;`, text, `comment on function public.${name} is '${mark}';`]
  })
  if (statements.length) await client.query(`begin; set local lock_timeout = '30s';\n${statements.join('\n')}\ncommit`)
}
