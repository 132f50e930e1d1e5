import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { aCase, at, nurse, policeOfficer, teamManager, type Case } from '../support/aCase';
import { placeOf, privateKeyOf, representationsFor } from './representations';
import { rawPost } from './rawPost';

const day = 24 * 60 * 60;

describe('A request under a token that cannot be relied on', () => {
  let one: Case;
  let good: string;
  let key: CryptoKey;
  before(async () => {
    one = await aCase();
    good = await one.hub.tokenOf(policeOfficer);
    key = await privateKeyOf(one.hub, 'development-issuer.json');
  });
  after(() => one.close());

  const body = (): string => JSON.stringify({ query: '{ __typename }' });

  const doors = (): readonly (readonly [string, string])[] => [
    ['gateway', one.hub.url],
    ...Object.entries(one.hub.agencies).map(([agency, { url }]) => [agency, url] as const),
  ];

  /** At the gateway and at each agency itself. */
  const isUnknownEverywhere = async (authorization: string | null): Promise<void> => {
    for (const [door, url] of doors()) {
      const answer = await rawPost(url, authorization, body());
      assert.deepEqual([door, answer.status, answer.codes], [door, 401, ['UNAUTHENTICATED']]);
      assert.doesNotMatch(answer.text, /"data":\{/);
    }
  };

  const signed = (claims: object, header: object = {}): Promise<string> => {
    const { kid = '' } = decodeProtectedHeader(good);
    const now = Math.floor(one.hub.clock.now().getTime() / 1000);
    const usual = { ...decodeJwt(good), iat: now, exp: now + 600 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid, ...header })
      .sign(key);
  };

  it('is answered where the token is good, so that what follows means something', async () => {
    for (const [door, url] of doors()) {
      const answer = await rawPost(url, `Bearer ${await signed({})}`, body());
      assert.deepEqual([door, answer.status, answer.codes], [door, 200, []]);
    }
  });

  it('is UNAUTHENTICATED without a token, or with one under another scheme', async () => {
    for (const none of [null, '', 'Bearer', 'Bearer ', `Basic ${good}`, good, `Bearer ${good} ${good}`])
      await isUnknownEverywhere(none);
  });

  it('is UNAUTHENTICATED when the token claims to need no signature', async () => {
    const [, payload = ''] = good.split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
      await isUnknownEverywhere(`Bearer ${header}.${payload}.`);
      await isUnknownEverywhere(`Bearer ${header}.${payload}.${good.split('.')[2] ?? ''}`);
    }
  });

  it('is UNAUTHENTICATED when the published key was used as a shared secret (HS256)', async () => {
    const kept = JSON.parse(
      await readFile(path.join(one.hub.dataDirectory, 'development-issuer.json'), 'utf8'),
    ) as unknown;
    const x = String(at(kept, 'keys', 0, 'x'));
    for (const secret of [
      Buffer.from(x, 'base64url'),
      Buffer.from(x),
      Buffer.from(JSON.stringify({ kty: 'OKP', x })),
    ]) {
      const { kid = '' } = decodeProtectedHeader(good);
      const padded = secret.length < 32 ? Buffer.concat([secret, Buffer.alloc(32 - secret.length)]) : secret;
      const forged = await new SignJWT(decodeJwt(good))
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid })
        .sign(padded);
      await isUnknownEverywhere(`Bearer ${forged}`);
    }
  });

  it('is UNAUTHENTICATED when another key signed it, or its claims were changed', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const { kid = '' } = decodeProtectedHeader(good);
    const forged = await new SignJWT(decodeJwt(good))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
      .sign(privateKey);
    await isUnknownEverywhere(`Bearer ${forged}`);
    const [header, , signature] = good.split('.');
    const claims = { ...decodeJwt(good), agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' };
    await isUnknownEverywhere(
      `Bearer ${[header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')}`,
    );
  });

  const refusedClaims: Readonly<Record<string, () => object>> = {
    'another audience': () => ({ aud: 'mash-agency' }),
    'no audience': () => ({ aud: undefined }),
    'no expiry': () => ({ exp: undefined }),
    'an expiry in the past': () => ({ exp: Math.floor(one.hub.clock.now().getTime() / 1000) - 1 }),
    'a start in the future': () => ({ nbf: Math.floor(one.hub.clock.now().getTime() / 1000) + 600 }),
    'another issuer': () => ({ iss: 'https://elsewhere.example' }),
    'no subject': () => ({ sub: undefined }),
    'an unknown agency': () => ({ agency: 'COUNCIL' }),
    'an unknown role': () => ({ role: 'ADMINISTRATOR' }),
    'a role of a prototype': () => ({ role: 'constructor' }),
    'a role of another agency': () => ({ role: 'MASH_TEAM_MANAGER' }),
    'a nurse of the police': () => ({ role: 'NAMED_NURSE' }),
    'a safeguarding lead of no setting': () => ({ agency: 'EDUCATION', role: 'DSL' }),
    'a role in a list': () => ({ role: ['POLICE_MASH_OFFICER'] }),
  };

  for (const [name, claims] of Object.entries(refusedClaims)) {
    it(`is UNAUTHENTICATED under the right key with ${name}`, async () => {
      await isUnknownEverywhere(`Bearer ${await signed(claims())}`);
    });
  }

  it('is UNAUTHENTICATED with a grant in the place of the token', async () => {
    const { disclosureGrant } = placeOf(await representationsFor(one, teamManager), 0);
    await isUnknownEverywhere(`Bearer ${disclosureGrant ?? ''}`);
    const grantKey = await privateKeyOf(one.hub, 'social-care/grant-keys.json');
    const { kid = '' } = decodeProtectedHeader(disclosureGrant ?? '');
    const crossed = await new SignJWT(decodeJwt(good))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
      .sign(grantKey);
    await isUnknownEverywhere(`Bearer ${crossed}`);
    await isUnknownEverywhere(`Bearer ${await signed({}, { typ: 'mash-grant+jwt' })}`);
  });

  it('is UNAUTHENTICATED a second after the expiry of a token that was good and remembered', async () => {
    const token = await one.hub.tokenOf(nurse);
    assert.equal((await rawPost(one.hub.url, `Bearer ${token}`, body())).status, 200);
    one.hub.clock.set(new Date(one.hub.clock.now().getTime() + (40 * day + 1) * 1000));
    await isUnknownEverywhere(`Bearer ${token}`);
  });

  it('takes who asks from the token alone, never from another header', async () => {
    const headers = { 'x-agency': 'SOCIAL_CARE', 'x-role': 'MASH_TEAM_MANAGER', 'x-user': 'somebody' };
    const authorization = `Bearer ${await one.hub.tokenOf(nurse)}`;
    const query = JSON.stringify({ query: '{ me { id agency role } }' });
    const sent = { 'content-type': 'application/json', authorization, ...headers };
    const answer: unknown = await (
      await fetch(one.hub.url, { method: 'POST', headers: sent, body: query })
    ).json();
    assert.deepEqual(at(answer, 'data', 'me'), { id: nurse.sub, agency: 'HEALTH', role: 'NAMED_NURSE' });
  });
});
