import type { Continuity } from '../continuity';

/** Coventry out of hours, and without its office (R197, R198, R203, R210). */
export const continuity: Continuity = {
  outOfHours: [
    'Only the Emergency Duty Team acts, in emergencies: it does not carry on the day team’s work.',
    'Its mailbox is read at the start of a shift: whatever is sent after 17:00 must be backed by a call.',
  ],
  ringAsWellFrom: '17:00',
  officeLost:
    'Members work from their own agencies over secure links to the case system; social-care staff move to neighbourhood offices.',
  retentionYears: null,
  source: '000 §3.2, §13; [P] no retention is stated (R210)',
};
