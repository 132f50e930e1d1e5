import { childrenOf } from './basis';
import { childKeysOf, keysOfChild } from './childKeys';
import type { Contact } from './contact';

/**
 * The contacts about the child of this contact who has had most of those found, this contact always among them, in
 * the order of their receipt (R40). Pure: what is counted is the child’s contacts, never a family’s or a household’s.
 */
export const ofBusiestChild = (contact: Contact, found: readonly Contact[]): readonly Contact[] => {
  const others = found.filter(({ id }) => id !== contact.id);
  const perChild = childrenOf(contact).map((child) => {
    const keys = new Set(keysOfChild(child));
    return others.filter((other) => childKeysOf(other).some((key) => keys.has(key)));
  });
  const most = perChild.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  return [...most, contact].sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
};
