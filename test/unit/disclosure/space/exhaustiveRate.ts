import { decide, permissionFor } from '@mash-hub/shared/disclosure';
import { createCaseSpace } from './caseSpace';
import { timed, together, type Figures } from './figures';
import { theSpace } from './theSpace';

/** What `npm run bench` reports: the whole space through the kernel, and how much of it in a second of processor time. */
export interface ExhaustiveRate extends Figures {
  /** Paths that the enumeration took a second; each covers many states. */
  readonly pathsPerSecond: number;
  readonly statesPerSecond: number;
}

/**
 * Enumerates every case with every standing, and every decision on a record about one person, through the kernel alone:
 * the states and the time that it takes (a few seconds).
 */
export const exhaustiveRate = (): ExhaustiveRate => {
  const { facts, standing, enumerate } = createCaseSpace();
  const { reader, record, item } = theSpace;
  const cases = timed(() => enumerate(() => permissionFor(facts, standing)));
  const decisions = timed(() =>
    theSpace.enumerate({ people: 'one', outside: false }, (contact) => decide(reader, contact, record, item)),
  );
  const figures = together([cases, decisions]);
  return {
    ...figures,
    pathsPerSecond: figures.leaves / figures.seconds,
    statesPerSecond: Number(figures.states) / figures.seconds,
  };
};
