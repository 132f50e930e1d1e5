import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { checkLetterSafety, isReferrer, recordReferrerFeedback, sendLetter, suppressLetter } from '../domain';
import type { SocialCareContext } from '../loaders';
import { ContactConnection } from '../types/connection';
import { Contact } from '../types/contact';
import {
  CheckLetterSafetyInput,
  RecordReferrerFeedbackInput,
  SendLetterInput,
  SuppressLetterInput,
} from '../types/input/letter';
import { sizeOf } from './paging';
import { publish } from './publishedContact';
import { visiblePage } from './visiblePage';

@Resolver()
export class LetterResolver {
  @Query(() => ContactConnection, {
    description:
      'The requester’s own referrals, each with its reference, where it stands, and its outcome (R157); nothing else of them.',
  })
  async myReferrals(
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const { requester, services } = context;
    const { shown, pageInfo } = await visiblePage(
      (size, place) => services.contacts.page({ referrer: requester.sub }, size, place),
      (contact) => isReferrer(contact, requester),
      sizeOf(first),
      after,
    );
    const selected = selectedCoordinates(info);
    const nodes = await Promise.all(shown.map(({ aggregate }) => publish(context, aggregate, selected)));
    return { edges: shown.map(({ cursor }, index) => ({ cursor, node: nodes[index] })), pageInfo };
  }

  @Mutation(() => Contact, {
    description: 'The Team Manager checks whether a letter may safely come to where a parent lives (R155).',
  })
  async checkLetterSafety(
    @Arg('input', () => CheckLetterSafetyInput, { description: 'Which letter, and what the check found.' })
    input: CheckLetterSafetyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { letter: input.letter, safe: input.safe };
    const entry = { name: 'checkLetterSafety', rules: ['R155'], facts };
    const contact = await carryOut(context, input, entry, checkLetterSafety, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'The Team Manager signs a letter off and it goes out; to a parent only once it is safe (R155).',
  })
  async sendLetter(
    @Arg('input', () => SendLetterInput, { description: 'Which letter.' })
    input: SendLetterInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const rules = ['R150', 'R151', 'R152', 'R154', 'R155', 'R156'];
    const entry = { name: 'sendLetter', rules, facts: { letter: input.letter } };
    const contact = await carryOut(context, input, entry, sendLetter, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The Team Manager decides that a letter does not go out, and why (R155).',
  })
  async suppressLetter(
    @Arg('input', () => SuppressLetterInput, { description: 'Which letter, and why.' })
    input: SuppressLetterInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'suppressLetter', rules: ['R155'], facts: { letter: input.letter } };
    const contact = await carryOut(context, input, entry, suppressLetter, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The professional who referred says how satisfied they are with the service (K18).',
  })
  async recordReferrerFeedback(
    @Arg('input', () => RecordReferrerFeedbackInput, { description: 'On which referral, and what is said.' })
    input: RecordReferrerFeedbackInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { satisfaction: input.satisfaction };
    const entry = { name: 'recordReferrerFeedback', rules: ['K18'], facts };
    const contact = await carryOut(context, input, entry, recordReferrerFeedback, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
