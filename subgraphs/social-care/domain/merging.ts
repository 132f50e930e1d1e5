import { childrenOf, isChild } from './basis';
import { childKeysOf, folded, keysOfChild } from './childKeys';
import { nextVersion, noted, stamp, type AggregateCommand } from './command';
import type { Act, Contact } from './contact';
import type { MergedReferral } from './parts/intake';
import type { Subject } from './parts/subject';
import { endedStates } from './transitions';

/** Whether the contact is still being worked on, so that more about the same incident belongs into it. */
const isLive = ({ state, decision }: Contact): boolean => decision === null && !endedStates.includes(state);

/** Whether every child of the referral is a child of the contact: a child whom it does not know is never lost in it. */
const isAboutItsChildren = (referral: Contact, contact: Contact): boolean => {
  const known = new Set(childKeysOf(contact));
  return childrenOf(referral).every((child) => keysOfChild(child).some((key) => known.has(key)));
};

/**
 * Which of the contacts of a police incident a further referral of it merges into (feature 9): the oldest live one of
 * the same authority about the same children. Null where there is none, or where a child cannot be recognised.
 */
export const mergesInto = (referral: Contact, ofIncident: readonly Contact[]): Contact | null =>
  ofIncident.find(
    (contact) =>
      contact.profile === referral.profile && isLive(contact) && isAboutItsChildren(referral, contact),
  ) ?? null;

const namesOf = ({ person }: Subject): readonly string[] =>
  person.names.map(({ given, family }) => `${folded(given)}|${folded(family)}`);

/** Adults whom only the further referral names, as people of the contact; nothing is known of their consent there. */
const newAdults = (contact: Contact, referral: Contact): readonly Subject[] => {
  const known = new Set(contact.subjects.flatMap(namesOf));
  return referral.subjects
    .filter((subject) => !isChild(subject) && !namesOf(subject).some((name) => known.has(name)))
    .map((subject, index) => ({
      ...subject,
      id: `${contact.id}.${String(contact.subjects.length + index + 1)}`,
      consents: [],
    }));
};

const toMerged = ({ channel, narrative, referrer }: Contact, act: Act, id: string): MergedReferral => ({
  ...stamp(act),
  id,
  channel,
  narrative,
  referrerAgency: referrer.agency,
  referrerName: referrer.name,
  referrerSub: referrer.sub,
  keptApart: referrer.kind !== 'PROFESSIONAL' || referrer.relaysSomebody,
});

/** Whether the contact holds this very referral already: the same words, by the same way, from the same sender. */
export const isRepeated = (contact: Contact, { narrative, channel, referrer }: Contact): boolean =>
  [contact, ...contact.merged.map((one) => ({ ...one, referrer: { sub: one.referrerSub } }))].some(
    (known) =>
      known.narrative === narrative && known.channel === channel && known.referrer.sub === referrer.sub,
  );

/** A further referral, as the contact that it would have made, and what its entry is called. */
export interface FurtherReferral {
  readonly id: string;
  readonly referral: Contact;
}

/**
 * Adds a further referral to the contact of the same incident and children (R207). The same referral sent again
 * changes nothing: the contact comes back as it is. Harm that it shows is shown by the contact from then on (R38).
 */
export const mergeReferral: AggregateCommand<Contact, FurtherReferral> = (contact, input, act) => {
  const { id, referral } = input;
  if (isRepeated(contact, referral)) return contact;
  const merged = [...contact.merged, toMerged(referral, act, id)];
  const immediateHarm = contact.origin.immediateHarm || referral.origin.immediateHarm;
  const origin = { ...contact.origin, immediateHarm };
  const subjects = [...contact.subjects, ...newAdults(contact, referral)];
  return nextVersion(noted(contact, 'MERGE_REFERRAL', act, null, { merged, origin, subjects }));
};

/** The ids under which identities are kept apart from a contact: its own, and those of what merged into it (R18). */
export const keptApartIds = ({ id, referrer, merged }: Contact): readonly string[] => [
  ...(referrer.kind !== 'PROFESSIONAL' || referrer.relaysSomebody ? [id] : []),
  ...merged.flatMap((one) => (one.keptApart ? [one.id] : [])),
];
