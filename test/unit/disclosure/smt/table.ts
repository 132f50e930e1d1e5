import type { ConsentStatus, DecisionRow, TableStage } from '@mash-hub/shared/disclosure';
import { wordsOf, type Algebra } from './algebra';
import { numbersOf } from './columns';
import { numberOf, order, type Policy } from './policy';

/** The decision table as lookups; a case that no row names has the number of rows for its row, and the level NONE. */
export const encodeTable = <Term>(algebra: Algebra<Term>, { table }: Policy) => {
  const { all, is, number, not, holds } = algebra;
  const { first } = wordsOf(algebra);
  const matches = (stage: TableStage, consent: ConsentStatus, override: boolean) => {
    const [atStage, withConsent] = [
      number(numberOf('tableStage', stage)),
      number(numberOf('consent', consent)),
    ];
    return (case_: { stage: Term; consent: Term; override: Term }): Term =>
      all(
        is(case_.stage, atStage),
        is(case_.consent, withConsent),
        override ? case_.override : not(case_.override),
      );
  };
  const flag = (of: (row: DecisionRow) => boolean) => {
    const column = table.map(of);
    return (row: Term): Term => holds(column, row);
  };
  const tests = table.map(({ stage, consent, override }) => matches(stage, consent, override));
  const levels = table.map((row) =>
    order.mode.map((mode) => numberOf('level', row.levelByMode?.[mode] ?? row.level)),
  );
  return {
    rowAt: (stage: Term, consent: Term, override: Term): Term =>
      first(
        tests.map((test, index) => [test({ stage, consent, override }), number(index)]),
        number(table.length),
      ),
    levelOf: numbersOf(algebra, levels),
    isEnvelope: flag(({ level }) => level === 'DA_ENVELOPE'),
    usesSection47: flag(({ strategyTriggeredUsesS47 }) => strategyTriggeredUsesS47 === true),
    isForReceivingServiceOnly: flag(({ receivingServiceOnly }) => receivingServiceOnly === true),
    givesNoReason: flag(({ reason }) => reason === null),
    /** The second column leaves a restricted item to the decision circle; otherwise it removes it. */
    leavesToCircle: flag(({ withRestriction }) =>
      ['LESS_RESTRICTED', 'MARK_CANNOT_LIFT'].includes(withRestriction),
    ),
  };
};
