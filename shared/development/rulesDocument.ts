import type { TracedSection } from './traceability';

/** More links than a reader follows only widen the table. */
const linksShown = 4;

const linkTo = (file: string): string => `[${file.replace(/^subgraphs\//, '')}](../${file})`;

const linksTo = (files: readonly string[]): string => {
  const hidden = files.length - linksShown;
  const links = files.slice(0, linksShown).map(linkTo);
  return [...links, ...(hidden > 0 ? [`+${String(hidden)}`] : [])].join(', ') || '–';
};

const cell = (text: string): string => text.replace(/\|/g, '\\|');

const head = ['Rule', 'In words', 'Source', 'Implemented in', 'Proved by'];

const rowsOf = ({ traces }: TracedSection): readonly (readonly string[])[] =>
  traces.map(({ rule, implementedIn, provedBy }) =>
    rule.notBuilt === undefined
      ? [rule.id, cell(rule.text), cell(rule.source), linksTo(implementedIn), linksTo(provedBy)]
      : [rule.id, cell(rule.text), cell(rule.source), `Not built: ${cell(rule.notBuilt)}`, '–'],
  );

const sectionAsMarkdown = (section: TracedSection): string =>
  [
    `## ${section.title}`,
    '',
    ...[head, head.map(() => '---'), ...rowsOf(section)].map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');

/** Every rule, what implements it and what proves it, as a document (`docs/rules.md`). Pure; it names no lines. */
export const rulesAsMarkdown = (sections: readonly TracedSection[]): string => `# Rules

Generated from the catalogue (\`shared/development/rules\`), the comments and strings of the code, and the titles of the
tests: change those, not this page. A rule without code or without a test fails the build, unless it says why it is not
built.

Sources: 000 and 001 Coventry, 002 Walsall, 003 Blackburn with Darwen (BwD), 004 Durham; § is a paragraph, a word a
heading or a role. [P] marks what the sources leave open and the hub had to choose.

${sections.map(sectionAsMarkdown).join('\n\n')}
`;
