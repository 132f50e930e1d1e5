import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { agencyNames, type Agency } from '../../disclosure';
import { originOf } from '../../log/checkpointNote';
import type { PlacedEntry, ReplayedLog } from './replayLog';

/** The name of an agency’s service: its agency’s, in small letters and with hyphens. */
const serviceOf = (agency: Agency): string => agency.toLowerCase().replaceAll('_', '-');

/** Whose log an origin names; null for one that names none. */
export const agencyOfOrigin = (origin: unknown): Agency | null =>
  agencyNames.find((agency) => originOf(serviceOf(agency)) === origin) ?? null;

/** What an agency’s log is called. */
export const originOfAgency = (agency: Agency): string => originOf(serviceOf(agency));

const objectIn = (line: string, file: string, place: number): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below: where the line is, never what stands in it.
  }
  throw new Error(`${file}, line ${String(place)}: is not a line of an export`);
};

async function* objectsOf(file: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let place = 0;
  for await (const line of lines) {
    place += 1;
    if (line !== '') yield objectIn(line, file, place);
  }
}

const isEntry = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.seq === 'number' && typeof value.body === 'object' && value.body !== null;

async function* entriesOf(file: string): AsyncGenerator<PlacedEntry> {
  for await (const value of objectsOf(file)) if (isEntry(value)) yield value as unknown as PlacedEntry;
}

/**
 * The log in an export (`npm run audit:export`), read as it is replayed, never held whole. Whether it is complete and
 * unchanged is the verifier’s to say. Throws for a file that cannot be read, naming the line.
 */
export const openExport = async (file: string): Promise<ReplayedLog> => {
  for await (const header of objectsOf(file)) {
    const agency = agencyOfOrigin(header.origin);
    const name = typeof header.origin === 'string' ? header.origin : file;
    return { name, agency, entries: entriesOf(file) };
  }
  throw new Error(`${file}: is empty`);
};
