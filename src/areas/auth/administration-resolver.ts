import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { text, uuid } from '../../kernel/graphql/scope.js'
import { changePasswordOf, disableFactorsOf, invite, resetLink } from './administration.js'

const PERSON = 'Id of the person; not of a bot.'
const NOT_ADMINS = 'Not of another admin who has a password, nor of a protected account.'

/** How admins help others to sign in. */
@Resolver()
export class AdministrationResolver {
  @Mutation(() => Boolean, {
    description:
      'Sends a person a mail with the link by which they choose their first password. It lives for seven days. For admins. Answers true.',
  })
  async invitePerson(
    @Ctx() ctx: RequestContext,
    @Arg('personId', () => ID, { description: PERSON }) personId: string,
  ): Promise<boolean> {
    await invite(ctx, uuid('personId', personId))
    return true
  }

  @Mutation(() => String, {
    description: `The link by which a person chooses another password, to hand it to them yourself. It lives for two hours, and stays the same until then. ${NOT_ADMINS} For admins.`,
  })
  passwordLink(
    @Ctx() ctx: RequestContext,
    @Arg('personId', () => ID, { description: PERSON }) personId: string,
  ): Promise<string> {
    return resetLink(ctx, uuid('personId', personId))
  }

  @Mutation(() => Boolean, {
    description: `Gives a person another password; they are told by mail. ${NOT_ADMINS} For admins. Answers true.`,
  })
  async setPassword(
    @Ctx() ctx: RequestContext,
    @Arg('personId', () => ID, { description: PERSON }) personId: string,
    @Arg('newPassword', () => String, { description: 'Password from now on.' }) newPassword: string,
  ): Promise<boolean> {
    const password = text('newPassword', newPassword)
    const given = { password, confirmation: password }
    await changePasswordOf(ctx, uuid('personId', personId), () => Promise.resolve(given))
    return true
  }

  @Mutation(() => Boolean, {
    description:
      'Turns every second factor of a person off, for one who lost theirs; they are told by mail. Not of another admin. For admins. Answers true.',
  })
  async disableSecondFactors(
    @Ctx() ctx: RequestContext,
    @Arg('personId', () => ID, { description: PERSON }) personId: string,
  ): Promise<boolean> {
    await disableFactorsOf(ctx, uuid('personId', personId))
    return true
  }
}
