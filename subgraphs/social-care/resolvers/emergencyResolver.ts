import { hubError, isHubError } from '@mash-hub/shared/errors';
import { selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { carryOutOn, type AggregateHome, type CommandDescription } from '../commands';
import {
  closeEmergency,
  emergenciesAfter,
  emergencyLevelOf,
  openEmergency,
  procedureOf,
  refusal,
  reviewEmergency,
  type Command,
  type Contact as Aggregate,
} from '../domain';
import { visibleContact, type SocialCareContext } from '../loaders';
import { othersOfItsChildren } from '../loaders/recentContacts';
import { notifyAtOnce } from '../sweep';
import { Contact } from '../types/contact';
import { CloseEmergencyInput, OpenEmergencyInput, ReviewEmergencyInput } from '../types/input/emergency';
import { publish } from './publishedContact';

/** A person and an emergency carry the contact’s id in front of their own. */
const contactOf = (id: string): string => id.split('.', 1)[0] ?? id;

/** The contact of a person or an emergency, for those who may know of it; NOT_FOUND names the field that named it. */
const homeOf = (
  { services }: SocialCareContext,
  field: 'subject' | 'emergency',
  holds: (contact: Aggregate) => boolean,
): AggregateHome<Aggregate> => ({
  store: services.contacts,
  visible: async (context, id) => {
    const contact = await visibleContact(context, id);
    return contact && holds(contact) ? contact : null;
  },
  field,
  contactOf: ({ id }) => id,
  leaves: emergenciesAfter,
});

interface Keyed {
  readonly idempotencyKey?: string | null;
}

/** How often somebody else may be faster before the opener is told so: none of these commands expects a version. */
const mostAttempts = 8;

const again = async <T>(attempt: () => Promise<T>, left = mostAttempts - 1): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    if (left === 0 || !isHubError(error) || error.extensions.code !== 'CONFLICT') throw error;
    return again(attempt, left - 1);
  }
};

/**
 * Carries out a command of break-glass, and tells those who must know before the answer leaves. Where somebody else
 * changes the contact meanwhile it is carried out on what that left: whoever must know at once is not sent back.
 */
const carryOut = async <Input extends Keyed>(
  context: SocialCareContext,
  home: AggregateHome<Aggregate>,
  id: string,
  description: CommandDescription,
  command: Command<Input>,
  input: Input,
): Promise<Aggregate> => {
  const { services, now, dependencies } = context;
  const target = { id, idempotencyKey: input.idempotencyKey ?? null };
  const contact = await again(() => carryOutOn(home, context, target, description, command, input));
  await notifyAtOnce(services, contact, now, dependencies.logger);
  return contact;
};

/** What a log entry says of an emergency that is there already: never a reason. */
const factsOf = (contact: Aggregate, id: string) => {
  const found = contact.emergencies.find((emergency) => emergency.id === id);
  return { emergency: id, subject: found?.subject ?? null, level: found?.level ?? null };
};

const commandInput = { description: 'Whom or which emergency it is about, and why.' };

@Resolver()
export class EmergencyResolver {
  @Mutation(() => Contact, {
    description:
      'Opens one person to the requester alone, for an hour at most, because they must know at once (BG1). The Team Manager and every owner are told at once, and somebody else reviews it.',
  })
  async openEmergency(
    @Arg('input', () => OpenEmergencyInput, commandInput) input: OpenEmergencyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const contactId = contactOf(input.subject);
    const home = homeOf(context, 'subject', ({ subjects }) =>
      subjects.some(({ id }) => id === input.subject),
    );
    const contact = await home.visible(context, contactId);
    if (!contact) throw hubError('NOT_FOUND', { field: home.field });
    if (context.requester.establishment !== undefined)
      throw hubError('FORBIDDEN', {
        rule: 'BG1',
        detail: 'This is for hub staff, not for those of one setting.',
      });
    const { level, minutes } = procedureOf(contact).emergency.value;
    const id = `${contactId}.${context.dependencies.ids.next('emergency_')}`;
    const facts = { emergency: id, subject: input.subject, level, minutes };
    const recent = await othersOfItsChildren(context, contact);
    const open: Command<OpenEmergencyInput> = (current, { subject, reason }, act, under) =>
      openEmergency(current, { id, subject, reason, recent }, act, under);
    const description = { name: 'openEmergency', rules: ['BG1'], facts };
    const opened = await carryOut(context, home, contactId, description, open, input);
    const { requester, now } = context;
    // Sent again with a key whose emergency has ended it opened nothing: that must not look as if it had.
    if (emergencyLevelOf(opened, input.subject, requester, now) === undefined)
      throw refusal('KEY_OF_AN_OPEN_EMERGENCY');
    return publish(context, opened, selectedCoordinates(info));
  }

  @Mutation(() => Contact, { description: 'Ends an emergency before its time, by whoever opened it (BG1).' })
  closeEmergency(
    @Arg('input', () => CloseEmergencyInput, commandInput) input: CloseEmergencyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.onEmergency(context, info, 'closeEmergency', closeEmergency, input, {});
  }

  @Mutation(() => Contact, {
    description:
      'A manager who did not open it says whether an emergency was justified; where it was not, it ends at once (BG1).',
  })
  reviewEmergency(
    @Arg('input', () => ReviewEmergencyInput, commandInput) input: ReviewEmergencyInput,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const facts = { finding: input.finding };
    return this.onEmergency(context, info, 'reviewEmergency', reviewEmergency, input, facts);
  }

  private async onEmergency<Input extends Keyed & { readonly emergency: string }>(
    context: SocialCareContext,
    info: GraphQLResolveInfo,
    name: string,
    command: Command<Input>,
    input: Input,
    said: CommandDescription['facts'],
  ): Promise<object> {
    const id = contactOf(input.emergency);
    const home = homeOf(context, 'emergency', ({ emergencies }) =>
      emergencies.some((one) => one.id === input.emergency),
    );
    const contact = await home.visible(context, id);
    if (!contact) throw hubError('NOT_FOUND', { field: home.field });
    const { minutes } = procedureOf(contact).emergency.value;
    const facts = { ...factsOf(contact, input.emergency), minutes, ...said };
    const done = await carryOut(context, home, id, { name, rules: ['BG1'], facts }, command, input);
    return publish(context, done, selectedCoordinates(info));
  }
}
