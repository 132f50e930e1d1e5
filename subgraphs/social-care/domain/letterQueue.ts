import { channelRowOf, letterOf, type LetterKind, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { stamp } from './command';
import type { Act, Contact, ContactState, SubjectRole } from './contact';
import { letterTextOf } from './letterText';
import type { Letter } from './parts/letter';
import { procedureOf } from './procedure';

/** A letter that is owed: its kind, and the parent it is for; null for the referrer. */
export type OwedLetter = Pick<Letter, 'kind' | 'to'>;

/** Entering one of these tells people the outcome (R150–R153, R157). */
const announced: readonly ContactState[] = ['DECIDED', 'EARLY_HELP', 'SIGNPOSTED', 'NFA', 'CLOSED_NO_ACTION'];

/** Who is written to about the child; a step-parent, who may have no say in it, is not. */
const parents: readonly SubjectRole[] = ['MOTHER', 'FATHER', 'CARER'];

const parentsOf = ({ subjects }: Contact): readonly string[] =>
  subjects.filter(({ role }) => parents.includes(role)).map(({ id }) => id);

// R237: to a member of the public nobody writes; that there is such a letter would tell who referred.
const isWrittenTo = ({ referrer }: Contact): boolean => referrer.kind === 'PROFESSIONAL';

/** Whether a written form came, with the referral or after it (R150). */
const cameInWriting = ({ channel, forms }: Contact, profile: ProcedureProfile): boolean =>
  forms.length > 0 || channelRowOf(profile, channel)?.isWrittenForm === true;

/** The referrer’s letter with the outcome: where the authority writes to every professional, or to whoever wrote. */
const owesReferrer = (contact: Contact, profile: ProcedureProfile): boolean => {
  const { value } = profile.feedback;
  if (!isWrittenTo(contact)) return false;
  if (value.includes('PROFESSIONAL_REFERRER')) return true;
  return value.includes('WRITTEN_REFERRER') && cameInWriting(contact, profile);
};

// A pathway’s own team tells the family, if at all: an allegation against somebody who works with children is no news for a letter.
const owesParents = ({ pathway, decision }: Contact, { feedback }: ProcedureProfile): boolean =>
  feedback.value.includes('PARENTS') && (pathway === null || decision !== null);

const worded = (profile: ProcedureProfile, owed: readonly OwedLetter[]): readonly OwedLetter[] =>
  owed.filter(({ kind }) => letterOf(profile, kind) !== null);

const toParents = (contact: Contact, kind: LetterKind): readonly OwedLetter[] =>
  parentsOf(contact).map((to) => ({ kind, to }));

const toReferrer = (kind: LetterKind): readonly OwedLetter[] => [{ kind, to: null }];

/** The letters that tell of the outcome, whatever it will be (R150–R153). One for each parent (R155). */
export const outcomeLettersOf = (contact: Contact): readonly OwedLetter[] => {
  const profile = procedureOf(contact);
  return worded(profile, [
    ...(owesReferrer(contact, profile) ? toReferrer('REFERRER_OUTCOME') : []),
    ...(owesParents(contact, profile) ? toParents(contact, 'PARENT_OUTCOME') : []),
  ]);
};

// R154 sends parents to the professional who referred: where nobody did, the letter would point at somebody else (R237).
const heldLettersOf = (contact: Contact): readonly OwedLetter[] =>
  isWrittenTo(contact)
    ? worded(procedureOf(contact), [...toParents(contact, 'HELD_PARENT'), ...toReferrer('HELD_REFERRER')])
    : [];

/** The letters that a contact owes where it stands now (R150–R154); none while it is being looked at. */
export const lettersFor = (contact: Contact): readonly OwedLetter[] => {
  if (contact.state === 'HELD_NO_CONSENT') return heldLettersOf(contact);
  return announced.includes(contact.state) ? outcomeLettersOf(contact) : [];
};

const composed = (
  contact: Contact,
  { kind, to }: OwedLetter,
  number: number,
  act: Act,
): readonly Letter[] => {
  const template = letterOf(procedureOf(contact), kind);
  if (template === null) return [];
  return [
    {
      ...stamp(act),
      ...letterTextOf(contact, template),
      id: `${contact.id}.letter.${String(number)}`,
      kind,
      to,
      state: 'QUEUED',
      templateVersion: contact.profileVersion,
      safetyCheck: null,
      closed: null,
    },
  ];
};

const withComposed = (contact: Contact, owed: readonly OwedLetter[], act: Act): Contact =>
  owed.length === 0
    ? contact
    : {
        ...contact,
        letters: [
          ...contact.letters,
          ...owed.flatMap((one, index) => composed(contact, one, contact.letters.length + index + 1, act)),
        ],
      };

/** The contact with the letters queued that its new state calls for; what was composed before stays as it was. */
export const withLetters = (contact: Contact, act: Act): Contact =>
  withComposed(contact, lettersFor(contact), act);

const isQueuedFor = ({ letters, stateHistory, state }: Contact, { kind, to }: OwedLetter): boolean => {
  const since = stateHistory.findLast((step) => step.from !== step.to && step.to === state)?.at;
  return letters.some(
    (letter) => letter.kind === kind && letter.to === to && (since === undefined || letter.at >= since),
  );
};

/** Letters that the contact owes where it stands and that nobody composed since it came there. */
export const lettersMissing = (contact: Contact): readonly OwedLetter[] =>
  lettersFor(contact).filter((owed) => !isQueuedFor(contact, owed));

/** Queues what has come to be owed meanwhile: to whoever sends the form after the outcome (R8, R150). */
export const withMissingLetters = (contact: Contact, act: Act): Contact =>
  withComposed(contact, lettersMissing(contact), act);

const holds = ({ kind }: OwedLetter): boolean => kind === 'HELD_PARENT' || kind === 'HELD_REFERRER';

/** True where the letter still says how things are: no later one says otherwise, and what was held is still held. */
export const isUpToDate = ({ letters, state }: Contact, letter: Letter): boolean => {
  const last = letters.findLast(({ kind, to }) => kind === letter.kind && to === letter.to);
  if (last?.id !== letter.id) return false;
  return !holds(letter) || state === 'HELD_NO_CONSENT' || state === 'CLOSED_NO_ACTION';
};

/**
 * When the outcome was fed back: the referrer’s last letter sent or, where only parents are written to, the last of
 * theirs sent or suppressed. Null until then (K14).
 */
export const fedBackAtOf = (contact: Contact): Date | null => {
  const owed = outcomeLettersOf(contact);
  const referrers = owed.filter(({ to }) => to === null);
  const last = (referrers.length > 0 ? referrers : owed).map(({ kind, to }) =>
    contact.letters.findLast((letter) => letter.kind === kind && letter.to === to),
  );
  const closed = last.flatMap((letter) =>
    letter?.closed && (letter.to !== null || letter.state === 'SENT') ? [letter.closed.at] : [],
  );
  if (closed.length < last.length) return null;
  return closed.reduce<Date | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
};
