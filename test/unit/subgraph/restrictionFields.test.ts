import { freeTextOf } from '@mash-hub/shared/ingest';
import { fieldRowsOf, schemaOf } from '@mash-hub/shared/subgraph';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { definition as socialCare } from '@mash-hub/social-care';
import { getNamedType, isObjectType } from 'graphql';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const definitions = [police, health, education, probation, socialCare];

describe('A record’s owner can write a sanitised text beside every free text that it publishes (R233)', () => {
  for (const definition of definitions)
    it(`in ${definition.name}: each such field is published under the same name, as text, and carries an item`, () => {
      const { schema } = schemaOf(definition);
      const faults: string[] = [];
      let texts = 0;
      for (const kind of definition.kinds) {
        const type = schema.getType(kind.type);
        const rows = fieldRowsOf(kind.type, definition.rows).map(({ field }) => field);
        for (const name of freeTextOf(kind)) {
          texts += 1;
          const field = isObjectType(type) ? type.getFields()[name] : undefined;
          const published = field && String(getNamedType(field.type));
          if (published !== 'String' || !rows.includes(name))
            faults.push(`${kind.name}.${name}: ${String(published)}`);
        }
      }
      assert.ok(texts > 5, 'there are free texts at all');
      assert.deepEqual(faults, []);
    });
});
