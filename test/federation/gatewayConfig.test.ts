import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, it } from 'node:test';
import { readGatewayConfig } from '@mash-hub/gateway/config';
import { withHub } from './gatewayFixture';

describe('The configuration of the gateway', () => {
  it('needs nothing on one machine', () => {
    const config = readGatewayConfig({});
    assert.deepEqual(
      [config.port, config.timeoutMs, config.production, config.hubTest, config.oidcIssuer],
      [4000, 5000, false, false, undefined],
    );
    assert.equal(config.agencies.probation, 'http://127.0.0.1:4005/graphql');
  });

  it('names what is malformed', () => {
    assert.throws(
      () => readGatewayConfig({ PORT: 'http', POLICE_URL: 'nowhere' }),
      /PORT[^]*POLICE_URL|POLICE_URL[^]*PORT/,
    );
  });

  it('does not start a test hub in production, nor one without an identity provider', () => {
    const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example/mash' };
    assert.throws(() => readGatewayConfig({ ...production, HUB_TEST: '1' }), /HUB_TEST/);
    assert.throws(() => readGatewayConfig({ NODE_ENV: 'production' }), /OIDC_ISSUER/);
    assert.equal(readGatewayConfig(production).oidcIssuer, production.OIDC_ISSUER);
  });
});

describe('The gateway', () => {
  it('speaks to nobody but the agencies: it reports nothing to its vendor, not even when it closes', async () => {
    const hosts = new Set<string>();
    const viaHttp = (message: unknown): void => {
      hosts.add((message as { request: { host: string } }).request.host);
    };
    const viaUndici = (message: unknown): void => {
      hosts.add(new URL(String((message as { request: { origin: unknown } }).request.origin)).hostname);
    };
    subscribe('http.client.request.start', viaHttp);
    subscribe('undici:request:create', viaUndici);
    try {
      await withHub({ subjects: [] }, {}, async ({ ask }) => {
        await ask('{ me { sub } }');
      });
    } finally {
      unsubscribe('http.client.request.start', viaHttp);
      unsubscribe('undici:request:create', viaUndici);
    }
    assert.deepEqual([...hosts], ['127.0.0.1']);
  });
});
