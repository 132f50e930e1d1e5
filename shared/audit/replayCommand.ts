import {
  requireFiles,
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Voice,
} from '../development/commandLine';
import { policyDirectory, readEditions } from './edition/editionFiles';
import { openExport } from './replay/exportedLog';
import { replayLogs } from './replay/replayLog';
import { replayText } from './replay/replayReport';

const options = { policies: { type: 'string', default: policyDirectory } } as const;

const command: CommandLine<typeof options> = {
  usage: `npm run audit:replay -- export.ndjson…
  --policies <folder>  where the editions of the policy are kept
  Give social care’s export with a partner’s: consent is in the one, what the partner disclosed in the other.`,
  options,
  takesNames: true,
  failed: 'The replay failed',
};

/**
 * Replays exported logs and prints what came of it. Never throws: answers the exit code, 0 when the log gives every
 * decision again, 1 on any disagreement or where something cannot be read, 2 for an order that makes no sense: an
 * export named twice would count every decision twice.
 */
export const runReplay = (args: readonly string[], speaking: Voice): Promise<number> =>
  runCommand(command, args, speaking, async ({ values, positionals }) => {
    if (positionals.length === 0) throw new WrongOrder('name the exports to replay');
    await requireFiles(positionals);
    const editions = await readEditions(values.policies);
    const logs = await Promise.all(positionals.map(openExport));
    const replay = await replayLogs(logs, { editions });
    speaking.print(replayText(replay));
    return replay.disagreements.length === 0 ? 0 : 1;
  });

const main = async (): Promise<void> => {
  process.exitCode = await runReplay(process.argv.slice(2), voice);
};

if (require.main === module) void main();
