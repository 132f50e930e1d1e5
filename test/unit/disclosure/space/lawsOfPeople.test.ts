import { describe, it } from 'node:test';
import { verdictOf } from './comparison';
import { held, type Held } from './inputs';
import { decide } from '@mash-hub/shared/disclosure';
import { everywhere } from './lawsOfSpace';
import type { PeopleShape } from './recordSpace';
import { createSpaceOfPairs } from './theSpace';

const pairs = createSpaceOfPairs();
const { reader, record, item, slots } = pairs;

const asked = (here: Parameters<typeof decide>[1]) => decide(reader, here, record, item);

const { first, second, record: ofRecord, contact } = slots;

/** What is not about people is fixed where the laws about one person have all of it. */
const plain: readonly Held[] = [
  held(ofRecord.date, null),
  held(ofRecord['restricts all of it'], false),
  held(ofRecord.establishment, null),
  held(contact.domesticAbuseMode, 'MULTI_AGENCY_TRIAGE'),
  held(contact.restrictionYields, false),
  held(contact.recipient, true),
  held(first.slots.heard, undefined),
  held(first.slots.emergency, undefined),
  held(first.slots['item marked'], false),
];
const plainOfSecond: readonly Held[] = [
  held(second.slots.emergency, undefined),
  held(second.slots['item marked'], false),
];
const two = { people: 'two', outside: false, holds: [...plain, ...plainOfSecond] } as const;

/** What another way of naming the people would show: the same record, about others. */
const askedAbout = (
  here: Parameters<typeof asked>[0],
  others: (people: typeof record.subjects) => typeof record.subjects,
) => {
  const people = record.subjects;
  pairs.about(others(people));
  const decision = asked(here);
  pairs.about(people);
  return decision;
};

describe('the laws of several people, over the space of two (M4)', () => {
  it('in whatever order the people of a record are named, the same is disclosed, and the same shows (M4)', (context) => {
    everywhere(
      context,
      [two],
      (here) => {
        const decision = asked(here);
        const turned = askedAbout(here, (people) => [...people].reverse());
        return verdictOf(decision) === verdictOf(turned)
          ? null
          : `${verdictOf(decision)} by ${decision.rule}, but ${verdictOf(turned)} by ${turned.rule} the other way round`;
      },
      pairs,
    );
  });

  it('naming somebody twice changes nothing (M4)', (context) => {
    const shapes: readonly PeopleShape[] = ['one', 'one and a stranger'];
    const scenes = [...shapes.map((people) => ({ people, outside: false, holds: plain }))];
    everywhere(
      context,
      scenes,
      (here) => {
        const decision = asked(here);
        const doubled = askedAbout(here, (people) => [...people, ...people]);
        return verdictOf(decision) === verdictOf(doubled)
          ? null
          : `${verdictOf(decision)} becomes ${verdictOf(doubled)}`;
      },
      pairs,
    );
  });
});
