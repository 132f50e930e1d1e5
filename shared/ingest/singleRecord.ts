import { hubError } from '../errors';
import type { RecordStore } from '../subgraph/records';
import { createBatchWriter } from './batchWriting';
import { personKind } from './line';
import { staffKind } from './staffLine';
import { createLineReading } from './lineReading';
import type { Outcome } from './report';
import { createCast, type Writable } from './writable';

const refuse = (problems: readonly string[]) =>
  hubError('BAD_USER_INPUT', { field: 'line', detail: `${problems.join('; ')}.` });

/**
 * Whoever enters one record means somebody in particular: a reference that is nobody's yet, which an import may bring
 * before the person, is here a slip, and the record would be about nobody. Throws BAD_USER_INPUT.
 */
const requireKept = async ({ people }: RecordStore, { fields }: Writable): Promise<void> => {
  const subjects = [...new Set(fields.subjects as readonly string[])];
  if ((await people.countDocuments({ _id: { $in: subjects } }).exec()) < subjects.length)
    throw refuse(['subjects: expected references of people whom the agency keeps already']);
};

/**
 * Reads one record as an import would read its line: the same format, the same checks (design 8). Throws BAD_USER_INPUT
 * with what is wrong where, never with what was entered; people come with the import alone, because matching rests on
 * them.
 */
export const readSingleRecord = async (
  store: RecordStore,
  line: Readonly<Record<string, unknown>>,
): Promise<Writable> => {
  if (line.kind === personKind || line.kind === staffKind)
    throw refuse(['kind: people come with the agency’s import; name one of its records']);
  const read = await createLineReading(store.kinds, createCast(store))(JSON.stringify(line));
  if (!read.accepted) throw refuse(read.refused.problems);
  await requireKept(store, read.writable);
  return read.writable;
};

/** Writes one record as an import would; its restrictions stay (R233). */
export const writeSingleRecord = async (store: RecordStore, writable: Writable): Promise<Outcome> => {
  const [outcome] = await createBatchWriter(store, false)([writable]);
  if (outcome === undefined) throw new Error('Nothing was written');
  return outcome;
};
