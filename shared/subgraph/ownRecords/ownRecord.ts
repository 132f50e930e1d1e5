import { decide, type FieldRow, type RecordFacts } from '../../disclosure';
import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import type { LoggedCommand } from '../logged';
import { logContextOf } from '../requestContext';
import type { RecordKind, StoredRecord } from '../records';

/** A record in the hands of those who keep it: its kind, and the rows of what is theirs in it. */
export interface OwnRecord {
  readonly kind: RecordKind;
  readonly stored: StoredRecord;
  /** The rows whose items the requester owns and may read; never empty. */
  readonly rows: readonly FieldRow[];
}

type Framed = Pick<StoredRecord, '_id' | 'date' | 'establishment'>;

/** What the owner’s own reading depends on: neither consent nor a restriction is among it (M1). */
export const ownFactsOf = ({ _id, date, establishment }: Framed): RecordFacts => ({
  reference: _id,
  date: date?.getTime() ?? null,
  subjects: [],
  restricted: [],
  establishment,
  olderButRelevant: true,
});

/**
 * The rows of a record that the requester owns and may read by role (M1): none for the staff of another service or
 * setting, and none of what is closed even to own staff outside the decision circle.
 */
export const ownRowsOf = (context: AgencyContext, kind: RecordKind, stored: Framed): readonly FieldRow[] => {
  const facts = ownFactsOf(stored);
  return context.dependencies.pipeline
    .rowsOf(kind)
    .filter(({ item }) => decide(context.requester, null, facts, item).disclose);
};

/** The kind that a record's reference names: `<kind>:<reference in the source system>`. */
export const kindNamed = (context: AgencyContext, reference: string): RecordKind | undefined =>
  context.dependencies.records.kinds.find(({ name }) => name === reference.split(':', 1)[0]);

/** The store's model of a kind. */
export const modelOf = ({ dependencies: { records } }: AgencyContext, { name }: RecordKind) => {
  const model = records.models.get(name);
  if (!model) throw new Error(`The store has no collection for ${name}`);
  return model;
};

/** A record by its reference. Throws NOT_FOUND where there is none, or nothing of it is the requester's own. */
export const ownRecord = async (context: AgencyContext, reference: string): Promise<OwnRecord> => {
  const kind = kindNamed(context, reference);
  const stored =
    kind && (await modelOf(context, kind).findOne({ _id: reference }).lean<StoredRecord>().exec());
  const rows = stored ? ownRowsOf(context, kind, stored) : [];
  if (!stored || rows.length === 0) throw hubError('NOT_FOUND', { field: 'record' });
  return { kind, stored, rows };
};

/** A command on a record as the log keeps it: references and names of items, never what anybody wrote. */
export const commandOn = (
  command: string,
  record: string,
  facts: LoggedCommand['facts'],
  rules: readonly string[],
): LoggedCommand => ({
  command,
  target: record,
  contact: null,
  person: null,
  expectedVersion: null,
  facts: { record, ...facts },
  rules,
});

/**
 * Says in the log that the agency's own staff looked at how records are handled (M11); `*` stands for the whole record.
 * INVARIANT: awaited before anything of it leaves.
 */
export const logHandlingRead = async (
  context: AgencyContext,
  field: string,
  records: readonly string[],
): Promise<void> => {
  const any = records.length > 0;
  await context.dependencies.log.append([
    {
      ...logContextOf(context),
      kind: 'OWN_READ',
      contact: null,
      subject: null,
      person: null,
      profile: null,
      policy: null,
      stage: null,
      level: 'OWN',
      row: 'M1',
      reasons: [],
      consent: null,
      overrides: [],
      grant: null,
      answer: any ? 'DISCLOSED' : 'NOTHING_HELD',
      disclosed: any ? [{ item: '*', field, count: records.length, records }] : [],
      withheld: [],
      basis: null,
    },
  ]);
};
