import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, permissionFor, rowFor, type Decision } from '@mash-hub/shared/disclosure';
import { compareBaseLevels, compareVerdicts, verdictOf, type Decide } from './comparison';
import { held } from './inputs';
import type { PeopleShape } from './recordSpace';
import { theSpace } from './theSpace';

const { first, record, contact } = theSpace.slots;

/** A slice in which each of these faults shows: the complete space would show them too, and take longer. */
const holds = [
  held(first.slots.emergency, undefined),
  held(first.slots.heard, undefined),
  held(contact.domesticAbuseMode, 'MULTI_AGENCY_TRIAGE'),
  held(contact.stage, 'STRATEGY'),
  held(record.establishment, null),
];

/** Some facts with one of them changed; the others are still read only when somebody asks. */
const withFact = <Facts extends object>(facts: Facts, change: Partial<Facts>): Facts =>
  Object.create(facts, Object.getOwnPropertyDescriptors(change)) as Facts;

interface Fault {
  readonly what: string;
  readonly wrong: Decide;
  /** What the report must name. */
  readonly named: RegExp;
  readonly people?: PeopleShape;
}

const faults: readonly Fault[] = [
  {
    what: 'M8 is skipped for one role',
    wrong: (reader, here, about, item): Decision =>
      reader.role === 'HEALTH_MASH_ADMIN'
        ? decide(reader, here, about, withFact({ ...item }, { revealsLocation: undefined } as never))
        : decide(reader, here, about, item),
    named: /role HEALTH_MASH_ADMIN.*revealsLocation/,
  },
  {
    what: 'M9 counts information that is exactly as old as its window as older',
    wrong: (reader, here, about, item) =>
      decide(reader, here && withFact(here, { at: here.at + 1 }), about, item),
    named: /exactly the age/,
  },
  {
    what: 'M4 asks for the first person alone',
    wrong: (reader, here, about, item) =>
      decide(reader, here, withFact(about, { subjects: about.subjects.slice(0, 1) }), item),
    named: /kernel SEEN by a row, second (WITHHELD|ABSENT)/,
    people: 'one and a stranger',
  },
  {
    what: 'M3 forgets a restriction on the whole record',
    wrong: (reader, here, about, item) =>
      decide(
        reader,
        here,
        withFact(about, { restricted: about.restricted.includes(item.id) ? [item.id] : [] }),
        item,
      ),
    named: /restricts all of it true/,
  },
];

describe('the comparison bites: a kernel that is wrong in one place is found and named', () => {
  for (const { what, wrong, named, people = 'one' } of faults)
    it(what, () => {
      const right = (...question: Parameters<Decide>) => verdictOf(decide(...question));
      const { disagreements } = compareVerdicts(theSpace, { people, outside: false }, right, {
        first: wrong,
        holds,
      });
      assert.match(disagreements.join('\n'), named);
    });

  it('one row of the decision table gives a headline where it gives nothing (DT14)', () => {
    const { disagreements } = compareBaseLevels(permissionFor, {
      emergencies: false,
      first: (facts, standing) =>
        permissionFor(facts, standing, (stage, consent, override) => {
          const row = rowFor(stage, consent, override);
          return row.id === 'DT14' ? { ...row, level: 'HEADLINE' } : row;
        }),
    });
    assert.match(
      disagreements.join('\n'),
      /kernel HEADLINE, second NONE.*threshold CIN; consent REFUSED; override false/,
    );
  });

  it('a right kernel has no disagreement with itself', () => {
    const right = (...question: Parameters<Decide>) => verdictOf(decide(...question));
    const { disagreements } = compareVerdicts(theSpace, { people: 'one', outside: false }, right, { holds });
    assert.deepEqual(disagreements, []);
  });
});
