import type { Rule } from './rule';

/** Referrers’ anonymity (R234–R238). */
export const anonymity: readonly Rule[] = [
  {
    id: 'R234',
    text: 'Identity of a member of the public is treated as confidential whether or not anonymity was asked for.',
    source: '000 §4.5; 002 §4.2',
  },
  {
    id: 'R235',
    text: 'Professionals are not anonymous: Walsall’s no-consent letter directs the parent to the referrer.',
    source: '002 §4.4',
  },
  {
    id: 'R236',
    text: 'A professional passing on what a relative or neighbour said: the relayed person has public-referrer protection.',
    source: '[P]',
  },
  {
    id: 'R237',
    text: 'No letter, package or search reveals a public referrer, or allows it to be inferred.',
    source: '[P]',
  },
  {
    id: 'R238',
    text: 'Referrer-supplied narrative is checked for self-identifying words before release.',
    source: '[P]',
  },
];
