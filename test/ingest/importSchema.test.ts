import { importJsonSchema } from '@mash-hub/shared/ingest';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { incidentKind } from './anAgencyStore';

const schema = importJsonSchema('POLICE', [incidentKind]);

describe('the published import format', () => {
  it('is a JSON Schema 2020-12 with one shape a kind, unknown fields refused', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    const shapes = schema.oneOf as readonly {
      additionalProperties: boolean;
      properties: { kind: { const: string } };
    }[];
    assert.deepEqual(
      shapes.map(({ properties }) => properties.kind.const),
      ['PERSON', 'INCIDENT', 'STAFF'],
    );
    assert.ok(shapes.every(({ additionalProperties }) => !additionalProperties));
  });

  it('is the same document each time', () => {
    assert.equal(JSON.stringify(importJsonSchema('POLICE', [incidentKind])), JSON.stringify(schema));
  });
});
