import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createPopulation } from '../../population';
import type { Clock } from '../../time';
import type { DevelopmentConfig } from '../config';
import { prepareDemoCase } from '../demoCase';
import { demoFamilyOf, schoolOf } from '../demoHousehold';
import { demoUsers } from '../demoUsers';
import { importEverywhere } from '../populationImport';
import type { HubClient } from './hubClient';

const kept = z.object({
  seed: z.int(),
  people: z.int(),
  /** The day as of which the population was made: it must not change when the start is repeated tomorrow. */
  today: z.iso.date(),
  contact: z.string().nullable(),
});

type Kept = z.infer<typeof kept>;

/** What there is to look at in a hub with a demonstration. */
export interface Demonstration {
  readonly contact: string;
  /** The code of the child’s school. */
  readonly establishment: string;
}

/** What the demonstration needs of the hub that was started. */
export interface DemonstrationOptions {
  readonly config: Pick<DevelopmentConfig, 'dataDirectory' | 'storeUrl'>;
  readonly hub: HubClient;
  readonly clock: Clock;
  /** Told before what takes a while. */
  readonly tell: (text: string) => void;
}

const fileOf = ({ dataDirectory }: DemonstrationOptions['config']): string =>
  path.join(dataDirectory, 'demo.json');

const keep = (options: DemonstrationOptions, state: Kept): Promise<void> =>
  writeFile(fileOf(options.config), `${JSON.stringify(state, null, 2)}\n`);

const readKept = async (options: DemonstrationOptions): Promise<Kept> => {
  const text = await readFile(fileOf(options.config), 'utf8').catch(() => undefined);
  if (text !== undefined) return kept.parse(JSON.parse(text));
  const begun = {
    seed: 1,
    people: 300,
    today: options.clock.now().toISOString().slice(0, 10),
    contact: null,
  };
  await keep(options, begun);
  return begun;
};

/** Whether the case is still there: the stores may have been changed since for others. */
const stands = async (options: DemonstrationOptions, establishment: string, id: string): Promise<boolean> => {
  const { teamManager } = demoUsers(establishment);
  const { contact } = await options.hub.ask(teamManager, 'query ($id: ID!) { contact(id: $id) { id } }', {
    id,
  });
  return contact !== null;
};

/**
 * The demonstration of this hub: on the first start 300 synthetic people are read in through the import door and one
 * case is prepared through the gateway; later starts find both there. Broken off, it is taken up again by the next.
 */
export const openDemonstration = async (options: DemonstrationOptions): Promise<Demonstration> => {
  const state = await readKept(options);
  const population = createPopulation(state);
  const family = demoFamilyOf(population);
  const establishment = schoolOf(population, family.child);
  if (state.contact !== null && (await stands(options, establishment, state.contact)))
    return { contact: state.contact, establishment };
  options.tell(`Reading in a synthetic population of ${String(state.people)} people`);
  await importEverywhere(state, options.config);
  options.tell('Preparing a case: referral, RED, override, strategy discussion, matches, returns');
  const contact = await prepareDemoCase(options.hub, demoUsers(establishment), family);
  await keep(options, { ...state, contact });
  return { contact, establishment };
};
