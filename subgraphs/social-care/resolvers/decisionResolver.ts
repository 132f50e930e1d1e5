import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOut } from '../commands';
import { decide, releaseDisclosure, revokeDisclosure } from '../domain';
import type { SocialCareContext } from '../loaders';
import { Contact } from '../types/contact';
import { DecideInput, ReleaseDisclosureInput, RevokeDisclosureInput } from '../types/input/decision';
import { toAttendee } from './attendee';
import { contactsInPeriodOf } from './contactsInPeriod';
import { publish } from './publishedContact';

@Resolver()
export class DecisionResolver {
  @Mutation(() => Contact, {
    description: 'The Team Manager decides on the assessed information (R127, R134).',
  })
  async decide(
    @Arg('input', () => DecideInput, { description: 'In which contact, and what is done.' })
    input: DecideInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'decide',
      rules: ['R127', 'R129', 'R131', 'R134'],
      facts: {
        threshold: input.threshold,
        category: input.category ?? null,
        dissent: Boolean(input.dissent),
      },
    };
    const contactsInPeriod = await contactsInPeriodOf(context, input.contact);
    const contact = await carryOut(
      context,
      input,
      entry,
      // Counted by the store and no part of what the client sent: sent again, the command is still the same one.
      (before, sent, act, rest) => decide(before, { ...sent, contactsInPeriod }, act, rest),
      {
        ...input,
        missingAgencies: input.missingAgencies ?? [],
        agreedBy: (input.agreedBy ?? []).map(toAttendee),
      },
    );
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The Team Manager releases the assessment to named recipients (R142).',
  })
  async releaseDisclosure(
    @Arg('input', () => ReleaseDisclosureInput, { description: 'In which contact, and what is done.' })
    input: ReleaseDisclosureInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = {
      name: 'releaseDisclosure',
      rules: ['R136', 'R137', 'R138', 'R142'],
      facts: { recipients: input.recipients.map(({ agency, level }) => `${agency} ${level}`) },
    };
    const contact = await carryOut(context, input, entry, releaseDisclosure, {
      recipients: input.recipients.map((recipient) => ({ ...toAttendee(recipient), level: recipient.level })),
      agreed: input.agreed ?? [],
    });
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, { description: 'Revokes a release; what was read cannot be recalled (R228).' })
  async revokeDisclosure(
    @Arg('input', () => RevokeDisclosureInput, { description: 'In which contact, and what is done.' })
    input: RevokeDisclosureInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'revokeDisclosure', rules: ['R228'], facts: { release: input.release } };
    const contact = await carryOut(context, input, entry, revokeDisclosure, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
