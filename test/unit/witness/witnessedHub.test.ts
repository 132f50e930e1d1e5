import { runAuditExport } from '@mash-hub/shared/development/auditExport';
import { verifyExport } from '@mash-hub/shared/development/auditVerify';
import { provesConsistency, provesInclusion } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { aRequester, createHub, type Hub } from '../../support/createHub';
import { aFolder } from './aWitness';

const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');
const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
const allWitnesses = ['education', 'health', 'probation', 'social-care'].map(
  (service) => `mash-hub/${service}/witness`,
);

interface Checkpoint {
  readonly size: number;
  readonly rootHash: string;
  readonly note: string;
  readonly cosignatures: readonly { readonly witness: string; readonly at: string }[];
}

interface Trail {
  readonly checkpoint: Checkpoint;
  readonly checkpoints: { readonly checkpoints: readonly Checkpoint[]; readonly hasNextPage: boolean };
  readonly inclusionProof: Readonly<Record<'leafHash' | 'rootHash', string>> & {
    readonly size: number;
    readonly hashes: readonly string[];
  };
  readonly consistencyProof: Readonly<Record<'fromRootHash' | 'toRootHash', string>> & {
    readonly hashes: readonly string[];
  };
  readonly witnessed: readonly {
    readonly origin: string;
    readonly size: number;
    readonly note: string;
    readonly contradictions: readonly object[];
  }[];
}

const bytes = (hash: string): Buffer => Buffer.from(hash, 'hex');
const takeCheckpoint = 'checkpoint { size rootHash note cosignatures { witness at } }';

describe('the log of an agency is watched by the other four', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const audit = async (fields: string): Promise<Trail> => {
    const { data, text } = await hub.ask(auditor, `{ audit { police { ${fields} } } }`);
    const { police } = (data?.audit ?? {}) as { readonly police?: Trail };
    assert.ok(police, text);
    return police;
  };

  it('each of whom cosigns its checkpoint when an auditor asks for one', async () => {
    const { checkpoint } = await audit(takeCheckpoint);
    assert.deepEqual(checkpoint.cosignatures.map(({ witness }) => witness).sort(), allWitnesses);
    assert.ok(checkpoint.cosignatures.every(({ at }) => at === '2026-11-03T09:15:00.000Z'));
    assert.equal(checkpoint.note.split('\n').filter((line) => line.startsWith('— ')).length, 5);
    const { checkpoints } = await audit('checkpoints { checkpoints { size note } hasNextPage }');
    assert.deepEqual(
      checkpoints.checkpoints.map(({ size, note }) => [size, note]),
      [[checkpoint.size, checkpoint.note]],
    );
  });

  it('and says which logs of the others it has cosigned itself', async () => {
    const { data } = await hub.ask(
      auditor,
      '{ audit { health { witnessed { origin size note contradictions { why } } } } }',
    );
    const { health } = data?.audit as { readonly health: Trail };
    const { checkpoints } = await audit('checkpoints { checkpoints { size } hasNextPage }');
    assert.deepEqual(
      health.witnessed.map(({ origin, size, contradictions }) => [origin, size, contradictions]),
      [['mash-hub/police', checkpoints.checkpoints.at(-1)?.size, []]],
    );
  });

  it('shows with a proof that one entry is in it, and that it has only grown', async () => {
    const { checkpoint: earlier } = await audit(takeCheckpoint);
    const { checkpoint } = await audit(takeCheckpoint);
    const proofs = `
      inclusionProof(entry: "1") { size leafHash rootHash hashes }
      consistencyProof(from: ${String(earlier.size)}, to: ${String(checkpoint.size)}) { fromRootHash toRootHash hashes }`;
    const { inclusionProof, consistencyProof } = await audit(proofs);
    assert.deepEqual([inclusionProof.size, inclusionProof.rootHash], [checkpoint.size, checkpoint.rootHash]);
    const claim = { leaf: bytes(inclusionProof.leafHash), index: 1, size: checkpoint.size };
    const root = bytes(checkpoint.rootHash);
    assert.ok(provesInclusion({ ...claim, root }, inclusionProof.hashes.map(bytes)));
    assert.deepEqual(
      [consistencyProof.fromRootHash, consistencyProof.toRootHash],
      [earlier.rootHash, checkpoint.rootHash],
    );
    const before = { size: earlier.size, root: bytes(earlier.rootHash) };
    assert.ok(provesConsistency(before, { size: checkpoint.size, root }, consistencyProof.hashes.map(bytes)));
  });

  it('refuses a proof of what it does not hold, in the terms of the question', async () => {
    for (const proof of [
      'inclusionProof(entry: "100000") { size }',
      'inclusionProof(entry: "x") { size }',
      'consistencyProof(from: 0, to: 1) { from }',
      'consistencyProof(from: 1, to: 100000) { from }',
    ]) {
      const { errors } = await hub.ask(auditor, `{ audit { police { ${proof} } } }`);
      assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT', proof);
    }
  });

  it('logs every reading of it, and answers nobody but auditors', async () => {
    const { log } = hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    await audit('witnessed { origin } checkpoints { hasNextPage }');
    const { entries } = await log.entries({}, { first: 10, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => body.kind),
      ['AUDIT_READ', 'AUDIT_READ'],
    );
    const { errors } = await hub.ask(officer, '{ audit { police { witnessed { origin } } } }');
    assert.equal(errors[0]?.extensions.code, 'FORBIDDEN');
  });

  const exportOf = async (requester: typeof auditor) => {
    const url = new URL('/audit/export', hub.agencies.POLICE.url);
    return fetch(url, { headers: { authorization: `Bearer ${await hub.tokenOf(requester)}` } });
  };

  it('is exported whole for an auditor, who can check it without the hub', async () => {
    const answer = await exportOf(auditor);
    const text = await answer.text();
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line));
    const verdict = await verifyExport(lines);
    const { size } = await hub.agencies.POLICE.dependencies.log.checkpoint();
    assert.deepEqual([verdict.intact, verdict.intact && verdict.entries], [true, size], verdict.says);
    assert.match(verdict.says, /4 of 4 witnesses/);
    assert.match(text, /"query":\{"export":true\}/);
  });

  it('is exported to nobody else', async () => {
    assert.equal((await exportOf(officer)).status, 403);
    const url = new URL('/audit/export', hub.agencies.POLICE.url);
    assert.equal((await fetch(url)).status, 401);
  });

  it('is written to a file by npm run audit:export: of no other agency, and over no file unasked', async (context) => {
    const out = path.join(await aFolder(context), 'police.ndjson');
    const run = async (port: string | number, ...more: readonly string[]) => {
      const said: string[] = [];
      const say = (text: string): void => void said.push(text);
      const readConfig = () => ({ dataDirectory: hub.dataDirectory, production: false, portBase: 4000 });
      const url = `http://127.0.0.1:${String(port)}`;
      const args = ['--agency', 'POLICE', '--out', out, '--url', url, ...more];
      const surroundings = { print: say, complain: say, readConfig, clock: hub.clock };
      return [
        await runAuditExport(args, surroundings),
        said.join('\n').split('\n')[0]?.replaceAll(url, 'URL'),
      ];
    };
    const { POLICE: police, EDUCATION: education } = hub.agencies;
    const failed = 'The log could not be exported';
    const { size } = await education.dependencies.log.checkpoint();
    const other = await run(education.port);
    assert.deepEqual(other, [1, `${failed}: the log at URL is not that of POLICE`]);
    assert.equal((await education.dependencies.log.checkpoint()).size, size, 'it was asked for its log');
    const nobody = `${failed}: no agency answers at URL. Start the hub with “npm start” and try again.`;
    assert.deepEqual(await run(1), [1, nobody]);
    assert.equal(existsSync(out), false);
    assert.deepEqual(await run(police.port), [0, out]);
    const first = readFileSync(out);
    const taken = `BAD_USER_INPUT: ${out} is there already: name another file, or add --replace`;
    assert.deepEqual(await run(police.port), [2, taken]);
    assert.deepEqual(readFileSync(out), first);
    assert.deepEqual(await run(education.port, '--replace'), other);
    assert.deepEqual(readFileSync(out), first);
    assert.deepEqual(await run(police.port, '--replace'), [0, out]);
    assert.ok(readFileSync(out).length > first.length, 'the export before is logged in this one');
    assert.deepEqual(await run('police'), [2, 'BAD_USER_INPUT: --url is an address, http://…']);
  });

  it('gets its checkpoint without a witness who is gone', async () => {
    await hub.agencies.HEALTH.close();
    const { checkpoint } = await audit(takeCheckpoint);
    assert.deepEqual(
      checkpoint.cosignatures.map(({ witness }) => witness).sort(),
      allWitnesses.filter((witness) => !witness.includes('health')),
    );
  });
});
