import type { Agency, DisclosureLevel, WithheldReason } from '@mash-hub/shared/disclosure';
import {
  AgencyChronology,
  AgencyEnum,
  DisclosureLevelEnum,
  WithheldReasonEnum,
} from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { InformationRequestStatus, SubjectRole } from '../domain';
import { Consent, Person } from './person';
import { RequestStatusEnum, SubjectRoleEnum } from './vocabulary';

@ObjectType({ description: 'Whether an agency was asked about this person, and where that stands.' })
export class AgencyStanding {
  @Field(() => AgencyEnum, { description: 'Whose answer this is about.' })
  readonly agency!: Agency;

  @Field(() => Boolean, {
    description:
      'Whether it was asked, by a request or a seat at the strategy discussion; in an emergency it answers unasked (BG1).',
  })
  readonly asked!: boolean;

  @Field(() => RequestStatusEnum, {
    nullable: true,
    description: 'Where the request stands; null where none was issued.',
  })
  readonly status!: InformationRequestStatus | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its return arrived; null while it is awaited.',
  })
  readonly answeredAt!: Date | null;
}

@ObjectType({
  description:
    'Social care’s base decision on this person for this requester: why an agency field holds what it holds, or null.',
})
export class SubjectDisclosure {
  @Field(() => DisclosureLevelEnum, {
    description: 'The level. Where it is NONE nobody is asked and the agency fields are null.',
  })
  readonly level!: DisclosureLevel;

  @Field(() => String, { description: 'The row of the decision table.' })
  readonly rule!: string;

  @Field(() => [WithheldReasonEnum], { description: 'Why it is not more.' })
  readonly reasons!: readonly WithheldReason[];

  @Field(() => String, { description: 'The row in one sentence.' })
  readonly because!: string;

  @Field(() => [String], { description: 'What can be done about it, for each reason.' })
  readonly ask!: readonly string[];

  @Field(() => [AgencyStanding], {
    description: 'Who was asked and who answered; empty for somebody with no standing.',
  })
  readonly agencies!: readonly AgencyStanding[];
}

@ObjectType({ description: 'One person in the context of one contact.' })
@Directive('@key(fields: "id")')
export class Subject {
  @Field(() => ID, { description: 'Names the person within the contact.' })
  readonly id!: string;

  @Field(() => SubjectRoleEnum, { description: 'What the person is to the child.' })
  readonly role!: SubjectRole;

  @Field(() => Person, { nullable: true, description: 'Who it is; null where it may not be known.' })
  readonly person!: Person | null;

  @Field(() => Consent, { description: 'Where the person’s consent stands.' })
  readonly consent!: Consent;

  @Field(() => AgencyChronology, { nullable: true, description: 'The part of police in the chronology.' })
  @Directive('@external')
  readonly policeChronology!: AgencyChronology | null;

  @Field(() => AgencyChronology, { nullable: true, description: 'The part of health in the chronology.' })
  @Directive('@external')
  readonly healthChronology!: AgencyChronology | null;

  @Field(() => AgencyChronology, { nullable: true, description: 'The part of education in the chronology.' })
  @Directive('@external')
  readonly educationChronology!: AgencyChronology | null;

  @Field(() => AgencyChronology, { nullable: true, description: 'The part of probation in the chronology.' })
  @Directive('@external')
  readonly probationChronology!: AgencyChronology | null;
}
