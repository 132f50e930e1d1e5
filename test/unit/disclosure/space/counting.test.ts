import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { permissionFor, type CaseFacts, type Standing } from '@mash-hub/shared/disclosure';
import { caseStates, createCaseSpace } from './caseSpace';
import { verdictOf } from './comparison';
import { caseDomains, standingDomains, type AnyDomain } from './domains';
import { asked } from './lawsOfSpace';
import { Oracle } from './oracle';
import { peopleShapes, type PeopleShape } from './recordSpace';
import { theSpace } from './theSpace';

/** Every combination of some domains, one at a time: the eager way. */
function* combinations(
  domains: readonly (readonly [string, AnyDomain])[],
): Generator<Readonly<Record<string, unknown>>> {
  const [head, ...rest] = domains;
  if (!head) {
    yield {};
    return;
  }
  for (const value of head[1].values)
    for (const tail of combinations(rest)) yield { [head[0]]: value, ...tail };
}

const count = (counts: Map<string, bigint>, key: string, states: bigint): void => {
  counts.set(key, (counts.get(key) ?? 0n) + states);
};

/** What comes of trying every case with every standing one by one, some inputs pinned to one value. */
const eagerly = (pinned: ReadonlyMap<string, unknown>) => {
  const outcomes = new Map<string, bigint>();
  const domains = Object.entries({ ...caseDomains, ...standingDomains }).map(
    ([name, domain]) =>
      [name, pinned.has(name) ? { ...domain, values: [pinned.get(name)] } : domain] as const,
  );
  let tried = 0n;
  for (const inputs of combinations(domains)) {
    const { level, row, heard } = permissionFor(
      inputs as unknown as CaseFacts,
      inputs as unknown as Standing,
    );
    count(outcomes, `${level} ${row} ${String(heard)}`, 1n);
    tried += 1n;
  }
  return { outcomes, tried };
};

describe('the enumeration covers every state once', () => {
  it('covers the product of all domains, whatever an evaluator reads', () => {
    const oracle = new Oracle();
    const inputs = [2, 3, 5].map((values, index) =>
      oracle.input({ name: `input ${index}`, say: String, values }),
    );
    const read = (input: number, size: number): number =>
      oracle.choose(inputs[input] ?? 0, Array<number>(size).fill(1));
    const shapes = [
      () => undefined,
      () => read(0, 2),
      () => (read(0, 2) === 1 ? read(1, 3) : read(2, 5)),
      () => read(2, 5) + read(1, 3) + read(0, 2),
    ];
    const leaves = shapes.map((visit) => oracle.enumerate({ first: 30, second: 1 }, visit));
    assert.deepEqual(
      leaves.map(({ states }) => states),
      [30n, 30n, 30n, 30n],
    );
    assert.deepEqual(
      leaves.map((each) => each.leaves),
      [1, 2, 8, 30],
    );
  });

  it('gives the same outcomes as trying every case with every standing one by one (F6)', (context) => {
    const lazy = new Map<string, bigint>();
    const { oracle, facts, standing, enumerate, slots } = createCaseSpace();
    const fixed = ['childCovered', 'attendedTriage', 'domesticAbuseMode', 'emergency'] as const;
    const holds = fixed.map((name) => ({ slot: slots[name], choice: 1 }));
    let before = 0n;
    const { states, leaves } = enumerate(() => {
      const { level, row, heard } = permissionFor(facts, standing);
      const after = oracle.covered();
      count(lazy, `${level} ${row} ${String(heard)}`, after);
      before += after;
    }, holds);
    const { outcomes: eager, tried } = eagerly(new Map(fixed.map((name) => [name, slots[name].values[1]])));
    context.diagnostic(`${tried} states one by one, ${leaves} paths`);
    assert.equal(states, tried);
    assert.equal(before, tried);
    assert.deepEqual([...lazy].sort(), [...eager].sort());
  });

  it('covers the full product of the base level: all cases with all standings (F6)', (context) => {
    const { facts, standing, enumerate } = createCaseSpace();
    const { states, leaves } = enumerate(() => permissionFor(facts, standing));
    context.diagnostic(`${states} states, ${leaves} paths`);
    assert.equal(states, BigInt(caseStates.first));
  });

  for (const people of Object.keys(peopleShapes).filter((shape) => shape !== 'two') as PeopleShape[])
    it(`covers the full product of decisions on a record about ${people} (F7)`, (context) => {
      for (const outside of [true, false]) {
        const scene = { people, outside };
        const verdicts = new Set<string>();
        const { states, leaves } = theSpace.enumerate(scene, (contact) =>
          verdicts.add(verdictOf(asked(contact))),
        );
        const { first, second } = theSpace.sizeOf(scene);
        context.diagnostic(`${outside ? 'outside' : 'in'} a contact: ${states} states, ${leaves} paths`);
        assert.equal(states, BigInt(first) * BigInt(second));
        assert.deepEqual([...verdicts].sort(), ['ABSENT', 'SEEN', 'WITHHELD']);
      }
    });
});
