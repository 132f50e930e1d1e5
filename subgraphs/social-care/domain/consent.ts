import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import { consentRecorders, requireActor, withdrawalRecorders } from './actors';
import { consentOf, isChild, isMinor, subjectOf } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact, ConsentChange, Subject, SubjectRole } from './contact';
import { badInput, refusal, required } from './guards';
import { consentMachine, type ConsentEvent } from './machines/consent';
import { take } from './machines/machine';
import { advance } from './transitions';

/** What a status recorded is in the machine. */
const eventOf: Readonly<Record<ConsentInput['status'], ConsentEvent>> = {
  NOT_SOUGHT: 'LEAVE_UNASKED',
  GIVEN: 'GIVE',
  REFUSED: 'REFUSE',
  UNOBTAINABLE: 'FAIL_TO_OBTAIN',
};

/** Whose word covers a child beside the child’s own (R230). */
const parental: readonly SubjectRole[] = ['MOTHER', 'FATHER', 'CARER', 'STEP_PARENT'];

export interface ConsentInput {
  readonly subject: string;
  readonly status: Exclude<ConsentStatus, 'WITHDRAWN'>;
  /** Subject id of whoever gave or refused; null where nobody could be asked. */
  readonly givenBy: string | null;
  /** For UNOBTAINABLE the attempts made, for NOT_SOUGHT why nobody asked (R229). */
  readonly note: string | null;
}

export interface WithdrawalInput {
  readonly subject: string;
  readonly by: string;
  readonly note: string | null;
}

/** Throws BAD_USER_INPUT unless the giver may speak for the person (R230). */
const requireEntitled = (
  contact: Pick<Contact, 'subjects'>,
  subject: Subject,
  giver: string,
  act: Act,
): void => {
  const person = subjectOf(contact, giver, 'givenBy');
  if (person.id === subject.id) return;
  if (!isMinor(subject, act.at))
    throw badInput('givenBy', 'R230', 'An adult’s consent is the adult’s own to give.');
  if (!parental.includes(person.role))
    throw badInput(
      'givenBy',
      'R230',
      'A child’s consent is given by the child, a parent or a carer in the contact.',
    );
};

/** The change of consent, checked against R229 and R230. Throws BAD_USER_INPUT. */
export const consentChange = (
  contact: Pick<Contact, 'subjects'>,
  input: ConsentInput,
  act: Act,
): ConsentChange => {
  const subject = subjectOf(contact, input.subject);
  const { status, givenBy } = input;
  if (status === 'GIVEN' && givenBy === null) throw badInput('givenBy', 'R91', 'Say who gave consent.');
  if (givenBy !== null) requireEntitled(contact, subject, givenBy, act);
  const note = input.note?.trim() ?? '';
  if (status === 'UNOBTAINABLE' && note === '')
    throw badInput('note', 'R229', 'Say which attempts were made to ask.');
  return { ...stamp(act), status, givenBy, note: note === '' ? null : note };
};

const withChange = (contact: Contact, id: string, change: ConsentChange): readonly Subject[] =>
  contact.subjects.map((subject) =>
    subject.id === id ? { ...subject, consents: [...subject.consents, change] } : subject,
  );

/**
 * Records what a person answered about sharing (R211, R220). Consent for a child takes a held contact up again (R224).
 * Throws FORBIDDEN, BAD_USER_INPUT (R229–R231) or NOT_ALLOWED.
 */
export const recordConsent: Command<ConsentInput> = (contact, input, act) => {
  requireActor(act, consentRecorders, contact, 'R220');
  const subject = subjectOf(contact, input.subject);
  const change = consentChange(contact, input, act);
  take(consentMachine, consentOf(subject), eventOf[input.status], act, contact);
  const recorded = noted(contact, 'RECORD_CONSENT', act, `${subject.id}: ${input.status}`, {
    subjects: withChange(contact, subject.id, change),
  });
  const takesUp = contact.state === 'HELD_NO_CONSENT' && isChild(subject) && input.status === 'GIVEN';
  return nextVersion(takesUp ? advance(recorded, 'CONSENT_OBTAINED', act) : recorded);
};

/**
 * Takes consent back: it binds the very next request; what was released before stands (R228).
 * Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED (nothing was given).
 */
export const withdrawConsent: Command<WithdrawalInput> = (contact, input, act) => {
  requireActor(act, withdrawalRecorders, contact, 'R228');
  const subject = subjectOf(contact, input.subject);
  requireEntitled(contact, subject, required(input.by, 'by', 'R228'), act);
  if (consentOf(subject) !== 'GIVEN') throw refusal('CONSENT_GIVEN');
  take(consentMachine, 'GIVEN', 'WITHDRAW', act, contact);
  const change: ConsentChange = { ...stamp(act), status: 'WITHDRAWN', givenBy: input.by, note: input.note };
  return nextVersion(
    noted(contact, 'WITHDRAW_CONSENT', act, subject.id, {
      subjects: withChange(contact, subject.id, change),
    }),
  );
};
