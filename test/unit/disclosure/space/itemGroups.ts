import { items, type ItemRow } from '@mash-hub/shared/disclosure';
import type { Mentions } from './domains';
import type { Narrowing } from './oracle';

/** Attributes of an item row that are words for people; everything else may decide. */
const words: readonly string[] = ['id', 'name', 'because', 'source'];

/** The family that the first letters of an id name (`POL`); an id is otherwise only compared with other ids. */
const familyOf = ({ id }: ItemRow): string => id.slice(0, 3);

/** Rows that are equal in everything that may decide. */
export interface ItemGroup {
  readonly row: ItemRow;
  readonly ids: readonly string[];
}

/** All that may decide, as one text: rows with the same text are the same to every evaluator. */
export const signatureOf = (item: ItemRow): string =>
  JSON.stringify([
    familyOf(item),
    ...Object.entries(item)
      .filter(([attribute]) => !words.includes(attribute))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/**
 * Groups the catalogue by {@link signatureOf}; an item that an evaluator names stays alone. Every row of a group is given
 * one made-up id of its family, the same in all groups of the family: an id that nobody names is only ever compared.
 */
export const groupItems = (mentions: Mentions): readonly ItemGroup[] => {
  const groups = new Map<string, { row: ItemRow; ids: string[] }>();
  for (const item of items) {
    const alone = mentions(item.id) || mentions(item.id.slice(0, 6));
    const key = alone ? item.id : signatureOf(item);
    const group = groups.get(key);
    if (group) group.ids.push(item.id);
    else groups.set(key, { row: alone ? item : { ...item, id: `${familyOf(item)}-99` }, ids: [item.id] });
  }
  return [...groups.values()];
};

/** The groups that are still possible on a path, split by an attribute when it is read. */
interface Candidates {
  readonly groups: readonly ItemGroup[];
  readonly weight: number;
  readonly splits: Map<string, Split>;
}

interface Split {
  readonly parts: readonly Candidates[];
  readonly values: readonly unknown[];
  readonly weights: readonly number[];
}

const candidatesOf = (groups: readonly ItemGroup[]): Candidates => ({
  groups,
  weight: groups.reduce((sum, { ids }) => sum + ids.length, 0),
  splits: new Map(),
});

const splitBy = (candidates: Candidates, attribute: keyof ItemRow): Split => {
  const known = candidates.splits.get(attribute);
  if (known) return known;
  const parts = new Map<string, ItemGroup[]>();
  for (const group of candidates.groups) {
    const key = JSON.stringify(group.row[attribute] ?? null);
    parts.set(key, [...(parts.get(key) ?? []), group]);
  }
  const split = {
    parts: [...parts.values()].map(candidatesOf),
    values: [...parts.values()].map(([group]) => group?.row[attribute]),
    weights: [...parts.values()].map((part) => candidatesOf(part).weight),
  };
  candidates.splits.set(attribute, split);
  return split;
};

/**
 * The item of a path: nothing is known of it until an attribute is read, and every attribute read leaves fewer rows of
 * the catalogue that it can be. Rows that nobody tells apart on a path are covered together.
 */
export const createItemChoice = (groups: readonly ItemGroup[]) => {
  const before: Candidates[] = [];
  const all = candidatesOf(groups);
  let left = all;
  return {
    size: all.weight,
    reset: () => (left = all),
    narrowingBy: (attribute: keyof ItemRow): Narrowing => ({
      chosen: (choice, depth) => {
        before[depth] = left;
        left = splitBy(left, attribute).parts[choice] ?? left;
      },
      undone: (depth) => (left = before[depth] ?? left),
    }),
    split: (attribute: keyof ItemRow): Split => splitBy(left, attribute),
    left: (): readonly ItemGroup[] => left.groups,
  };
};
