import { createHash } from 'node:crypto';
import type { Agency } from '../disclosure';
import type { PopulationOptions } from '../population';
import { createPopulation } from '../population';
import type { Store } from '../store';

/** How far an agency’s store has been read into: it stands in the store itself, as durable as what it speaks of. */
interface StoredMark {
  readonly _id: 'POPULATION';
  /** Which population, by `populationId`. */
  readonly population: string;
  /** So many of its lines are in. */
  readonly lines: number;
}

const markedLines = 2000;

function* firstOf<T>(values: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const value of values) {
    if (count === most) return;
    count += 1;
    yield value;
  }
}

/**
 * Names a population as one agency sees it: by seed, size and day, and by what its first lines say, so that a mark made
 * by another version of the generator does not fit.
 */
export const populationId = (order: PopulationOptions, agency: Agency): string => {
  const { seed, people, today } = order;
  const hash = createHash('sha256').update(JSON.stringify([seed, people, today ?? null]));
  for (const line of firstOf(createPopulation(order).lines(agency), markedLines))
    hash.update(JSON.stringify(line));
  return hash.digest('hex');
};

/** Reads and writes the mark of one population in an agency’s store. */
export interface PopulationMark {
  /** So many lines are in, one after another from the first; 0 when the mark is of another population. */
  read(): Promise<number>;
  /** To be called when the store has acknowledged so many lines, never before. */
  write(lines: number): Promise<void>;
}

/** The mark of a population in an agency’s store. There is one a store: another population’s import moves it. */
export const markOf = ({ connection }: Pick<Store, 'connection'>, population: string): PopulationMark => {
  const marks = connection.collection<StoredMark>('imports');
  const own = { _id: 'POPULATION' } as const;
  return {
    read: async () => {
      const mark = await marks.findOne(own);
      return mark?.population === population ? mark.lines : 0;
    },
    write: async (lines) => {
      await marks.updateOne(own, { $set: { population, lines } }, { upsert: true });
    },
  };
};
