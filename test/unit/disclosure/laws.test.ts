import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, type Decision } from '@mash-hub/shared/disclosure';
import { inWords } from './aDecision';
import {
  kernelContactOf,
  kernelReaderOf,
  kernelRecordOf,
  recordStates,
  type RecordState,
} from './recordStates';
import { secondOpinion, type Card, type Outcome, type PersonState, type World } from './secondEvaluator';
import { cards, permissionOf, personStates, situations, standOf, stands, type Situation } from './stateSpace';

const ownWords: readonly string[] = ['PROVIDER_RESTRICTED', 'NOT_RELEVANT', 'PURPOSE', 'AGED'];

const outcomeOf = (decision: Decision): string => {
  if (decision.disclose) return 'SEEN';
  if (decision.hidden) return 'ABSENT';
  return ownWords.includes(decision.reason) ? decision.reason : 'LEVEL';
};

/** Counts states, and gathers disagreements by kind. */
const createDispute = () => {
  const kinds = new Map<string, number>();
  let states = 0;
  return {
    compare: (world: World, decision: Decision, second: Outcome) => {
      states += 1;
      if (outcomeOf(decision) === second) return;
      const { item, reader, restricted } = world;
      const kernel = inWords(decision).replace(/DT\d\d/, 'its row');
      const kind = `${item.id}${restricted ? ', restricted,' : ''} to ${reader.role}: kernel ${kernel}, second ${second}`;
      if (kinds.size < 40 || kinds.has(kind)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    states: () => states,
    report: () => [...kinds].map(([kind, count]) => `${kind} (${count}×)`),
  };
};

/** Field by field: a spread of both takes longer than the two decisions on it, and there are half a million. */
const worldOf = (place: Omit<World, keyof RecordState>, record: RecordState): World => ({
  reader: place.reader,
  stage: place.stage,
  threshold: place.threshold,
  mode: place.mode,
  yields: place.yields,
  circle: place.circle,
  attends: place.attends,
  released: place.released,
  asked: place.asked,
  attendedTriage: place.attendedTriage,
  people: place.people,
  item: record.item,
  restricted: record.restricted,
  mark: record.mark,
  nominated: record.nominated,
  agreed: record.agreed,
  years: record.years,
  explained: record.explained,
  setting: record.setting,
});

type Dispute = ReturnType<typeof createDispute>;

/** One reader at one stage and threshold: every standing, every person’s case, every record. */
const compareAll = (situation: Situation, card: Card, dispute: Dispute): void => {
  const reader = kernelReaderOf(card);
  for (const named of Object.values(stands)) {
    const stand = standOf(named, card);
    const contact = kernelContactOf(situation, stand);
    const people: PersonState[] = [];
    const place = { reader: card, ...situation, ...stand, yields: false, people };
    const records = recordStates(situation, stand, card).map((state) => ({
      world: worldOf(place, state),
      recordOf: kernelRecordOf(state),
    }));
    for (const person of personStates(situation)) {
      people[0] = person;
      const subject = permissionOf(situation, person, stand, card);
      for (const { world, recordOf } of records) {
        const decision = decide(reader, contact, recordOf([subject]), world.item);
        dispute.compare(world, decision, secondOpinion(world));
      }
    }
  }
};

const milliseconds = (since: bigint): number => Number((process.hrtime.bigint() - since) / 1_000_000n);

describe('the kernel and a second evaluator, over every state (domain F)', () => {
  for (const card of cards)
    it(`agree on every record about one person that ${card.role} asks for`, (context) => {
      const start = process.hrtime.bigint();
      const dispute = createDispute();
      for (const situation of situations) compareAll(situation, card, dispute);
      context.diagnostic(`${dispute.states()} states in ${milliseconds(start)} ms`);
      assert.deepEqual(dispute.report(), []);
    });
});
