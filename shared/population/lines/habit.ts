import type { Agency } from '../../disclosure/vocabulary';
import type { Chance } from '../chance';
import { turnOf } from '../households';
import type { Household, Person } from '../household';
import { wordingFor } from '../wording';
import { recordLine, type Line, type Writing } from './line';

/** What a record is written from. */
export interface Scene extends Writing {
  readonly person: Person;
  /** Fills in one of the templates for the person (`wordingFor`). */
  readonly say: (...templates: readonly string[]) => string;
  /** An ISO date so many days before the record’s own. */
  readonly dayBefore: (days: number) => string;
}

/** A kind of record that an agency makes of some of its people, and how often. */
export interface Habit {
  readonly kind: string;
  /** Begins its references, as the source system numbers them. */
  readonly prefix: string;
  readonly of: (person: Person, household: Household) => boolean;
  /** Of these people, 0 to 1; of the families known to all it is made in turn, so that no kind is ever missing. */
  readonly share: number;
  /** From and to how many days ago; undated where it is left out. */
  readonly ago?: readonly [least: number, most: number];
  /** Why it still matters though it is years old. Given, some of the records are, half of them with this reason (M9). */
  readonly stillMatters?: string;
  /** Others whom the record is about as well (M4), of those the agency knows. */
  readonly with?: (other: Person, person: Person) => boolean;
  readonly establishment?: (scene: Scene) => string | undefined;
  readonly content: (scene: Scene) => object;
}

/** Beyond every period that a procedure looks back, and under ten years. */
const longAgo = [2200, 3600] as const;
const shareOfOld = 0.1;
/** Of four habits a family that is known to many has one for certain. */
const inTurn = 4;

const telling = new Set(['KNOWN_TO_ALL', 'YOUNG_PERSON_AT_RISK']);

const isDue = ({ share }: Habit, place: number, { household, further }: Writing): boolean => {
  const likely = further.happens(share);
  if (household.hardCase === undefined || !telling.has(household.hardCase)) return likely;
  return likely || (turnOf(household.index) + place) % inTurn === 0;
};

const ageOf = ({ ago, stillMatters }: Habit, { between, happens }: Chance) => {
  if (ago === undefined) return undefined;
  const old = happens(shareOfOld) && stillMatters !== undefined;
  return { days: old ? between(...longAgo) : between(...ago), reason: old && happens(0.5) };
};

const lineOf = (agency: Agency, habit: Habit, writing: Writing, person: Person): Line => {
  const { calendar, further: chance, household, known } = writing;
  const age = ageOf(habit, chance);
  const days = age?.days ?? 0;
  const scene: Scene = {
    ...writing,
    chance,
    person,
    say: wordingFor(chance, person, household),
    dayBefore: (before) => calendar.dayBefore(days + before),
  };
  const others = known.filter((other) => other !== person && habit.with?.(other, person) === true);
  const establishment = habit.establishment?.(scene);
  return recordLine(agency, habit.kind, `${habit.prefix}${String(person.ordinal)}`, [person, ...others], {
    ...(age && { date: calendar.instantBefore(days, chance.between(8, 21)) }),
    ...(establishment !== undefined && { establishment }),
    ...(age?.reason === true && { olderButRelevant: habit.stillMatters }),
    content: habit.content(scene),
  });
};

/** What the agency’s habits make of the household, at most one record a habit and person. */
export function* habitualLines(agency: Agency, habits: readonly Habit[], writing: Writing): Generator<Line> {
  for (const [place, habit] of habits.entries())
    for (const person of writing.known)
      if (habit.of(person, writing.household) && isDue(habit, place, writing))
        yield lineOf(agency, habit, writing, person);
}

export const isAdult = ({ role }: Person): boolean => role === 'MOTHER' || role === 'FATHER';
export const isMother = ({ role }: Person): boolean => role === 'MOTHER';
export const isFather = ({ role }: Person): boolean => role === 'FATHER';
export const isTeenager = ({ role, age }: Person): boolean => role === 'CHILD' && age >= 12;
export const isSibling = (other: Person, person: Person): boolean =>
  other.role === 'CHILD' && person.role === 'CHILD';
