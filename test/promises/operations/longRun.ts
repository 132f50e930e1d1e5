import { runCommand, voice, wholeNumber, type CommandLine } from '@mash-hub/shared/development/commandLine';
import { aHubInEveryState } from './aWorld';
import { createRun, inWords } from './run';

const options = {
  operations: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '20261122' },
  from: { type: 'string', default: '0' },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run test:operations --
  --operations N   how many, 1000000 unless given
  --seed S         other operations, 20261122 unless given
  --from PLACE     begins at this place of the sequence`,
  options,
  failed: 'The operations could not be run',
};

const play = async (seed: number, operations: number, from: number): Promise<number> => {
  const state = await aHubInEveryState(7);
  try {
    const { run, coverage } = createRun(state);
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
    return found > 0 ? 1 : 0;
  } finally {
    await state.hub.close();
  }
};

const main = async (): Promise<void> => {
  process.exitCode = await runCommand(command, process.argv.slice(2), voice, ({ values }) =>
    play(
      wholeNumber('--seed', values.seed),
      wholeNumber('--operations', values.operations, 1),
      wholeNumber('--from', values.from),
    ),
  );
};

void main();
