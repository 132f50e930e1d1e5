import { createHash } from 'node:crypto';
import { hubError } from '@mash-hub/shared/errors';
import { canonicalJson, type LogFact } from '@mash-hub/shared/log';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { logged } from '@mash-hub/shared/subgraph';
import {
  requireVersion,
  submitReferral,
  withIdempotency,
  type Act,
  type Command,
  type Contact,
  type ReferralInput,
} from './domain';
import { procedureOf, visibleContact, type SocialCareContext } from './loaders';
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

/**
 * Carries out one command on a contact: version checked, idempotent, logged before it is applied (design 6, 7, 10).
 * Throws NOT_FOUND for a contact that the requester may not know of, CONFLICT, IDEMPOTENCY_KEY_REUSED, and what the
 * command itself refuses. Whatever it throws, nothing was changed.
 */
export const carryOut = async <Input>(
  context: SocialCareContext,
  target: ContactCommandInput,
  description: CommandDescription,
  command: Command<Input>,
  input: Input,
): Promise<Contact> => {
  const contact = await visibleContact(context, target.contact);
  if (!contact) throw hubError('NOT_FOUND', { field: 'contact' });
  const { name, rules, facts } = description;
  const commandContext = { profile: procedureOf(contact), ids: context.dependencies.ids };
  const next = withIdempotency(contact, target.idempotencyKey, fingerprintOf(name, target), (current) => {
    requireVersion(current, target.expectedVersion);
    return command(current, input, actOf(context), commandContext);
  });
  if (next === contact) return contact;
  const entry = {
    command: name,
    target: contact.id,
    contact: contact.id,
    person: null,
    expectedVersion: contact.version,
    facts: { ...facts, state: next.state },
    rules,
  };
  await logged(context.dependencies.log, context, entry, () =>
    context.services.contacts.replace(next, contact),
  );
  return next;
};

const referencePrefix: Readonly<Record<ProfileId, string>> = {
  COVENTRY: 'COV',
  WALSALL: 'WAL',
  BLACKBURN_WITH_DARWEN: 'BWD',
  DURHAM: 'DUR',
};

const nextReference = async ({ services, now }: SocialCareContext, profile: ProfileId): Promise<string> => {
  const series = `${referencePrefix[profile]}-${String(now.getUTCFullYear())}`;
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
    context.services.contacts.add(contact, submission, stored),
  );
  return contact;
};
