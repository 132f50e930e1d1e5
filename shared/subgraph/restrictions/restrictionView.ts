import type { StoredRestriction } from '../records';

/** A restriction as its provider sees it. */
export interface RestrictionView extends StoredRestriction {
  readonly record: string;
}

export const toRestrictionView = (record: string, restriction: StoredRestriction): RestrictionView => ({
  ...restriction,
  record,
});
