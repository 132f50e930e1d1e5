import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum, enumOf } from '@mash-hub/shared/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { meetingBodies, type MeetingBody } from '../domain/meeting';
import { PageInfo } from './page';
import { ProcedureProfileEnum } from './vocabulary';

export const MeetingBodyEnum = enumOf(
  'MeetingBody',
  'A body by which the partnership governs the hub (G3).',
  meetingBodies,
);

@ObjectType({ description: 'A paper that lay before a meeting (R209).' })
export class MeetingPaper {
  @Field(() => String, {
    nullable: true,
    description: 'What it is called; a confidential one only to managers and the agencies that sat there.',
  })
  readonly title!: string | null;

  @Field(() => Boolean, { description: 'Whether it is confidential, and stays so.' })
  readonly confidential!: boolean;

  @Field(() => Boolean, { description: 'Whether freedom-of-information law may exempt it.' })
  readonly exemptFromDisclosure!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the chair has permitted copies; otherwise nobody makes any.',
  })
  readonly copyingPermitted!: boolean;
}

@ObjectType({ description: 'A meeting by which the partnership governs the hub (feature 96).' })
export class Meeting {
  @Field(() => ID, { description: 'Names the meeting.' })
  readonly id!: string;

  @Field(() => ProcedureProfileEnum, { description: 'Whose partnership met.' })
  readonly profile!: ProfileId;

  @Field(() => MeetingBodyEnum, { description: 'Which body met.' })
  readonly body!: MeetingBody;

  @Field(() => String, { description: 'The day on which it met, as 2026-06-12.' })
  readonly heldOn!: string;

  @Field(() => [AgencyEnum], { description: 'The agencies that came.' })
  readonly attended!: readonly Agency[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody came whom the quorum wants; null for a body without one (G3).',
  })
  readonly quorate!: boolean | null;

  @Field(() => [MeetingPaper], { description: 'The papers that lay before it.' })
  readonly papers!: readonly MeetingPaper[];
}

@ObjectType({ description: 'One meeting in a page of meetings.' })
export class MeetingEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this meeting.' })
  readonly cursor!: string;

  @Field(() => Meeting, { description: 'The meeting at this place of the list.' })
  readonly node!: Meeting;
}

@ObjectType({ description: 'A page of meetings, the latest first.' })
export class MeetingConnection {
  @Field(() => [MeetingEdge], { description: 'The meetings of this page.' })
  readonly edges!: readonly MeetingEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'How often an agency came to the meetings of a body (feature 96).' })
export class MeetingAttendance {
  @Field(() => AgencyEnum, { description: 'The agency that was expected.' })
  readonly agency!: Agency;

  @Field(() => Int, { description: 'Meetings to which it came.' })
  readonly attended!: number;

  @Field(() => Int, { description: 'Meetings that were held in the period.' })
  readonly held!: number;

  @Field(() => Float, { nullable: true, description: 'Attended ÷ held; null where none was held.' })
  readonly share!: number | null;
}
