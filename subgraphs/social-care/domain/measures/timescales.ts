import { createWorkingCalendar } from '@mash-hub/shared/time';
import { localDateOf, localMonthsBefore } from '../localDate';
import { one, type Count, type Measure, type Scope } from './measure';
import type { MeasuredContact } from './measuredContact';
import { kept } from './ratings';

const firstResponse = 24 * 3_600_000;

interface Closing {
  readonly at: Date;
  readonly day: string;
}

const closingsByScope = new WeakMap<Scope, readonly Closing[]>();

/** Every closing of the office in the period, up to now. */
const closingsOf = (scope: Scope): readonly Closing[] => {
  const known = closingsByScope.get(scope);
  if (known) return known;
  const calendar = createWorkingCalendar(scope.profile.hours.office);
  const closings: Closing[] = [];
  for (
    let at = calendar.nextOpening(scope.from);
    at < scope.to && at <= scope.now;
    at = calendar.nextOpening(at)
  ) {
    const closing = calendar.closingOf(at);
    if (closing && closing < scope.to && closing <= scope.now)
      closings.push({ at: closing, day: localDateOf(closing) });
  }
  closingsByScope.set(scope, closings);
  return closings;
};

/** The days at whose end it was open. */
const undecided = ({ receivedAt, settledAt }: MeasuredContact, scope: Scope): readonly Count[] =>
  closingsOf(scope)
    .filter(({ at }) => receivedAt <= at && (settledAt === null || settledAt > at))
    .flatMap(({ day }) => [one(), one(day)]);

const responded = ({ receivedAt, firstResponseAt: at }: MeasuredContact, { now }: Scope): readonly Count[] =>
  kept({ due: new Date(receivedAt.getTime() + firstResponse), doneAt: at }, now, null);

const procedureTimes = ({ timescales }: MeasuredContact, { now }: Scope): readonly Count[] =>
  timescales.flatMap((timescale) => kept(timescale, now, null, timescale.name));

/** Times beside those of the rating (G1). */
export const timescaleMeasures: readonly Measure[] = [
  {
    id: 'K20',
    name: 'First response within 24 hours',
    formula: 'Contacts responded to within 24 hours of receipt ÷ contacts responded to or overdue × 100.',
    source: '000 §1.0; 001',
    unit: 'PERCENT',
    note: '[INT] A response is the first direction, rating or passing on of the contact, or what the Emergency Duty Team did.',
    ofContact: responded,
  },
  {
    id: 'K21',
    name: 'Undecided at the end of the day',
    formula: 'Open contacts at each closing of the office, added up; by day beside it. The target is none.',
    source: '003',
    unit: 'COUNT',
    note: 'A target (R42), not a limit: the decision’s own deadline stands (I18). A held contact counts as undecided; one older than a quarter of a year before the period is not looked for.',
    since: ({ from }) => localMonthsBefore(from, 3),
    ofContact: undecided,
  },
  {
    id: 'K22',
    name: 'Procedure timescales',
    formula:
      'Steps taken in time ÷ steps taken or overdue × 100: decision in any case, management oversight, allocation, family called and visited.',
    source: '003 Timescales',
    unit: 'PERCENT',
    note: 'Cafcass’s questions are not contacts, and their answers are not timed here.',
    absent: ({ deadlines, oversightWithinHours }) =>
      oversightWithinHours.value !== null || deadlines.some(({ purpose }) => purpose === 'ALLOCATION')
        ? null
        : 'Your authority’s procedure sets none of these times.',
    ofContact: procedureTimes,
  },
];
