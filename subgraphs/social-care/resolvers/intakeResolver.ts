import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { hubError } from '@mash-hub/shared/errors';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { carryOut } from '../commands';
import {
  acceptLinkTo,
  attachForm,
  isCaseworker,
  isForQualityReview,
  likenessKeysOf,
  receiveFromEmergencyDuty,
  recordEmergencyResponse,
  suggestionsFor,
} from '../domain';
import { visibleContact, type ContactReading, type SocialCareContext } from '../loaders';
import { ContactConnection } from '../types/connection';
import { Contact } from '../types/contact';
import {
  AcceptLinkInput,
  AttachFormInput,
  ReceiveFromEmergencyDutyInput,
  RecordEmergencyResponseInput,
} from '../types/input/intake';
import { QualityReview } from '../types/intake';
import { LinkSuggestion } from '../types/linkSuggestion';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { connectionOf, sizeOf } from './paging';
import { publish } from './publishedContact';

/** A published contact with the reading that it came from. */
interface ReadContact {
  readonly reading: ContactReading;
}

@Resolver(() => Contact)
export class IntakeResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Contacts in the rolling year about the child of it who has had most, itself among them (R40); for social care’s caseworkers.',
  })
  async contactsInTwelveMonths(
    @Root() { reading }: ReadContact,
    @Ctx() context: SocialCareContext,
  ): Promise<number | null> {
    if (!isCaseworker(context.requester)) return null;
    return (await context.recentContacts.load(reading.contact)).length;
  }

  @FieldResolver(() => QualityReview, {
    nullable: true,
    description:
      'For the quality review of a child who came back soon after closure (R39): for social care’s caseworkers, null to others.',
  })
  async qualityReview(
    @Root() { reading: { contact } }: ReadContact,
    @Ctx() context: SocialCareContext,
  ): Promise<QualityReview | null> {
    const closedOn = contact.origin.lastClosedOn;
    if (closedOn === null || !isCaseworker(context.requester) || !isForQualityReview(contact)) return null;
    const recent = await context.recentContacts.load(contact);
    const before = recent.filter(({ receivedAt }) => receivedAt < contact.receivedAt).at(-1);
    return { closedOn, lastOutcome: before?.decision?.outcome ?? before?.state ?? null };
  }

  @Query(() => ContactConnection, {
    description:
      'Contacts of children who came back soon after closure, for the quality review (R39, feature 24).',
  })
  async qualityReviews(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'Whose list it is.' }) profile: ProfileId,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    if (!isCaseworker(context.requester)) throw hubError('FORBIDDEN', { rule: 'R39' });
    const listed = { qualityReview: true, profile };
    const page = await context.services.contacts.page(listed, sizeOf(first), after);
    const selected = selectedCoordinates(info);
    const nodes = await Promise.all(page.aggregates.map((contact) => publish(context, contact, selected)));
    return connectionOf(page, nodes);
  }

  @Query(() => [LinkSuggestion], {
    description:
      'Records of unidentified children that this contact may belong with: for social care’s caseworkers to judge, never linked by the hub (R27).',
  })
  async suggestedLinks(
    @Arg('contact', () => ID, { description: 'The contact to compare with.' }) id: string,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    if (!isCaseworker(context.requester)) throw hubError('FORBIDDEN', { rule: 'R27' });
    const contact = await visibleContact(context, id);
    if (!contact) throw hubError('NOT_FOUND', { field: 'contact' });
    const found = await context.services.contacts.unidentifiedLike(likenessKeysOf(contact));
    const selected = selectedCoordinates(info);
    return Promise.all(
      suggestionsFor(contact, found).map(async ({ contact: other, because }) => ({
        contact: await publish(context, other, selected),
        because,
      })),
    );
  }

  @Mutation(() => Contact, {
    description: 'A person links a contact with the record of an unidentified child (R27).',
  })
  async acceptLink(
    @Arg('input', () => AcceptLinkInput, { description: 'Which two contacts, and why.' })
    input: AcceptLinkInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const other = await visibleContact(context, input.other);
    if (!other) throw hubError('NOT_FOUND', { field: 'other' });
    const entry = { name: 'acceptLink', rules: ['R27'], facts: { other: other.id } };
    const contact = await carryOut(context, input, entry, acceptLinkTo(other), input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'Adds the written form that follows a call; no decision waits for it (R7, R8).',
  })
  async attachForm(
    @Arg('input', () => AttachFormInput, { description: 'To which contact, and which form.' })
    input: AttachFormInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'attachForm', rules: ['R7', 'R8', 'R9'], facts: { form: input.form } };
    const contact = await carryOut(context, input, entry, attachForm, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description: 'The Emergency Duty Team records what it did out of hours: the first response (R197, R201).',
  })
  async recordEmergencyResponse(
    @Arg('input', () => RecordEmergencyResponseInput, { description: 'In which contact, and what was done.' })
    input: RecordEmergencyResponseInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'recordEmergencyResponse', rules: ['R197', 'R201'], facts: {} };
    const contact = await carryOut(context, input, entry, recordEmergencyResponse, input);
    return publish(context, contact, selectedCoordinates(info));
  }

  @Mutation(() => Contact, {
    description:
      'The day team takes over from the Emergency Duty Team: the decision clock starts (R200, R201).',
  })
  async receiveFromEmergencyDuty(
    @Arg('input', () => ReceiveFromEmergencyDutyInput, { description: 'Which contact is taken over.' })
    input: ReceiveFromEmergencyDutyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const entry = { name: 'receiveFromEmergencyDuty', rules: ['R200', 'R201'], facts: {} };
    const contact = await carryOut(context, input, entry, receiveFromEmergencyDuty, input);
    return publish(context, contact, selectedCoordinates(info));
  }
}
