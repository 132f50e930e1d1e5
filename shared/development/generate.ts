import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { currentEdition, editionText } from '../audit/edition/edition';
import { editionProblem } from '../audit/edition/editionFiles';
import { errorsAsMarkdown } from '../errors';
import { importJsonSchema } from '../ingest';
import { schemaOf, type SubgraphDefinition } from '../subgraph';
import { loadDefinitions, loadProcess } from './agencies';
import { disclosureMatrix } from './disclosureMatrix';
import { itemsAsMarkdown, traceItems } from './items';
import { policyProblems } from './policyCoverage';
import { rulesAsMarkdown } from './rulesDocument';
import { stateMachinesAsMarkdown, type Process } from './stateMachines';
import { projectSources, traceRules } from './traceability';

const policyFile = `docs/policy/${currentEdition.version}.json`;

/** Everything generated from classes and rows, by path from the project's root. */
const generatedFiles = (
  definitions: readonly SubgraphDefinition[],
  procedure: Process,
): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (const definition of definitions) {
    files.set(`subgraphs/${definition.name}/schema.graphql`, schemaOf(definition).sdl);
    const schema = importJsonSchema(definition.agency, definition.kinds);
    files.set(`docs/import/${definition.name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  files.set('docs/disclosure-matrix.md', disclosureMatrix(definitions));
  files.set(policyFile, editionText(currentEdition));
  files.set('docs/errors.md', errorsAsMarkdown());
  files.set('docs/state-machines.md', stateMachinesAsMarkdown(procedure));
  const sources = projectSources();
  const rows = definitions.flatMap((definition) => definition.rows);
  files.set('docs/items.md', itemsAsMarkdown(traceItems(rows, sources)));
  files.set('docs/rules.md', rulesAsMarkdown(traceRules(sources)));
  return files;
};

/** INVARIANT: rows that were in force stay as they were: other rows under the same version are refused, not written. */
const policyChanged = async (): Promise<string | null> => {
  const kept = await contentOf(policyFile);
  return kept === null ? null : editionProblem(currentEdition, JSON.parse(kept));
};

const contentOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** What the classes and rows of this moment compose to: the committed graph may be older. */
const problemsOf = (definitions: readonly SubgraphDefinition[]): readonly string[] => {
  const services = definitions.map((definition) => ({
    name: definition.name,
    url: `http://${definition.name}.invalid/graphql`,
    typeDefs: parse(schemaOf(definition).sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  return supergraphSdl === undefined
    ? errors.map(({ message }) => message)
    : policyProblems(supergraphSdl, definitions);
};

/**
 * Writes the generated files; with `--check` only compares, and fails where one is out of date. Fails either way
 * where a field of the graph and the policy differ.
 */
const generate = async (check: boolean): Promise<void> => {
  const [definitions, procedure] = await Promise.all([loadDefinitions(), loadProcess()]);
  const changed = await policyChanged();
  const problems = [...problemsOf(definitions), ...(changed === null ? [] : [changed])];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;

  const stale: string[] = [];
  for (const [file, content] of generatedFiles(definitions, procedure)) {
    if ((await contentOf(file)) === content || (file === policyFile && changed !== null)) continue;
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
