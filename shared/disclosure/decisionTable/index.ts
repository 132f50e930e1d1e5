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

/** Finds the row of domain F6 for one person’s consent at one stage, of one edition of the table. */
export type RowFor = (stage: TableStage, consent: ConsentStatus, override: boolean) => DecisionRow;

/** INVARIANT: every combination has exactly one row; a table with a gap or a rival does not load. */
const theOnlyRow = (
  rows: readonly DecisionRow[],
  stage: TableStage,
  consent: ConsentStatus,
  override: boolean,
): DecisionRow => {
  const [row, ...rivals] = rows.filter(
    (candidate) =>
      candidate.stage === stage && candidate.consent === consent && candidate.override === override,
  );
  if (row && rivals.length === 0) return row;
  throw new Error(
    `Decision table: ${row ? 'several rows' : 'no row'} for ${stage}, ${consent}, override ${String(override)}`,
  );
};

interface ByOverride {
  readonly recorded: DecisionRow;
  readonly none: DecisionRow;
}

/** An edition of the table, ready to be asked. Throws where a combination has no row or several. */
export const tableOf = (rows: readonly DecisionRow[]): RowFor => {
  const byOverride = (stage: TableStage, consent: ConsentStatus): ByOverride => ({
    recorded: theOnlyRow(rows, stage, consent, true),
    none: theOnlyRow(rows, stage, consent, false),
  });
  const byConsent = (stage: TableStage): Record<ConsentStatus, ByOverride> => ({
    GIVEN: byOverride(stage, 'GIVEN'),
    REFUSED: byOverride(stage, 'REFUSED'),
    NOT_SOUGHT: byOverride(stage, 'NOT_SOUGHT'),
    WITHDRAWN: byOverride(stage, 'WITHDRAWN'),
    UNOBTAINABLE: byOverride(stage, 'UNOBTAINABLE'),
  });
  const prepared: Record<TableStage, Record<ConsentStatus, ByOverride>> = {
    S47: byConsent('S47'),
    CIN: byConsent('CIN'),
    CAF: byConsent('CAF'),
    LEVEL_2: byConsent('LEVEL_2'),
    NFA: byConsent('NFA'),
    DA_TRIAGE: byConsent('DA_TRIAGE'),
  };
  return (stage, consent, override) => prepared[stage][consent][override ? 'recorded' : 'none'];
};

/**
 * The row of domain F6 for one person's consent at one stage. Total: each combination of the closed vocabularies has
 * exactly one row, which is checked when the table loads.
 */
export const rowFor: RowFor = tableOf(decisionTable);
