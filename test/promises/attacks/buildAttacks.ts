import { composeSupergraph, createGateway, readSupergraph } from '@mash-hub/gateway';
import { loadDefinitions } from '@mash-hub/shared/development/agencies';
import { policyProblems } from '@mash-hub/shared/development/policyCoverage';
import { testClockRoute } from '@mash-hub/shared/http';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { openAccessTokens, openDevelopmentIssuer } from '@mash-hub/shared/identity';
import { createLogger } from '@mash-hub/shared/logger';
import { schemaOf } from '@mash-hub/shared/subgraph';
import { settableClock } from '@mash-hub/shared/time';
import { nurse, teamManager } from '../../support/aCase';
import type { Attack } from './attack';
import { hostileIn } from './hostile';
import type { World } from './world';

/** The published schemas of the agencies, by name, that of the police changed as said. */
const schemas = async (change: (sdl: string) => string): Promise<Readonly<Record<string, string>>> => {
  const definitions = await loadDefinitions();
  return Object.fromEntries(
    definitions.map((definition) => {
      const { sdl } = schemaOf(definition);
      return [definition.name, definition.name === 'police' ? change(sdl) : sdl];
    }),
  );
};

/** Composed once for each change: the same schemas give the same graph. */
const composedWith = (world: World, name: string, change: (sdl: string) => string): Promise<string> =>
  world.once(`composed ${name}`, async () => {
    const { supergraphSdl, errors } = composeSupergraph(await schemas(change));
    if (supergraphSdl === undefined) throw new Error(errors.join('; '));
    return supergraphSdl;
  });

/** Whether the build lets a police schema through that is changed as said. */
const isLetThrough = async (world: World, name: string, change: (sdl: string) => string): Promise<boolean> =>
  policyProblems(await composedWith(world, name, change), await loadDefinitions()).length === 0;

const replaced = (sdl: string, from: string | RegExp, to: string): string => {
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error(`The schema of the police has no ${String(from)}`);
  return changed;
};

/** A graph that somebody publishes so that fields come without their policy. */
const schemasOfOthers: readonly Attack[] = [
  {
    name: 'a client asks for the grant itself in a graph that was published without @inaccessible',
    weakness: 'graph-without-inaccessible',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const hostile = await hostileIn(world);
      const served = await world.once('served', () => Promise.resolve(readSupergraph()));
      const published = readSupergraph();
      if (published !== served) hostile.replaceSupergraph(published);
      const query = 'query($id: ID!) { contact(id: $id) { subjects { personId disclosureGrant } } }';
      const text = await hostile.ask(() => undefined, nurse, query, { id });
      if (published !== served) hostile.replaceSupergraph(served);
      return text.includes('eyJhbGciOi');
    },
  },
  {
    name: 'an agency forgets to compose its policy directive (@composeDirective)',
    weakness: 'policy-not-carried',
    attempt: (world) =>
      isLetThrough(world, 'without composeDirective', (sdl) =>
        replaced(sdl, /\s*@composeDirective\(name: "@disclosure"\)/, ''),
      ),
  },
  {
    name: 'an agency publishes a field without a row beside those that have one',
    weakness: 'field-without-row',
    attempt: (world) =>
      isLetThrough(world, 'with another field', (sdl) =>
        replaced(sdl, /type PoliceIncident \{/, 'type PoliceIncident {\n  informant: String\n'),
      ),
  },
  {
    name: 'an agency publishes a way in that has no door',
    weakness: 'entry-without-door',
    attempt: (world) =>
      isLetThrough(world, 'with another entry', (sdl) =>
        replaced(sdl, /type Query \{/, 'type Query {\n  everyIncident: [PoliceIncident!]\n'),
      ),
  },
  {
    name: 'an agency publishes its fields once more through an interface, where no policy stands',
    weakness: 'interface-without-row',
    attempt: (world) =>
      isLetThrough(
        world,
        'with an interface',
        (sdl) =>
          `${replaced(sdl, /type PoliceIncident \{/, 'type PoliceIncident implements Told {')}\ninterface Told { account: String }\n`,
      ),
  },
];

/** A gateway as it is set up in production, for the time of one question. */
const inProduction = async (world: World, query: string): Promise<string> => {
  const { hub } = world;
  const gateway = createGateway({
    supergraphSdl: readSupergraph(),
    agencies: Object.fromEntries(
      ['social-care', 'police', 'health', 'education', 'probation'].map((name) => [
        name,
        hub.agencies.SOCIAL_CARE.url,
      ]),
    ),
    timeoutMs: 500,
    verifier: await openAccessTokens({
      oidcIssuer: undefined,
      dataDirectory: hub.dataDirectory,
      production: false,
      clock: hub.clock,
    }),
    ids: seededIdSource(12),
    logger: createLogger({ service: 'test', level: 'silent' }),
    production: true,
    port: 0,
  });
  const { url } = await gateway.listen();
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await hub.tokenOf(teamManager)}`,
  };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await answer.text();
  await gateway.close();
  return text;
};

const starts = async (start: () => unknown): Promise<boolean> => {
  try {
    await start();
    return true;
  } catch {
    return false;
  }
};

/** What is there for development and must not be in production. */
const production: readonly Attack[] = [
  {
    name: 'a client reads the whole graph of a production system by asking',
    weakness: 'introspection-in-production',
    attempt: async (world) =>
      (await inProduction(world, '{ __schema { queryType { fields { name } } } }')).includes('contacts'),
  },
  {
    name: 'somebody who can read a file of a production system signs their own tokens',
    weakness: 'development-issuer-in-production',
    attempt: ({ hub }) =>
      starts(() =>
        openDevelopmentIssuer({ directory: hub.dataDirectory, clock: hub.clock, production: true }),
      ),
  },
  {
    name: 'somebody turns the clock of a production system back to when a permission stood',
    weakness: 'clock-of-production',
    attempt: ({ hub }) => starts(() => testClockRoute(settableClock(hub.clock.now()), true)),
  },
];

export const buildAttacks: readonly Attack[] = [...schemasOfOthers, ...production];
