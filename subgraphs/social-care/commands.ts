import { createHash } from 'node:crypto';
import { hubError } from '@mash-hub/shared/errors';
import { canonicalJson, type LogFact } from '@mash-hub/shared/log';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { logged } from '@mash-hub/shared/subgraph';
import {
  conflict,
  procedureOf,
  requireVersion,
  submitReferral,
  withIdempotency,
  type Act,
  type Aggregate,
  type AggregateCommand,
  type Command,
  type Contact,
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

// Inputs are class instances with optional parts; what they say is their JSON.
const fingerprintOf = (name: string, input: object): string =>
  createHash('sha256')
    .update(canonicalJson({ name, input: JSON.parse(JSON.stringify(input)) as unknown }))
    .digest('hex');

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
  const next = withIdempotency(aggregate, target.idempotencyKey, fingerprintOf(name, input), (current) => {
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
    facts,
    rules,
  };
  await logged(context.dependencies.log, context, entry, async () => {
    if (!(await home.store.replace(next, aggregate, context.now))) throw conflict(input);
  });
  return next;
};

/** Carries out one command on a contact. Throws as `carryOutOn` does. */
export const carryOut = <Input extends object>(
  context: SocialCareContext,
  target: ContactCommandInput,
  description: CommandDescription,
  command: Command<Input>,
  input: Input,
): Promise<Contact> => {
  const home: AggregateHome<Contact> = {
    store: context.services.contacts,
    visible: visibleContact,
    field: 'contact',
    contactOf: ({ id }) => id,
  };
  return carryOutOn(home, context, { ...target, id: target.contact }, description, command, input);
};

const nextReference = async ({ services, now }: SocialCareContext, profile: ProfileId): Promise<string> => {
  const series = `${profileOf(profile).referencePrefix}-${String(now.getUTCFullYear())}`;
  return `${series}-${String(await services.contacts.nextNumber(series)).padStart(6, '0')}`;
};

/**
 * Makes a contact out of a referral. Sending it again with the same idempotency key returns the contact that it made.
 * A referrer who is not a professional is stored apart (R18). Throws what the referral refuses.
 */
export const receiveReferral = async (
  context: SocialCareContext,
  profileId: ProfileId,
  idempotencyKey: string | null,
  referral: Omit<ReferralInput, 'reference'>,
): Promise<Contact> => {
  const submission = idempotencyKey && `${context.requester.sub}:${idempotencyKey}`;
  const earlier = submission ? await context.services.contacts.bySubmission(submission) : null;
  if (earlier) return earlier;
  const { kind, name, contact: reach } = referral.referrer;
  const apart = kind !== 'PROFESSIONAL';
  const referrer = apart ? { ...referral.referrer, name: null, contact: null } : referral.referrer;
  const reference = await nextReference(context, profileId);
  const commandContext = { profile: profileOf(profileId), ids: context.dependencies.ids };
  const contact = submitReferral({ ...referral, referrer, reference }, actOf(context), commandContext);
  const entry = {
    command: 'submitReferral',
    target: contact.id,
    contact: contact.id,
    person: null,
    expectedVersion: null,
    facts: { profile: profileId, state: contact.state, channel: contact.channel },
    rules: ['R1', 'R28', 'R41'],
  };
  const stored = apart ? { _id: contact.id, name, contact: reach, anonymous: kind === 'ANONYMOUS' } : null;
  await logged(context.dependencies.log, context, entry, () =>
    context.services.contacts.add(contact, submission, stored, context.now),
  );
  return contact;
};
