import { hubError } from '@mash-hub/shared/errors';
import type { IdSource } from '@mash-hub/shared/identifiers';
import type { DisclosureEntry, LogFact } from '@mash-hub/shared/log';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { logged } from '@mash-hub/shared/subgraph';
import { commandFingerprint } from './domain/commandFingerprint';
import {
  conflict,
  isRepeated,
  mergeReferral,
  mergesInto,
  ownKey,
  permissionStateOf,
  procedureOf,
  protectedPersonOf,
  requireVersion,
  submitReferral,
  withIdempotency,
  type Act,
  type Aggregate,
  type AggregateCommand,
  type Command,
  type Contact,
  type ProtectedPerson,
  type ReferralInput,
  type UnderProcedure,
} from './domain';
import { visibleContact, type SocialCareContext } from './loaders';
import type { AggregateStore } from './records/aggregateStore';
import type { ContactCommandInput } from './types/input/contactCommand';

/** What a command is called in the log, the rules it follows, and the facts that let the log replay it. */
export interface CommandDescription {
  readonly name: string;
  readonly rules: readonly string[];
  /** Never content: statuses, levels, grounds, references. */
  readonly facts: Readonly<Record<string, LogFact>>;
}

const actOf = ({ now, requester }: SocialCareContext): Act => {
  const { sub, agency, role } = requester;
  return { at: now, by: { sub, agency, role } };
};

/** Where aggregates of one kind live, and who may know of one of them. */
export interface AggregateHome<Of extends Aggregate> {
  readonly store: Pick<AggregateStore<Of>, 'replace'>;
  /** The aggregate if the requester may know of it, else null. */
  readonly visible: (context: SocialCareContext, id: string) => Promise<Of | null>;
  /** The input field that names it, for NOT_FOUND. */
  readonly field: string;
  /** The contact that the log entry is about; null where it is about none. */
  readonly contactOf: (aggregate: Of) => string | null;
  /** What the change leaves of that on which permission rests, for the log; absent: it touches none of it. */
  readonly leaves?: (before: Of, next: Of, now: Date) => CommandDescription['facts'];
  /** What the change discloses by itself, logged with it (B5). */
  readonly disclosedBy?: (next: Of) => readonly DisclosureEntry[];
}

/** What every command names beside its own input. */
export interface CommandTarget {
  readonly id: string;
  readonly idempotencyKey?: string | null;
  readonly expectedVersion?: number | null;
}

/**
 * Carries out one command on an aggregate: version checked, idempotent, logged before it is applied (design 6, 7, 10).
 * Throws NOT_FOUND for one that the requester may not know of, CONFLICT with the refused input, IDEMPOTENCY_KEY_REUSED,
 * and what the command itself refuses. Whatever it throws, nothing was changed.
 */
export const carryOutOn = async <Of extends Aggregate & UnderProcedure, Input extends object>(
  home: AggregateHome<Of>,
  context: SocialCareContext,
  target: CommandTarget,
  { name, rules, facts }: CommandDescription,
  command: AggregateCommand<Of, Input>,
  input: Input,
): Promise<Of> => {
  const aggregate = await home.visible(context, target.id);
  if (!aggregate) throw hubError('NOT_FOUND', { field: home.field });
  const commandContext = { profile: procedureOf(aggregate), ids: context.dependencies.ids };
  const key = ownKey(context.requester, target.idempotencyKey ?? null);
  const next = withIdempotency(aggregate, key, commandFingerprint(name, input), (current) => {
    requireVersion(current, target.expectedVersion, input);
    return command(current, input, actOf(context), commandContext);
  });
  if (next === aggregate) return aggregate;
  const entry = {
    command: name,
    target: aggregate.id,
    contact: home.contactOf(aggregate),
    person: null,
    expectedVersion: aggregate.version,
    facts: { ...facts, ...home.leaves?.(aggregate, next, context.now) },
    rules,
  };
  const apply = async () => {
    if (!(await home.store.replace(next, aggregate, context.now))) throw conflict(input);
  };
  await logged(context.dependencies.log, context, entry, apply, home.disclosedBy?.(next));
  return next;
};

/**
 * Adds what a command makes, logged before it is there. Sending it again with the same key returns what it made then.
 * Throws IDEMPOTENCY_KEY_REUSED for the same key with other input, CONFLICT, and what `make` refuses.
 */
export const addNew = async <Of extends Aggregate & UnderProcedure>(
  context: SocialCareContext,
  store: Pick<AggregateStore<Of>, 'add' | 'bySubmission'>,
  { name, rules, facts }: CommandDescription,
  input: { readonly idempotencyKey?: string | null },
  make: (act: Act, ids: IdSource) => Of | Promise<Of>,
): Promise<Of> => {
  const key = ownKey(context.requester, input.idempotencyKey ?? null);
  const submission = key;
  const earlier = submission === null ? null : await store.bySubmission(submission);
  const fingerprint = commandFingerprint(name, input);
  if (earlier) return withIdempotency(earlier, key, fingerprint, (same) => same);
  const made = await make(actOf(context), context.dependencies.ids);
  const commands = key === null ? [] : [{ key, fingerprint, version: made.version }];
  const entry = {
    command: name,
    target: made.id,
    contact: null,
    person: null,
    expectedVersion: null,
    facts: { profile: made.profile, ...facts },
    rules,
  };
  await logged(context.dependencies.log, context, entry, () =>
    store.add({ ...made, commands }, submission, context.now),
  );
  return { ...made, commands };
};

/** Carries out one command on a contact, and logs with it what it discloses by itself. Throws as `carryOutOn` does. */
export const carryOut = <Input extends object>(
  context: SocialCareContext,
  target: ContactCommandInput,
  description: CommandDescription,
  command: Command<Input>,
  input: Input,
  disclosedBy?: (next: Contact) => readonly DisclosureEntry[],
): Promise<Contact> => {
  const home: AggregateHome<Contact> = {
    store: context.services.contacts,
    visible: visibleContact,
    field: 'contact',
    contactOf: ({ id }) => id,
    leaves: permissionStateOf,
    ...(disclosedBy && { disclosedBy }),
  };
  const { contact: id, idempotencyKey = null, expectedVersion = null } = target;
  return carryOutOn(home, context, { id, idempotencyKey, expectedVersion }, description, command, input);
};

const nextReference = async ({ services, now }: SocialCareContext, profile: ProfileId): Promise<string> => {
  const series = `${profileOf(profile).referencePrefix}-${String(now.getUTCFullYear())}`;
  return `${series}-${String(await services.contacts.nextNumber(series)).padStart(6, '0')}`;
};

/** A further referral of an incident that a contact is made for already: added to it, whoever sends it (feature 9). */
const mergeInto = async (
  context: SocialCareContext,
  contact: Contact,
  referral: Contact,
  person: ProtectedPerson | null,
): Promise<Contact> => {
  if (isRepeated(contact, referral)) return contact;
  const id = context.dependencies.ids.next('merged_');
  if (person) await context.services.contacts.keepApart({ _id: id, ...person });
  const home: AggregateHome<Contact> = {
    store: context.services.contacts,
    // The hub finds it by incident and child: the sender need not know of it.
    visible: () => Promise.resolve(contact),
    field: 'incidentReference',
    contactOf: () => contact.id,
    leaves: permissionStateOf,
  };
  const facts = { channel: referral.channel, agency: referral.referrer.agency };
  const description = { name: 'mergeReferral', rules: ['R207'], facts };
  return carryOutOn(home, context, { id: contact.id }, description, mergeReferral, { id, referral });
};

const addReferral = async (
  context: SocialCareContext,
  contact: Contact,
  submission: string | null,
  person: ProtectedPerson | null,
): Promise<Contact> => {
  const entry = {
    command: 'submitReferral',
    target: contact.id,
    contact: contact.id,
    person: null,
    expectedVersion: null,
    facts: {
      profile: contact.profile,
      state: contact.state,
      channel: contact.channel,
      ...permissionStateOf(null, contact, context.now),
    },
    rules: ['R1', 'R28', 'R41'],
  };
  const stored = person && { _id: contact.id, ...person };
  await logged(context.dependencies.log, context, entry, () =>
    context.services.contacts.add(contact, submission, stored, context.now),
  );
  return contact;
};

/** The number is given when the contact is made: what is refused, or merged, uses up none. */
const unnumbered = '-';

/**
 * Makes a contact out of a referral, or adds it to the live contact of the same police incident and children. Sending
 * it again with the same idempotency key returns the contact that it made; where its fingerprint is given, another
 * referral under that key throws IDEMPOTENCY_KEY_REUSED instead of being lost. The identity of a referrer who is no
 * professional, and of whoever a professional relays, is stored apart (R18, R236). Throws what the referral refuses.
 */
export const receiveReferral = async (
  context: SocialCareContext,
  profileId: ProfileId,
  idempotencyKey: string | null,
  referral: Omit<ReferralInput, 'reference'>,
  fingerprint: string | null = null,
): Promise<Contact> => {
  const { contacts } = context.services;
  const submission = ownKey(context.requester, idempotencyKey);
  const key = submission === null || fingerprint === null ? null : `submitReferral:${submission}`;
  const sent = (contact: Contact) => withIdempotency(contact, key, fingerprint ?? '', (same) => same);
  const earlier = submission === null ? null : await contacts.bySubmission(submission);
  if (earlier) return sent(earlier);
  const commandContext = { profile: profileOf(profileId), ids: context.dependencies.ids };
  const draft = submitReferral({ ...referral, reference: unnumbered }, actOf(context), commandContext);
  const person = protectedPersonOf(referral.referrer);
  const incident = draft.incidentReference;
  const known = incident === null ? null : mergesInto(draft, await contacts.ofIncident(incident));
  if (known) return mergeInto(context, known, draft, person);
  const reference = await nextReference(context, profileId);
  return addReferral(context, sent({ ...draft, reference }), submission, person);
};
