import type { Agency, ConsentStatus } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import type { Act } from './act';

export type InformationRequestStatus =
  'ISSUED' | 'ACKNOWLEDGED' | 'IN_PROGRESS' | 'NO_RECORD' | 'UNSTAFFED' | 'SUBMITTED';

/** What a partner enters: its analysis, and references to records that stay with it (R111, R143). */
export interface AgencyReturn extends Act {
  readonly noRecord: boolean;
  readonly concernHeld: boolean | null;
  readonly analysis: string | null;
  readonly ragSuggestion: Rag | null;
  /** References of the owner’s records that it attaches. */
  readonly nominated: readonly string[];
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
}
