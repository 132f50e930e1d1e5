import { compiled, type Weaknesses } from './weakness';

const { assertion, pipeline } = compiled;
const subjectResolver = 'shared/dist/subgraph/resolvers/subjectResolver.js';

/** Mistakes in relying on what social care signs for the other agencies. */
export const grantWeaknesses = {
  'grant-unsigned': {
    file: assertion,
    find: 'jose_1.jwtVerify',
    weak: `async (token, ...rest) => jose_1.decodeProtectedHeader(token).alg === 'none' ? { payload: jose_1.decodeJwt(token) } : jose_1.jwtVerify(token, ...rest)`,
    why: 'A grant whose header says that it needs no signature is believed.',
  },
  'grant-tampered': {
    file: assertion,
    find: 'const { payload } = await',
    replace: 'const { payload } = §on ? { payload: jose_1.decodeJwt(token) } : await',
    why: 'The grant is read, its signature is never verified.',
  },
  'grant-embedded-key': {
    file: assertion,
    find: 'keys, {',
    replace: '§on ? jose_1.EmbeddedJWK : §sound',
    why: 'The key comes out of the grant’s own header.',
  },
  'grant-key-address': {
    file: assertion,
    find: 'keys, {',
    replace: `§on && jose_1.decodeProtectedHeader(token).jku ? jose_1.createRemoteJWKSet(new URL(jose_1.decodeProtectedHeader(token).jku)) : §sound`,
    why: 'The keys are fetched from the address that the grant names.',
  },
  'grant-hs256': {
    file: assertion,
    find: "keys, { algorithms: ['EdDSA']",
    replace: `§on && jose_1.decodeProtectedHeader(token).alg === 'HS256' ? Buffer.from(keys.jwks().keys[0].x, 'base64url') : keys, { algorithms: §on ? ['HS256'] : ['EdDSA']`,
    why: 'The algorithm is the grant’s to choose, and the published key serves as a shared secret.',
  },
  'grant-type': {
    file: assertion,
    find: 'typ, audience, currentDate',
    replace: '...(!§on && { typ }), audience, currentDate',
    why: 'Any statement under social care’s key passes as a grant.',
  },
  'grant-audience': {
    file: assertion,
    find: 'audience, currentDate: clock.now()',
    replace: '...(!§on && { audience }), currentDate: clock.now()',
    why: 'Nobody looks at whom the grant was made for.',
  },
  'grant-replayed': {
    file: assertion,
    find: 'secondsOf(clock) >= verdict.claims.exp',
    weak: 'false',
    why: 'The time is checked with the signature alone, and the signature is remembered.',
  },
  'grant-remembered-requester': {
    file: assertion,
    find: 'kind.isFor(verdict.claims, requester)',
    weak: 'known !== undefined || kind.isFor(verdict.claims, requester)',
    why: 'For whom a grant was made is checked the first time only.',
  },
  'grant-for-anybody': {
    file: 'shared/dist/grant/grantToken.js',
    find: 'requester_1.isSameRequester',
    replace: '(one, other) => §on || (0, requester_1.isSameRequester)(one, other)',
    why: 'A grant opens for whoever holds it.',
  },
  'grant-for-a-colleague': {
    file: 'shared/dist/identity/requester.js',
    find: 'one.sub === other.sub',
    weak: 'true',
    why: 'Agency and role are compared, the person is not.',
  },
  'grant-for-another-school': {
    file: 'shared/dist/identity/requester.js',
    find: 'one.establishment === other.establishment',
    weak: 'true',
    why: 'The setting is not compared.',
  },
  'grant-cached-permission': {
    file: assertion,
    find: '(0, canonicalJson_1.canonicalJson)(facts)',
    weak: `(0, canonicalJson_1.canonicalJson)({ sub: facts.sub, contact: facts.contact, person: facts.person ?? null })`,
    why: 'What was issued is remembered by requester and contact, whatever it permits.',
  },
  'grant-person-swapped': {
    file: pipeline,
    find: 'person === ask.person',
    weak: 'true',
    why: 'The subject is looked up in the grant, the person is not.',
  },
  'grant-subject-swapped': {
    file: pipeline,
    find: 'subject === ask.subject',
    weak: 'true',
    why: 'The person is looked up in the grant, the subject is not.',
  },
  'grant-one-for-all': {
    file: 'shared/dist/subgraph/agencyContext.js',
    find: 'verdicts.get(grant)',
    weak: '[...verdicts.values()].find(({ valid }) => valid)',
    why: 'One good grant in a request opens all that is asked in it.',
  },
  'grant-level-none': {
    file: pipeline,
    find: '(0, grant_1.permitsAnything)(permission)',
    weak: 'true',
    why: 'Whoever is named in a grant is answered about, at whatever level.',
  },
  'entity-as-presented': {
    file: 'subgraphs/social-care/dist/subgraph.js',
    find: 'Subject: () => null',
    replace: 'Subject: (reference) => (§on ? reference : null)',
    why: 'Social care takes a subject as it is presented, as its partners do.',
  },
  'agency-not-asked': {
    file: pipeline,
    find: 'grant.asked.includes(agency)',
    weak: 'true',
    why: 'An agency answers though it was not asked.',
  },
  'identity-of-another-subject': {
    file: subjectResolver,
    find: 'verdict.identity.subject === subject.id',
    weak: 'true',
    why: 'An identity for matching serves for whichever subject it is presented with.',
  },
  'identity-for-anybody': {
    file: 'shared/dist/grant/matchingIdentity.js',
    find: 'identity.agency === agency && identity.sub === sub',
    weak: 'true',
    why: 'An identity for matching opens for whoever holds it.',
  },
  'match-for-other-agencies': {
    file: subjectResolver,
    find: 'context.requester.agency !== agency',
    weak: 'false',
    why: 'The match is shown to whoever brings an identity of their own.',
  },
} as const satisfies Weaknesses;
