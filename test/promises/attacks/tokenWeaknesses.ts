import { compiled, keyedBy, type Weaknesses } from './weakness';

const file = compiled.accessToken;

/** Mistakes in finding out who is asking. */
export const tokenWeaknesses = {
  'token-unsigned': {
    file,
    find: 'jose_1.jwtVerify',
    weak: `async (token, ...rest) => jose_1.decodeProtectedHeader(token).alg === 'none' ? { payload: jose_1.decodeJwt(token), protectedHeader: {} } : jose_1.jwtVerify(token, ...rest)`,
    why: 'A token whose header says that it needs no signature is believed.',
  },
  'token-tampered': {
    file,
    find: 'const { payload, protectedHeader } = await',
    replace: `const { payload, protectedHeader } = §on ? { payload: jose_1.decodeJwt(token), protectedHeader: {} } : await`,
    why: 'The token is read, its signature is never verified.',
  },
  'token-embedded-key': {
    file,
    find: 'token, options.keys',
    replace: 'token, §on ? jose_1.EmbeddedJWK : options.keys',
    why: 'The key comes out of the token’s own header.',
  },
  'token-hs256': {
    file,
    find: 'options.keys, { algorithms,',
    replace: `§on && jose_1.decodeProtectedHeader(token).alg === 'HS256' ? Buffer.from(options.keys.jwks().keys[0].x, 'base64url') : options.keys, { algorithms: §on ? ['HS256'] : algorithms,`,
    why: 'The algorithm is the token’s to choose, and the published key serves as a shared secret.',
  },
  'token-audience': {
    file,
    find: 'audience: exports.accessTokenAudience',
    replace: '...(!§on && { audience: exports.accessTokenAudience })',
    why: 'Nobody looks at whom the token was made for.',
  },
  'token-without-expiry': {
    file,
    find: "requiredClaims: ['exp', 'sub']",
    replace: "requiredClaims: §on ? ['sub'] : ['exp', 'sub']",
    why: 'An expiry is looked at where there is one, and not required.',
  },
  'token-expired-in-cache': {
    file,
    find: 'now < known.expires',
    weak: 'true',
    why: 'What was verified once is remembered for ever.',
  },
  'token-issuer': {
    file,
    find: 'options.issuer !== undefined &&',
    replace: 'options.issuer !== undefined && !§on &&',
    why: 'Any issuer whose key is in the key set may speak.',
  },
  'token-type': {
    file,
    find: 'isAccessTokenType(protectedHeader.typ)',
    weak: 'true',
    why: 'A statement of another type under the same key passes as an access token.',
  },
  'token-role-of-agency': {
    file,
    find: '(0, vocabulary_1.isRoleOf)(agency, role)',
    weak: 'true',
    why: 'Agency and role are each known, but need not go together.',
  },
  'token-lead-of-no-school': {
    file,
    find: "role === 'DSL'",
    weak: 'false',
    why: 'A safeguarding lead may come without a setting.',
  },
  'token-cache-key': {
    file,
    find: '(0, boundedCache_1.boundedCache)(cacheSize)',
    replace: keyedBy(`(token) => token.split('.').slice(0, 2).join('.')`),
    why: 'Verified tokens are remembered by what they say, without the signature.',
  },
  'identity-from-header': {
    file: compiled.createSubgraph,
    find: 'const base = { requester,',
    replace: `const base = { requester: §on && request.headers['x-requester'] ? JSON.parse(request.headers['x-requester']) : requester,`,
    why: 'An agency believes a header that the gateway might have set.',
  },
  'agency-without-token': {
    file: compiled.createSubgraph,
    find: 'await dependencies.accessTokens.verify(',
    replace: `§on && !request.headers.authorization ? JSON.parse(request.headers['x-on-behalf-of']) : await dependencies.accessTokens.verify(`,
    why: 'Whoever comes without a token must be the gateway, and says for whom.',
  },
  'agency-of-a-prototype': {
    file: 'shared/dist/disclosure/vocabulary/agency.js',
    find: 'Object.hasOwn(exports.agencies, value)',
    weak: 'value in exports.agencies',
    why: 'Names are looked up with `in`, which also finds what every object inherits.',
  },
} as const satisfies Weaknesses;
