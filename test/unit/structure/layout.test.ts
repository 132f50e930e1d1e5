import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesIn, namesIn, textOf, writtenFiles } from './workspace';

const partners = ['police', 'health', 'education', 'probation'];

/** What every subgraph is made of: know one, know all. */
const everySubgraph = [
  'README.md',
  'index.ts',
  'ingest.ts',
  'package.json',
  'records/',
  'schema.graphql',
  'subgraph.ts',
  'tsconfig.json',
  'types/',
];

/** What the contact needs beyond: its state machines, its own resolvers and loaders, and its rows in several files. */
const socialCareOnly = [
  'commands.ts',
  'disclosure/',
  'domain/',
  'doors.ts',
  'loaders/',
  'resolvers/',
  'sweep.ts',
];

/** An operation that one partner alone has (ADR 5): the police send Operation Encompass notices. */
const operationsOf: Readonly<Record<string, readonly string[]>> = { police: ['resolvers/'] };

/** Names that say nothing of what is inside. */
const empty = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'manager',
  'data',
  'misc',
  'handler',
  'info',
]);

const sources = writtenFiles().filter((file) => file.endsWith('.ts'));

describe('the layout of the project', () => {
  for (const partner of partners)
    it(`the ${partner} subgraph has the files of every partner, no more and no fewer`, () => {
      assert.deepEqual(
        namesIn(`subgraphs/${partner}`),
        [...everySubgraph, 'disclosure.ts', ...(operationsOf[partner] ?? [])].sort(),
      );
    });

  it('social care has the same files, and those of the contact', () => {
    assert.deepEqual(namesIn('subgraphs/social-care'), [...everySubgraph, ...socialCareOnly].sort());
  });

  it('there is one subgraph an agency and no other', () => {
    assert.deepEqual(namesIn('subgraphs'), [...partners, 'social-care'].map((name) => `${name}/`).sort());
  });

  it('the entry of a process is at most 20 lines: it starts what another file defines', () => {
    const entries = ['gateway', ...[...partners, 'social-care'].map((name) => `subgraphs/${name}`)];
    const long = entries.filter((folder) => linesIn(textOf(`${folder}/index.ts`)) > 20);
    assert.deepEqual(long, []);
  });

  it('no file is longer than 250 lines', () => {
    assert.deepEqual(
      sources.filter((file) => linesIn(textOf(file)) > 250),
      [],
    );
  });

  it('no file or folder has a name that says nothing', () => {
    const named = sources.filter((file) =>
      file.split(/[\\/]/).some((part) => empty.has(part.replace(/(\.test)?\.ts$/, '').toLowerCase())),
    );
    assert.deepEqual(named, []);
  });

  it('files are camelCase nouns', () => {
    const nouns = /^(?:[a-z][A-Za-z0-9]*)(?:\.test)?\.ts$/;
    assert.deepEqual(
      sources.filter((file) => !nouns.test(file.split(/[\\/]/).at(-1) ?? '')),
      [],
    );
  });
});
