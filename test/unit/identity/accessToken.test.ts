import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAccessTokenVerifier, localKeys, type Requester } from '@mash-hub/shared/identity';
import { settableClock } from '@mash-hub/shared/time';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';

const start = new Date('2026-03-02T09:00:00Z');
const now = start.getTime() / 1000;
const officer: Requester = { sub: 'officer-1', agency: 'POLICE', role: 'POLICE_MASH_OFFICER' };

interface Forgery {
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey | Uint8Array;
}

// Making an RSA key takes the better part of a second: once is enough.
const keyPairs = Promise.all(['EdDSA', 'ES256', 'RS256'].map((alg) => generateKeyPair(alg)));

/** A provider with an Ed25519, a P-256 and an RSA key, and a verifier that trusts them. */
async function aProvider({ cacheSize = 5000 } = {}) {
  const [ed25519, p256, rsa] = await keyPairs;
  assert.ok(ed25519 && p256 && rsa);
  const pairs = { EdDSA: ed25519, ES256: p256, RS256: rsa };
  const keys = await Promise.all(
    Object.entries(pairs).map(async ([alg, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid: alg,
      alg,
    })),
  );
  const clock = settableClock(start);
  let lookUps = 0;
  const local = localKeys({ keys });
  const verifier = createAccessTokenVerifier({
    keys: (header, token) => {
      lookUps += 1;
      return local(header, token);
    },
    clock,
    cacheSize,
  });
  const token = ({ claims = {}, header = {}, key = ed25519.privateKey }: Forgery = {}) =>
    new SignJWT({ ...officer, aud: 'mash-hub', exp: now + 300, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'EdDSA', typ: 'JWT', ...header })
      .sign(key);
  return { pairs, clock, verifier, token, lookUps: () => lookUps };
}

const unauthenticated = (detail: RegExp) => (error: unknown) => {
  const { extensions } = error as { extensions: { code: string; detail: string } };
  assert.equal(extensions.code, 'UNAUTHENTICATED');
  assert.match(extensions.detail, detail);
  return true;
};

const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

describe('an access token is accepted', () => {
  it('under each of the three algorithms, and tells who is asking', async () => {
    const { pairs, verifier, token } = await aProvider();
    for (const [alg, { privateKey }] of Object.entries(pairs)) {
      const requester = await verifier.verify(await token({ header: { alg, kid: alg }, key: privateKey }));
      assert.deepEqual(requester, officer);
    }
  });

  it('for a designated safeguarding lead of one establishment', async () => {
    const { verifier, token } = await aProvider();
    const claims = { agency: 'EDUCATION', role: 'DSL', establishment: 'ZZ-001' };
    assert.deepEqual(await verifier.verify(await token({ claims })), { sub: officer.sub, ...claims });
  });
});

describe('an access token is refused', () => {
  const refusedClaims: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['for another audience', { aud: 'mash-agency' }, /claim aud/],
    ['after it has expired', { exp: now }, /expired/],
    ['before it begins', { nbf: now + 60 }, /claim nbf/],
    ['without an expiry', { exp: undefined }, /claim exp/],
    ['without a subject', { sub: undefined }, /claim sub/],
    ['with a subject of more than 64 characters', { sub: 'x'.repeat(65) }, /claim sub/],
    ['with an unknown agency', { agency: 'FIRE' }, /claim agency/],
    ['with an unknown role', { role: 'SUPERVISOR' }, /claim role/],
    ['with a role named after a property of every object', { role: 'constructor' }, /claim role/],
    ['with a role that another agency employs', { role: 'NAMED_NURSE' }, /does not employ/],
    [
      'for a safeguarding lead without an establishment',
      { agency: 'EDUCATION', role: 'DSL' },
      /establishment/,
    ],
    ['with an establishment that is not a text', { establishment: 7 }, /establishment/],
  ];
  for (const [when, claims, why] of refusedClaims) {
    it(when, async () => {
      const { verifier, token } = await aProvider();
      await assert.rejects(verifier.verify(await token({ claims })), unauthenticated(why));
    });
  }

  it('if it is not signed at all (alg none)', async () => {
    const { verifier } = await aProvider();
    const payload = encoded({ ...officer, aud: 'mash-hub', exp: now + 300 });
    for (const signature of ['', 'AAAA']) {
      const token = `${encoded({ alg: 'none', typ: 'JWT' })}.${payload}.${signature}`;
      await assert.rejects(verifier.verify(token), unauthenticated(/cannot be verified/));
    }
  });

  it('if it is signed with the published key as an HMAC secret', async () => {
    const { pairs, verifier, token } = await aProvider();
    const publicText = new TextEncoder().encode(await exportSPKI(pairs.RS256.publicKey));
    const forged = await token({ header: { alg: 'HS256', kid: 'RS256' }, key: publicText });
    await assert.rejects(verifier.verify(forged), unauthenticated(/cannot be verified/));
  });

  it('if its payload was exchanged after signing', async () => {
    const { verifier, token } = await aProvider();
    const [header, , signature] = (await token()).split('.');
    const claims = { ...officer, role: 'POLICE_DS', aud: 'mash-hub', exp: now + 300 };
    const forged = [header, encoded(claims), signature].join('.');
    await assert.rejects(verifier.verify(forged), unauthenticated(/cannot be verified/));
  });

  it('if it is a statement of another type', async () => {
    const { verifier, token } = await aProvider();
    const grant = await token({ header: { typ: 'mash-grant+jwt' } });
    await assert.rejects(verifier.verify(grant), unauthenticated(/not an access token/));
  });

  it('with another sentence if the keys cannot be had: the check could not be done', async () => {
    const { clock, token } = await aProvider();
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    const verifier = createAccessTokenVerifier({ keys, clock });
    await assert.rejects(verifier.verify(await token()), unauthenticated(/cannot be reached/));
  });

  it('without a word of the token in the error', async () => {
    const { verifier } = await aProvider();
    const error: unknown = await verifier.verify('not-a-token').catch((refusal: unknown) => refusal);
    assert.doesNotMatch(JSON.stringify(error), /not-a-token/);
  });
});

describe('an access token is verified once', () => {
  it('until it expires by the clock, and no longer', async () => {
    const { clock, verifier, token, lookUps } = await aProvider();
    const one = await token();
    await verifier.verify(one);
    clock.advance(299_000);
    await verifier.verify(one);
    assert.equal(lookUps(), 1);
    clock.advance(1_000);
    await assert.rejects(verifier.verify(one), unauthenticated(/expired/));
  });

  it('and forgotten when more recent ones fill the cache', async () => {
    const { verifier, token, lookUps } = await aProvider({ cacheSize: 2 });
    const [one, two, three] = await Promise.all(['a', 'b', 'c'].map((sub) => token({ claims: { sub } })));
    assert.ok(one && two && three);
    for (const each of [one, two, one, three, one]) await verifier.verify(each);
    assert.equal(lookUps(), 3, 'the one in use stays');
    await verifier.verify(two);
    assert.equal(lookUps(), 4, 'the one not used for longest was forgotten');
  });
});
