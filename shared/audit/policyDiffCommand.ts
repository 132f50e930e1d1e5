import { parseArgs } from 'node:util';
import { voice, wordsOf, type Voice } from './commandLine';
import { policyDirectory, readEditions, readJson } from './edition/editionFiles';
import { openExport } from './replay/exportedLog';
import { whatIf } from './whatIf/whatIf';
import { askableDraft, readDraft } from './whatIf/whatIfDraft';
import { whatIfText } from './whatIf/whatIfReport';

const usage = `npm run policy:diff -- --draft draft.json export.ndjson…
  --draft <file>       what would be in force: edit what npm run policy:export prints
  --json               the result as JSON
  --policies <folder>  where the editions of the policy are kept`;

const orderOf = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      draft: { type: 'string' },
      json: { type: 'boolean', default: false },
      policies: { type: 'string', default: policyDirectory },
    },
  });
  const { draft, json, policies } = values;
  if (draft === undefined || positionals.length === 0)
    throw new Error(`--draft and at least one export are needed\n\n${usage}`);
  return { draft, json, policies, exports: positionals };
};

/**
 * Tries a draft on exported logs and prints what would have changed. Never throws: answers the exit code, 0 when it
 * could be tried, 1 where the draft does not load or a file cannot be read.
 */
export const runPolicyDiff = async (args: readonly string[], { print, complain }: Voice): Promise<number> => {
  try {
    const { draft: file, json, policies, exports } = orderOf(args);
    const draft = askableDraft(readDraft(await readJson(file)));
    const logs = await Promise.all(exports.map(openExport));
    const found = await whatIf(logs, await readEditions(policies), draft);
    print(json ? JSON.stringify(found, null, 2) : whatIfText(found));
    return 0;
  } catch (error) {
    complain(`The draft could not be tried: ${wordsOf(error)}`);
    return 1;
  }
};

const main = async (): Promise<void> => {
  process.exitCode = await runPolicyDiff(process.argv.slice(2), voice);
};

if (require.main === module) void main();
