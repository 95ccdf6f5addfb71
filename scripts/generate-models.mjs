// Writes src/generated/models.ts (GraphQL object classes) and src/generated/metadata.ts (tables, columns and
// relations as data) from prisma/schema.prisma. Runs offline; part of `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs'
import internals from '@prisma/internals'

const schemaPath = new URL('../prisma/schema.prisma', import.meta.url)
const { datamodel } = await internals.getDMMF({ datamodel: readFileSync(schemaPath, 'utf8') })
const HEADER = '// Generated from prisma/schema.prisma by scripts/generate-models.mjs. Do not edit.\n'

/** Tags that may stand several times in one doc comment. */
const REPEATED = new Set(['linkdoc', 'enumdoc'])

/** Splits a doc comment into its text and its @tags. */
function parseDoc(documentation = '') {
  const tags = {}
  const text = []
  for (const line of documentation.split('\n')) {
    const tag = line.match(/^\s*@(\w+)\s+(.*)$/)
    if (!tag) text.push(line.trim())
    else if (REPEATED.has(tag[1])) (tags[tag[1]] ??= []).push(tag[2].trim())
    else tags[tag[1]] = tag[2].trim()
  }
  return { text: text.join(' ').trim(), tags }
}

/** Cuts a text at its first `count` spaces: the last part keeps the rest. */
function words(text, count) {
  const parts = text.split(' ')
  return [...parts.slice(0, count), parts.slice(count).join(' ')]
}

/** The text of a field; nothing may be left without one, for it is the documentation of the API. */
function describe(model, name, text) {
  if (!text) throw new Error(`${model}.${name} has no description`)
  return text
}

const KINDS = { Int: 'int', BigInt: 'bigint', Float: 'float', Boolean: 'bool', Json: 'json', Bytes: 'bytes' }
const nativeEnums = new Map(datamodel.enums.map((e) => [e.name, e.values.map((v) => v.name)]))
const enums = new Map(nativeEnums)

function columnKind(field, tags) {
  if (nativeEnums.has(field.type) || tags.enum) return 'enum'
  if (field.type === 'DateTime') return field.nativeType?.[0] === 'Date' ? 'date' : 'datetime'
  if (field.type === 'String') return field.nativeType?.[0] === 'Uuid' ? 'uuid' : 'string'
  return KINDS[field.type]
}

const parsed = datamodel.models.map((model) => {
  const { text, tags } = parseDoc(model.documentation)
  const toOne = model.fields.filter((f) => f.kind === 'object' && f.relationFromFields?.length)
  const references = []
  const columns = model.fields
    .filter((f) => f.kind !== 'object')
    .map((field) => {
      const doc = parseDoc(field.documentation)
      let enumName = nativeEnums.has(field.type) ? field.type : undefined
      if (doc.tags.enum) {
        const [name, ...codes] = doc.tags.enum.split(' ')
        enumName = name
        if (enums.has(name) && String([...enums.get(name)].sort()) !== String([...codes].sort()))
          throw new Error(`two lists of codes for ${name}`)
        enums.set(name, codes)
      }
      const reference = toOne.find((r) => r.relationFromFields.includes(field.name))
      if (doc.tags.refers) references.push({ via: field.name, ...doc.tags })
      return {
        field: field.name,
        column: field.dbName ?? field.name,
        kind: columnKind(field, doc.tags),
        list: field.isList || undefined,
        nullable: !field.isRequired,
        maxLength:
          field.nativeType?.[0] === 'VarChar' && field.nativeType[1][0] ? Number(field.nativeType[1][0]) : undefined,
        enumName,
        default: doc.tags.default === undefined ? undefined : JSON.parse(doc.tags.default),
        references: reference?.type,
        secret: doc.tags.secret ? true : undefined,
        restricted: doc.tags.restricted ? true : undefined,
        description: describe(model.name, field.name, doc.text),
      }
    })
  return { model, text, tags, columns, toOne, references }
})
/** Texts of the enumerations: by name, then by code; `.` is the enumeration itself. */
const enumDocs = new Map()
for (const { tags } of parsed) {
  for (const line of tags.enumdoc ?? []) {
    const [name, code, text] = words(line, 2)
    if (code !== '.' && !enums.get(name)?.includes(code))
      throw new Error(`@enumdoc of an unknown code: ${name} ${code}`)
    enumDocs.set(name, { ...enumDocs.get(name), [code]: text })
  }
}
for (const [name, codes] of enums) {
  for (const code of ['.', ...codes]) describe(name, code, enumDocs.get(name)?.[code])
}

const byName = new Map(parsed.map((p) => [p.model.name, p]))

/** To-one, to-many and many-to-many relations, by the model that holds the field. */
const relations = new Map(parsed.map((p) => [p.model.name, []]))
for (const { model, toOne, tags, references } of parsed) {
  for (const { via, refers, onedoc, manydoc } of references) {
    const [target, one, many] = refers.split(' ')
    const ours = describe(model.name, one, onedoc)
    const theirs = describe(target, many, manydoc)
    relations.get(model.name).push({ name: one, kind: 'one', model: target, via, description: ours })
    relations.get(target).push({ name: many, kind: 'many', model: model.name, via, description: theirs })
  }
  for (const relation of toOne) {
    const description = describe(model.name, relation.name, parseDoc(relation.documentation).text)
    const via = relation.relationFromFields[0]
    relations.get(model.name).push({ name: relation.name, kind: 'one', model: relation.type, via, description })
    const back = byName
      .get(relation.type)
      .model.fields.find((f) => f.relationName === relation.relationName && f.name !== relation.name && f.isList)
    const backDescription = describe(relation.type, back.name, parseDoc(back.documentation).text)
    relations
      .get(relation.type)
      .push({ name: back.name, kind: 'many', model: model.name, via, description: backDescription })
  }
  if (tags.link) {
    const docs = Object.fromEntries((tags.linkdoc ?? []).map((line) => words(line, 1)))
    const sides = tags.link.split(' ').map((side) => {
      const [field, name] = side.split('.')
      return { field, name, model: toOne.find((r) => r.relationFromFields[0] === field).type }
    })
    for (const [here, there] of [sides, [sides[1], sides[0]]]) {
      relations.get(here.model).push({
        name: here.name,
        kind: 'through',
        model: there.model,
        link: model.name,
        from: here.field,
        to: there.field,
        description: describe(model.name, here.field, docs[here.field]),
      })
    }
  }
}

/** A table that holds nothing but the two keys it joins. */
const isPureLink = ({ tags, columns }) => Boolean(tags.link) && columns.length === 2
/** A table that GraphQL shows under its own name: neither a mere link nor one of ours. */
const isShown = (p) => !isPureLink(p) && !p.model.name.startsWith('Sg') && p.model.name !== 'AlembicVersion'

/** Kinds of a table's records that are GraphQL types of their own; the table itself is their interface. */
const kindsOf = ({ tags }) => tags.kinds?.split(' ') ?? []

// ------------------------------------------------------------- metadata.ts
let metadata = `${HEADER}import type { ModelMeta } from '../kernel/db/model-meta.js'\n\n`
metadata += `/** The codes of each enumeration, as they are stored and sent by REST. */\nexport const ENUMS = ${JSON.stringify(Object.fromEntries([...enums].sort()), null, 2)} as const\n\n`
metadata += 'export const MODELS = {\n'
for (const p of parsed) {
  const { model, text, tags, columns } = p
  const primaryKey = model.primaryKey?.fields ?? model.fields.filter((f) => f.isId).map((f) => f.name)
  const entry = {
    name: model.name,
    table: model.dbName,
    description: text,
    pureLink: isPureLink(p),
    primaryKey,
    wire: tags.wire?.split(' '),
    columns,
    relations: relations.get(model.name),
  }
  metadata += `  ${model.name}: ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ')},\n`
}
metadata += '} as const satisfies Record<string, ModelMeta>\n\nexport type ModelName = keyof typeof MODELS\n'
writeFileSync(new URL('../src/generated/metadata.ts', import.meta.url), metadata)

// --------------------------------------------------------------- models.ts
const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
/** GraphQL name of an enumeration's code: upper case, dashes as underscores, no leading digit. */
const enumKey = (code) =>
  code
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replace(/^(\d)/, '_$1')
const GRAPHQL = {
  uuid: 'ID',
  string: 'String',
  int: 'Int',
  bigint: 'BigInteger',
  float: 'Float',
  bool: 'Boolean',
  json: 'JSONValue',
  date: 'DateOnly',
  datetime: 'DateTime',
  bytes: 'String',
}
const TS = {
  uuid: 'string',
  string: 'string',
  int: 'number',
  bigint: 'number',
  float: 'number',
  bool: 'boolean',
  json: 'unknown',
  date: 'string',
  datetime: 'string',
  bytes: 'string',
}

let models = `${HEADER}import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'\nimport { BigInteger, DateOnly, DateTime, JSONValue } from '../kernel/graphql/scalars.js'\n\n`
for (const [name, codes] of [...enums].sort()) {
  models += `export enum ${name} {\n${codes.map((c) => `  ${enumKey(c)} = ${quote(c)},`).join('\n')}\n}\nregisterEnumType(${name}, {\n  name: ${quote(name)},\n  description: ${quote(enumDocs.get(name)['.'])},\n  valuesConfig: {\n${codes.map((c) => `    ${enumKey(c)}: { description: ${quote(enumDocs.get(name)[c])} },`).join('\n')}\n  },\n})\n\n`
}
for (const p of parsed) {
  if (!isShown(p)) continue
  if (p.tags.kinds) {
    const what = `/** Names a GraphQL type in resolvers; its fields are declared from the registry. */\nexport class `
    models += [p.model.name, ...kindsOf(p)].map((name) => `${what}${name} {}\n\n`).join('')
    continue
  }
  models += `@ObjectType({ simpleResolvers: true, description: ${quote(p.text)} })\nexport class ${p.model.name} {\n`
  for (const c of p.columns) {
    if (c.secret) continue
    const type = c.enumName ?? GRAPHQL[c.kind]
    const ts = c.enumName ?? TS[c.kind]
    const canBeNull = c.nullable || c.restricted
    models += `  @Field(() => ${c.list ? `[${type}]` : type}, { ${canBeNull ? 'nullable: true, ' : ''}description: ${quote(c.description)} })\n  ${c.field}!: ${c.list ? `${ts}[]` : ts}${canBeNull ? ' | null' : ''}\n\n`
  }
  models = models.trimEnd() + '\n}\n\n'
}
models += `/** The GraphQL enumerations by name. */\nexport const enumTypes = { ${[...enums.keys()].sort().join(', ')} }\n\n`
models += `/** The GraphQL object classes by model name. */\nexport const objectTypes = { ${parsed
  .filter(isShown)
  .flatMap((p) => [p.model.name, ...kindsOf(p)])
  .join(', ')} }\n`
writeFileSync(new URL('../src/generated/models.ts', import.meta.url), models)
