import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum, KeyedInput } from '@mash-hub/shared/subgraph';
import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { AdviceOutcome } from '../../domain';
import { AdviceOutcomeEnum, ProcedureProfileEnum } from '../vocabulary';

@InputType({ description: 'A call for advice on a scenario. It has no place for a child (R20–R23).' })
export class RecordAdviceCallInput extends KeyedInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure applies.' })
  readonly profile!: ProfileId;

  @Field(() => AgencyEnum, { nullable: true, description: 'The agency of a professional who calls.' })
  readonly callerAgency?: Agency | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the family agreed to the call; professionals are asked (R20). Omitted: not asked.',
  })
  readonly familyAgreed?: boolean | null;

  @Field(() => AdviceOutcomeEnum, {
    nullable: true,
    description: 'How the call ended (R22); advice and no more, unless said otherwise.',
  })
  readonly outcome?: AdviceOutcome | null;

  @Field(() => String, { description: 'The scenario, without names, dates of birth or addresses.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly scenario!: string;

  @Field(() => String, { description: 'The advice given.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly advice!: string;
}
