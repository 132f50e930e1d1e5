import type { TextRouteAnswer } from '../../http';
import {
  emptyRoot,
  formatNote,
  provesConsistency,
  signatureLine,
  verifiedSignatures,
  type Contradiction,
  type VerifiedSignature,
  type NoteSigner,
  type WitnessedCheckpoint,
  type WitnessStore,
} from '../../log';
import type { Logger } from '../../logger';
import type { Clock } from '../../time';
import { parseAddCheckpoint, type ParsedAddCheckpoint } from './addCheckpointRequest';
import type { Peers } from './peers';

/** What a witness works with. */
export interface WitnessSettings {
  readonly peers: Peers;
  readonly cosigners: readonly NoteSigner[];
  readonly store: WitnessStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Cosigns the checkpoints of other agencies’ logs. */
export interface Witness {
  /** Answers one `add-checkpoint` request as C2SP tlog-witness says. Rejects if the store or a peer’s keys cannot be had. */
  addCheckpoint(body: string): Promise<TextRouteAnswer>;
}

const plain = (status: number, text: string): TextRouteAnswer => ({
  status,
  mediaType: 'text/plain; charset=utf-8',
  text: `${text}\n`,
});

const conflict = (seen: WitnessedCheckpoint | undefined): TextRouteAnswer => ({
  status: 409,
  mediaType: 'text/x.tlog.size',
  text: `${String(seen?.size ?? 0)}\n`,
});

const refusals = {
  CONTRADICTION: {
    why: 'Two checkpoints of the same size have different roots.',
    level: 'error',
    says: 'a log contradicts what was cosigned of it',
  },
  NOT_PROVED: {
    why: 'The proof does not lead from what was cosigned to this: the log may have changed, or the proof alone is bad.',
    level: 'warn',
    says: 'a log was not shown to go on from what was cosigned of it',
  },
} as const;

/** The request with a note that carries one verified signature of each of the log’s keys, and nothing else. */
const withoutOthers = (
  asked: ParsedAddCheckpoint,
  verified: readonly VerifiedSignature[],
): ParsedAddCheckpoint => {
  const byKey = new Map(verified.map(({ by, signature }) => [by.text, signature]));
  return { ...asked, note: formatNote({ text: asked.signed.text, signatures: [...byKey.values()] }) };
};

const hex = (hash: string): Buffer => Buffer.from(hash, 'hex');

/** Whether what is asked for goes on from what was seen. */
const isProved = ({ oldSize, proof, head }: ParsedAddCheckpoint, seen: WitnessedCheckpoint | undefined) => {
  if (oldSize === 0) {
    const isEmpty = head.size > 0 || hex(head.rootHash).equals(emptyRoot());
    return proof.length === 0 && isEmpty;
  }
  if (seen === undefined) return false;
  const before = { size: seen.size, root: hex(seen.rootHash) };
  return provesConsistency(before, { size: head.size, root: hex(head.rootHash) }, proof);
};

/**
 * A witness with its memory in a store.
 * INVARIANT: for one log it never cosigns two checkpoints of which neither goes on from the other, nor a smaller one
 * after a larger: what it is about to cosign is durable, in the place of exactly what it was compared with, before any
 * signature is made. What contradicts what it has cosigned, or is not shown to go on from it, is refused, logged and kept.
 */
export const createWitness = ({ peers, cosigners, store, clock, logger }: WitnessSettings): Witness => {
  const refused = async (
    { head: { origin, size, rootHash }, note }: ParsedAddCheckpoint,
    seen: WitnessedCheckpoint,
    kind: Contradiction['kind'],
  ) => {
    const { why, level, says } = refusals[kind];
    logger[level]({ origin, size, cosigned: seen.size, why }, says);
    // One that was not proved once may contradict what is cosigned by the time it comes again.
    await store.keepContradiction(`${origin}#${String(size)}#${rootHash}#${kind}`, {
      ...{ origin, kind, note, cosigned: seen.note, why },
      at: clock.now().toISOString(),
    });
  };

  const cosigned = async (asked: ParsedAddCheckpoint, seen: WitnessedCheckpoint | undefined) => {
    const at = clock.now();
    const next = { ...asked.head, note: asked.note, at: at.toISOString() };
    if (!(await store.replace(seen, next))) return conflict(await store.seen(asked.head.origin));
    const lines = cosigners.map((cosigner) => signatureLine(cosigner.sign(asked.signed.text, at)));
    return plain(200, lines.join('\n'));
  };

  return {
    addCheckpoint: async (body) => {
      const came = parseAddCheckpoint(body);
      if (came === undefined) return plain(400, 'This is not an add-checkpoint request.');
      const { oldSize, head, signed } = came;
      const peer = peers.byOrigin(head.origin);
      if (peer === undefined) return plain(404, 'This log is not witnessed here.');
      const { logKeys } = await peers.known(peer);
      const verified = verifiedSignatures(signed, logKeys) ?? [];
      if (verified.length === 0) return plain(403, 'The checkpoint is not signed by its log.');
      const asked = withoutOthers(came, verified);
      if (oldSize > head.size) return plain(400, 'The old size is larger than the checkpoint.');
      const seen = await store.seen(head.origin);
      if (seen?.size === head.size && seen.rootHash !== head.rootHash) {
        await refused(asked, seen, 'CONTRADICTION');
        return conflict(seen);
      }
      if (oldSize !== (seen?.size ?? 0)) return conflict(seen);
      if (isProved(asked, seen)) return cosigned(asked, seen);
      if (seen) await refused(asked, seen, 'NOT_PROVED');
      return plain(422, 'The consistency proof does not verify.');
    },
  };
};
