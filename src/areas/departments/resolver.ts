import { Arg, Ctx, ID, Mutation, registerEnumType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { uuid } from '../../kernel/graphql/scope.js'
import { addEquipment, removeEquipment } from './equipment-service.js'

/** Kinds of equipment, by their names in the services. */
export enum EquipmentKind {
  SOFTWARE = 'software',
  HARDWARE = 'hardware',
}
registerEnumType(EquipmentKind, {
  name: 'EquipmentKind',
  description: 'What departments are equipped with.',
  valuesConfig: {
    SOFTWARE: { description: 'Licences of a software.' },
    HARDWARE: { description: 'A kind of machine or device.' },
  },
})

const DEPARTMENT = 'Id of the department.'
const KIND = 'What it is.'
const ITEM = 'Id of the software or hardware.'

/** What departments are equipped with. */
@Resolver()
export class EquipmentResolver {
  @Mutation(() => Boolean, {
    description: 'Gives a department software or hardware; what it has stays. For admins. Answers true.',
  })
  async addEquipment(
    @Ctx() ctx: RequestContext,
    @Arg('departmentId', () => ID, { description: DEPARTMENT }) departmentId: string,
    @Arg('kind', () => EquipmentKind, { description: KIND }) kind: EquipmentKind,
    @Arg('itemId', () => ID, { description: ITEM }) itemId: string,
  ): Promise<boolean> {
    const of = { departmentId: uuid('departmentId', departmentId), itemId: uuid('itemId', itemId) }
    await addEquipment(ctx, kind, () => Promise.resolve(of))
    return true
  }

  @Mutation(() => Boolean, {
    description:
      'Takes software or hardware away from a department, whether it has it or not. For admins. Answers true.',
  })
  async removeEquipment(
    @Ctx() ctx: RequestContext,
    @Arg('departmentId', () => ID, { description: DEPARTMENT }) departmentId: string,
    @Arg('kind', () => EquipmentKind, { description: KIND }) kind: EquipmentKind,
    @Arg('itemId', () => ID, { description: ITEM }) itemId: string,
  ): Promise<boolean> {
    await removeEquipment(ctx, kind, {
      departmentId: uuid('departmentId', departmentId),
      itemId: uuid('itemId', itemId),
    })
    return true
  }
}
