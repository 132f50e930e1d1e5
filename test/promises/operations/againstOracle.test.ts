import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at } from '../../support/aCase';
import { testSeed } from '../../support/config';
import { aHubInEveryState, governed, publishedRows, type EveryState, type Tampering } from './aWorld';
import { told } from './caseSteps';
import { leftOut } from './coverage';
import type { Step } from './paths';
import { createRun, inWords } from './run';
import { everyCoordinate } from './trial';
import { neverReached } from './unreached';

/** As many as the build has time for; a million by hand: `longRun.ts`. */
const operations = 13_600;

/** Operations about each row that chance passed over, and how often they are tried until all were reached. */
const aboutEach = 4;
const fewest = 60;
const mostRounds = 25;

const stepOf = (coordinate: string): Step => {
  const [type = '', field = ''] = coordinate.split('.');
  return { type, field };
};

/** The coordinates that carry an item. */
const carrying = (id: string): readonly Step[] =>
  Object.values(publishedRows())
    .flatMap(({ rows }) => rows)
    .flatMap(({ item, discloses }) => (item.id === id ? discloses : []))
    .map(stepOf);

void describe('Generated operations through the whole graph, against an oracle that knows only rows and what was done (design 5)', () => {
  let state: EveryState;
  before(async () => {
    state = await aHubInEveryState(7);
  });
  after(() => state.hub.close());

  void it('starts from contacts that say what was typed in', () => {
    for (const { raw } of [state.reference])
      for (const { contact } of [...raw.values()].filter(
        ({ contact: one }) => one.narrative !== null && at(one, 'intake', 'channel') !== 'POLICE_LIST',
      ))
        if (contact.childVoice !== null)
          assert.deepEqual(
            {
              narrative: contact.narrative,
              childVoice: contact.childVoice,
              parentsViews: contact.parentsViews,
            },
            told,
          );
  });

  void it('answers each as the rows say, to everybody and in every state: every value, null, count, error and page', async (test) => {
    const { run, coverage } = createRun(state);
    const { seed, disagreements, ...done } = await run({ seed: testSeed, operations });
    const rows = governed.filter(
      (coordinate) => !neverReached.some((one) => one.coordinate.test(coordinate)),
    );
    let about = 0;
    for (let round = 0; round < mostRounds; round += 1) {
      const missing = rows.filter((coordinate) => !coverage.seen.has(coordinate)).map(stepOf);
      if (missing.length === 0) break;
      const more = {
        seed: testSeed + round + 1,
        operations: Math.max(missing.length * aboutEach, fewest),
        about: missing,
      };
      const { disagreements: found, operations: asked } = await run(more);
      disagreements.push(...found);
      about += asked;
    }
    test.diagnostic(
      `seed ${String(seed)}: ${String(done.operations)} operations, as many answers compared, ${String(state.cases.length)} states, ` +
        `${done.seconds.toFixed(0)} s, ${done.rate.toFixed(0)} a second, ${(done.bytes / 1e6).toFixed(1)} MB of answers`,
    );
    test.diagnostic(`refusals expected and given: ${JSON.stringify(Object.fromEntries(done.refusals))}`);
    assert.deepEqual(disagreements.map(inWords), []);

    const seen = [...coverage.seen].filter(([, { said }]) => said > 0).map(([coordinate]) => coordinate);
    const selected = everyCoordinate().filter((coordinate) => coverage.seen.has(coordinate));
    test.diagnostic(`${String(about)} more operations about rows that chance passed over`);
    test.diagnostic(
      `${String(selected.length)} of ${String(everyCoordinate().length)} coordinates that operations may select were selected; ` +
        `of ${String(rows.length)} that a row governs, ${String(rows.filter((one) => seen.includes(one)).length)} said something`,
    );
    assert.deepEqual(
      rows.filter((coordinate) => !coverage.seen.has(coordinate)),
      [],
      'a row that no operation reached',
    );
    assert.ok(leftOut.every(({ because }) => because !== ''));
  });

  void it('would find one wrong row, as every row is asked for: the tier of a single item, changed in the oracle’s data', async (test) => {
    for (const [id, tier] of [
      ['POL-06', 'HEADLINE'],
      ['HLT-16', 'NEVER_ONWARD_OWNER'],
    ] as const) {
      const tampering: Tampering = (item) => (item.id === id ? { ...item, tier } : item);
      const { run } = createRun(state, { tampering });
      const { disagreements, operations: needed } = await run({
        seed: testSeed,
        operations: 400,
        enough: 1,
        about: carrying(id),
      });
      test.diagnostic(`${id} as ${tier}: found after ${String(needed)} operations`);
      assert.ok(disagreements.length > 0, `${id} as ${tier} went unnoticed`);
    }
  });
});
