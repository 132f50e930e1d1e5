import { join } from 'node:path';
import { z } from 'zod';
import { settingsIn } from '../http/settings';

const environment = z.object({
  STORE_URL: z.string().startsWith('mongodb').optional(),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
});

/** Which store an import writes into: the one that the agency's subgraph reads from. */
export interface ImportConfig {
  /** The agency's MongoDB; without it its embedded store, running or not. */
  readonly storeUrl: string | undefined;
  /** Where the embedded store of an agency keeps its files. */
  directoryOf(subgraph: string): string;
}

/** Reads the environment. Throws WrongSettings, naming the variables and never their values, when one makes no sense. */
export const readImportConfig = (
  variables: Readonly<Record<string, string | undefined>> = process.env,
): ImportConfig => {
  const { STORE_URL: storeUrl, DATA_DIRECTORY: dataDirectory } = settingsIn(environment, variables);
  return { storeUrl, directoryOf: (subgraph) => join(dataDirectory, subgraph) };
};
