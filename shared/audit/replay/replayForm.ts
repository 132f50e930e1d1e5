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

type Recognise = (entry: DisclosureEntry) => boolean;

const allFields =
  (recognise: (field: string) => boolean): Recognise =>
  ({ disclosed }) =>
    disclosed.every(({ field }) => recognise(field));

const isOwnRead: Recognise = ({ kind, level, contact, policy }) =>
  kind === 'OWN_READ' && level === 'OWN' && contact === null && policy === null;

/**
 * Decisions that are not the kernel’s, each with what it is known by.
 * INVARIANT: an entry that holds no basis and is none of these is a disagreement, never passed over.
 */
const withoutKernel: readonly (readonly [EntryForm, Recognise])[] = [
  [
    'WRITE_BACK',
    (entry) =>
      entry.answer === 'WRITTEN_BACK' && allFields((field) => field.startsWith('WriteBackKind.'))(entry),
  ],
  [
    'DOMESTIC_ABUSE_NOTICE',
    (entry) =>
      entry.row === 'F4' &&
      entry.level === 'DA_ENVELOPE' &&
      entry.contact === null &&
      allFields((field) => field.startsWith('DomesticAbuseNotice.'))(entry),
  ],
  [
    'ENCOMPASS_NOTICE',
    (entry) =>
      entry.contact === null &&
      entry.disclosed.length > 0 &&
      allFields((field) => field === 'EncompassNotice.notice')(entry),
  ],
  [
    'HANDLING',
    (entry) => isOwnRead(entry) && entry.row === 'M1' && entry.disclosed.every(({ item }) => item === '*'),
  ],
  ['OWN_OUTSIDE_CONTACTS', (entry) => isOwnRead(entry) && entry.row === null && entry.withheld.length === 0],
];

/** What was decided in a disclosure’s entry; null where it should hold a basis and does not. */
export const formOf = (entry: DisclosureEntry): EntryForm | null => {
  const { basis, row, level } = entry;
  if (basis === null) return withoutKernel.find(([, recognise]) => recognise(entry))?.[0] ?? null;
  if (row === 'GRANT' && level === 'NONE') return 'GRANT_REFUSED';
  return basis.records.length > 0 ? 'KERNEL' : 'NOTHING_DECIDED';
};

export const isDisclosureEntry = (body: LogEntryBody): body is DisclosureEntry => 'answer' in body;
