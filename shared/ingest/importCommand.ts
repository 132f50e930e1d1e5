import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
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

const usage = `npm run import -- --agency ${agencyNames.join('|')} --file records.ndjson[.gz]
  --dry-run         look and report, write nothing
  --report <file>   keep the report as JSON`;

const barFormat = '  {bar} {percentage} %  {eta_formatted} left';

/** What the command stands on; replaced in tests. */
export interface ImportSurroundings {
  /** Throws when the settings make no sense. */
  readonly readConfig: () => ImportConfig;
  readonly kindsOf: (agency: Agency) => readonly RecordKind[];
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether somebody watches: only then is there a progress bar. */
  readonly watched: boolean;
}

interface ImportOrder {
  readonly agency: Agency;
  readonly file: string;
  readonly dryRun: boolean;
  readonly reportFile: string | undefined;
}

const orderOf = (args: readonly string[]): ImportOrder => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agency: { type: 'string' },
      file: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const { agency, file, report: reportFile, 'dry-run': dryRun } = values;
  if (!isAgency(agency) || file === undefined) throw new Error(`--agency and --file are needed\n\n${usage}`);
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
export const runImport = async (
  args: readonly string[],
  surroundings: ImportSurroundings,
): Promise<number> => {
  try {
    const order = orderOf(args);
    const report = await readFile(order, surroundings);
    surroundings.print(reportText(order.agency, basename(order.file), report));
    if (order.reportFile !== undefined)
      await writeFile(order.reportFile, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    return report.refusedCount === 0 ? 0 : 2;
  } catch (error) {
    surroundings.complain(
      `The import failed: ${error instanceof Error ? error.message : 'for no known reason'}`,
    );
    return 1;
  }
};

const main = async (): Promise<void> => {
  process.exitCode = await runImport(process.argv.slice(2), {
    readConfig: readImportConfig,
    kindsOf,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    watched: process.stderr.isTTY,
  });
};

if (require.main === module) void main();
