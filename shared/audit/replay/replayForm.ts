import { isOwnStaffOf, type Agency } from '../../disclosure';
import type { DisclosureEntry, LogEntryBody } from '../../log';

/** The entries of a log by what was decided in them, and by whom. */
export const entryForms = {
  KERNEL: 'items of records decided by the rows',
  NOTHING_DECIDED: 'no record was opened: not asked, nobody linked, nothing held',
  GRANT_REFUSED: 'the permission presented was no good',
  WRITE_BACK: 'written back by a person’s command (B5)',
  DOMESTIC_ABUSE_NOTICE: 'a notice read by those who hear it (F4)',
  ENCOMPASS_NOTICE: 'a notice read by the key adults of its school (R186)',
  HANDLING: 'own staff looked at how records are handled',
  OWN_OUTSIDE_CONTACTS: 'own staff read what belongs to no contact',
  COMMAND: 'a change of permission, announced',
  COMMAND_NOT_APPLIED: 'a change that then was not made',
  AUDIT_READ: 'the log was read',
} as const;

export type EntryForm = keyof typeof entryForms;

/** Whether an entry of the log of this agency is of a form; null where it is not known whose log it is. */
type Recognise = (entry: DisclosureEntry, agency: Agency | null) => boolean;

/** What social care reads that belongs to no contact, by field; a further reading of that kind is added here. */
const outsideContacts: readonly string[] = [
  'EnquiredPerson.standing',
  'ExploitationConcern.subject',
  'AdviceCall.scenario',
];

const ofHandling: readonly string[] = ['RecordHandling', 'Restriction'];

const isLogOf = (owner: Agency, agency: Agency | null): boolean => agency === null || agency === owner;

const isAllOf = ({ disclosed }: DisclosureEntry, recognise: (field: string) => boolean): boolean =>
  disclosed.every(({ field }) => recognise(field));

/** Nothing is withheld in what the kernel did not decide, and what is disclosed in it is something. */
const isPlain = ({ kind, answer, disclosed, withheld }: DisclosureEntry): boolean => {
  const expected = disclosed.length > 0 ? 'DISCLOSED' : 'NOTHING_HELD';
  return answer === expected && withheld.length === 0 && kind !== 'REFUSAL';
};

const isOutsideContacts = ({ contact, subject, person, stage, grant }: DisclosureEntry): boolean =>
  [contact, subject, person, stage, grant].every((one) => one === null);

/** The reader belongs to the agency whose log it is; the staff of a service that it carries see their records’ handling. */
const isOwnRead = (entry: DisclosureEntry, agency: Agency | null): boolean =>
  entry.kind === 'OWN_READ' &&
  entry.level === 'OWN' &&
  entry.policy === null &&
  isLogOf(entry.requester.agency, agency) &&
  isOutsideContacts(entry) &&
  isPlain(entry);

const isWriteBack: Recognise = (entry, agency) =>
  isLogOf('SOCIAL_CARE', agency) &&
  entry.kind === 'DISCLOSURE' &&
  entry.answer === 'WRITTEN_BACK' &&
  entry.contact !== null &&
  entry.disclosed.length > 0 &&
  entry.withheld.length === 0 &&
  isAllOf(entry, (field) => field.startsWith('WriteBackKind.'));

const isDomesticAbuseNotice: Recognise = (entry, agency) =>
  isLogOf('SOCIAL_CARE', agency) &&
  entry.kind === 'DISCLOSURE' &&
  entry.answer === 'DISCLOSED' &&
  entry.row === 'F4' &&
  entry.level === 'DA_ENVELOPE' &&
  entry.stage === 'DA_TRIAGE' &&
  entry.contact === null &&
  entry.person === null &&
  entry.withheld.length === 0 &&
  isAllOf(entry, (field) => field.startsWith('DomesticAbuseNotice.'));

/** The police read all notices; the key adults of a school those of their school (R184, R186). */
const isEncompassNotice: Recognise = (entry, agency) => {
  const { requester, kind, level, row } = entry;
  const byPolice = requester.agency === 'POLICE' && kind === 'OWN_READ' && level === 'OWN' && row === 'M1';
  const byKeyAdult =
    requester.agency === 'EDUCATION' &&
    requester.role === 'DSL' &&
    requester.establishment !== undefined &&
    kind === 'DISCLOSURE' &&
    row === 'R186';
  return (
    isLogOf('POLICE', agency) &&
    (byPolice || byKeyAdult) &&
    isOutsideContacts(entry) &&
    isPlain(entry) &&
    entry.disclosed.length > 0 &&
    isAllOf(entry, (field) => field === 'EncompassNotice.notice')
  );
};

const isHandling: Recognise = (entry, agency) =>
  isOwnRead(entry, agency) &&
  entry.row === 'M1' &&
  entry.disclosed.every(({ item, field }) => item === '*' && ofHandling.includes(field));

const isOwnOutsideContacts: Recognise = (entry, agency) =>
  isOwnRead(entry, agency) &&
  isLogOf('SOCIAL_CARE', agency) &&
  isOwnStaffOf('SOCIAL_CARE', entry.requester) &&
  entry.row === null &&
  entry.disclosed.length > 0 &&
  isAllOf(entry, (field) => outsideContacts.includes(field));

/**
 * Decisions that are not the kernel’s, each with what it is known by, in whose log it stands and who reads it.
 * INVARIANT: an entry that holds no basis and is none of these is a disagreement, never passed over.
 */
const withoutKernel: readonly (readonly [EntryForm, Recognise])[] = [
  ['WRITE_BACK', isWriteBack],
  ['DOMESTIC_ABUSE_NOTICE', isDomesticAbuseNotice],
  ['ENCOMPASS_NOTICE', isEncompassNotice],
  ['HANDLING', isHandling],
  ['OWN_OUTSIDE_CONTACTS', isOwnOutsideContacts],
];

/** What was decided in an entry of the log of this agency; null where it should hold a basis and does not. */
export const formOf = (entry: DisclosureEntry, agency: Agency | null): EntryForm | null => {
  const { basis, row, level } = entry;
  if (basis === null) return withoutKernel.find(([, recognise]) => recognise(entry, agency))?.[0] ?? null;
  if (row === 'GRANT' && level === 'NONE') return 'GRANT_REFUSED';
  return basis.records.length > 0 ? 'KERNEL' : 'NOTHING_DECIDED';
};

export const isDisclosureEntry = (body: LogEntryBody): body is DisclosureEntry => 'answer' in body;
