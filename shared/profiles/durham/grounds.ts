import type { GroundRow } from '../profile';

/** The grounds on which Durham goes on without consent (F2). */
export const overrideGrounds: readonly GroundRow[] = [
  {
    ground: 'IMMEDIATE_RISK',
    recordedBy: ['REFERRER'],
    recordedIn: 'Referral',
    source: '004 How do I make a referral',
  },
];
