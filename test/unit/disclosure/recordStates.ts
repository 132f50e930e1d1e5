import type {
  ContactFacts,
  MarksByAgency,
  Reader,
  RecordFacts,
  SubjectPermission,
} from '@mash-hub/shared/disclosure';
import { aContact, aRecordOf, yearsAgo } from './aDecision';
import type { Card, World } from './secondEvaluator';
import { sampleItems, type Situation, type Stand } from './stateSpace';

/** What a decision on one item turns on, of the record alone. */
export type RecordState = Pick<
  World,
  'item' | 'restricted' | 'mark' | 'nominated' | 'agreed' | 'years' | 'explained' | 'setting'
>;

interface Age {
  readonly years: number | null;
  readonly explained: boolean;
}

const recent: Age = { years: 1, explained: false };
const healthAges: readonly Age[] = [recent, { years: 4, explained: false }, { years: 4, explained: true }];
const probationAges: readonly Age[] = [recent, { years: 7, explained: false }, { years: 7, explained: true }];
const yesNo = [true, false];

/** Where nothing is given to anybody, the record for which most speaks is enough: it stands for every lesser one. */
const isBarren = ({ stage, threshold }: Situation): boolean =>
  ['INTAKE', 'HELD', 'CLOSED'].includes(stage) || (stage !== 'DA_TRIAGE' && (threshold ?? 'NFA') === 'NFA');

const agesOf = ({ owner }: World['item']): readonly Age[] =>
  owner === 'HEALTH' ? healthAges : owner === 'PROBATION' ? probationAges : [recent];

const marksOf = ({ tier, owner }: World['item']): readonly World['mark'][] =>
  tier === 'RELEVANT' || tier === 'FULL' || owner === 'HEALTH' ? ['RECORD', 'BY_NAME', 'NONE'] : ['NONE'];

/** A record’s setting speaks to its own staff, and where an item is for one setting. */
const settingsOf = (
  { owner, onlyTo }: World['item'],
  setting: string | undefined,
): readonly (string | null)[] =>
  setting !== undefined && (owner === 'EDUCATION' || onlyTo?.sameEstablishment)
    ? [setting, 'another school', null]
    : [null];

/** What the states of a record turn on, besides the item: few of the millions of places differ in it. */
interface Turning {
  readonly barren: boolean;
  readonly entering: boolean;
  readonly setting: string | undefined;
}

const statesAt = ({ barren, entering, setting: own }: Turning): readonly RecordState[] => {
  const states: RecordState[] = [];
  for (const item of sampleItems)
    for (const age of barren ? [recent] : agesOf(item))
      for (const restricted of yesNo)
        for (const mark of barren ? (['RECORD'] as const) : marksOf(item))
          for (const nominated of entering ? yesNo : [barren])
            for (const agreed of own === undefined || barren ? [barren] : yesNo)
              for (const setting of settingsOf(item, own))
                states.push({ item, restricted, mark, nominated, agreed, setting, ...age });
  return states;
};

const knownStates = new Map<string, readonly RecordState[]>();

/** Everything about a record that a decision may turn on; what no rule connects with the item or reader stays fixed. */
export const recordStates = (situation: Situation, { circle }: Stand, card: Card): readonly RecordState[] => {
  const barren = isBarren(situation) || card.ceiling === 0;
  const entering = situation.stage === 'GATHERING' && circle && !barren;
  const turning: Turning = { barren, entering, setting: card.setting };
  const key = JSON.stringify(turning);
  const states = knownStates.get(key) ?? statesAt(turning);
  knownStates.set(key, states);
  return states;
};

const agencies = ['SOCIAL_CARE', 'POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const;

const everyAgency = (...references: readonly string[]): MarksByAgency =>
  Object.fromEntries(agencies.map((agency) => [agency, references]));

const none = everyAgency();
const record1 = everyAgency('record_1');

const toKernelRecord = (state: RecordState) => {
  const { mark, item, nominated, agreed, years, restricted, setting, explained } = state;
  const marks = {
    marked: mark === 'NONE' ? none : mark === 'RECORD' ? record1 : everyAgency(`record_1#${item.id}`),
    nominated: nominated ? record1 : none,
    agreed: agreed ? record1 : none,
  };
  const facts = aRecordOf([], {
    date: years === null ? null : yearsAgo(years),
    restricted: restricted ? [item.id] : [],
    establishment: setting,
    olderButRelevant: explained,
  });
  const { reference, date, restricted: limits, establishment, olderButRelevant } = facts;
  const withMarks = ({
    person,
    level,
    row,
    reasons,
    consent,
    heard,
  }: SubjectPermission): SubjectPermission => ({
    person,
    level,
    row,
    reasons,
    consent,
    heard,
    ...marks,
  });
  return (subjects: readonly (SubjectPermission | null)[]): RecordFacts => ({
    reference,
    date,
    restricted: limits,
    establishment,
    olderButRelevant,
    subjects: subjects.map((subject) => subject && withMarks(subject)),
  });
};

const knownRecords = new WeakMap<RecordState, ReturnType<typeof toKernelRecord>>();

/** The same record as the kernel is told of it, about people to whom it adds what is marked, entered and agreed. */
export const kernelRecordOf = (state: RecordState): ReturnType<typeof toKernelRecord> => {
  const record = knownRecords.get(state) ?? toKernelRecord(state);
  knownRecords.set(state, record);
  return record;
};

export const kernelReaderOf = ({ role, agency, setting }: Card): Reader => ({
  role,
  agency,
  ...(setting !== undefined && { establishment: setting }),
});

export const kernelContactOf = ({ stage, mode }: Situation, stand: Stand, yields = false): ContactFacts =>
  aContact({
    stage,
    circle: stand.circle,
    recipient: stand.attends !== 'NOTHING' || stand.released > 0,
    domesticAbuseMode: mode,
    restrictionYields: yields,
  });
