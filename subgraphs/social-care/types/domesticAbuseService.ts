import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A person who is known to the domestic-abuse service. Owned by that service; outside triage the bare fact does not exist.',
})
export class DomesticAbuseService {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Known now or in the past (DAS-01); members of domestic-abuse triage only.',
  })
  readonly status!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The victim’s risk as re-assessed after contact (DAS-03); withheld unless relevant.',
  })
  readonly reassessedRisk!: string | null;
}

@ObjectType({
  description: 'A victim’s safety plan. To everybody outside the decision circle it does not exist.',
})
export class DomesticAbuseSafetyPlan {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (DAS-02); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The plan (DAS-02); decision circle only, as a life can depend on it.',
  })
  readonly plan!: string | null;
}

@ObjectType({
  description:
    'Attendance of a programme by a victim, a child or a person who harms. Owned by the domestic-abuse service.',
})
export class DomesticAbuseProgramme {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it began (DAS-04); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The programme (DAS-04); withheld unless relevant.' })
  readonly programme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As victim, child or person who harms (DAS-04); withheld unless relevant.',
  })
  readonly attendedAs!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was attended (DAS-04); withheld unless relevant.',
  })
  readonly attendance!: string | null;
}

@ObjectType({
  description:
    'A referral to the multi-agency risk assessment conference (MARAC). Owned by the domestic-abuse service.',
})
export class DomesticAbuseConference {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the case was referred (DAS-05); withheld below summary.',
  })
  readonly referredOn!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Referred, heard or not accepted (DAS-05); withheld below summary.',
  })
  readonly referral!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the conference agreed (DAS-05); decision circle only, as it stays in its confidence.',
  })
  readonly actions!: string | null;
}

@ObjectType({
  description:
    'A concern of the independent adviser (IDVA), on which the contact is rated again. Owned by the domestic-abuse service.',
})
export class DomesticAbuseAdviserConcern {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was raised (DAS-06); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The concern, in a sentence (DAS-06); withheld below summary.',
  })
  readonly concern!: string | null;
}
