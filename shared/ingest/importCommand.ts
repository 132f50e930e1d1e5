import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import {
  requireFiles,
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Order,
  type Voice,
} from '../development/commandLine';
import { type Agency, agencyNames, isAgency } from '../disclosure/vocabulary';
import { openStore } from '../store';
import { openRecordStore, type RecordKind } from '../subgraph/records';
import { kindsOf, subgraphNames } from './agencyKinds';
import { type ImportConfig, readImportConfig } from './config';
import { openImportFile } from './importFile';
import { ingest } from './ingest';
import { linesOf } from './linesOf';
import type { IngestReport } from './report';
import { reportText } from './reportText';

const options = {
  agency: { type: 'string' },
  file: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run import -- --agency ${agencyNames.join('|')} --file records.ndjson[.gz]
  --dry-run         look and report, write nothing
  --report <file>   keep the report as JSON`,
  options,
  failed: 'The import failed',
  // 2 says that lines were refused.
  wrongOrder: 1,
};

const barFormat = '  {bar} {percentage} %  {eta_formatted} left';

/** What the command stands on; replaced in tests. */
export interface ImportSurroundings extends Voice {
  /** Throws when the settings make no sense. */
  readonly readConfig: () => ImportConfig;
  readonly kindsOf: (agency: Agency) => readonly RecordKind[];
  /** Whether somebody watches: only then is there a progress bar. */
  readonly watched: boolean;
}

interface ImportOrder {
  readonly agency: Agency;
  readonly file: string;
  readonly dryRun: boolean;
  readonly reportFile: string | undefined;
}

const orderOf = ({ values }: Order<typeof options>): ImportOrder => {
  const { agency, file, report: reportFile, 'dry-run': dryRun } = values;
  if (!isAgency(agency)) throw new WrongOrder(`--agency is one of ${agencyNames.join(', ')}`);
  if (file === undefined) throw new WrongOrder('--file is needed: the records to be read');
  return { agency, file, dryRun, reportFile };
};

const readFile = async (order: ImportOrder, surroundings: ImportSurroundings): Promise<IngestReport> => {
  const config = surroundings.readConfig();
  const kinds = surroundings.kindsOf(order.agency);
  const bar = surroundings.watched ? new SingleBar({ format: barFormat, hideCursor: true }) : undefined;
  const { size, stream } = await openImportFile(order.file, (bytes) => {
    bar?.update(bytes);
  });
  const directory = config.directoryOf(subgraphNames[order.agency]);
  const store = await openStore({ agency: order.agency, url: config.storeUrl, directory });
  try {
    bar?.start(size, 0);
    const records = await openRecordStore(store.connection, kinds);
    return await ingest({ lines: linesOf(stream), kinds, store: records, dryRun: order.dryRun });
  } finally {
    bar?.stop();
    await store.close();
  }
};

/**
 * Imports one file and prints what came of it. Never throws: answers the exit code, 0 when every line was taken,
 * 2 when lines were refused, 1 when the import failed; what was written before a failure stays and can be run again.
 */
export const runImport = (args: readonly string[], surroundings: ImportSurroundings): Promise<number> =>
  runCommand(command, args, surroundings, async (ordered) => {
    const order = orderOf(ordered);
    await requireFiles([order.file]);
    const report = await readFile(order, surroundings);
    surroundings.print(reportText(order.agency, basename(order.file), report));
    if (order.reportFile !== undefined)
      await writeFile(order.reportFile, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    return report.refusedCount === 0 ? 0 : 2;
  });

const main = async (): Promise<void> => {
  const watched = process.stderr.isTTY;
  const surroundings = { ...voice, readConfig: readImportConfig, kindsOf, watched };
  process.exitCode = await runImport(process.argv.slice(2), surroundings);
};

if (require.main === module) void main();
