import { earlyHelp } from './earlyHelp';
import { education } from './education';
import { health } from './health';
import { housing } from './housing';
import type { ItemRow } from './itemRow';
import { police } from './police';
import { probation } from './probation';
import { services } from './services';
import { socialCare } from './socialCare';

export type { ItemRow } from './itemRow';

/** The id of an item or of a part of one (`POL-06`, `EDU-08.count`); {@link itemOf} refuses what is none. */
export type ItemId = string;

/** Every item of domain B4 in its order. What is not here is disclosed to nobody. */
export const items: readonly ItemRow[] = [
  ...socialCare,
  ...earlyHelp,
  ...police,
  ...health,
  ...education,
  ...probation,
  ...housing,
  ...services,
];

const byId: ReadonlyMap<ItemId, ItemRow> = new Map(items.map((item) => [item.id, item]));

/** The row of an item. Throws on an id that has none: a field without a row is a fault, not an open field. */
export const itemOf = (id: ItemId): ItemRow => {
  const item = byId.get(id);
  if (!item) throw new Error(`No item has the id ${id}`);
  return item;
};
