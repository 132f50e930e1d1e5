import {
  isSize,
  parseNote,
  verifiedSignatures,
  type CheckpointStore,
  type Cosignature,
  type LogTree,
  signatureLine,
  type SignedCheckpoint,
} from '../../log';
import type { Logger } from '../../logger';
import { formatAddCheckpoint } from './addCheckpointRequest';
import { limitedText } from './limitedText';
import type { KnownPeer, Peers } from './peers';
import type { WitnessPeer } from '../config';

/** What is needed to ask a witness. */
export interface CosigningSettings {
  readonly peers: Peers;
  readonly tree: LogTree;
  /** The log’s own: another replica may be ahead of this one. */
  readonly checkpoints: Pick<CheckpointStore, 'latest'>;
  readonly logger: Logger;
  /** For each witness, everything that it is asked included. */
  readonly timeoutMs: number;
}

/**
 * Asks a witness for its cosignature under a checkpoint. Never rejects: a witness who gives none is logged, as an error if
 * it has cosigned what this log does not know of.
 */
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

/** The witness has cosigned so many entries, of which this checkpoint is not the continuation. */
class Disagreement extends Error {
  constructor(
    readonly seen: number,
    message: string,
  ) {
    super(message);
  }
}

const ownNote = ({ text, signatures }: SignedCheckpoint): string =>
  `${text}\n${signatures.map((line) => `${line}\n`).join('')}`;

/** Asks witnesses, and remembers what size each has cosigned: a guess that the witness itself puts right. */
export const createAskWitness = (settings: CosigningSettings): AskWitness => {
  const { peers, tree, checkpoints, logger, timeoutMs } = settings;
  const lastSizes = new Map<string, number>();

  const post = async (peer: KnownPeer, body: string, signal: AbortSignal) => {
    const answer = await fetch(new URL('/witness/add-checkpoint', peer.url), {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      signal,
      redirect: 'error',
    });
    return { status: answer.status, text: await limitedText(answer, longestAnswer) };
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
        const cosignatures = cosignaturesIn(answer.text, text, peer);
        if (cosignatures.length === 0)
          throw new Error('It answered without a cosignature of a key of its own');
        return cosignatures;
      }
      const seen = answer.text.trim();
      if (answer.status !== 409 || !isSize(seen)) throw new Error(`It answered ${String(answer.status)}`);
      lastSizes.set(peer.service, Number(seen));
      if (Number(seen) > size)
        throw new Disagreement(Number(seen), `It has cosigned ${seen} entries already`);
      if (Number(seen) === oldSize) throw new Disagreement(oldSize, 'It knows another log of this size');
    }
    throw new Error('It has cosigned another checkpoint each time');
  };

  /** Whether another replica has gone on with this log, so that the witness simply knows more than this one did. */
  const isOvertaken = async (size: number, seen: number): Promise<boolean> => {
    const latest = (await checkpoints.latest().catch(() => undefined))?.size ?? 0;
    return latest > size && latest >= seen;
  };

  return async (peer, checkpoint) => {
    const { size } = checkpoint;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await ask(await peers.known(peer, signal), checkpoint, signal);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      const fields = { witness: peer.service, size, why };
      if (error instanceof Disagreement && !(await isOvertaken(size, error.seen)))
        logger.error(fields, 'a witness has cosigned what this log does not know of');
      else logger.warn(fields, 'a witness did not cosign');
      return [];
    }
  };
};
