import { rags } from '@mash-hub/shared/profiles';
import { one, share, type Count, type Measure, type Scope } from './measure';
import type { MeasuredContact, Timed } from './measuredContact';

/** Done in time; null while it is neither done nor late. */
export const wasKept = ({ due, doneAt }: Timed, now: Date): boolean | null => {
  if (due === null) return null;
  if (doneAt !== null) return doneAt <= due;
  return now > due ? false : null;
};

/** Counted where it was kept, left out where it is still running. */
export const kept = (timed: Timed, now: Date, ...keys: readonly (string | null)[]): readonly Count[] => {
  const inTime = wasKept(timed, now);
  return inTime === null ? [] : keys.map((key) => share(inTime, key));
};

const timeliness = ({ decision, rag, commencement }: MeasuredContact, { now }: Scope): readonly Count[] => [
  ...(rag === null ? [] : kept(decision, now, null, rag)),
  // R87: a RED whose clock waits for the assessment is late here even if it never started.
  ...(commencement === null ? [] : kept(commencement, now, 'RED_COMMENCED_IN_TIME')),
];

/** Category of risk, its changes, and whether decisions keep its time (G1, D4). */
export const ratingMeasures: readonly Measure[] = [
  {
    id: 'K8',
    name: 'Category of risk',
    formula: 'Rated contacts, by the colour that stands.',
    source: '002 App E 3',
    unit: 'COUNT',
    note: null,
    keys: ({ ragLevels }) => [...ragLevels.value, 'UNRATED'],
    ofContact: ({ rag }) => (rag === null ? [one('UNRATED')] : [one(), one(rag)]),
  },
  {
    id: 'K9',
    name: 'Rating changes',
    formula: 'Changes of colour, each pair by itself.',
    source: '002 App E 3; widened [P] (R88)',
    unit: 'COUNT',
    note: 'All pairs count, to and from every colour of the procedure: the seed names four and gives an example of a fifth (I10).',
    keys: ({ ragLevels }) =>
      ragLevels.value.flatMap((from) =>
        ragLevels.value.filter((to) => to !== from).map((to) => `${from}→${to}`),
      ),
    ofContact: ({ changes }) => changes.flatMap((change) => [one(), one(change)]),
  },
  {
    id: 'K10',
    name: 'Timeliness of decisions',
    formula:
      'Rated contacts decided within the procedure’s time ÷ those decided or overdue × 100, by colour.',
    source: '002 App E 4; 000 §7; 003; 004',
    unit: 'PERCENT',
    note: 'The targets are the procedure’s own. A decision without a clock, because no assessment was begun, is in neither; a RED that waits for one too long shows under RED_COMMENCED_IN_TIME (R87).',
    keys: ({ ragLevels }) => rags.filter((rag) => ragLevels.value.includes(rag)),
    ofContact: timeliness,
  },
];
