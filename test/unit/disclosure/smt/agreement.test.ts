import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, type Decision } from '@mash-hub/shared/disclosure';
import { seededRandom } from '@mash-hub/shared/identifiers';
import { inWords } from '../aDecision';
import { plainAlgebra } from './algebra';
import { outcomes, statePolicy } from './decision';
import { modifierIds } from './modifiers';
import { kernelInput, kernelPermission } from './kernelInput';
import { agenciesOf, numberOf, order, policy } from './policy';
import type { Unknown } from './smtLib';
import { createWorld, type World } from './world';

const seed = 20_261_103;
const states = 30_000;
const mostPeople = 3;
const formulas = statePolicy(plainAlgebra, policy);
const roleRows = Object.entries(policy.roles);

/** What makes something happen: a case that runs, a reader in it, people of whom something is known. */
const lively: Readonly<Record<string, readonly number[]>> = {
  inContact: [1],
  stage: (['DA_TRIAGE', 'GATHERING', 'STRATEGY', 'RELEASED'] as const).map((stage) =>
    numberOf('stage', stage),
  ),
  threshold: [0, 0, 1, 1, 2, 3],
  readerSetting: [0, 0, 0, 1],
  restricted: [0, 0, 0, 1],
  circle: [1, 1, 0],
  attends: [0, 1, 2],
  released: [0, 3, 4, 5],
  kind: [0, 2, 2, 2],
  consent: [0, 0, 0, 1, 2, 3, 4],
  ownConsent: [0, 0, 1],
  marked: [1, 1, 0],
  agreed: [1, 1, 0],
  emergency: [0, 0, 0, 0, 1, 2, 3, 4, 5],
};

/** Draws worlds: every other one from everything that can be, the rest from where something may be disclosed. */
const createDraw = (random: () => number) => {
  const below = (size: number): number => Math.floor(random() * size);
  return (isLively: boolean): World<number> => {
    const unknown = ({ name, size }: Unknown): number => {
      const usual = isLively ? lively[name.replace(/^person\d_/, '')] : undefined;
      if (usual) return usual[below(usual.length)] ?? 0;
      return below(size === 'TRUTH' ? 2 : size);
    };
    const world = createWorld(policy, 1 + below(mostPeople), unknown);
    const [name, row] = roleRows[world.role] ?? ['', undefined];
    const employers = row ? [...agenciesOf(name, row).entries()].filter(([, employs]) => employs) : [];
    return { ...world, agency: employers[below(employers.length)]?.[0] ?? 0 };
  };
};

const outcomeOf = (decision: Decision): number =>
  decision.disclose ? outcomes.DISCLOSED : decision.hidden ? outcomes.ABSENT : outcomes.WITHHELD;

describe('the symbolic statement of the policy and the kernel', () => {
  it('give every person the same level for the same reason (F6, F3, F9, M10, BG1)', (context) => {
    const draw = createDraw(seededRandom(seed));
    const levels = new Map<string, number>();
    for (let state = 0; state < states; state += 1) {
      const world = draw(state % 2 === 1);
      for (const person of world.people) {
        const { level, row, reasons, heard } = kernelPermission(world, person);
        levels.set(level, (levels.get(level) ?? 0) + 1);
        const stated = formulas.permissionOf(world, person);
        const said = [
          order.level[stated.level],
          policy.table[stated.row]?.id ?? 'BG1',
          stated.clear,
          stated.heard,
        ];
        const kernel = [level, row, Number(reasons.every((reason) => reason === 'ROLE')), Number(heard)];
        assert.deepEqual(said, kernel, `state ${state} of seed ${seed}: ${JSON.stringify(world)}`);
      }
    }
    assert.equal(levels.size, 6, 'a level that was never given was never compared');
    context.diagnostic(
      `seed ${seed}, ${states} states: ${[...levels].map(([level, count]) => `${level} ${count}`).join(', ')}`,
    );
  });

  it('disclose, withhold and hide the same items (F7: M1–M10, F8, BG1)', (context) => {
    const draw = createDraw(seededRandom(seed + 1));
    const counts = [0, 0, 0];
    for (let state = 0; state < states; state += 1) {
      const world = draw(state % 3 > 0);
      const decision = decide(...kernelInput(world));
      const outcome = formulas.decide(world);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      assert.equal(
        outcome,
        outcomeOf(decision),
        `state ${state} of seed ${seed + 1}: kernel ${inWords(decision)}: ${JSON.stringify(world)}`,
      );
    }
    assert.ok(
      counts.every((count) => count > states / 50),
      `something hardly ever happened: ${counts.join()}`,
    );
    const [disclosed, withheld, absent] = counts;
    context.diagnostic(
      `seed ${seed + 1}, ${states} states: ${disclosed} disclosed, ${withheld} withheld, ${absent} absent`,
    );
  });

  // M4 has no words of its own there: that NONE opens nothing is also what M5 says.
  for (const without of modifierIds.filter((id) => id !== 'M4'))
    it(`are compared where ${without} matters`, () => {
      const weakened = statePolicy(plainAlgebra, policy, { without });
      const draw = createDraw(seededRandom(seed));
      const isNoticed = Array.from({ length: states }).some(() => {
        const world = draw(true);
        return weakened.decide(world) !== outcomeOf(decide(...kernelInput(world)));
      });
      assert.ok(isNoticed);
    });
});
