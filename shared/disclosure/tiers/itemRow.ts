import type { Agency, ConsentStatus, Role, Tier } from '../vocabulary';

/**
 * One data item of domain B4, or one part of it where its parts have different tiers (`EDU-08.count`).
 * Rows hold no functions: the kernel reads them, tests enumerate them, the generated matrix prints them.
 */
export interface ItemRow {
  /** The domain's id (`POL-06`); a part is `<id>.<part>`. */
  readonly id: string;
  readonly owner: Agency;
  /** What it is, in the owner's own words. */
  readonly name: string;
  readonly tier: Tier;
  /** Why the tier: one sentence. */
  readonly because: string;
  /** The paragraphs that the row rests on. */
  readonly source: string;
  /** May be heard at domestic-abuse triage before consent (F4). */
  readonly envelope?: true;
  /** A purpose limit (M7): the only agencies, roles or setting that may ever receive it. */
  readonly onlyTo?: {
    readonly agencies?: readonly Agency[];
    readonly roles?: readonly Role[];
    readonly sameEstablishment?: true;
  };
  /** Agencies that never receive it at any level (M7). */
  readonly neverTo?: readonly Agency[];
  /** Disclosed only while the person it is about has this consent; an override does not do (M7). */
  readonly needsConsent?: ConsentStatus;
  /** Roles that belong to the inner circle of a NEVER_ONWARD_CIRCLE item besides the decision circle. */
  readonly innerCircle?: readonly Role[];
  /** Closed to its owner’s own staff too, outside the decision circle and `innerCircle` (R18). */
  readonly circleOnly?: true;
  /** What the circle needs for an item that never goes onward, where it is more than RELEVANT (J3). */
  readonly circleNeeds?: 'FULL';
  /** Opened to the circle only while a strategy discussion runs. */
  readonly strategyOnly?: true;
  /** Can reveal where a victim is: closed to every setting and to administrative roles (M8). */
  readonly revealsLocation?: true;
  /** Existence itself is protected: to whom it is closed it looks, byte for byte, like nothing held (R18, F7). */
  readonly existenceProtected?: true;
}
