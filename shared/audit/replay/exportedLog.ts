import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { agencyNames, type Agency } from '../../disclosure';
import { originOf, parseCheckpointText } from '../../log/checkpointNote';
import { parseNote } from '../../log/note';
import type { PlacedEntry, ReplayedLog, Unread } from './replayLog';

/** The name of an agency’s service: its agency’s, in small letters and with hyphens. */
const serviceOf = (agency: Agency): string => agency.toLowerCase().replaceAll('_', '-');

/** Whose log an origin names; null for one that names none. */
export const agencyOfOrigin = (origin: unknown): Agency | null =>
  agencyNames.find((agency) => originOf(serviceOf(agency)) === origin) ?? null;

/** What an agency’s log is called. */
export const originOfAgency = (agency: Agency): string => originOf(serviceOf(agency));

interface Line {
  /** Its place in the file, from 1. */
  readonly place: number;
  /** Null for what is no JSON object. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

const objectIn = (line: string): Line['value'] => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
};

async function* linesOf(file: string): AsyncGenerator<Line> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let place = 0;
  for await (const line of lines) {
    place += 1;
    if (line !== '') yield { place, value: objectIn(line) };
  }
}

const isEntry = (value: Line['value']): boolean =>
  Number.isSafeInteger(value?.seq) && typeof value?.body === 'object' && value.body !== null;

/** How many entries a checkpoint is over; undefined for what is none. Whether it is signed, the verifier says. */
const sizeOf = (checkpoint: unknown): number | undefined => {
  const text = typeof checkpoint === 'string' ? parseNote(checkpoint)?.text : undefined;
  return text === undefined ? undefined : parseCheckpointText(text)?.size;
};

/** What is wrong with the whole of an export: nothing in it, or not all that its last checkpoint is over. */
const shortfall = (entries: number, covered: number): readonly Unread[] => {
  if (entries > 0 && entries === covered) return [];
  const words = `it holds ${String(entries)} entries, its last checkpoint is over ${String(covered)}`;
  return [{ seq: entries, unread: entries === 0 ? 'it holds no entry' : words }];
};

/** INVARIANT: a line behind the first is yielded as an entry, is a checkpoint, or is named; none is passed over. */
async function* entriesOf(file: string): AsyncGenerator<PlacedEntry | Unread> {
  let [next, covered] = [0, 0];
  for await (const { place, value } of linesOf(file)) {
    const where = `line ${String(place)}`;
    const size = sizeOf(value?.checkpoint);
    if (place === 1) {
      if (agencyOfOrigin(value?.origin) === null) yield { seq: 0, unread: 'it names no agency’s log' };
    } else if (isEntry(value)) {
      const entry = value as unknown as PlacedEntry;
      if (entry.seq !== next) yield { seq: entry.seq, unread: `${where} should hold entry ${String(next)}` };
      next = entry.seq + 1;
      yield entry;
    } else if (size !== undefined) {
      covered = size;
    } else {
      yield { seq: next, unread: `${where} is neither an entry nor a checkpoint` };
      if (value === null || !('checkpoint' in value)) next += 1;
    }
  }
  yield* shortfall(next, covered);
}

/**
 * The log in an export (`npm run audit:export`), read as it is replayed, never held whole. Whether it is unchanged is the
 * verifier’s to say; what of it cannot be read is named in its place. Throws for a file without any line.
 */
export const openExport = async (file: string): Promise<ReplayedLog> => {
  for await (const { value } of linesOf(file)) {
    const agency = agencyOfOrigin(value?.origin);
    const name = typeof value?.origin === 'string' ? value.origin : file;
    return { name, agency, entries: entriesOf(file) };
  }
  throw new Error(`${file}: is empty`);
};
