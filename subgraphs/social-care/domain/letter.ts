import type { OverrideGround } from '@mash-hub/shared/profiles';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { badInput, refusal, required } from './guards';
import { isUpToDate } from './letterQueue';
import { letterMachine } from './machines/letter';
import { take } from './machines/machine';
import type { Letter } from './parts/letter';

/** Names a letter of the contact. */
export interface LetterInput {
  readonly letter: string;
}

export interface SafetyInput extends LetterInput {
  readonly safe: boolean;
  /** Who lives at the address, and what the check looked at. */
  readonly note?: string | null;
}

/** Grounds that say in themselves that to tell the family is a danger (F2). */
const riskGrounds: readonly OverrideGround[] = [
  'INCREASED_RISK_IF_SOUGHT',
  'RISK_TO_CHILD_IF_SOUGHT',
  'SIGNIFICANT_INCREASE_IN_RISK',
  'POLICE_DA_RATIONALE',
];

/** What in the contact warns that a letter to a parent may raise the risk (R155, I16). Codes, never content. */
export const safetyFlagsOf = (contact: Contact): readonly string[] => [
  ...(contact.issues.includes('DOMESTIC_ABUSE') ? ['DOMESTIC_ABUSE_PRESENTED'] : []),
  ...(contact.type === 'DOMESTIC_ABUSE' ? ['DOMESTIC_ABUSE_CONTACT'] : []),
  ...(contact.domesticAbuse || contact.origin.domesticAbuseNotice !== null ? ['DOMESTIC_ABUSE_NOTICE'] : []),
  ...contact.riskAssessments.map(({ form, level, subject }) => `${form} ${String(level)} ${subject}`),
  ...contact.overrides.filter(({ ground }) => riskGrounds.includes(ground)).map(({ ground }) => ground),
  ...(contact.familyInformed ? [] : ['FAMILY_NOT_TOLD']),
];

const letterIn = ({ letters }: Contact, id: string): Letter => {
  const found = letters.find((letter) => letter.id === id);
  if (!found) throw badInput('letter', 'R155', 'This letter is not in the contact.');
  return found;
};

const withLetter = (contact: Contact, changed: Letter): Pick<Contact, 'letters'> => ({
  letters: contact.letters.map((letter) => (letter.id === changed.id ? changed : letter)),
});

const written = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/**
 * The Team Manager’s check before a letter goes to a parent (R155). Where something warns of danger, or the letter is
 * not safe, what was looked at is written down. Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const checkLetterSafety: Command<SafetyInput> = (contact, input, act) => {
  const letter = letterIn(contact, input.letter);
  take(letterMachine, letter.state, 'CHECK', act, contact);
  const flags = safetyFlagsOf(contact);
  const note = written(input.note);
  if (note === null && (flags.length > 0 || !input.safe))
    throw badInput(
      'note',
      'R155',
      'Write down who lives at the address, and whether the letter could come to an alleged harmer.',
    );
  const safetyCheck = { ...stamp(act), safe: input.safe, note, flags };
  return nextVersion(
    noted(contact, 'CHECK_LETTER', act, null, withLetter(contact, { ...letter, safetyCheck })),
  );
};

/** R155: a parent’s letter was found safe, and nothing has warned of danger since. */
const isSafe = (contact: Contact, { to, safetyCheck }: Letter): boolean =>
  to === null ||
  (safetyCheck?.safe === true && safetyFlagsOf(contact).every((flag) => safetyCheck.flags.includes(flag)));

/**
 * Sends a letter: the Team Manager signs it off (R155). Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED for one that
 * was sent or suppressed, was not found safe, or no longer says how things are.
 */
export const sendLetter: Command<LetterInput> = (contact, input, act) => {
  const letter = letterIn(contact, input.letter);
  const { to: state } = take(letterMachine, letter.state, 'SEND', act, contact);
  if (!isUpToDate(contact, letter)) throw refusal('LETTER_UP_TO_DATE');
  if (!isSafe(contact, letter)) throw refusal('SAFE_TO_SEND');
  const sent: Letter = { ...letter, state, closed: { ...stamp(act), reason: null } };
  return nextVersion(noted(contact, 'SEND_LETTER', act, null, withLetter(contact, sent)));
};

/** Decides that a letter does not go out, and why (R155). Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT. */
export const suppressLetter: Command<LetterInput & { readonly reason: string }> = (contact, input, act) => {
  const letter = letterIn(contact, input.letter);
  const { to: state } = take(letterMachine, letter.state, 'SUPPRESS', act, contact);
  const reason = required(input.reason, 'reason', 'R155');
  const suppressed: Letter = { ...letter, state, closed: { ...stamp(act), reason } };
  return nextVersion(noted(contact, 'SUPPRESS_LETTER', act, null, withLetter(contact, suppressed)));
};
