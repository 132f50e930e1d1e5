import { disputeReviewers, managers, referrers } from '../actors';
import type { DisputeState } from '../parts/dispute';
import { pathFor, type Machine } from './machine';

/** Where a disagreement stands (domain D10). */
export const disputeStates: Readonly<Record<DisputeState, string>> = {
  RAISED: 'Somebody disagrees, and has said so (R159).',
  DISCUSSED: 'It has been talked through.',
  RESOLVED: 'Settled in discussion.',
  ESCALATED: 'Taken to the authority’s own review (R158).',
  REVIEWED: 'The review has come to a finding.',
  CLOSED: 'Recorded and fed into learning (R160).',
};

const disputeEvents = {
  RAISE: 'raise a dispute',
  DISCUSS: 'discuss the dispute',
  RESOLVE: 'resolve the dispute',
  ESCALATE: 'escalate the dispute',
  REVIEW: 'review the dispute',
  CLOSE: 'close the dispute',
} as const;

export type DisputeEvent = keyof typeof disputeEvents;

/** A disagreement (domain D0, D10). It stops no safety action and changes no outcome by itself (V27). */
export const disputeMachine: Machine<DisputeState, DisputeEvent> = {
  name: 'Dispute',
  states: disputeStates,
  events: disputeEvents,
  rows: [
    pathFor(null, 'RAISE', referrers, 'REASON_WRITTEN', 'RAISED', 'R158', 'R159'),
    pathFor('RAISED', 'DISCUSS', managers, 'REASON_WRITTEN', 'DISCUSSED', 'R158'),
    pathFor('RAISED', 'ESCALATE', referrers, 'REASON_WRITTEN', 'ESCALATED', 'R158'),
    pathFor('DISCUSSED', 'RESOLVE', managers, 'REASON_WRITTEN', 'RESOLVED', 'R158'),
    pathFor('DISCUSSED', 'ESCALATE', referrers, 'REASON_WRITTEN', 'ESCALATED', 'R158'),
    pathFor('ESCALATED', 'REVIEW', disputeReviewers, 'REVIEWER_DID_NOT_DECIDE', 'REVIEWED', 'R158', 'R160'),
    pathFor('RESOLVED', 'CLOSE', managers, 'REASON_WRITTEN', 'CLOSED', 'R160'),
    pathFor('REVIEWED', 'CLOSE', managers, 'REASON_WRITTEN', 'CLOSED', 'R160'),
  ],
};
