import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '../../log/canonicalJson';
import { editionsOf, readEdition, type Editions, type PolicyEdition } from './edition';
import { PolicyFault } from './policyFault';

/** Where the editions ever in force are kept. Compiled, this file stands in `shared/dist/audit`. */
export const policyDirectory = path.resolve(__dirname, '../../../../docs/policy');

/** The JSON of a file. Throws {@link PolicyFault} where it is none. */
export const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PolicyFault('NOT_A_POLICY', file, 'is not JSON');
  }
};

const readFileOf = async (directory: string, file: string): Promise<PolicyEdition> => {
  const edition = readEdition(await readJson(path.join(directory, file)));
  if (`${edition.version}.json` === file) return edition;
  throw new PolicyFault('NOT_A_POLICY', file, `says that it is version ${edition.version}`);
};

/** Every edition that was ever in force. Throws {@link PolicyFault} for one that does not load. */
export const readEditions = async (directory: string = policyDirectory): Promise<Editions> => {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).sort();
  return editionsOf(await Promise.all(files.map((file) => readFileOf(directory, file))));
};

/**
 * What is wrong with the kept file of a version, in words; null where it is right or not there yet.
 * INVARIANT: rows that were in force are never rewritten: other rows are another version.
 */
export const editionProblem = (edition: PolicyEdition, kept: unknown): string | null => {
  if (kept === null) return null;
  const rowsOf = (some: PolicyEdition): ReadonlyMap<string, string> =>
    new Map([...some.table, ...some.items].map((row) => [row.id, canonicalJson(row)]));
  const [now, then] = [rowsOf(edition), rowsOf(readEdition(kept))];
  const changed = [...new Set([...then.keys(), ...now.keys()])].filter((id) => now.get(id) !== then.get(id));
  if (changed.length === 0) return null;
  return [
    `Rows of the policy changed (${changed.slice(0, 8).join(', ')}${changed.length > 8 ? ' …' : ''}), so it needs a new version:`,
    `raise policyVersion in shared/disclosure/policyVersion.ts and run npm run generate.`,
    `Only if ${edition.version} was never in force, delete docs/policy/${edition.version}.json instead.`,
  ].join(' ');
};
