import { answerers, requestTakers, teamManager } from '../actors';
import type { InformationRequestStatus } from '../parts/request';
import { pathFor, type Machine, type Transition } from './machine';

const requestStates: Readonly<Record<InformationRequestStatus, string>> = {
  ISSUED: 'Sent; nobody has picked it up.',
  UNSTAFFED: 'The agency is known to be absent; not the same as overdue (R114).',
  ACKNOWLEDGED: 'The agency has seen it.',
  IN_PROGRESS: 'The agency is looking.',
  NO_RECORD: 'The agency holds nothing (R112).',
  SUBMITTED: 'Answered, with the agency’s analysis (R111).',
};

const requestEvents = {
  ISSUE: 'ask the agency',
  FIND_NO_COVER: 'note that the agency is not staffed',
  ACKNOWLEDGE: 'acknowledge the request',
  START: 'start on the request',
  FIND_NOTHING: 'answer that nothing is held',
  SUBMIT: 'submit the return',
} as const;

export type RequestEvent = keyof typeof requestEvents;

/** States in which an agency owes an answer. */
export const openRequestStates = ['ISSUED', 'UNSTAFFED', 'ACKNOWLEDGED', 'IN_PROGRESS'] as const;

const answers = openRequestStates.flatMap(
  (from): readonly Transition<InformationRequestStatus, RequestEvent>[] => [
    pathFor(from, 'FIND_NOTHING', requestTakers, null, 'NO_RECORD', 'R112'),
    pathFor(from, 'SUBMIT', answerers, 'ANALYSIS_PRESENT', 'SUBMITTED', 'R111', 'R113'),
  ],
);

/** An information request (domain D0, D5). Due soon and overdue lie over it and are computed (R94). What is answered stays answered. */
export const requestMachine: Machine<InformationRequestStatus, RequestEvent> = {
  name: 'Information request',
  states: requestStates,
  events: requestEvents,
  rows: [
    pathFor(null, 'ISSUE', teamManager, 'CONSENT_OR_GROUND', 'ISSUED', 'R89', 'R90', 'R91'),
    pathFor('ISSUED', 'FIND_NO_COVER', teamManager, null, 'UNSTAFFED', 'R114'),
    ...(['ISSUED', 'UNSTAFFED'] as const).map((from) =>
      pathFor(from, 'ACKNOWLEDGE', requestTakers, null, 'ACKNOWLEDGED', 'D5'),
    ),
    ...(['ISSUED', 'UNSTAFFED', 'ACKNOWLEDGED'] as const).map((from) =>
      pathFor(from, 'START', requestTakers, null, 'IN_PROGRESS', 'D5'),
    ),
    ...answers,
  ],
};
