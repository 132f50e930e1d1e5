import { isOpenTier, type Agency } from '../vocabulary';
import type { ItemRow } from './itemRow';

/** A row as its family writes it down: the id is its key, the owner is the family’s. */
export type FamilyRow = Omit<ItemRow, 'id' | 'owner'>;

/**
 * The rows of one family of domain B4, in the order written.
 * INVARIANT: what never goes onward is protected in its very existence, so nobody can forget to say so (R18, F7).
 */
export const family = (owner: Agency, rows: Readonly<Record<string, FamilyRow>>): readonly ItemRow[] =>
  Object.entries(rows).map(([id, row]) => ({
    id,
    owner,
    ...row,
    ...(isOpenTier(row.tier) ? {} : { existenceProtected: true }),
  }));
