import { overrideGrounds } from '@mash-hub/shared/profiles';
import { one, type Count, type Measure, type Scope } from './measure';
import type { MeasuredContact } from './measuredContact';

const disclosures = (
  { releases, overrides, overrideOwed }: MeasuredContact,
  { now }: Scope,
): readonly Count[] => [
  ...releases.flatMap((level) => [one(), one(`RELEASED ${level}`)]),
  ...overrides.map(({ ground }) => one(`OVERRIDE ${ground}`)),
  ...overrides
    .filter(({ reviewDue }) => reviewDue !== null && reviewDue < now)
    .map(() => one('OVERRIDE_REVIEW_OVERDUE')),
  ...(overrideOwed ? [one('OVERRIDE_RECORD_OWED')] : []),
];

/** What left the hub and what did not (G1, D8). */
export const disclosureMeasures: readonly Measure[] = [
  {
    id: 'K26',
    name: 'Disclosure',
    formula:
      'Disclosures released to recipients, by level; overrides by ground; override reviews overdue and records owed; refusals by reason and provider restrictions from social care’s own log.',
    source: '[P]',
    unit: 'COUNT',
    note: 'Refusals are items withheld in social care’s own answers; each partner’s log holds its own. A reading is counted each time.',
    keys: ({ overrideGrounds: grounds }) => [
      'OVERRIDE_REVIEW_OVERDUE',
      'OVERRIDE_RECORD_OWED',
      'PROVIDER_RESTRICTIONS',
      ...Object.keys(overrideGrounds)
        .filter((key) => grounds.some(({ ground }) => ground === key))
        .map((key) => `OVERRIDE ${key}`),
    ],
    ofContact: disclosures,
    ofDenial: (reason, times) => [
      { key: `DENIED ${reason}`, counted: times, of: times },
      ...(reason === 'PROVIDER_RESTRICTED'
        ? [{ key: 'PROVIDER_RESTRICTIONS', counted: times, of: times }]
        : []),
    ],
  },
];
