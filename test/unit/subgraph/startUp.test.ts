import { definition as health } from '@mash-hub/health';
import { definition as socialCare } from '@mash-hub/social-care';
import { silentLogger } from '@mash-hub/shared/logger';
import { startSubgraph, type SubgraphConfig, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { aFolder, aServer } from '../witness/aWitness';

const secret = 'c2VjcmV0';

const whatStopped = async (
  context: TestContext,
  definition: SubgraphDefinition,
  changed: Partial<SubgraphConfig>,
) => {
  const dataDirectory = await aFolder(context);
  const config: SubgraphConfig = {
    ...{ port: 0, host: '127.0.0.1', storeUrl: undefined, dataDirectory, oidcIssuer: undefined },
    ...{ grantKeysUrl: 'http://127.0.0.1:1/none', grantSigningKeys: undefined, production: false },
    ...{ testClock: false, logLevel: 'silent' },
    ...changed,
  };
  const error = await startSubgraph(definition, { config, logger: silentLogger() }).then(
    () => assert.fail('it started'),
    (reason: unknown) => reason,
  );
  return {
    error: String(error),
    holdsStore: existsSync(path.join(dataDirectory, definition.name, 'store.lock')),
  };
};

describe('a subgraph that cannot start lets go of its store, and says why it could not', () => {
  it('where keys cannot be read, which are not quoted', async (context) => {
    const unreadable = `${secret}{"keys":[]}`;
    const error = 'TypeError: Expected { "keys": [ private Ed25519 JWK, … ] }, oldest first';
    const refused = { error, holdsStore: false };
    assert.deepEqual(await whatStopped(context, socialCare, { grantSigningKeys: unreadable }), refused);
    assert.deepEqual(await whatStopped(context, health, { logSigningKeys: unreadable }), refused);
  });

  it('where its port is taken', async (context) => {
    const taken = new URL(await aServer(context, () => undefined)).port;
    const { error, holdsStore } = await whatStopped(context, health, { port: Number(taken) });
    assert.match(error, /EADDRINUSE/);
    assert.equal(holdsStore, false);
  });
});
