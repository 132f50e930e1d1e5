import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createGrantMinter,
  createGrantVerifier,
  createMatchingIdentityMinter,
  createMatchingIdentityVerifier,
} from '@mash-hub/shared/grant';
import { decodeProtectedHeader } from 'jose';
import { anIdentity, aSigner, officer, someFacts } from './aGrant';

async function aHub() {
  const signer = await aSigner();
  return {
    ...signer,
    ...createMatchingIdentityMinter(signer.minting),
    ...createMatchingIdentityVerifier(signer.verifying),
  };
}

describe('the identity of a person to be matched (domain B6)', () => {
  it('reaches the member of staff it is addressed to, unchanged', async () => {
    const { mint, verify } = await aHub();
    const verdict = await verify(await mint(anIdentity()), officer);
    assert.ok(verdict.valid);
    const { iat, exp, jti, ...facts } = verdict.identity;
    assert.equal(exp - iat, 30);
    assert.match(jti, /^identity_/);
    assert.deepEqual(facts, anIdentity());
  });

  it('is a statement of a type of its own (RFC 8725 §3.11)', async () => {
    const { mint } = await aHub();
    assert.equal(decodeProtectedHeader(await mint(anIdentity())).typ, 'mash-identity+jwt');
  });

  it('is told without a birth date for a child who is not born yet', async () => {
    const { mint, verify } = await aHub();
    const unborn = anIdentity({ birthDate: null, names: [] });
    const verdict = await verify(await mint(unborn), officer);
    assert.ok(verdict.valid && verdict.identity.birthDate === null);
  });

  it('serves nobody else, of the agency or of another', async () => {
    const { mint, verify } = await aHub();
    const token = await mint(anIdentity());
    for (const other of [
      { ...officer, sub: 'officer-2' },
      { sub: officer.sub, agency: 'HEALTH', role: 'NAMED_NURSE' } as const,
    ]) {
      assert.deepEqual(await verify(token, other), { valid: false, why: 'NOT_THIS_REQUESTER' });
    }
  });

  it('never passes as a grant, nor a grant as an identity', async () => {
    const { mint, minting, verify, verifying } = await aHub();
    const asGrant = await createGrantVerifier(verifying).verify(await mint(anIdentity()), officer);
    assert.deepEqual(asGrant, { valid: false, why: 'MALFORMED' });
    const asIdentity = await verify(await createGrantMinter(minting).mint(someFacts()), officer);
    assert.deepEqual(asIdentity, { valid: false, why: 'MALFORMED' });
  });
});
