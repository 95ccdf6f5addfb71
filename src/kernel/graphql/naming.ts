/** `Task` of `tasks`, `TaskType` of `taskType`. */
export const upperFirst = (name: string): string => name[0]!.toUpperCase() + name.slice(1)

/** `news item` of `NewsItem`. */
export const words = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** What a relation means. */
export const relationDescription = (relation: { name: string; description?: string }): string =>
  relation.description ?? `The ${words(relation.name)}.`
