import type { GroundRow } from '../profile';

/** The grounds on which Blackburn with Darwen goes on without consent (F2). */
export const overrideGrounds: readonly GroundRow[] = [
  {
    ground: 'SIGNIFICANT_HARM_ANY_PERSON',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Management oversight',
    source: '003 Gaining consent',
  },
  {
    ground: 'REFUSED_BUT_SUFFICIENTLY_CONCERNED',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Management oversight',
    source: '003 Gaining consent',
  },
  {
    ground: 'PROPORTIONATE_SCREENING',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Management oversight',
    source: '003 Gaining consent',
  },
  {
    ground: 'SAFETY_NEED_NO_CONSENT',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Management oversight',
    source: '003 Initial screening',
  },
];
