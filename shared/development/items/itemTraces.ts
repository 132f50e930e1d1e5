import {
  isCallExpression,
  isForOfStatement,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
} from 'typescript';
import { items, type ItemRow } from '../../disclosure';
import type { DisclosureRow } from '../../subgraph';
import { parsed, titlesIn, visit } from '../ruleSources';
import type { SourceFile } from '../traceability';
import { itemProofs, withoutRecord, type ItemProof } from './itemProofs';

/** An item of the catalogue, the fields that carry it, what is shown of it, and the tests that show it. */
export interface ItemTrace {
  readonly item: ItemRow;
  /** Schema coordinates, in the order of the rows. */
  readonly coordinates: readonly string[];
  /** What the one test of all items shows of this one; null where tests of its own name it. */
  readonly proof: ItemProof | null;
  /** Test files, in the order of their paths. */
  readonly provedBy: readonly string[];
}

/** Items that no field carries; why, says the reason for their having no record. */
export const withoutField: readonly string[] = ['SOC-24'];

const itemId = /\b(?:SOC|EHP|POL|HLT|EDU|PRO|HOU|DAS|SUB)-\d{2}[a-c]?(?:\.[a-zA-Z]+)?/g;

/** The item ids that a text names: `POL-06`, `SOC-12b`, `EDU-08.count`. Pure. */
export const itemIdsIn = (text: string): ReadonlySet<string> => new Set(text.match(itemId) ?? []);

const isTitled = (node: Node): boolean => {
  if (!isCallExpression(node) || !isIdentifier(node.expression) || node.expression.text !== 'it')
    return false;
  const [title] = node.arguments;
  return title !== undefined && isPropertyAccessExpression(title) && title.name.text === 'title';
};

/** Whether a test file makes a test of every proof, by its title: then it shows what the titles say. Pure. */
export const runsEveryProof = (text: string): boolean => {
  let runs = false;
  visit(parsed(text), (node) => {
    if (!isForOfStatement(node) || !isIdentifier(node.expression)) return;
    if (node.expression.text !== 'itemProofs') return;
    visit(node.statement, (inner) => {
      runs ||= isTitled(inner);
    });
  });
  return runs;
};

/** A title may name an item by its number alone where its parts are shown together. */
const isNamedIn = (ids: ReadonlySet<string>, id: string): boolean =>
  ids.has(id) || ids.has(id.split('.', 1)[0] ?? id);

/** Every item of the catalogue with its fields and its tests. Pure: the same rows and sources give the same answer. */
export const traceItems = (
  rows: readonly DisclosureRow[],
  sources: readonly SourceFile[],
): readonly ItemTrace[] => {
  const tests = sources
    .filter(({ file }) => file.startsWith('test/') && file.endsWith('.test.ts'))
    .map(({ file, text }) => ({
      file,
      ids: itemIdsIn(titlesIn(text).join(' ')),
      every: text.includes('itemProofs') && runsEveryProof(text),
    }));
  const proofs = new Map(itemProofs.map((proof) => [proof.item.id, proof]));
  return items.map((item) => {
    const proof = proofs.get(item.id) ?? null;
    const shows = tests.filter(({ ids, every }) => isNamedIn(ids, item.id) || (every && proof !== null));
    return {
      item,
      proof,
      coordinates: rows.filter((row) => row.item === item.id).flatMap(({ discloses }) => discloses),
      provedBy: shows.map(({ file }) => file),
    };
  });
};

/** What the catalogue promises and nothing keeps: items without a field, and items without a test. */
export const untracedItems = (traces: readonly ItemTrace[]) => ({
  withoutField: traces
    .filter(({ item, coordinates }) => coordinates.length === 0 && !withoutField.includes(item.id))
    .map(({ item }) => item.id),
  withoutTest: traces.filter(({ provedBy }) => provedBy.length === 0).map(({ item }) => item.id),
});

/** Why an item is no field of a contact’s records; null where it is one. */
export const reasonWithoutRecord = ({ item }: ItemTrace): string | null => withoutRecord[item.id] ?? null;
