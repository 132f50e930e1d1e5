import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { codeOf } from '@mash-hub/shared/errors';
import {
  bearerTokenOf,
  createAccessTokenVerifier,
  developmentIssuerName,
  localKeys,
  openDevelopmentIssuer,
  type Requester,
} from '@mash-hub/shared/identity';
import { settableClock } from '@mash-hub/shared/time';

const nurse: Requester = { sub: 'nurse-1', agency: 'HEALTH', role: 'NAMED_NURSE', establishment: 'ZZ-002' };

async function aDirectory(context: TestContext): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'mash-issuer-'));
  context.after(() => rm(directory, { recursive: true }));
  return directory;
}

describe('the development issuer', () => {
  it('signs tokens that the verifier accepts for eight hours', async (context) => {
    const clock = settableClock(new Date('2026-03-02T09:00:00Z'));
    const issuer = await openDevelopmentIssuer({
      directory: await aDirectory(context),
      clock,
      production: false,
    });
    const keys = localKeys(issuer.jwks());
    const verifier = createAccessTokenVerifier({ keys, issuer: developmentIssuerName, clock });
    const token = await issuer.sign(nurse);
    assert.deepEqual(await verifier.verify(token), nurse);
    clock.advance(8 * 60 * 60 * 1000);
    await assert.rejects(verifier.verify(token));
  });

  it('publishes no private part of its key', async (context) => {
    const clock = settableClock(new Date(0));
    const issuer = await openDevelopmentIssuer({
      directory: await aDirectory(context),
      clock,
      production: false,
    });
    assert.deepEqual(
      issuer.jwks().keys.map((key) => 'd' in key),
      [false],
    );
  });

  it('is one and the same for all processes that create it at once, in a file for its owner alone', async (context) => {
    const directory = path.join(await aDirectory(context), 'keys');
    const clock = settableClock(new Date(0));
    const open = () => openDevelopmentIssuer({ directory, clock, production: false });
    const issuers = await Promise.all(Array.from({ length: 12 }, open));
    const kids = issuers.map((issuer) => issuer.jwks().keys[0]?.kid);
    assert.equal(new Set(kids).size, 1);
    assert.deepEqual(await readdir(directory), ['development-issuer.json']);
    assert.equal((await stat(path.join(directory, 'development-issuer.json'))).mode & 0o777, 0o600);
  });

  it('refuses to start in production and leaves no key behind', async (context) => {
    const directory = await aDirectory(context);
    await assert.rejects(
      openDevelopmentIssuer({ directory, clock: settableClock(new Date(0)), production: true }),
    );
    await assert.rejects(readFile(path.join(directory, 'development-issuer.json')));
  });
});

describe('the authorisation header', () => {
  it('holds one bearer token, whatever the case of the word', () => {
    assert.equal(bearerTokenOf('Bearer a.b-c_d.e'), 'a.b-c_d.e');
    assert.equal(bearerTokenOf('bearer a.b.c'), 'a.b.c');
  });

  for (const header of [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    'a.b.c',
    'Bearer a.b.c, Bearer d',
  ]) {
    it(`is refused as '${header ?? '(missing)'}'`, () => {
      assert.throws(
        () => bearerTokenOf(header),
        (error) => codeOf(error) === 'UNAUTHENTICATED',
      );
    });
  }
});
