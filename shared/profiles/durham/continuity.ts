import type { Continuity } from '../continuity';

/** Durham out of hours, and without its office (R197, R200, R203, R210). */
export const continuity: Continuity = {
  outOfHours: [
    'The Emergency Duty Team acts, in emergencies only.',
    'It passes what it has learned to the day teams.',
  ],
  ringAsWellFrom: null,
  officeLost: null,
  retentionYears: null,
  source: '004; [P] no retention is stated (R210)',
};
