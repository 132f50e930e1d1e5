import type { Rule } from './rule';

/** Disagreement and escalation (R158–R160). */
export const disagreement: readonly Rule[] = [
  {
    id: 'R158',
    text: 'Disagreement follows the authority’s own steps, from discussion through escalation to review, each with its own reviewer.',
    source: '000 §12; 001; 002 §10; 003; 004',
  },
  {
    id: 'R159',
    text: 'Partner inside the MASH and referrer outside may both dispute; partners must say so clearly.',
    source: '003; 004',
  },
  {
    id: 'R160',
    text: 'Dispute, steps, result are recorded and feed learning.',
    source: '003 QA; [P] detail',
  },
];
