import {
  consentStatuses,
  orderedLevels,
  stages,
  thresholds,
  type ConsentStatus,
  type DisclosureLevel,
  type DomesticAbuseMode,
  type OrderedLevel,
  type Stage,
  type Standing,
  type Threshold,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';
import { yearsAgo } from '../aDecision';

/** Every value of one input that a decision can tell apart. */
export interface Domain<Value> {
  readonly values: readonly Value[];
  /** Why these are finitely many, and why no other value can make a difference. */
  readonly because: string;
  readonly say: (value: Value) => string;
}

/** A domain of whatever kind of value. */
export interface AnyDomain {
  readonly values: readonly unknown[];
  /** How many states each value stands for; one each where it is left out. */
  readonly weights?: readonly number[];
  readonly because: string;
  readonly say: (value: never) => string;
}

const domain = <Value>(
  because: string,
  values: readonly Value[],
  say: (value: Value) => string = (value) => String(value ?? 'none'),
): Domain<Value> => ({ values, because, say });

const yesNo = domain('A yes or no.', [false, true]);
const absentNoYes = domain<boolean | undefined>(
  'A yes or no that may be left out.',
  [undefined, false, true],
  (value) => String(value ?? 'absent'),
);
const keysOf = <Key extends string>(vocabulary: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(vocabulary) as Key[];

const modes: Readonly<Record<DomesticAbuseMode, true>> = {
  POLICE_LIST: true,
  MULTI_AGENCY_TRIAGE: true,
  PSR: true,
  CRU: true,
};
const closed = 'A closed vocabulary; the boundary refuses any other word.';
const levels: readonly OrderedLevel[] = orderedLevels;

/** The inputs of the base level (domain F6): every value of every type, so the product is the whole type. */
export const caseDomains = {
  stage: domain<Stage>(closed, keysOf(stages)),
  threshold: domain<Threshold | null>(`${closed} None until a manager has rated.`, [
    ...keysOf(thresholds),
    null,
  ]),
  consent: domain<ConsentStatus>(closed, keysOf(consentStatuses)),
  override: yesNo,
  strategyTriggered: yesNo,
  domesticAbuseMode: domain<DomesticAbuseMode>(closed, keysOf(modes)),
  childCovered: absentNoYes,
} as const;

/** How a requester stands to a contact: every value of every type. */
export const standingDomains = {
  circle: yesNo,
  attends: domain<Standing['attends']>('Three words.', ['NOTHING', 'DISCUSSION', 'STRATEGY']),
  released: domain<OrderedLevel | null>('A level, or not on a release.', [null, ...levels]),
  asked: yesNo,
  attendedTriage: absentNoYes,
  ceiling: domain<OrderedLevel>(closed, levels),
  emergency: domain<OrderedLevel | undefined>('A level, or the glass is whole.', [undefined, ...levels]),
} as const;

/** The setting of the reader and of the record: none, one and the same, or another; names are only compared. */
export const settings = { ofReader: 'school_1', another: 'school_2' } as const;

/** Whether any evaluator compares something with a word; see `createMentions`. */
export type Mentions = (word: string) => boolean;

/** Words of a closed vocabulary; those that nobody compares anything with are one value that stands for all of them. */
const classed = <Word extends string>(words: readonly Word[], mentions: Mentions) => {
  const rest = words.filter((word) => !mentions(word));
  const [other] = rest;
  const alone = words.filter((word) => mentions(word));
  return {
    ...domain<Word>(`${closed} Words that no evaluator’s text compares with anything are one value.`, [
      ...alone,
      ...(other === undefined ? [] : [other]),
    ]),
    say: (word: Word) => (word === other && rest.length > 1 ? rest.join(' or ') : word),
    weights: [...alone.map(() => 1), ...(other === undefined ? [] : [rest.length])],
  };
};

/** The age of a record that has one, in years; the windows of M9 are put around it. */
export const age = 3;

const window = domain<number>(
  'A record’s age is only compared with a window: within it, exactly at it, or just beyond it.',
  [age + 1 / 1024, age, age - 1 / 1024],
  (years) =>
    years > age ? 'longer than the age' : years === age ? 'exactly the age' : 'shorter than the age',
);

/** A list is asked whether it holds something; nothing else of a list can be read in the space (it fails). */
const asked = domain('A list is asked whether it holds something.', [false, true]);

/** What is true of a contact outside its people. */
const contactDomains = (mentions: Mentions) => ({
  stage: classed(caseDomains.stage.values, mentions),
  circle: yesNo,
  recipient: yesNo,
  domesticAbuseMode: classed(caseDomains.domesticAbuseMode.values, mentions),
  restrictionYields: yesNo,
  healthYears: window,
  probationYears: window,
});

const recordDomains = {
  date: domain<number | null>(
    'Undated, or of one age: the windows take every place around it.',
    [null, yearsAgo(age)],
    (date) => (date === null ? 'undated' : 'of some age'),
  ),
  olderButRelevant: yesNo,
  'restricts the item': asked,
  'restricts all of it': asked,
  establishment: domain<string | null>('None, or a name that is compared with the reader’s setting alone.', [
    null,
    settings.ofReader,
    settings.another,
  ]),
} as const;

/** One person’s permission: every value that a base level can have, whether or not some case gives all at once. */
const personDomains = (mentions: Mentions) => ({
  level: domain<Exclude<DisclosureLevel, 'OWN'>>(
    'What a base level can be by its type; OWN is never anybody’s base level.',
    [...levels, 'DA_ENVELOPE'],
  ),
  reasons: domain<readonly WithheldReason[]>(
    'Read as: is there any, and is there any but ROLE? Else a reason is only words, unless it is PURPOSE, and no base level gives that (a test).',
    [[], ['ROLE'], ['NO_CONSENT']],
    (reasons) => reasons.join() || 'none',
  ),
  consent: classed(caseDomains.consent.values, mentions),
  heard: absentNoYes,
  emergency: domain<OrderedLevel | undefined>(
    'Read as: is there any? What it opens stands in the level already; that the word does not matter is a law.',
    [undefined, 'FULL'],
  ),
  'record marked': asked,
  'item marked': asked,
  'record nominated': asked,
  'item nominated': asked,
  'record agreed': asked,
  'item agreed': asked,
  'listed elsewhere': asked,
});

/** The inputs of a decision (domain F7), beside the reader and the item, which are rows. */
export const decisionDomains = (mentions: Mentions) => ({
  contact: contactDomains(mentions),
  record: recordDomains,
  person: personDomains(mentions),
});
