import { one, shares, type Count, type Measure, type Scope } from './measure';
import type { MeasuredContact } from './measuredContact';
import { kept } from './ratings';

const lettersInTime = ({ letters, satisfaction }: MeasuredContact, { now }: Scope): readonly Count[] => [
  ...letters.flatMap((letter) => kept(letter, now, null, letter.kind)),
  ...satisfaction.map(() => one('FEEDBACK_RETURNED')),
];

const referralQuality = ({ consentRecorded, referrer, completeness }: MeasuredContact): readonly Count[] => [
  ...shares(consentRecorded, `CONSENT ${referrer}`),
  // A score of 0 to 100 is a share already: its mean is the scores of all ÷ 100 of each.
  { key: `COMPLETENESS ${referrer}`, counted: completeness, of: 100 },
];

const disputeCounts = ({ disputes }: MeasuredContact): readonly Count[] =>
  disputes.flatMap(({ state, upheld }) => [
    one(),
    one(state),
    ...(upheld === null ? [] : [one(upheld ? 'UPHELD' : 'NOT_UPHELD')]),
  ]);

/** How good referrals are, and what comes back to those who make them (G1, D9, D10). */
export const qualityMeasures: readonly Measure[] = [
  {
    id: 'K14',
    name: 'Feedback',
    formula:
      'Letters sent by their time ÷ letters sent or overdue × 100, by kind; referrers’ feedback returned, counted.',
    source: '002 App E 7, 11; 001; 004',
    unit: 'PERCENT',
    note: 'A letter withheld because it was not safe to send (R155) is not due.',
    ofContact: lettersInTime,
  },
  {
    id: 'K15',
    name: 'Quality of referrals',
    formula:
      'Contacts with a consent status recorded for every child ÷ contacts × 100, by agency; the completeness score beside it.',
    source: '002 App E 8; 001 Good referrals (feature 10)',
    unit: 'PERCENT',
    note: 'The completeness score is the mean share of the parts of a good referral that were there.',
    ofContact: referralQuality,
  },
  {
    id: 'K18',
    name: 'Referrers’ satisfaction',
    formula: 'Mean of what referrers answered, 1 (poor) to 5 (very good); by agency.',
    source: '002 App E 11',
    unit: 'MEAN',
    note: null,
    ofContact: ({ satisfaction, referrer }) =>
      satisfaction.flatMap((counted) => [null, referrer].map((key) => ({ key, counted, of: 1 }))),
  },
  {
    id: 'K23',
    name: 'Escalations',
    formula: 'Disputes raised, by where they stand, and how many were upheld.',
    source: '003 QA',
    unit: 'COUNT',
    note: null,
    keys: () => ['UPHELD', 'NOT_UPHELD'],
    ofContact: disputeCounts,
  },
];
