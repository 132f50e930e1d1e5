import type { CommandEntry } from '../../log';

/** The version of the contact on which a command was based; null for a new one, and for a command on something else. */
export const versionOfContact = ({ contact, target, expectedVersion }: CommandEntry): number | null =>
  contact === target ? expectedVersion : null;
