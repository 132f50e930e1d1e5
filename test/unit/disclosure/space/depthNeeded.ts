import type { ItemRow, OpenTier, Tier } from '@mash-hub/shared/disclosure';
import { depthOf } from './baseLevel';

/** B3: the four tiers that a level can reach; the two others leave their owner for nobody. */
export const isOpen = (tier: Tier): tier is OpenTier => !tier.startsWith('NEVER_ONWARD');

/** How deep a level must go for an item: B3 for the open tiers; what the inner circle needs for the closed ones. */
export const depthNeeded = (item: ItemRow): number => {
  if (isOpen(item.tier)) return depthOf(item.tier);
  if (item.tier === 'NEVER_ONWARD_CIRCLE') return depthOf(item.circleNeeds ?? 'RELEVANT');
  return Number.POSITIVE_INFINITY;
};
