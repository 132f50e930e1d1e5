import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareBaseLevels } from './comparison';
import { report, timed } from './figures';
import { secondKnowsEmergencies } from './mentions';
import { secondPermission } from './secondEvaluator';

describe('the kernel and a second evaluator, on levels over the complete space (domain F)', () => {
  it('agree on the base level of every case for every standing (F3, F4, F6, F9)', (context) => {
    const compared = timed(() =>
      compareBaseLevels(secondPermission, { emergencies: secondKnowsEmergencies() }),
    );
    report(context, 'theorem A', compared);
    assert.deepEqual(compared.disagreements, []);
  });
});
