import { z } from 'zod'
import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { validated } from '../../kernel/rest/validated.js'
import { addMember, listTeam, removeMember, setMemberRole, TEAM_ROLES } from './team-service.js'

const TEAM = '/data/projects/<project_id>/team'
const MANAGERS = 'Admins, and managers of the production.'
const ROLE_SCHEMA = {
  type: 'string',
  nullable: true,
  enum: [...TEAM_ROLES, null],
  description: "Role in this production; without one the person's own counts.",
}

const role = z
  .enum(TEAM_ROLES, { error: "Input should be 'user', 'supervisor', 'manager', 'client' or 'vendor'" })
  .nullish()
const memberBody = z.object({ person_id: z.string().min(1), role })
const roleBody = z.object({ role })

/** Who works on a production, and as what. */
export const teamRoutes: RestRoute[] = [
  {
    method: 'GET',
    path: TEAM,
    operation: 'projects.listTeam',
    graphql: 'Project.team',
    who: 'signedIn',
    permission: 'The team of the production, and admins; contacts and contracts are for its managers.',
    summary: 'List the people of a production with their roles there.',
    reply: 'json',
    handler: async (ctx, { params }) =>
      new Reply({ rawJson: `[${(await listTeam(ctx, params.project_id!)).join(',')}]` }),
  },
  {
    method: 'POST',
    path: TEAM,
    operation: 'projects.addToTeam',
    graphql: 'Mutation.addToTeam',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Put somebody into the team of a production.',
    body: {
      type: 'object',
      required: ['person_id'],
      properties: { person_id: { type: 'string', format: 'uuid' }, role: ROLE_SCHEMA },
    },
    status: 201,
    reply: 'json',
    handler: async (ctx, input) => {
      const { person_id: personId, role } = validated(memberBody, await input.lenientBody())
      return new Reply({ status: 201, rawJson: await addMember(ctx, input.params.project_id!, { personId, role }) })
    },
  },
  {
    method: 'PUT',
    path: `${TEAM}/<person_id>`,
    operation: 'projects.setTeamRole',
    graphql: 'Mutation.setTeamRole',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Give a member of the team a role in this production.',
    body: { type: 'object', properties: { role: ROLE_SCHEMA } },
    reply: 'json',
    handler: async (ctx, input) => {
      const { role = null } = validated(roleBody, await input.lenientBody())
      const { project_id, person_id } = input.params as { project_id: string; person_id: string }
      await setMemberRole(ctx, project_id, person_id, role)
      return { project_id, person_id, role }
    },
  },
  {
    method: 'DELETE',
    path: `${TEAM}/<person_id>`,
    operation: 'projects.removeFromTeam',
    graphql: 'Mutation.removeFromTeam',
    who: 'signedIn',
    permission: MANAGERS,
    summary: 'Take somebody out of the team of a production; their assignments stay.',
    status: 204,
    reply: 'empty',
    handler: (ctx, { params }) => removeMember(ctx, params.project_id!, params.person_id!),
  },
]
