import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Weakening } from './decision';
import type { ModifierId } from './modifiers';
import { refute, type Law } from './law';
import { lawsOfConsent } from './lawsOfConsent';
import { lawsOfEmergencies } from './lawsOfEmergencies';
import { lawsOfItems } from './lawsOfItems';
import { lawsOfLevels } from './lawsOfLevels';
import { lawsOfPeople } from './lawsOfPeople';
import { lawsOfRecords } from './lawsOfRecords';
import { lawsOfSecrets } from './lawsOfSecrets';
import { policy } from './policy';
import { createSolver, type Solver } from './solver';
import { inWords } from './telling';

const laws: readonly Law[] = [
  ...lawsOfConsent,
  ...lawsOfLevels,
  ...lawsOfRecords,
  ...lawsOfItems,
  ...lawsOfSecrets,
  ...lawsOfPeople,
  ...lawsOfEmergencies,
];

/** A law for each modifier that falls with it. */
const restsOn: Readonly<Record<ModifierId, RegExp>> = {
  M2: /NEVER-ONWARD\/O/,
  M3: /adding a restriction/,
  M4: /order of people/,
  M5: /early help never/,
  M6: /only marked/,
  M7: /forbid beats permit/,
  M8: /where a victim is goes/,
  M9: /only explained/,
  M10: /the role’s ceiling/,
};

/** M4 is that each of the people is asked for: that NONE opens nothing M5 says too, and M4 only why. */
const withoutModifier = (id: ModifierId): Weakening =>
  id === 'M4' ? { firstPersonOnly: true } : { without: id };

describe('the policy, proved by a solver', () => {
  let solver: Solver;

  before(async () => {
    solver = await createSolver();
  });
  after(() => solver.close());

  describe('the laws of the policy, proved of its rows for every input (domain F)', () => {
    for (const law of laws)
      it(law.title, async (context) => {
        const start = solver.milliseconds();
        const found = await refute(solver, law, policy);
        context.diagnostic(`proved in ${solver.milliseconds() - start} ms`);
        assert.equal(found && inWords(policy, found, law.breach), null);
      });

    it('are those of all the rows', (context) => {
      const rows = `${policy.table.length} rows, ${policy.items.length} items, ${Object.keys(policy.roles).length} roles`;
      context.diagnostic(`${laws.length} laws of ${rows}: ${solver.milliseconds()} ms, ${solver.version}`);
      assert.equal(new Set(laws.map(({ title }) => title)).size, laws.length);
      assert.ok(laws.length >= 10);
    });
  });

  describe('a change that breaks a law is told in words', () => {
    for (const law of laws)
      it(`${law.broken.by}: no longer is it so that ${law.title}`, async (context) => {
        const changed = law.broken.policy ?? policy;
        const found = await refute(solver, law, changed, law.broken.weakening);
        assert.ok(found, 'the law does not notice');
        const words = inWords(changed, found, law.breach);
        context.diagnostic(words);
        assert.match(words, law.broken.words);
      });
  });

  describe('a law that each modifier of domain F7 bears', () => {
    for (const [id, which] of Object.entries(restsOn) as [ModifierId, RegExp][])
      it(`falls without ${id}`, async (context) => {
        const law = laws.find(({ title }) => which.test(title));
        assert.ok(law);
        const found = await refute(solver, law, policy, withoutModifier(id));
        assert.ok(found, `“${law.title}” holds without ${id}`);
        context.diagnostic(inWords(policy, found, law.breach));
      });
  });
});
