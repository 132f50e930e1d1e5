import { currentDraft, draftText } from './whatIf/whatIfDraft';

/** Prints the policy in force and the settings of every procedure, to be edited and tried with `npm run policy:diff`. */
const main = (): void => {
  process.stdout.write(draftText(currentDraft));
};

if (require.main === module) main();
