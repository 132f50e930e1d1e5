import { ingest } from '@mash-hub/shared/ingest';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  aPersonLine,
  anAgencyStore,
  anIncidentLine,
  countsOf,
  incidents,
  kinds,
  ndjson,
} from './anAgencyStore';

const none = { read: 0, added: 0, changed: 0, unchanged: 0, refusedCount: 0 };

async function* linesBrokenOffAfter(lines: readonly object[], count: number): AsyncGenerator<string> {
  for (const line of lines.slice(0, count)) yield await Promise.resolve(JSON.stringify(line));
  throw new Error('The file broke off');
}

describe('an agency’s records get in by import (design 8)', () => {
  it('stores a person with the keys and blocks that matching looks for (B6)', async (context) => {
    const { importLines, held } = await anAgencyStore(context);
    const names = [
      { given: 'Zoë', family: 'O’Neill-Wałęsa' },
      { given: 'Zoë', family: 'Dunmore' },
    ];
    await importLines([aPersonLine({ names })]);
    const [person] = (await held()).people;
    assert.deepEqual(person?.identifiers, { nhsNumber: '9995260182' });
    assert.deepEqual(person.keys, ['nhsNumber:9995260182']);
    const expected = ['B|2018-04/05|Z', 'F|ANL|2018-05', 'F|ALS|-05-04', 'N|TNMR|ZOE'];
    assert.deepEqual(
      expected.filter((block) => !person.blocks.includes(block)),
      [],
    );
  });

  it('stores a record under its kind and reference, with no restriction', async (context) => {
    const { importLines, held } = await anAgencyStore(context);
    await importLines([anIncidentLine({ subjects: ['N-1', 'N-2', 'N-1'] })]);
    const [incident] = (await held()).incidents;
    assert.equal(incident?._id, 'INCIDENT:CV/26/90117');
    assert.deepEqual(incident.subjects, ['N-1', 'N-2']);
    assert.equal(incident.date?.toISOString(), '2026-06-09T20:00:00.000Z');
    assert.deepEqual(incident.content, { summary: 'Officers attended at night.', risk: 'MEDIUM' });
    assert.deepEqual(incident.restrictions, []);
  });

  it('changes nothing when the same lines come again, however they are spaced and ordered', async (context) => {
    const { importLines, importFile, held } = await anAgencyStore(context);
    const first = await importLines([aPersonLine(), anIncidentLine()]);
    assert.deepEqual(countsOf(first), { ...none, read: 2, added: 2 });
    const before = await held();
    const reordered = Object.fromEntries(Object.entries(anIncidentLine()).reverse());
    const again = await importFile(`  ${JSON.stringify(reordered)} \n${ndjson([aPersonLine()])}`);
    assert.deepEqual(countsOf(again), { ...none, read: 2, unchanged: 2 });
    assert.deepEqual(await held(), before);
  });

  it('replaces what the source system changed and keeps the restrictions (R233)', async (context) => {
    const { importLines, held, store } = await anAgencyStore(context);
    await importLines([anIncidentLine()]);
    const restriction = {
      id: 'restriction_1',
      items: ['*'],
      reason: 'A source would be in danger.',
      by: { sub: 'officer-1', agency: 'POLICE', role: 'POLICE_MASH_OFFICER' },
      at: new Date('2026-06-10T09:00:00Z'),
      key: null,
      lifted: null,
    };
    const _id = 'INCIDENT:CV/26/90117';
    await store.models.get('INCIDENT')?.updateOne({ _id }, { $push: { restrictions: restriction } });
    const changed = {
      subjects: ['N-2'],
      date: null,
      olderButRelevant: 'Pattern.',
      content: { summary: 'Corrected.' },
    };
    const report = await importLines([anIncidentLine(changed)]);
    assert.deepEqual(countsOf(report), { ...none, read: 1, changed: 1 });
    const [incident] = (await held()).incidents;
    assert.deepEqual(incident?.restrictions, [restriction]);
    assert.deepEqual(incident.content, { summary: 'Corrected.' });
    assert.deepEqual(
      [incident.subjects, incident.date, incident.olderButRelevant],
      [['N-2'], null, 'Pattern.'],
    );
  });

  it('takes the last of several lines of one reference in a batch', async (context) => {
    const { importLines, held } = await anAgencyStore(context);
    const report = await importLines([
      ...incidents(1, 'First.'),
      ...incidents(1, 'Second.'),
      ...incidents(1, 'Second.'),
    ]);
    assert.deepEqual(countsOf(report), { ...none, read: 3, added: 1, changed: 1, unchanged: 1 });
    assert.deepEqual(
      (await held()).incidents.map(({ content }) => content),
      [{ summary: 'Second.' }],
    );
  });

  it('writes nothing in a dry run and reports what a run would', async (context) => {
    const { held, store } = await anAgencyStore(context);
    const lines = [
      ...incidents(5),
      aPersonLine(),
      ...incidents(3, 'Changed.'),
      anIncidentLine({ subjects: [] }),
    ];
    const before = await held();
    const run = async (dryRun: boolean) => {
      const source = async function* () {
        for (const line of lines) yield await Promise.resolve(JSON.stringify(line));
      };
      return ingest({ lines: source(), kinds, store, dryRun, batchSize: 2 });
    };
    const dry = await run(true);
    assert.deepEqual(await held(), before);
    const wet = await run(false);
    assert.deepEqual({ ...dry, dryRun: false }, wet);
    assert.deepEqual(countsOf(wet), {
      ...none,
      read: 10,
      added: 6,
      changed: 3,
      refusedCount: 1,
    });
  });

  it('put right by running it again when it was broken off: nothing lost, nothing double', async (context) => {
    const [broken, whole] = [await anAgencyStore(context), await anAgencyStore(context)];
    const lines = [aPersonLine(), ...incidents(1200)];
    const { store } = broken;
    const brokenOff = ingest({ lines: linesBrokenOffAfter(lines, 1100), kinds, store, dryRun: false });
    await assert.rejects(brokenOff, /broke off/);
    assert.equal((await broken.held()).incidents.length, 999);
    const again = await broken.importLines(lines);
    assert.deepEqual(countsOf(again), { ...none, read: 1201, added: 201, unchanged: 1000 });
    await whole.importLines(lines);
    assert.deepEqual(await broken.held(), await whole.held());
  });

  it('streams 20,000 lines with one query and one write a batch and collection', async (context) => {
    const { store, held, commands } = await anAgencyStore(context);
    const progress: number[] = [];
    const source = async function* () {
      for (const line of incidents(20_000)) yield await Promise.resolve(JSON.stringify(line));
    };
    commands.reset();
    const onProgress = ({ read }: { read: number }) => progress.push(read);
    const report = await ingest({ lines: source(), kinds, store, dryRun: false, onProgress });
    assert.deepEqual(countsOf(report), { ...none, read: 20_000, added: 20_000 });
    const collection = store.models.get('INCIDENT')?.collection.name ?? '';
    assert.equal(commands.counts().get(`find ${collection}`), 40);
    assert.equal(commands.counts().get(`insert ${collection}`), 40);
    assert.equal(progress.length, 41);
    assert.equal((await held()).incidents.length, 20_000);
  });
});
