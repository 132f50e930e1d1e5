import type { DeadlineRule } from '../deadlineRule';

/** Every duration that Durham’s procedure sets (E1). */
export const deadlines: readonly DeadlineRule[] = [
  {
    id: 'DUR-SERIOUS',
    name: 'Decision on a serious safety concern',
    purpose: 'DECISION',
    priority: 'RED',
    kind: 'ELAPSED_HOURS',
    amount: 4,
    from: 'RECEIPT',
    source: '004; [INT] start',
  },
  {
    id: 'DUR-DECISION',
    name: 'Every decision, at the latest',
    purpose: 'DECISION',
    kind: 'WORKING_DAYS',
    amount: 1,
    from: 'RECEIPT',
    source: '004',
  },
  {
    id: 'DUR-OUTCOME-LETTER',
    name: 'Outcome letter to the referring professional',
    purpose: 'FEEDBACK',
    kind: 'WORKING_DAYS',
    amount: 1,
    from: 'RECEIPT',
    source: '004 (R152, I23): from the referral, not the decision',
  },
];
