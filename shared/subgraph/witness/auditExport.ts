import { hubError } from '../../errors';
import type { RouteHandler } from '../../http';
import { bearerTokenOf, type AccessTokenVerifier } from '../../identity';
import {
  canonicalJson,
  noteOf,
  parseVerifierKey,
  signatureTypes,
  type CheckpointStore,
  type DisclosureLog,
  type SignedCheckpoint,
} from '../../log';
import type { Clock } from '../../time';
import type { LogKeys } from './logKeys';
import { publishedKeys } from './logKeys';
import type { Peers } from './peers';
import type { CheckpointPublisher } from './publisher';

/** What an export is made of. */
export interface AuditExportSettings {
  readonly keys: LogKeys;
  readonly log: DisclosureLog;
  readonly checkpoints: CheckpointStore;
  readonly publisher: Pick<CheckpointPublisher, 'publishCheckpoint'>;
  readonly peers: Peers;
  readonly accessTokens: AccessTokenVerifier;
  readonly clock: Clock;
}

/** Names the format of an export; docs/how-to/verify-the-log.md describes it. */
export const exportFormat = 'mash-hub-audit-export/v1';

const entriesAtOnce = 500;
const checkpointsAtOnce = 50;

/**
 * The keys of the log and of its witnesses: those that count now, and those that any checkpoint was signed with. A witness
 * who has never cosigned and cannot be reached is left out.
 */
const keysOf = async ({ keys, peers, checkpoints }: AuditExportSettings) => {
  const known = await Promise.allSettled(peers.all().map((peer) => peers.known(peer)));
  const witnesses = known.flatMap((peer) => (peer.status === 'fulfilled' ? peer.value.witnessKeys : []));
  const { origin, keys: own } = publishedKeys(keys);
  const texts = [...own, ...witnesses.map(({ text }) => text), ...(await checkpoints.usedKeys())];
  const all = [...new Set(texts)].map(parseVerifierKey);
  const logKeys = all.filter(({ name }) => name === origin);
  const witnessKeys = all.filter(
    ({ name, type }) => type === signatureTypes.cosignature && !name.startsWith(`${origin}/`),
  );
  return {
    origin,
    logKeys: logKeys.map(({ text }) => text),
    witnessKeys: witnessKeys.map(({ text }) => text),
  };
};

async function* checkpointsOf(checkpoints: CheckpointStore, beyond = 0) {
  for (let after = beyond; ;) {
    const page = await checkpoints.page(checkpointsAtOnce, after);
    yield* page.checkpoints;
    const last = page.checkpoints.at(-1);
    if (!page.hasNextPage || !last) return;
    after = last.size;
  }
}

/**
 * How many entries are exported: as many as the largest checkpoint covers that more than half of the witnesses have
 * cosigned, if it covers the entry, otherwise the largest. Another replica may have been first with a larger one, and
 * then no witness cosigns the smaller.
 */
const sizeCovering = async ({ checkpoints, peers }: AuditExportSettings, seq: number): Promise<number> => {
  const isCosigned = ({ cosignatures }: SignedCheckpoint): boolean =>
    new Set(cosignatures.map(({ witness }) => witness)).size > peers.all().length / 2;
  let largest = 0;
  let cosigned = 0;
  for await (const checkpoint of checkpointsOf(checkpoints, seq)) {
    largest = checkpoint.size;
    if (isCosigned(checkpoint)) cosigned = checkpoint.size;
  }
  return cosigned || largest;
};

/** Entry by entry exactly the bytes that were hashed as the leaf, each checkpoint behind the last entry that it covers. */
async function* linesOf(settings: AuditExportSettings, size: number): AsyncGenerator<string> {
  const { log, checkpoints } = settings;
  yield JSON.stringify({ format: exportFormat, ...(await keysOf(settings)) });
  const waiting = checkpointsOf(checkpoints);
  let checkpoint = await waiting.next();
  for (let written = 0; written < size;) {
    const first = Math.min(entriesAtOnce, size - written);
    const { entries } = await log.entries({}, { first, after: written - 1 });
    if (entries.length < first) throw new Error('The log is shorter than its checkpoint');
    for (const { seq, previousHash, body } of entries) {
      yield canonicalJson({ seq, previousHash, body });
      written += 1;
      for (; !checkpoint.done && checkpoint.value.size <= written; checkpoint = await waiting.next())
        yield JSON.stringify({ checkpoint: noteOf(checkpoint.value) });
    }
  }
}

async function* asText(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

/**
 * `GET /audit/export`: the whole log for an auditor, as lines that the offline verifier reads. That it was read is in the
 * log before a byte of it leaves, and in the export itself, which ends with a checkpoint over all of it: one that enough
 * witnesses have cosigned, if there is one.
 */
export const auditExportRoute =
  (settings: AuditExportSettings): RouteHandler =>
  async ({ headers, correlationId: correlation }) => {
    const { accessTokens, log, clock, publisher } = settings;
    const requester = await accessTokens.verify(bearerTokenOf(headers.authorization));
    if (requester.role !== 'QA_AUDITOR') throw hubError('FORBIDDEN');
    const at = clock.now().toISOString();
    const read = { kind: 'AUDIT_READ', at, correlation, requester, query: { export: true } } as const;
    const [entry] = await log.append([read]);
    await publisher.publishCheckpoint();
    const text = asText(linesOf(settings, await sizeCovering(settings, entry?.seq ?? 0)));
    return { status: 200, mediaType: 'application/x-ndjson; charset=utf-8', text };
  };
