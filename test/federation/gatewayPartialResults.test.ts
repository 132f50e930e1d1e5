import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { aDeadAddress, startImpostor } from './gatewayAgencies';
import { type Circumstances, everySecondWithoutGrant } from './gatewayGraph';
import { type Answer, withHub } from './gatewayFixture';

const circumstances: Circumstances = { subjects: everySecondWithoutGrant.slice(1) };
const askEverybody = `{ me { sub } contact(id: "c") { subjects { id police { summary } health { summary } } } }`;

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };
const fullOfSecrets = JSON.stringify({ errors: [{ message: 'connect ECONNREFUSED 127.0.0.1:27017' }] });

const fourEntities = Array.from({ length: 4 }, () => '{"police":{"summary":"far too long"}}').join();

/** Every way in which a listening agency fails to answer. */
const failures: Record<string, RequestListener> = {
  'never answers': () => undefined,
  'hangs in the middle of its answer': (_, response) => response.writeHead(200, json).write('{"data":'),
  'answers garbage': (_, response) => response.writeHead(200, json).end('{"data": {{{'),
  'answers a page': (_, response) => response.writeHead(200, html).end('<h1>Welcome to 127.0.0.1</h1>'),
  'answers a bad gateway': (_, response) => response.writeHead(502, html).end('<h1>502</h1>'),
  'fails inside': (_, response) => response.writeHead(500, json).end(fullOfSecrets),
  'answers 20 MB': (_, response) =>
    response.writeHead(200, json).end(`{"data":${' '.repeat(20_000_000)}{"_entities":[${fourEntities}]}}`),
  'answers null': (_, response) => response.writeHead(200, json).end('null'),
  'answers neither data nor errors': (_, response) => response.writeHead(200, json).end('{}'),
  'answers for other entities': (_, response) =>
    response.writeHead(200, json).end('{"data":{"_entities":[{"police":{"summary":"of another"}}]}}'),
  'sends the question on': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
  'cuts the line': (request) => request.socket.destroy(),
};

function assertNamesOnlyTheAgency(answer: Answer, url: string): void {
  const { port } = new URL(url);
  assert.ok(!answer.text.includes(port), 'the port of the agency');
  assert.doesNotMatch(answer.text, /127\.0\.0\.1|localhost|ECONN|http:|socket|undici|serviceName|\bms\b/i);
}

function assertOneGap({ errors }: Answer, agency: string, path: (string | number)[]): void {
  assert.equal(errors.length, 1);
  assert.deepEqual(errors[0]?.extensions, { code: 'AGENCY_UNAVAILABLE', agency });
  assert.deepEqual(errors[0].path, path);
}

function assertHealthInFull({ data }: Answer): void {
  const { me, contact } = data as {
    me: { sub: string };
    contact: { subjects: { id: string; police: unknown; health: { summary: string } | null }[] };
  };
  assert.equal(me.sub, 'officer-1');
  assert.deepEqual(
    contact.subjects.map(({ health }) => health?.summary ?? null),
    circumstances.subjects.map(({ id, disclosureGrant }) => (disclosureGrant ? `health on ${id}` : null)),
  );
  assert.ok(contact.subjects.every(({ police }) => police === null));
}

describe('An agency that fails leaves one named gap and everything else in full (R204)', () => {
  it('that is not there', async () => {
    const url = await aDeadAddress();
    await withHub(circumstances, { agencies: { police: url } }, async ({ ask }) => {
      const answer = await ask(askEverybody);
      assertHealthInFull(answer);
      assertOneGap(answer, 'POLICE', ['contact', 'subjects', 1, 'police']);
      assertNamesOnlyTheAgency(answer, url);
    });
  });

  for (const [failure, listener] of Object.entries(failures)) {
    it(`that ${failure}`, async () => {
      const impostor = await startImpostor(listener);
      const overrides = { timeoutMs: 400, agencies: { police: impostor.url } };
      await withHub(circumstances, overrides, async ({ ask }) => {
        const answer = await ask(askEverybody);
        assertHealthInFull(answer);
        assertOneGap(answer, 'POLICE', ['contact', 'subjects', 1, 'police']);
        assertNamesOnlyTheAgency(answer, impostor.url);
      }).finally(() => impostor.close());
    });
  }

  it('with social care down there is no contact, and no guess that there never was one', async () => {
    const url = await aDeadAddress();
    await withHub(circumstances, { agencies: { 'social-care': url } }, async ({ ask, police, health }) => {
      const answer = await ask(`{ contact(id: "c") { id subjects { id police { summary } } } }`);
      assert.deepEqual(answer.data, { contact: null });
      assertOneGap(answer, 'SOCIAL_CARE', ['contact']);
      assertNamesOnlyTheAgency(answer, url);
      assert.deepEqual([police.questions.length, health.questions.length], [0, 0]);
    });
  });

  it('however many of its fields were asked for', async () => {
    const url = await aDeadAddress();
    await withHub(circumstances, { agencies: { police: url } }, async ({ ask }) => {
      const twice = `{ one: contact(id: "1") { subjects { police { summary } } }
        two: contact(id: "2") { subjects { police { summary } health { summary } } }
        policeIncident(id: "3") { summary } }`;
      const { errors, data } = await ask(twice);
      assert.deepEqual(
        errors.map(({ extensions }) => extensions),
        [{ code: 'AGENCY_UNAVAILABLE', agency: 'POLICE' }],
      );
      assert.match(JSON.stringify(data), /health on subject-2/);
    });
  });

  it('and takes no other agency out of a namespace that all share', async () => {
    const url = await aDeadAddress();
    await withHub(circumstances, { agencies: { police: url } }, async ({ ask }) => {
      const answer = await ask(`{ audit { police { size } health { size } socialCare { size } } }`);
      assert.deepEqual(answer.data, {
        audit: { police: null, health: { size: 5 }, socialCare: { size: 3 } },
      });
      assertOneGap(answer, 'POLICE', ['audit', 'police']);
    });
  });

  it('two agencies down are two gaps', async () => {
    const dead = await aDeadAddress();
    await withHub(circumstances, { agencies: { police: dead, health: dead } }, async ({ ask }) => {
      const { errors } = await ask(askEverybody);
      assert.deepEqual(errors.map(({ extensions }) => extensions.agency).sort(), ['HEALTH', 'POLICE']);
    });
  });
});
