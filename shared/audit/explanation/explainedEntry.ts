import type { ItemRow, RecordBasis } from '../../disclosure';
import type { DisclosureEntry } from '../../log';
import { recordsCounted } from './countedRecords';
import { outcomeTold, toAuditor, toPractitioner, type Explanation } from './explanation';
import { decisionIn, likenessOf, type Situation } from './situation';
import { plainRecord, supposedOf } from './supposed';

/** Records of which all is said alike are explained once; what alike records have in common is worked out once. */
const explainedTogether = (situations: readonly Situation[]): readonly Explanation[] => {
  const alike = new Map<string, { readonly situation: Situation; readonly count: number }>();
  for (const situation of situations) {
    const likeness = likenessOf(situation);
    alike.set(likeness, { situation, count: (alike.get(likeness)?.count ?? 0) + 1 });
  }
  const once = new Map<string, Explanation>();
  for (const { situation, count } of alike.values()) {
    const explanation = toAuditor(situation, count);
    const said = JSON.stringify({ ...explanation, count: null });
    once.set(said, { ...explanation, count: count + (once.get(said)?.count ?? 0) });
  }
  return [...once.values()];
};

/** Who the explanation is for: an auditor reads all of it, a practitioner of the own refusals what may be known of them. */
export type Audience = 'AUDITOR' | 'PRACTITIONER';

/** What an entry says of one item. */
export interface ExplainedItem {
  /** It decided of the item as far as the audience may know: otherwise what is explained is the level. */
  readonly decided: boolean;
  readonly explanations: readonly Explanation[];
}

/** What is to be explained of an entry: the records that it counts, the plain one that there might have been, the F9s. */
interface Explained {
  readonly item: ItemRow;
  /** Place of the subject among the people of the basis. */
  readonly place: number;
  readonly situations: readonly Situation[];
  readonly plain: Situation;
  readonly toldToReferrer: number;
}

const explainedToAuditor = ({ item, situations, plain, toldToReferrer }: Explained): ExplainedItem => {
  const told = toldToReferrer > 0 ? [outcomeTold(item, toldToReferrer)] : [];
  const explanations = [...told, ...explainedTogether(situations)];
  if (explanations.length > 0) return { decided: true, explanations };
  return { decided: false, explanations: decisionIn(plain).disclose ? [] : [toAuditor(plain, 0)] };
};

/** INVARIANT: a hidden refusal reads as though nothing were held. */
const explainedToPractitioner = ({
  item,
  place,
  situations,
  plain,
  toldToReferrer,
}: Explained): ExplainedItem => {
  const refusals = new Map<string, Explanation>();
  let isTold = toldToReferrer > 0;
  for (const situation of situations) {
    const decision = decisionIn(situation);
    isTold ||= decision.disclose;
    if (decision.disclose || decision.hidden) continue;
    const kind = `${decision.rule} ${decision.reason}`;
    if (refusals.has(kind)) continue;
    refusals.set(kind, toPractitioner(item, decision, supposedOf(situation, decision, place)));
  }
  if (isTold || refusals.size > 0) return { decided: true, explanations: [...refusals.values()] };
  const decision = decisionIn(plain);
  const isRefused = !decision.disclose && !decision.hidden;
  return { decided: false, explanations: isRefused ? [toPractitioner(item, decision, plain)] : [] };
};

/**
 * Explains one item of one log entry: one explanation for each way in which it was decided of the records at hand. Where
 * none is at hand and the level refuses whatever there might be, that refusal with a count of 0; where the level would
 * have given it, nothing: nothing of the kind was held. A practitioner is explained refusals alone: nothing where the
 * item was disclosed. Pure, from the entry alone.
 *
 * INVARIANT: what a practitioner reads follows from what the answer told: of each visible refusal its rule, its reason
 * and whom it is about, whether anything was disclosed, and the level.
 */
export const explainEntry = (
  entry: DisclosureEntry,
  subject: string,
  item: ItemRow,
  field: string | null,
  audience: Audience,
): ExplainedItem => {
  const { basis, requester: reader, stage } = entry;
  const place = basis?.people.findIndex((person) => person.subject === subject) ?? -1;
  if (!basis || place === -1) return { decided: false, explanations: [] };
  const at = new Date(entry.at).getTime();
  const situationOf = (record: RecordBasis): Situation => {
    return { reader, stage: stage as Situation['stage'], at, basis, record, item };
  };
  const { decided, toldToReferrer } = recordsCounted(entry, subject, item, field);
  const plain = situationOf(plainRecord([place]));
  const explained = { item, place, situations: decided.map(situationOf), plain, toldToReferrer };
  return audience === 'AUDITOR' ? explainedToAuditor(explained) : explainedToPractitioner(explained);
};
