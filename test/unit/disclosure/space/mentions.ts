import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '@mash-hub/shared/disclosure';

const root = join(__dirname, '..', '..', '..', '..', '..');
const kernel = join(root, 'shared', 'disclosure');
const space = join(root, 'test', 'unit', 'disclosure', 'space');

/** What a decision on an item is made with: everything else that the kernel imports is rows, words and their order. */
const kernelFiles = ['decide', 'modifiers', 'ownership'].map((name) => join(kernel, `${name}.ts`));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const textOf = (file: string): string => withoutComments(readFileSync(file, 'utf8'));

/** Imports of a file from its own folder: names, and module. */
export const importsOf = (file: string): readonly (readonly [names: string, module: string])[] =>
  [...textOf(file).matchAll(/import (?:type )?\{([^}]*)\} from '\.\/([^']+)'/g)].map(([, names, module]) => [
    (names ?? '').trim(),
    module ?? '',
  ]);

/** The base level stands apart: a verdict on an item takes nothing from there but the order of the levels (a test). */
export const baseLevelModule = 'baseLevel';

/** The second evaluator’s modules for an item, found by following its imports. */
export const secondFiles = (): readonly string[] => {
  const found = new Set<string>();
  const follow = (module: string): void => {
    for (const [, next] of importsOf(join(space, `${module}.ts`))) {
      if (next === baseLevelModule || found.has(next)) continue;
      found.add(next);
      follow(next);
    }
  };
  follow('secondEvaluator');
  return [...found].map((module) => join(space, `${module}.ts`));
};

/**
 * Whether a decision compares anything with a word. INVARIANT: words that no evaluator’s text holds are the same to it,
 * because all that it can do with a word is to compare it. A word that is only given as a property’s value
 * (`consent: 'NOT_SOUGHT'`) is compared with nothing. `entry` is the text of the function through which one enters.
 */
export const createMentions = (entry: string): ((word: string) => boolean) => {
  const text = [...kernelFiles, ...secondFiles()].map(textOf).join('\n') + withoutComments(entry);
  const ofRows = new Set<string | undefined>(items.map(({ needsConsent }) => needsConsent));
  return (word) =>
    ofRows.has(word) || new RegExp(`(?<!: ['"\`])\\b${word.replace('.', '\\.')}\\b`).test(text);
};

/** Whether the second evaluator knows of broken glass at all (BG1 is no part of domain F). */
export const secondKnowsEmergencies = (): boolean =>
  [...secondFiles(), join(space, 'secondEvaluator.ts')].some((file) => /\bemergency\b/.test(textOf(file)));
