import { outcomeCategories } from '@mash-hub/shared/profiles';
import { presentingIssues } from '../parts/intake';
import { one, share, shares, type Count, type Measure } from './measure';
import type { MeasuredContact } from './measuredContact';

/** How a contact ended: its outcome, or where it stands. */
export const endOf = ({ outcome, state }: MeasuredContact): string => outcome ?? state;

const issuesOf = ({ issues }: MeasuredContact): readonly string[] =>
  issues.length === 0 ? ['NOT_STATED'] : issues;

/** Requests that turned out to be for social care (K19). */
const earlyHelpCounts = (contact: MeasuredContact): readonly Count[] => {
  if (!contact.earlyHelpAsked) return [];
  const keys = [
    `AGENCY ${contact.referrer}`,
    ...issuesOf(contact).map((issue) => `ISSUE ${issue}`),
    `CATEGORY ${contact.rag ?? 'UNRATED'}`,
    `OUTCOME ${endOf(contact)}`,
  ];
  return [...shares(contact.referred), ...keys.map((key) => one(key))];
};

/** What comes to the front door and where it goes (G1). */
export const activityMeasures: readonly Measure[] = [
  {
    id: 'K1',
    name: 'Contacts by agency and month',
    formula: 'Contacts received, by referring agency and month.',
    source: '002 App E 1; 001',
    unit: 'COUNT',
    note: null,
    ofContact: ({ referrer }, _scope, { month }) => [one(), one(`${referrer} ${month}`)],
  },
  {
    id: 'K2',
    name: 'Contacts that became referrals',
    formula: 'Contacts decided at child-in-need or section 47 level ÷ contacts × 100; the same by agency.',
    source: '002 App E 1; 001 (17.5 %)',
    unit: 'PERCENT',
    note: '[INT] A referral is a contact decided at level 4. Undecided contacts count among the contacts.',
    ofContact: ({ referred, referrer }) => shares(referred, referrer),
  },
  {
    id: 'K3',
    name: 'Contacts diverted to early help',
    formula: 'Contacts with an early-help outcome ÷ contacts × 100; the same by agency.',
    source: '001 (16 %)',
    unit: 'PERCENT',
    note: null,
    ofContact: ({ outcome, referrer }) => shares(outcome === 'EARLY_HELP', referrer),
  },
  {
    id: 'K4',
    name: 'Completed MASH assessments',
    formula: 'Contacts that became a referral and had a MASH assessment ÷ contacts × 100.',
    source: '001 (11.9 %)',
    unit: 'PERCENT',
    note: '[INT] Read as a share of contacts; the seed’s 11.9 % could also be a share of referrals (I24), which stands beside it.',
    keys: () => ['OF_CONTACTS', 'OF_REFERRALS'],
    ofContact: ({ referred, assessed }) => [
      ...shares(referred && assessed, 'OF_CONTACTS'),
      ...(referred ? [share(assessed, 'OF_REFERRALS')] : []),
    ],
  },
  {
    id: 'K7',
    name: 'Presenting issues',
    formula: 'Contacts, by issue; a contact with two issues stands under both.',
    source: '002 App E 2; 001',
    unit: 'COUNT',
    note: null,
    keys: () => Object.keys(presentingIssues),
    ofContact: (contact) => [one(), ...issuesOf(contact).map((issue) => one(issue))],
  },
  {
    id: 'K12',
    name: 'Outcomes',
    formula: 'Contacts by outcome, or where they stand without one; referrals by outcome beside them.',
    source: '002 App E 5',
    unit: 'COUNT',
    note: null,
    keys: ({ outcomes }) =>
      Object.keys(outcomeCategories).filter((key) => outcomes.some(({ category }) => category === key)),
    ofContact: (contact) => [
      one(),
      one(endOf(contact)),
      ...(contact.referred ? [one(`REFERRALS ${endOf(contact)}`)] : []),
    ],
  },
  {
    id: 'K19',
    name: 'Early help',
    formula:
      'Early-help requests that became referrals ÷ early-help requests × 100; requests by agency, issue, category and outcome.',
    source: '002 App E Early Help',
    unit: 'PERCENT',
    note: '[INT] A request counts as misrouted where it should have been statutory: it was decided at level 4.',
    ofContact: earlyHelpCounts,
  },
];
