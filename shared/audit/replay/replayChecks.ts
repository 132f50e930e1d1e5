import type { Agreement, Verdict } from './replayTimeline';
import { finding, type Finding } from './replayFinding';

/** What of the state then known is checked from the commands of the log. */
export const stateChecks = {
  restriction: 'items restricted by their provider',
  link: 'who the person was linked to',
  age: 'records said to matter though they are old',
  consent: 'consent of each person',
  ground: 'grounds in the place of consent',
  threshold: 'threshold of the contact',
  stage: 'stage of the contact',
  emergency: 'who had opened whom in an emergency (BG1)',
  grant: 'the permission, against the one that social care gave',
  settings: 'the settings of the procedure',
} as const;

export type StateCheck = keyof typeof stateChecks;

/** How often a thing was checked, and with which result. */
export interface Checked {
  made: number;
  /** Agreed only with what was known a moment before: the reading had begun. */
  overtaken: number;
  /** The log says too little: nothing was checked. */
  unknown: number;
}

/** Counts checks of state, and finds the disagreements. */
export const createChecks = () => {
  const counts = new Map<StateCheck, Checked>();

  const countOf = (check: StateCheck): Checked => {
    let counted = counts.get(check);
    if (!counted) counts.set(check, (counted = { made: 0, overtaken: 0, unknown: 0 }));
    return counted;
  };

  /** Counts one check; a finding where it disagrees, made of what each side says. */
  const check = (
    what: StateCheck,
    compared: Agreement | Verdict,
    words: () => readonly [says: string, replay: string],
  ): readonly Finding[] => {
    const { agreement, stands }: Verdict = typeof compared === 'string' ? { agreement: compared } : compared;
    const counted = countOf(what);
    if (agreement === 'UNKNOWN') {
      counted.unknown += 1;
      return [];
    }
    counted.made += 1;
    if (agreement === 'OVERTAKEN') counted.overtaken += 1;
    return agreement === 'DISAGREES' ? [{ ...finding(...words()), ...(stands && { stands }) }] : [];
  };

  return { check, counts: (): ReadonlyMap<StateCheck, Checked> => counts };
};

export type Checks = ReturnType<typeof createChecks>;
