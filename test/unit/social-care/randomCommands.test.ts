import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { contactTransitions, type Contact } from '@mash-hub/social-care/domain';
import { aContact, aContext } from './builders';
import { sequences, walk } from './randomSteps';

const seed = 20_260_612;
const runs = 1000;

const known = new Set(contactTransitions.map(({ from, event, to }) => `${from} ${event} ${to}`));

/** INVARIANT under test: one version a command, an append-only history, and no move that the table lacks. */
const checkStep = (before: Contact, after: Contact): void => {
  assert.equal(after.version, before.version + 1);
  assert.ok(after.stateHistory.length > before.stateHistory.length);
  assert.deepEqual(after.stateHistory.slice(0, before.stateHistory.length), before.stateHistory);
  for (const { from, event, to } of after.stateHistory.slice(before.stateHistory.length))
    if (from !== to) assert.ok(known.has(`${String(from)} ${event} ${to}`), event);
  assert.equal(after.stateHistory.at(-1)?.to, after.state);
  assert.deepEqual(after.ratings.slice(0, before.ratings.length), before.ratings);
  assert.deepEqual(
    after.subjects[0]?.consents.slice(0, before.subjects[0]?.consents.length),
    before.subjects[0]?.consents,
  );
};

void describe('Any sequence of commands', () => {
  void it(`stays in the table, counts its versions and only appends to its history (D0; seed ${String(seed)})`, (test) => {
    const reached = new Set<string>();
    let applied = 0;
    let refusedSteps = 0;
    const property = fc.property(sequences, (choices) => {
      let frozen = '';
      const start = aContact();
      walk(start, aContext(), choices, {
        accepted: (before, after) => {
          checkStep(before, after);
          frozen = JSON.stringify(after);
          applied += 1;
          reached.add(after.state);
        },
        refused: (contact) => {
          // A refusal changes nothing of what the last accepted command left.
          if (frozen !== '') assert.equal(JSON.stringify(contact), frozen);
          refusedSteps += 1;
        },
      });
    });
    fc.assert(property, { seed, numRuns: runs });
    test.diagnostic(
      `${String(applied)} applied, ${String(refusedSteps)} refused, states: ${[...reached].sort().join(' ')}`,
    );
    for (const state of [
      'HELD_NO_CONSENT',
      'TRIAGE',
      'STRATEGY',
      'MASH_ASSESSMENT',
      'DECIDED',
      'EARLY_HELP',
      'NFA',
    ])
      assert.ok(reached.has(state), state);
  });
});
