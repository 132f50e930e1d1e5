import type { Agency } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { AdviceOutcome } from '../domain';
import { PageInfo } from './page';
import { AdviceOutcomeEnum } from './vocabulary';

@ObjectType({ description: 'A call for advice on a scenario. It is about nobody (R20–R23).' })
export class AdviceCall {
  @Field(() => ID, { description: 'Names the call; a referral that grows out of it says so.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was taken.' })
  readonly at!: Date;

  @Field(() => AgencyEnum, { nullable: true, description: 'Agency of a professional who called.' })
  readonly callerAgency!: Agency | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the family agreed to the call (R20); null: not asked.',
  })
  readonly familyAgreed!: boolean | null;

  @Field(() => String, { description: 'What the caller described, about nobody by name.' })
  readonly scenario!: string;

  @Field(() => String, { description: 'The advice given.' })
  readonly advice!: string;

  @Field(() => AdviceOutcomeEnum, { description: 'How it ended (R22).' })
  readonly outcome!: AdviceOutcome;
}

@ObjectType({ description: 'One call in a page of advice calls.' })
export class AdviceCallEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this call.' })
  readonly cursor!: string;

  @Field(() => AdviceCall, { description: 'The call at this place of the list.' })
  readonly node!: AdviceCall;
}

@ObjectType({ description: 'A page of the advice log, newest first.' })
export class AdviceCallConnection {
  @Field(() => [AdviceCallEdge], { description: 'The calls of this page, newest first.' })
  readonly edges!: readonly AdviceCallEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
