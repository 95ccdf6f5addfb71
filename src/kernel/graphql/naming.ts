/** A class with a name: type-graphql describes types by classes, and ours come from the metadata. */
export function namedClass(name: string): new () => object {
  return { [name]: class {} }[name]!
}

/** `Task` of `tasks`, `TaskType` of `taskType`. */
export const upperFirst = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

/** `news item` of `NewsItem`. */
export const words = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
