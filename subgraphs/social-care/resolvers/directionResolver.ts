import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { commissionAssessment, rateContact, routeContact } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { CommissionAssessmentInput, RateContactInput, RouteContactInput } from '../types/input/direction';
import { contactsInPeriodOf } from './contactsInPeriod';
import { publish } from './publishedContact';

@Resolver()
export class DirectionResolver {
  @Mutation(() => Contact, {
    description: 'A manager’s direction: triage, hub, hold, early help, or an end (R62, R65, R221).',
  })
  async routeContact(
    @Arg('input', () => RouteContactInput, { description: 'In which contact, and what is done.' })
    input: RouteContactInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const contactsInPeriod = await contactsInPeriodOf(context, input.contact);
    const facts = { to: input.to, pathway: input.pathway ?? null };
    const entry = { name: 'routeContact', rules: ['D2', 'R41', 'R62', 'R65', 'R66', 'R72', 'R221'], facts };
    const contact = await carryOut(
      context,
      input,
      entry,
      // Counted by the store and no part of what the client sent: sent again, the command is still the same one.
      (before, sent, act, rest) => routeContact(before, { ...sent, contactsInPeriod }, act, rest),
      input,
    );
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'A manager rates or re-rates; RED calls for a strategy discussion (R67, R82).',
  })
  async rateContact(
    @Arg('input', () => RateContactInput, { description: 'In which contact, and what is done.' })
    input: RateContactInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'rateContact',
      rules: ['R77', 'R82', 'R83'],
      facts: { rag: input.rag, threshold: input.threshold ?? null, confirm: input.confirm ?? false },
    };
    const contact = await carryOut(context, input, entry, rateContact, {
      ...input,
      confirm: input.confirm ?? false,
    });
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'The Team Manager asks partners; only about people for whom there is consent or a ground (R91).',
  })
  async commissionAssessment(
    @Arg('input', () => CommissionAssessmentInput, { description: 'In which contact, and what is done.' })
    input: CommissionAssessmentInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'commissionAssessment',
      rules: ['R41', 'R91'],
      facts: { agencies: input.agencies, subjects: input.subjects ?? [] },
    };
    const contact = await carryOut(context, input, entry, commissionAssessment, {
      ...input,
      unstaffed: input.unstaffed ?? [],
    });
    return publish(context, contact, selectedCoordinates(info));
  }
}
