import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { describe, it } from 'node:test';
import { hubError } from '@mash-hub/shared/errors';
import {
  createApollo,
  createGraphqlServer,
  type Exchange,
  type GraphqlServerSettings,
} from '@mash-hub/shared/http';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { silentLogger } from '@mash-hub/shared/logger';
import { buildSchema, type GraphQLSchema } from 'graphql';

type Settings = Partial<GraphqlServerSettings<Exchange>>;

interface Asked {
  readonly origin: string;
  readonly close: () => Promise<void>;
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** A schema whose field `released` is answered when the test says so. */
function aSchema(released: Promise<string> = Promise.resolve('now')): GraphQLSchema {
  const schema = buildSchema(
    'type Query { correlationId: String  released: String  echo(text: String!): String }',
  );
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields.correlationId) {
    fields.correlationId.resolve = (_, __, context) => (context as Exchange).correlationId;
  }
  if (fields.released) fields.released.resolve = () => released;
  return schema;
}

async function withServer(settings: Settings, test: (asked: Asked) => Promise<void>, schema = aSchema()) {
  const server = createGraphqlServer<Exchange>({
    apollo: createApollo<Exchange>({ source: { schema }, production: true, logger: silentLogger() }),
    port: 0,
    contextOf: (_, exchange) => Promise.resolve(exchange),
    logger: silentLogger(),
    ids: seededIdSource(11),
    ...settings,
  });
  const { url } = await server.listen();
  const post: Asked['post'] = (body, headers = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const close = () => server.close();
  let closing: Promise<void> | undefined;
  try {
    await test({ origin: new URL(url).origin, post, close: () => (closing ??= close()) });
  } finally {
    await (closing ?? close());
  }
}

const codeIn = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { errors: { extensions: { code: unknown } }[] }).errors[0]?.extensions.code;
const correlation = { query: '{ correlationId }' };

describe('The HTTP server of the hub', () => {
  it('keeps a well-formed correlation id and replaces any other', async () => {
    await withServer({}, async ({ post }) => {
      const kept = await post(correlation, { 'x-correlation-id': 'Abc-12345' });
      assert.equal(kept.headers.get('x-correlation-id'), 'Abc-12345');
      assert.deepEqual(await kept.json(), { data: { correlationId: 'Abc-12345' } });
      for (const proposed of ['short', 'x'.repeat(65), 'with space', '{"a":1}', 'a_b_c_d_e_f']) {
        const response = await post(correlation, { 'x-correlation-id': proposed });
        const made = response.headers.get('x-correlation-id') ?? '';
        assert.notEqual(made, proposed);
        assert.match(made, /^[A-Za-z0-9-]{8,64}$/);
      }
    });
  });

  it('answers in the media type that is asked for, and never lets it be cached', async () => {
    await withServer({}, async ({ post }) => {
      const plain = await post(correlation, { accept: 'application/json' });
      assert.match(plain.headers.get('content-type') ?? '', /^application\/json/);
      assert.equal(plain.headers.get('cache-control'), 'no-store');
      const graphql = await post(correlation, { accept: 'application/graphql-response+json' });
      assert.match(graphql.headers.get('content-type') ?? '', /^application\/graphql-response\+json/);
    });
  });

  it('asks who it is before it reads what they want', async () => {
    const contextOf = () => Promise.reject(hubError('UNAUTHENTICATED'));
    await withServer({ contextOf }, async ({ post }) => {
      const response = await post('{ not even JSON');
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      assert.equal(await codeIn(response), 'UNAUTHENTICATED');
    });
  });

  it('says nothing of a fault of its own', async () => {
    const contextOf = () => Promise.reject(new Error('no route to 10.0.0.7'));
    await withServer({ contextOf }, async ({ post }) => {
      const response = await post(correlation);
      assert.equal(response.status, 500);
      const text = await response.text();
      assert.match(text, /"INTERNAL"/);
      assert.doesNotMatch(text, /10\.0\.0\.7|stack/);
    });
  });

  it('takes a body up to its limit and none beyond, whether or not its length is announced', async () => {
    await withServer({ bodyLimitBytes: 1000 }, async ({ post, origin }) => {
      const bodyOf = (length: number): string => {
        const empty = JSON.stringify({ ...correlation, variables: { note: '' } });
        return empty.replace('""', `"${'x'.repeat(length - empty.length)}"`);
      };
      assert.equal((await post(bodyOf(1000))).status, 200);
      assert.equal((await post(bodyOf(1001))).status, 413);
      assert.equal(await chunkedPost(origin, bodyOf(5000)), 413);
    });
  });

  it('takes no compressed body, no other charset and no bytes that are not UTF-8', async () => {
    await withServer({}, async ({ post, origin }) => {
      assert.equal((await post(correlation, { 'content-encoding': 'gzip' })).status, 415);
      assert.equal(
        (await post(correlation, { 'content-type': 'application/json; charset=latin1' })).status,
        415,
      );
      assert.equal(
        (await post(correlation, { 'content-type': 'application/json; charset=utf-8' })).status,
        200,
      );
      const body = Buffer.concat([
        Buffer.from('{"query":"{ correlationId }","operationName":"'),
        Buffer.from([0xff, 0x22, 0x7d]),
      ]);
      const headers = { 'content-type': 'application/json' };
      assert.equal((await fetch(`${origin}/graphql`, { method: 'POST', headers, body })).status, 400);
    });
  });

  it('refuses a body that nests too deeply', async () => {
    await withServer({}, async ({ post }) => {
      const response = await post(
        `{"query":"{ correlationId }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
      );
      assert.equal(response.status, 400);
      assert.equal(await codeIn(response), 'BAD_USER_INPUT');
    });
  });

  it('echoes nothing that was entered', async () => {
    await withServer({}, async ({ post }) => {
      const query = 'query Q($text: String!) { echo(text: $text) }';
      const response = await post({ query, variables: { text: { name: 'Lia Holm' } } });
      assert.equal(response.status, 400);
      assert.doesNotMatch(await response.text(), /Lia/);
    });
  });

  it('says that it lives, when it is ready, and what else it is given to say', async () => {
    let isReady = false;
    const routes = { 'GET /.well-known/jwks.json': () => ({ status: 200, body: { keys: [] } }) };
    await withServer({ routes, isReady: () => isReady }, async ({ origin }) => {
      assert.equal((await fetch(`${origin}/health/live`)).status, 200);
      assert.equal((await fetch(`${origin}/health/ready`)).status, 503);
      isReady = true;
      assert.equal((await fetch(`${origin}/health/ready`)).status, 200);
      assert.deepEqual(await (await fetch(`${origin}/.well-known/jwks.json`)).json(), { keys: [] });
      assert.equal((await fetch(`${origin}/elsewhere`)).status, 404);
      assert.equal((await fetch(`${origin}/health/live`, { method: 'DELETE' })).status, 404);
    });
  });

  it('finishes what is under way before it closes, and takes nothing new', async () => {
    let release: (answer: string) => void = () => undefined;
    const released = new Promise<string>((resolve) => (release = resolve));
    let arrived: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const contextOf = (_: unknown, exchange: Exchange) => {
      arrived();
      return Promise.resolve(exchange);
    };
    const test = async ({ post, close, origin }: Asked) => {
      const answer = post({ query: '{ released }' });
      await underWay;
      const closed = close();
      await assert.rejects(fetch(`${origin}/health/live`));
      release('in full');
      const response = await answer;
      assert.equal(response.headers.get('connection'), 'close');
      assert.deepEqual(await response.json(), { data: { released: 'in full' } });
      await closed;
    };
    await withServer({ contextOf }, test, aSchema(released));
  });
});

function chunkedPost(origin: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const request = httpRequest(`${origin}/graphql`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
    for (let start = 0; start < body.length; start += 500) request.write(body.slice(start, start + 500));
    request.end();
  });
}
