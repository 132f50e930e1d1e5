import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import { agencyNames, isAgency, type Agency } from '../disclosure';
import { createPopulation, type Population } from '../population';
import { serviceNames } from './agencies';
import {
  runCommand,
  voice,
  wholeNumber,
  WrongOrder,
  type CommandLine,
  type Order as Ordered,
  type Voice,
} from './commandLine';
import { readDevelopmentConfig, type DevelopmentConfig } from './config';
import { importPopulation } from './populationImport';

const options = {
  people: { type: 'string' },
  seed: { type: 'string', default: '1' },
  agency: { type: 'string' },
  out: { type: 'string', default: 'population' },
  import: { type: 'boolean', default: false },
  anew: { type: 'boolean', default: false },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run population -- --people N
  --seed S        another population, 1 unless given
  --agency A      one agency alone: ${agencyNames.join(', ')}
  --out <folder>  where the files go, population unless given
  --import        read them into the agencies’ stores instead, running or not;
                  broken off, the same command goes on where it was
  --anew          look at every line again, whatever an earlier run has read in`,
  options,
  failed: 'The population could not be made',
};

/** What the command stands on; replaced in tests. */
export interface PopulationSurroundings extends Voice {
  readonly readConfig: () => Pick<DevelopmentConfig, 'dataDirectory' | 'storeUrl' | 'production'>;
  /** Whether somebody watches: only then is there a progress bar. */
  readonly watched: boolean;
}

const orderOf = ({ values }: Ordered<typeof options>) => {
  const { agency, out, anew, import: importing } = values;
  if (agency !== undefined && !isAgency(agency))
    throw new WrongOrder(`--agency is one of ${agencyNames.join(', ')}`);
  const agencies: readonly Agency[] = agency === undefined ? agencyNames : [agency];
  const people = wholeNumber('--people', values.people, 1);
  return { people, seed: wholeNumber('--seed', values.seed), agencies, out, anew, importing };
};

function* textsOf(lines: Iterable<object>, onLine: () => void): Generator<string> {
  for (const line of lines) {
    onLine();
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Streamed: as much is made as the disk takes, so that memory does not grow with the population. */
const write = async (population: Population, agency: Agency, out: string, onLine: () => void) => {
  await mkdir(out, { recursive: true });
  const file = path.join(out, `${serviceNames[agency]}.ndjson`);
  await pipeline(Readable.from(textsOf(population.lines(agency), onLine)), createWriteStream(file));
  return file;
};

const countOf = (lines: Iterable<object>): number => {
  let count = 0;
  for (const _ of lines) count += 1;
  return count;
};

const sample = 5000;

/** How many lines there will be, within a few in a hundred: counting a million people would take half a minute. */
const expectedLines = (order: Order, agency: Agency): number => {
  const people = Math.min(order.people, sample);
  const counted = countOf(createPopulation({ ...order, people }).lines(agency));
  return Math.round((counted * order.people) / people);
};

type Order = ReturnType<typeof orderOf>;

const readIn = async (
  population: Order,
  agency: Agency,
  surroundings: PopulationSurroundings,
  onLine: () => void,
): Promise<string> => {
  const config = surroundings.readConfig();
  const { anew } = population;
  const report = await importPopulation(agency, { population, config, onLine, anew });
  const { added, changed, unchanged, refusedCount, skipped } = report;
  if (refusedCount > 0) throw new Error(`${agency} refused ${String(refusedCount)} lines`);
  const counts = [`${String(added)} added`, `${String(changed)} changed`, `${String(unchanged)} unchanged`];
  return [...counts, ...(skipped > 0 ? [`${String(skipped)} read in before`] : [])].join(', ');
};

const handOver = async (
  order: Order,
  agency: Agency,
  surroundings: PopulationSurroundings,
): Promise<string> => {
  const format = `  ${agency.padEnd(12)} {bar} {percentage} %  {eta_formatted} left`;
  const bar = surroundings.watched
    ? new SingleBar({ format, hideCursor: true, clearOnComplete: true })
    : undefined;
  bar?.start(expectedLines(order, agency), 0);
  let lines = 0;
  const onLine = (): void => {
    lines += 1;
    bar?.increment();
  };
  try {
    const outcome = order.importing
      ? await readIn(order, agency, surroundings, onLine)
      : await write(createPopulation(order), agency, order.out, onLine);
    return `${agency.padEnd(12)} ${String(lines).padStart(8)} lines  ${outcome}`;
  } finally {
    bar?.stop();
  }
};

/**
 * Writes a synthetic population as files that `npm run import` reads, or reads it in at once. Never throws: answers the
 * exit code. Refused in production, where nobody invented may stand beside the children who are real.
 */
export const runPopulation = (
  args: readonly string[],
  surroundings: PopulationSurroundings,
): Promise<number> =>
  runCommand(command, args, surroundings, async (ordered) => {
    const order = orderOf(ordered);
    if (order.importing && surroundings.readConfig().production)
      throw new Error('A synthetic population is not read into a production store');
    for (const agency of order.agencies) surroundings.print(await handOver(order, agency, surroundings));
    return 0;
  });

const main = async (): Promise<void> => {
  const watched = process.stderr.isTTY;
  const surroundings = { ...voice, readConfig: readDevelopmentConfig, watched };
  process.exitCode = await runPopulation(process.argv.slice(2), surroundings);
};

if (require.main === module) void main();
