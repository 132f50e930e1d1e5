import { limitsOf } from '../disclosureMatrix';
import { expectationsInWords } from './expectation';
import { reasonWithoutRecord, type ItemTrace } from './itemTraces';

const head = ['Item', 'What', 'Tier', 'Limits', 'In the schema', 'Shown', 'Tests'];

const linkTo = (file: string): string => {
  const name = file.split('/').at(-1) ?? file;
  return `[${name.replace(/\.test\.ts$/, '')}](../${file})`;
};

const shownOf = (trace: ItemTrace): string =>
  trace.proof ? expectationsInWords(trace.proof.expectations) : (reasonWithoutRecord(trace) ?? '–');

const rowOf = (trace: ItemTrace): readonly string[] => {
  const { item, coordinates, provedBy } = trace;
  return [
    item.id,
    item.name,
    item.tier,
    limitsOf(item),
    coordinates.map((coordinate) => `\`${coordinate}\``).join(', ') || '–',
    shownOf(trace),
    provedBy.map(linkTo).join(', ') || '–',
  ];
};

/** Every item of the catalogue: its tier, where it stands in the schema, and what shows it (`docs/items.md`). Pure. */
export const itemsAsMarkdown = (traces: readonly ItemTrace[]): string => `# Items

Generated from the catalogue of items (\`shared/disclosure/tiers\`), the rows of the subgraphs and the titles of the tests:
change those, not this page. An item without a field, or without a test that shows it, fails the build, unless it says
why it has none.

*Shown* is what one test proves for every item through the gateway, with the worked examples of \`docs/import\` in the
stores: at which level a recipient outside the owner reads it, and at which it is withheld or, where its existence is
protected, absent. In *Tests* stand that test and every other whose title names the item.

${[head, head.map(() => '---'), ...traces.map(rowOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
