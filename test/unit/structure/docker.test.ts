import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComposition, type Process } from './compose';
import { namesIn, textOf } from './workspace';

const agencies = namesIn('subgraphs').map((name) => name.replace('/', ''));
const { services, networks, volumes } = readComposition();

const serviceOf = (name: string): Process => {
  const service = services[name];
  assert.ok(service, `docker-compose.yml has no service ${name}`);
  return service;
};

/** The variables that a configuration file knows, as its schema names them. */
const knownIn = (file: string): ReadonlySet<string> =>
  new Set([...textOf(file).matchAll(/^ {2}([A-Z][A-Z_]+): z\./gm)].map(([, name]) => name ?? ''));

const membersOf = (network: string): readonly string[] =>
  Object.keys(services).filter((name) => serviceOf(name).networks.includes(network));

describe('the hub in containers', () => {
  it('is a gateway, a subgraph an agency and a store an agency', () => {
    const expected = ['gateway', ...agencies, ...agencies.map((name) => `${name}-store`)];
    assert.deepEqual(Object.keys(services).sort(), expected.sort());
  });

  for (const agency of agencies) {
    const store = `${agency}-store`;
    it(`the store of ${agency} can be reached by the ${agency} subgraph and by nobody else`, () => {
      assert.deepEqual(serviceOf(store).networks, [store]);
      assert.deepEqual([...membersOf(store)].sort(), [agency, store]);
      assert.equal(networks[store]?.internal, true);
    });

    it(`${agency} keeps its records in a server and a volume of its own`, () => {
      assert.deepEqual(serviceOf(store).volumes, [`${store}:/data/db`]);
      assert.ok(volumes[store]);
      const url = serviceOf(agency).environment.STORE_URL ?? '';
      assert.match(url, new RegExp(`@${store}:27017/`));
      assert.match(serviceOf(store).image, /^mongo:8\.\d+\.\d+$/);
    });

    it(`${agency} waits for its own store`, () => {
      assert.ok(serviceOf(agency).depends_on?.[store]);
    });
  }

  it('no password and no store address is shared by two agencies', () => {
    const addresses = agencies.map((name) => serviceOf(name).environment.STORE_URL);
    const passwords = agencies.map(
      (name) => serviceOf(`${name}-store`).environment.MONGO_INITDB_ROOT_PASSWORD,
    );
    assert.equal(new Set(addresses).size, agencies.length);
    assert.equal(new Set(passwords).size, agencies.length);
  });

  it('only the gateway is published', () => {
    const published = Object.keys(services).filter((name) => serviceOf(name).ports !== undefined);
    assert.deepEqual(published, ['gateway']);
  });

  it('the gateway starts after all five agencies and reaches no store', () => {
    assert.deepEqual(Object.keys(serviceOf('gateway').depends_on ?? {}).sort(), [...agencies].sort());
    assert.deepEqual(serviceOf('gateway').networks, ['hub']);
  });

  it('every process says whether it is ready at the port that it listens on', () => {
    for (const name of ['gateway', ...agencies]) {
      const { healthcheck, environment } = serviceOf(name);
      assert.ok(healthcheck.test.join(' ').includes(`:${environment.PORT ?? '?'}/health/ready`), name);
    }
  });

  it('nothing runs as root', () => {
    const root = Object.keys(services).filter((name) => /^(?:root|0)(?::|$)/.test(serviceOf(name).user));
    assert.deepEqual(root, []);
  });

  it('every variable is one that its process knows', () => {
    const known = { gateway: knownIn('gateway/config.ts'), subgraph: knownIn('shared/subgraph/config.ts') };
    for (const name of ['gateway', ...agencies]) {
      const knows = name === 'gateway' ? known.gateway : known.subgraph;
      const unknown = Object.keys(serviceOf(name).environment).filter((variable) => !knows.has(variable));
      assert.deepEqual(unknown, [], name);
    }
  });

  it('runs as in production, with an identity provider that must be named', () => {
    for (const name of ['gateway', ...agencies]) {
      const { environment } = serviceOf(name);
      assert.equal(environment.NODE_ENV, 'production');
      assert.match(environment.OIDC_ISSUER ?? '', /^\$\{OIDC_ISSUER:\?/);
    }
  });

  it('only social care holds the keys that sign grants, and they are written in no file', () => {
    const holders = Object.keys(services).filter(
      (name) => 'GRANT_SIGNING_KEYS' in serviceOf(name).environment,
    );
    assert.deepEqual(holders, ['social-care']);
    const { GRANT_SIGNING_KEYS: keys = '' } = serviceOf('social-care').environment;
    assert.match(keys, /^\$\{GRANT_SIGNING_KEYS:\?/);
  });
});

describe('the image', () => {
  const dockerfile = textOf('Dockerfile');

  it('installs what is locked, and leaves the tools of development behind', () => {
    assert.match(dockerfile, /^RUN npm ci$/m);
    assert.match(dockerfile, /npm prune --omit=dev/);
    assert.match(dockerfile, /^USER node$/m);
  });

  it('holds every subgraph', () => {
    for (const agency of agencies)
      assert.ok(dockerfile.includes(`COPY subgraphs/${agency}/package.json subgraphs/${agency}/`), agency);
  });
});
