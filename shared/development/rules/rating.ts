import type { Rule } from './rule';

/** The colour of a contact and its clock (R77–R88). */
export const rating: readonly Rule[] = [
  {
    id: 'R77',
    text: 'Coventry: BLUE is Level 1, GREEN Level 2, AMBER Level 3, RED Level 4.',
    source: '000 §7',
  },
  {
    id: 'R78',
    text: 'Walsall: GREEN is Level 3 requests, young carers, information requests and below-threshold asks; AMBER social-care response; RED child protection at once.',
    source: '002 §6.0',
  },
  {
    id: 'R79',
    text: 'BwD has three speeds: immediate safeguarding (4 h), likely child in need (24 h), all (72 h); of the colours only RED is defined.',
    source: '003 Timescales, flow',
  },
  {
    id: 'R80',
    text: 'Durham has no colours: “serious safety concerns” 4 h, everything else 1 working day.',
    source: '004',
  },
  {
    id: 'R81',
    text: 'RED, AMBER and in some cases GREEN go to full gathering (Coventry).',
    source: '000 §8.4',
  },
  {
    id: 'R82',
    text: 'A rating may change at any time; the manager writes reason and next actions.',
    source: '002 §6.0',
  },
  {
    id: 'R83',
    text: 'After all partner information is in, the Team Manager confirms or updates the RAG on the assessment.',
    source: '000 §10.1',
  },
  {
    id: 'R84',
    text: 'Partner doubts over the RAG, or the manager’s own view, may lead to a meeting.',
    source: '000 §10',
  },
  { id: 'R85', text: 'An IDVA who finds concerns alerts managers for re-rating.', source: '002 §7.4' },
  {
    id: 'R86',
    text: 'Escalation: the earlier of the old deadline and re-rate time + new duration. De-escalation: original start + new duration. History is append-only.',
    source: '[P]',
  },
  {
    id: 'R87',
    text: 'Coventry’s clocks start when the assessment commences: the hub also shows time since receipt and alerts when a RED is not commenced within 30 minutes.',
    source: '[P] on 000 §7',
  },
  {
    id: 'R88',
    text: 'Every change of colour is counted, all pairs and not only the four in the framework.',
    source: '002 App E; widened [P]',
  },
];
