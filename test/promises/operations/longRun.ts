import { parseArgs } from 'node:util';
import { aHubInEveryState } from './aWorld';
import { createRun, inWords } from './run';

/** `node test/dist/promises/operations/longRun.js --operations 1000000 --seed N [--from PLACE]`. */

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '20261122' },
      from: { type: 'string', default: '0' },
    },
  });
  const state = await aHubInEveryState(7);
  try {
    const { run, coverage } = createRun(state);
    const [seed, operations, from] = [Number(values.seed), Number(values.operations), Number(values.from)];
    const step = 20_000;
    let found = 0;
    for (let done = 0; done < operations && found < 20; done += step) {
      const part = await run({ seed, operations: Math.min(step, operations - done), from: from + done });
      found += part.disagreements.length;
      process.stdout.write(
        `${part.disagreements.map(inWords).join('\n')}\nseed ${String(seed)}: ${String(done + part.operations)} operations, ` +
          `${part.rate.toFixed(0)} a second (${((1000 * part.processor) / part.operations).toFixed(1)} ms of processor each), ${String(found)} disagreements, ${String(coverage.seen.size)} coordinates\n`,
      );
    }
    process.exitCode = found > 0 ? 1 : 0;
  } finally {
    await state.hub.close();
  }
};

void main();
