import type { DeadlineRule } from '../deadlineRule';

const common: readonly DeadlineRule[] = [
  {
    id: 'COV-FIRST-RESPONSE',
    name: 'First response: decide how to proceed',
    purpose: 'FIRST_RESPONSE',
    kind: 'ELAPSED_HOURS',
    amount: 24,
    from: 'RECEIPT',
    source: '000 §1.0; 001 Referrals',
  },
  {
    id: 'COV-BLUE',
    name: 'Decision on a BLUE contact',
    purpose: 'DECISION',
    priority: 'BLUE',
    kind: 'ELAPSED_HOURS',
    amount: 24,
    from: 'INITIAL_CONTACT',
    source: '000 §7',
  },
  {
    id: 'COV-GREEN',
    name: 'Decision on a GREEN contact without a MASH assessment',
    purpose: 'DECISION',
    priority: 'GREEN',
    withAssessment: false,
    kind: 'ELAPSED_HOURS',
    amount: 24,
    from: 'INITIAL_CONTACT',
    source: '000 §7',
  },
  {
    id: 'COV-GREEN-ASSESSED',
    name: 'Decision on a GREEN contact with a MASH assessment',
    purpose: 'DECISION',
    priority: 'GREEN',
    withAssessment: true,
    kind: 'ELAPSED_HOURS',
    amount: 72,
    from: 'ASSESSMENT_COMMENCED',
    source: '000 §7',
  },
  {
    id: 'COV-AMBER',
    name: 'Decision on an AMBER contact',
    purpose: 'DECISION',
    priority: 'AMBER',
    kind: 'ELAPSED_HOURS',
    amount: 24,
    from: 'ASSESSMENT_COMMENCED',
    source: '000 §7',
  },
  {
    id: 'COV-RED',
    name: 'Decision on a RED contact',
    purpose: 'DECISION',
    priority: 'RED',
    kind: 'ELAPSED_HOURS',
    amount: 4,
    from: 'ASSESSMENT_COMMENCED',
    source: '000 §7',
  },
  {
    id: 'COV-MARF-AFTER-CALL',
    name: 'Written MARF after a telephone call',
    purpose: 'WRITTEN_REFERRAL',
    kind: 'ELAPSED_HOURS',
    amount: 24,
    from: 'CALL',
    source: '000 §4.3',
  },
];

/** Every duration that Coventry’s procedure of 2018 sets (E1). */
export const deadlines: readonly DeadlineRule[] = [
  ...common,
  {
    id: 'COV-FEEDBACK',
    name: 'Outcome to the referring professional',
    purpose: 'FEEDBACK',
    kind: 'WORKING_DAYS',
    amount: 1,
    from: 'DECISION',
    source: '[P] 000 §1.0: agencies learn the outcome (R157); when: as R153',
  },
];

/** Every duration since 2022 (E1, R9, R150). */
export const deadlines2022: readonly DeadlineRule[] = [
  ...common,
  {
    id: 'COV-MARF-LEVEL-4',
    name: 'Online MARF on the day a level 4 concern is identified',
    purpose: 'WRITTEN_REFERRAL',
    kind: 'CALENDAR_DAYS',
    amount: 0,
    from: 'CONCERN_IDENTIFIED',
    source: '001 Referrals (2022)',
  },
  {
    id: 'COV-FEEDBACK',
    name: 'Written outcome to whoever submitted a MARF',
    purpose: 'FEEDBACK',
    kind: 'WORKING_DAYS',
    amount: 1,
    from: 'DECISION',
    source: '001 Referrals (in writing); [P] when: one working day after the decision, as R153',
  },
];
