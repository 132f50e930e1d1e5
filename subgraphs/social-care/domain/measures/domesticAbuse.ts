import { one, share, type Measure } from './measure';

/** Domestic abuse, as the police tell of it (G1, D11, D12). */
export const domesticAbuseMeasures: readonly Measure[] = [
  {
    id: 'K5',
    name: 'Domestic-abuse notices',
    formula: 'Contacts from the police about domestic abuse.',
    source: '001',
    unit: 'COUNT',
    note: 'Contacts made from notices. What the police’s list held beside is theirs.',
    ofContact: ({ domesticAbuseNotice }) => (domesticAbuseNotice ? [one()] : []),
  },
  {
    id: 'K6',
    name: 'Domestic-abuse notices that became referrals, or early help',
    formula:
      'Referrals ÷ domestic-abuse contacts × 100; early help ÷ domestic-abuse contacts × 100 beside it.',
    source: '001',
    unit: 'PERCENT',
    note: null,
    keys: () => ['REFERRED', 'EARLY_HELP'],
    ofContact: ({ domesticAbuseNotice, referred, outcome }) =>
      domesticAbuseNotice
        ? [share(referred), share(referred, 'REFERRED'), share(outcome === 'EARLY_HELP', 'EARLY_HELP')]
        : [],
  },
  {
    id: 'K28',
    name: 'Operation Encompass',
    formula:
      'Notices to schools sent by the time of the procedure (before 10:00 the next morning) ÷ notices due × 100.',
    source: '002 §7.5',
    unit: 'PERCENT',
    note: null,
    absent: ({ daContact: { encompassBy } }) =>
      encompassBy === null
        ? 'Your authority’s procedure sends no Operation Encompass notices.'
        : 'Not recorded here: the police keep the notices and count them (`encompassTimeliness`).',
  },
];
