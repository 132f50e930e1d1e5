import type { Rule } from './rule';

/** Feedback to referrers and families (R150–R157). */
export const feedback: readonly Rule[] = [
  {
    id: 'R150',
    text: 'Coventry: decision in 24 h; written outcome to anyone who submitted a MARF.',
    source: '001 Referrals',
  },
  {
    id: 'R151',
    text: 'Walsall: outcome letter to referring professional and parents; early-help outcome letters too.',
    source: '002 §4.5, §6.0',
  },
  {
    id: 'R152',
    text: 'Durham: First Contact writes to the professional no later than one working day after the referral, naming the receiving team and its phone number.',
    source: '004',
  },
  {
    id: 'R153',
    text: 'BwD: no deadline for feedback is given; the hub uses 1 working day after the decision.',
    source: '[P]',
  },
  {
    id: 'R154',
    text: 'Walsall, no consent: the parents’ letter says that nothing was done and to talk to the referrer; the referrer is written to and consent asked for.',
    source: '002 §4.3, §4.4',
  },
  {
    id: 'R155',
    text: 'Before any letter to a parent: check safety flags, send none to an alleged harmer’s address where risk may rise; the Team Manager signs off.',
    source: '[P]',
  },
  {
    id: 'R156',
    text: 'Outcome letters carry outcome and contact only – never partner data, other people, or a public referrer’s identity.',
    source: '[P] from 000 §4.5',
  },
  { id: 'R157', text: 'Agencies must learn outcomes of their contacts.', source: '000 §1.0' },
];
