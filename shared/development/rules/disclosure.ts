import type { Rule } from './rule';

/** Disclosure out of the MASH and writing back (R136–R149). */
export const disclosure: readonly Rule[] = [
  { id: 'R136', text: 'Section 47: all information is shared.', source: '000 §11' },
  { id: 'R137', text: 'Child in need: the relevant information is shared.', source: '000 §11' },
  { id: 'R138', text: 'Early help (CAF): a summary is shared.', source: '000 §11' },
  { id: 'R139', text: 'Only the Team Manager settles “relevant and appropriate”.', source: '000 §11' },
  {
    id: 'R140',
    text: 'Every disclosure out follows the local protocol/agreement.',
    source: '000 §11; 002 §11; 003',
  },
  {
    id: 'R141',
    text: 'Disclosure covers both putting data on partners’ systems and giving it to other agencies.',
    source: '000 §11',
  },
  {
    id: 'R142',
    text: 'Each release records case, level, items, recipients, authoriser, rule, consent or override, and time; it never changes afterwards.',
    source: '[P]',
  },
  {
    id: 'R143',
    text: 'Partners keep their own data: the hub stores the assessment and decision, not copies of agency records beyond what was entered.',
    source: 'project constraint; 004 for central storage of new information',
  },
  {
    id: 'R144',
    text: 'Education sets a MASH-concern flag in Capita One; only agreed items go to schools.',
    source: '002 App A; 000 §9.4',
  },
  {
    id: 'R145',
    text: 'Probation updates its systems with what was disclosed; supervising officers are told outcomes.',
    source: '000 §9.6; 003',
  },
  {
    id: 'R146',
    text: 'Health records relevant outcome in the child’s record and passes on what is asked of staff.',
    source: '000 §9.3, §14',
  },
  {
    id: 'R147',
    text: 'MASH members carry actions and information back to their agencies; in Walsall at L3/L4 this needs parental consent.',
    source: '000 §14.3; 002 App B',
  },
  {
    id: 'R148',
    text: 'Unborn child: the outcome is sent to the midwifery safeguarding mailbox as an alert.',
    source: '000 §14.3',
  },
  {
    id: 'R149',
    text: 'DA outcome sheet goes to police and health only after manager authorisation (Coventry).',
    source: '000 §14 flow',
  },
];
