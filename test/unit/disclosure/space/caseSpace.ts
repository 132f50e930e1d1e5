import type { CaseFacts, Standing } from '@mash-hub/shared/disclosure';
import { caseDomains, standingDomains } from './domains';
import { enumerateHolding, lazily, product, slotsOf, type Held } from './inputs';
import { Oracle, type Coverage, type Size } from './oracle';

/** The number of cases and standings: the full product of their types. */
export const caseStates: Size = { first: product(caseDomains) * product(standingDomains), second: 1 };

/** Every case of one person (domain F6) with every standing of a requester (F3, F9): the inputs of a base level. */
export const createCaseSpace = () => {
  const oracle = new Oracle();
  const ofCase = slotsOf(oracle, '', caseDomains);
  const ofStanding = slotsOf(oracle, '', standingDomains);
  const facts = lazily<CaseFacts>(ofCase);
  const standing = lazily<Standing>(ofStanding);
  return {
    oracle,
    facts,
    standing,
    slots: { ...ofCase, ...ofStanding },
    /** Visits every path, with some inputs fixed. */
    enumerate: (visit: (changedFrom: number) => void, holds: readonly Held[] = []): Coverage =>
      enumerateHolding(oracle, caseStates, holds, visit),
  };
};

export type CaseSpace = ReturnType<typeof createCaseSpace>;
