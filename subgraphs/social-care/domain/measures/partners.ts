import type { Agency } from '@mash-hub/shared/disclosure';
import { share, type Count, type Measure, type Scope } from './measure';
import type { MeasuredContact } from './measuredContact';
import { kept } from './ratings';

const hour = 3_600_000;

/** [P] The seed’s bands leave a gap, overlap at 7 h, and end at 15 h (K11). */
const bands = [
  { name: 'UP_TO_4_H', above: -1, upTo: 4 },
  { name: 'OVER_4_TO_7_H', above: 4, upTo: 7 },
  { name: 'OVER_7_TO_15_H', above: 7, upTo: 15 },
  { name: 'OVER_15_H', above: 15, upTo: Infinity },
] as const;

const bandCounts = ({ requests }: MeasuredContact): readonly Count[] =>
  requests.flatMap(({ at, doneAt, agency, rag }) => {
    if (doneAt === null) return [];
    const hours = (doneAt.getTime() - at.getTime()) / hour;
    return [
      share(hours <= 4),
      ...bands.map(({ name, above, upTo }) => share(hours > above && hours <= upTo, name)),
      // I17: the band is 4 hours, the health check on a RED one hour: both are measured.
      ...(rag === 'RED' && agency === 'HEALTH' ? [share(hours <= 1, 'RED_HEALTH_UP_TO_1_H')] : []),
    ];
  });

const seats: readonly Agency[] = ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];

const attendance = ({ strategies }: MeasuredContact): readonly Count[] =>
  strategies.flatMap((attending) =>
    seats.map((agency) => share(attending.includes(agency), `ATTENDED ${agency}`)),
  );

/** Late where it came after its time, or has not come and the time is over. */
const lateness = ({ requests }: MeasuredContact, { now }: Scope): readonly Count[] =>
  requests.flatMap((request) =>
    kept(request, now, null, `LATE ${request.agency}`).map(({ key, counted, of }) => ({
      key,
      counted: of - counted,
      of,
    })),
  );

/** How partners answer and attend (G1, D5, D6). */
export const partnerMeasures: readonly Measure[] = [
  {
    id: 'K11',
    name: 'Partners’ response',
    formula:
      'Answers within 4 hours ÷ answers × 100; beside it the shares up to 4 h, over 4 to 7 h, over 7 to 15 h and over 15 h.',
    source: '002 App E 4',
    unit: 'PERCENT',
    note: '[P] The seed’s bands leave 4–5 h uncovered, overlap at 7 h and end at 15 h. Hours run through nights. Answers of health on RED are shown within the hour too (I17).',
    keys: () => bands.map(({ name }) => name),
    ofContact: bandCounts,
  },
  {
    id: 'K24',
    name: 'Late returns and attendance',
    formula:
      'Returns late or overdue ÷ requests answered or overdue × 100, by agency; strategy discussions attended ÷ held × 100, by agency.',
    source: '002 App D (attendance), App A',
    unit: 'PERCENT',
    note: 'A return is late after the agency’s own time where the procedure sets one, else after the rating’s (R89). Attendance is a seat filled.',
    ofContact: (contact, scope) => [...lateness(contact, scope), ...attendance(contact)],
  },
];
