import { dayTeam, requireActor } from './actors';
import { isChild } from './basis';
import { folded, keysOfChild } from './childKeys';
import { nextVersion, noted, stamp, type AggregateCommand } from './command';
import type { Contact } from './contact';
import { refusal, required } from './guards';

/** Whether a child of the contact cannot be recognised by anything: no number, no case, no name with birth date (R26). */
export const isUnidentified = ({ subjects }: Pick<Contact, 'subjects'>): boolean =>
  subjects.some((child) => child.role === 'CHILD' && keysOfChild(child).length === 0);

/** What makes two contacts alike, in a practitioner’s words. */
const likenesses = {
  at: 'The same address.',
  incident: 'The same police incident.',
  named: 'A child with a similar name.',
} as const;

const isLikeness = (kind: string): kind is keyof typeof likenesses => kind in likenesses;

const foldedAddress = (address: string): string => address.replace(/[^\p{L}\d]/gu, '').toLowerCase();

const childNames = ({ subjects }: Pick<Contact, 'subjects'>): readonly string[] =>
  subjects.filter(isChild).flatMap(({ person }) =>
    person.names.flatMap(({ given, family }) => {
      const [name, surname] = [folded(given), folded(family)];
      return name === '' || surname === '' ? [] : [`named:${surname}|${name.slice(0, 2)}`];
    }),
  );

/** What a contact may be like another by: addresses, police incident, children’s names. Never shown to anybody (R27). */
export const likenessKeysOf = (
  contact: Pick<Contact, 'subjects' | 'incidentReference'>,
): readonly string[] => {
  const addresses = contact.subjects.flatMap(({ person }) => person.addresses.map(foldedAddress));
  const incident = contact.incidentReference;
  return [
    ...new Set([
      ...addresses.filter((address) => address !== '').map((address) => `at:${address}`),
      ...(incident === null ? [] : [`incident:${incident}`]),
      ...childNames(contact),
    ]),
  ];
};

/** The keys under which a record of an unidentified child waits to be found; none for any other contact. */
export const waitingKeysOf = (contact: Contact): readonly string[] =>
  isUnidentified(contact) ? likenessKeysOf(contact) : [];

/** Another contact that may be about the same child, and why. */
export interface LinkSuggestion {
  readonly contact: Contact;
  readonly because: readonly string[];
}

const isLinked = (one: Contact, other: Contact): boolean =>
  one.links.some(({ contact }) => contact === other.id) ||
  other.links.some(({ contact }) => contact === one.id);

const becauseOf = (contact: Contact, other: Contact): readonly string[] => {
  const keys = new Set(likenessKeysOf(contact));
  const kinds = likenessKeysOf(other)
    .filter((key) => keys.has(key))
    .map((key) => key.slice(0, key.indexOf(':')));
  return [...new Set(kinds)].flatMap((kind) => (isLikeness(kind) ? [likenesses[kind]] : []));
};

/** Of the records found, those that are alike and not linked yet, for a person to judge (R27). Links nothing. */
export const suggestionsFor = (contact: Contact, found: readonly Contact[]): readonly LinkSuggestion[] =>
  found
    .filter((other) => other.id !== contact.id && !isLinked(contact, other))
    .map((other) => ({ contact: other, because: becauseOf(contact, other) }))
    .filter(({ because }) => because.length > 0);

export interface LinkInput {
  readonly reason: string;
}

/**
 * A person decides that this contact and another belong together (R27); the hub never does. Throws FORBIDDEN,
 * BAD_USER_INPUT without a reason, NOT_ALLOWED where neither child is unidentified, or they are linked already.
 */
export const acceptLinkTo =
  (other: Contact): AggregateCommand<Contact, LinkInput> =>
  (contact, input, act) => {
    requireActor(act, dayTeam, contact, 'R27');
    const reason = required(input.reason, 'reason', 'R27');
    const joins = isUnidentified(contact) || isUnidentified(other);
    if (!joins || other.id === contact.id || isLinked(contact, other)) throw refusal('UNIDENTIFIED_CHILD');
    const links = [...contact.links, { ...stamp(act), contact: other.id, reason }];
    // Directions go onward, and partners never learn of a link: the reason stays with it.
    return nextVersion(noted(contact, 'ACCEPT_LINK', act, null, { links }));
  };
