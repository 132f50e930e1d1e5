import { runCommand, voice, type CommandLine, type Voice } from '../development/commandLine';
import { currentDraft, draftText } from './whatIf/whatIfDraft';

const command = {
  usage: 'npm run --silent policy:export > draft.json',
  options: {},
  failed: 'The policy could not be written',
} satisfies CommandLine<Record<string, never>>;

/**
 * Prints the policy in force and the settings of every procedure, to be edited and tried with `npm run policy:diff`.
 * Never throws: answers the exit code, as `runCommand` does.
 */
export const runPolicyExport = (args: readonly string[], { print, complain }: Voice): Promise<number> =>
  runCommand(command, args, { print, complain }, () => {
    print(draftText(currentDraft).trimEnd());
    return 0;
  });

const main = async (): Promise<void> => {
  process.exitCode = await runPolicyExport(process.argv.slice(2), voice);
};

if (require.main === module) void main();
