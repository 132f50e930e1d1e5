import type { ConsentStatus, TableStage } from '../vocabulary';
import { childInNeed } from './childInNeed';
import type { DecisionRow } from './decisionRow';
import { domesticAbuseTriage } from './domesticAbuseTriage';
import { earlyHelp } from './earlyHelp';
import { noFurtherAction } from './noFurtherAction';
import { section47 } from './section47';
import { singleService } from './singleService';

export * from './decisionRow';

/** The sixty rows of domain F6, DT01–DT60 in order. */
export const decisionTable: readonly DecisionRow[] = [
  ...section47,
  ...childInNeed,
  ...earlyHelp,
  ...singleService,
  ...noFurtherAction,
  ...domesticAbuseTriage,
];

interface ByOverride {
  readonly recorded: DecisionRow;
  readonly none: DecisionRow;
}

type ByConsent = Record<ConsentStatus, ByOverride>;

/** INVARIANT: every combination has exactly one row; a table with a gap or a rival does not load. */
const theOnlyRow = (stage: TableStage, consent: ConsentStatus, override: boolean): DecisionRow => {
  const [row, ...rivals] = decisionTable.filter(
    (candidate) =>
      candidate.stage === stage && candidate.consent === consent && candidate.override === override,
  );
  if (row && rivals.length === 0) return row;
  throw new Error(
    `Decision table: ${row ? 'several rows' : 'no row'} for ${stage}, ${consent}, override ${String(override)}`,
  );
};

const byOverride = (stage: TableStage, consent: ConsentStatus): ByOverride => ({
  recorded: theOnlyRow(stage, consent, true),
  none: theOnlyRow(stage, consent, false),
});

const byConsent = (stage: TableStage): ByConsent => ({
  GIVEN: byOverride(stage, 'GIVEN'),
  REFUSED: byOverride(stage, 'REFUSED'),
  NOT_SOUGHT: byOverride(stage, 'NOT_SOUGHT'),
  WITHDRAWN: byOverride(stage, 'WITHDRAWN'),
  UNOBTAINABLE: byOverride(stage, 'UNOBTAINABLE'),
});

const prepared: Record<TableStage, ByConsent> = {
  S47: byConsent('S47'),
  CIN: byConsent('CIN'),
  CAF: byConsent('CAF'),
  LEVEL_2: byConsent('LEVEL_2'),
  NFA: byConsent('NFA'),
  DA_TRIAGE: byConsent('DA_TRIAGE'),
};

/**
 * The row of domain F6 for one person's consent at one stage. Total: each combination of the closed vocabularies has
 * exactly one row, which is checked when the table loads.
 */
export const rowFor = (stage: TableStage, consent: ConsentStatus, override: boolean): DecisionRow =>
  prepared[stage][consent][override ? 'recorded' : 'none'];
