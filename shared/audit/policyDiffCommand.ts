import {
  requireFiles,
  runCommand,
  voice,
  WrongOrder,
  type CommandLine,
  type Voice,
} from '../development/commandLine';
import { policyDirectory, readEditions, readJson } from './edition/editionFiles';
import { openExport } from './replay/exportedLog';
import { whatIf } from './whatIf/whatIf';
import { askableDraft, readDraft } from './whatIf/whatIfDraft';
import { whatIfText } from './whatIf/whatIfReport';

const options = {
  draft: { type: 'string' },
  json: { type: 'boolean', default: false },
  policies: { type: 'string', default: policyDirectory },
} as const;

const command: CommandLine<typeof options> = {
  usage: `npm run policy:diff -- --draft draft.json export.ndjson…
  --draft <file>       what would be in force: edit what npm run policy:export prints
  --json               the result as JSON
  --policies <folder>  where the editions of the policy are kept`,
  options,
  takesNames: true,
  failed: 'The draft could not be tried',
};

/**
 * Tries a draft on exported logs and prints what would have changed. Never throws: answers the exit code, 0 when it
 * could be tried, 1 where the draft does not load or a file cannot be read, 2 for an order that makes no sense.
 */
export const runPolicyDiff = (args: readonly string[], speaking: Voice): Promise<number> =>
  runCommand(command, args, speaking, async ({ values, positionals: exports }) => {
    const { draft: file, json, policies } = values;
    if (file === undefined || exports.length === 0)
      throw new WrongOrder('--draft and at least one export are needed');
    await requireFiles([file, ...exports]);
    const draft = askableDraft(readDraft(await readJson(file)));
    const logs = await Promise.all(exports.map(openExport));
    const found = await whatIf(logs, await readEditions(policies), draft);
    speaking.print(json ? JSON.stringify(found, null, 2) : whatIfText(found));
    return 0;
  });

const main = async (): Promise<void> => {
  process.exitCode = await runPolicyDiff(process.argv.slice(2), voice);
};

if (require.main === module) void main();
