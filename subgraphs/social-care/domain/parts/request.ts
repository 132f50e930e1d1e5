import type { Agency, ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import type { Act } from './act';
import type { AdminStage, AgencyForms } from './agencyForm';
import type { NameCheck } from './nameCheck';

export { nameChecks, type NameCheck } from './nameCheck';

export type InformationRequestStatus =
  'ISSUED' | 'ACKNOWLEDGED' | 'IN_PROGRESS' | 'NO_RECORD' | 'UNSTAFFED' | 'SUBMITTED';

/** Where health ends its checks (R102). */
export const thresholdViews = {
  EARLY_HELP: 'Early help would do.',
  CHILD_AND_FAMILY: 'A child and family assessment is needed.',
  STRATEGY: 'Level 4: a strategy discussion is needed.',
} as const;

export type ThresholdView = keyof typeof thresholdViews;

/** What a partner enters: its analysis, and references to records that stay with it (R111, R143). */
export interface AgencyReturn extends Act {
  readonly noRecord: boolean;
  readonly concernHeld: boolean | null;
  readonly analysis: string | null;
  readonly ragSuggestion: Rag | null;
  /** References of the owner’s records that it attaches. */
  readonly nominated: readonly string[];
  /** Probation’s answer on a name; null where no name was checked. */
  readonly nameCheck: NameCheck | null;
  /** Health’s view of the threshold; null where it gave none. */
  readonly thresholdView: ThresholdView | null;
  /** Whether the police class it as a crime (R98); null where they did not say. */
  readonly crime: boolean | null;
  /** What the agency’s own form adds; absent in a return that was made before there were forms. */
  readonly forms?: AgencyForms;
}

export interface InformationRequest extends Act {
  readonly id: string;
  readonly agency: Agency;
  readonly status: InformationRequestStatus;
  readonly reason: string;
  readonly rag: Rag;
  /** The people asked about, and the consent or ground for each, as it stood (R91). */
  readonly subjects: readonly {
    readonly subject: string;
    readonly consent: ConsentStatus;
    readonly override: boolean;
  }[];
  readonly answer: AgencyReturn | null;
  /** Health’s proforma as its administrators left it, until a nurse completes it (R100). */
  readonly adminStage?: AdminStage;
}
