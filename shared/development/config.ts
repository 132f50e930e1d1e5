import path from 'node:path';
import { z } from 'zod';
import { settingsIn } from '../http/settings';

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  STORE_URL: z.string().startsWith('mongodb').optional(),
  PORT_BASE: z.coerce.number().int().min(1024).max(65_000).default(4000),
  HUB_TEST: z.enum(['0', '1']).default('0'),
});

/** The folder that `npm` runs in. Compiled, this file stands in `shared/dist/development`. */
export const projectDirectory = path.resolve(__dirname, '../../..');

/** How the tools for working on one machine are set up: start, token and population. */
export interface DevelopmentConfig {
  readonly production: boolean;
  /** An empty hub whose clock can be set. */
  readonly hubTest: boolean;
  /** Where the embedded hub keeps its stores and keys, as an absolute path. */
  readonly dataDirectory: string;
  /** A MongoDB for all agencies, each in its own database; without it the embedded stores. */
  readonly storeUrl: string | undefined;
  /** The gateway’s port; the five agencies follow on the next five. */
  readonly portBase: number;
  /** The environment of a process that is started with these variables of its own. */
  readonly environmentWith: (own: Readonly<Record<string, string>>) => NodeJS.ProcessEnv;
}

/** Reads the environment. Throws WrongSettings, naming the variables and never their values, when one makes no sense. */
export const readDevelopmentConfig = (variables: NodeJS.ProcessEnv = process.env): DevelopmentConfig => {
  const set = settingsIn(environment, variables);
  return {
    production: set.NODE_ENV === 'production',
    hubTest: set.HUB_TEST === '1',
    dataDirectory: path.resolve(set.DATA_DIRECTORY),
    storeUrl: set.STORE_URL,
    portBase: set.PORT_BASE,
    environmentWith: (own) => ({ ...variables, ...own }),
  };
};
