import { ingest, type IngestReport, linesOf } from '@mash-hub/shared/ingest';
import { openStore } from '@mash-hub/shared/store';
import { openRecordStore, recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { z } from 'zod';

/** A kind of record for these tests only: an incident with a summary, a risk and whatever else was noted. */
export const incidentKind: RecordKind = {
  name: 'INCIDENT',
  type: 'TestIncident',
  field: 'incidents',
  schema: recordSchema({
    summary: String,
    risk: String,
    notes: {},
  }),
  line: z.strictObject({
    summary: z.string().trim().min(1).max(500),
    risk: z.enum(['STANDARD', 'MEDIUM', 'HIGH']).exactOptional(),
    notes: z.record(z.string(), z.string()).exactOptional(),
  }),
  toPublished: ({ content }) => content,
};

/** A kind whose import shape takes what its stored shape does not: a mistake of whoever wrote the kind. */
export const disagreeingKind: RecordKind = {
  name: 'DISAGREEING',
  type: 'TestDisagreeing',
  field: 'disagreeing',
  schema: recordSchema({ count: Number }),
  line: z.record(z.string(), z.unknown()),
  toPublished: ({ content }) => content,
};

export const kinds: readonly RecordKind[] = [incidentKind, disagreeingKind];

export const aPersonLine = (changed: object = {}): object => ({
  kind: 'PERSON',
  reference: 'N-1',
  names: [{ given: 'Pia', family: 'Dunmore' }],
  birthDate: '2018-05-04',
  sex: 'F',
  addresses: ['18 Weir Lane, ZZ99 2BB'],
  identifiers: { nhsNumber: '999 526 0182' },
  walled: false,
  ...changed,
});

export const anIncidentLine = (changed: object = {}): object => ({
  kind: 'INCIDENT',
  reference: 'CV/26/90117',
  subjects: ['N-1'],
  date: '2026-06-09T21:00:00+01:00',
  establishment: null,
  olderButRelevant: null,
  content: { summary: 'Officers attended at night.', risk: 'MEDIUM' },
  ...changed,
});

/** Numbered incidents, all of one child. */
export const incidents = (count: number, summary = 'Officers attended.'): object[] =>
  Array.from({ length: count }, (_, index) =>
    anIncidentLine({ reference: `CV/26/${String(index)}`, content: { summary } }),
  );

export const ndjson = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

export async function* inPieces(file: string | Buffer, pieceLength = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  for (let start = 0; start < bytes.length; start += pieceLength)
    yield await Promise.resolve(bytes.subarray(start, start + pieceLength));
}

/** An empty store of an agency, an import into it and a look at what it holds; removed when the test ends. */
export async function anAgencyStore(context: TestContext) {
  const directory = await mkdtemp(join(tmpdir(), 'mash-ingest-'));
  const opened = await openStore({ agency: 'POLICE', directory, monitorCommands: true });
  context.after(async () => {
    await opened.close();
    await rm(directory, { recursive: true });
  });
  const store = await openRecordStore(opened.connection, kinds);
  const held = async () => ({
    people: await store.people.find().sort({ _id: 1 }).lean().exec(),
    incidents: (await store.models.get('INCIDENT')?.find().sort({ _id: 1 }).lean().exec()) ?? [],
    disagreeing: (await store.models.get('DISAGREEING')?.find().lean().exec()) ?? [],
  });
  const importFile = (file: string | Buffer, dryRun = false): Promise<IngestReport> =>
    ingest({ lines: linesOf(inPieces(file)), kinds, store, dryRun });
  const importLines = (lines: readonly object[], dryRun = false) => importFile(ndjson(lines), dryRun);
  return { store, commands: opened.commands, held, importFile, importLines };
}

/** The counts of a report without its list. */
export const countsOf = ({ read, added, changed, unchanged, refusedCount }: IngestReport) => ({
  read,
  added,
  changed,
  unchanged,
  refusedCount,
});
