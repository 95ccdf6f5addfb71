import { isObjectType, type GraphQLObjectType } from 'graphql'
import { ensureKinds } from '../../src/areas/kinds/service.js'
import { createContext } from '../../src/context.js'
import { MODELS, type ModelName } from '../../src/generated/metadata.js'
import { graphModels, isSpecial, type GraphModel, type Relation } from '../../src/kernel/graphql/model.js'
import { registry } from '../../src/registry.js'
import { graphqlSchema } from '../../src/schema.js'
import { buildAsset, buildEntity, insertRow, type Values } from '../support/factories.js'
import { startStudio, type Studio } from './studio.js'

const models = [...graphModels(registry).values()]
const withRoot = models.filter(({ spec, columns }) => spec.graphql !== false && columns.has('id'))

let studio: Studio
beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.close())

/** What to ask of a relation so that the next level has something to do as well. */
function subselection({ kind, name, model }: Relation): string {
  const target = models.find((other) => other.name === model)!
  const field = target.key[0]!.field
  if (kind === 'one') return `${name} { ${field} }`
  return `${name}(first: 2) { totalCount nodes { ${field} } } ${name}Aggregate { count }`
}

const queryOf = ({ many }: GraphModel, relation: Relation): string =>
  `query ($size: Int) { ${many}(first: $size) { nodes { id ${subselection(relation)} } } }`

const isInherited = ({ where, meta }: GraphModel, relation: Relation): boolean =>
  where !== undefined &&
  models.some(({ name, relations }) => name === meta.name && relations.get(relation.name) === relation)

describe('relations', () => {
  it('of every model take as many statements for 20 records as for one', async () => {
    await fillUp()
    const worse: string[] = []
    const unseen = new Set<string>()
    for (const model of withRoot) {
      for (const relation of model.relations.values()) {
        // Some relations of an interface are shown by its kinds only; the others are the same for all of them.
        if (model.kinds ? isSpecial(model, relation.name) : isInherited(model, relation)) continue
        const counts: number[] = []
        for (const size of [1, 20]) {
          const data = await studio.read(queryOf(model, relation), { size })
          counts.push(studio.statements())
          if (size === 20 && data[model.many].nodes.length < 2) unseen.add(model.name)
        }
        // One record may have nothing at the other end of a to-one relation, which takes no statement at all.
        if (counts[1]! > Math.max(counts[0]!, relation.kind === 'one' ? 3 : 5))
          worse.push(`${model.name}.${relation.name}: ${counts}`)
      }
    }
    expect(worse).toEqual([])
    expect([...unseen]).toEqual([])
  }, 180_000)

  it('take no more below records that a mutation or another resolver answers', async () => {
    const query =
      '{ viewer { id projects { nodes { id tasks(first: 20) { nodes { id entity { name parent { name } } taskType { name } } } } } } }'
    await studio.read(query)
    expect(studio.statements()).toBeLessThanOrEqual(8)
  })

  it('are all in the schema, with descriptions', () => {
    const undescribed: string[] = []
    for (const type of Object.values(graphqlSchema().getTypeMap())) {
      if (type.name.startsWith('__')) continue
      if (!type.description && !['Query', 'Mutation', 'String', 'Int', 'ID', 'Float', 'Boolean'].includes(type.name))
        undescribed.push(type.name)
      const fields = 'getFields' in type ? Object.values(type.getFields()) : []
      for (const field of fields) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`)
        if (isObjectType(type) && 'args' in field) {
          for (const argument of field.args)
            if (!argument.description) undescribed.push(`${type.name}.${field.name}(${argument.name})`)
        }
      }
      if ('getValues' in type)
        for (const value of type.getValues()) if (!value.description) undescribed.push(`${type.name}.${value.name}`)
    }
    expect(undescribed).toEqual([])
    const task = graphqlSchema().getType('Task') as GraphQLObjectType
    expect(Object.keys(task.getFields())).toEqual(
      expect.arrayContaining(['assignees', 'entity', 'project', 'taskStatus', 'taskType', 'timeSpents']),
    )
  })

  it('never show secret columns', () => {
    const shown: string[] = []
    for (const { name, columns } of Object.values(MODELS) as {
      name: string
      columns: readonly { field: string; secret?: boolean }[]
    }[]) {
      const type = graphqlSchema().getType(name)
      const inputs = ['Where', 'OrderBy'].map((suffix) => graphqlSchema().getType(name + suffix))
      for (const { field, secret } of columns) {
        if (!secret) continue
        for (const place of [type, ...inputs])
          if (place && 'getFields' in place && field in place.getFields()) shown.push(`${place.name}.${field}`)
      }
    }
    expect(shown).toEqual([])
  })
})

/** Gives every model that the demonstration leaves empty some rows, its references pointing to what is there. */
async function fillUp(): Promise<void> {
  const { database } = studio
  let known = new Map<string, string[]>()
  const someId = async (model: string): Promise<string[]> => {
    if (!known.has(model)) known.set(model, await readIds(model))
    return known.get(model)!
  }
  const readIds = async (model: string): Promise<string[]> => {
    const table = MODELS[model as ModelName].table
    const { rows } = await database.pool.query<{ id: string }>(`select id from "${table}" order by id limit 30`)
    return rows.map(({ id }) => id)
  }
  const count = async (model: ModelName): Promise<number> =>
    (await database.pool.query<{ n: number }>(`select count(*)::int as n from "${MODELS[model].table}"`)).rows[0]!.n
  const fill = async (model: GraphModel, i: number): Promise<void> => {
    const values: Values = {}
    for (const column of model.meta.columns) {
      // Some records are seen by their person only.
      if (column.field === 'personId') values.personId = studio.admin.id
      else if (column.references) {
        const ids = await someId(column.references)
        const id = ids[i % Math.max(1, ids.length)]
        if (id) values[column.field] = id
      } else if (column.kind === 'uuid' && column.field !== 'id') values[column.field] = (await someId('Task'))[i]
      else if (!column.nullable && column.default === undefined && column.field !== 'id')
        values[column.field] = sample(column.kind, i, column)
    }
    await insertRow(database, model.meta.name as ModelName, values)
  }
  await fillKinds()
  // Twice: the second time, references to models that were empty have something to point to.
  for (let round = 0; round < 2; round++) {
    known = new Map()
    for (const model of withRoot) {
      const there = await count(model.meta.name as ModelName)
      for (let i = there; i < 21; i++) await fill(model, i).catch((error: Error) => ignoreDuplicates(error, model.name))
    }
  }
}

/** Entities of every kind, each with what a kind is part of and what it uses. */
async function fillKinds(): Promise<void> {
  const { database } = studio
  await ensureKinds(createContext(studio.deps, { actor: null }))
  const project = (await database.pool.query<{ id: string }>('select id from project limit 1')).rows[0]!
  for (let i = 0; i < 21; i++) {
    const make = (kind: string, values: Values = {}): Promise<{ id: string }> =>
      buildEntity(database, kind, project, { name: `${kind} ${i}`, ...values })
    const { id: episodeId } = await make('Episode')
    const { id: sequenceId } = await make('Sequence', { parentId: episodeId })
    const { id: sceneId } = await make('Scene', { parentId: sequenceId })
    const shot = await make('Shot', { parentId: sequenceId, sourceId: sceneId })
    const asset = await buildAsset(database, project, { name: `Asset ${i}`, sourceId: episodeId })
    await make('Edit', { parentId: episodeId })
    const concept = await make('Concept')
    await insertRow(database, 'EntityLink', { entityInId: shot.id, entityOutId: asset.id })
    await insertRow(database, 'EntityConceptLink', { entityInId: concept.id, entityOutId: asset.id })
  }
}

function sample(
  kind: string,
  i: number,
  {
    enumName,
    maxLength,
    list,
  }: { enumName?: string | undefined; maxLength?: number | undefined; list?: boolean | undefined },
): unknown {
  if (list) return []
  if (enumName) return Object.values(enumValues(enumName))[0]
  const samples: Record<string, unknown> = {
    string: `Text ${i}`.slice(0, maxLength),
    int: i,
    float: i,
    bool: false,
    date: `2026-01-${i + 1}`,
    datetime: '2026-01-01',
    json: {},
  }
  return samples[kind]
}

function enumValues(name: string): string[] {
  const type = graphqlSchema().getType(name)
  return type && 'getValues' in type && 'serialize' in type
    ? type.getValues().map((value) => (value as { value: string }).value)
    : []
}

function ignoreDuplicates(error: Error, model: string): void {
  if (!/duplicate key|violates/.test(error.message)) throw new Error(`${model}: ${error.message}`)
}
