import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorsAsMarkdown } from '../errors';
import { importJsonSchema } from '../ingest';
import { schemaOf } from '../subgraph';
import { loadDefinitions } from './agencies';
import { disclosureMatrix } from './disclosureMatrix';

/** Everything generated from classes and rows, by path from the project's root. */
const generatedFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const definitions = await loadDefinitions();
  const files = new Map<string, string>();
  for (const definition of definitions) {
    files.set(`subgraphs/${definition.name}/schema.graphql`, schemaOf(definition).sdl);
    const schema = importJsonSchema(definition.agency, definition.kinds);
    files.set(`docs/import/${definition.name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  files.set('docs/disclosure-matrix.md', disclosureMatrix(definitions));
  files.set('docs/errors.md', errorsAsMarkdown());
  return files;
};

const contentOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** Writes the generated files; with `--check` only compares, and fails where one is out of date. */
const generate = async (check: boolean): Promise<void> => {
  const stale: string[] = [];
  for (const [file, content] of await generatedFiles()) {
    if ((await contentOf(file)) === content) continue;
    stale.push(file);
    if (check) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  if (stale.length === 0) return;
  console.log(`${check ? 'Out of date' : 'Written'}: ${stale.join(', ')}`);
  if (check) process.exitCode = 1;
};

void generate(process.argv.includes('--check'));
