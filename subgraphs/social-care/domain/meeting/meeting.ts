import type { Agency } from '@mash-hub/shared/disclosure';
import type { UnderProcedure } from '../actors';
import type { Act, Aggregate } from '../parts/act';

/** The meetings by which the partnership governs the hub (G3). */
export const meetingBodies = {
  MMG: 'The MASH management group, every two months.',
  UNIT: 'The unit meeting, every six weeks.',
  QUALITY_ASSURANCE: 'The quality-assurance meeting, every month.',
  STRATEGIC: 'The strategic group, every quarter.',
} as const;

export type MeetingBody = keyof typeof meetingBodies;

/** A paper that lay before a meeting (R209). */
export interface MeetingPaper {
  readonly title: string;
  readonly confidential: boolean;
  /** Freedom-of-information law may exempt it (F11). */
  readonly exemptFromDisclosure: boolean;
  /** The chair has permitted copies; without it nobody makes any. */
  readonly copyingPermitted: boolean;
}

/** A meeting that was held, who came, and its papers (feature 96). Written down once. */
export interface Meeting extends Aggregate, UnderProcedure {
  readonly body: MeetingBody;
  /** The day, 2026-06-12. */
  readonly heldOn: string;
  readonly attended: readonly Agency[];
  readonly papers: readonly MeetingPaper[];
  readonly recorded: Act;
}
