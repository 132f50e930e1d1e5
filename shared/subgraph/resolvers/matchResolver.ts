import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../agencyContext';
import { confirmMatch, rejectMatch, unlinkMatch } from '../matching/matchService';
import type { MatchView } from '../matching/matchView';
import { ConfirmMatchInput, PersonMatch, RejectMatchInput, UnlinkMatchInput } from '../types/match';
import type { AgencyNaming } from './agencyNaming';

/** Who the people of the hub are in an agency's records: decided by its own staff, under the agency's own names (B6). */
export const createMatchResolver = ({ noun }: Pick<AgencyNaming, 'noun'>) => {
  @Resolver()
  class MatchResolver {
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

    @Mutation(() => PersonMatch, {
      name: `unlink${noun}Match`,
      description:
        'A person of the agency says that a link was wrong. The next request discloses nothing by it, and whoever was told something is told so (`corrections`).',
    })
    unlinkMatch(
      @Arg('input', () => UnlinkMatchInput, { description: 'Whose link was wrong, and why.' })
      input: UnlinkMatchInput,
      @Ctx() context: AgencyContext,
    ): Promise<MatchView> {
      return unlinkMatch(context, input);
    }
  }
  return MatchResolver;
};
