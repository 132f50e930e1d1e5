import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { AgencyAnswer } from '../agencyAnswer';
import type { AgencyContext } from '../agencyContext';
import { confirmMatch, rejectMatch, type MatchView } from '../matching/matchService';
import { liftRestriction, restrict, type RestrictionView } from '../restrictions/restrictionService';
import { selectedCoordinates } from '../selection';
import { ConfirmMatchInput, PersonMatch, RejectMatchInput } from '../types/match';
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

/** An agency's own staff with its own records: read, match, restrict. The same in every agency, under its own names. */
export const createRecordResolver = ({ field, noun, disclosure }: AgencyNaming) => {
  @Resolver()
  class RecordResolver {
    @Query(() => disclosure, {
      name: `${field}Records`,
      description:
        'The agency’s own staff read their own records of one person, by their own reference, within their role. Logged.',
    })
    ownRecords(
      @Arg('person', () => ID, { description: 'The agency’s own reference of the person.' }) person: string,
      @Ctx() context: AgencyContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<AgencyAnswer> {
      return context.dependencies.pipeline.readOwn(context, person, selectedCoordinates(info));
    }

    @Mutation(() => PersonMatch, {
      name: `confirm${noun}Match`,
      description:
        'A person of the agency confirms who this is in the agency’s records. Until then the others are told AWAITING.',
    })
    confirmMatch(
      @Arg('input', () => ConfirmMatchInput, { description: 'Who it is.' }) input: ConfirmMatchInput,
      @Ctx() context: AgencyContext,
    ): Promise<MatchView> {
      return confirmMatch(context, input);
    }

    @Mutation(() => PersonMatch, {
      name: `reject${noun}Match`,
      description:
        'A person of the agency says that it holds nothing about this person, or undoes a wrong link.',
    })
    rejectMatch(
      @Arg('input', () => RejectMatchInput, { description: 'Whom it concerns.' }) input: RejectMatchInput,
      @Ctx() context: AgencyContext,
    ): Promise<MatchView> {
      return rejectMatch(context, input);
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
  return RecordResolver;
};
