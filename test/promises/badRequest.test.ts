import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  auditor,
  dataOf,
  educationOfficer,
  listAt,
  policeOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { rawPost } from './rawPost';
import { changesNothing, codesOf } from './refusals';

const reason = 'It would put the child in danger to ask first.';
const long = 'x'.repeat(5000);

/** Every list of social care that is read in pages, with what else it is asked by. */
const lists: readonly (readonly [name: string, others: string])[] = [
  ['contacts', ''],
  ['contacts', 'filter: { mine: true }'],
  ['informationRequests', ''],
  ['myReferrals', ''],
  ['tasks', ''],
  ['enquiries', ''],
  ['meetings', ''],
  ['exploitationConcerns', ''],
  ['adviceCalls', 'profile: COVENTRY'],
  ['qualityReviews', 'profile: COVENTRY'],
  ['domesticAbuseNotices', 'profile: COVENTRY'],
];

describe('A bad request changes nothing and gets a coded error', () => {
  let one: Case;
  before(async () => {
    one = await aCase();
  });
  after(() => one.close());

  it('an import reference or item that is none, of an agency’s own records', async () => {
    const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
    const good = { record: 'INCIDENT:INCIDENT-child', items: ['*'], reason };
    const bad: readonly (readonly [object, string])[] = [
      [{ record: 'NONSENSE:x' }, 'NOT_FOUND'],
      [{ record: { $gt: '' } }, 'BAD_USER_INPUT'],
      [{ record: '__proto__' }, 'NOT_FOUND'],
      [{ items: [] }, 'BAD_USER_INPUT'],
      [{ items: ['POL-99'] }, 'BAD_USER_INPUT'],
      [{ items: ['HLT-14'] }, 'BAD_USER_INPUT'],
      [{ items: Array.from({ length: 51 }, () => 'POL-06') }, 'BAD_USER_INPUT'],
      [{ reason: '' }, 'BAD_USER_INPUT'],
      [{ reason: long }, 'BAD_USER_INPUT'],
    ];
    for (const [change, code] of bad)
      await changesNothing(one, async () => {
        const answer = await one.hub.ask(policeOfficer, mutation, { input: { ...good, ...change } });
        assert.deepEqual(
          [Object.keys(change), answer.errors[0]?.extensions.code],
          [Object.keys(change), code],
        );
      });
  });

  it('a page of no size, or of one beyond the limit, of a list, an audit or corrections: it is not cut', async () => {
    const trail = (field: string): string => `audit { police { ${field} } }`;
    const pages: readonly (readonly [who: Requester, most: number, field: string])[] = [
      [teamManager, 100, 'contacts(first: $first) { edges { cursor } }'],
      [teamManager, 100, 'informationRequests(first: $first) { edges { cursor } }'],
      [auditor, 200, trail('entries(first: $first) { hasNextPage }')],
      [auditor, 200, trail('checkpoints(first: $first) { hasNextPage }')],
      [auditor, 200, trail('accountOfDisclosures(person: "p", first: $first) { edges { cursor } }')],
      [auditor, 100, trail('accessReview(first: $first) { edges { cursor } }')],
      [policeOfficer, 100, 'corrections { police { received(first: $first) { id } } }'],
      [policeOfficer, 100, 'corrections { police { made(first: $first) { id } } }'],
    ];
    for (const [who, most, field] of pages) {
      const ask = (first: number) => one.hub.ask(who, `query($first: Int) { ${field} }`, { first });
      await changesNothing(one, async () => {
        for (const first of [1e12, 1.5])
          assert.deepEqual(codesOf(await ask(first)), ['BAD_USER_INPUT'], `${field}: ${String(first)}`);
        for (const first of [0, -1, -2147483648, most + 1, 2147483647]) {
          const [told] = (await ask(first)).errors.map(({ extensions: { code, detail } }) => [code, detail]);
          assert.deepEqual(told, ['BAD_USER_INPUT', `Ask for 1 to ${String(most)}.`], field);
        }
      });
      dataOf(await ask(most));
    }
  });

  it('a cursor that is none', async () => {
    for (const after of ['', 'x', '{"$gt":""}', '0'.repeat(4000), 'contact_none'])
      for (const [list, others] of lists) {
        const query = `query($after: String) { ${list}(${others} after: $after) { edges { cursor } } }`;
        const { errors } = await one.hub.ask(teamManager, query, { after });
        const told = errors.map(({ extensions: { code, field } }) => [code, field]);
        assert.deepEqual(told, [['BAD_USER_INPUT', 'after']], `${list} after ${after.slice(0, 20)}`);
      }
    const query = 'query($after: String) { encompassNotices(after: $after) { edges { cursor } } }';
    for (const who of [policeOfficer, safeguardingLead, educationOfficer])
      assert.deepEqual(codesOf(await one.hub.ask(who, query, { after: 'x' })), ['BAD_USER_INPUT'], who.role);
  });

  it('no cursor of a list is refused that the list hands out', async () => {
    for (const [list, others] of lists) {
      const query = `query($after: String) { ${list}(${others} after: $after) {
        edges { cursor } pageInfo { startCursor endCursor hasPreviousPage } } }`;
      const page = at(dataOf(await one.hub.ask(teamManager, query)), list);
      const cursors = listAt(page, 'edges').map((edge) => at(edge, 'cursor'));
      assert.equal(at(page, 'pageInfo', 'hasPreviousPage'), false);
      assert.equal(at(page, 'pageInfo', 'startCursor'), cursors[0] ?? null);
      for (const after of [...cursors, at(page, 'pageInfo', 'endCursor')])
        dataOf(await one.hub.ask(teamManager, query, { after }));
    }
  });

  it('null for an argument that has a default: it means the default, and is no fault of the hub', async () => {
    for (const [list, others] of lists) {
      const query = `query($first: Int) { left: ${list}${others && `(${others})`} { edges { cursor } }
        said: ${list}(${others} first: $first) { edges { cursor } } }`;
      const { left, said } = dataOf(await one.hub.ask(teamManager, query, { first: null }));
      assert.deepEqual(said, left, list);
    }
    const review = `query($none: Int, $kinds: [AccessFindingKind!]) { audit { police {
      accessReview(first: $none, people: $none, minutes: $none, kinds: $kinds) { edges { cursor } }
      entries(first: $none) { entries { id } } checkpoints(first: $none) { hasNextPage } } } }`;
    dataOf(await one.hub.ask(auditor, review, { none: null, kinds: null }));
    const state = 'query($state: TaskState) { tasks(state: $state) { edges { cursor } } }';
    dataOf(await one.hub.ask(teamManager, state, { state: null }));
  });

  it('null for what may not be null, deep in an argument or of an @include: the argument or variable is named', async () => {
    const mutation = `mutation($scope: RestrictionScope) { restrictPoliceItems(
      input: { record: "INCIDENT:INCIDENT-child", items: ["*"], reason: "${reason}", scope: $scope }) { id } }`;
    const refused = await one.hub.ask(policeOfficer, mutation, { scope: null });
    assert.deepEqual(refused.errors[0]?.extensions, { code: 'BAD_USER_INPUT', field: 'input' });
    const query = 'query($all: Boolean = true) { me { id @include(if: $all) } }';
    const answer = await one.hub.ask(teamManager, query, { all: null });
    assert.deepEqual([answer.status, ...codesOf(answer)], [400, 'BAD_USER_INPUT']);
  });

  it('a subscription, at the gateway and at each agency: QUERY_INVALID', async () => {
    const query = 'subscription { x }';
    const doors = agencyNames.map((agency) => one.hub.askAgency(agency, teamManager, query));
    for (const answer of await Promise.all([one.hub.ask(teamManager, query), ...doors])) {
      assert.equal(answer.status, 400);
      assert.deepEqual(codesOf(answer), ['QUERY_INVALID']);
    }
  });

  const bodies: Readonly<Record<string, readonly [string, string]>> = {
    'a body of a megabyte': [
      JSON.stringify({ query: '{ me { id } }', variables: { x: 'x'.repeat(1024 * 1024) } }),
      'REQUEST_TOO_LARGE',
    ],
    'a body that is no JSON': ['{"query": ', 'BAD_USER_INPUT'],
    '__proto__ among the variables': [
      '{"query":"{ me { id } }","variables":{"__proto__":{"role":"MASH_TEAM_MANAGER"}}}',
      'BAD_USER_INPUT',
    ],
    'constructor deep among the variables': [
      '{"query":"{ me { id } }","variables":{"a":[{"constructor":{"prototype":{}}}]}}',
      'BAD_USER_INPUT',
    ],
    'a body that nests without end': [
      `{"query":"{ me { id } }","variables":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`,
      'BAD_USER_INPUT',
    ],
    'several operations in one body': [
      '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]',
      'BATCHING_NOT_SUPPORTED',
    ],
    'a document without end': [
      JSON.stringify({ query: `{ ${'me { id } '.repeat(2000)} }` }),
      'QUERY_TOO_COMPLEX',
    ],
    'a document too deep': [
      JSON.stringify({ query: `{ ${'contacts { edges { node { '.repeat(8)} id ${'} } } '.repeat(8)} }` }),
      '',
    ],
    'no document': [JSON.stringify({ query: '' }), ''],
  };

  for (const [title, [body, code]] of Object.entries(bodies)) {
    it(`${title}: ${code === '' ? 'refused' : code}`, async () => {
      const authorization = `Bearer ${await one.hub.tokenOf(teamManager)}`;
      await changesNothing(one, async () => {
        const answer = await rawPost(one.hub.url, authorization, body);
        assert.ok(answer.codes.length > 0);
        if (code !== '') assert.deepEqual([...new Set(answer.codes)], [code]);
        for (const given of answer.codes) assert.notEqual(given, 'INTERNAL');
        assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status));
      });
    });
  }

  it('a referral with dates, numbers and people that are none', async () => {
    const person = { role: 'CHILD', names: [{ given: 'Pia', family: 'Dunmore' }], birthDate: '2018-05-04' };
    const good = {
      profile: 'COVENTRY',
      channel: 'PHONE',
      narrative: 'Marks.',
      familyInformed: true,
      referrer: { kind: 'PROFESSIONAL', agency: 'POLICE', name: 'PC Ostrander' },
      subjects: [person],
    };
    const bad: readonly object[] = [
      { subjects: [] },
      { subjects: [{ ...person, birthDate: '2018-13-40' }] },
      { subjects: [{ ...person, birthDate: 'yesterday' }] },
      { subjects: [{ ...person, birthDate: '2031-01-01' }] },
      { subjects: [{ ...person, nhsNumber: '1234567890' }] },
      { subjects: [{ ...person, upn: 'A1' }] },
      { subjects: [{ ...person, role: 'FRIEND' }] },
      { subjects: [{ ...person, role: 'MOTHER' }] },
      { subjects: [{ ...person, names: { $gt: '' } }] },
      { subjects: [{ ...person, consent: { status: 'GIVEN', givenBy: 7 } }] },
      { subjects: Array.from({ length: 61 }, () => person) },
      { profile: 'LONDON' },
      { narrative: '' },
      { referrer: { kind: 'GHOST' } },
      { narrative: 'x'.repeat(20_001) },
    ];
    const mutation = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
    for (const change of bad)
      await changesNothing(one, async () => {
        const answer = await one.hub.ask(teamManager, mutation, { input: { ...good, ...change } });
        const codes = codesOf(answer);
        assert.match(
          codes.join(),
          /^(BAD_USER_INPUT,?)+$|^NOT_ALLOWED$/,
          JSON.stringify(change).slice(0, 200),
        );
        assert.equal(at(answer.data, 'submitReferral', 'id'), undefined);
      });
  });
});
