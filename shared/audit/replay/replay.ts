import type { Agency, Decided, DecisionBasis, Stage } from '../../disclosure';
import type { DisclosureEntry } from '../../log';
import type { AskableEdition, Editions } from '../edition/edition';
import { finding, type Finding } from './replayFinding';
import { formOf, type EntryForm } from './replayForm';
import { replayAnswer } from './replayAnswer';
import { replayItems } from './replayItems';
import { replayPeople } from './replayPeople';

/** What came of deciding one entry again. */
export interface EntryReplay {
  /** Null for an entry that should hold what its decisions rested on and does not. */
  readonly form: EntryForm | null;
  /** Decisions of the kernel made again. */
  readonly decisions: number;
  /** Permissions worked out again. */
  readonly permissions: number;
  /** Decisions listed in it that are not the kernel’s (F9). */
  readonly elsewhere: number;
  readonly findings: readonly Finding[];
}

const nothing: Omit<EntryReplay, 'form'> = { decisions: 0, permissions: 0, elsewhere: 0, findings: [] };

/** The facts of an entry as the kernel takes them; null where it holds none. */
export const decidedOf = ({ requester, stage, at, basis }: DisclosureEntry): Decided | null =>
  basis && { reader: requester, stage: stage as Stage | null, at: Date.parse(at), basis };

/** Whether anything in an entry was decided by rows, so that it has to name their edition. */
const needsEdition = (basis: DecisionBasis): boolean => basis.contact !== null || basis.records.length > 0;

const replayUnder = (
  entry: DisclosureEntry,
  decided: Decided,
  edition: AskableEdition,
  agency: Agency | null,
): Omit<EntryReplay, 'form'> => {
  const items = replayItems(entry, decided, edition);
  const people = replayPeople(entry, decided.basis, edition.rowFor, agency);
  const answer = replayAnswer({ entry, decided, edition, agency });
  return { ...items, ...people, findings: [...items.findings, ...people.findings, ...answer] };
};

/** What rests on no row: own staff read somebody of whom nothing is held, or a permission was refused unread. */
const replayWithoutEdition = (
  entry: DisclosureEntry,
  decided: Decided,
  agency: Agency | null,
): readonly Finding[] => [
  ...(entry.disclosed.length + entry.withheld.length > 0
    ? [finding('something was decided', 'it rests on nothing')]
    : []),
  ...replayAnswer({ entry, decided, edition: null, agency }),
];

/**
 * Decides everything that an entry lists once more: from the entry alone and the rows of the edition that it names.
 * `agency` is whose log it is, which says whose staff are its own; null where that is not known. Pure.
 */
export const replayEntry = (
  entry: DisclosureEntry,
  editions: Editions,
  agency: Agency | null = null,
): EntryReplay => {
  const form = formOf(entry, agency);
  const decided = decidedOf(entry);
  if (form === null)
    return {
      ...nothing,
      form,
      findings: [finding('a disclosure without what it rested on', 'that is none that it knows')],
    };
  if (decided === null) return { ...nothing, form };
  if (!needsEdition(decided.basis))
    return { ...nothing, form, findings: replayWithoutEdition(entry, decided, agency) };
  const edition = editions.get(entry.policy ?? '');
  if (!edition)
    return {
      ...nothing,
      form,
      findings: [finding(`policy ${entry.policy ?? 'none'}`, 'there is no such edition')],
    };
  return { form, ...replayUnder(entry, decided, edition, agency) };
};
