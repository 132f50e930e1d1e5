import type { DecidedRecord } from './basis';
import type { Decision } from './decision';
import type { RecordFacts } from './facts';
import type { WithheldReason } from './vocabulary';

/** How often one field was disclosed or withheld, and in which records: what the log keeps and the answer says. */
export interface Tallied {
  readonly item: string;
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly count: number;
  readonly records: readonly string[];
}

export interface TalliedRefusal extends Tallied {
  readonly reason: WithheldReason;
  readonly rule: string;
  /** INVARIANT: a hidden refusal stands in the owner’s log and never in an answer. */
  readonly hidden: boolean;
}

interface Counter {
  count: number;
  readonly records: string[];
}

/** Counts decisions field by field while a disclosure is being built. */
export const createTally = () => {
  const disclosed = new Map<string, Tallied & Counter>();
  const withheld = new Map<string, TalliedRefusal & Counter>();
  const records: DecidedRecord[] = [];

  const count = (counter: Counter, record: string): void => {
    counter.count += 1;
    counter.records.push(record);
  };

  const add = (item: string, field: string, record: string, decision: Decision): void => {
    if (decision.disclose) {
      let entry = disclosed.get(field);
      if (!entry) disclosed.set(field, (entry = { item, field, count: 0, records: [] }));
      count(entry, record);
      return;
    }
    const { reason, rule, hidden } = decision;
    const key = `${field}|${reason}|${rule}|${String(hidden)}`;
    let entry = withheld.get(key);
    if (!entry) withheld.set(key, (entry = { item, field, reason, rule, hidden, count: 0, records: [] }));
    count(entry, record);
  };

  /** Keeps what the decisions on a record rested on; `sanitised` are fields that its owner’s other text stood in for. */
  const rest = (type: string, record: RecordFacts, sanitised: readonly string[]): void => {
    records.push({ type, record, sanitised });
  };

  return {
    add,
    rest,
    records: (): readonly DecidedRecord[] => records,
    disclosed: (): readonly Tallied[] => [...disclosed.values()],
    withheld: (): readonly TalliedRefusal[] => [...withheld.values()],
  };
};

export type Tally = ReturnType<typeof createTally>;
