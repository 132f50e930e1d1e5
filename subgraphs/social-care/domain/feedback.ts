import { reaches, roleOf } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { Requester } from '@mash-hub/shared/identity';
import { deadlinesFor, type LetterKind } from '@mash-hub/shared/profiles';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { instantsOf } from './deadlines';
import { badInput } from './guards';
import { announcedOutcomeOf, type AnnouncedOutcome } from './letterText';
import type { Letter } from './parts/letter';
import { procedureOf } from './procedure';
import { isCoreStaff, isReferrer } from './standing';

/** The professional who referred: the only one outside social care who reads an outcome for having referred (F9). */
const isProfessionalReferrer = (contact: Contact, requester: Pick<Requester, 'agency' | 'sub'>): boolean =>
  // Only professionals are kept with their `sub`, also beside a member of the public who called first (feature 9).
  isReferrer(contact, requester);

/** Social care’s own staff who work with cases: they read every letter of a contact. */
export const readsLetters = (requester: Requester): boolean =>
  isCoreStaff(requester) && reaches(roleOf(requester.role).own, 'SUMMARY');

/** The outcome, to the professional who referred and to social care’s own staff; null to others, and before it (F9, R157). */
export const outcomeFor = (contact: Contact, requester: Requester): AnnouncedOutcome | null =>
  isProfessionalReferrer(contact, requester) || readsLetters(requester) ? announcedOutcomeOf(contact) : null;

/** The letters that a requester may read: social care’s own staff all, a referrer what was sent to them (R156). */
export const lettersReadBy = (contact: Contact, requester: Requester): readonly Letter[] => {
  if (readsLetters(requester)) return contact.letters;
  if (!isProfessionalReferrer(contact, requester)) return [];
  return contact.letters.filter(({ to, state }) => to === null && state === 'SENT');
};

export interface FeedbackInput {
  /** 1 (poor) to 5 (very good). */
  readonly satisfaction: number;
  readonly comment?: string | null;
}

/**
 * What the professional who referred says of the service (K18); each time is kept. Throws FORBIDDEN to everybody
 * else, BAD_USER_INPUT for a mark that is not one of five.
 */
export const recordReferrerFeedback: Command<FeedbackInput> = (contact, input, act) => {
  if (!isProfessionalReferrer(contact, act.by))
    throw hubError('FORBIDDEN', { rule: 'K18', detail: 'Feedback is for the professional who referred.' });
  const { satisfaction } = input;
  if (!Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > 5)
    throw badInput('satisfaction', 'K18', 'Choose a whole number from 1 (poor) to 5 (very good).');
  const comment = input.comment?.trim() ?? '';
  const said = { ...stamp(act), satisfaction, comment: comment === '' ? null : comment };
  return nextVersion(
    noted(contact, 'REFERRER_FEEDBACK', act, null, { feedback: [...contact.feedback, said] }),
  );
};

const feedbackDueOf = (contact: Contact): Date | null =>
  deadlinesFor(procedureOf(contact), instantsOf(contact)).find(({ purpose }) => purpose === 'FEEDBACK')
    ?.due ?? null;

const tellsOutcome = ({ kind }: Letter): boolean => kind === 'REFERRER_OUTCOME' || kind === 'PARENT_OUTCOME';

/** When a letter is due; null where the procedure sets no time for it, as for the letters of a hold. */
export const letterDueOf = (contact: Contact, letter: Letter): Date | null =>
  tellsOutcome(letter) ? feedbackDueOf(contact) : null;

/** One letter as measures count it (K14). */
export interface LetterTimeliness {
  readonly kind: LetterKind;
  readonly due: Date | null;
  readonly sentAt: Date | null;
  readonly suppressed: boolean;
}

/** Whether each letter of a contact went out, and by when it had to (K14). Pure. */
export const letterTimelinessOf = (contact: Contact): readonly LetterTimeliness[] => {
  const due = feedbackDueOf(contact);
  return contact.letters.map((letter) => ({
    kind: letter.kind,
    due: tellsOutcome(letter) ? due : null,
    sentAt: letter.state === 'SENT' ? (letter.closed?.at ?? null) : null,
    suppressed: letter.state === 'SUPPRESSED',
  }));
};
