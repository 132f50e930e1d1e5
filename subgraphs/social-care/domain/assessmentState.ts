import type { Contact } from './contact';
import type { AssessmentState } from './machines/assessment';
import { isOutstanding } from './request';

/** What happened since partners were first asked; the history tells the order where the clock cannot. */
const eventsSinceCommission = ({ stateHistory }: Contact): ReadonlySet<string> => {
  const commissioned = stateHistory.findIndex(({ event }) => event === 'COMMISSION');
  return new Set(stateHistory.slice(commissioned + 1).map(({ event }) => event));
};

const whileOpen = (contact: Contact): AssessmentState => {
  const events = eventsSinceCommission(contact);
  if (events.has('OPEN_DISCUSSION')) return 'DISCUSSION';
  if (events.has('CONFIRM_RATING')) return 'MANAGER_REVIEW';
  return contact.requests.some(isOutstanding) ? 'GATHERING' : 'ALL_IN';
};

/**
 * Where the MASH assessment stands (D5): computed from the contact, never stored beside it. Null where partners were
 * never asked. INVARIANT: it moves along the rows of the assessment’s machine only; deciding on what is in is review
 * and decision in one act (R95).
 */
export const assessmentStateOf = (contact: Contact): AssessmentState | null => {
  if (contact.assessmentCommencedAt === null) return null;
  if (contact.decision === null) return whileOpen(contact);
  if (contact.allocations.length > 0) return 'CLOSED';
  return contact.releases.length > 0 ? 'DISCLOSED' : 'DECIDED';
};
