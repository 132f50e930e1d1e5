import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The root of the workspace, seen from the compiled test. */
export const root = path.resolve(__dirname, '../../../..');

/** The folders that hold what people write. */
const written = ['gateway', 'shared', 'subgraphs', 'test'];

const generated = new Set(['dist', 'node_modules']);

/** The text of a file of the workspace. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The number of lines of a text; a last line feed begins none. */
export const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Names of what a folder holds, generated things left out, folders with a slash at the end. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !generated.has(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();

/** Every file below a folder, as a path from the root. */
const filesBelow = (folder: string): readonly string[] =>
  namesIn(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(path.join(root, file)).isDirectory() ? filesBelow(file) : [file];
  });

/** Every written file of the project's packages. */
export const writtenFiles = (): readonly string[] => written.flatMap(filesBelow);
