import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph } from './composition';
import { supergraphPath } from './supergraph';

const subgraphNames = ['education', 'health', 'police', 'probation', 'social-care'] as const;
const subgraphs = join(__dirname, '..', '..', 'subgraphs');

/**
 * Composes the committed schemas into the committed supergraph and returns the exit status. With `--check` only says
 * whether it is up to date. Throws if a subgraph has no schema yet.
 */
function generate(isCheck: boolean): number {
  const schemaOf = (name: string): string => readFileSync(join(subgraphs, name, 'schema.graphql'), 'utf8');
  const schemas = Object.fromEntries(subgraphNames.map((name) => [name, schemaOf(name)]));
  const { supergraphSdl, errors, hints } = composeSupergraph(schemas);
  for (const hint of hints) console.warn(`hint: ${hint}`);
  for (const error of errors) console.error(`error: ${error}`);
  if (supergraphSdl === undefined) return 1;

  const committed = existsSync(supergraphPath) ? readFileSync(supergraphPath, 'utf8') : '';
  if (committed === supergraphSdl) return 0;
  if (!isCheck) {
    writeFileSync(supergraphPath, supergraphSdl);
    return 0;
  }
  console.error(
    'gateway/supergraph.graphql is not what the subgraph schemas compose to: run `npm run generate`',
  );
  return 1;
}

process.exitCode = generate(process.argv.includes('--check'));
