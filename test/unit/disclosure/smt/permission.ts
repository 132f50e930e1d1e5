import type { Stage } from '@mash-hub/shared/disclosure';
import { wordsOf, type Algebra } from './algebra';
import { numberOf, type Policy } from './policy';
import type { Rows } from './rows';
import type { PersonTerms, World } from './world';

/** What the decision table gives of one person: the grant’s word. */
export interface PermissionTerms<Term> {
  /** By number: NONE to FULL, and DA_ENVELOPE beside them. */
  readonly level: Term;
  /** The row that gave it, by its place in the table; one past the number of rows for BG1. */
  readonly row: Term;
  /** Nothing that the case lacks holds it back: no reason is given but the role’s own (M10). */
  readonly clear: Term;
  /** What triage heard of the person stays readable. */
  readonly heard: Term;
}

/**
 * Domain F6 with the stage (F3), the standing (F9) and the role’s ceiling (M10) as formulas: the third statement of
 * the base level, beside the kernel and the second evaluator.
 */
export const statePermission = <Term>(
  algebra: Algebra<Term>,
  { table, role }: Rows<Term>,
  { table: { length: noRow } }: Pick<Policy, 'table'>,
  { emergencyReplaces = false }: { readonly emergencyReplaces?: boolean } = {},
) => {
  const { all, any, not, is, number, reaches, choose, truth } = algebra;
  const { lower, higher, isOneOf, first } = wordsOf(algebra);
  const level = (name: 'NONE' | 'HEADLINE' | 'SUMMARY' | 'RELEVANT' | 'FULL' | 'DA_ENVELOPE') =>
    number(numberOf('level', name));
  const [none, headline, relevant, full, envelope] = [
    level('NONE'),
    level('HEADLINE'),
    level('RELEVANT'),
    level('FULL'),
    level('DA_ENVELOPE'),
  ];
  const isStage = ({ stage }: World<Term>, ...stages: readonly Stage[]): Term =>
    isOneOf(
      stage,
      stages.map((one) => numberOf('stage', one)),
    );
  const tableStage = (name: 'S47' | 'CIN' | 'NFA' | 'DA_TRIAGE'): Term =>
    number(numberOf('tableStage', name));
  const isUnrated = ({ threshold }: World<Term>): Term => is(threshold, number(numberOf('threshold', null)));

  /** The row for a case; two cells send it on to section 47 (DT55, DT59). */
  const rowFor = (world: World<Term>, { consent, override, strategyTriggered }: PersonTerms<Term>): Term => {
    const stage = first(
      [
        [isStage(world, 'DA_TRIAGE'), tableStage('DA_TRIAGE')],
        [isStage(world, 'CLOSED'), tableStage('NFA')],
        [isUnrated(world), tableStage('CIN')],
      ],
      world.threshold,
    );
    const row = table.rowAt(stage, consent, override);
    const moves = all(table.usesSection47(row), strategyTriggered);
    return choose(moves, table.rowAt(tableStage('S47'), consent, override), row);
  };

  /** F9: what a standing gives after domestic-abuse triage. `released` counts NONE as 1, nobody as 0. */
  const standingLimit = ({ circle, attends, released, asked }: World<Term>): Term => {
    const attending = choose(is(attends, number(1)), relevant, none);
    const contributing = choose(asked, headline, none);
    const highest = higher(attending, contributing);
    const releasedAt = [5, 4, 3, 2].map((place) => [is(released, number(place)), number(place - 1)] as const);
    return choose(any(circle, is(attends, number(2))), full, higher(highest, first(releasedAt, none)));
  };

  /** F3, F4: before anybody is asked, while it is held and when it is over, nobody hears anything. */
  const stageLimit = (world: World<Term>): Term =>
    first(
      [
        [isStage(world, 'INTAKE', 'HELD', 'CLOSED'), none],
        [isStage(world, 'DA_TRIAGE'), choose(world.circle, full, choose(world.asked, headline, none))],
      ],
      standingLimit(world),
    );

  const isHeard = (world: World<Term>, ceiling: Term, { consent, override }: PersonTerms<Term>): Term =>
    all(
      world.attendedTriage,
      not(is(ceiling, none)),
      not(is(world.threshold, tableStage('NFA'))),
      isStage(world, 'GATHERING', 'STRATEGY'),
      table.isEnvelope(table.rowAt(tableStage('DA_TRIAGE'), consent, override)),
    );

  const baseOf = (world: World<Term>, person: PersonTerms<Term>): PermissionTerms<Term> => {
    const row = rowFor(world, person);
    const base = choose(is(row, number(noRow)), none, table.levelOf(row, world.mode));
    const ceiling = role.ceiling(world.role);
    const isNamed = any(
      not(table.isForReceivingServiceOnly(row)),
      world.circle,
      not(is(world.released, number(0))),
    );
    const limit = choose(isNamed, stageLimit(world), none);
    const isShut = any(is(ceiling, none), all(isUnrated(world), not(isStage(world, 'DA_TRIAGE'))));
    const limited = lower(base, limit);
    const isEnvelope = is(base, envelope);
    const hasLimit = not(is(limit, none));
    const isOpenEnvelope = all(isEnvelope, hasLimit);
    return {
      row,
      level: first(
        [
          [isShut, none],
          [isEnvelope, choose(hasLimit, envelope, none)],
        ],
        lower(limited, ceiling),
      ),
      clear: any(
        all(is(base, none), table.givesNoReason(row)),
        all(not(is(base, none)), is(ceiling, none)),
        all(
          not(is(base, none)),
          not(isShut),
          table.givesNoReason(row),
          any(isOpenEnvelope, reaches(limit, base)),
        ),
      ),
      heard: isHeard(world, ceiling, person),
    };
  };

  /** BG1: what breaking the glass opens, never above the role’s ceiling and never less than without it. */
  const permissionOf = (world: World<Term>, person: PersonTerms<Term>): PermissionTerms<Term> => {
    const base = baseOf(world, person);
    const openedAt = [5, 4, 3, 2].map(
      (place) => [is(person.emergency, number(place)), number(place - 1)] as const,
    );
    const opened = lower(first(openedAt, none), role.ceiling(world.role));
    const isEnvelope = is(base.level, envelope);
    const isAbove = any(
      all(isEnvelope, not(is(opened, none))),
      all(not(isEnvelope), not(reaches(base.level, opened))),
    );
    const opens = all(not(is(person.emergency, number(0))), any(isAbove, truth(emergencyReplaces)));
    return {
      level: choose(opens, opened, base.level),
      row: choose(opens, number(noRow + 1), base.row),
      clear: base.clear,
      heard: any(base.heard, all(opens, isEnvelope)),
    };
  };

  return { permissionOf, stageLimit, isStage, level };
};

export type PermissionFormulas<Term> = ReturnType<typeof statePermission<Term>>;
