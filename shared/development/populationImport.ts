import path from 'node:path';
import { agencyNames, type Agency } from '../disclosure';
import { ingest, type IngestReport } from '../ingest';
import { createPopulation, type Line, type PopulationOptions } from '../population';
import { openStore } from '../store';
import { openRecordStore } from '../subgraph';
import { loadDefinition } from './agencies';
import type { DevelopmentConfig } from './config';
import { markOf, populationId } from './populationMark';

/** How a population is to be read in. */
export interface PopulationImport {
  readonly population: PopulationOptions;
  readonly config: Pick<DevelopmentConfig, 'dataDirectory' | 'storeUrl'>;
  /** Told of every line, those that are skipped as well. */
  readonly onLine?: () => void;
  /** Look at every line, whatever an earlier run has read in. */
  readonly anew?: boolean;
}

/** What an import did, and how many lines it passed over because an earlier run had read them in. */
export interface PopulationReport extends IngestReport {
  readonly skipped: number;
}

/** The lines as the import reads them, from the first that is not in. */
async function* textsFrom(
  lines: Iterable<Line>,
  skipped: number,
  onLine: () => void,
): AsyncGenerator<string> {
  let number = 0;
  for (const line of lines) {
    number += 1;
    onLine();
    if (number > skipped) yield await Promise.resolve(JSON.stringify(line));
  }
}

/**
 * Reads what an agency holds of a population into the agency’s own store, running or not, through the door that every
 * import uses (design 8). Broken off at any moment and called again it goes on where it was; the same population again
 * changes nothing. Throws when the store cannot be had.
 * INVARIANT: the mark moves after the store has acknowledged what it speaks of, so that no line is ever passed over
 * that is not in; what was written behind the mark is met again and changes nothing.
 */
export const importPopulation = async (
  agency: Agency,
  { population, config, onLine = () => undefined, anew = false }: PopulationImport,
): Promise<PopulationReport> => {
  const { name, kinds } = await loadDefinition(agency);
  const directory = path.join(config.dataDirectory, name);
  const opened = await openStore({ agency, url: config.storeUrl, directory });
  try {
    const store = await openRecordStore(opened.connection, kinds);
    const mark = markOf(opened, populationId(population, agency));
    const skipped = anew ? 0 : await mark.read();
    const lines = textsFrom(createPopulation(population).lines(agency), skipped, onLine);
    const onProgress = ({ refusedCount }: IngestReport, written: number) =>
      refusedCount === 0 ? mark.write(skipped + written) : undefined;
    return { skipped, ...(await ingest({ lines, kinds, store, dryRun: false, onProgress })) };
  } finally {
    await opened.close();
  }
};

/** Reads a whole population in, one agency after the other. Throws if the door refuses a line of it. */
export const importEverywhere = async (
  population: PopulationOptions,
  config: PopulationImport['config'],
): Promise<void> => {
  for (const agency of agencyNames) {
    const { refusedCount } = await importPopulation(agency, { population, config });
    if (refusedCount > 0)
      throw new Error(`${agency} refused ${String(refusedCount)} lines of the population`);
  }
};
