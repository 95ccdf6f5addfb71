import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { addToDepartment, clearAvatar, clearOwnAvatar, removeFromDepartment } from './place-service.js'

const departmentBody = z.object({ department_id: z.uuid() })

/** What is changed of a person besides the record: departments and picture. */
export const placeRoutes: RestRoute[] = [
  {
    method: 'POST',
    path: '/actions/persons/<person_id>/departments/add',
    operation: 'people.addToDepartment',
    graphql: 'Mutation.updatePerson',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Put a person into a department.',
    body: {
      type: 'object',
      required: ['department_id'],
      properties: { department_id: { type: 'string', format: 'uuid' } },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const departmentId = async (): Promise<string> =>
        validated(departmentBody, await input.lenientBody()).department_id
      return new Reply({ rawJson: await addToDepartment(ctx, input.params.person_id!, departmentId) })
    },
  },
  {
    method: 'DELETE',
    path: '/actions/persons/<person_id>/departments/<department_id>',
    operation: 'people.removeFromDepartment',
    graphql: 'Mutation.updatePerson',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Take a person out of a department.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeFromDepartment(ctx, params.person_id!, params.department_id!),
  },
  {
    method: 'DELETE',
    path: '/actions/persons/<person_id>/clear-avatar',
    operation: 'people.clearAvatar',
    graphql: 'Mutation.clearAvatar',
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Take the picture of a person away.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => clearAvatar(ctx, params.person_id!),
  },
  {
    method: 'DELETE',
    path: '/actions/user/clear-avatar',
    operation: 'people.clearOwnAvatar',
    graphql: 'Mutation.clearAvatar',
    who: 'signedIn',
    permission: 'Everybody, for themselves.',
    summary: 'Take your own picture away.',
    status: 204,
    reply: 'empty',
    handler: (ctx) => clearOwnAvatar(ctx),
  },
]
