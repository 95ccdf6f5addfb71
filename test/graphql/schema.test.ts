import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { readExamples } from '../../src/kernel/graphql/explorer.js'
import { graphqlSchema, schemaText } from '../../src/schema.js'

describe('the schema', () => {
  it('is the one in the repository', () => {
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8') === schemaText(graphqlSchema())).toBe(
      true,
    )
  })

  it.each(readExamples().map(({ title, query }) => [title, query]))('fits the example "%s"', (_title, query) => {
    expect(validate(graphqlSchema(), parse(query))).toEqual([])
  })
})
