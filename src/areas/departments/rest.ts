import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { rowsRoute } from '../../kernel/rest/rows.js'
import { validated } from '../../kernel/rest/validated.js'
import {
  addEquipment,
  equipmentByDepartment,
  listEquipment,
  removeEquipment,
  type Equipment,
  type EquipmentOf,
} from './equipment-service.js'

/** How the two kinds of equipment are named on REST. */
interface Names {
  kind: Equipment
  path: string
  /** Of the item in bodies and paths. */
  key: string
  /** In operation ids. */
  operation: string
  /** For people. */
  label: string
  graphql: string
}

const ADMINS = { who: 'signedIn', permission: 'Admins.' } as const
const equipmentRoutes = ({ kind, path, key, operation, label, graphql }: Names): RestRoute[] => {
  const body = z.object({ [key]: z.uuid() })
  const item = `/data/departments/<department_id>/${path}/<${key}>`
  return [
    {
      method: 'GET',
      path: `/data/departments/${path}`,
      operation: `departments.list${operation}`,
      graphql,
      ...ADMINS,
      summary: `List the ${label} of all departments, by department.`,
      reply: 'json',
      handler: async (ctx) => new Reply({ rawJson: await equipmentByDepartment(ctx, kind) }),
    },
    {
      method: 'POST',
      path: `/data/departments/<department_id>/${path}`,
      operation: `departments.add${operation}`,
      graphql: 'Mutation.addEquipment',
      ...ADMINS,
      summary: `Give a department ${label}; what it has stays.`,
      body: { type: 'object', required: [key], properties: { [key]: { type: 'string', format: 'uuid' } } },
      status: 201,
      reply: 'json',
      handler: async (ctx, input) => {
        const of = async (): Promise<EquipmentOf> => {
          const sent = validated(body, await input.lenientBody())
          return { departmentId: input.params.department_id!, itemId: sent[key]! }
        }
        return new Reply({ rawJson: await addEquipment(ctx, kind, of) })
      },
    },
    {
      method: 'DELETE',
      path: item,
      operation: `departments.remove${operation}`,
      graphql: 'Mutation.removeEquipment',
      ...ADMINS,
      summary: `Take ${label} away from a department.`,
      status: 204,
      reply: 'empty',
      handler: (ctx, { params }) =>
        removeEquipment(ctx, kind, { departmentId: params.department_id!, itemId: params[key]! }),
    },
    rowsRoute({
      path: item,
      operation: `departments.listOwn${operation}`,
      graphql,
      permission: ADMINS.permission,
      summary: `List the ${label} of a department that has or could have the item.`,
      rows: (ctx, { params }) =>
        listEquipment(ctx, kind, { departmentId: params.department_id!, itemId: params[key]! }),
    }),
  ]
}

/** What departments are equipped with. */
export const routes: RestRoute[] = [
  ...equipmentRoutes({
    kind: 'software',
    path: 'software-licenses',
    key: 'software_id',
    operation: 'Software',
    label: 'software',
    graphql: 'Query.softwareDepartmentLinks',
  }),
  ...equipmentRoutes({
    kind: 'hardware',
    path: 'hardware-items',
    key: 'hardware_item_id',
    operation: 'Hardware',
    label: 'hardware',
    graphql: 'Query.hardwareItemDepartmentLinks',
  }),
]
