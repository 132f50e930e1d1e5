import {
  decide,
  permissionFor,
  type CaseFacts,
  type ContactFacts,
  type Decision,
  type DisclosureLevel,
  type ItemRow,
  type Reader,
  type RecordFacts,
  type Standing,
} from '@mash-hub/shared/disclosure';
import { createCaseSpace } from './caseSpace';
import { createDisagreements } from './disagreements';
import { held, type Held } from './inputs';
import type { Coverage } from './oracle';
import type { RecordSpace, Scene } from './recordSpace';

/** What a reader is told of one item. */
export type Verdict = 'SEEN' | 'ABSENT' | 'WITHHELD';

/** How a decision looks from outside: a refusal that is hidden looks as though nothing were held. */
export const verdictOf = (decision: Decision): Verdict =>
  decision.disclose ? 'SEEN' : decision.hidden ? 'ABSENT' : 'WITHHELD';

export type Decide = typeof decide;
export type SecondVerdict = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
) => Verdict;

interface Base {
  readonly level: DisclosureLevel;
  readonly heard: boolean;
}
export type BaseLevel = (facts: CaseFacts, standing: Standing) => Base;

/** What came of a comparison over a whole space. */
export interface Compared extends Coverage {
  /** Every kind of disagreement, in words; none where both say the same everywhere. */
  readonly disagreements: readonly string[];
}

const inWords = ({ level, heard }: Base): string => (heard ? `${level} and what triage heard` : level);

/** Theorem A: what a case permits (F3, F4, F6, F9), kernel against second evaluator, over every case and standing. */
export const compareBaseLevels = (
  second: BaseLevel,
  { first = permissionFor, emergencies = true }: { first?: BaseLevel; emergencies?: boolean } = {},
): Compared => {
  const { oracle, facts, standing, slots, enumerate } = createCaseSpace();
  const disagreements = createDisagreements(oracle);
  const coverage = enumerate(
    () => {
      const kernel = first(facts, standing);
      const other = second(facts, standing);
      if (kernel.level !== other.level || kernel.heard !== other.heard)
        disagreements.add(`kernel ${inWords(kernel)}, second ${inWords(other)}`);
    },
    emergencies ? [] : [held(slots.emergency, undefined)],
  );
  return { ...coverage, disagreements: disagreements.report() };
};

/**
 * Theorem B: what becomes of an item (F7, F8), kernel against second evaluator, over every reader, contact, record and
 * item of a scene. What the kernel read before the choice that changed last needs no second run.
 */
export const compareVerdicts = (
  space: RecordSpace,
  scene: Scene,
  second: SecondVerdict,
  { first = decide, holds = [] }: { first?: Decide; holds?: readonly Held[] } = {},
): Compared => {
  const { reader, record, item, oracle } = space;
  const disagreements = createDisagreements(oracle);
  let read = 0;
  let decision: Decision | null = null;
  const coverage = space.enumerate(
    scene,
    (contact, changedFrom) => {
      if (decision === null || changedFrom < read) {
        decision = first(reader, contact, record, item);
        read = oracle.length;
      }
      const other = second(reader, contact, record, item);
      const kernel = verdictOf(decision);
      if (kernel !== other) {
        const rule = decision.rule.startsWith('DT') ? 'a row' : decision.rule;
        disagreements.add(`kernel ${kernel} by ${rule}, second ${other}`);
      }
    },
    holds,
  );
  return { ...coverage, disagreements: disagreements.report() };
};
