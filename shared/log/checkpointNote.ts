import { fromBase64 } from './note';

/** What a checkpoint says: whose log, how many entries, and the root over them (C2SP tlog-checkpoint). */
export interface TreeHead {
  /** Names the log for ever, `mash-hub/police`. */
  readonly origin: string;
  readonly size: number;
  /** RFC 6962 Merkle tree hash, hexadecimal. */
  readonly rootHash: string;
}

/** The origin of an agency’s log, from the name of its service: the one place where it is made. */
export const originOf = (service: string): string => `mash-hub/${service}`;

/** The name under which an agency’s subgraph cosigns the logs of others: another than that of its own log. */
export const witnessNameOf = (service: string): string => `${originOf(service)}/witness`;

/** The text of a checkpoint, which is what is signed. */
export const checkpointText = ({ origin, size, rootHash }: TreeHead): string =>
  `${origin}\n${String(size)}\n${Buffer.from(rootHash, 'hex').toString('base64')}\n`;

/** Reads the text of a checkpoint; undefined if it is none. Lines behind the third are allowed and mean nothing here. */
export function parseCheckpointText(text: string): TreeHead | undefined {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const hash = fromBase64(root);
  if (origin === '' || !isSize(size) || hash?.length !== 32) return undefined;
  if (rest.pop() !== '' || rest.includes('')) return undefined;
  return { origin, size: Number(size), rootHash: hash.toString('hex') };
}

/** A number of entries in its only form: decimal, no leading zero, and one that this program can count to. */
export const isSize = (text: string): boolean =>
  /^(0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text));
