import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'What people say of themselves.' })
export class ProfileInput {
  @Field(() => String, { nullable: true, description: 'First name.' })
  firstName?: string

  @Field(() => String, { nullable: true, description: 'Last name.' })
  lastName?: string

  @Field(() => String, { nullable: true, description: 'E-mail address, the name to sign in with.' })
  email?: string

  @Field(() => String, { nullable: true, description: 'Phone number; null clears it.' })
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Time zone, as `Europe/Paris`.' })
  timezone?: string

  @Field(() => String, { nullable: true, description: 'Language of mails and of the client, as `en_US`.' })
  locale?: string

  @Field(() => Boolean, { nullable: true, description: 'Whether mails are sent for notifications.' })
  notificationsEnabled?: boolean

  @Field(() => Boolean, { nullable: true, description: 'Whether notifications go to Slack.' })
  notificationsSlackEnabled?: boolean

  @Field(() => String, { nullable: true, description: 'Name or id on Slack.' })
  notificationsSlackUserid?: string

  @Field(() => Boolean, { nullable: true, description: 'Whether notifications go to Mattermost.' })
  notificationsMattermostEnabled?: boolean

  @Field(() => String, { nullable: true, description: 'Name on Mattermost.' })
  notificationsMattermostUserid?: string

  @Field(() => Boolean, { nullable: true, description: 'Whether notifications go to Discord.' })
  notificationsDiscordEnabled?: boolean

  @Field(() => String, { nullable: true, description: 'Name on Discord.' })
  notificationsDiscordUserid?: string
}

/** What a saved search and a folder have in common. */
@InputType({ description: 'Where a saved search or a folder stands, and for whom.' })
class FilterPlaceInput {
  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => String, { defaultValue: 'todo', description: 'List it belongs to, such as `asset`, `shot` or `todo`.' })
  listType!: string

  @Field(() => ID, { nullable: true, description: 'Id of the production; left out: every production.' })
  projectId?: string | null

  @Field(() => String, { nullable: true, description: 'Kind of entities, such as `Asset` or `Shot`.' })
  entityType?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the department that it is for; left out: everybody.' })
  departmentId?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For the whole team. Only managers of the production share; others have it for themselves.',
  })
  isShared!: boolean
}

@InputType({ description: 'A search to save.' })
export class SavedFilterInput extends FilterPlaceInput {
  @Field(() => String, { description: 'The search, as it is typed.' })
  searchQuery!: string

  @Field(() => ID, { nullable: true, description: 'Id of the folder it goes into, which is shared as it is.' })
  searchFilterGroupId?: string | null
}

@InputType({ description: 'A folder for saved searches.' })
export class SavedFilterGroupInput extends FilterPlaceInput {
  @Field(() => String, { defaultValue: '', description: 'Colour, as `#22D160`.' })
  color!: string
}

@InputType({ description: 'What changes of a saved search or a folder; what is left out or null stays.' })
class FilterPlaceChangeInput {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the production.' })
  projectId?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of the department that it is for.' })
  departmentId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'For the whole team; to change it, name the production, which you manage.',
  })
  isShared?: boolean | null
}

@InputType({ description: 'What changes of a saved search; what is left out stays.' })
export class SavedFilterChangeInput extends FilterPlaceChangeInput {
  @Field(() => String, { nullable: true, description: 'The search, as it is typed.' })
  searchQuery?: string | null

  @Field(() => ID, { nullable: true, description: 'Id of its folder; null takes it out.' })
  searchFilterGroupId?: string | null
}

@InputType({ description: 'What changes of a folder; what is left out stays. What is in it is shared with it.' })
export class SavedFilterGroupChangeInput extends FilterPlaceChangeInput {
  @Field(() => String, { nullable: true, description: 'Colour, as `#22D160`.' })
  color?: string | null
}
