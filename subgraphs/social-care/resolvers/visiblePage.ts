import type { AggregatePage } from '../records/aggregateStore';

/** Reads a page of so many behind a cursor. */
type Fetch<Of> = (first: number, after: string | null) => Promise<AggregatePage<Of>>;

/** One aggregate that the requester may know of, and its place in the list. */
export interface VisiblePlace<Of> {
  readonly aggregate: Of;
  readonly cursor: string;
}

/** More than anybody passes over in earnest: beyond it a page may end early, and says where to go on. */
const mostPassedOver = 2000;

/**
 * A page of what the requester may know of, as if there were nothing else.
 * INVARIANT: neither the cursors nor whether there is more tell of an aggregate that is not theirs (F3, R222): a cursor
 * holds a place, and so a colour, a time and an id.
 */
export const visiblePage = async <Of>(
  fetch: Fetch<Of>,
  isVisible: (aggregate: Of) => boolean,
  first: number,
  after: string | null,
) => {
  const found: VisiblePlace<Of>[] = [];
  let place = after;
  let passed = 0;
  for (;;) {
    const page = await fetch(first + 1, place);
    found.push(
      ...page.aggregates
        .map((aggregate, index) => ({ aggregate, cursor: page.cursors[index] ?? '' }))
        .filter(({ aggregate }) => isVisible(aggregate)),
    );
    place = page.cursors.at(-1) ?? null;
    passed += page.aggregates.length;
    const shown = found.slice(0, first);
    const end = shown.at(-1)?.cursor ?? null;
    if (found.length > first) return { shown, pageInfo: { hasNextPage: true, endCursor: end } };
    if (!page.hasNextPage) return { shown, pageInfo: { hasNextPage: false, endCursor: end } };
    if (passed > mostPassedOver) return { shown, pageInfo: { hasNextPage: true, endCursor: place } };
  }
};
