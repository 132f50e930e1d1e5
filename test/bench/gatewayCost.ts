import assert from 'node:assert/strict';
import type { MeasuredProcess } from './childProcess';
import { compare, type Compared } from './comparison';
import { isQuick } from './config';
import { askOften, askOnce, type Question } from './load';

const atOnce = 4;

/** One of the two gateways, listening. */
export interface Contestant {
  readonly gateway: MeasuredProcess;
  readonly question: Question;
}

/**
 * The same query through two gateways in front of the same subgraphs: CPU time of the gateways' processes alone.
 * Throws unless both give the same answer.
 */
export const gatewayCost = async (own: Contestant, stock: Contestant): Promise<Compared> => {
  const answers = await Promise.all([askOnce(own.question), askOnce(stock.question)]);
  assert.deepEqual(JSON.parse(answers[0]), JSON.parse(answers[1]));

  const times = isQuick ? 12 : 20;
  const costOf = async ({ gateway, question }: Contestant): Promise<number> => {
    const before = await gateway.cpuMs();
    await askOften(question, times, atOnce);
    return ((await gateway.cpuMs()) - before) / times;
  };
  return compare({
    subject: () => costOf(own),
    baseline: () => costOf(stock),
    rounds: isQuick ? 4 : 12,
    warmUps: isQuick ? 2 : 3,
  });
};
