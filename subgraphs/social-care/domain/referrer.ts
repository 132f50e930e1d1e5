import type { Act, Contact } from './contact';
import { badInput, required } from './guards';

/** Who refers, as the form or the call-taker has it: name and how to reach them, where they give it (R12, R16). */
export type ReferrerInput = Omit<Contact['referrer'], 'sub' | 'relaysSomebody'> & {
  readonly sub?: string | null;
  /** The relative or neighbour whose words a professional passes on (R236). */
  readonly relays?: { readonly name: string | null; readonly contact: string | null } | null;
};

/** Whether the person who submits is the professional who refers, and not hub staff taking a call. */
const refersThemself = ({ by }: Act): boolean =>
  by.role !== 'PUBLIC_REFERRER' &&
  (by.agency !== 'SOCIAL_CARE' || by.role === 'PROFESSIONAL_REFERRER' || by.role === 'PARTNER_PRACTITIONER');

const isBlank = (text: string | null): boolean => (text?.trim() ?? '') === '';

/** A member of the public who leaves neither a name nor a number is an anonymous caller, whatever was ticked (R15). */
export const kindOf = ({ kind, name, contact }: ReferrerInput): ReferrerInput['kind'] =>
  kind === 'PUBLIC' && isBlank(name) && isBlank(contact) ? 'ANONYMOUS' : kind;

/**
 * The referrer as the contact keeps it. Only members of the public are offered anonymity (R15, V16); a professional
 * is named (R235), also one who passes on what somebody else said (R236). Throws BAD_USER_INPUT.
 * INVARIANT: a professional’s `sub` and agency come from who acts, never from what was entered.
 * INVARIANT: nothing that identifies anybody but a professional is kept: that is stored apart (R18).
 */
export const requireReferrer = (input: ReferrerInput, act: Act): Contact['referrer'] => {
  const own = refersThemself(act);
  const { kind, agency, contact, relays } = input;
  if (kind === 'PROFESSIONAL') {
    const kept = {
      kind,
      name: required(input.name, 'referrer.name', 'R235'),
      contact,
      relaysSomebody: relays !== null && relays !== undefined,
    };
    return own
      ? { ...kept, agency: act.by.agency, sub: act.by.sub }
      : { ...kept, agency, sub: input.sub ?? null };
  }
  if (own || agency !== null)
    throw badInput(
      'referrer.kind',
      'R15',
      'Professionals are named; only members of the public may stay anonymous (V16).',
    );
  if (relays)
    throw badInput(
      'referrer.relays',
      'R236',
      'Only a professional relays: enter this person as the referrer.',
    );
  return {
    kind: kindOf(input),
    agency,
    name: null,
    contact: null,
    relaysSomebody: false,
    sub: input.sub ?? null,
  };
};
