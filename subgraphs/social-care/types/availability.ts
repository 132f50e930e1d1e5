import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { ProcedureProfileEnum } from './vocabulary';

@ObjectType({ description: 'An advice line with hours of its own (feature 15).' })
export class HelplineAvailability {
  @Field(() => String, { description: 'Local time at which it opens on working days.' })
  readonly opens!: string;

  @Field(() => String, { description: 'Local time at which it closes on working days.' })
  readonly closes!: string;

  @Field(() => Boolean, { description: 'Whether it is open now; never at weekends or on bank holidays.' })
  readonly open!: boolean;
}

@ObjectType({
  description:
    'Whether a hub can be reached now, and who acts when it cannot (R197, features 15 and 90). Public to everybody with a token.',
})
export class Availability {
  @Field(() => ProcedureProfileEnum, { description: 'The authority whose hub it is.' })
  readonly profile!: ProfileId;

  @Field(() => GraphQLDateTime, { description: 'The instant for which this holds.' })
  readonly at!: Date;

  @Field(() => Boolean, { description: 'Whether the day team works now.' })
  readonly open!: boolean;

  @Field(() => Boolean, { description: 'Whether it is a bank holiday today.' })
  readonly bankHoliday!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the day team opens; null while it works.',
  })
  readonly opensAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    description: 'When the day team closes: today, or when it has next opened.',
  })
  readonly closesAt!: Date;

  @Field(() => String, { description: 'The telephone of the hub.' })
  readonly phone!: string;

  @Field(() => String, {
    description: 'Who acts now: the day team, or the Emergency Duty Team in emergencies (R197).',
  })
  readonly acting!: string;

  @Field(() => [String], { description: 'What to know out of hours, a sentence each (R197–R200).' })
  readonly outOfHours!: readonly string[];

  @Field(() => Boolean, { description: 'Whether whoever writes now must ring as well (R198).' })
  readonly ringAsWell!: boolean;

  @Field(() => String, { nullable: true, description: 'How work goes on when the office is lost (R203).' })
  readonly officeLost!: string | null;

  @Field(() => HelplineAvailability, {
    nullable: true,
    description: 'The advice line; null where there is none.',
  })
  readonly helpline!: HelplineAvailability | null;

  @Field(() => String, { description: 'How the members of the hub sit together.' })
  readonly setting!: string;

  @Field(() => [String], { description: 'Who is not always there, and when (R114).' })
  readonly notAlwaysThere!: readonly string[];

  @Field(() => [AgencyEnum], { description: 'Agencies that are away now by the calendar (R114).' })
  readonly awayNow!: readonly Agency[];
}
