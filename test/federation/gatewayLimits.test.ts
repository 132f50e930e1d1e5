import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withHub } from './gatewayFixture';

const nobody = { subjects: [] };
const repeated = (times: number, part: (place: number) => string): string =>
  Array.from({ length: times }, (_, place) => part(place)).join(' ');
const nested = (depth: number): string =>
  `{ contact(id: "c") ${'{ parent '.repeat(depth - 2)} { id } ${'}'.repeat(depth - 2)} }`;
const doubling = (fragments: number): string =>
  `{ contact(id: "c") { ...f0 } } ${repeated(
    fragments,
    (place) => `fragment f${String(place)} on Contact { ...f${String(place + 1)} ...f${String(place + 1)} }`,
  )} fragment f${String(fragments)} on Contact { id }`;

const beyond: Record<string, { query: string; limit: string }> = {
  'is 16 levels deep': { query: nested(16), limit: 'depth' },
  'is 16 levels deep through fragments': {
    query: `{ contact(id: "c") { ...a } } fragment a on Contact ${'{ parent '.repeat(7)} { ...b } ${'}'.repeat(7)}
      fragment b on Contact ${'{ parent '.repeat(7)} { id } ${'}'.repeat(7)}`,
    limit: 'depth',
  },
  'has 31 aliases': {
    query: `{ me { ${repeated(31, (place) => `a${String(place)}: sub`)} } }`,
    limit: 'aliases',
  },
  'has 32 aliases, 16 of them in a fragment that is used twice': {
    query: `{ me { ...f } contact(id: "1") { subjects { id } } me { ...f } }
      fragment f on Requester { ${repeated(16, (place) => `a${String(place)}: sub`)} }`,
    limit: 'aliases',
  },
  'has 21 root fields': { query: `{ ${repeated(21, () => 'me { sub }')} }`, limit: 'rootFields' },
  'doubles 20 times': { query: doubling(20), limit: 'selections' },
  'is longer than 2,000 tokens': { query: `{ me { ${repeated(2000, () => 'sub')} } }`, limit: 'tokens' },
};

const within: Record<string, string> = {
  'is 15 levels deep': nested(15),
  'has 30 aliases': `{ me { ${repeated(30, (place) => `a${String(place)}: sub`)} } }`,
  'has 20 root fields': `{ ${repeated(20, () => 'me { sub }')} }`,
};

describe('No operation may cost more than the limits', () => {
  for (const [what, { query, limit }] of Object.entries(beyond)) {
    it(`one that ${what} is refused before any agency is asked`, async () => {
      await withHub(nobody, {}, async ({ ask, socialCare }) => {
        const { status, errors, data } = await ask(query);
        assert.equal(status, 400);
        assert.deepEqual(
          errors.map(({ extensions }) => [extensions.code, extensions.limit]),
          [['QUERY_TOO_COMPLEX', limit]],
        );
        assert.equal(data, undefined);
        assert.equal(socialCare.questions.length, 0);
      });
    });
  }

  for (const [what, query] of Object.entries(within)) {
    it(`one that ${what} is answered`, async () => {
      await withHub(nobody, {}, async ({ ask }) => {
        assert.deepEqual((await ask(query)).errors, []);
      });
    });
  }

  it('a fragment that contains itself is refused, and does not hang the hub', async () => {
    await withHub(nobody, {}, async ({ ask }) => {
      const { errors } = await ask(
        `{ contact(id: "c") { ...a } } fragment a on Contact { parent { ...b } } fragment b on Contact { ...a }`,
      );
      assert.equal(errors[0]?.extensions.code, 'QUERY_INVALID');
    });
  });
});
