import type { Act, Contact } from './contact';
import { badInput, required } from './guards';

/** Who refers, as the form or the call-taker has it. */
export type ReferrerInput = Omit<Contact['referrer'], 'sub' | 'relaysSomebody'> & {
  readonly sub?: string | null;
  readonly relaysSomebody?: boolean;
};

/** Whether the person who submits is the professional who refers, and not hub staff taking a call. */
const refersThemself = ({ by }: Act): boolean =>
  by.role !== 'PUBLIC_REFERRER' &&
  (by.agency !== 'SOCIAL_CARE' || by.role === 'PROFESSIONAL_REFERRER' || by.role === 'PARTNER_PRACTITIONER');

/**
 * The referrer as the contact keeps it. Only members of the public are offered anonymity (R15, V16); a professional
 * is named (R235). Throws BAD_USER_INPUT.
 * INVARIANT: a professional’s `sub` and agency come from who acts, never from what was entered.
 */
export const requireReferrer = (input: ReferrerInput, act: Act): Contact['referrer'] => {
  const own = refersThemself(act);
  const relaysSomebody = input.relaysSomebody ?? false;
  if (input.kind === 'PROFESSIONAL') {
    const name = required(input.name, 'referrer.name', 'R235');
    return own
      ? { ...input, relaysSomebody, name, agency: act.by.agency, sub: act.by.sub }
      : { ...input, relaysSomebody, name, sub: input.sub ?? null };
  }
  if (own || input.agency !== null)
    throw badInput(
      'referrer.kind',
      'R15',
      'Professionals are named; only members of the public may stay anonymous (V16).',
    );
  return { ...input, relaysSomebody: false, sub: input.sub ?? null };
};
