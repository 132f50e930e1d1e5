/** The colours, most urgent first. What each means differs from one authority to the next (`ragMap`). */
export const rags = ['RED', 'AMBER', 'GREEN', 'BLUE'] as const;

/** A rating of urgency: how soon a contact must be decided (domain D4). */
export type Rag = (typeof rags)[number];

/** The level of need on the continuum, 1 (universal) to 4 (statutory). */
export type LevelOfNeed = 1 | 2 | 3 | 4;

/** A rating given at an instant. Histories of ratings are append-only (R86). */
export interface RagRating {
  readonly rag: Rag;
  readonly at: Date;
}

/** True when the first rating is more urgent than the second. */
export function isMoreUrgent(rag: Rag, than: Rag): boolean {
  return rags.indexOf(rag) < rags.indexOf(than);
}
