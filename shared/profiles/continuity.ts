import type { WallClockTime } from '../time';

/** What an authority does when its office is shut or lost (domain D14), and how long records are kept (R210). */
export interface Continuity {
  /** What somebody who needs the hub out of hours has to know, a sentence each (R197–R200). */
  readonly outOfHours: readonly string[];
  /** Local time from which whoever writes to the Emergency Duty Team must ring as well; null where not asked for (R198). */
  readonly ringAsWellFrom: WallClockTime | null;
  /** How work goes on when the office is lost (R203); null where the authority has not said. */
  readonly officeLost: string | null;
  /** Years that records are kept, from local configuration; null until an authority sets it (R210). */
  readonly retentionYears: number | null;
  readonly source: string;
}
