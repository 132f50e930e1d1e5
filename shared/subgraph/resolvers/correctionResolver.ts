import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { AgencyContext } from '../agencyContext';
import {
  acknowledgeCorrection,
  madeCorrections,
  receivedCorrections,
} from '../corrections/correctionService';
import { pageSizeOf } from '../pageSize';
import { AcknowledgeCorrectionInput, Correction, MadeCorrection } from '../types/correction';
import type { AgencyNaming } from './agencyNaming';

const largestPage = 100;

@ObjectType('CorrectionTrail', {
  description:
    'One agency’s corrections of what it told as about a person who was somebody else. Reading is logged.',
})
@Directive('@shareable')
class CorrectionTrail {
  @Field(() => String, { description: 'The agency whose corrections they are.' })
  readonly agency!: string;
}

@Resolver(() => CorrectionTrail)
export class CorrectionTrailResolver {
  @FieldResolver(() => [Correction], {
    description:
      'What is addressed to you and your colleagues, newest first; empty to whoever was told nothing.',
  })
  received(
    @Ctx() context: AgencyContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The last `id` of the page before.' })
    after: string | null,
  ): Promise<readonly Correction[]> {
    return receivedCorrections(context, { first: pageSizeOf(first, largestPage), after: after ?? null });
  }

  @FieldResolver(() => [MadeCorrection], {
    nullable: true,
    description:
      'What the agency has corrected, newest first, for those who keep its records; null to others.',
  })
  made(
    @Ctx() context: AgencyContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The last `id` of the page before.' })
    after: string | null,
  ): Promise<readonly MadeCorrection[] | null> {
    return madeCorrections(context, { first: pageSizeOf(first, largestPage), after: after ?? null });
  }
}

/** An agency's corrections: `corrections { police { received } }`, and how their recipients acknowledge them (B6). */
export const createCorrectionResolver = ({
  agency,
  field,
  noun,
}: Pick<AgencyNaming, 'agency' | 'field' | 'noun'>) => {
  @ObjectType('Corrections', {
    description: 'The corrections of the agencies, each kept by the agency that makes them.',
  })
  class Corrections {
    @Field(() => CorrectionTrail, {
      name: field,
      nullable: true,
      description: `What ${field} corrects of what it told.`,
    })
    readonly trail!: CorrectionTrail;
  }

  @Resolver(() => Corrections)
  class CorrectionResolver {
    @Query(() => Corrections, {
      description:
        'What you and your colleagues were told as about a person who was somebody else: look here, and do not rely on it.',
    })
    @Directive('@shareable')
    corrections(): Corrections {
      return { trail: { agency } };
    }

    @Mutation(() => Correction, {
      name: `acknowledge${noun}Correction`,
      description:
        'Somebody to whom a correction is addressed has read it, does not rely on what was told, and has passed the correction on.',
    })
    acknowledge(
      @Arg('input', () => AcknowledgeCorrectionInput, { description: 'Which correction.' })
      input: AcknowledgeCorrectionInput,
      @Ctx() context: AgencyContext,
    ): Promise<Correction> {
      return acknowledgeCorrection(context, input.correction);
    }
  }
  return CorrectionResolver;
};
