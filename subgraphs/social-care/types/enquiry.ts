import type { ProfileId } from '@mash-hub/shared/profiles';
import { enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  enquiryKinds,
  enquiryStates,
  personStandings,
  type EnquiryKind,
  type EnquiryState,
  type PersonStanding,
} from '../domain/enquiry';
import { PageInfo } from './page';
import { ProcedureProfileEnum } from './vocabulary';

export const EnquiryKindEnum = enumOf(
  'EnquiryKind',
  'What somebody outside the hub asks it; no referral (I22).',
  enquiryKinds,
);
export const EnquiryStateEnum = enumOf('EnquiryState', 'Whether an enquiry is answered.', enquiryStates);
export const PersonStandingEnum = enumOf(
  'PersonStanding',
  'How somebody asked about stands in social care’s own system.',
  personStandings,
);

@ObjectType({ description: 'Somebody about whom an enquiry asks, and what is answered of them.' })
export class EnquiredPerson {
  @Field(() => [String], { description: 'Names as the enquirer gave them.' })
  readonly names!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Date of birth as the enquirer gave it.' })
  readonly birthDate!: string | null;

  @Field(() => PersonStandingEnum, {
    nullable: true,
    description: 'How they stood when it was answered (SOC-01); null until then.',
  })
  readonly standing!: PersonStanding | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom the enquirer is given for somebody open: the allocated worker, and nothing else (R34).',
  })
  readonly allocatedWorker!: string | null;

  @Field(() => String, { nullable: true, description: 'What is written of somebody who is not open.' })
  readonly text!: string | null;
}

@ObjectType({ description: 'What a manager decided on a public-protection enquiry (R56).' })
export class MappaDecision {
  @Field(() => Boolean, { description: 'Whether information is shared.' })
  readonly share!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody attends.' })
  readonly attend!: boolean;

  @Field(() => Boolean, { description: 'Whether an assessment is made.' })
  readonly assess!: boolean;
}

@ObjectType({
  description:
    'A question to the hub from Cafcass, probation or another body (feature 87). Owned by social care.',
})
export class Enquiry {
  @Field(() => ID, { description: 'Names the enquiry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Version of the enquiry; name it when answering.' })
  readonly version!: number;

  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure it follows.' })
  readonly profile!: ProfileId;

  @Field(() => EnquiryKindEnum, { description: 'What kind of question it is.' })
  readonly kind!: EnquiryKind;

  @Field(() => EnquiryStateEnum, { description: 'Whether it is answered.' })
  readonly state!: EnquiryState;

  @Field(() => String, { description: 'Who asks, and how to reach them.' })
  readonly from!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came; its deadline runs from then (R57).' })
  readonly receivedAt!: Date;

  @Field(() => String, { description: 'Why they ask.' })
  readonly reason!: string;

  @Field(() => [EnquiredPerson], { description: 'About whom they ask, and what is answered of each.' })
  readonly about!: readonly EnquiredPerson[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'By when it is to be answered: by the procedure, or as the enquirer stated; null where nobody said.',
  })
  readonly due!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rule of the procedure that sets the time; null where none does.',
  })
  readonly dueBy!: string | null;

  @Field(() => String, { description: 'NOT_STARTED, RUNNING, DUE_SOON, OVERDUE or MET.' })
  readonly dueState!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Date | null;

  @Field(() => MappaDecision, {
    nullable: true,
    description: 'What a manager decided, where one had to (R56).',
  })
  readonly decision!: MappaDecision | null;
}

@ObjectType({ description: 'One enquiry in a page of enquiries.' })
export class EnquiryEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this enquiry.' })
  readonly cursor!: string;

  @Field(() => Enquiry, { description: 'The enquiry at this place of the list.' })
  readonly node!: Enquiry;
}

@ObjectType({ description: 'A page of enquiries, what falls due first before the rest.' })
export class EnquiryConnection {
  @Field(() => [EnquiryEdge], { description: 'The enquiries of this page.' })
  readonly edges!: readonly EnquiryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
