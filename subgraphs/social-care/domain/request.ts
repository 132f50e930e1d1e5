import type { Agency } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { hasBasis } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, AgencyReturn, Contact, ContactState, InformationRequest } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { openRequestStates, requestMachine, type RequestEvent } from './machines/request';
import type { NameCheck, ThresholdView } from './parts/request';

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
  /** A name check’s answer, by probation; “no match” sends nothing else (R112, feature 82). */
  readonly nameCheck?: NameCheck | null;
  /** Where health ends (R102). */
  readonly thresholdView?: ThresholdView | null;
  /** How the police class it (R98). */
  readonly crime?: boolean | null;
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

/** What only one agency says. Throws BAD_USER_INPUT where another says it. */
const viewsOf = (
  input: ReturnInput,
  { by }: Act,
): Pick<AgencyReturn, 'nameCheck' | 'thresholdView' | 'crime'> => {
  const { nameCheck = null, thresholdView = null, crime = null } = input;
  if (nameCheck !== null && by.agency !== 'PROBATION')
    throw badInput('nameCheck', 'R112', 'A name check is probation’s to answer.');
  if (thresholdView !== null && by.agency !== 'HEALTH')
    throw badInput('thresholdView', 'R102', 'The threshold view is health’s to give.');
  if (crime !== null && by.agency !== 'POLICE')
    throw badInput('crime', 'R98', 'Whether it is a crime is for the police to say.');
  return { nameCheck, thresholdView, crime };
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
  const extras = viewsOf(input, act);
  if (input.noRecord) {
    if (input.analysis || nominated.length > 0 || (extras.nameCheck ?? 'NO_MATCH') !== 'NO_MATCH')
      throw badInput('noRecord', 'R112', 'Nothing held means that nothing is sent.');
    return {
      ...stamp(act),
      noRecord: true,
      concernHeld: false,
      analysis: null,
      ragSuggestion: null,
      nominated: [],
      ...extras,
    };
  }
  if (extras.nameCheck === 'NO_MATCH')
    throw badInput('nameCheck', 'R112', 'No match sends no data: answer that nothing is held.');
  const analysis = input.analysis?.trim() ?? '';
  if (analysis === '') throw refusal('ANALYSIS_PRESENT');
  const { concernHeld = null, ragSuggestion = null } = input;
  return { ...stamp(act), noRecord: false, concernHeld, analysis, ragSuggestion, nominated, ...extras };
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
 * The Team Manager learns that the agency is not there: its silence is no lateness (R114). Throws FORBIDDEN,
 * BAD_USER_INPUT or NOT_ALLOWED.
 */
export const reportUnstaffed: Command<{ readonly request: string; readonly reason: string }> = (
  contact,
  input,
  act,
) => {
  const request = contact.requests.find(({ id }) => id === input.request);
  if (!request) throw badInput('request', 'R114', 'The contact has no such request.');
  const reason = required(input.reason, 'reason', 'R114');
  const status = nextStatus(contact, request, 'FIND_NO_COVER', act);
  const requests = replaced(contact, { ...request, status });
  return nextVersion(noted(contact, 'REPORT_UNSTAFFED', act, `${request.agency}: ${reason}`, { requests }));
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
