import {
  appendLeaf,
  checkpointText,
  emptyFrontier,
  formatNote,
  leafHash,
  noteSigner,
  rootOf,
  signatureTypes,
} from '@mash-hub/shared/log';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { aKey, headerOf, logSigner, origin, witnesses } from '../unit/log/aWitnessedLog';

const between = 10_000;
const begun = Date.UTC(2026, 0, 1);
/** Ten entries a second: a hub at its busiest. */
const millisecondsApart = 100;

const timeOf = (entry: number): Date => new Date(begun + entry * millisecondsApart);

/** The entries of a log one by one, each sealed behind the one before, with a cosigned checkpoint each 10,000. */
function* linesOf(count: number, body: string): Generator<string> {
  const signers = [noteSigner(origin, signatureTypes.note, aKey(1)), ...witnesses];
  const template = body.replace(/"at":"[^"]*"/, '"at":"TIME"');
  let previousHash = '0'.repeat(64);
  let frontier = emptyFrontier;
  yield JSON.stringify(headerOf(logSigner, witnesses));
  for (let seq = 0; seq < count; seq += 1) {
    const own = template.replace('TIME', timeOf(seq).toISOString()).replace('CORRELATION', String(seq));
    const line = `{"body":${own},"previousHash":"${previousHash}","seq":${String(seq)}}`;
    const leaf = leafHash(line);
    previousHash = leaf.toString('hex');
    frontier = appendLeaf(frontier, leaf);
    yield line;
    const size = seq + 1;
    if (size % between !== 0 && size !== count) continue;
    const text = checkpointText({ origin, size, rootHash: rootOf(frontier).toString('hex') });
    const signatures = signers.map((signer) => signer.sign(text, timeOf(size)));
    yield JSON.stringify({ checkpoint: formatNote({ text, signatures }) });
  }
}

/** Writes an export of so many entries, all with this body (canonical JSON) but for time and correlation. */
export const writeLargeExport = async (file: string, count: number, body: string): Promise<void> => {
  const out = createWriteStream(file);
  let text = '';
  for (const line of linesOf(count, body)) {
    text += `${line}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
};
