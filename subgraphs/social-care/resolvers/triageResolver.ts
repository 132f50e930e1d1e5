import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import {
  askNonPartner,
  recordNonPartnerAnswer,
  recordOversight,
  recordPatternReview,
  recordRecommendation,
  recordTriageChecks,
  requestReRating,
} from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import {
  AskNonPartnerInput,
  RecordNonPartnerAnswerInput,
  RecordOversightInput,
  RecordPatternReviewInput,
  RecordRecommendationInput,
  RecordTriageChecksInput,
  RequestReRatingInput,
} from '../types/input/triage';
import { contactsInPeriodOf } from './contactsInPeriod';
import { publish } from './publishedContact';

@Resolver()
export class TriageResolver {
  @Mutation(() => Contact, {
    description:
      'Triage ticks its checks, early help’s and housing’s among them, or says why not (R63, R96, R106, R107).',
  })
  async recordTriageChecks(
    @Arg('input', () => RecordTriageChecksInput, { description: 'In which contact, and what is done.' })
    input: RecordTriageChecksInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { checks: input.checks.map(({ check, done }) => `${check} ${done ? 'done' : 'not done'}`) };
    const entry = { name: 'recordTriageChecks', rules: ['R63', 'R96', 'R106', 'R107'], facts };
    const contact = await carryOut(context, input, entry, recordTriageChecks, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The screening recommends, once its checks are ticked or explained (R63, R64, R69).',
  })
  async recordRecommendation(
    @Arg('input', () => RecordRecommendationInput, { description: 'In which contact, and what is done.' })
    input: RecordRecommendationInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'recordRecommendation', rules: ['R63', 'R64', 'R69', 'R213'], facts: {} };
    const contact = await carryOut(context, input, entry, recordRecommendation, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Records how the child’s earlier contacts were explored as a pattern (R40).',
  })
  async recordPatternReview(
    @Arg('input', () => RecordPatternReviewInput, { description: 'In which contact, and what is done.' })
    input: RecordPatternReviewInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const contactsInPeriod = await contactsInPeriodOf(context, input.contact);
    const entry = { name: 'recordPatternReview', rules: ['R40'], facts: { contacts: contactsInPeriod } };
    const contact = await carryOut(
      context,
      input,
      entry,
      // Counted by the store and no part of what the client sent: sent again, the command is still the same one.
      (before, sent, act, rest) => recordPatternReview(before, { ...sent, contactsInPeriod }, act, rest),
      input,
    );
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Writes down management oversight, or a partnership discussion (R75, R206, R225).',
  })
  async recordOversight(
    @Arg('input', () => RecordOversightInput, { description: 'In which contact, and what is done.' })
    input: RecordOversightInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { kind: input.kind ?? 'OVERSIGHT' };
    const entry = { name: 'recordOversight', rules: ['R75', 'R206', 'R225'], facts };
    const contact = await carryOut(context, input, entry, recordOversight, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'A domestic-abuse service or a partner who was asked wants the rating looked at again (R85).',
  })
  async requestReRating(
    @Arg('input', () => RequestReRatingInput, { description: 'In which contact, and what is done.' })
    input: RequestReRatingInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'requestReRating', rules: ['R84', 'R85'], facts: {} };
    const contact = await carryOut(context, input, entry, requestReRating, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Asks an organisation outside the partnership, by a named owner (R108).',
  })
  async askNonPartner(
    @Arg('input', () => AskNonPartnerInput, { description: 'In which contact, and what is done.' })
    input: AskNonPartnerInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'askNonPartner', rules: ['R91', 'R108'], facts: { owner: input.owner } };
    const contact = await carryOut(context, input, entry, askNonPartner, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Writes down what an organisation outside the partnership answered (R108).',
  })
  async recordNonPartnerAnswer(
    @Arg('input', () => RecordNonPartnerAnswerInput, { description: 'In which contact, and what is done.' })
    input: RecordNonPartnerAnswerInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { request: input.request };
    const entry = { name: 'recordNonPartnerAnswer', rules: ['R108', 'R111'], facts };
    const contact = await carryOut(context, input, entry, recordNonPartnerAnswer, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
