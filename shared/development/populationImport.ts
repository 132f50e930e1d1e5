import path from 'node:path';
import { agencyNames, type Agency } from '../disclosure';
import { ingest, type IngestReport } from '../ingest';
import type { Population } from '../population';
import { openStore } from '../store';
import { openRecordStore } from '../subgraph';
import { loadDefinition } from './agencies';
import type { DevelopmentConfig } from './config';

/** The population as the import reads it. */
async function* textsOf(lines: Iterable<object>, onLine: () => void): AsyncGenerator<string> {
  for (const line of lines) {
    onLine();
    yield await Promise.resolve(JSON.stringify(line));
  }
}

/**
 * Reads what an agency holds of a population into the agency’s own store, running or not, through the door that every
 * import uses (design 8). The same population again changes nothing. Throws when the store cannot be had.
 */
export const importPopulation = async (
  population: Population,
  agency: Agency,
  config: Pick<DevelopmentConfig, 'dataDirectory' | 'storeUrl'>,
  onLine: () => void = () => undefined,
): Promise<IngestReport> => {
  const { name, kinds } = await loadDefinition(agency);
  const directory = path.join(config.dataDirectory, name);
  const opened = await openStore({ agency, url: config.storeUrl, directory });
  try {
    const store = await openRecordStore(opened.connection, kinds);
    return await ingest({ lines: textsOf(population.lines(agency), onLine), kinds, store, dryRun: false });
  } finally {
    await opened.close();
  }
};

/** Reads a whole population in, one agency after the other. Throws if the door refuses a line of it. */
export const importEverywhere = async (
  population: Population,
  config: Pick<DevelopmentConfig, 'dataDirectory' | 'storeUrl'>,
): Promise<void> => {
  for (const agency of agencyNames) {
    const { refusedCount } = await importPopulation(population, agency, config);
    if (refusedCount > 0)
      throw new Error(`${agency} refused ${String(refusedCount)} lines of the population`);
  }
};
