import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { playOnAHub, type PlayedHub } from './playedHub';
import { scenarios } from './theScenarios';
import type { Scenario } from '@mash-hub/shared/development/scenario';

interface Line {
  readonly kind?: string;
  readonly content?: object;
}

/** The same case where the police hold nothing of where the investigation stands, so that there is nothing to restrict. */
const withoutStatus: Scenario = {
  ...scenarios.S5,
  records: {
    ...scenarios.S5.records,
    POLICE: (scenarios.S5.records.POLICE ?? []).map((line: Line) =>
      line.kind === 'INCIDENT' ? { ...line, content: { ...line.content, investigationStatus: null } } : line,
    ),
  },
  steps: scenarios.S5.steps.filter((step) => !('does' in step && step.does === 'restrictPoliceItems')),
};

void describe('S5: a restricted item and an item that is not held', () => {
  let restricted: PlayedHub;
  let notHeld: PlayedHub;
  before(async () => {
    [restricted, notHeld] = await Promise.all([playOnAHub(scenarios.S5), playOnAHub(withoutStatus)]);
  });
  after(() => Promise.all([restricted.hub.close(), notHeld.hub.close()]));

  for (const [time, who] of [
    ['10:10', 'school'],
    ['12:55', 'school'],
    ['12:55', 'nurse'],
    ['12:55', 'receivingWorker'],
    ['12:55', 'probation'],
  ] as const)
    void it(`are the same to ${who} at ${time}, byte for byte (M3)`, () => {
      const texts = restricted.textsOf(time, who);
      assert.ok(texts.length > 0);
      assert.deepEqual(texts, notHeld.textsOf(time, who));
    });

  void it('are not the same to the decision circle, so the comparison compares something', () => {
    assert.notDeepEqual(restricted.textsOf('12:55', 'manager'), notHeld.textsOf('12:55', 'manager'));
    assert.notDeepEqual(restricted.textsOf('09:55', 'school'), notHeld.textsOf('09:55', 'school'));
  });
});
