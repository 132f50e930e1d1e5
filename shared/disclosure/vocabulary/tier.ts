/**
 * The lowest level at which an item may be resolved for anyone outside its owning agency (domain B3).
 * The two NEVER tiers leave the owner for nobody beyond the stated inner circle, at any level.
 */
export const tiers = {
  HEADLINE: 'A touch point, status or routing fact with no content.',
  SUMMARY: 'A short statement, rating, count or contact.',
  RELEVANT: 'Specific facts: shared when marked as relevant, or at full disclosure.',
  FULL: 'Whole-record or special-category detail: full disclosure only, or lifted by name with a written reason.',
  NEVER_ONWARD_CIRCLE: 'May be opened in the hub by the decision circle; never leaves it.',
  NEVER_ONWARD_OWNER: 'Never leaves the owning agency.',
} as const;

export type Tier = keyof typeof tiers;

/** A tier that a level can reach. */
export type OpenTier = 'HEADLINE' | 'SUMMARY' | 'RELEVANT' | 'FULL';

export const isOpenTier = (tier: Tier): tier is OpenTier =>
  tier !== 'NEVER_ONWARD_CIRCLE' && tier !== 'NEVER_ONWARD_OWNER';

const stricter: Record<OpenTier, OpenTier> = {
  HEADLINE: 'SUMMARY',
  SUMMARY: 'RELEVANT',
  RELEVANT: 'FULL',
  FULL: 'FULL',
};

/** One tier stricter, for information older than its agency's window (M9). FULL is the strictest open tier and stays. */
export const oneTierStricter = (tier: OpenTier): OpenTier => stricter[tier];
