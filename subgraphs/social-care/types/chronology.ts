import type { Agency, DisclosureLevel } from '@mash-hub/shared/disclosure';
import {
  AgencyEnum,
  AnswerEnum,
  ChronologyEntry,
  DisclosureLevelEnum,
  Withheld,
  type Answer,
} from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from './page';
import { Subject } from './subject';

@ObjectType({
  description:
    'What one agency brought about one person, so that a gap is never read as “nothing held” (R204).',
})
export class ChronologySource {
  @Field(() => AgencyEnum, { description: 'Whose records.' })
  readonly agency!: Agency;

  @Field(() => ID, { description: 'About whom.' })
  readonly subject!: string;

  @Field(() => Boolean, {
    description:
      'Whether this requester may ask about the person at all: where so and nothing was answered, the agency could not be reached.',
  })
  readonly permitted!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the agency answered: false where it may not be asked, and where it could not be reached.',
  })
  readonly answered!: boolean;

  @Field(() => DisclosureLevelEnum, {
    nullable: true,
    description: 'The level of its answer; null without one.',
  })
  readonly level!: DisclosureLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'The row that gave the level; null without an answer.',
  })
  readonly rule!: string | null;

  @Field(() => AnswerEnum, { nullable: true, description: 'Which kind of answer it gave; null without one.' })
  readonly answer!: Answer | null;
}

@ObjectType({
  description:
    'What is to be known beside one agency’s entries about one person: what is withheld, and what was wrong.',
})
export class ChronologyNotice {
  @Field(() => AgencyEnum, { description: 'Whose records.' })
  readonly agency!: Agency;

  @Field(() => ID, { description: 'About whom.' })
  readonly subject!: string;

  @Field(() => [Withheld], {
    description: 'What is held and not disclosed, and to the decision circle what goes no further (R233).',
  })
  readonly withheld!: readonly Withheld[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the agency corrected something that was told about this person (`corrections`).',
  })
  readonly correctedAt!: Date | null;
}

@ObjectType({ description: 'One entry in its place of the chronology.' })
export class ChronologyEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this entry.' })
  readonly cursor!: string;

  @Field(() => ChronologyEntry, { description: 'The entry at this place.' })
  readonly node!: ChronologyEntry;
}

@ObjectType({
  description:
    'The dated records of all agencies about the people of a contact, oldest first, undated ones last.',
})
export class ChronologyConnection {
  @Field(() => [ChronologyNotice], {
    description: 'What is withheld, and what was wrong; of the whole, not the page.',
  })
  readonly notices!: readonly ChronologyNotice[];

  @Field(() => [ChronologyEdge], { description: 'The entries of this page.' })
  readonly edges!: readonly ChronologyEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;

  @Field(() => [ChronologySource], {
    description: 'Who was asked about whom, and which kind of answer came.',
  })
  readonly sources!: readonly ChronologySource[];
}

@ObjectType({
  description:
    'That an agency was in touch, and when. It has no field for detail, by design (R115, feature 53).',
})
export class HeadlineTouchPoint {
  @Field(() => AgencyEnum, { description: 'The agency that was in touch.' })
  readonly agency!: Agency;

  @Field(() => ID, { description: 'With which subject of the contact.' })
  readonly subject!: string;

  @Field(() => String, { description: 'What kind of contact it was, such as `EMERGENCY_ATTENDANCE`.' })
  readonly kind!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was.' })
  readonly on!: Date;
}

@ObjectType({
  description:
    'Twelve months of touch points from every agency for the people of a contact, to prompt curiosity (R115): dates and kinds only.',
})
export class HeadlineTracker {
  @Field(() => GraphQLDateTime, { description: 'Where the twelve months begin.' })
  readonly from!: Date;

  @Field(() => GraphQLDateTime, { description: 'Where they end: now.' })
  readonly to!: Date;

  @Field(() => [HeadlineTouchPoint], { description: 'The touch points, newest first.' })
  readonly touchPoints!: readonly HeadlineTouchPoint[];

  @Field(() => [ChronologySource], {
    description: 'Who was asked about whom, and which kind of answer came.',
  })
  readonly sources!: readonly ChronologySource[];
}

@ObjectType({
  description:
    'What all agencies hold about the people of a contact, in time. Each agency decides its part; here it is put together.',
})
@Directive('@key(fields: "id")')
export class ContactChronology {
  @Field(() => ID, { description: 'The contact.' })
  readonly id!: string;

  @Field(() => [Subject], { description: 'The people of the contact; not for clients.' })
  @Directive('@inaccessible')
  readonly subjects!: readonly Subject[];
}
