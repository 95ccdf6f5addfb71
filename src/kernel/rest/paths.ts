/** A part of a route's path between two slashes. */
interface Segment {
  /** Characters that are fixed; a segment with more of them is more specific. */
  fixed: number
  /** Matches what stands in its place in a path. */
  pattern: RegExp
  /** Text that it matches, for comparing with other routes. */
  sample: string
}

const PARAMETER = /<([a-z_]\w*)>/gi

/** Names of the parameters of a path such as `/data/tasks/<task_id>`, in order. */
export const parameterNames = (path: string): string[] =>
  [...path.matchAll(PARAMETER)].map(([, name]) => name as string)

/** The path in the notation of Express. */
export const expressPath = (path: string): string =>
  // Everything that has a meaning in that notation is escaped, so that only our parameters are parameters.
  path.replaceAll(/[\\:*{}()[\]?+!]/g, '\\$&').replaceAll(PARAMETER, ':$1')

/** The path in the notation of OpenAPI. */
export const openapiPath = (path: string): string => path.replaceAll(PARAMETER, '{$1}')

/** The path without the names of its parameters: equal for two routes that match the same paths. */
export const pathShape = (path: string): string => path.replaceAll(PARAMETER, '<>')

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Sorting asks for the same few hundred paths again and again. */
const known = new Map<string, Segment[]>()

function segments(path: string): Segment[] {
  const before = known.get(path)
  if (before) return before
  const made = path.split('/').map((part) => {
    const shape = pathShape(part)
    const texts = shape.split('<>')
    return {
      fixed: shape.includes('<>') ? texts.join('').length : Number.POSITIVE_INFINITY,
      pattern: new RegExp(`^${texts.map(escapeRegExp).join('[^/]+')}$`),
      // No fixed part of a route looks like this, so a parameter is covered by parameters only.
      sample: shape.replaceAll('<>', '\u0001'),
    }
  })
  known.set(path, made)
  return made
}

/** Orders paths so that, of those which match the same request, the one with more fixed text comes first. */
export function bySpecificity(a: string, b: string): number {
  const left = segments(a)
  const right = segments(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const one = (left[i] as Segment).fixed
    const other = (right[i] as Segment).fixed
    if (one !== other) return one > other ? -1 : 1
  }
  return left.length - right.length || (a < b ? -1 : Number(a > b))
}

/** Whether every request path of the second route is also one of the first. */
export function covers(first: string, second: string): boolean {
  const left = segments(first)
  const right = segments(second)
  return left.length === right.length && left.every(({ pattern }, i) => pattern.test((right[i] as Segment).sample))
}

/**
 * The part of a route's path that its group is found by: its first two segments, as far as they are fixed.
 * `/data/tasks/<task_id>` is in `data/tasks`, `/static/<path>` in `static`, `/` in the empty one.
 */
export function routeGroup(path: string): string {
  const parts = path.split('/').slice(1, 3)
  const fixed = parts.findIndex((part) => part.includes('<'))
  return (fixed < 0 ? parts : parts.slice(0, fixed)).join('/').replace(/\/$/, '')
}
