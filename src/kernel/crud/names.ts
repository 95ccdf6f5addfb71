import type { ModelName } from '../../generated/metadata.js'
import type { ModelSpec } from './spec.js'

const lowerFirst = (text: string): string => text[0]!.toLowerCase() + text.slice(1)

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Names of the root fields of a model: `task`, `tasks`. */
export function graphqlNames(model: ModelName, spec: Pick<ModelSpec, 'graphql'>): { one: string; many: string } {
  const one = lowerFirst(model)
  return spec.graphql || { one, many: plural(one) }
}
