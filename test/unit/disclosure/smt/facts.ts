import type { Algebra } from './algebra';
import { numberOf } from './policy';
import type { Rows } from './rows';
import type { PersonTerms, World } from './world';

/** One question to the policy: this item to this reader, about this person, at this level. */
export interface QuestionTerms<Term> {
  readonly world: World<Term>;
  readonly person: PersonTerms<Term>;
  /** Nothing is known of the person: neither consent nor marks. */
  readonly unknown: Term;
  readonly level: Term;
  /** An emergency gave the level, and no row of the table. */
  readonly byEmergency: Term;
}

/** Tiers by number: the open ones as the levels that open them. */
export const tierNumbers = { headline: 1, relevant: 3, full: 4, circle: 5 } as const;

/** The terms in which the modifiers of domain F7 speak. */
export const factsOf = <Term>(algebra: Algebra<Term>, { item, role }: Rows<Term>) => {
  const { all, any, not, is, number, choose, reaches } = algebra;
  const isLevel = (level: Term, value: number): Term => is(level, number(value));
  const isStrategy = ({ stage }: World<Term>): Term => is(stage, number(numberOf('stage', 'STRATEGY')));
  const tier = ({ item: index }: World<Term>): Term => item.tier(index);
  const isOpen = (world: World<Term>): Term => not(reaches(tier(world), number(tierNumbers.circle)));
  const isEnvelope = (level: Term): Term => isLevel(level, numberOf('level', 'DA_ENVELOPE'));
  const atLeast = (level: Term, needed: Term): Term => all(not(isEnvelope(level)), reaches(level, needed));
  const ownedBy = (world: World<Term>, agency: 'POLICE' | 'HEALTH' | 'PROBATION'): Term =>
    is(item.owner(world.item), number(numberOf('agency', agency)));
  const consents = ({ person, unknown }: QuestionTerms<Term>): Term =>
    choose(unknown, number(numberOf('consent', 'NOT_SOUGHT')), person.ownConsent);
  return {
    isLevel,
    isStrategy,
    tier,
    isOpen,
    isEnvelope,
    atLeast,
    ownedBy,
    consents,
    hasSetting: ({ readerSetting }: World<Term>): Term => not(is(readerSetting, number(0))),
    isMarkedByName: ({ person, unknown }: QuestionTerms<Term>): Term =>
      all(not(unknown), person.markedByName),
    isMarked: ({ person, unknown }: QuestionTerms<Term>): Term =>
      all(not(unknown), any(person.marked, person.markedByName)),
    /** The level that opens an item: its tier’s; of what never goes onward the circle’s (J3 for a safety plan). */
    needed: (world: World<Term>): Term =>
      choose(
        isOpen(world),
        tier(world),
        choose(item.circleNeedsFull(world.item), number(tierNumbers.full), number(tierNumbers.relevant)),
      ),
    inInnerCircle: (world: World<Term>): Term =>
      all(
        is(tier(world), number(tierNumbers.circle)),
        any(not(item.strategyOnly(world.item)), isStrategy(world)),
        any(world.circle, item.innerCircle(world.item, world.role)),
      ),
    isRecipient: ({ released, attends }: World<Term>): Term =>
      any(not(is(released, number(0))), not(is(attends, number(0)))),
    roleReaches: (world: World<Term>, needed: Term): Term => reaches(role.ceiling(world.role), needed),
  };
};
