import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { isNhsNumber, isUpn } from '@mash-hub/shared/identifiers';
import { ingest } from '@mash-hub/shared/ingest';
import { openStore } from '@mash-hub/shared/store';
import { openRecordStore, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { exampleOf, linesOf, recordsOf } from './agencyExample';

async function* inLines(text: string): AsyncGenerator<string> {
  for (const line of text.trim().split('\n')) yield await Promise.resolve(line);
}

/** An empty store of the agency, and the import of its worked example into it. */
const anImport = async (context: TestContext, definition: SubgraphDefinition) => {
  const directory = await mkdtemp(join(tmpdir(), 'mash-example-'));
  const opened = await openStore({ agency: definition.agency, directory });
  context.after(async () => {
    await opened.close();
    await rm(directory, { recursive: true });
  });
  const { kinds } = definition;
  const store = await openRecordStore(opened.connection, kinds);
  return () => ingest({ lines: inLines(exampleOf(definition)), kinds, store, dryRun: false });
};

for (const definition of [police, health, education, probation])
  describe(`The worked example of ${definition.name} (docs/import)`, () => {
    it('is imported without a refusal, and a second time without a change', async (context) => {
      const importExample = await anImport(context, definition);
      const first = await importExample();
      assert.deepEqual(first.refused, []);
      assert.equal(first.added, first.read);
      const again = await importExample();
      assert.equal(again.unchanged, first.read);
    });

    it('names no subject who is not among its people', () => {
      const people = new Set(linesOf(definition, 'PERSON').map(({ reference }) => reference));
      const named = definition.kinds.flatMap((kind) =>
        recordsOf(definition, kind).flatMap(({ subjects }) => subjects),
      );
      assert.ok(named.every((subject) => people.has(subject)));
    });

    it('is synthetic: test NHS numbers and UPNs, fictitious postcodes and phones', () => {
      for (const { addresses, identifiers } of linesOf(definition, 'PERSON')) {
        assert.ok(addresses?.every((address) => address.includes('ZZ99')));
        const { nhsNumber, upn } = identifiers ?? {};
        assert.ok(nhsNumber === undefined || (isNhsNumber(nhsNumber) && nhsNumber.startsWith('999')));
        assert.ok(upn === undefined || (isUpn(upn) && upn.slice(1).startsWith('999')));
      }
      const phones = exampleOf(definition).match(/\b0\d{4} \d{6}\b/g) ?? [];
      assert.ok(phones.every((phone) => phone.startsWith('01632 960')));
    });
  });
