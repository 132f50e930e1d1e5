import {
  canonicalJson,
  checkpointText,
  noteSigner,
  openDisclosureLog,
  openLogTree,
  signatureTypes,
  verifiedSignatures,
} from '@mash-hub/shared/log';
import { silentLogger } from '@mash-hub/shared/logger';
import { openStore, type Store } from '@mash-hub/shared/store';
import { systemClock } from '@mash-hub/shared/time';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anEntry } from '../unit/log/aLog';
import { aKey } from '../unit/log/aWitnessedLog';
import { isQuick } from './config';
import { writeLargeExport } from './largeExport';

const entriesInStore = isQuick ? 3_000 : 30_000;
const entriesExported = isQuick ? 100_000 : 1_000_000;
const rounds = isQuick ? 50 : 300;

const inMs = async (work: (round: number) => Promise<unknown>): Promise<string> => {
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) await work(round);
  return `${((performance.now() - started) / rounds).toFixed(2)} ms`;
};

/** One request after the other: its entry, and what a checkpoint and a proof over it cost beside. */
const costInStore = async ({ connection }: Store): Promise<string> => {
  const log = await openDisclosureLog({ connection, clock: systemClock, logger: silentLogger() });
  const tree = openLogTree(connection);
  for (let at = 0; at < entriesInStore; at += 1000)
    await log.append(Array.from({ length: 1000 }, (_, index) => anEntry(String(at + index))));
  await tree.rootAt(entriesInStore);
  const [own, witness] = [
    noteSigner('mash-hub/police', signatureTypes.note, aKey(1)),
    noteSigner('mash-hub/health/witness', signatureTypes.cosignature, aKey(2)),
  ];
  const cosigned = async (): Promise<void> => {
    const size = (await log.checkpoint()).size;
    const rootHash = (await tree.rootAt(size)).toString('hex');
    const text = checkpointText({ origin: 'mash-hub/police', size, rootHash });
    const signatures = [own, witness].map((signer) => signer.sign(text, systemClock.now()));
    if (!verifiedSignatures({ text, signatures }, [own.verifierKey, witness.verifierKey]))
      throw new Error('A checkpoint does not verify');
  };
  const place = (round: number): number => (round * 7919) % entriesInStore;
  const entry = await inMs((round) => log.append([anEntry(String(round))]));
  const withCheckpoint = await inMs(cosigned);
  const inclusion = await inMs((round) => tree.inclusionProof(place(round), entriesInStore));
  const consistency = await inMs((round) => tree.consistencyProof(place(round) + 1, entriesInStore));
  return [
    `Log of ${entriesInStore.toLocaleString('en')} entries: entry ${entry} (durable, one at a time),`,
    `inclusion proof ${inclusion}, consistency proof ${consistency},`,
    `checkpoint with one cosignature ${withCheckpoint}, made once a minute.`,
  ].join(' ');
};

const root = path.resolve(__dirname, '../../..');

/** The offline verifier, as a process of its own, over a large export: its time and its memory. */
const verificationCost = async (directory: string): Promise<string> => {
  const file = path.join(directory, 'export.ndjson');
  const peak = path.join(directory, 'peak.js');
  await writeLargeExport(file, entriesExported, canonicalJson(anEntry('CORRELATION')));
  await writeFile(
    peak,
    "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));",
  );
  const started = performance.now();
  const script = path.join(root, 'shared/dist/development/auditVerify.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', peak, script, file], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`The export does not verify: ${stdout}${stderr}`);
  const megabytes = (await stat(file)).size / 1e6;
  return [
    `Offline verification of ${entriesExported.toLocaleString('en')} entries (${megabytes.toFixed(0)} MB,`,
    `a checkpoint each 10,000 with four cosignatures): ${seconds.toFixed(1)} s,`,
    `${Math.round(entriesExported / seconds).toLocaleString('en')} entries/s,`,
    `${(Number(stderr) / 1024).toFixed(0)} MB of memory.`,
  ].join(' ');
};

/** What the log and its proofs cost a request, and how long the verification of a large export takes: two lines. */
export const logCost = async (): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'hub-bench-log-'));
  const store = await openStore({ agency: 'POLICE', directory: path.join(directory, 'store') });
  try {
    return `${await costInStore(store)}\n${await verificationCost(directory)}`;
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
};
