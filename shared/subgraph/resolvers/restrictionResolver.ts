import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../agencyContext';
import { liftRestriction, restrict, type RestrictionView } from '../restrictions/restrictionService';
import { LiftRestrictionInput, RestrictItemsInput, Restriction } from '../types/restriction';
import type { AgencyNaming } from './agencyNaming';

const toRestriction = ({ id, record, items, reason, at, lifted }: RestrictionView): Restriction => ({
  id,
  record,
  items,
  reason,
  at,
  active: lifted === null,
});

/** A provider's word on the onward sharing of its own records, under the agency's own names (R208, R232, R233). */
export const createRestrictionResolver = ({ noun }: Pick<AgencyNaming, 'noun'>) => {
  @Resolver()
  class RestrictionResolver {
    @Mutation(() => Restriction, {
      name: `restrict${noun}Items`,
      description:
        'The provider prohibits onward sharing of items of one record (R232). Binds the next request.',
    })
    async restrictItems(
      @Arg('input', () => RestrictItemsInput, { description: 'What is restricted.' })
      input: RestrictItemsInput,
      @Ctx() context: AgencyContext,
    ): Promise<Restriction> {
      return toRestriction(await restrict(context, input));
    }

    @Mutation(() => Restriction, {
      name: `lift${noun}Restriction`,
      description: 'The provider lifts its own restriction; nobody else can (R233).',
    })
    async liftRestriction(
      @Arg('input', () => LiftRestrictionInput, { description: 'What is lifted.' })
      input: LiftRestrictionInput,
      @Ctx() context: AgencyContext,
    ): Promise<Restriction> {
      return toRestriction(await liftRestriction(context, input));
    }
  }
  return RestrictionResolver;
};
