import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile, Rag } from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { hasBasis } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, AgencyReturn, Contact, ContactState, InformationRequest } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { openRequestStates, requestMachine, type RequestEvent } from './machines/request';
import { recordReferenceOf } from './recordReference';
import { ownWordsOf, type AgencyFormsInput } from './forms';
import type { NameCheck } from './parts/nameCheck';

/** True while an agency owes an answer. */
export const isOutstanding = ({ status }: InformationRequest): boolean =>
  openRequestStates.some((state) => state === status);

/** Agencies that owe an answer. */
export const owingAgencies = ({ requests }: Pick<Contact, 'requests'>): readonly Agency[] => [
  ...new Set(requests.filter(isOutstanding).map(({ agency }) => agency)),
];

export interface ReturnInput extends AgencyFormsInput {
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

/** Throws NOT_ALLOWED once the purpose for which agencies were asked has ended. */
export const requireAnswering = ({ state, decision }: Contact): void => {
  if (!answering.includes(state) || decision?.threshold === 'NFA') throw refusal('NOT_IN_THE_PROCESS');
};

/** The agency’s own request. Throws NOT_FOUND: a request of another agency is as unknown as one that does not exist. */
export const requestOf = (contact: Contact, id: string, act: Act): InformationRequest => {
  const found = contact.requests.find((request) => request.id === id);
  if (found?.agency !== act.by.agency) throw hubError('NOT_FOUND', { field: 'request' });
  return found;
};

/** Where an event takes an open request. Throws NOT_ALLOWED or FORBIDDEN. */
export const nextStatus = (
  contact: Contact,
  { status }: InformationRequest,
  event: RequestEvent,
  act: Act,
) => {
  if (!openRequestStates.some((state) => state === status)) throw refusal('REQUEST_OPEN');
  return take(requestMachine, status, event, act, contact).to;
};

/** Throws NOT_ALLOWED once nobody who is asked about has consent or a ground: nothing more is entered (R228). */
export const requireBasis = (contact: Contact, request: InformationRequest, act: Act): void => {
  const ids = request.subjects.map(({ subject }) => subject);
  const asked = contact.subjects.filter(({ id }) => ids.includes(id));
  if (!asked.some((subject) => hasBasis(contact, subject, act.at))) throw refusal('BASIS_STANDS');
};

/** The warning is accepted before the first entry, whatever it is (R113, feature 57). Throws BAD_USER_INPUT. */
export const requireAccepted = ({ visibilityAccepted }: { readonly visibilityAccepted: boolean }): void => {
  if (!visibilityAccepted)
    throw badInput(
      'visibilityAccepted',
      'R113',
      'Entries may be read by other children’s-services staff: accept this first.',
    );
};

/** Without probation’s answer on the names nobody would alert a supervising officer (R104, R105). Throws BAD_USER_INPUT. */
const requireNameCheck = (nameCheck: NameCheck | null, { by }: Act): void => {
  if (by.agency === 'PROBATION' && nameCheck === null)
    throw badInput(
      'nameChecks',
      'R104',
      'Answer for everybody who is asked about: current, previous or no match. Whether a supervising officer is alerted depends on it.',
    );
};

const answerOf = (
  input: ReturnInput,
  request: InformationRequest,
  act: Act,
  profile: ProcedureProfile,
): AgencyReturn => {
  requireAccepted(input);
  const nominated = [...new Set(input.nominated ?? [])].map((reference) =>
    recordReferenceOf(reference, 'nominated', 'R143'),
  );
  const extras = ownWordsOf(input, { request, act, noRecord: input.noRecord }, profile);
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
  requireNameCheck(extras.nameCheck, act);
  const { concernHeld = null, ragSuggestion = null } = input;
  return { ...stamp(act), noRecord: false, concernHeld, analysis, ragSuggestion, nominated, ...extras };
};

/** The contact’s requests with one of them changed. */
export const replaced = (contact: Contact, request: InformationRequest): readonly InformationRequest[] =>
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
  requireAnswering(contact);
  const status = nextStatus(contact, request, input.noRecord ? 'FIND_NOTHING' : 'SUBMIT', act);
  requireBasis(contact, request, act);
  if (input.ragSuggestion && !profile.ragMap[input.ragSuggestion])
    throw badInput('ragSuggestion', 'R77', 'Your authority’s procedures do not use this rating.');
  const requests = replaced(contact, { ...request, status, answer: answerOf(input, request, act, profile) });
  return nextVersion(noted(contact, 'SUBMIT_RETURN', act, request.id, { requests }));
};
