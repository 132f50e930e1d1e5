import {
  explain,
  modifiersOn,
  ruleOf,
  typeOfCoordinate,
  type Decision,
  type ItemRow,
  type RecordBasis,
  type Rule,
  type WithheldReason,
} from '../../disclosure';
import type { DisclosureEntry } from '../../log';
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
  readonly modifiers: readonly ExplainedModifier[];
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

/** Records of which an item was decided alike. */
interface Kind {
  readonly situation: Situation;
  readonly decision: Decision;
  readonly count: number;
}

const explanationOf = ({ situation, decision, count }: Kind, audience: Audience): Explanation => {
  const wouldDisclose = decision.disclose ? [] : whatWouldDisclose(situation).map(toChange);
  const sentence = explain(situation.item, decision);
  return {
    decision: decision.disclose ? 'DISCLOSED' : 'WITHHELD',
    count: audience === 'AUDITOR' ? count : null,
    rule: ruleOf(decision.rule),
    reason: decision.disclose ? null : decision.reason,
    hidden: !decision.disclose && decision.hidden,
    modifiers: modifiersIn(situation),
    wouldDisclose,
    sentence: [sentence, wouldDisclose[0]?.sentence].filter((part) => part !== undefined).join(' '),
  };
};

/** The records of which the entry counts the item, as they were decided; a touch point follows the record that it is of. */
const recordsOf = (entry: DisclosureEntry, { id }: ItemRow, field: string | null): readonly RecordBasis[] => {
  const counted = [...entry.disclosed, ...entry.withheld].filter(
    (one) => one.item === id && (field === null || one.field === field),
  );
  const references = new Set(counted.flatMap(({ records }) => records));
  const types = new Set(counted.map((one) => typeOfCoordinate(one.field)));
  const among = (entry.basis?.records ?? []).filter(({ reference }) => references.has(reference));
  const ofTypes = among.filter(({ type }) => types.has(type));
  return ofTypes.length > 0 ? ofTypes : among;
};

/** A record that the owner did not look up, about the subject alone: what would have been decided of any. */
const anyRecord = (entry: DisclosureEntry, subject: string): RecordBasis | null => {
  const place = entry.basis?.people.findIndex((person) => person.subject === subject) ?? -1;
  return place === -1 ? null : { type: '', reference: '', age: 0, people: [place] };
};

/** Two decisions with the same rule, reason and visibility are explained once. */
const kindOf = (decision: Decision): string =>
  decision.disclose ? decision.rule : `${decision.rule}|${decision.reason}|${String(decision.hidden)}`;

/** Who the explanation is for: an auditor reads all of it, a practitioner of the own refusals what may be known of them. */
export type Audience = 'AUDITOR' | 'PRACTITIONER';

const isFor = (audience: Audience, decision: Decision): boolean =>
  audience === 'AUDITOR' || (!decision.disclose && !decision.hidden);

/**
 * Explains one item of one log entry: one explanation for each way in which it was decided of the records at hand.
 * Where none is at hand and the level refuses whatever there might be, that refusal with a count of 0; where the level
 * would have given it, nothing: nothing of the kind was held. Pure, from the entry alone.
 *
 * INVARIANT: to a practitioner a hidden refusal reads as though nothing were held, and nothing is counted.
 */
export const explainEntry = (
  entry: DisclosureEntry,
  subject: string,
  item: ItemRow,
  field: string | null,
  audience: Audience,
): readonly Explanation[] => {
  const { basis, requester, stage } = entry;
  if (!basis) return [];
  const at = new Date(entry.at).getTime();
  const situationOf = (record: RecordBasis): Situation => {
    return { reader: requester, stage: stage as Situation['stage'], at, basis, record, item };
  };
  const kinds = new Map<string, Kind>();
  for (const record of recordsOf(entry, item, field)) {
    const situation = situationOf(record);
    const decision = decisionIn(situation);
    const count = (kinds.get(kindOf(decision))?.count ?? 0) + 1;
    if (isFor(audience, decision)) kinds.set(kindOf(decision), { situation, decision, count });
  }
  if (kinds.size > 0) return [...kinds.values()].map((kind) => explanationOf(kind, audience));
  const supposed = anyRecord(entry, subject);
  if (!supposed) return [];
  const situation = situationOf(supposed);
  const decision = decisionIn(situation);
  const isRefused = !decision.disclose && isFor(audience, decision);
  return isRefused ? [explanationOf({ situation, decision, count: 0 }, audience)] : [];
};
