import { localMonthsBefore } from '../localDate';
import { isIn, share, shares, type Count, type Measure, type Scope, type Seen } from './measure';
import type { MeasuredContact } from './measuredContact';

/** Ended without anything for social care or early help to do: what [INT] counts as inappropriate. */
const isInappropriate = ({ outcome, state }: MeasuredContact): boolean =>
  outcome === 'NO_FURTHER_ACTION' || outcome === 'ADVICE' || state === 'SIGNPOSTED';

/** The baseline is the time before the period, as long as it. */
const baselineFrom = ({ from, to }: Scope): Date => new Date(2 * from.getTime() - to.getTime());

const trend = (contact: MeasuredContact, scope: Scope, { repeat, month }: Seen): readonly Count[] => {
  const inappropriate = isInappropriate(contact);
  if (!isIn(scope, contact.receivedAt)) return [share(inappropriate || repeat, 'BASELINE')];
  return [
    ...shares(inappropriate || repeat, month),
    share(inappropriate, 'INAPPROPRIATE'),
    share(repeat, 'REPEAT'),
  ];
};

const windowIn = ({ from, profile: { reReferral } }: Scope): Date => {
  switch (reReferral.route) {
    case 'AREA_TEAM':
      return new Date(from.getTime() - (reReferral.days + 2) * 86_400_000);
    case 'QUALITY_REVIEW':
      return localMonthsBefore(from, reReferral.months + 1);
    case 'ORDINARY_CONTACT':
      return from;
  }
};

/** Decided before it was closed: a contact is received some time before its closure, from which the window runs. */
const reReferralsFrom = (scope: Scope): Date => localMonthsBefore(windowIn(scope), 1);

/** Children who come again, and referrals that should not have come (G1, D1). */
export const repetitionMeasures: readonly Measure[] = [
  {
    id: 'K13',
    name: 'Repeat referrals',
    formula: 'Children referred again within the procedure’s window after closure ÷ children referred × 100.',
    source: '002 App E 6; 000 §8.3; 003 QA',
    unit: 'PERCENT',
    note: 'Children are recognised by their identifiers, or name and birth date together. A contact counts as referred again where it went straight to the area team, or an earlier contact here ended within the window.',
    absent: ({ reReferral }) =>
      reReferral.route === 'ORDINARY_CONTACT' ? 'Your authority’s procedure sets no window.' : null,
    since: reReferralsFrom,
    ofChildren: ({ referred, reReferred }) => [{ key: null, counted: reReferred, of: referred }],
  },
  {
    id: 'K25',
    name: 'Inappropriate and repeat referrals',
    formula:
      'Contacts that ended in advice, signposting or no further action, or came within the window after closure ÷ contacts × 100, by month, against the period before.',
    source: '000 §1.0; 003',
    unit: 'PERCENT',
    note: '[INT] BASELINE is the time before the period, as long as it. Wanted: less than the baseline.',
    keys: () => ['BASELINE', 'INAPPROPRIATE', 'REPEAT'],
    since: baselineFrom,
    ofContact: trend,
  },
  {
    id: 'K27',
    name: 'Three or more contacts in 12 months',
    formula:
      'Children whose pattern of contacts was explored ÷ children with as many contacts as the procedure asks about × 100.',
    source: '002 (R40)',
    unit: 'PERCENT',
    note: 'Children are recognised by their identifiers, or name and birth date together.',
    absent: ({ contactPattern }) =>
      contactPattern === null ? 'Your authority’s procedure asks for no review of repeated contacts.' : null,
    since: ({ from, profile: { contactPattern } }) => localMonthsBefore(from, contactPattern?.months ?? 0),
    ofChildren: ({ inPattern, patternAddressed }) => [
      { key: null, counted: patternAddressed, of: inPattern },
    ],
  },
];
