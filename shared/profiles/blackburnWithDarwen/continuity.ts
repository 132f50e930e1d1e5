import type { Continuity } from '../continuity';

/** Blackburn with Darwen out of hours, and without its office (R197, R199, R203, R210). */
export const continuity: Continuity = {
  outOfHours: [
    'The Emergency Duty Team acts, in emergencies only.',
    'A worry about a child in a police safeguarding report that the domestic-abuse service picks up goes to the Emergency Duty Team; the risk is checked again with the hub’s police in the working week.',
  ],
  ringAsWellFrom: null,
  officeLost: null,
  retentionYears: null,
  source: '003 WISH; [P] emergencies only as 000 §3.2; [P] no retention is stated (R210)',
};
