import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDirectory } from './config';
import { ruleSections, type Rule } from './rules';
import { idsInCode, idsProved, idsTold } from './ruleSources';

/** A file of the project, by its path from the root with forward slashes. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A rule, the files that implement it and the tests that prove it, in the order of their paths. */
export interface Trace {
  readonly rule: Rule;
  readonly implementedIn: readonly string[];
  readonly provedBy: readonly string[];
}

export interface TracedSection {
  readonly title: string;
  readonly traces: readonly Trace[];
}

/** The rules of a section that lack code, and those that lack a test. */
export interface UntracedSection {
  readonly title: string;
  readonly withoutCode: readonly string[];
  readonly withoutTest: readonly string[];
}

const packages = ['gateway', 'shared', 'subgraphs', 'test'];
const passedOver = new Set(['dist', 'node_modules']);

const isTest = ({ file }: SourceFile): boolean => file.startsWith('test/') && file.endsWith('.test.ts');
const isScenario = ({ file }: SourceFile): boolean => file.startsWith('shared/development/scenario/');
/** The tools of development name rules in order to talk about them; that implements nothing. */
const isCode = ({ file }: SourceFile): boolean => !/^(?:test|shared\/development)\//.test(file);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(projectDirectory, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesBelow(file);
    return file.endsWith('.ts') ? [file] : [];
  });

/** Every written TypeScript file of the workspace, in the order of the paths. Throws where one cannot be read. */
export const projectSources = (): readonly SourceFile[] =>
  packages
    .flatMap(filesBelow)
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(projectDirectory, file), 'utf8') }));

/** Which files name an id, by id. */
type Mentions = ReadonlyMap<string, readonly string[]>;

const mentionsIn = (
  sources: readonly SourceFile[],
  idsOf: (source: SourceFile) => ReadonlySet<string>,
): Mentions => {
  const mentions = new Map<string, string[]>();
  for (const source of sources)
    for (const id of idsOf(source)) mentions.set(id, [...(mentions.get(id) ?? []), source.file]);
  return mentions;
};

const codeMentions = (sources: readonly SourceFile[]): Mentions =>
  mentionsIn(sources.filter(isCode), ({ text }) => idsInCode(text));

const proofs = (sources: readonly SourceFile[]): Mentions =>
  mentionsIn(
    sources.filter((source) => isTest(source) || isScenario(source)),
    (source) => (isTest(source) ? idsProved(source.text).ids : idsTold(source.text)),
  );

/** Every rule of the catalogue with its code and its tests. Pure: the same sources give the same answer. */
export const traceRules = (sources: readonly SourceFile[]): readonly TracedSection[] => {
  const implemented = codeMentions(sources);
  const proved = proofs(sources);
  return ruleSections.map(({ title, rules }) => ({
    title,
    traces: rules.map((rule) => ({
      rule,
      implementedIn: [
        ...new Set([rule.id, ...(rule.restsOn ?? [])].flatMap((id) => implemented.get(id) ?? [])),
      ].sort(),
      provedBy: proved.get(rule.id) ?? [],
    })),
  }));
};

/** What is neither done nor explained, section by section; a section without gaps is left out. */
export const untracedRules = (sections: readonly TracedSection[]): readonly UntracedSection[] =>
  sections
    .map(({ title, traces }) => {
      const needed = traces.filter(({ rule }) => rule.notBuilt === undefined);
      const idsWhere = (isMissing: (trace: Trace) => boolean): readonly string[] =>
        needed.filter(isMissing).map(({ rule }) => rule.id);
      return {
        title,
        withoutCode: idsWhere(({ implementedIn }) => implementedIn.length === 0),
        withoutTest: idsWhere(({ provedBy }) => provedBy.length === 0),
      };
    })
    .filter(({ withoutCode, withoutTest }) => withoutCode.length + withoutTest.length > 0);

const catalogue: ReadonlySet<string> = new Set(
  ruleSections.flatMap(({ rules }) => rules.map(({ id }) => id)),
);

/**
 * What the sources say of rules that cannot be true, in words: an id that no rule has, in code or in a test, and a
 * `Proves:` line where the titles could name the ids. Empty where all is well.
 */
export const untrueMentions = (sources: readonly SourceFile[]): readonly string[] => {
  const all = [...codeMentions(sources), ...proofs(sources)];
  return [
    ...all.flatMap(([id, files]) =>
      catalogue.has(id) ? [] : files.map((file) => `${file} names ${id}, which does not exist`),
    ),
    ...sources
      .filter((source) => isTest(source) && idsProved(source.text).needlessDeclaration)
      .map(({ file }) => `${file} says “Proves:” but builds no title from data`),
  ];
};
