import type { TestContext } from 'node:test';
import type { Coverage } from './oracle';

/** What was looked at, in words: states, paths that cover them, processor time and rates. */
export interface Figures extends Coverage {
  readonly seconds: number;
}

/** Does some enumeration and measures the processor time that it takes. */
export const timed = <Result extends Coverage>(work: () => Result): Result & Figures => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ...result, seconds: (user + system) / 1e6 };
};

/** The figures of several enumerations together. */
export const together = (parts: readonly Figures[]): Figures => ({
  states: parts.reduce((sum, { states }) => sum + states, 0n),
  leaves: parts.reduce((sum, { leaves }) => sum + leaves, 0),
  seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
});

const perSecond = (count: number, seconds: number): string =>
  Math.round(count / Math.max(seconds, 0.001)).toLocaleString('en-GB');

/** One line about an enumeration. */
export const inWords = ({ states, leaves, seconds }: Figures): string =>
  `${states.toLocaleString('en-GB')} states on ${leaves.toLocaleString('en-GB')} paths in ${seconds.toFixed(2)} s of CPU: ` +
  `${perSecond(leaves, seconds)} paths a second, ${perSecond(Number(states), seconds)} states a second`;

/** Prints {@link inWords} beside the test’s result. */
export const report = (context: TestContext, what: string, figures: Figures): void => {
  context.diagnostic(`${what}: ${inWords(figures)}`);
};
