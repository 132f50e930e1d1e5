import type { Role } from '@mash-hub/shared/disclosure';
import { requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import { badInput } from './guards';
import { proformaCompleters, withChecks } from './forms';
import type { HealthCheck } from './parts/agencyForm';
import { nextStatus, replaced, requestOf, requireAccepted, requireAnswering, requireBasis } from './request';

export interface AdminStageInput {
  readonly request: string;
  /** Those who have been looked up so far; the others are carried over to the next save. */
  readonly people: readonly HealthCheck[];
  readonly visibilityAccepted: boolean;
}

/** Who begins the family’s proforma (C1, R100). */
const beginners: readonly Role[] = ['HEALTH_MASH_ADMIN', ...proformaCompleters];

/**
 * Health’s administrators save the first stage of the family’s proforma: where was looked for whom, and how far back;
 * a nurse completes it with the return (R100). It may be saved as often as there is more. It is an entry: the warning
 * is accepted with it (R113). Throws NOT_FOUND, FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT.
 */
export const saveAdminStage: Command<AdminStageInput> = (contact, input, act) => {
  const request = requestOf(contact, input.request, act);
  requireActor(act, beginners, contact, 'R100');
  requireAnswering(contact);
  const begun = request.status === 'IN_PROGRESS';
  const status = begun ? request.status : nextStatus(contact, request, 'START', act);
  requireBasis(contact, request, act);
  requireAccepted(input);
  if (input.people.length === 0) throw badInput('people', 'R100', 'Say who was looked up.');
  const adminStage = { ...stamp(act), people: withChecks(request, input.people, act) };
  const requests = replaced(contact, { ...request, status, adminStage });
  return nextVersion(noted(contact, 'SAVE_ADMIN_STAGE', act, request.id, { requests }));
};
