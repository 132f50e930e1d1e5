import {
  explain,
  modifiersOn,
  ruleOf,
  type Decision,
  type ItemRow,
  type Rule,
  type Withheld,
  type WithheldReason,
} from '../../disclosure';
import type { ChangeId } from './change';
import { whatWouldDisclose, type SufficientChange } from './counterfactual';
import { decisionIn, kernelFactsOf, type Situation } from './situation';

/** One modifier of domain F7 as it was asked. */
export interface ExplainedModifier extends Rule {
  /** Null where it let the item pass. */
  readonly reason: WithheldReason | null;
}

/** One smallest set of things that together would turn a refusal into a disclosure. */
export interface ExplainedChange {
  readonly changes: readonly ChangeId[];
  readonly sentence: string;
}

/** Why one item of some records was disclosed or withheld. INVARIANT: never a value, a name or an address. */
export interface Explanation {
  readonly decision: 'DISCLOSED' | 'WITHHELD';
  /** In how many records it was so decided; 0 where the level already refuses what there might be; null: not told. */
  readonly count: number | null;
  readonly rule: Rule;
  readonly reason: WithheldReason | null;
  /** It looks to the requester as though nothing were held. */
  readonly hidden: boolean;
  /** To a practitioner those until the one that decided: what the others would say tells of the record. */
  readonly modifiers: readonly ExplainedModifier[];
  /** Empty where no set of up to four changes was found, which is not to say that nothing would open it. */
  readonly wouldDisclose: readonly ExplainedChange[];
  readonly sentence: string;
}

const toChange = (choice: SufficientChange): ExplainedChange => ({
  changes: choice.map(({ id }) => id),
  sentence: `It would be disclosed if ${choice.map(({ words }) => words).join(', and ')}.`,
});

const modifiersIn = (situation: Situation): readonly ExplainedModifier[] => {
  const { contact, facts } = kernelFactsOf(situation);
  return modifiersOn(situation.reader, contact, facts, situation.item).map(({ id, refusal }) => ({
    ...ruleOf(id),
    reason: refusal?.reason ?? null,
  }));
};

const untilTheDeciding = (modifiers: readonly ExplainedModifier[]): readonly ExplainedModifier[] =>
  modifiers.slice(0, modifiers.findIndex(({ reason }) => reason !== null) + 1);

const inWords = (item: ItemRow, decision: Decision, rest: Rest): Explanation => ({
  decision: decision.disclose ? 'DISCLOSED' : 'WITHHELD',
  rule: ruleOf(decision.rule),
  reason: decision.disclose ? null : decision.reason,
  hidden: !decision.disclose && decision.hidden,
  ...rest,
  sentence: [explain(item, decision), rest.wouldDisclose[0]?.sentence]
    .filter((part) => part !== undefined)
    .join(' '),
});

type Rest = Pick<Explanation, 'count' | 'modifiers' | 'wouldDisclose'>;

/** All of it. */
export const toAuditor = (situation: Situation, count: number): Explanation => {
  const decision = decisionIn(situation);
  const wouldDisclose = decision.disclose ? [] : whatWouldDisclose(situation).map(toChange);
  return inWords(situation.item, decision, { count, modifiers: modifiersIn(situation), wouldDisclose });
};

/** What the rule and the reason tell; more only of a supposed record that is refused in the same way. */
export const toPractitioner = (item: ItemRow, refused: Withheld, supposed: Situation | null): Explanation =>
  inWords(item, refused, {
    count: null,
    modifiers: supposed ? untilTheDeciding(modifiersIn(supposed)) : [],
    wouldDisclose: supposed ? whatWouldDisclose(supposed).map(toChange) : [],
  });

/** F9: whoever referred was told the outcome, whatever the level. */
export const outcomeTold = (item: ItemRow, count: number): Explanation =>
  inWords(item, { disclose: true, rule: 'F9' }, { count, modifiers: [], wouldDisclose: [] });
