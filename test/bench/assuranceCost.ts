import { exhaustiveRate } from '../unit/disclosure/space/exhaustiveRate';
import { logCost } from './logCost';
import { replayCost } from './replayCost';

const exhaustive = (): string => {
  const { states, leaves, seconds, statesPerSecond } = exhaustiveRate();
  return [
    `The complete decision space through the kernel: ${states.toLocaleString('en')} states`,
    `on ${leaves.toLocaleString('en')} paths in ${seconds.toFixed(1)} s of CPU,`,
    `${Math.round(statesPerSecond).toLocaleString('en')} states/s.`,
  ].join(' ');
};

/** What it costs to prove and to watch: log and proofs, verification of an export, replay, the whole decision space. */
export const assuranceCost = async (): Promise<string> =>
  [await logCost(), await replayCost(), exhaustive()].join('\n');
