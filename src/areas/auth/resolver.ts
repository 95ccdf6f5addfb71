import type { GraphQLResolveInfo } from 'graphql'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { createContext, requireActor, type RequestContext } from '../../context.js'
import { Person } from '../../generated/models.js'
import type { GraphRow } from '../../kernel/graphql/loaders.js'
import { text } from '../../kernel/graphql/scope.js'
import { changePassword, register, requestPasswordReset, resetPassword } from './accounts.js'
import { actorOf } from './authenticate.js'
import { login, logout, ownFields, refreshToken, type SignIn } from './service.js'
import { verifyToken, type TokenKind } from './tokens.js'

@ObjectType('SignIn', {
  description: 'What signing in gives. Send the access token with every request, as `Authorization: Bearer …`.',
})
export class SignInResult {
  @Field(() => String, { description: 'Token for requests. It lives for seven days.' })
  accessToken!: string

  @Field(() => String, { description: 'Token for another access token. It lives for fifteen days.' })
  refreshToken!: string

  @Field(() => Boolean, {
    description:
      'True when the studio wants a second factor and this person has none: the tokens are good for nothing else until it is set up.',
  })
  requires2faSetup!: boolean
}

@ObjectType({ description: 'A token for the next requests.' })
export class RefreshedToken {
  @Field(() => String, { description: 'Token for requests. It lives for seven days.' })
  accessToken!: string
}

@InputType({ description: 'A second factor. Give one of those that the person has set up.' })
export class SecondFactorInput {
  @Field(() => String, { nullable: true, description: 'Code of an authenticator app, six digits.' })
  totp?: string | null

  @Field(() => String, { nullable: true, description: 'Code sent by e-mail.' })
  emailOtp?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'One of the codes that replace a lost second factor. It works once.',
  })
  recoveryCode?: string | null
}

@InputType({ description: 'An account for oneself.' })
export class RegisterInput {
  @Field(() => String, { description: 'E-mail address, the name to sign in with.' })
  email!: string

  @Field(() => String, { description: 'Password.' })
  password!: string

  @Field(() => String, { description: 'First name.' })
  firstName!: string

  @Field(() => String, { description: 'Last name.' })
  lastName!: string
}

/** A context in which the owner of a token acts, for the rest of an operation that has just made or been given it. */
async function contextOfToken(
  ctx: RequestContext,
  token: string,
  kind: TokenKind,
  path: string,
): Promise<RequestContext> {
  const { deps, requestId, request, signal } = ctx
  const actor = await actorOf(deps, verifyToken(deps.config.secretKey, token, kind), path)
  return createContext(deps, { actor, requestId, request, signal })
}

/** The caller's own record, with what is asked of it. */
async function readSelf(ctx: RequestContext, info: GraphQLResolveInfo): Promise<GraphRow | null> {
  const { id } = requireActor(ctx)
  const [row, own] = await Promise.all([ctx.loaders.selected(ctx.loaders.selection(info)).load(id), ownFields(ctx)])
  return row && { ...row, ...own }
}

/** Signing in and out, and passwords. */
@Resolver(() => SignInResult)
export class AuthResolver {
  @Query(() => Person, { nullable: true, description: 'Who is signed in. An error when nobody is.' })
  viewer(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRow | null> {
    return readSelf(ctx, info)
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs a person in with a password. After five wrong passwords the account is closed for a minute (`RATE_LIMITED`). When a second factor is asked for, `extensions.fields` names those that can be given.',
  })
  login(
    @Ctx() ctx: RequestContext,
    @Arg('login', () => String, { description: 'E-mail address, or login on workstations.' }) name: string,
    @Arg('password', () => String, { description: 'Password.' }) password: string,
    @Arg('secondFactor', () => SecondFactorInput, { nullable: true, description: 'For people who have set one up.' })
    secondFactor?: SecondFactorInput | null,
  ): Promise<SignIn> {
    return login(ctx, { ...secondFactor, login: text('login', name), password: text('password', password) })
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who signed in. Null while a second factor must be set up first.',
  })
  async person(
    @Root() signIn: SignIn,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GraphRow | null> {
    if (signIn.requires2faSetup) return null
    return readSelf(await contextOfToken(ctx, signIn.accessToken, 'access', '/graphql'), info)
  }

  @Mutation(() => Boolean, {
    description: 'Signs out: the token of this request and its refresh token end. Answers true.',
  })
  async logout(@Ctx() ctx: RequestContext): Promise<boolean> {
    await logout(ctx)
    return true
  }

  @Mutation(() => RefreshedToken, { description: 'Gives another access token for a refresh token, which stays good.' })
  async refreshToken(
    @Ctx() ctx: RequestContext,
    @Arg('refreshToken', () => String, { description: 'Refresh token of the sign-in.' }) token: string,
  ): Promise<RefreshedToken> {
    return { accessToken: await refreshToken(await contextOfToken(ctx, token, 'refresh', '/auth/refresh-token')) }
  }

  @Mutation(() => Boolean, { description: 'Changes your own password. Tokens that are out stay good. Answers true.' })
  async changePassword(
    @Ctx() ctx: RequestContext,
    @Arg('oldPassword', () => String, { description: 'Password until now.' }) oldPassword: string,
    @Arg('newPassword', () => String, { description: 'Password from now on.' }) newPassword: string,
  ): Promise<boolean> {
    const password = text('newPassword', newPassword)
    await changePassword(ctx, { oldPassword: text('oldPassword', oldPassword), password, confirmation: password })
    return true
  }

  @Mutation(() => Boolean, {
    description:
      'Sends a mail with a link for a new password, which lives for two hours. Answers true whether there is such an account or not.',
  })
  async requestPasswordReset(
    @Ctx() ctx: RequestContext,
    @Arg('login', () => String, { description: 'E-mail address, or login on workstations.' }) name: string,
  ): Promise<boolean> {
    await requestPasswordReset(ctx, text('login', name))
    return true
  }

  @Mutation(() => Boolean, {
    description: 'Sets a new password with the token of the mail, which works once. Answers true.',
  })
  async resetPassword(
    @Ctx() ctx: RequestContext,
    @Arg('login', () => String, { description: 'Exactly as the mail was asked for.' }) name: string,
    @Arg('token', () => String, { description: 'Token of the link in the mail.' }) token: string,
    @Arg('newPassword', () => String, { description: 'Password from now on.' }) newPassword: string,
  ): Promise<boolean> {
    const password = text('newPassword', newPassword)
    await resetPassword(ctx, { login: text('login', name), token, password, confirmation: password })
    return true
  }

  @Mutation(() => Boolean, {
    description: 'Makes an account for oneself, where the studio lets people do so. Answers true; sign in afterwards.',
  })
  async register(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RegisterInput, { description: 'Who you are.' })
    { email, password, firstName, lastName }: RegisterInput,
  ): Promise<boolean> {
    await register(ctx, {
      email: text('email', email),
      password: text('password', password),
      confirmation: password,
      firstName,
      lastName,
    })
    return true
  }
}
