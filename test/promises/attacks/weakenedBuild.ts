import { readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { weaknesses, type WeaknessName } from './weaknesses';
import type { Weakness } from './weakness';

/**
 * The build that attacks run against: the compiled hub with every weakness of the table behind a switch of its own,
 * patched in memory as it is loaded. Loaded before anything of the hub (`--require`). With all switches off it is the
 * sound build.
 */

type Compile = (this: unknown, content: string, filename: string, ...rest: unknown[]) => unknown;

declare global {
  var weakness: string | null | undefined;
}

const root = path.join(__dirname, '..', '..', '..', '..');

const escaped = (token: string): string => (/['"]/.test(token) ? `['"]` : token.replace(/\W/g, '\\$&'));

/** Finds a text whatever space stands in it and whichever quotes. */
const patternOf = (find: string): RegExp => {
  const tokens = find.match(/[\w$]+|[^\s\w$]/g) ?? [];
  const parts = tokens.map((token, place) => {
    const before = tokens[place - 1];
    const gap = before === undefined ? '' : /\w$/.test(before) && /^\w/.test(token) ? '\\s+' : '\\s*';
    return `${gap}${/^[)\]}]$/.test(token) ? ',?\\s*' : ''}${escaped(token)}`;
  });
  return new RegExp(parts.join(''), 'g');
};

const patched = (content: string, name: string, { find, weak, replace, file }: Weakness): string => {
  const pattern = patternOf(find);
  const count = content.match(pattern)?.length ?? 0;
  if (count !== 1)
    throw new Error(`The weakness ${name} is found ${String(count)} times in ${file}: ${find}`);
  const on = `(globalThis.weakness === ${JSON.stringify(name)})`;
  return content.replace(pattern, (sound) =>
    (replace ?? '(§on ? (§weak) : (§sound))')
      .replace('§weak', () => weak ?? 'undefined')
      .replaceAll('§sound', () => sound)
      .replaceAll('§on', () => on),
  );
};

const byFile = new Map<string, (readonly [string, Weakness])[]>();
for (const row of Object.entries<Weakness>(weaknesses)) {
  const file = path.join(root, row[1].file);
  byFile.set(file, [...(byFile.get(file) ?? []), row]);
}

const waiting = new Set(byFile.keys());

/** What is wrong with the table, in words: texts that are not in the compiled hub exactly once. Loads nothing. */
const tableProblems = (): readonly string[] =>
  [...byFile].flatMap(([file, rows]) => {
    let content = readFileSync(file, 'utf8');
    return rows.flatMap(([name, row]) => {
      try {
        content = patched(content, name, row);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  });

const problems = tableProblems();
if (problems.length > 0) throw new Error(`The table of weaknesses has rotted:\n${problems.join('\n')}`);

const compiling = Module.prototype as unknown as { _compile: Compile };
const compile = compiling._compile;
compiling._compile = function (content, filename, ...rest) {
  const rows = byFile.get(filename) ?? [];
  waiting.delete(filename);
  const weakened = rows.reduce((text, [name, row]) => patched(text, name, row), content);
  return compile.call(this, weakened, filename, ...rest);
};

/** Turns one switch on, and all others off; null turns off all. */
export const weaken = (name: WeaknessName | null): void => {
  globalThis.weakness = name;
};

/** Throws, naming them, where a file of the table was never loaded: its weaknesses would prove nothing. */
export const requireAllInPlace = (): void => {
  if (waiting.size > 0) throw new Error(`Never loaded: ${[...waiting].join(', ')}`);
};
