import { canonicalJson } from './canonicalJson';
import type { LogEntryBody, SealedEntry } from './entry';
import { appendLeaf, emptyFrontier, type Frontier, leafHash, rootOf } from './merkleTree';

/** The previous hash of the first entry. */
export const genesisHash = '0'.repeat(64);

/** Where the chain ends: the hash of its last entry, and what is needed of the Merkle tree to go on. A value. */
export interface ChainHead {
  readonly headHash: string;
  readonly frontier: Frontier;
}

/** The head of a log without entries. */
export const emptyHead: ChainHead = { headHash: genesisHash, frontier: emptyFrontier };

export const rootHashOf = ({ frontier }: ChainHead): string => rootOf(frontier).toString('hex');

/** The hash of an entry: it covers its place, the entry before it and all that it says. */
export const hashOf = ({ seq, previousHash, body }: Omit<SealedEntry, 'hash'>): string =>
  leafHash(canonicalJson({ seq, previousHash, body })).toString('hex');

/** The head after an entry that follows it. */
export const headAfter = ({ frontier }: ChainHead, { hash }: Pick<SealedEntry, 'hash'>): ChainHead => ({
  headHash: hash,
  frontier: appendLeaf(frontier, Buffer.from(hash, 'hex')),
});

/** Seals entries one behind the other, the first behind the head. */
export function seal(head: ChainHead, bodies: readonly LogEntryBody[]): SealedEntry[] {
  let previousHash = head.headHash;
  return bodies.map((body, index) => {
    const place = { seq: head.frontier.size + index, previousHash, body };
    const hash = hashOf(place);
    previousHash = hash;
    return { ...place, hash };
  });
}

/** Why an entry cannot be the one that follows the head; undefined if it can. The content is not looked at. */
export function brokenLink(head: ChainHead, entry: Omit<SealedEntry, 'body'>): string | undefined {
  if (entry.seq !== head.frontier.size) return 'An entry is missing here.';
  if (entry.previousHash !== head.headHash) return 'The entry does not follow the one before it.';
  return undefined;
}

/** Why an entry is not what was sealed behind the head; undefined if it is. */
export function tamperingOf(head: ChainHead, entry: SealedEntry): string | undefined {
  const broken = brokenLink(head, entry);
  if (broken !== undefined) return broken;
  return hashOf(entry) === entry.hash
    ? undefined
    : 'The entry is not what was sealed: its hash does not match.';
}
