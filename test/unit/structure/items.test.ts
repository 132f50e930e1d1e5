import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadDefinitions } from '@mash-hub/shared/development/agencies';
import {
  itemIdsIn,
  itemProofs,
  runsEveryProof,
  traceItems,
  untracedItems,
  withoutField,
  withoutRecord,
} from '@mash-hub/shared/development/items/index';
import { projectSources } from '@mash-hub/shared/development/traceability';
import { items } from '@mash-hub/shared/disclosure';

const sources = projectSources();
const proofFile = 'test/scenarios/itemsAtTheirLevel.test.ts';

const traced = async (without?: string) => {
  const rows = (await loadDefinitions()).flatMap((definition) => definition.rows);
  return traceItems(
    rows,
    sources.filter(({ file }) => file !== without),
  );
};

void describe('Every item of the catalogue (B4)', () => {
  void it('has a field that carries it, unless it says why it has none', async () => {
    const traces = await traced();
    assert.deepEqual(untracedItems(traces).withoutField, []);
    const carried = traces.filter(({ coordinates }) => coordinates.length > 0).map(({ item }) => item.id);
    assert.deepEqual(
      carried.filter((id) => withoutField.includes(id)),
      [],
    );
  });

  void it('has a test that shows it', async () => {
    assert.deepEqual(untracedItems(await traced()).withoutTest, []);
  });

  void it('is shown by the proof of its row, or says why it is no record', () => {
    const proved = itemProofs.map(({ item }) => item.id);
    assert.deepEqual([...proved, ...Object.keys(withoutRecord)].sort(), items.map(({ id }) => id).sort());
    for (const reason of Object.values(withoutRecord)) assert.ok(reason.length > 40, reason);
    for (const id of withoutField) assert.ok(id in withoutRecord, id);
  });

  void it('loses its test with the file that runs the proofs', async () => {
    assert.ok(untracedItems(await traced(proofFile)).withoutTest.length > 80);
  });
});

void describe('A proof of an item', () => {
  void it('says of each open item where it is disclosed and where it is not', () => {
    for (const { item, expectations } of itemProofs) {
      assert.ok(
        expectations.some(({ finds }) => finds === 'DISCLOSED'),
        item.id,
      );
      assert.ok(
        expectations.some(({ finds }) => finds !== 'DISCLOSED'),
        item.id,
      );
    }
  });

  void it('shows nothing that never goes onward to a recipient, whatever the level', () => {
    for (const { item, expectations } of itemProofs.filter(({ item: { tier } }) => tier.startsWith('NEVER')))
      assert.deepEqual(
        expectations.filter(({ who, finds }) => who === 'RECIPIENT' && finds !== 'ABSENT'),
        [],
        item.id,
      );
  });

  void it('has a title of its own', () => {
    assert.equal(new Set(itemProofs.map(({ title }) => title)).size, itemProofs.length);
  });
});

void describe('A test file', () => {
  const loop = (title: string): string => `for (const proof of itemProofs) it(${title}, () => {});`;

  void it('runs every proof where it makes a test of each by its title, and not where it skips them', () => {
    assert.equal(runsEveryProof(loop('proof.title')), true);
    assert.equal(runsEveryProof(loop("'one'")), false);
    assert.equal(runsEveryProof(loop('proof.title').replace('it(', 'it.skip(')), false);
    assert.equal(runsEveryProof(loop('proof.title').replace('itemProofs', 'some')), false);
  });

  void it('names items in the words of its titles', () => {
    const ids = ['SOC', 'EDU', 'HLT'].map(
      (family, index) => `${family}-1${['2b', '1.length', '9'][index] ?? ''}`,
    );
    assert.deepEqual([...itemIdsIn(`${ids.join(' and ')}, S8, R113, XEDU-11`)], ids);
  });
});
