import { request } from 'node:http';
import { at, policeOfficer, teamManager } from '../../support/aCase';
import type { Attack } from './attack';
import type { World } from './world';

const police = 'query($id: ID!) { contact(id: $id) { subjects { police { rule } } } }';

/** What the gateway answers to a body sent as it stands. */
const sent = async (
  { hub }: World,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(hub.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.tokenOf(teamManager)}`,
      ...headers,
    },
    body,
  });

/** Named anew each time: a document that was accepted once is not looked at again. */
const isAnswered = async (world: World, document: string, variables: object = {}): Promise<boolean> => {
  const query = `query ${world.fresh().replace('-', '_')} ${document}`;
  const answer: unknown = await (await sent(world, JSON.stringify({ query, variables }))).json();
  return at(answer, 'errors') === undefined && at(answer, 'data') !== undefined;
};

/** A client that asks for more than one may ask for at once. */
const excessive: readonly Attack[] = [
  {
    name: 'a client nests a question deeper than anybody needs',
    weakness: 'depth',
    attempt: (world) => {
      const deep = (levels: number): string =>
        levels === 0 ? 'name' : `name ofType { ${deep(levels - 1)} }`;
      return isAnswered(world, `{ __type(name: "Contact") { fields { type { ${deep(14)} } } } }`);
    },
  },
  {
    name: 'a client asks for the same under a thousand names',
    weakness: 'aliases',
    attempt: (world) =>
      isAnswered(
        world,
        `{ me { ${Array.from({ length: 200 }, (_, index) => `a${String(index)}: id`).join(' ')} } }`,
      ),
  },
  {
    name: 'a client asks for more things at once than a page shows',
    weakness: 'root-fields',
    attempt: (world) =>
      isAnswered(
        world,
        `{ ${Array.from({ length: 25 }, (_, index) => `a${String(index)}: me { id }`).join(' ')} }`,
      ),
  },
  {
    name: 'a client lets fragments grow into each other',
    weakness: 'selections',
    attempt: (world) => {
      const fragments = Array.from(
        { length: 9 },
        (_, index) =>
          `fragment F${String(index)} on Requester { ${index === 8 ? 'id' : `...F${String(index + 1)} ...F${String(index + 1)} ...F${String(index + 1)}`} }`,
      );
      return isAnswered(world, `{ me { ...F0 } } ${fragments.join(' ')}`);
    },
  },
  {
    name: 'a client sends a fragment that contains itself',
    weakness: 'fragment-in-itself',
    attempt: async (world) => {
      const query = '{ me { ...F } } fragment F on Requester { id ...F }';
      const answer: unknown = await (await sent(world, JSON.stringify({ query }))).json();
      return at(answer, 'errors', 0, 'extensions', 'code') === 'INTERNAL';
    },
  },
  {
    name: 'a client sends a document without end',
    weakness: 'tokens',
    attempt: (world) => isAnswered(world, `{ me { ${'id @include(if: true) '.repeat(300)} } }`),
  },
  {
    name: 'a client sends a body of half a megabyte',
    weakness: 'body-size',
    attempt: (world) => isAnswered(world, '{ me { id } }', { padding: 'x'.repeat(512 * 1024) }),
  },
  {
    name: 'a client sends a body that nests without end',
    weakness: 'body-depth',
    attempt: async (world) => {
      const body = `{"query":"{ me { id } }","variables":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`;
      return (await (await sent(world, body)).text()).includes('"data":{');
    },
  },
  {
    name: 'a client sends a variable that is the prototype of everything (__proto__)',
    weakness: 'prototype-keys',
    attempt: async (world) => {
      const body = '{"query":"{ me { id } }","variables":{"__proto__":{"role":"MASH_TEAM_MANAGER"}}}';
      return (await (await sent(world, body)).text()).includes('"data":{');
    },
  },
];

/** A page of somebody else, or something in between. */
const inBetween: readonly Attack[] = [
  {
    name: 'a page of somebody else has a browser send a change by GET',
    weakness: 'other-method',
    attempt: async ({ hub, caseOf }) => {
      const one = await caseOf('strategy');
      const mutation = 'mutation($input: RaiseDisputeInput!) { raiseDispute(input: $input) { id } }';
      const body = JSON.stringify({
        query: mutation,
        variables: { input: { contact: one.id, ground: 'Why?' } },
      });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${await hub.tokenOf(policeOfficer)}`,
      };
      return new Promise<boolean>((resolve, reject) => {
        const asking = request(hub.url, { method: 'GET', headers }, (response) => {
          response.resume();
          resolve(response.statusCode === 200);
        });
        asking.once('error', reject);
        asking.end(body);
      });
    },
  },
  {
    name: 'a proxy keeps an answer and gives it to the next who asks',
    weakness: 'cached-answers',
    attempt: async (world) =>
      (await sent(world, '{"query":"{ me { id } }"}')).headers.get('cache-control') !== 'no-store',
  },
  {
    name: 'a page of another origin reads an answer',
    weakness: 'other-origins',
    attempt: async (world) =>
      (await sent(world, '{"query":"{ me { id } }"}', { origin: 'https://elsewhere.example' })).headers.has(
        'access-control-allow-origin',
      ),
  },
  {
    name: 'a client writes a child’s name and address into every log as a correlation id',
    weakness: 'correlation-in-words',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const words = `Pia Dunmore, 4 Kiln Row ${world.fresh()}`;
      const { log } = world.hub.agencies.POLICE.dependencies;
      const { size } = await log.checkpoint();
      await sent(world, JSON.stringify({ query: police, variables: { id } }), { 'x-correlation-id': words });
      const { entries } = await log.entries({}, { first: 20, after: size - 1 });
      return entries.some(({ body }) => body.correlation === words);
    },
  },
];

/** Everything tried at the way in. */
export const requestAttacks: readonly Attack[] = [...excessive, ...inBetween];
