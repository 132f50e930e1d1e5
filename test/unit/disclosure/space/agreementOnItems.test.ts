import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareVerdicts } from './comparison';
import { report, timed, together } from './figures';
import { held, type Held } from './inputs';
import { secondKnowsEmergencies } from './mentions';
import type { PeopleShape } from './recordSpace';
import { secondVerdict } from './secondEvaluator';
import { theSpace } from './theSpace';

const emergencies = secondKnowsEmergencies();

/** Broken glass is no part of domain F: where the second evaluator knows nothing of it, the glass is whole. */
const holdsOf = (people: PeopleShape): readonly Held[] =>
  people.includes('one') && !emergencies ? [held(theSpace.slots.first.slots.emergency, undefined)] : [];

describe('the kernel and a second evaluator, on items over the complete space (domain F)', () => {
  const shapes: readonly PeopleShape[] = [
    'nobody',
    'stranger',
    'one',
    'two strangers',
    'one and a stranger',
    'a stranger and one',
  ];
  for (const people of shapes)
    it(`agree on every item of every record about ${people} for every reader, in a contact or outside (F7, F8)`, (context) => {
      const parts = [true, false].map((outside) =>
        timed(() =>
          compareVerdicts(theSpace, { people, outside }, secondVerdict, { holds: holdsOf(people) }),
        ),
      );
      report(context, `theorem B, ${people}`, together(parts));
      assert.deepEqual(
        parts.flatMap(({ disagreements }) => disagreements),
        [],
      );
    });
});
