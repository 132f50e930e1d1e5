import type { Role, Threshold } from '../disclosure';

/** What a decision can lead to (R130), whatever an authority calls it. */
export const outcomeCategories = {
  STRATEGY_S47: 'Strategy discussion and section 47 enquiry.',
  CHILD_AND_FAMILY_ASSESSMENT: 'Child and family assessment by social care.',
  EARLY_HELP: 'Early help with a lead professional.',
  SINGLE_AGENCY: 'Support from one service.',
  DOMESTIC_ABUSE_SERVICE: 'Independent domestic violence adviser or domestic-abuse service.',
  REFER_TO_AGENCY: 'Referral to another agency.',
  ADVICE: 'Advice.',
  NO_FURTHER_ACTION: 'Closed without further action.',
} as const;

/** A kind of outcome; measures count these (K12). */
export type OutcomeCategory = keyof typeof outcomeCategories;

/** One outcome of an authority’s catalogue (feature 64). */
export interface OutcomeRow {
  readonly category: OutcomeCategory;
  /** What its staff call it. */
  readonly label: string;
  /** Levels of need at which it can be decided. */
  readonly thresholds: readonly Threshold[];
  /** The team that takes it over and whose name and telephone go into letters; null where nobody does. */
  readonly receivingTeam: {
    readonly name: string;
    readonly phone: string;
    readonly role: Role | null;
  } | null;
  readonly source: string;
}
