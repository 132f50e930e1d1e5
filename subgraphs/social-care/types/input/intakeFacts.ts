import type { CallerOption } from '@mash-hub/shared/profiles';
import { ArrayMaxSize, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { ContactType, PresentingIssue } from '../../domain';
import { CallerOptionEnum, ContactTypeEnum, PresentingIssueEnum } from '../vocabulary';

/** What may be said of a concern at the door beside the account itself; all of it may be left out. */
@InputType({ description: 'What may be said of a concern at the door, beside the account itself.' })
export abstract class IntakeFactsInput {
  @Field(() => ContactTypeEnum, {
    nullable: true,
    description: 'What kind of contact it is (R29). Omitted: what the caller chose first, if anything.',
  })
  readonly contactType?: ContactType | null;

  @Field(() => [PresentingIssueEnum], { nullable: true, description: 'The issues that it presents.' })
  @ArrayMaxSize(15)
  readonly issues?: readonly PresentingIssue[] | null;

  @Field(() => CallerOptionEnum, {
    nullable: true,
    description: 'What the caller chose first, where the authority has a menu (R4).',
  })
  readonly callerOption?: CallerOption | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which the professional identified the concern, as 2026-06-12 (R9).',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly concernIdentifiedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether harm is happening or about to: protection then never waits for a status check (R38).',
  })
  readonly immediateHarm?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For the front door: the enquiry is outside children’s social care and is signposted (R25).',
  })
  readonly outsideRemit?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this steps a child up from early help (R33).',
  })
  readonly stepUp?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who in the locality agreed to the step-up, and when; a step-up needs it (R33).',
  })
  @MaxLength(1000)
  readonly stepUpAgreement?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For the front door: the allocated worker of an open child is away (R31).',
  })
  readonly allocatedWorkerAway?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Help that was already tried (R13, R29).' })
  @MaxLength(4000)
  readonly helpTried?: string | null;

  @Field(() => String, { nullable: true, description: 'Other professionals around the family (R13).' })
  @MaxLength(4000)
  readonly otherProfessionals?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the exploitation risk matrix came with it (R54).',
  })
  readonly riskMatrixAttached?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The advice call that it grew out of, for social care’s staff (R22).',
  })
  @MaxLength(200)
  readonly adviceCall?: string | null;
}
