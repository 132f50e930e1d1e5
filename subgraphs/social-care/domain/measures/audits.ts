import { localMonthOf } from '../localDate';
import { one, shares, type Measure } from './measure';

/** What auditors found (G1, G3). */
export const auditMeasures: readonly Measure[] = [
  {
    id: 'K16',
    name: 'Quality of decisions',
    formula: 'Audited decisions that were upheld ÷ audited decisions × 100; the same by agency.',
    source: '002 App E 9–10',
    unit: 'PERCENT',
    note: 'By the date of the audit.',
    ofAudit: ({ theme, upheld, agencies }) => (theme === 'DECISION' ? shares(upheld, ...agencies) : []),
  },
  {
    id: 'K17',
    name: 'Audit results',
    formula: 'Audits, by month, theme and agency; under each theme how many were not upheld.',
    source: '002 App E 10; 003 QA (weekly)',
    unit: 'COUNT',
    note: 'By the date of the audit. How often a cycle of audits comes round is the authority’s (G3).',
    ofAudit: ({ theme, upheld, agencies, at }) => [
      one(),
      one(`MONTH ${localMonthOf(at)}`),
      one(`THEME ${theme}`),
      ...agencies.map((agency) => one(`AGENCY ${agency}`)),
      ...(upheld ? [] : [one(`NOT_UPHELD ${theme}`)]),
    ],
  },
];
