import type { CommandEntry, ItemCount, SealedEntry, WithheldCount } from '../../log';
import type { LogEntry, LoggedFact, LoggedItem } from '../types/audit';

const toLoggedItem = (counted: ItemCount | WithheldCount): LoggedItem => ({
  item: counted.item,
  field: counted.field,
  count: counted.count,
  records: counted.records,
  reason: 'reason' in counted ? counted.reason : null,
  rule: 'rule' in counted ? counted.rule : null,
});

const factsOf = (facts: CommandEntry['facts']): readonly LoggedFact[] =>
  Object.entries(facts).map(([name, value]) => ({
    name,
    value: typeof value === 'object' && value !== null ? value.join(', ') : String(value),
  }));

/** A sealed entry as auditors read it. */
export const toLogEntry = ({ seq, previousHash, hash, body }: SealedEntry): LogEntry => {
  const { requester } = body;
  const disclosure = 'answer' in body ? body : null;
  const command = 'command' in body ? body : null;
  return {
    id: String(seq),
    kind: body.kind,
    at: new Date(body.at),
    correlation: body.correlation,
    requester: requester.sub,
    agency: requester.agency,
    role: requester.role,
    contact: disclosure?.contact ?? command?.contact ?? null,
    person: disclosure?.person ?? command?.person ?? null,
    profile: disclosure?.profile ?? null,
    stage: disclosure?.stage ?? null,
    level: disclosure?.level ?? null,
    row: disclosure?.row ?? null,
    answer: disclosure?.answer ?? null,
    command: command?.command ?? null,
    rules: command?.rules ?? disclosure?.reasons ?? [],
    consent: disclosure?.consent ?? null,
    overrides: disclosure?.overrides ?? [],
    facts: factsOf(command?.facts ?? {}),
    disclosed: (disclosure?.disclosed ?? []).map(toLoggedItem),
    withheld: (disclosure?.withheld ?? []).map(toLoggedItem),
    previousHash,
    hash,
  };
};
