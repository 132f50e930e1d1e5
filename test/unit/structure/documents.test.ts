import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSupergraph } from '@mash-hub/gateway';
import { buildSchema, LoneAnonymousOperationRule, parse, specifiedRules, validate } from 'graphql';
import { root, textOf } from './workspace';

const schema = buildSchema(readSupergraph(), { assumeValidSDL: true });

// A page shows several operations in one block, and gives them no names.
const rules = specifiedRules.filter((rule) => rule !== LoneAnonymousOperationRule);

const howTo = path.join('docs', 'how-to');
const pages = ['README.md', ...readdirSync(path.join(root, howTo)).map((file) => path.join(howTo, file))];

const operationsIn = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^ *```graphql\n([^]*?)^ *```/gm)].flatMap(([, block]) => block ?? []);

void describe('The operations that the documents show', () => {
  for (const page of pages)
    for (const [index, operation] of operationsIn(page).entries())
      void it(`can be sent as they stand: ${path.basename(page)}, number ${String(index + 1)}`, () => {
        assert.deepEqual(
          validate(schema, parse(operation), rules).map(({ message }) => message),
          [],
        );
      });

  void it('are shown by the first page and by those on matches, emergencies and restrictions', () => {
    const showing = pages.filter((page) => operationsIn(page).length > 0).map((page) => path.basename(page));
    assert.deepEqual(showing.toSorted(), [
      'README.md',
      'accounting-of-disclosures.md',
      'correct-a-match.md',
      'emergency-access.md',
      'explain-a-disclosure.md',
      'restrict-a-record.md',
      'watch-access.md',
    ]);
  });
});
