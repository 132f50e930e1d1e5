import type { Requester } from '@mash-hub/shared/identity';
import { hubError } from '@mash-hub/shared/errors';
import { isActor, managers } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact } from './contact';
import { refusal, required } from './guards';
import { disputeMachine, type DisputeEvent } from './machines/dispute';
import { take } from './machines/machine';
import type { Dispute } from './parts/dispute';
import { isCoreStaff } from './standing';

/**
 * Raises a dispute, inside the MASH or out of it (R158, R159), at any point.
 * INVARIANT: the outcome stands unchanged meanwhile (V27). Throws FORBIDDEN or BAD_USER_INPUT.
 */
export const raiseDispute: Command<{ readonly ground: string }> = (contact, input, act, { ids, profile }) => {
  take(disputeMachine, null, 'RAISE', act, contact);
  const ground = required(input.ground, 'ground', 'R159');
  const dispute: Dispute = {
    ...stamp(act),
    id: ids.next('dispute_'),
    ground,
    state: 'RAISED',
    process: profile.dispute.value,
    steps: [],
    upheld: null,
  };
  return nextVersion(
    noted(contact, 'RAISE_DISPUTE', act, dispute.id, { disputes: [...contact.disputes, dispute] }),
  );
};

/** Whether somebody may read a dispute and carry it on: social care’s own staff, and whoever raised it (R159). */
export const seesDispute = (dispute: Dispute, person: Pick<Requester, 'sub' | 'agency' | 'role'>): boolean =>
  isCoreStaff(person) || (dispute.by.sub === person.sub && dispute.by.agency === person.agency);

/** What happens next to a dispute, beside its raising. */
export type DisputeStep = Exclude<DisputeEvent, 'RAISE'>;

export interface DisputeProgressInput {
  readonly dispute: string;
  readonly event: DisputeStep;
  /** What was said or found: kept, and read for learning (R160). */
  readonly note: string;
  /** With a review: whether it upheld the disagreement (K23). */
  readonly upheld?: boolean | null;
}

/** Who settled what is disputed: the decision, or else the last step that moved the contact. */
const whoDecided = ({ decision, stateHistory }: Contact): string | null =>
  decision?.by.sub ?? [...stateHistory].reverse().find(({ from, to }) => from !== to)?.by.sub ?? null;

/** It is taken further by whoever raised it, or by a manager. */
const requireParty = (contact: Contact, dispute: Dispute, act: Act): void => {
  const raised = dispute.by.sub === act.by.sub && dispute.by.agency === act.by.agency;
  if (!raised && !isActor(act, managers, contact))
    throw hubError('FORBIDDEN', {
      rule: 'R158',
      detail: 'Whoever raised it, or a manager, takes it further.',
    });
};

const findingOf = ({ event, upheld }: DisputeProgressInput, dispute: Dispute): boolean | null => {
  if (event !== 'REVIEW') return dispute.upheld;
  if (upheld === null || upheld === undefined) throw refusal('FINDING_STATED');
  return upheld;
};

/**
 * Carries a dispute on, step by step, each with its note (R158, R160). INVARIANT: it changes nothing of the contact but
 * the dispute: safety actions go on and the outcome stands until somebody decides anew (feature 88, V27).
 * Throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED: no such step now, or a reviewer who decided.
 */
export const progressDispute: Command<DisputeProgressInput> = (contact, input, act) => {
  const dispute = contact.disputes.find(({ id }) => id === input.dispute);
  if (!dispute || !seesDispute(dispute, act.by)) throw hubError('NOT_FOUND', { field: 'dispute' });
  const { to } = take(disputeMachine, dispute.state, input.event, act, contact);
  if (input.event === 'ESCALATE') requireParty(contact, dispute, act);
  if (input.event === 'REVIEW' && whoDecided(contact) === act.by.sub)
    throw refusal('REVIEWER_DID_NOT_DECIDE');
  const note = required(input.note, 'note', 'R160');
  const carried: Dispute = {
    ...dispute,
    state: to,
    upheld: findingOf(input, dispute),
    steps: [...dispute.steps, { ...stamp(act), to, note }],
  };
  const disputes = contact.disputes.map((one) => (one.id === dispute.id ? carried : one));
  return nextVersion(noted(contact, `DISPUTE_${to}`, act, dispute.id, { disputes }));
};
