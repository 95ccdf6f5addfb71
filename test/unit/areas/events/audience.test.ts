import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUDIENCES } from '../../../../src/areas/events/audience.js'
import { MODELS, type ModelName } from '../../../../src/generated/metadata.js'
import { metaOf } from '../../../../src/kernel/crud/wire.js'
import { registry } from '../../../../src/registry.js'

const SOURCES = join(import.meta.dirname, '../../../../src')

/** Subjects of the events of the generic routes and mutations. */
const ofModels = (Object.keys(MODELS) as ModelName[]).flatMap((model) => {
  const spec = registry[model]
  if (!spec || spec.events === false) return []
  if (['create', 'update', 'remove'].every((verb) => spec.without?.includes(verb as 'create'))) return []
  const prefix = spec.events?.prefix
  if (typeof prefix === 'function') return []
  return [prefix ?? metaOf(model).table.replaceAll('_', '-')]
})

/** Subjects that are written out in the sources. */
const written = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .flatMap((file) => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/emit\(\s*'([a-z_-]+):[a-z_-]+'/g)])
  .map(([, subject]) => subject!)

test.each([...new Set([...ofModels, ...written])].sort())('%s has an audience', (subject) => {
  expect(AUDIENCES.has(subject)).toBe(true)
})

test('what is looked up is there: models, lists and the keys of their records', () => {
  for (const audience of AUDIENCES.values()) {
    if (audience.to !== 'record' && audience.to !== 'owner') continue
    expect(registry[audience.model]).toBeTruthy()
    const { columns, relations } = metaOf(audience.model)
    if (audience.to === 'owner') expect(columns.map(({ field }) => field)).toContain('personId')
    else if (audience.people) expect(relations.map(({ name }) => name)).toContain(audience.people)
  }
})
