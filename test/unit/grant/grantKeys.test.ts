import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createGrantMinter, createGrantVerifier, openGrantKeys } from '@mash-hub/shared/grant';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { localKeys } from '@mash-hub/shared/identity';
import { settableClock } from '@mash-hub/shared/time';
import { aPrivateKey, officer, someFacts, start } from './aGrant';

describe('the keys that grants are signed with', () => {
  it('are made on the first run and kept', async (context) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'mash-grant-keys-'));
    context.after(() => rm(directory, { recursive: true }));
    const [first, second] = [await openGrantKeys({ directory }), await openGrantKeys({ directory })];
    assert.equal(first.kid, second.kid);
    assert.deepEqual(await readdir(directory), ['grant-keys.json']);
  });

  it('are rotated: the newest signs, all of them verify, and a dropped one no longer', async () => {
    const [older, newer] = await Promise.all([aPrivateKey(), aPrivateKey()]);
    const open = (...keys: object[]) => openGrantKeys({ directory: '', configured: { keys } });
    const [before, during, after] = [await open(older), await open(older, newer), await open(newer)];
    const clock = settableClock(start);
    const grantOf = ({ signingKey }: typeof before) =>
      createGrantMinter({ signingKey, clock, ids: seededIdSource(1) }).mint(someFacts());
    const accepts = async (keys: typeof before, token: string) =>
      (await createGrantVerifier({ keys: localKeys(keys.jwks()), clock }).verify(token, officer)).valid;
    assert.equal(during.kid, after.kid);
    assert.ok(await accepts(during, await grantOf(before)));
    assert.ok(await accepts(during, await grantOf(during)));
    assert.ok(!(await accepts(after, await grantOf(before))));
  });

  it('publish no private part', async () => {
    const keys = await openGrantKeys({ directory: '', configured: { keys: [await aPrivateKey()] } });
    assert.deepEqual(
      keys.jwks().keys.map((key) => 'd' in key),
      [false],
    );
  });

  it('are at least one', async () => {
    await assert.rejects(openGrantKeys({ directory: '', configured: { keys: [] } }), /oldest first/);
  });

  it('are refused if they are of another kind, without being quoted', async () => {
    const configured = { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] };
    await assert.rejects(
      openGrantKeys({ directory: '', configured }),
      (error) => !String(error).includes('c2VjcmV0'),
    );
  });
});
