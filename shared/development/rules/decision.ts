import type { Rule } from './rule';

/** The decision (R127–R135). */
export const decision: readonly Rule[] = [
  {
    id: 'R127',
    text: 'The Team Manager decides, on the assessed information, and records why.',
    source: '000 §10; 002 §10; 003',
  },
  {
    id: 'R128',
    text: 'Without agreement, Walsall’s Social Care Team Manager in the MASH has the last word, with rationale.',
    source: '002 §10',
  },
  { id: 'R129', text: 'Durham: MASH professionals decide together.', source: '004' },
  {
    id: 'R130',
    text: 'Outcomes: another agency, early help, C&F assessment, strategy/S47 or close; Walsall, BwD and Durham add their own.',
    source: '000 §10.2; 002; 003; 004',
  },
  {
    id: 'R131',
    text: 'BwD: say plainly why a social worker is needed, and list purposeful actions.',
    source: '003',
  },
  {
    id: 'R132',
    text: 'Approved contacts go to the locality’s team; Durham sends a package of agency summaries, analysis, overall level and recommendations.',
    source: '000; 002; 004',
  },
  {
    id: 'R133',
    text: 'BwD: partners contribute to decisions below the child-protection threshold as appropriate.',
    source: '003 partner box',
  },
  {
    id: 'R134',
    text: 'A decision cannot be committed without RAG confirmed, consent status set, and (S47/CIN) consent or override recorded.',
    source: '[P]',
  },
  {
    id: 'R135',
    text: 'BwD: social worker allocated in 1 working day; FSW in 5 days, calls in 2, visits in 5 working days, then weekly.',
    source: '003 Timescales',
  },
];
