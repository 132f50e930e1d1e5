import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { getIntrospectionQuery } from 'graphql';
import { type Answer, answerOf, withHub } from './gatewayFixture';
import { settableClock } from '@mash-hub/shared/time';

const nobody = { subjects: [{ id: 'subject-0', disclosureGrant: 'grant-0' }] };
const me = '{ me { sub } }';
const assertRefused = ({ status, data, errors }: Answer, expected: number, code: string): void => {
  assert.deepEqual([status, errors.map(({ extensions }) => extensions.code)], [expected, [code]]);
  assert.equal(data ?? null, null);
};

describe('The door of the hub', () => {
  it('stays shut without a token that can be relied on, introspection included', async () => {
    await withHub(nobody, {}, async ({ send, token, socialCare }) => {
      const forged = `${token.slice(0, -6)}AAAAAA`;
      for (const authorization of ['', 'Bearer', 'Basic YTpi', 'Bearer abc', `Bearer ${forged}`]) {
        assertRefused(await send({ query: me }, { authorization }), 401, 'UNAUTHENTICATED');
        assertRefused(await send({ query: '{ __typename }' }, { authorization }), 401, 'UNAUTHENTICATED');
      }
      assert.equal(socialCare.questions.length, 0);
    });
  });

  it('passes on the token and the correlation id, and nothing else of the request', async () => {
    await withHub(nobody, {}, async ({ send, token, socialCare }) => {
      const headers = { 'x-correlation-id': 'case-0000-1111', cookie: 'a=b', 'x-forwarded-for': '10.1.1.1' };
      const answer = await send({ query: me }, headers);
      assert.equal(answer.headers.get('x-correlation-id'), 'case-0000-1111');
      const { host, connection, 'content-length': length, ...rest } = socialCare.questions[0]?.headers ?? {};
      assert.ok(host && connection && length);
      assert.deepEqual(rest, {
        authorization: `Bearer ${token}`,
        'x-correlation-id': 'case-0000-1111',
        'content-type': 'application/json',
        accept: 'application/json',
      });
    });
  });

  it('takes POST of JSON only', async () => {
    await withHub(nobody, {}, async ({ url, send, token }) => {
      const authorization = `Bearer ${token}`;
      const asked = await fetch(`${url}?query=${encodeURIComponent(me)}`, { headers: { authorization } });
      assertRefused(await answerOf(asked), 405, 'BAD_USER_INPUT');
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/graphql',
      ]) {
        assertRefused(await send({ query: me }, { 'content-type': type }), 415, 'BAD_USER_INPUT');
      }
      assertRefused(await send('{"query": '), 400, 'BAD_USER_INPUT');
    });
  });

  it('answers no page of another origin', async () => {
    await withHub(nobody, {}, async ({ send, url }) => {
      const { headers } = await send({ query: me }, { origin: 'https://elsewhere.example' });
      assert.deepEqual(
        [...headers.keys()].filter((name) => name.startsWith('access-control')),
        [],
      );
      const preflight = await fetch(url, {
        method: 'OPTIONS',
        headers: { origin: 'https://elsewhere.example' },
      });
      assert.equal(preflight.status, 405);
    });
  });

  it('takes one operation at a time', async () => {
    await withHub(nobody, {}, async ({ send }) => {
      assertRefused(await send([{ query: me }, { query: me }]), 400, 'BATCHING_NOT_SUPPORTED');
    });
  });

  it('refuses a body of 1 MB', async () => {
    await withHub(nobody, {}, async ({ send, socialCare }) => {
      const variables = { note: 'x'.repeat(1_000_000) };
      assertRefused(await send({ query: me, variables }), 413, 'REQUEST_TOO_LARGE');
      assert.equal(socialCare.questions.length, 0);
    });
  });

  it('refuses keys that could reach a prototype, wherever they hide', async () => {
    await withHub(nobody, {}, async ({ send, socialCare }) => {
      for (const key of ['__proto__', 'constructor', 'prototype', '__pro\\u0074o__']) {
        const body = `{"query": "${me}", "variables": {"id": [{"a": {"${key}": {"isAdmin": true}}}]}}`;
        assertRefused(await send(body), 400, 'BAD_USER_INPUT');
      }
      assert.equal(socialCare.questions.length, 0);
    });
  });

  it('stores no operation to be asked for by its hash', async () => {
    await withHub(nobody, {}, async ({ send }) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
      const { errors } = await send({ extensions });
      assert.deepEqual(
        errors.map((error) => error.extensions.code),
        ['QUERY_INVALID'],
      );
    });
  });

  it('shows the graph in development and hides it in production', async () => {
    await withHub(nobody, {}, async ({ ask }) => {
      const { data, errors } = await ask(getIntrospectionQuery());
      assert.deepEqual(errors, []);
      assert.ok(data?.__schema);
      assert.doesNotMatch(JSON.stringify(data), /disclosureGrant|personId/);
    });
    await withHub(nobody, { production: true }, async ({ ask }) => {
      assertRefused(await ask(getIntrospectionQuery()), 400, 'QUERY_INVALID');
      const { text } = await ask('{ contact(id: "c") { subject { id } } }');
      assert.doesNotMatch(text, /subjects|Did you mean/);
    });
  });

  it('shows no query plan', async () => {
    await withHub(nobody, {}, async ({ send }) => {
      const { text } = await send({ query: me }, { 'apollo-query-plan-experimental': '1' });
      assert.deepEqual(JSON.parse(text), { data: { me: { sub: 'officer-1' } } });
    });
  });

  it('stops asking an agency when the client has gone', { timeout: 10_000 }, async () => {
    await withHub(nobody, { timeoutMs: 60_000 }, async ({ send, police }) => {
      const client = new AbortController();
      const query = '{ contact(id: "c") { subjects { police { slow } } } }';
      const answer = send({ query }, {}, { signal: client.signal }).catch(() => 'gone');
      const { signal } = await police.slowQuestion;
      const agencyWasLeft = signal.aborted ? Promise.resolve() : once(signal, 'abort');
      client.abort();
      await agencyWasLeft;
      assert.equal(await answer, 'gone');
    });
  });

  it('has a clock that can be set in a test hub only', async () => {
    const testClock = settableClock(new Date('2026-01-01T00:00:00Z'));
    await withHub(nobody, { testClock }, async ({ url }) => {
      const set = await fetch(url.replace('/graphql', '/test/clock'), {
        method: 'PUT',
        body: '{"now": "2026-05-01T09:00:00Z"}',
      });
      assert.equal(set.status, 200);
      assert.equal(testClock.now().toISOString(), '2026-05-01T09:00:00.000Z');
    });
    await withHub(nobody, {}, async ({ url }) => {
      const set = await fetch(url.replace('/graphql', '/test/clock'), { method: 'PUT', body: '{}' });
      assert.equal(set.status, 404);
    });
    await assert.rejects(
      withHub(nobody, { testClock, production: true }, () => Promise.resolve()),
      /production/,
    );
  });
});
