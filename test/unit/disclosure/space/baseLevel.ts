import type { CaseFacts, OrderedLevel, Threshold } from '@mash-hub/shared/disclosure';

const order = ['NONE', 'HEADLINE', 'SUMMARY', 'RELEVANT', 'FULL'] as const satisfies readonly OrderedLevel[];

/** How deep a level goes: 0 (NONE) to 4 (FULL) (B3: NONE < HEADLINE < SUMMARY < RELEVANT < FULL). */
export const depthOf = (level: OrderedLevel): number => order.indexOf(level);

/** The level of a depth; anything outside 0 to 4 is NONE, so that a slip of arithmetic discloses nothing. */
export const levelAt = (depth: number): OrderedLevel => order[depth] ?? 'NONE';

/** The depth that a threshold deserves once sharing is covered (F5, F9). */
const deserved: Record<Threshold, number> = { S47: 4, CIN: 3, CAF: 2, LEVEL_2: 2, NFA: 0 };

/**
 * Consent covers everything. A ground stands in for consent only from child in need up: early help rests on
 * agreement, and an override there means that the threshold is wrong (F2; notes to DT23–DT39).
 */
const isCovered = ({ consent, override }: CaseFacts, depth: number): boolean =>
  consent === 'GIVEN' || (override && depth >= deserved.CIN);

/** DT01–DT50 as a depth. Uncovered, only section 47 shows its headline, with the prompt to record (DT04–DT10). */
export const baseDepth = (facts: CaseFacts, threshold: Threshold): number => {
  const depth = deserved[threshold];
  if (isCovered(facts, depth)) return depth;
  return threshold === 'S47' ? depthOf('HEADLINE') : depthOf('NONE');
};

/** What triage lets its table hear about one person: DT51–DT60. */
export type TriageCell = 'DA_ENVELOPE' | 'SECTION_47_ROWS' | 'NONE';

/** DT51–DT60: the table hears the incident unless the person has said no and no ground answers that no. */
export const triageCell = (facts: CaseFacts): TriageCell => {
  const nobodyHasAnswered = facts.consent === 'NOT_SOUGHT' || facts.consent === 'UNOBTAINABLE';
  // DT55, DT59: a ground is on file, nobody has answered, and the ground is that a strategy meeting was triggered.
  if (facts.override && facts.strategyTriggered && nobodyHasAnswered) return 'SECTION_47_ROWS';
  if (facts.override || facts.consent === 'GIVEN' || nobodyHasAnswered) return 'DA_ENVELOPE';
  // DT54: refused. Only a table of several agencies hears it, once. DT58: withdrawn; nothing from then on (R228).
  const heardOnce = facts.consent === 'REFUSED' && facts.domesticAbuseMode === 'MULTI_AGENCY_TRIAGE';
  return heardOnce ? 'DA_ENVELOPE' : 'NONE';
};

/** Refused without a ground stops at the outcome of triage: it is not still heard afterwards (DT54). */
export const staysHeard = (facts: CaseFacts): boolean =>
  triageCell(facts) !== 'NONE' && !(facts.consent === 'REFUSED' && !facts.override);
