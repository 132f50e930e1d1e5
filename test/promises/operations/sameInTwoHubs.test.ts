import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testSeed } from '../../support/config';
import { outsiders, twoHubs } from './twoHubs';

/** As many as the build has time for: each is asked of both hubs. */
const operations = 2_500;

void describe('Two hubs that differ only in what is hidden, asked generated operations (feature 100)', () => {
  let pair: Awaited<ReturnType<typeof twoHubs>>;
  before(async () => {
    pair = await twoHubs();
  });
  after(() => pair.close());

  void it('answer byte for byte the same, status and headers included, to everybody from whom it is hidden', async (test) => {
    const begun = performance.now();
    const { operations: asked, differs } = await pair.compare(outsiders, { seed: testSeed, operations });
    const seconds = (performance.now() - begun) / 1000;
    test.diagnostic(
      `seed ${String(testSeed)}: ${String(asked)} operations, each answered twice, ${seconds.toFixed(0)} s, ${(asked / seconds).toFixed(0)} a second`,
    );
    assert.equal(differs, null);
  });

  void it('are told apart by those who read it as soon as they ask for it, so that the comparison means something', async (test) => {
    for (const name of ['manager', 'officer'] as const) {
      const { operations: needed, differs } = await pair.compare([name], {
        seed: testSeed,
        operations: 400,
        about: { type: 'PoliceIncident', field: 'account' },
      });
      test.diagnostic(`${name}: told apart by operation ${String(needed)}`);
      assert.notEqual(differs, null, `${name} cannot tell them apart`);
    }
  });
});
