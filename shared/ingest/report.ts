/** A line that was not taken, and why. Nothing of its content but what names it. */
export interface RefusedLine {
  /** Counted from 1, blank lines included, as an editor counts. */
  readonly line: number;
  readonly kind?: string;
  readonly reference?: string;
  /** Each the path of a field and what was expected there; never the value. */
  readonly problems: readonly string[];
}

/** What an import did, or in a dry run would have done. `read` is the sum of the other four counts. */
export interface IngestReport {
  readonly dryRun: boolean;
  /** Lines that are not blank. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** All refused lines; `refused` lists the first 1,000. */
  readonly refusedCount: number;
  readonly refused: readonly RefusedLine[];
}

/** How a line stands to what the store holds under its reference. */
export type Outcome = 'added' | 'changed' | 'unchanged';

const mostListed = 1000;

/** Counts an import while it runs, in memory that does not grow with it. */
export const createTally = (dryRun: boolean) => {
  const counts = { added: 0, changed: 0, unchanged: 0, refusedCount: 0 };
  const refused: RefusedLine[] = [];
  return {
    count: (outcome: Outcome): void => {
      counts[outcome] += 1;
    },
    refuse: (line: RefusedLine): void => {
      counts.refusedCount += 1;
      if (refused.length < mostListed) refused.push(line);
    },
    report: (): IngestReport => {
      const read = counts.added + counts.changed + counts.unchanged + counts.refusedCount;
      return { dryRun, read, ...counts, refused: [...refused] };
    },
  };
};
