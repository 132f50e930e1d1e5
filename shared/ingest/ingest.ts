import type { RecordKind, RecordStore } from '../subgraph/records';
import { createBatchWriter } from './batchWriting';
import { createLineReading } from './lineReading';
import { createTally, type IngestReport } from './report';
import { createCast, type Writable } from './writable';

/** One import: where the lines come from and into which agency's store they go. */
export interface IngestOptions {
  /** NDJSON, one record a line; `linesOf` makes them of a stream. */
  readonly lines: AsyncIterable<string>;
  readonly kinds: readonly RecordKind[];
  readonly store: RecordStore;
  /** Look and report, write nothing. */
  readonly dryRun: boolean;
  /** Called after each batch. */
  readonly onProgress?: (soFar: IngestReport) => void;
  /** Lines a batch; a batch also ends at 4 million characters, whatever their number. */
  readonly batchSize?: number;
}

const largestBatch = 4_000_000;

const byKind = (batch: readonly Writable[]): ReadonlyMap<string, readonly Writable[]> => {
  const grouped = new Map<string, Writable[]>();
  for (const writable of batch) {
    const group = grouped.get(writable.kind);
    if (group) group.push(writable);
    else grouped.set(writable.kind, [writable]);
  }
  return grouped;
};

/**
 * Reads an agency's records into its own store (design 8). A refused line never stops the rest; the same lines again
 * change nothing, and an import that was broken off is put right by running it again. Memory stays bounded, but for
 * a dry run, which remembers the references it met.
 * Throws what the source of the lines or the store throws; what was written up to then stays.
 */
export const ingest = async (options: IngestOptions): Promise<IngestReport> => {
  const { lines, kinds, store, dryRun, onProgress, batchSize = 500 } = options;
  const read = createLineReading(kinds, createCast(store));
  const write = createBatchWriter(store, dryRun);
  const tally = createTally(dryRun);
  let batch: Writable[] = [];
  let characters = 0;

  const flush = async (): Promise<void> => {
    for (const [kind, writables] of byKind(batch)) (await write(kind, writables)).forEach(tally.count);
    batch = [];
    characters = 0;
    onProgress?.(tally.report());
  };

  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const outcome = await read(text);
    if (outcome.accepted) batch.push(outcome.writable);
    else tally.refuse({ line, ...outcome.refused });
    characters += text.length;
    if (batch.length >= batchSize || characters >= largestBatch) await flush();
  }
  await flush();
  return tally.report();
};
