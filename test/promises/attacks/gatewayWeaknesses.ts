import { compiled, type Weaknesses } from './weakness';

const { agencyConnection, limits, partialResults } = compiled;
const endpoint = 'shared/dist/http/graphqlEndpoint.js';
const jsonBody = 'shared/dist/http/jsonBody.js';
const answer = 'shared/dist/http/answer.js';

/** The limits of an operation, each left out on its own. */
const unlimited = (limit: string, why: string) => ({
  file: limits,
  find: 'cost[limit] > exports.operationLimits[limit]',
  replace: `!(§on && limit === '${limit}') && §sound`,
  why,
});

/** Mistakes at the way in and on the way to the agencies. */
export const gatewayWeaknesses = {
  'asked-without-grant': {
    file: 'gateway/dist/withoutGrant.js',
    find: "typeof representation.disclosureGrant !== 'string' && !isToBeFound",
    weak: 'false',
    why: 'An agency is asked about everybody, with a grant or without.',
  },
  'answer-with-foreign-words': {
    file: partialResults,
    find: 'gatewaysOwnFault.has(code)',
    weak: 'false',
    why: 'What an agency says of the gateway’s own question is passed on to the client.',
  },
  'answer-with-extensions': {
    file: partialResults,
    find: 'delete result.extensions',
    weak: 'undefined',
    why: 'What was noted while the answer was put together goes out with it.',
  },
  'answer-with-inner-path': {
    file: partialResults,
    find: 'end === -1 ? error',
    replace: 'end === -1 || §on ? error',
    why: 'The path of an error names what the planner asked for.',
  },
  'answer-without-end': {
    file: agencyConnection,
    find: 'await pool.request(',
    replace: 'await (§on ? new undici_1.Pool(origin) : pool).request(',
    why: 'An answer may be as long as it likes.',
  },
  'answer-in-drops': {
    file: agencyConnection,
    find: 'body, signal }',
    replace: 'body, ...(!§on && { signal }) }',
    why: 'An agency may take as long as it likes, as long as it goes on sending.',
  },
  'answer-elsewhere': {
    file: agencyConnection,
    find: 'const text = await answer.body.text();',
    replace: `if (§on && answer.statusCode === 307) return (await fetch(answer.headers.location, { method: 'POST', headers, body })).json(); §sound`,
    why: 'An agency may send the gateway on to another address, token and grants and all.',
  },
  'answer-of-a-failure': {
    file: agencyConnection,
    find: 'status >= 500',
    weak: 'false',
    why: 'What came with a failure counts as an answer.',
  },
  'answer-of-another-type': {
    file: agencyConnection,
    find: "typeof mediaType !== 'string' ||",
    replace: "!§on && typeof mediaType !== 'string' || !§on &&",
    why: 'Anything that reads as JSON counts as an answer.',
  },
  'error-in-its-own-words': {
    file: 'shared/dist/http/apollo.js',
    find: '(_formatted, error) => (0, errors_1.publicErrorOf)(refine(error))',
    replace: '(_formatted, error) => §on ? _formatted : (0, errors_1.publicErrorOf)(refine(error))',
    why: 'An error goes out as it was thrown.',
  },
  depth: unlimited('depth', 'An operation may nest as deeply as it likes.'),
  aliases: unlimited('aliases', 'An operation may ask the same as often as it likes.'),
  'root-fields': unlimited('rootFields', 'An operation may ask for as many things at once as it likes.'),
  selections: unlimited(
    'selections',
    'Fragments are counted where they are written, not where they are used.',
  ),
  tokens: {
    file: limits,
    find: 'exports.parseOptions = { maxTokens: 2000 }',
    replace: 'exports.parseOptions = { get maxTokens() { return §on ? undefined : 2000; } }',
    why: 'A document may be as long as the body that it comes in.',
  },
  'fragment-in-itself': {
    file: limits,
    find: 'costs.set(name, free);',
    replace: 'if (!§on) costs.set(name, free);',
    why: 'A fragment is weighed before it is noted that it is being weighed.',
  },
  'body-size': {
    file: jsonBody,
    find: 'length <= limitBytes',
    weak: 'true',
    why: 'A body may be as long as it likes.',
  },
  'body-depth': {
    file: jsonBody,
    find: 'depth > deepestBody',
    weak: 'false',
    why: 'A body may nest as deeply as it likes.',
  },
  'prototype-keys': {
    file: jsonBody,
    find: 'prototypeKeys.has(key)',
    weak: 'false',
    why: 'Names of a body that reach a prototype are let in.',
  },
  'other-method': {
    file: endpoint,
    find: "request.method !== 'POST'",
    weak: 'false',
    why: 'A mutation may come by any method.',
  },
  'cached-answers': {
    file: answer,
    find: "'cache-control': 'no-store'",
    replace: "'cache-control': §on ? 'public, max-age=60' : 'no-store'",
    why: 'An answer may be kept by whatever stands between the hub and its readers.',
  },
  'other-origins': {
    file: answer,
    find: "'x-content-type-options': 'nosniff',",
    replace: `§sound ...(§on && { 'access-control-allow-origin': '*' }),`,
    why: 'A page of any other origin may read an answer.',
  },
  'correlation-in-words': {
    file: 'shared/dist/http/exchange.js',
    find: 'wellFormedCorrelationId.test(proposed)',
    weak: 'true',
    why: 'Whatever a client sends as a correlation id is taken as one.',
  },
} as const satisfies Weaknesses;
