import { openKeyFile, parsePrivateKeySet } from '../../identity/signingKey';
import { noteSigner, originOf, signatureTypes, witnessNameOf, type NoteSigner } from '../../log';

/** Where the keys of a log come from. */
export interface LogKeysOptions {
  /** The name of the service, of which the names of the keys are made. */
  readonly service: string;
  /** Where the key is kept, as `log-keys.json`, if none is configured. */
  readonly directory: string;
  /** A JWK set of private Ed25519 keys as JSON, oldest first, as a production system is given it. */
  readonly configured: string | undefined;
}

/** The keys with which an agency’s subgraph signs its own checkpoints, and cosigns those of the others. */
export interface LogKeys {
  /** Names the agency’s log. */
  readonly origin: string;
  /** Sign the agency’s own checkpoints, under the log’s origin. */
  readonly ownSigners: readonly NoteSigner[];
  /**
   * Cosign the checkpoints of others, under a name of their own. The same private keys: name and key id differ, and what
   * is cosigned begins with a line with which no checkpoint can begin.
   */
  readonly cosigners: readonly NoteSigner[];
}

/**
 * Opens the keys. All of a set sign, so that a key can be added for those who know it while the old one still counts.
 * Throws, quoting nothing, if those configured are not Ed25519 keys.
 */
export const openLogKeys = async (options: LogKeysOptions): Promise<LogKeys> => {
  const { service, directory, configured } = options;
  const { keys } =
    configured === undefined ? await openKeyFile(directory, 'log-keys.json') : parsePrivateKeySet(configured);
  const origin = originOf(service);
  return {
    origin,
    ownSigners: keys.map((key) => noteSigner(origin, signatureTypes.note, key)),
    cosigners: keys.map((key) => noteSigner(witnessNameOf(service), signatureTypes.cosignature, key)),
  };
};

/** What `GET /.well-known/log-keys` answers: the origin and every verifier key of the log and of the witness. */
export const publishedKeys = ({ origin, ownSigners, cosigners }: LogKeys) => ({
  origin,
  keys: [...ownSigners, ...cosigners].map(({ verifierKey }) => verifierKey.text),
});
