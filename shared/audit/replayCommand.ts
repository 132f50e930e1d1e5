import { parseArgs } from 'node:util';
import { voice, wordsOf, type Voice } from './commandLine';
import { policyDirectory, readEditions } from './edition/editionFiles';
import { openExport } from './replay/exportedLog';
import { replayLogs } from './replay/replayLog';
import { replayText } from './replay/replayReport';

const usage = `npm run audit:replay -- export.ndjson…
  --policies <folder>  where the editions of the policy are kept
  Give social care’s export with a partner’s: consent is in the one, what the partner disclosed in the other.`;

/**
 * Replays exported logs and prints what came of it. Never throws: answers the exit code, 0 when the log gives every
 * decision again, 1 on any disagreement or where something cannot be read.
 */
export const runReplay = async (args: readonly string[], { print, complain }: Voice): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { policies: { type: 'string', default: policyDirectory } },
    });
    if (positionals.length === 0) throw new Error(`name the exports to replay\n\n${usage}`);
    const editions = await readEditions(values.policies);
    const logs = await Promise.all(positionals.map(openExport));
    const replay = await replayLogs(logs, { editions });
    print(replayText(replay));
    return replay.disagreements.length === 0 ? 0 : 1;
  } catch (error) {
    complain(`The replay failed: ${wordsOf(error)}`);
    return 1;
  }
};

const main = async (): Promise<void> => {
  process.exitCode = await runReplay(process.argv.slice(2), voice);
};

if (require.main === module) void main();
