import type { Agency } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { hasBasis } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, AgencyReturn, Contact, ContactState, InformationRequest } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { openRequestStates, requestMachine, type RequestEvent } from './machines/request';

/** True while an agency owes an answer. */
export const isOutstanding = ({ status }: InformationRequest): boolean =>
  openRequestStates.some((state) => state === status);

/** Agencies that owe an answer. */
export const owingAgencies = ({ requests }: Pick<Contact, 'requests'>): readonly Agency[] => [
  ...new Set(requests.filter(isOutstanding).map(({ agency }) => agency)),
];

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

const nextStatus = (contact: Contact, { status }: InformationRequest, event: RequestEvent, act: Act) => {
  if (!openRequestStates.some((state) => state === status)) throw refusal('REQUEST_OPEN');
  return take(requestMachine, status, event, act, contact).to;
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
  const requests = replaced(contact, {
    ...request,
    status: nextStatus(contact, request, 'ACKNOWLEDGE', act),
  });
  return nextVersion(noted(contact, 'ACKNOWLEDGE_REQUEST', act, request.id, { requests }));
};

/** The agency says that it is looking. Throws NOT_FOUND, FORBIDDEN or NOT_ALLOWED. */
export const startRequest: Command<{ readonly request: string }> = (contact, input, act) => {
  const request = requestOf(contact, input.request, act);
  const requests = replaced(contact, { ...request, status: nextStatus(contact, request, 'START', act) });
  return nextVersion(noted(contact, 'START_REQUEST', act, request.id, { requests }));
};

/**
 * The agency enters its analysis and the references that it attaches, or that it holds nothing (R111, R112).
 * Throws NOT_FOUND, NOT_ALLOWED (V1: no consent any more; V11: no analysis), FORBIDDEN or BAD_USER_INPUT.
 */
export const submitReturn: Command<ReturnInput> = (contact, input, act, { profile }) => {
  const request = requestOf(contact, input.request, act);
  if (!answering.includes(contact.state) || contact.decision?.threshold === 'NFA')
    throw refusal('NOT_IN_THE_PROCESS');
  const status = nextStatus(contact, request, input.noRecord ? 'FIND_NOTHING' : 'SUBMIT', act);
  requireBasis(contact, request, act);
  if (input.ragSuggestion && !profile.ragMap[input.ragSuggestion])
    throw badInput('ragSuggestion', 'R77', 'Your authority’s procedures do not use this rating.');
  const requests = replaced(contact, { ...request, status, answer: answerOf(input, act) });
  return nextVersion(noted(contact, 'SUBMIT_RETURN', act, request.id, { requests }));
};
