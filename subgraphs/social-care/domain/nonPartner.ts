import { hasBasisForAChild } from './basis';
import { managers, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { ContactState } from './contact';
import { refusal, required } from './guards';
import type { NonPartnerRequest } from './parts/direction';

/** Whose job it is to ask outside the partnership (R108). */
const askers = [...managers, 'TRIAGE_WORKER', 'TRIAGE_COORDINATOR', 'MASH_SOCIAL_WORKER'] as const;

/** INVARIANT: nobody is asked before a manager has acted (feature 18), nor while a contact is held (R222). */
const asking: readonly ContactState[] = ['TRIAGE', 'MASH_ASSESSMENT', 'STRATEGY'];

export interface NonPartnerInput {
  readonly organisation: string;
  /** Token subject of whoever sees to it. */
  readonly owner: string;
  readonly reason: string;
}

/**
 * An agency outside the partnership is asked by hand, by a named owner (R108, feature 51): for a child for whom there
 * is consent or a ground. Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const askNonPartner: Command<NonPartnerInput> = (contact, input, act, { ids }) => {
  requireActor(act, askers, contact, 'R108');
  if (!asking.includes(contact.state)) throw refusal('SCREENING', { rule: 'R108' });
  if (!hasBasisForAChild(contact, act.at)) throw refusal('CONSENT_OR_GROUND');
  const request: NonPartnerRequest = {
    ...stamp(act),
    id: ids.next('enquiry_'),
    organisation: required(input.organisation, 'organisation', 'R108'),
    owner: required(input.owner, 'owner', 'R108'),
    reason: required(input.reason, 'reason', 'R108'),
    answer: null,
  };
  const nonPartnerRequests = [...contact.nonPartnerRequests, request];
  return nextVersion(noted(contact, 'ASK_NON_PARTNER', act, null, { nonPartnerRequests }));
};

/** Writes down what the organisation answered, with what it means for the child (R108, R111). Throws as asking does. */
export const recordNonPartnerAnswer: Command<{ readonly request: string; readonly analysis: string }> = (
  contact,
  input,
  act,
) => {
  const open = contact.nonPartnerRequests.find(({ id, answer }) => id === input.request && answer === null);
  if (!open) throw refusal('NON_PARTNER_OPEN');
  if (open.owner !== act.by.sub) requireActor(act, askers, contact, 'R108');
  if (input.analysis.trim() === '') throw refusal('ANALYSIS_PRESENT');
  const answer = { ...stamp(act), analysis: input.analysis.trim() };
  const nonPartnerRequests = contact.nonPartnerRequests.map((request) =>
    request === open ? { ...request, answer } : request,
  );
  return nextVersion(noted(contact, 'RECORD_NON_PARTNER_ANSWER', act, null, { nonPartnerRequests }));
};
