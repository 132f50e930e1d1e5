import {
  contactFactsOf,
  decide,
  isTouchPoints,
  recordsBy,
  recordFactsOf,
  type Decided,
  type Decision,
  type ItemRow,
  type RecordBasis,
  type RecordFacts,
} from '../../disclosure';
import type { DisclosureEntry, ItemCount, WithheldCount } from '../../log';
import type { AskableEdition } from '../edition/edition';
import { finding, type Finding } from './replayFinding';

/** What became of a field of a record, in one word: the same for the log and for its replay. */
export type Outcome = string;

const disclosed: Outcome = 'disclosed';

/** The outcome of a decision, in the words of the log. */
export const outcomeOf = (decision: Decision): Outcome =>
  decision.disclose ? disclosed : `withheld as ${decision.reason} by ${decision.rule}`;

/** The outcome of what the log says was withheld. */
export const withheldOutcome = ({ reason, rule }: WithheldCount): Outcome =>
  `withheld as ${reason} by ${rule}`;

/** How often each outcome stands in the log for one field of the records under one reference. */
type Outcomes = Map<Outcome, number>;

/** What the log says of one field of the records that share a reference. */
export interface LoggedField {
  readonly item: string;
  readonly field: string;
  readonly reference: string;
  readonly outcomes: Outcomes;
}

const count = (outcomes: Outcomes, outcome: Outcome): void => {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
};

/** The decisions of an entry, by item, field and reference. */
export const loggedFields = ({ disclosed: open, withheld }: DisclosureEntry): readonly LoggedField[] => {
  const fields = new Map<string, LoggedField>();
  const add = ({ item, field, records }: ItemCount, outcome: Outcome): void => {
    for (const reference of records) {
      const key = `${item} ${field} ${reference}`;
      let logged = fields.get(key);
      if (!logged) fields.set(key, (logged = { item, field, reference, outcomes: new Map() }));
      count(logged.outcomes, outcome);
    }
  };
  for (const counted of open) add(counted, disclosed);
  for (const counted of withheld) add(counted, withheldOutcome(counted));
  return [...fields.values()];
};

/**
 * What the kernel decides of the fields of the records of one entry, the facts of the contact and of each record made once. A touch
 * point shows that an open field holds something; where the owner’s other text stood in, both decisions were logged.
 */
export const createDeciding = ({ reader, stage, at, basis }: Decided) => {
  const contact = contactFactsOf({ stage, at, basis });
  const known = new Map<RecordBasis, RecordFacts>();
  const factsOf = (record: RecordBasis): RecordFacts => {
    let facts = known.get(record);
    if (!facts) known.set(record, (facts = recordFactsOf(basis, record, at)));
    return facts;
  };
  return (record: RecordBasis, field: string, item: ItemRow): readonly Decision[] => {
    const facts = factsOf(record);
    const decision = decide(reader, contact, facts, item);
    const { sanitised = [] } = record;
    const isTwice = sanitised.includes(field) || (sanitised.length > 0 && isTouchPoints(field));
    return isTwice ? [decision, decide(reader, contact, { ...facts, restricted: [] }, item)] : [decision];
  };
};

export type Deciding = ReturnType<typeof createDeciding>;

/** The one decision that is not the kernel’s in an entry of the kernel: the outcome for the referrer (F9). */
const isOutcomeForReferrer = ({ item, field, outcomes }: LoggedField): boolean =>
  field === 'Contact.outcomeForReferrer' &&
  item === 'SOC-18.outcome' &&
  [...outcomes.keys()].every((outcome) => outcome === disclosed);

export interface ReplayedItems {
  readonly decisions: number;
  /** Decisions of other rules than the kernel’s, by rule. */
  readonly elsewhere: number;
  readonly findings: readonly Finding[];
}

const inWords = (outcomes: Outcomes): string =>
  [...outcomes]
    .map(([outcome, times]) => (times === 1 ? outcome : `${outcome}, ${String(times)} times`))
    .join('; ') || 'nothing';

const totalOf = (outcomes: Outcomes): number => [...outcomes.values()].reduce((sum, times) => sum + times, 0);

/** INVARIANT: of records that share a reference each has one decision, so the log never says more than the replay. */
const replayField = (
  deciding: Deciding,
  logged: LoggedField,
  records: readonly RecordBasis[],
  item: ItemRow,
) => {
  const replayed: Outcomes = new Map();
  for (const record of records)
    for (const decision of deciding(record, logged.field, item)) count(replayed, outcomeOf(decision));
  const agrees = [...logged.outcomes].every(([outcome, times]) => times <= (replayed.get(outcome) ?? 0));
  if (agrees) return [];
  const what = `${logged.item} (${logged.field} of ${logged.reference})`;
  return [finding(`${what} was ${inWords(logged.outcomes)}`, inWords(replayed))];
};

/** Decides every item that an entry lists once more, under the rows of its edition. Pure. */
export const replayItems = (
  entry: DisclosureEntry,
  decided: Decided,
  edition: AskableEdition,
): ReplayedItems => {
  const recordsOf = recordsBy(decided.basis);
  const deciding = createDeciding(decided);
  const findings: Finding[] = [];
  let decisions = 0;
  let elsewhere = 0;
  for (const logged of loggedFields(entry)) {
    const times = totalOf(logged.outcomes);
    if (isOutcomeForReferrer(logged) && logged.reference === entry.contact) {
      elsewhere += times;
      continue;
    }
    decisions += times;
    const records = recordsOf(logged);
    const item = edition.itemOf(logged.item);
    const what = `a decision on ${logged.item} (${logged.field} of ${logged.reference})`;
    if (!item) findings.push(finding(what, `edition ${edition.version} has no such item`));
    else if (records.length === 0) findings.push(finding(what, 'its basis knows no such record'));
    else findings.push(...replayField(deciding, logged, records, item));
  }
  for (const { item, field, count: times, records } of [...entry.disclosed, ...entry.withheld])
    if (times !== records.length)
      findings.push(
        finding(`${item} (${field}) ${String(times)} times`, `it names ${String(records.length)} records`),
      );
  return { decisions, elsewhere, findings };
};
