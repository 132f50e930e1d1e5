import {
  permissionFor,
  recordsBy,
  type Decided,
  type DecisionBasis,
  type RecordBasis,
  type SubjectPermission,
} from '../../disclosure';
import type { DisclosureEntry } from '../../log';
import type { AskableEdition } from '../edition/edition';
import type { ProfileSettings } from '../edition/profileSettings';
import {
  createDeciding,
  loggedFields,
  outcomeOf,
  type Deciding,
  type LoggedField,
  type Outcome,
} from '../replay/replayItems';
import type { AskableDraft } from './whatIfDraft';

/** Which way a past disclosure would have gone. */
export const directions = {
  WOULD_BE_WITHHELD: 'was disclosed and would be withheld',
  WOULD_BE_DISCLOSED: 'was withheld and would be disclosed',
  OTHER_REASON: 'was withheld and would be for another reason',
} as const;

export type Direction = keyof typeof directions;

/** One item of one record that would have come out otherwise. */
export interface ChangedDecision {
  readonly direction: Direction;
  readonly item: string;
  readonly field: string;
  readonly from: Outcome;
  readonly to: Outcome;
  /** Those whom the record is about, as far as the entry knows them. */
  readonly people: readonly string[];
}

/** One permission whose level would have been another. */
export interface ChangedPermission {
  readonly person: string;
  readonly from: Pick<SubjectPermission, 'level' | 'row'>;
  readonly to: Pick<SubjectPermission, 'level' | 'row'>;
}

/** What of one entry would have been otherwise. */
export interface EntryDifference {
  /** Decisions tried. */
  readonly decisions: number;
  readonly changed: readonly ChangedDecision[];
  readonly permissions: readonly ChangedPermission[];
}

const draftedPerson = (
  { contact }: DecisionBasis,
  person: SubjectPermission,
  { stage }: Decided,
  settings: ProfileSettings,
  draft: AskableDraft,
): SubjectPermission => {
  const { facts } = person;
  if (!contact?.standing || !facts || stage === null) return person;
  const emergency = person.emergency === undefined ? undefined : settings.emergency;
  const { domesticAbuseMode } = settings;
  const permission = permissionFor(
    { ...facts, stage, domesticAbuseMode },
    { ...contact.standing, emergency },
    draft.rowFor,
  );
  const { level, row, reasons, heard } = permission;
  return { ...person, level, row, reasons, heard, emergency };
};

/** The facts of an entry as they would have been under the draft: other settings, and the levels that follow. */
export const draftedFacts = (decided: Decided, profile: string | null, draft: AskableDraft): Decided => {
  const { basis } = decided;
  const settings = profile === null ? undefined : draft.settingsOf(profile);
  if (!basis.contact || !settings) return decided;
  const { domesticAbuseMode, restrictionYields, recency } = settings;
  return {
    ...decided,
    basis: {
      ...basis,
      contact: { ...basis.contact, domesticAbuseMode, restrictionYields, recency },
      people: basis.people.map((person) => draftedPerson(basis, person, decided, settings, draft)),
    },
  };
};

const directionOf = (from: Outcome, to: Outcome): Direction => {
  if (from === 'disclosed') return 'WOULD_BE_WITHHELD';
  return to === 'disclosed' ? 'WOULD_BE_DISCLOSED' : 'OTHER_REASON';
};

const peopleOf = ({ people }: DecisionBasis, record: RecordBasis): readonly string[] =>
  record.people.flatMap((place) => (place === null ? [] : (people[place]?.person ?? [])));

/** What became of a field of each record, and what would have become of it. */
interface Pair {
  readonly record: RecordBasis;
  readonly from: Outcome;
  readonly to: Outcome;
}

const pairsOf = (
  logged: LoggedField,
  records: readonly RecordBasis[],
  before: readonly [Deciding, AskableEdition],
  after: readonly [Deciding, AskableEdition],
): readonly Pair[] => {
  const [was, wouldBe] = [before[1].itemOf(logged.item), after[1].itemOf(logged.item)];
  if (!was || !wouldBe) return [];
  return records.flatMap((record) => {
    const then = before[0](record, logged.field, was);
    const now = after[0](record, logged.field, wouldBe);
    return then.flatMap((decision, place) => {
      const other = now[place];
      return other ? [{ record, from: outcomeOf(decision), to: outcomeOf(other) }] : [];
    });
  });
};

/** Of as many decisions as the log lists under one outcome, those that would have come out otherwise. */
const changedOf = (
  logged: LoggedField,
  pairs: readonly Pair[],
  basis: DecisionBasis,
): readonly ChangedDecision[] =>
  [...logged.outcomes].flatMap(([outcome, times]) =>
    pairs
      .filter(({ from }) => from === outcome)
      .slice(0, times)
      .filter(({ from, to }) => from !== to)
      .map(({ record, from, to }) => ({
        direction: directionOf(from, to),
        item: logged.item,
        field: logged.field,
        from,
        to,
        people: peopleOf(basis, record),
      })),
  );

const changedPermissions = (before: DecisionBasis, after: DecisionBasis): readonly ChangedPermission[] =>
  before.contact === null
    ? []
    : before.people.flatMap((person, place) => {
        const other = after.people[place];
        return other && other.level !== person.level
          ? [{ person: person.person, from: person, to: other }]
          : [];
      });

/** Tries the draft on one entry: what was decided under `edition`, decided under the draft. Pure. */
export const differenceOf = (
  entry: DisclosureEntry,
  decided: Decided,
  edition: AskableEdition,
  draft: AskableDraft,
): EntryDifference => {
  const drafted = draftedFacts(decided, entry.profile, draft);
  const recordsOf = recordsBy(decided.basis);
  const [then, now] = [createDeciding(decided), createDeciding(drafted)];
  let decisions = 0;
  const changed = loggedFields(entry).flatMap((logged) => {
    const pairs = pairsOf(logged, recordsOf(logged), [then, edition], [now, draft]);
    decisions += [...logged.outcomes.values()].reduce((sum, times) => sum + times, 0);
    return changedOf(logged, pairs, decided.basis);
  });
  return { decisions, changed, permissions: changedPermissions(decided.basis, drafted.basis) };
};
