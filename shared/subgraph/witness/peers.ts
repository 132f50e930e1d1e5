import { z } from 'zod';
import {
  originOf,
  parseVerifierKey,
  signatureTypes,
  witnessNameOf,
  type VerifierKey,
  type WitnessStore,
} from '../../log';
import type { Logger } from '../../logger';
import type { WitnessPeer } from '../config';
import { limitedText } from './limitedText';

/** Another agency’s subgraph, and the keys under which this one knows it. */
export interface KnownPeer extends WitnessPeer {
  readonly origin: string;
  /** Verify the checkpoints of its log. */
  readonly logKeys: readonly VerifierKey[];
  /** Verify what it cosigns as a witness. */
  readonly witnessKeys: readonly VerifierKey[];
}

/** The other agencies, whose logs this one witnesses and who witness its own. */
export interface Peers {
  all(): readonly WitnessPeer[];
  /** Who has the log of that origin; undefined: nobody whom this agency knows. */
  byOrigin(origin: string): WitnessPeer | undefined;
  /** Rejects while the keys have not been pinned and cannot be fetched, in a time of its own unless a signal ends it. */
  known(peer: WitnessPeer, signal?: AbortSignal): Promise<KnownPeer>;
}

/** What the peers are found by. */
export interface PeerSettings {
  /** Read at each use: a list that grows is seen to have grown. */
  readonly peers: readonly WitnessPeer[];
  /** Verifier keys that were handed over by another way than the network; they count before those that were pinned. */
  readonly configuredKeys: readonly string[];
  /** The agency’s own service, which is no peer of itself. */
  readonly service: string;
  readonly store: WitnessStore;
  readonly logger: Logger;
  readonly timeoutMs: number;
}

const published = z.object({ keys: z.array(z.string().max(200)).max(16) });

const longestAnswer = 8 * 1024;

const fetchKeys = async ({ url }: WitnessPeer, signal: AbortSignal): Promise<readonly string[]> => {
  const answer = await fetch(new URL('/.well-known/log-keys', url), { signal, redirect: 'error' });
  if (!answer.ok) throw new Error(`The keys are not published there: ${String(answer.status)}`);
  return published.parse(JSON.parse(await limitedText(answer, longestAnswer))).keys;
};

const keysNamed = (texts: readonly string[], name: string, type: number): VerifierKey[] =>
  texts.map(parseVerifierKey).filter((key) => key.name === name && key.type === type);

const toKnown = (peer: WitnessPeer, texts: readonly string[]): KnownPeer => {
  const origin = originOf(peer.service);
  const logKeys = keysNamed(texts, origin, signatureTypes.note);
  const witnessKeys = keysNamed(texts, witnessNameOf(peer.service), signatureTypes.cosignature);
  if (logKeys.length === 0 || witnessKeys.length === 0)
    throw new Error(`There are no keys under the names of ${peer.service}`);
  return { ...peer, origin, logKeys, witnessKeys };
};

/**
 * The other agencies by configuration. A peer’s keys are those configured; otherwise those that it published when it was
 * first asked, pinned in the store: whoever takes its address over later has other keys and is not believed.
 */
export const createPeers = (settings: PeerSettings): Peers => {
  const { peers, configuredKeys, service, store, logger, timeoutMs } = settings;
  const all = (): readonly WitnessPeer[] => peers.filter((peer) => peer.service !== service);
  const configuredOf = (peer: WitnessPeer): readonly string[] =>
    configuredKeys.filter((text) =>
      [originOf(peer.service), witnessNameOf(peer.service)].includes(text.split('+')[0] ?? ''),
    );
  const firstUse = async (peer: WitnessPeer, signal: AbortSignal): Promise<readonly string[]> => {
    const keys = await fetchKeys(peer, signal);
    // Before it is pinned: what is no key of this peer must not stay.
    toKnown(peer, keys);
    logger.warn({ peer: peer.service, keys }, 'the log keys of a peer are pinned on first use');
    return store.pinKeys(peer.service, keys);
  };
  return {
    all,
    byOrigin: (origin) => all().find((peer) => originOf(peer.service) === origin),
    known: async (peer, signal = AbortSignal.timeout(timeoutMs)) => {
      const configured = configuredOf(peer);
      if (configured.length > 0) return toKnown(peer, configured);
      return toKnown(peer, (await store.pinnedKeys(peer.service)) ?? (await firstUse(peer, signal)));
    },
  };
};
