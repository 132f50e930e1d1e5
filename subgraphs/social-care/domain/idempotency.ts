import { hubError } from '@mash-hub/shared/errors';
import type { Contact } from './contact';

/**
 * Applies a command once for its key. The same key with the same fingerprint returns the contact as it is; with
 * another fingerprint it throws IDEMPOTENCY_KEY_REUSED. Without a key the command is simply applied.
 */
export const withIdempotency = (
  contact: Contact,
  key: string | null | undefined,
  fingerprint: string,
  apply: (contact: Contact) => Contact,
): Contact => {
  if (key === null || key === undefined) return apply(contact);
  const earlier = contact.commands.find((command) => command.key === key);
  if (earlier && earlier.fingerprint !== fingerprint) throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier) return contact;
  const applied = apply(contact);
  return { ...applied, commands: [...applied.commands, { key, fingerprint, version: applied.version }] };
};

/** Throws CONFLICT when somebody else has changed the contact since the version that was expected; null expects any. */
export const requireVersion = (contact: Contact, expected: number | null | undefined): void => {
  if (expected !== null && expected !== undefined && expected !== contact.version)
    throw hubError('CONFLICT', {
      detail: 'Load the contact again and repeat the change if it is still right.',
    });
};
