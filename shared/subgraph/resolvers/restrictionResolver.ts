import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Agency } from '../../disclosure';
import type { AgencyContext } from '../agencyContext';
import { listRestrictions } from '../restrictions/restrictionList';
import { liftRestriction, restrict } from '../restrictions/restrictionService';
import type { RestrictionView } from '../restrictions/restrictionView';
import { LiftRestrictionInput, RestrictItemsInput, Restriction } from '../types/restriction';
import type { AgencyNaming } from './agencyNaming';

/** A restriction as its provider reads it. */
export const toRestriction = (provider: Agency, view: RestrictionView): Restriction => {
  const { id, record, items, scope, reason, at, by, lifted } = view;
  const lift = lifted && { at: lifted.at, reason: lifted.reason, liftedBy: lifted.role };
  const active = lifted === null;
  return { id, record, items, scope, reason, provider, placedBy: by.role, at, active, lifted: lift };
};

/** A provider's word on the onward sharing of its own records, under the agency's own names (R208, R232, R233). */
export const createRestrictionResolver = ({ agency, field, noun }: AgencyNaming) => {
  @Resolver()
  class RestrictionResolver {
    @Query(() => [Restriction], {
      name: `${field}Restrictions`,
      description:
        'The agency’s own restrictions on one record, or on the records of one person, oldest first (R233). Logged.',
    })
    async restrictions(
      @Arg('person', () => ID, { nullable: true, description: 'The agency’s own reference of the person.' })
      person: string | null,
      @Arg('record', () => ID, { nullable: true, description: 'The agency’s own reference of the record.' })
      record: string | null,
      @Arg('activeOnly', () => Boolean, {
        defaultValue: true,
        description: 'Only what still binds; false shows the lifted ones too.',
      })
      activeOnly: boolean,
      @Ctx() context: AgencyContext,
    ): Promise<readonly Restriction[]> {
      const views = await listRestrictions(context, { person, record, activeOnly });
      return views.map((view) => toRestriction(agency, view));
    }

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
      return toRestriction(agency, await restrict(context, input));
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
      return toRestriction(agency, await liftRestriction(context, input));
    }
  }
  return RestrictionResolver;
};
