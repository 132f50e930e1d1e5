import { badInput, required } from './guards';

/** How the hub names a record of an agency: its kind, then its owner’s reference. */
const named = /^[A-Z][A-Z_]*:\S/;

/**
 * A record’s reference as its owner’s answers give it, `INCIDENT:CV/26/90117`. Whether the owner has such a record only
 * the owner knows, so that what cannot name one is refused here: it would reach nobody, and nobody would notice (R143).
 * Throws BAD_USER_INPUT.
 */
export const recordReferenceOf = (given: string, field: string, rule: string): string => {
  const reference = required(given, field, rule);
  if (!named.test(reference))
    throw badInput(
      field,
      rule,
      'Name the record by its id in its agency’s answers, the kind before the reference: INCIDENT:CV/26/90117.',
    );
  return reference;
};
