import type { Continuity } from '../continuity';

/** Walsall out of hours, and without its office (R197, R203, R210). */
export const continuity: Continuity = {
  outOfHours: [
    'A recorded message gives the number of the Emergency Duty Team, which acts in emergencies only.',
  ],
  ringAsWellFrom: null,
  officeLost: null,
  retentionYears: null,
  source: '002 §4.1; [P] no retention is stated (R210)',
};
