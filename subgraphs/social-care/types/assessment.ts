import type { Agency } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { AllocationStep, AssessmentState } from '../domain';
import { AllocationStepEnum } from './vocabulary';
import { AssessmentStateEnum } from './workflowVocabulary';

@ObjectType({ description: 'The MASH assessment of a contact: computed from the contact (D5).' })
export class AssessmentProgress {
  @Field(() => AssessmentStateEnum, { description: 'Where it stands, from the asking to the handing over.' })
  readonly state!: AssessmentState;

  @Field(() => GraphQLDateTime, { description: 'When partners were first asked: several clocks start then.' })
  readonly commencedAt!: Date;
}

@ObjectType({
  description: 'Whom the procedure wants asked to the strategy discussion; nobody is invited by it.',
})
export class StrategyInvitee {
  @Field(() => AgencyEnum, { description: 'The agency that should be there.' })
  readonly agency!: Agency;

  @Field(() => String, {
    nullable: true,
    description: 'One role of it; null: whoever speaks for the agency.',
  })
  readonly role!: string | null;

  @Field(() => String, { description: 'Why the procedure wants them there, with the rule.' })
  readonly because!: string;
}

@ObjectType({ description: 'A step of the case after the decision (R135).' })
export class CaseStep {
  @Field(() => AllocationStepEnum, { description: 'What was done: a worker, the call, a visit.' })
  readonly step!: AllocationStep;

  @Field(() => GraphQLDateTime, { description: 'When it was done: the authority’s clock for it stops then.' })
  readonly at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The worker to whom the case went; null for a call or visit.',
  })
  readonly to!: string | null;
}
