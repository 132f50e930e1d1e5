import {
  isSize,
  parseNote,
  verifiedSignatures,
  type Cosignature,
  type LogTree,
  signatureLine,
  type SignedCheckpoint,
} from '../../log';
import type { Logger } from '../../logger';
import { formatAddCheckpoint } from './addCheckpointRequest';
import type { KnownPeer, Peers } from './peers';
import type { WitnessPeer } from '../config';

/** What is needed to ask a witness. */
export interface CosigningSettings {
  readonly peers: Peers;
  readonly tree: LogTree;
  readonly logger: Logger;
  /** For each witness, everything that it is asked included. */
  readonly timeoutMs: number;
}

/** Asks a witness for its cosignature under a checkpoint. Never rejects: a witness who gives none is logged. */
export type AskWitness = (peer: WitnessPeer, checkpoint: SignedCheckpoint) => Promise<readonly Cosignature[]>;

const mostAttempts = 3;
const longestAnswer = 64 * 1024;

/** The cosignatures out of what a witness answered: those of its known keys that verify, and nothing else. */
const cosignaturesIn = (lines: string, text: string, { witnessKeys }: KnownPeer): Cosignature[] => {
  const note = parseNote(`${text}\n${lines}`);
  const verified = note && verifiedSignatures(note, witnessKeys);
  return (verified ?? []).flatMap(({ by, at, signature }) =>
    at === null
      ? []
      : [{ witness: by.name, key: by.text, at: at.toISOString(), line: signatureLine(signature) }],
  );
};

const ownNote = ({ text, signatures }: SignedCheckpoint): string =>
  `${text}\n${signatures.map((line) => `${line}\n`).join('')}`;

/** Asks witnesses, and remembers what size each has cosigned: a guess that the witness itself puts right. */
export const createAskWitness = ({ peers, tree, logger, timeoutMs }: CosigningSettings): AskWitness => {
  const lastSizes = new Map<string, number>();

  const post = async (peer: KnownPeer, body: string, signal: AbortSignal) => {
    const answer = await fetch(new URL('/witness/add-checkpoint', peer.url), {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      signal,
      redirect: 'error',
    });
    return { status: answer.status, text: (await answer.text()).slice(0, longestAnswer) };
  };

  const ask = async (peer: KnownPeer, checkpoint: SignedCheckpoint, signal: AbortSignal) => {
    const { size, text } = checkpoint;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const oldSize = lastSizes.get(peer.service) ?? 0;
      const proof = oldSize === 0 || oldSize > size ? [] : await tree.consistencyProof(oldSize, size);
      const body = formatAddCheckpoint({
        oldSize: Math.min(oldSize, size),
        proof,
        note: ownNote(checkpoint),
      });
      const answer = await post(peer, body, signal);
      if (answer.status === 200) {
        lastSizes.set(peer.service, size);
        return cosignaturesIn(answer.text, text, peer);
      }
      const seen = answer.text.trim();
      if (answer.status !== 409 || !isSize(seen)) throw new Error(`It answered ${String(answer.status)}`);
      lastSizes.set(peer.service, Number(seen));
      if (Number(seen) > size) throw new Error(`It has cosigned ${seen} entries already`);
      if (Number(seen) === oldSize) throw new Error('It knows another log of this size');
    }
    throw new Error('It has cosigned another checkpoint each time');
  };

  return async (peer, checkpoint) => {
    try {
      return await ask(await peers.known(peer), checkpoint, AbortSignal.timeout(timeoutMs));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      logger.warn({ witness: peer.service, size: checkpoint.size, why }, 'a witness did not cosign');
      return [];
    }
  };
};
