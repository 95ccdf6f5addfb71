import type { RestRoute } from '../../kernel/rest/route.js'
import { documented, validated } from '../../kernel/rest/validated.js'
import { changePasswordOf, disableFactorsOf, invite, resetLink } from './administration.js'
import { passwordOfBody } from './bodies.js'
import { row } from './rest-shared.js'

const ADMINS = { who: 'signedIn', permission: 'Admins.' } as const
/** How admins help others to sign in. */
export const administrationRoutes: RestRoute[] = [
  row({
    // QUIRK (people, Actions on people): a GET with effects.
    method: 'GET',
    path: '/actions/persons/<person_id>/invite',
    operation: 'auth.invite',
    graphql: 'Mutation.invitePerson',
    ...ADMINS,
    summary: 'Send a person the link by which they choose their first password.',
    handler: async (ctx, { params }) => {
      await invite(ctx, params.person_id!)
      return { success: true, message: 'Email sent' }
    },
  }),
  row({
    method: 'POST',
    path: '/actions/persons/<person_id>/reset-password-link',
    operation: 'auth.resetLink',
    graphql: 'Mutation.passwordLink',
    ...ADMINS,
    summary: 'Get the link by which a person chooses another password.',
    handler: async (ctx, { params }) => ({ reset_password_link: await resetLink(ctx, params.person_id!) }),
  }),
  row({
    method: 'POST',
    path: '/actions/persons/<person_id>/change-password',
    operation: 'auth.changePasswordOf',
    graphql: 'Mutation.setPassword',
    ...ADMINS,
    summary: 'Give a person another password.',
    body: documented(passwordOfBody),
    handler: async (ctx, input) => {
      await changePasswordOf(ctx, input.params.person_id!, async () => {
        const { password, password_2: confirmation } = validated(passwordOfBody, await input.lenientBody())
        return { password, confirmation }
      })
      return { success: true }
    },
  }),
  row({
    method: 'DELETE',
    path: '/actions/persons/<person_id>/disable-two-factor-authentication',
    operation: 'auth.disableFactorsOf',
    graphql: 'Mutation.disableSecondFactors',
    ...ADMINS,
    summary: 'Turn every second factor of a person off.',
    handler: async (ctx, { params }) => {
      await disableFactorsOf(ctx, params.person_id!)
      return { success: true }
    },
  }),
]
