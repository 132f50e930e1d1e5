import { rowFor, type DecisionRow, type Prompt, type RowFor } from './decisionTable';
import type { CaseFacts, Standing } from './facts';
import { reasonOfLimit, stageLimit } from './gate';
import {
  isOrderedLevel,
  lowerOf,
  reaches,
  type DisclosureLevel,
  type TableStage,
  type WithheldReason,
} from './vocabulary';

/** The rule under which somebody reads who broke the glass (domain F has none: [P], ADR 16). */
export const emergencyRule = 'BG1';

/** The base decision on one person: what the grant says of them, and why it is not more. */
export interface Permission {
  readonly level: Exclude<DisclosureLevel, 'OWN'>;
  readonly row: DecisionRow['id'] | typeof emergencyRule;
  readonly reasons: readonly WithheldReason[];
  readonly prompt: Prompt | null;
  /** What triage heard of this person stays readable until the decision, though nothing else may be (F3, J3). */
  readonly heard: boolean;
}

const tableStage = (facts: CaseFacts): TableStage => {
  if (facts.stage === 'DA_TRIAGE') return 'DA_TRIAGE';
  if (facts.stage === 'CLOSED') return 'NFA';
  return facts.threshold ?? 'CIN';
};

/** The row of the table for a case, with the two cells that send a case on to the section 47 rows (DT55, DT59). */
export const rowOf = (facts: CaseFacts, table: RowFor = rowFor): DecisionRow => {
  const row = table(tableStage(facts), facts.consent, facts.override);
  return row.strategyTriggeredUsesS47 && facts.strategyTriggered
    ? table('S47', facts.consent, facts.override)
    : row;
};

/**
 * Whoever sat at triage has heard the incident already: while the hub gathers, the envelope stays open to them, and
 * their own detail stays shut to each other (F3, J3). After the decision only what is released counts. It is the
 * base row of triage that decides: a refusal without a ground was heard once and goes no further (DT54, DT58), and what
 * was rated as no further action ends it for everybody (F4).
 */
const heardAtTriage = (facts: CaseFacts, { attendedTriage, ceiling }: Standing, table: RowFor): boolean => {
  if (attendedTriage !== true || ceiling === 'NONE' || facts.threshold === 'NFA') return false;
  if (facts.stage !== 'GATHERING' && facts.stage !== 'STRATEGY') return false;
  return table('DA_TRIAGE', facts.consent, facts.override).level === 'DA_ENVELOPE';
};

/** The enquiry’s own record is asked for once; for another person whom no record names, consent is what is missing. */
const reasonsOfRow = ({ reason }: DecisionRow, { childCovered }: CaseFacts): readonly WithheldReason[] => {
  if (!reason) return [];
  return reason === 'OVERRIDE_RECORD_REQUIRED' && childCovered ? ['NO_CONSENT'] : [reason];
};

/**
 * The base level for one requester and one person: the table's row, held down by stage, standing and role.
 * Guarantees: never above the row's level; NONE in every state the inputs do not positively allow; recording an
 * override never lowers it except where F6 says that the two do not go together (CAF, Level 2). `table` is another
 * edition of the decision table, for replay and for trying a draft.
 */
export const permissionFor = (facts: CaseFacts, standing: Standing, table: RowFor = rowFor): Permission =>
  opened({ ...levelFor(facts, standing, table), heard: heardAtTriage(facts, standing, table) }, standing);

/**
 * What breaking the glass adds (BG1): the level that the procedure opens, never above the role’s ceiling and never
 * less than without it. What triage may hear of the person is kept beside the level, and so is what the case lacks: an
 * emergency stands in for no consent.
 */
const opened = (base: Permission, { emergency, ceiling }: Standing): Permission => {
  if (emergency === undefined) return base;
  const level = lowerOf(emergency, ceiling);
  const isNoMore = isOrderedLevel(base.level) ? reaches(base.level, level) : level === 'NONE';
  if (isNoMore) return base;
  const heard = base.heard || base.level === 'DA_ENVELOPE';
  return { ...base, level, row: emergencyRule, heard };
};

const levelFor = (facts: CaseFacts, standing: Standing, table: RowFor): Omit<Permission, 'heard'> => {
  const row = rowOf(facts, table);
  const level = row.levelByMode?.[facts.domesticAbuseMode] ?? row.level;
  const base = { row: row.id, prompt: row.prompt ?? null };
  const rowReasons = reasonsOfRow(row, facts);
  if (level === 'NONE') return { ...base, level, reasons: rowReasons };
  if (standing.ceiling === 'NONE') return { ...base, level: 'NONE', reasons: ['ROLE'] };

  const named = !row.receivingServiceOnly || standing.circle || standing.released !== null;
  const limit = named ? stageLimit(facts.stage, standing) : 'NONE';
  if (facts.threshold === null && facts.stage !== 'DA_TRIAGE')
    return { ...base, level: 'NONE', reasons: ['STAGE'] };
  if (!isOrderedLevel(level)) {
    return limit === 'NONE'
      ? { ...base, level: 'NONE', reasons: ['STAGE'] }
      : { ...base, level, reasons: rowReasons };
  }
  const limited = lowerOf(level, limit);
  const reasons = limited === level ? rowReasons : [...rowReasons, reasonOfLimit(facts.stage, limit)];
  const held = lowerOf(limited, standing.ceiling);
  return { ...base, level: held, reasons: held === limited ? reasons : [...reasons, 'ROLE'] };
};
