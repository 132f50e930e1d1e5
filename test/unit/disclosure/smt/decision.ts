import { wordsOf, type Algebra } from './algebra';
import type { QuestionTerms } from './facts';
import { answers, modifierIds, stateModifiers, type ModifierId } from './modifiers';
import { statePermission, type PermissionTerms } from './permission';
import { numberOf, type Policy } from './policy';
import { encode } from './rows';
import type { World } from './world';

/** What becomes of an item: disclosed, withheld and said so, or to all appearances not there. */
export const outcomes = { DISCLOSED: 0, WITHHELD: 1, ABSENT: 2 } as const;

/** Everybody in a world with what they are permitted. */
type Permissions<Term> = readonly PermissionTerms<Term>[];

/** A statement of the policy with a part left out, to show that the laws notice. */
export interface Weakening {
  readonly without?: ModifierId;
  /** Only the first of the people is asked for (against M4). */
  readonly firstPersonOnly?: true;
  /** An opening in an emergency stands for what the table gives, also where that is more (against BG1). */
  readonly emergencyReplaces?: true;
}

/** The whole policy as formulas over a world: levels by person, and the decision on the item. */
export const statePolicy = <Term>(algebra: Algebra<Term>, policy: Policy, weakening: Weakening = {}) => {
  const { all, any, not, is, number, truth, choose, reaches } = algebra;
  const { first, higher } = wordsOf(algebra);
  const rows = encode(algebra, policy);
  const { item, role } = rows;
  const permission = statePermission(algebra, rows, policy, weakening);
  const { modifiers, facts } = stateModifiers(algebra, rows);
  const [none, headline, full] = [number(0), number(1), number(4)];
  const envelope = number(numberOf('level', 'DA_ENVELOPE'));
  const isKind = (kind: Term, name: 'ABSENT' | 'UNKNOWN'): Term => is(kind, number(numberOf('kind', name)));

  /** A record of another setting that was agreed for the reader’s is read as anybody reads what is agreed (M7). */
  const isAgreedForSetting = (world: World<Term>): Term =>
    all(
      world.inContact,
      facts.hasSetting(world),
      not(is(world.readerSetting, world.recordSetting)),
      any(...world.people.map(({ kind }) => not(isKind(kind, 'ABSENT')))),
      ...world.people.map(({ kind, agreed }) =>
        any(isKind(kind, 'ABSENT'), all(not(isKind(kind, 'UNKNOWN')), agreed)),
      ),
    );

  /** M1 (domain B1): whose the item is, services that social care only carries apart. */
  const readsAsOwner = (world: World<Term>): Term =>
    all(
      is(world.agency, item.owner(world.item)),
      is(role.service(world.role), item.service(world.item)),
      not(isAgreedForSetting(world)),
    );

  /** M1: own records within one’s role and setting; a few only inside the circle (R18). */
  const ownRead = (world: World<Term>): Term => {
    const isInside = any(all(world.inContact, world.circle), item.innerCircle(world.item, world.role));
    const needed = choose(facts.isOpen(world), facts.tier(world), full);
    return first(
      [
        [all(item.circleOnly(world.item), not(isInside)), number(outcomes.ABSENT)],
        [
          all(facts.hasSetting(world), not(is(world.readerSetting, world.recordSetting))),
          number(outcomes.ABSENT),
        ],
        [reaches(role.own(world.role), needed), number(outcomes.DISCLOSED)],
        [
          all(item.existenceProtected(world.item), not(all(world.inContact, world.circle))),
          number(outcomes.ABSENT),
        ],
      ],
      number(outcomes.WITHHELD),
    );
  };

  /** F3: while partners enter what they hold, the circle reads what they attached in full. */
  const isAttached = (world: World<Term>, permissions: Permissions<Term>): Term =>
    all(
      world.circle,
      permission.isStage(world, 'GATHERING'),
      ...world.people.map(({ kind }, index) =>
        all(not(isKind(kind, 'UNKNOWN')), any(isKind(kind, 'ABSENT'), permissions[index]?.clear ?? none)),
      ),
      any(...world.people.map(({ kind, attached }) => all(not(isKind(kind, 'ABSENT')), attached))),
    );

  /** The first modifier that refuses, and of what it says of several people that which tells least. */
  const refusalOf = (
    questions: readonly { readonly asked: Term; readonly question: QuestionTerms<Term> }[],
  ): Term => {
    const everybody = weakening.firstPersonOnly ? questions.slice(0, 1) : questions;
    const answered = modifierIds
      .filter((id) => id !== weakening.without)
      .map((id) =>
        everybody
          .map(({ asked, question }) => choose(asked, modifiers[id](question), none))
          .reduce((one, other) => higher(one, other)),
      );
    return answered.reduceRight((rest, answer) => choose(is(answer, none), rest, answer), none);
  };

  /** A record about nobody known is about somebody unknown. */
  const questionsOf = (world: World<Term>, permissions: Permissions<Term>, levels: readonly Term[]) => {
    const isAboutNobody = all(...world.people.map(({ kind }) => isKind(kind, 'ABSENT')));
    return world.people.map((person, index) => {
      const asked = any(not(isKind(person.kind, 'ABSENT')), index === 0 ? isAboutNobody : truth(false));
      const unknown = any(isKind(person.kind, 'UNKNOWN'), isKind(person.kind, 'ABSENT'));
      const level = choose(unknown, none, levels[index] ?? none);
      const byEmergency = is(permissions[index]?.row ?? none, number(policy.table.length + 1));
      return { asked, unknown, question: { world, person, unknown, level, byEmergency } };
    });
  };

  const permissionsIn = (world: World<Term>): Permissions<Term> =>
    world.people.map((person) => permission.permissionOf(world, person));

  /** Domain F7 with F8: what becomes of the item for the reader, given what is permitted of each person. */
  const decide = (world: World<Term>, permissions: Permissions<Term> = permissionsIn(world)): Term => {
    const attached = isAttached(world, permissions);
    const levels = permissions.map(({ level }) =>
      choose(
        all(attached, not(is(level, none)), not(is(level, headline)), not(is(level, envelope))),
        full,
        level,
      ),
    );
    const asHeard = permissions.map(({ level, heard }) =>
      choose(heard, number(numberOf('level', 'DA_ENVELOPE')), level),
    );
    const refusal = refusalOf(questionsOf(world, permissions, levels));
    const heardAny = any(
      ...permissions.map(({ heard }, index) => all(heard, is(world.people[index]?.kind ?? none, number(2)))),
    );
    const stillHeard = all(
      item.envelope(world.item),
      heardAny,
      is(refusalOf(questionsOf(world, permissions, asHeard)), none),
    );
    const mayKnow = any(
      not(item.existenceProtected(world.item)),
      all(world.circle, not(is(refusal, number(answers.PURPOSE)))),
    );
    const isHidden = any(is(refusal, number(answers.HIDDEN)), not(mayKnow));
    return first(
      [
        [readsAsOwner(world), ownRead(world)],
        [not(world.inContact), number(outcomes.ABSENT)],
        [any(is(refusal, none), stillHeard), number(outcomes.DISCLOSED)],
        [isHidden, number(outcomes.ABSENT)],
      ],
      number(outcomes.WITHHELD),
    );
  };

  /** What every real state has: a token’s agency employs its role. */
  const isReal = (world: World<Term>): Term => rows.role.isEmployedBy(world.role, world.agency);

  return {
    rows,
    facts,
    ...permission,
    permissionsIn,
    readsAsOwner,
    decide,
    isReal,
    isDisclosed: (world: World<Term>, permissions?: Permissions<Term>): Term =>
      is(decide(world, permissions), number(outcomes.DISCLOSED)),
  };
};

export type PolicyFormulas<Term> = ReturnType<typeof statePolicy<Term>>;
