import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import {
  decide,
  items,
  orderedLevels,
  type ContactFacts,
  type Decision,
  type Reader,
  type RecordFacts,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import { aContact, aRecordOf, outcomeOf } from './aDecision';
import {
  kernelContactOf,
  kernelReaderOf,
  kernelRecordOf,
  recordStates,
  type RecordState,
} from './recordStates';
import { type Card, type PersonState } from './secondEvaluator';
import {
  atLevel,
  cards,
  permissionOf,
  personStates,
  situations,
  standOf,
  stands,
  type Situation,
  type Stand,
} from './stateSpace';

/** A place from which a record is asked for: everything but the people and the record. */
interface Place {
  readonly card: Card;
  readonly situation: Situation;
  readonly stand: Stand;
  readonly reader: Reader;
  readonly contact: ContactFacts;
  /** What each person’s case permits here: asked of the kernel once, not once for every record. */
  readonly permissions: Map<string, SubjectPermission>;
}

/** `DECIDED` and `CLOSED` are left to the comparison with the second evaluator: these laws are costly. */
const places: readonly Place[] = situations
  .filter(({ stage }) => stage !== 'DECIDED' && stage !== 'CLOSED')
  .flatMap((situation) =>
    cards.flatMap((card) =>
      Object.values(stands).map((named) => {
        const stand = standOf(named, card);
        const contact = kernelContactOf(situation, stand);
        return { situation, card, stand, reader: kernelReaderOf(card), contact, permissions: new Map() };
      }),
    ),
  );

const asked = ({ reader, contact }: Place, record: RecordFacts, { item }: RecordState): Decision =>
  decide(reader, contact, record, item);

const isOwn = ({ card }: Place, { item }: RecordState): boolean =>
  card.families.includes(item.id.slice(0, 3));

/** Calls `visit` for one record in each state at each place; the laws below each look at all of them. */
const atEveryRecord = (
  visit: (place: Place, state: RecordState, recordOf: ReturnType<typeof kernelRecordOf>) => void,
): void => {
  for (const place of places)
    for (const state of recordStates(place.situation, place.stand, place.card))
      visit(place, state, kernelRecordOf(state));
};

const subjectIn = (
  { situation, stand, card, permissions }: Place,
  person: PersonState,
  name = 'person_1',
): SubjectPermission => {
  const key = `${name} ${person.consent} ${String(person.override)} ${String(person.strategyTriggered)}`;
  const permission = permissions.get(key) ?? permissionOf(situation, person, stand, card, name);
  permissions.set(key, permission);
  return permission;
};

/** Breaches of a law, each once and the first dozen only, so that a broken law is read and not scrolled. */
const createBreaches = () => {
  const found = new Set<string>();
  let states = 0;
  return {
    look: (place: Place, { item, restricted }: RecordState, holds: boolean) => {
      states += 1;
      const { situation, card } = place;
      if (!holds && found.size < 12)
        found.add(
          `${item.id}${restricted ? ', restricted,' : ''} to ${card.role} at ${situation.stage} ${situation.threshold ?? ''}`,
        );
    },
    none: (context: TestContext) => {
      context.diagnostic(`${states} states`);
      assert.deepEqual([...found], []);
    },
  };
};

/** The same case before and after one thing has happened: what is disclosed in `less` must be disclosed in `more`. */
const implies = (place: Place, state: RecordState, less: RecordFacts, more: RecordFacts): boolean =>
  !asked(place, less, state).disclose || asked(place, more, state).disclose;

/** Two people’s cases that differ in what they allow. */
const differing = [
  { consent: 'GIVEN', override: false, strategyTriggered: false },
  { consent: 'REFUSED', override: false, strategyTriggered: false },
  { consent: 'NOT_SOUGHT', override: true, strategyTriggered: false },
  { consent: 'NOT_SOUGHT', override: true, strategyTriggered: true },
] as const;

describe('the laws of the kernel, over every state (domain F)', () => {
  it('withdrawing consent never discloses more (R228)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      for (const override of [true, false]) {
        const given = subjectIn(place, { consent: 'GIVEN', override, strategyTriggered: override });
        const withdrawn = subjectIn(place, { consent: 'WITHDRAWN', override, strategyTriggered: override });
        breaches.look(place, state, implies(place, state, recordOf([withdrawn]), recordOf([given])));
      }
    });
    breaches.none(context);
  });

  it('recording an override never discloses less, except where early help rests on agreement (F6)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      const { threshold } = place.situation;
      if (threshold === 'CAF' || threshold === 'LEVEL_2') return;
      for (const { consent, override } of personStates(place.situation)) {
        if (override) continue;
        const without = subjectIn(place, { consent, override, strategyTriggered: false });
        const recorded = subjectIn(place, { consent, override: true, strategyTriggered: false });
        breaches.look(place, state, implies(place, state, recordOf([without]), recordOf([recorded])));
      }
    });
    breaches.none(context);
  });

  it('adding a restriction never discloses more (R233)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      if (state.restricted) return;
      for (const person of personStates(place.situation)) {
        const record = recordOf([subjectIn(place, person)]);
        const restricted = [person.override ? '*' : state.item.id];
        breaches.look(place, state, implies(place, state, { ...record, restricted }, record));
      }
    });
    breaches.none(context);
  });

  it('what never goes onward reaches nobody outside its inner circle, at no level (B3)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      if (!state.item.tier.startsWith('NEVER') || isOwn(place, state)) return;
      const inside = state.item.tier === 'NEVER_ONWARD_CIRCLE' && place.stand.circle;
      for (const level of orderedLevels) {
        const decision = asked(place, recordOf([atLevel(level)]), state);
        breaches.look(place, state, inside || (!decision.disclose && decision.hidden));
      }
    });
    breaches.none(context);
  });

  it('NONE ⊂ HEADLINE ⊂ SUMMARY ⊂ RELEVANT ⊂ FULL, item for item (B3)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      for (const [index, level] of orderedLevels.slice(1).entries()) {
        const lower = recordOf([atLevel(orderedLevels[index] ?? 'NONE')]);
        breaches.look(place, state, implies(place, state, lower, recordOf([atLevel(level)])));
      }
    });
    breaches.none(context);
  });

  it('an item about two people is disclosed only where it is for each, in any order, duplicates aside (M4)', (context) => {
    const breaches = createBreaches();
    atEveryRecord((place, state, recordOf) => {
      if (
        state.nominated ||
        (state.mark !== 'RECORD' && state.item.tier === 'RELEVANT') ||
        state.mark === 'BY_NAME' ||
        state.explained ||
        state.restricted
      )
        return;
      const people = differing.filter(
        ({ strategyTriggered }) => place.situation.stage === 'DA_TRIAGE' || !strategyTriggered,
      );
      const subjects = people.map((person, index) => subjectIn(place, person, `person_${index}`));
      const alone = subjects.map((subject) => asked(place, recordOf([subject]), state).disclose);
      for (const [i, one] of subjects.entries())
        for (const [j, other] of subjects.entries()) {
          const pair = [one, other];
          const records = i <= j ? [pair] : [pair, [...pair, one]];
          for (const record of records) {
            const { disclose } = asked(place, recordOf(record), state);
            breaches.look(place, state, disclose === (alone[i] && alone[j]));
          }
        }
      breaches.look(
        place,
        state,
        isOwn(place, state) || !asked(place, recordOf([subjects[0] ?? null, null]), state).disclose,
      );
    });
    breaches.none(context);
  });
});

describe('what is unknown is withheld (F8)', () => {
  const outsiders = cards.filter(({ setting }) => setting === undefined);

  for (const card of outsiders)
    it(`from ${card.role}: every item outside a contact, about nobody, and about somebody unknown`, () => {
      const reader = kernelReaderOf(card);
      const contact = aContact({ stage: 'STRATEGY', circle: true, recipient: true });
      const full = atLevel('FULL');
      for (const item of items.filter(({ id }) => !card.families.includes(id.slice(0, 3)))) {
        assert.match(outcomeOf(reader, null, aRecordOf([full]), item.id), /NOT_RECIPIENT$/, item.id);
        for (const subjects of [[], [null], [full, null], [null, full]])
          assert.equal(decide(reader, contact, aRecordOf(subjects), item).disclose, false, item.id);
      }
    });
});

describe('an owner’s own data (M1)', () => {
  for (const card of cards.filter(({ own, setting }) => own === 4 && setting === undefined))
    it(`is never lost to ${card.role}, whatever the case`, () => {
      const reader = kernelReaderOf(card);
      for (const item of items.filter(
        ({ id, circleOnly }) => !circleOnly && card.families.includes(id.slice(0, 3)),
      ))
        for (const contact of [null, aContact({ stage: 'HELD', recipient: false })])
          for (const subjects of [[], [null], [atLevel('NONE')]])
            assert.equal(
              outcomeOf(reader, contact, aRecordOf(subjects, { restricted: ['*'] }), item.id),
              'disclosed by M1',
            );
    });
});
