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
  /** Called when the store has acknowledged a batch, with the number of lines up to which everything is in it. */
  readonly onProgress?: (soFar: IngestReport, lines: number) => unknown;
  /** Lines a batch; a batch also ends at 4 million characters, whatever their number. */
  readonly batchSize?: number;
}

const largestBatch = 4_000_000;

/**
 * Reads an agency's records into its own store (design 8). A refused line never stops the rest; the same lines again
 * change nothing, and an import that was broken off is put right by running it again. Memory stays bounded, but for
 * a dry run, which remembers the references it met: while one batch is written the next is read, and no more.
 * Throws what the source of the lines or the store throws; what was written up to then stays.
 */
export const ingest = async (options: IngestOptions): Promise<IngestReport> => {
  const { lines, kinds, store, dryRun, onProgress, batchSize = 500 } = options;
  const read = createLineReading(kinds, createCast(store));
  const write = createBatchWriter(store, dryRun);
  const tally = createTally(dryRun);
  let batch: Writable[] = [];
  let characters = 0;
  let line = 0;
  let writing = Promise.resolve();

  const writeBatch = async (full: readonly Writable[], through: number): Promise<void> => {
    (await write(full)).forEach(tally.count);
    await onProgress?.(tally.report(), through);
  };
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    characters = 0;
    // INVARIANT: batches are written in order, so that of several lines of one reference the last stays.
    await writing;
    writing = writeBatch(full, line);
    // Whoever awaits it next hears of a failure; until then it is nobody's.
    writing.catch(() => undefined);
  };

  try {
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
  } finally {
    await writing;
  }
  return tally.report();
};
