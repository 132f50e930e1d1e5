import type { UnderProcedure } from '../actors';
import type { DomesticAbuseItemState, DomesticAbuseOutcome } from '../machines/domesticAbuseItem';
import type { Act, Aggregate } from '../parts/act';
import type { ReferredPerson } from '../referredPeople';

/** Risk to the victim as the police assessed it (POL-08). */
export const dashLevels = {
  STANDARD: 'Standard risk.',
  MEDIUM: 'Medium risk.',
  HIGH: 'High risk.',
} as const;

export type DashLevel = keyof typeof dashLevels;

/** What social care’s own system says of a child on the list, and nothing else (R163, F4). */
export const statusMarks = {
  OPEN: 'Open to social care.',
  OPEN_TO_CAF:
    'Open to early help: a CAF is running; the name of its lead professional can go with it (R170).',
  CLOSED_UNDER_8_WEEKS: 'Closed within the last eight weeks.',
  LAST_CONTACT: 'Known before; the date of the last contact goes with it.',
  NOT_KNOWN: 'Not known to social care.',
} as const;

export type StatusMark = keyof typeof statusMarks;

/** How a child is touched by the incident: what makes it reportable (R161, R162). */
export interface ChildCircumstances {
  readonly present: boolean;
  readonly resident: boolean;
  /** Lives elsewhere, and a party of the incident has contact with it. */
  readonly nonResidentContact: boolean;
}

/** A person of the incident, as the police name them. */
export interface NoticePerson extends ReferredPerson {
  /** Opaque; `<notice id>.<n>`. */
  readonly id: string;
  /** The same in every contact made of the incident. */
  readonly personId: string;
  readonly circumstances: ChildCircumstances | null;
}

/** One child of the incident and what became of it: every child has a route of its own (R179). */
export interface DomesticAbuseItem {
  /** Id of the child among the people. */
  readonly child: string;
  readonly state: DomesticAbuseItemState;
  /** Oldest first; appended only. */
  readonly history: readonly (Act & {
    readonly from: DomesticAbuseItemState | null;
    readonly to: DomesticAbuseItemState;
    readonly event: string;
    readonly reason: string | null;
  })[];
  readonly mark:
    | (Act & {
        readonly mark: StatusMark;
        readonly lastContactOn: string | null;
        /** Of an open CAF, where it was said (R170). */
        readonly leadProfessional: string | null;
      })
    | null;
  /** Why the police refer, or drop, the child (R164). */
  readonly rationale: (Act & { readonly text: string }) | null;
  readonly contact: string | null;
  readonly outcome: (Act & { readonly outcome: DomesticAbuseOutcome; readonly reason: string }) | null;
}

/**
 * A domestic-abuse incident as the police report it to the hub: one document, an item for each child (D11).
 * INVARIANT: the account of the incident is not in it; it stays in police records (R143, R163).
 */
export interface DomesticAbuseNotice extends Aggregate, UnderProcedure {
  readonly incidentReference: string;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly reported: Act;
  readonly dashLevel: DashLevel | null;
  /** The notice itself shows that a child was harmed: nobody waits for list or triage (R172, R180). */
  readonly harmEvident: boolean;
  readonly people: readonly NoticePerson[];
  readonly items: readonly DomesticAbuseItem[];
}
