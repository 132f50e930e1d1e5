import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createGrantMinter,
  createGrantVerifier,
  permitsAnything,
  type GrantVerdict,
} from '@mash-hub/shared/grant';
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { aSigner, inCircle, officer, someFacts, start } from './aGrant';

const now = start.getTime() / 1000;
const payload = () => ({ ...someFacts(), aud: 'mash-agency', iat: now, exp: now + 30, jti: 'grant_1' });

const whyOf = (verdict: GrantVerdict): string => (verdict.valid ? 'VALID' : verdict.why);

async function aHub() {
  const signer = await aSigner();
  return { ...signer, ...createGrantMinter(signer.minting), ...createGrantVerifier(signer.verifying) };
}

describe('a grant', () => {
  it('says to an owner exactly what social care knew, for 30 seconds (design section 4)', async () => {
    const { mint, verify } = await aHub();
    const verdict = await verify(await mint(someFacts()), officer);
    assert.ok(verdict.valid);
    const { iat, exp, jti, ...facts } = verdict.grant;
    assert.deepEqual({ iat, exp }, { iat: now, exp: now + 30 });
    assert.match(jti, /^grant_/);
    assert.deepEqual({ ...facts, aud: undefined }, { ...someFacts(), aud: undefined });
  });

  it('says how the requester stands to the contact, whichever way that is', async () => {
    const { mint, verify } = await aHub();
    for (const attends of ['NOTHING', 'DISCUSSION', 'STRATEGY'] as const) {
      const standing = { ...inCircle, attends };
      const verdict = await verify(await mint(someFacts({ standing })), officer);
      assert.deepEqual(verdict.valid && verdict.grant.standing, standing);
    }
  });

  it('permits asking about a person at any level, or for what triage has heard of them (R222, J3)', () => {
    assert.equal(permitsAnything({ level: 'HEADLINE' }), true);
    assert.equal(permitsAnything({ level: 'NONE', heard: true }), true);
    assert.equal(permitsAnything({ level: 'NONE', heard: false }), false);
    assert.equal(permitsAnything({ level: 'NONE' }), false);
  });

  it('ends after 30 seconds, also for an owner who has seen it before', async () => {
    const { clock, mint, verify } = await aHub();
    const token = await mint(someFacts());
    clock.advance(29_999);
    assert.equal(whyOf(await verify(token, officer)), 'VALID');
    clock.advance(1);
    assert.equal(whyOf(await verify(token, officer)), 'EXPIRED');
    assert.equal(whyOf(await verify(token, officer)), 'EXPIRED');
  });

  it('serves nobody but its requester, each time it is shown', async () => {
    const { mint, verify } = await aHub();
    const facts = someFacts({ agency: 'EDUCATION', role: 'DSL', establishment: 'ZZ-001' });
    const lead = { sub: facts.sub, agency: facts.agency, role: facts.role, establishment: 'ZZ-001' } as const;
    const token = await mint(facts);
    assert.equal(whyOf(await verify(token, lead)), 'VALID');
    const others = [
      { ...lead, sub: 'officer-2' },
      { ...lead, agency: 'POLICE' as const },
      { ...lead, role: 'EDUCATION_OFFICER' as const },
      { ...lead, establishment: 'ZZ-002' },
      { sub: lead.sub, agency: lead.agency, role: lead.role },
    ];
    for (const other of others) assert.equal(whyOf(await verify(token, other)), 'NOT_THIS_REQUESTER');
    assert.equal(whyOf(await verify(token, lead)), 'VALID');
  });
});

describe('a grant is refused, and nothing is thrown,', () => {
  it('if it is no statement at all', async () => {
    const { verify } = await aHub();
    for (const token of ['', 'a', 'a.b.c', '..', 'x'.repeat(300_000)]) {
      assert.equal(whyOf(await verify(token, officer)), 'MALFORMED');
    }
  });

  it('if it is longer than any that is issued, though it is signed', async () => {
    const { mint, verify } = await aHub();
    const lengths: number[] = [];
    for (const extra of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const token = await mint(someFacts({ overrides: ['x'.repeat(195_665 + extra)] }));
      lengths.push(token.length);
      const why = whyOf(await verify(token, officer));
      assert.equal(why, token.length > 262_144 ? 'MALFORMED' : 'VALID', String(token.length));
    }
    assert.ok(lengths.includes(262_144) && Math.max(...lengths) > 262_144, lengths.join());
  });

  it('if its payload was exchanged', async () => {
    const { mint, verify } = await aHub();
    const [header, , signature] = (await mint(someFacts())).split('.');
    const wider = Buffer.from(JSON.stringify({ ...payload(), circle: true })).toString('base64url');
    assert.equal(whyOf(await verify([header, wider, signature].join('.'), officer)), 'SIGNATURE');
  });

  it('if somebody else signed it', async () => {
    const [{ verify }, other] = await Promise.all([aHub(), aHub()]);
    assert.equal(whyOf(await verify(await other.mint(someFacts()), officer)), 'SIGNATURE');
  });

  it('if it is not signed, or signed with the published key as a secret', async () => {
    const { keys, verify } = await aHub();
    const unsigned = [{ alg: 'none', typ: 'mash-grant+jwt' }, payload()]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    assert.equal(whyOf(await verify(`${unsigned}.`, officer)), 'SIGNATURE');
    const publicKey = await importJWK(keys.signingKey.publicJwk, 'EdDSA', { extractable: true });
    assert.ok(!(publicKey instanceof Uint8Array));
    const forged = await new SignJWT(payload())
      .setProtectedHeader({ alg: 'HS256', kid: keys.kid, typ: 'mash-grant+jwt' })
      .sign(new TextEncoder().encode(await exportSPKI(publicKey)));
    assert.equal(whyOf(await verify(forged, officer)), 'SIGNATURE');
  });

  const wrongPayloads: readonly (readonly [string, object])[] = [
    ['for another audience', { aud: 'mash-hub' }],
    ['without an expiry', { exp: undefined }],
    ['without an id', { jti: undefined }],
    [
      'with a level that the policy does not know',
      { subjects: [{ ...someFacts().subjects[0], level: 'EVERYTHING' }] },
    ],
    [
      'with a level that only reads like one',
      { subjects: [{ ...someFacts().subjects[0], level: ['FULL'] }] },
    ],
    ['with a role named after a property of every object', { role: 'constructor' }],
    ['with a stage named after a property of every object', { stage: 'toString' }],
    ['without saying whether the requester is in the decision circle', { circle: undefined }],
  ];
  for (const [how, claims] of wrongPayloads) {
    it(how, async () => {
      const { sign, verify } = await aHub();
      assert.equal(whyOf(await verify(await sign(payload()), officer)), 'VALID');
      assert.equal(whyOf(await verify(await sign({ ...payload(), ...claims }), officer)), 'MALFORMED');
    });
  }

  it('if it is a statement of another type', async () => {
    const { sign, verify } = await aHub();
    for (const header of [{ typ: 'mash-identity+jwt' }, { typ: 'JWT' }, {}]) {
      assert.equal(whyOf(await verify(await sign(payload(), header), officer)), 'MALFORMED');
    }
  });

  it('if the keys cannot be had: the check could not be done, which is not the check saying no', async () => {
    const { clock, mint } = await aHub();
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    const verdict = await createGrantVerifier({ keys, clock }).verify(await mint(someFacts()), officer);
    assert.equal(whyOf(verdict), 'KEYS_UNAVAILABLE');
  });
});

describe('a grant is issued again', () => {
  it('for identical facts with at least ten seconds left', async () => {
    const { clock, mint } = await aHub();
    const first = await mint(someFacts());
    clock.advance(20_000);
    assert.equal(await mint(someFacts()), first);
    clock.advance(1_000);
    assert.notEqual(await mint(someFacts()), first);
  });

  it('never for facts that differ in anything', async () => {
    const { mint } = await aHub();
    const first = await mint(someFacts());
    const [subject] = someFacts().subjects;
    assert.ok(subject);
    const differing = [
      someFacts({ sub: 'officer-2' }),
      someFacts({ circle: false }),
      someFacts({ stage: 'DECIDED' }),
      someFacts({ subjects: [{ ...subject, consent: 'WITHDRAWN' }] }),
      someFacts({ subjects: [{ ...subject, marked: {} }] }),
      someFacts({ subjects: [subject, { ...subject, person: 'person_2' }] }),
    ];
    for (const facts of differing) assert.notEqual(await mint(facts), first);
  });

  it('whatever the order in which the facts are written down', async () => {
    const { mint } = await aHub();
    const backwards = Object.fromEntries(Object.entries(someFacts()).reverse()) as unknown as typeof facts;
    const facts = someFacts();
    assert.equal(await mint(backwards), await mint(facts));
  });

  it('never from the future, when the clock is set back', async () => {
    const { clock, mint } = await aHub();
    const first = await mint(someFacts());
    clock.advance(-1_000);
    assert.notEqual(await mint(someFacts()), first);
  });
});

describe('the signature of a grant is checked', () => {
  it('once by an owner, by the whole string', async () => {
    const { clock, mint, verifying } = await aHub();
    let lookUps = 0;
    const verifier = createGrantVerifier({
      clock,
      keys: (header, token) => {
        lookUps += 1;
        return verifying.keys(header, token);
      },
    });
    const token = await mint(someFacts());
    await verifier.verify(token, officer);
    await verifier.verify(token, { ...officer, sub: 'officer-2' });
    await verifier.verify(token, officer);
    assert.equal(lookUps, 1);
    const [header, claims, signature = ''] = token.split('.');
    const otherSignature = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    const forged = [header, claims, otherSignature].join('.');
    assert.equal(whyOf(await verifier.verify(forged, officer)), 'SIGNATURE');
  });
});
