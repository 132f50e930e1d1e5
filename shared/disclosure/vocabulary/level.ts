/**
 * What a disclosure delivers (domain B3, F5). The first five are ordered, each shows everything that the one before
 * shows; DA_ENVELOPE and OWN stand beside the order.
 */
export const disclosureLevels = {
  NONE: 'Nothing of another agency’s records.',
  HEADLINE: 'Touch points and status: that something happened, and when, without content.',
  SUMMARY: 'Short agency statements, ratings, counts and professional contacts.',
  RELEVANT: 'The summary, and the facts that the Team Manager has marked as relevant.',
  FULL: 'Everything in the records but what may never leave its owner or is restricted by its provider.',
  DA_ENVELOPE: 'What a domestic-abuse triage may hear before consent (domain F4).',
  OWN: 'The owner’s own staff reading their own agency’s records.',
} as const;

export type DisclosureLevel = keyof typeof disclosureLevels;

/** The levels that form an order; see {@link disclosureLevels}. */
export type OrderedLevel = 'NONE' | 'HEADLINE' | 'SUMMARY' | 'RELEVANT' | 'FULL';

const order: Record<OrderedLevel, number> = { NONE: 0, HEADLINE: 1, SUMMARY: 2, RELEVANT: 3, FULL: 4 };

export const orderedLevels = Object.keys(order) as readonly OrderedLevel[];

export const isOrderedLevel = (level: DisclosureLevel): level is OrderedLevel => level in order;

/** True when `level` shows at least what `required` shows. */
export const reaches = (level: OrderedLevel, required: OrderedLevel): boolean =>
  order[level] >= order[required];

/** The stricter of two levels. */
export const lowerOf = (a: OrderedLevel, b: OrderedLevel): OrderedLevel => (order[a] <= order[b] ? a : b);

/**
 * The stricter of two levels where one may be an envelope: the envelope counts as the headline it mostly is, so that
 * it never widens anything (domain F7, M4).
 */
export const stricterOf = (a: DisclosureLevel, b: DisclosureLevel): DisclosureLevel => {
  if (a === 'OWN') return b;
  if (b === 'OWN') return a;
  if (a === 'DA_ENVELOPE') return b === 'NONE' ? b : b === 'HEADLINE' ? b : a;
  if (b === 'DA_ENVELOPE') return stricterOf(b, a);
  return lowerOf(a, b);
};
