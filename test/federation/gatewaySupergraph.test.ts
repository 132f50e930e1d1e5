import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeSupergraph } from '@mash-hub/gateway';
import { supergraphSdl, withHub } from './gatewayFixture';
import { schemas } from './gatewayGraph';

const nobody = { subjects: [] };

describe('The supergraph', () => {
  it('is the same text whatever order the schemas come in', () => {
    const reversed = Object.fromEntries(Object.entries(schemas).reverse());
    assert.equal(composeSupergraph(reversed).supergraphSdl, supergraphSdl);
  });

  it('holds no address of an agency', () => {
    assert.doesNotMatch(supergraphSdl, /127\.0\.0\.1|localhost/);
    assert.match(supergraphSdl, /http:\/\/police\.invalid/);
  });

  it('does not come of schemas that contradict each other, and the errors say why', () => {
    const police = schemas.police.replace('personId: ID @external', 'personId: Int @external');
    const { supergraphSdl: sdl, errors } = composeSupergraph({ ...schemas, police });
    assert.equal(sdl, undefined);
    assert.match(errors.join('\n'), /personId/);
  });

  it('can be replaced while the gateway runs', async () => {
    await withHub(nobody, {}, async ({ gateway, ask }) => {
      const police = schemas.police.replace('summary: String', 'summary: String  warnings: String');
      const next = composeSupergraph({ ...schemas, police }).supergraphSdl ?? '';
      const warnings = '{ policeIncident(id: "1") { warnings } }';
      assert.equal((await ask(warnings)).errors[0]?.extensions.code, 'QUERY_INVALID');
      assert.equal(gateway.replaceSupergraph(next), 'replaced');
      assert.notEqual((await ask(warnings)).errors[0]?.extensions.code, 'QUERY_INVALID');
    });
  });

  it('stays as it is when the new one is broken', async () => {
    await withHub(nobody, {}, async ({ gateway, ask }) => {
      const strange = composeSupergraph({ ...schemas, fire: schemas.health }).supergraphSdl ?? '';
      const truncated = supergraphSdl.slice(0, supergraphSdl.length / 2);
      for (const broken of ['', 'type Query {', 'type Query { a: Int }', truncated, strange]) {
        assert.equal(gateway.replaceSupergraph(broken), 'kept');
        assert.deepEqual((await ask('{ me { sub } }')).data, { me: { sub: 'officer-1' } });
      }
    });
  });

  it('does not start broken', async () => {
    await assert.rejects(
      withHub(nobody, { supergraphSdl: 'type Query { a: Int }' }, () => Promise.resolve()),
    );
  });
});
