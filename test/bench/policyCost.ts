import type { MeasuredProcess } from './childProcess';
import { compare, type Compared } from './comparison';
import { isQuick } from './config';
import { askOften, askOnce, type Question } from './load';
import type { Safeguards } from './withoutPolicy';

const atOnce = 4;
const times = isQuick ? 10 : 20;

const lengthWith = async (
  hub: MeasuredProcess,
  question: Question,
  safeguards: Safeguards,
): Promise<number> => {
  await hub.order('keep', safeguards);
  return (await askOnce(question)).length;
};

/**
 * The five-agency query through a whole hub, with the safeguards against neither of them: CPU time of the hub's
 * process. Throws if the two answers are not of nearly the same length: then it would not be the same work.
 */
export const policyCost = async (
  hub: MeasuredProcess,
  question: Question,
  safeguards: Safeguards,
): Promise<Compared> => {
  const share = (await lengthWith(hub, question, safeguards)) / (await lengthWith(hub, question, 'NEITHER'));
  if (share < 0.9 || share > 1.1)
    throw new Error(`With policy the answer has ${share.toFixed(2)} of its length`);

  const costOf = async (kept: Safeguards): Promise<number> => {
    await hub.order('keep', kept);
    const before = await hub.cpuMs();
    await askOften(question, times, atOnce);
    return ((await hub.cpuMs()) - before) / times;
  };
  const compared = await compare({
    subject: () => costOf(safeguards),
    baseline: () => costOf('NEITHER'),
    rounds: isQuick ? 4 : 12,
    warmUps: isQuick ? 2 : 3,
  });
  await hub.order('keep', 'POLICY_AND_LOG');
  return compared;
};
