import { definition as health } from '@mash-hub/health';
import { importPopulation } from '@mash-hub/shared/development/populationImport';
import { runImport } from '@mash-hub/shared/ingest/importCommand';
import type { RecordKind } from '@mash-hub/shared/subgraph';
import { join } from 'node:path';
import { halfWay, population, recordsHalfWay } from './killedOrder';

/** Dies as by a power cut when it has been called so often: nothing is finished, nothing is said. */
const dyingAfter = (calls: number) => {
  let seen = 0;
  return (): true => {
    seen += 1;
    if (seen === calls) process.kill(process.pid, 'SIGKILL');
    return true;
  };
};

const [order = '', dataDirectory = '', file = ''] = process.argv.slice(2);
const onLine = dyingAfter(order === 'file' ? recordsHalfWay : halfWay);

const ofPopulation = () =>
  importPopulation('HEALTH', { population, config: { dataDirectory, storeUrl: undefined }, onLine });

const ofFile = () =>
  runImport(['--agency', 'HEALTH', '--file', file], {
    readConfig: () => ({ storeUrl: undefined, directoryOf: (name) => join(dataDirectory, name) }),
    kindsOf: () => health.kinds.map((kind): RecordKind => ({ ...kind, line: kind.line.refine(onLine) })),
    print: () => undefined,
    complain: () => undefined,
    watched: false,
  });

void (order === 'file' ? ofFile() : ofPopulation());
