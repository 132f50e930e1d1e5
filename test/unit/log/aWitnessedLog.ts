import { createPrivateKey } from 'node:crypto';
import {
  appendLeaf,
  canonicalJson,
  checkpointText,
  emptyFrontier,
  formatNote,
  leafHash,
  noteSigner,
  originOf,
  rootOf,
  signatureTypes,
  witnessNameOf,
  type LogEntryBody,
  type NoteSigner,
} from '@mash-hub/shared/log';
import { anEntry } from './aLog';

/** An Ed25519 key that is the same for the same number. */
export const aKey = (seed: number) => {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, seed),
  ]);
  const { x = '', d = '' } = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  return { kty: 'OKP', crv: 'Ed25519', x, d } as const;
};

export const origin = originOf('police');
export const logSigner = noteSigner(origin, signatureTypes.note, aKey(1));
export const witnesses: readonly NoteSigner[] = ['social-care', 'health', 'education', 'probation'].map(
  (service, index) => noteSigner(witnessNameOf(service), signatureTypes.cosignature, aKey(index + 2)),
);

export const entryCount = 200;
/** Where checkpoints were made: some seventeen minutes apart, and the last behind the last entry. */
export const checkpointSizes = [50, 100, 150, 200] as const;
const secondsApart = 20;
const begunAt = Date.UTC(2026, 2, 2, 9);

const timeOf = (entry: number): Date => new Date(begunAt + entry * secondsApart * 1000);

/** What the entries say, one each twenty seconds: every fifth a disclosure, the others shorter. */
export const honestBodies: readonly LogEntryBody[] = Array.from({ length: entryCount }, (_, entry) => {
  const disclosure = anEntry(`request-${String(entry)}`, { at: timeOf(entry).toISOString() });
  const { at, correlation, requester } = disclosure;
  return entry % 5 === 0
    ? disclosure
    : { kind: 'AUDIT_READ', at, correlation, requester, query: { first: entry } };
});

/** Entries as they are exported, each behind the one before: from `first` on sealed anew behind the lines that stay. */
export const sealed = (
  bodies: readonly LogEntryBody[],
  first = 0,
  before: readonly Buffer[] = [],
): Buffer[] => {
  const lines = before.slice(0, first);
  const last = lines.at(-1);
  let previousHash = last ? leafHash(last).toString('hex') : '0'.repeat(64);
  for (const [index, body] of bodies.slice(first).entries()) {
    const line = Buffer.from(canonicalJson({ seq: first + index, previousHash, body }));
    previousHash = leafHash(line).toString('hex');
    lines.push(line);
  }
  return lines;
};

/** The root over the first `size` lines, for each size. */
const rootsOf = (lines: readonly Buffer[]): string[] => {
  let frontier = emptyFrontier;
  const roots = [rootOf(frontier).toString('hex')];
  for (const line of lines) {
    frontier = appendLeaf(frontier, leafHash(line));
    roots.push(rootOf(frontier).toString('hex'));
  }
  return roots;
};

/** Checkpoints over those numbers of lines, signed by the log and cosigned by those witnesses just after. */
export const checkpointsOver = (
  lines: readonly Buffer[],
  sizes: readonly number[],
  cosigners: readonly NoteSigner[] = witnesses,
  signer: NoteSigner = logSigner,
): Map<number, string> => {
  const roots = rootsOf(lines);
  const noteOver = (size: number): string => {
    const text = checkpointText({ origin, size, rootHash: roots[size] ?? roots.at(-1) ?? '' });
    return formatNote({
      text,
      signatures: [signer, ...cosigners].map((one) => one.sign(text, timeOf(size))),
    });
  };
  return new Map(sizes.map((size) => [size, noteOver(size)]));
};

/** A log as it is exported: the entries, and the checkpoints by their sizes. */
export interface ExportedLog {
  readonly header: object;
  readonly lines: readonly Buffer[];
  readonly notes: ReadonlyMap<number, string>;
}

export const headerOf = (log: NoteSigner, cosigners: readonly NoteSigner[]): object => ({
  format: 'mash-hub-audit-export/v1',
  origin,
  logKeys: [log.verifierKey.text],
  witnessKeys: cosigners.map(({ verifierKey }) => verifierKey.text),
});

export const honestLines = sealed(honestBodies);

/** The log as its owner exports it who changes nothing. */
export const honest: ExportedLog = {
  header: headerOf(logSigner, witnesses),
  lines: honestLines,
  notes: checkpointsOver(honestLines, checkpointSizes),
};

/** The verifier keys that an auditor has got by another way than the export. */
export const trueKeys = [logSigner, ...witnesses].map(({ verifierKey }) => verifierKey.text);

/** The bytes of the export, cut into lines as a reader cuts them. */
export const exported = ({ header, lines, notes }: ExportedLog): Buffer[] => {
  const note = (size: number): Buffer[] => {
    const found = notes.get(size);
    return found === undefined ? [] : [Buffer.from(JSON.stringify({ checkpoint: found }))];
  };
  const behind = [...notes.keys()].filter((size) => size > lines.length).flatMap(note);
  return [
    Buffer.from(JSON.stringify(header)),
    ...lines.flatMap((line, index) => [...split(line), ...note(index + 1)]),
    ...behind,
  ];
};

/** A line that was made to hold a line break is two. */
const split = (line: Buffer): Buffer[] => {
  const parts: Buffer[] = [];
  let start = 0;
  for (let stop = line.indexOf(10); stop >= 0; stop = line.indexOf(10, start)) {
    parts.push(line.subarray(start, stop));
    start = stop + 1;
  }
  return [...parts, line.subarray(start)];
};
