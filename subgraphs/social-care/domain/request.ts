import type { Rag } from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { administrative } from './actors';
import { hasBasis } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type {
  Act,
  AgencyReturn,
  Contact,
  ContactState,
  InformationRequest,
  InformationRequestStatus,
} from './contact';
import { badInput, refusal, required } from './guards';

type RequestEvent = 'ACKNOWLEDGE' | 'FIND_NOTHING' | 'SUBMIT';

interface RequestRow {
  readonly from: InformationRequestStatus;
  readonly event: RequestEvent;
  readonly to: InformationRequestStatus;
  readonly rules: readonly string[];
}

const open = ['ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'UNSTAFFED'] as const;

/** An information request (domain D0, D5). What is answered stays answered. */
export const requestTransitions: readonly RequestRow[] = [
  { from: 'ISSUED', event: 'ACKNOWLEDGE', to: 'ACKNOWLEDGED', rules: ['D5'] },
  { from: 'UNSTAFFED', event: 'ACKNOWLEDGE', to: 'ACKNOWLEDGED', rules: ['R114'] },
  ...open.map((from): RequestRow => ({ from, event: 'FIND_NOTHING', to: 'NO_RECORD', rules: ['R112'] })),
  ...open.map((from): RequestRow => ({ from, event: 'SUBMIT', to: 'SUBMITTED', rules: ['R111'] })),
];

/** True while an agency owes an answer. */
export const isOutstanding = ({ status }: InformationRequest): boolean =>
  open.some((state) => state === status);

export interface ReturnInput {
  readonly request: string;
  readonly noRecord: boolean;
  readonly concernHeld?: boolean | null;
  readonly analysis?: string | null;
  readonly ragSuggestion?: Rag | null;
  /** References of the agency’s records that it attaches; the records stay with it (R143). */
  readonly nominated?: readonly string[];
  /** The contributor has read that other children’s-services staff may read the entry (R113). */
  readonly visibilityAccepted: boolean;
}

/** A late answer still counts; after these states the purpose has ended. */
const answering: readonly ContactState[] = ['MASH_ASSESSMENT', 'STRATEGY', 'DECIDED'];

const requestOf = (contact: Contact, id: string, act: Act): InformationRequest => {
  const found = contact.requests.find((request) => request.id === id);
  // A request of another agency is as unknown as one that does not exist.
  if (found?.agency !== act.by.agency) throw hubError('NOT_FOUND', { field: 'request' });
  return found;
};

const nextStatus = ({ status }: InformationRequest, event: RequestEvent): InformationRequestStatus => {
  const row = requestTransitions.find((candidate) => candidate.from === status && candidate.event === event);
  if (!row) throw refusal('REQUEST_OPEN');
  return row.to;
};

const requireBasis = (contact: Contact, request: InformationRequest, act: Act): void => {
  const ids = request.subjects.map(({ subject }) => subject);
  const asked = contact.subjects.filter(({ id }) => ids.includes(id));
  if (!asked.some((subject) => hasBasis(contact, subject, act.at))) throw refusal('BASIS_STANDS');
};

const answerOf = (input: ReturnInput, act: Act): AgencyReturn => {
  if (!input.visibilityAccepted)
    throw badInput(
      'visibilityAccepted',
      'R113',
      'Entries may be read by other children’s-services staff: accept this first.',
    );
  const nominated = [...new Set(input.nominated ?? [])].map((reference) =>
    required(reference, 'nominated', 'R143'),
  );
  if (input.noRecord) {
    if (input.analysis || nominated.length > 0)
      throw badInput('noRecord', 'R112', 'Nothing held means that nothing is sent.');
    return {
      ...stamp(act),
      noRecord: true,
      concernHeld: false,
      analysis: null,
      ragSuggestion: null,
      nominated: [],
    };
  }
  if (administrative.includes(act.by.role)) throw hubError('FORBIDDEN', { rule: 'C1' });
  const analysis = input.analysis?.trim() ?? '';
  if (analysis === '') throw refusal('ANALYSIS_PRESENT');
  const { concernHeld = null, ragSuggestion = null } = input;
  return { ...stamp(act), noRecord: false, concernHeld, analysis, ragSuggestion, nominated };
};

const replaced = (contact: Contact, request: InformationRequest): readonly InformationRequest[] =>
  contact.requests.map((candidate) => (candidate.id === request.id ? request : candidate));

/** The agency says that it has the request. Throws NOT_FOUND or NOT_ALLOWED. */
export const acknowledgeRequest: Command<{ readonly request: string }> = (contact, input, act) => {
  const request = requestOf(contact, input.request, act);
  const requests = replaced(contact, { ...request, status: nextStatus(request, 'ACKNOWLEDGE') });
  return nextVersion(noted(contact, 'ACKNOWLEDGE_REQUEST', act, request.id, { requests }));
};

/**
 * The agency enters its analysis and the references that it attaches, or that it holds nothing (R111, R112).
 * Throws NOT_FOUND, NOT_ALLOWED (V1: no consent any more; V11: no analysis), FORBIDDEN or BAD_USER_INPUT.
 */
export const submitReturn: Command<ReturnInput> = (contact, input, act, { profile }) => {
  const request = requestOf(contact, input.request, act);
  if (!answering.includes(contact.state) || contact.decision?.threshold === 'NFA')
    throw refusal('NOT_IN_THE_PROCESS');
  const status = nextStatus(request, input.noRecord ? 'FIND_NOTHING' : 'SUBMIT');
  requireBasis(contact, request, act);
  if (input.ragSuggestion && !profile.ragMap[input.ragSuggestion])
    throw badInput('ragSuggestion', 'R77', 'Your authority’s procedures do not use this rating.');
  const requests = replaced(contact, { ...request, status, answer: answerOf(input, act) });
  return nextVersion(noted(contact, 'SUBMIT_RETURN', act, request.id, { requests }));
};
