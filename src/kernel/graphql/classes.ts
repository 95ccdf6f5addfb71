import { Field, InputType, ObjectType } from 'type-graphql'

/** A class or scalar that type-graphql takes as a type. */
export type TypeValue = object

export type ClassType = new () => object

/** A class with a name: type-graphql describes types by classes, and ours come from the metadata. */
export function namedClass(name: string): ClassType {
  return { [name]: class {} }[name]!
}

/** An input type without fields. */
export function inputType(name: string, description: string): ClassType {
  const target = namedClass(name)
  InputType(name, { description })(target)
  return target
}

/** Adds an optional field to an input class. */
export function inputField(target: ClassType, name: string, type: () => TypeValue, description: string): void {
  Field(type as () => never, { nullable: true, description })(target.prototype as object, name)
}

/** An object type without fields. */
export function objectType(name: string, description: string): ClassType {
  const target = namedClass(name)
  ObjectType(name, { simpleResolvers: true, description })(target)
  return target
}

/** Adds a field to an object class. */
export function outputField(
  target: ClassType,
  name: string,
  type: () => TypeValue,
  description: string,
  nullable = true,
): void {
  Field(type as () => never, { nullable, description, simple: true })(target.prototype as object, name)
}
