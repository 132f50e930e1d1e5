import type {
  ConsentStatus,
  DisclosureLevel,
  DomesticAbuseMode,
  TableStage,
  WithheldReason,
} from '../vocabulary';

/** What a provider's restriction on some item does to a row's level: the table's second column (domain F6). */
export const restrictionEffects = {
  LESS_RESTRICTED: 'Everything but the restricted items; the decision circle reads them in the hub, marked.',
  MARKER_ONLY: 'Headlines; the decision circle is told that a restricted item exists.',
  MARK_CANNOT_LIFT: 'The relevant items less the restricted ones; no mark can lift a restriction.',
  REMOVED_FROM_TEXT: 'The summary with restricted content removed from its text.',
  YES_NO_ONLY: 'As without; of the restricted item its owner says yes or no only.',
  NONE: 'Nothing, as without.',
} as const;

export type RestrictionEffect = keyof typeof restrictionEffects;

/** A task or prompt that the hub raises for the Team Manager when a row applies. */
export type Prompt =
  | 'RECORD_OVERRIDE'
  | 'SEEK_CONSENT'
  | 'SEEK_AGAIN'
  | 'RE_RATE_OR_DROP_OVERRIDE'
  | 'REFER_BACK_TO_SAFEGUARDING_LEAD'
  | 'ADVISE_REFERRER'
  | 'OVERRIDE_LAPSES'
  | 'OUTCOME_NOTICE_ONLY';

/** One of the sixty cells of domain F6, with both of its columns. */
export interface DecisionRow {
  readonly id: `DT${string}`;
  readonly stage: TableStage;
  readonly consent: ConsentStatus;
  readonly override: boolean;
  readonly level: Exclude<DisclosureLevel, 'OWN'>;
  /** Where an authority's way of working domestic abuse changes the level (DT54). */
  readonly levelByMode?: Partial<Record<DomesticAbuseMode, Exclude<DisclosureLevel, 'OWN'>>>;
  /** A recorded STRATEGY_TRIGGERED ground moves the case to the section 47 rows (DT55, DT59). */
  readonly strategyTriggeredUsesS47?: true;
  /** Only the named receiving service gets it (DT31, DT32). */
  readonly receivingServiceOnly?: true;
  readonly withRestriction: RestrictionEffect;
  /** Why it is less than it might be; null where nothing is held back by the row. */
  readonly reason: WithheldReason | null;
  readonly prompt?: Prompt;
  readonly basis: 'seed' | 'derived' | 'proposal';
  readonly because: string;
  readonly source: string;
}
