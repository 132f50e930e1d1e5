import type { GrantFacts, MatchingIdentityFacts, SubjectGrant } from '@mash-hub/shared/grant';
import { openGrantKeys } from '@mash-hub/shared/grant';
import { localKeys, type Requester } from '@mash-hub/shared/identity';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { settableClock } from '@mash-hub/shared/time';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const start = new Date('2026-03-02T09:00:00Z');

export const officer: Requester = { sub: 'officer-1', agency: 'POLICE', role: 'POLICE_MASH_OFFICER' };

/** A case at section 47 whose family agreed: what DT02 follows from. */
export const agreedCase: SubjectGrant['facts'] = {
  threshold: 'S47',
  consent: 'GIVEN',
  override: false,
  strategyTriggered: false,
};

/** Somebody of the decision circle. */
export const inCircle: GrantFacts['standing'] = {
  circle: true,
  attends: 'NOTHING',
  released: null,
  asked: false,
  ceiling: 'FULL',
};

/** What social care knows of a contact at section 47, with one child. */
export const someFacts = (changed: Partial<GrantFacts> = {}): GrantFacts => ({
  ...officer,
  contact: 'contact_1',
  profile: 'COVENTRY@1',
  policy: '2026-11',
  stage: 'STRATEGY',
  circle: true,
  recipient: true,
  standing: inCircle,
  asked: ['POLICE', 'HEALTH'],
  domesticAbuseMode: 'POLICE_LIST',
  restrictionYields: false,
  recency: { healthYears: 2, probationYears: 5 },
  overrides: [],
  subjects: [
    {
      person: 'person_1',
      subject: 'subject_1',
      level: 'FULL',
      row: 'DT01',
      reasons: [],
      consent: 'GIVEN',
      facts: agreedCase,
      marked: { POLICE: ['POL-06:1'] },
      nominated: {},
      agreed: {},
    },
  ],
  ...changed,
});

/** A child to look for, told to the police officer. */
export const anIdentity = (changed: Partial<MatchingIdentityFacts> = {}): MatchingIdentityFacts => ({
  person: 'person_1',
  subject: 'subject_1',
  contact: 'contact_1',
  agency: officer.agency,
  sub: officer.sub,
  names: [{ given: 'Test', family: 'Example' }],
  birthDate: '2018-05-04',
  sex: null,
  addresses: ['1 Example Street, ZZ99 3WZ'],
  nhsNumber: '9990000001',
  ...changed,
});

/** A new private Ed25519 key as a production system is given it. */
export async function aPrivateKey() {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return exportJWK(privateKey);
}

/** The keys of a social-care subgraph, a clock, and what signing and verifying with them needs. */
export async function aSigner() {
  const keys = await openGrantKeys({ directory: '', configured: { keys: [await aPrivateKey()] } });
  const clock = settableClock(start);
  return {
    clock,
    keys,
    minting: { signingKey: keys.signingKey, clock, ids: seededIdSource(47) },
    verifying: { keys: localKeys(keys.jwks()), clock },
    /** Signs whatever it is given with the right key: claims and header that a minter would not make. */
    sign: (payload: object, header: { readonly typ?: string } = { typ: 'mash-grant+jwt' }) =>
      new SignJWT({ ...payload })
        .setProtectedHeader({ alg: 'EdDSA', kid: keys.kid, ...header })
        .sign(keys.signingKey.key),
  };
}
