import { wordsOf, type Algebra } from './algebra';
import { factsOf, tierNumbers, type QuestionTerms } from './facts';
import { numberOf } from './policy';
import type { Rows } from './rows';
import type { World } from './world';

/** What a modifier answers: nothing, or a refusal, for a purpose or looking like nothing held; the higher tells less. */
export const answers = { SILENT: 0, SAID: 1, PURPOSE: 2, HIDDEN: 3 } as const;

export const modifierIds = ['M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10'] as const;
export type ModifierId = (typeof modifierIds)[number];

/** Modifiers M2–M10 of domain F7, one function each; each answers a question with one of {@link answers}. */
export const stateModifiers = <Term>(algebra: Algebra<Term>, rows: Rows<Term>) => {
  const { all, any, not, is, number, choose, reaches } = algebra;
  const { first } = wordsOf(algebra);
  const { item, role } = rows;
  const facts = factsOf(algebra, rows);
  const { headline, relevant, full } = tierNumbers;
  const { atLeast, isLevel, isOpen, needed, tier, hasSetting } = facts;
  const [silent, said, purpose, hidden] = [number(0), number(1), number(2), number(3)];
  const unless = (open: Term, refusal: Term): Term => choose(open, silent, refusal);
  type Question = QuestionTerms<Term>;

  /** B3: what never goes onward is absent outside its inner circle. */
  const M2 = ({ world }: Question): Term => unless(any(isOpen(world), facts.inInnerCircle(world)), hidden);

  /** R232, R233: a provider’s prohibition; the circle reads it in the hub, others never learn of it. */
  const M3 = ({ world, level, byEmergency }: Question): Term =>
    first(
      [
        [not(world.restricted), silent],
        [all(world.yields, isLevel(level, full), not(byEmergency), isOpen(world)), silent],
        [all(world.circle, atLeast(level, number(relevant))), silent],
      ],
      choose(all(world.circle, not(isLevel(level, 0))), said, hidden),
    );

  /** R230: nothing for one of the people, nothing at all. */
  const M4 = ({ level }: Question): Term => choose(isLevel(level, 0), said, silent);

  /** B3: the tier’s level, or lifted by name; at triage the envelope, which a police list keeps in social care (F4). */
  const M5 = (question: Question): Term => {
    const { world, level } = question;
    const isCore = all(
      is(world.agency, number(numberOf('agency', 'SOCIAL_CARE'))),
      is(role.service(world.role), number(0)),
    );
    const isList = is(world.mode, number(numberOf('mode', 'POLICE_LIST')));
    const isLifted = all(
      isLevel(level, relevant),
      is(tier(world), number(full)),
      facts.isMarkedByName(question),
    );
    const inEnvelope = all(item.envelope(world.item), any(not(isList), isCore));
    const isOpened = any(atLeast(level, needed(world)), isLifted);
    return unless(
      any(all(facts.isEnvelope(level), inEnvelope), all(not(facts.isEnvelope(level)), isOpened)),
      said,
    );
  };

  /** 000 §11: at child-in-need level a fact needs the mark. */
  const M6 = (question: Question): Term => {
    const isFactOfCin = all(isLevel(question.level, relevant), is(tier(question.world), number(relevant)));
    return unless(any(not(isFactOfCin), facts.isMarked(question)), said);
  };

  const isAddressee = (world: World<Term>): Term =>
    all(
      item.toAgency(world.item, world.agency),
      item.toRole(world.item, world.role),
      any(
        not(item.toOwnSettingOnly(world.item)),
        all(hasSetting(world), is(world.readerSetting, world.recordSetting)),
      ),
    );

  /** 000 §9.4, 003: recipients, or who broke the glass (BG1), and addressees only; consent of one’s own; R227; to a setting what was agreed. */
  const M7 = (question: Question): Term => {
    const { world, level, person, unknown } = question;
    const isTouchPoint = any(is(tier(world), number(headline)), facts.isEnvelope(level));
    const isSubstance = all(role.isAnyOf(world.role, ['SUBSTANCE_WORKER']), facts.ownedBy(world, 'POLICE'));
    const gave = is(facts.consents(question), number(numberOf('consent', 'GIVEN')));
    const isAgreed = all(not(unknown), person.agreed);
    const isOpened = all(not(unknown), not(is(person.emergency, number(0))));
    const receives = any(world.circle, facts.isRecipient(world), isOpened);
    return first(
      [
        [not(any(isTouchPoint, receives, facts.inInnerCircle(world))), said],
        [item.neverTo(world.item, world.agency), purpose],
        [not(isAddressee(world)), purpose],
        [not(any(not(hasSetting(world)), facts.isStrategy(world), isAgreed)), purpose],
        [not(item.needsConsent(world.item, facts.consents(question))), said],
        [all(isSubstance, not(gave)), said],
      ],
      silent,
    );
  };

  /** Where a victim is: to no setting and to no administrative role, even inside the circle. */
  const M8 = ({ world }: Question): Term =>
    unless(
      any(
        not(item.revealsLocation(world.item)),
        all(not(hasSetting(world)), facts.roleReaches(world, number(relevant))),
      ),
      hidden,
    );

  /** R101, R104: old health entries are one tier stricter, old probation entries withheld, unless explained. */
  const M9 = (question: Question): Term => {
    const { world, level } = question;
    const oldProbation = all(facts.ownedBy(world, 'PROBATION'), world.beyondProbation);
    const oldHealth = all(facts.ownedBy(world, 'HEALTH'), world.beyondHealth, isOpen(world));
    const stricter = first(
      [
        [is(tier(world), number(1)), number(2)],
        [is(tier(world), number(2)), number(3)],
      ],
      number(full),
    );
    const isFactOfCin = all(isLevel(level, relevant), is(stricter, number(relevant)));
    const isLifted = all(
      isLevel(level, relevant),
      is(stricter, number(full)),
      facts.isMarkedByName(question),
    );
    const isOpened = any(
      isLifted,
      all(atLeast(level, stricter), any(not(isFactOfCin), facts.isMarked(question))),
    );
    return first(
      [
        [world.olderButRelevant, silent],
        [oldProbation, said],
        [all(oldHealth, not(isOpened)), said],
      ],
      silent,
    );
  };

  /** A role’s ceiling; at triage whoever may read facts of the own agency hears those of the envelope. */
  const M10 = ({ world, level }: Question): Term => {
    const hears = any(reaches(role.own(world.role), number(relevant)), reaches(number(2), needed(world)));
    return unless(
      any(
        all(facts.isEnvelope(level), hears),
        all(not(facts.isEnvelope(level)), facts.roleReaches(world, needed(world))),
      ),
      said,
    );
  };

  return { modifiers: { M2, M3, M4, M5, M6, M7, M8, M9, M10 }, facts };
};
