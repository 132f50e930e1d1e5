import { verifyExport, type VerificationOptions } from '@mash-hub/shared/development/auditVerify';
import { openDevelopmentIssuer } from '@mash-hub/shared/identity';
import {
  noteSigner,
  parseCheckpointText,
  parseNote,
  signatureLine,
  signatureTypes,
  type NoteSigner,
} from '@mash-hub/shared/log';
import { openLogKeys, type RunningSubgraph } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { anEntry } from '../log/aLog';
import { aKey, logSigner } from '../log/aWitnessedLog';
import { aFolder, aRecorder, aServer, aWitness, policeWitness } from './aWitness';

/** When the processes of these tests believe that they are. */
const at = '2026-03-02T12:00:00.000Z';

/** A witness that cosigns with those keys whatever it is shown, unless it is told to answer with the size of another. */
const aCosigner = (
  context: TestContext,
  signers: () => readonly NoteSigner[],
  conflictAt: (size: number) => Promise<number | undefined>,
): Promise<string> =>
  aServer(context, (request, response) => {
    void text(request).then(async (body) => {
      const { text: signed = '' } = parseNote(body.slice(body.indexOf('\n\n') + 2)) ?? {};
      const seen = await conflictAt(parseCheckpointText(signed)?.size ?? 0);
      const lines = signers().map((one) => signatureLine(one.sign(signed, new Date(at))));
      response.writeHead(seen === undefined ? 200 : 409).end(`${seen ?? lines.join('\n')}\n`);
    });
  });

/** What an auditor takes away, cut into lines. */
const exportOf = async ({ url, dependencies: { clock } }: RunningSubgraph, directory: string) => {
  const issuer = await openDevelopmentIssuer({ directory, clock, production: false });
  const token = await issuer.sign({ sub: 'auditor', agency: 'SOCIAL_CARE', role: 'QA_AUDITOR' });
  const answer = await fetch(new URL('/audit/export', url), {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(answer.status, 200);
  return (await answer.text()).trimEnd().split('\n');
};

const verified = (lines: readonly string[], options?: VerificationOptions) =>
  verifyExport(
    lines.map((line) => Buffer.from(line)),
    options,
  );

describe('an export of the log', () => {
  it('can be checked after log and witness have gone over to other keys', async (context) => {
    const folder = await aFolder(context);
    const [old, next] = [aKey(11), aKey(12)];
    const oldWitness = policeWitness;
    const nextWitness = noteSigner('mash-hub/police/witness', signatureTypes.cosignature, aKey(13));
    let cosigners: readonly NoteSigner[] = [];
    const url = await aCosigner(
      context,
      () => cosigners,
      () => Promise.resolve(undefined),
    );
    const stages = [
      { keys: [old], witnesses: [oldWitness] },
      { keys: [old, next], witnesses: [oldWitness, nextWitness] },
      { keys: [next], witnesses: [nextWitness] },
    ];
    const notes: string[] = [];
    for (const [stage, { keys, witnesses }] of stages.entries()) {
      cosigners = witnesses;
      const known = [logSigner, ...witnesses].map(({ verifierKey }) => verifierKey.text);
      const owner = await aWitness(folder, known, {
        witnesses: [{ service: 'police', url }],
        logSigningKeys: JSON.stringify({ keys }),
      });
      await owner.dependencies.log.append([anEntry(String(stage), { at })]);
      await owner.dependencies.witnessing.publishCheckpoint();
      const lines = await exportOf(owner, folder);
      await owner.close();
      notes.push(...lines.flatMap((line) => (JSON.parse(line) as { checkpoint?: string }).checkpoint ?? []));
      const verdict = await verified(lines, { kept: notes });
      assert.deepEqual(
        [verdict.intact, verdict.intact && verdict.entries],
        [true, 2 * (stage + 1)],
        verdict.says,
      );
      const { logKeys, witnessKeys } = JSON.parse(lines[0] ?? '') as Record<string, string[]>;
      assert.deepEqual([logKeys?.length, witnessKeys?.length], stage === 0 ? [1, 1] : [2, 2]);
    }
  });

  it('ends where the witnesses cosigned when another replica was first with more', async (context) => {
    const folder = await aFolder(context);
    const replicas: RunningSubgraph[] = [];
    const url = await aCosigner(
      context,
      () => [policeWitness],
      async (size) => {
        const [, other] = replicas;
        if (size > 1) return undefined;
        await other?.dependencies.log.append([anEntry('of the other', { at })]);
        await other?.dependencies.witnessing.publishCheckpoint();
        return 2;
      },
    );
    const recorder = aRecorder();
    for (let replica = 0; replica < 2; replica += 1)
      replicas.push(
        await aWitness(folder, undefined, { witnesses: [{ service: 'police', url }] }, recorder.logger),
      );
    context.after(() => Promise.all(replicas.map((replica) => replica.close())));
    const [one] = replicas;
    assert.ok(one);
    const lines = await exportOf(one, folder);
    const verdict = await verified(lines);
    assert.deepEqual([verdict.intact, verdict.intact && verdict.entries], [true, 2], verdict.says);
    assert.match(lines.join('\n'), /"query":\{"export":true\}/);
    assert.deepEqual(
      recorder.written().map(({ level, size, why }) => [level, size, why]),
      [[40, 1, 'It has cosigned 2 entries already']],
      'that a replica is ahead is no error',
    );
  });

  it('is not signed with keys that cannot be read, and nothing of them is quoted', async () => {
    for (const configured of ['secretsecret', '{"keys":[{"d":"secret"}]}'])
      await assert.rejects(openLogKeys({ service: 'health', directory: '', configured }), (error: Error) => {
        assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /secret/);
        return error.message.includes('Expected { "keys"');
      });
  });
});
