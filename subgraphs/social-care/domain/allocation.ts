import { allocators, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { badInput, refusal } from './guards';
import type { Allocation, AllocationStep } from './parts/direction';

export interface AllocationInput {
  readonly step: AllocationStep;
  /** `sub` of the worker to whom the case goes; for a call or a visit nobody. */
  readonly to?: string | null;
}

/** Steps that give the case to a worker; the others are the worker’s. */
const givesToWorker = (step: AllocationStep): boolean =>
  step === 'SOCIAL_WORKER' || step === 'FAMILY_SUPPORT_WORKER';

const isTakenOn = ({ state, decision }: Contact): boolean =>
  state === 'EARLY_HELP' || (decision !== null && decision.threshold !== 'NFA');

const workerOf = ({ step, to }: AllocationInput): string | null => {
  const worker = to?.trim() ?? '';
  if (!givesToWorker(step)) return null;
  if (worker === '') throw badInput('to', 'R135', 'Name the worker to whom the case goes.');
  return worker;
};

/**
 * The receiving team’s first steps: a worker, then the call, then the visits (R135, K22, feature 97). A step may be
 * taken again: another worker, the weekly visit. Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED before the
 * decision, after one without action, or before a worker has the case.
 */
export const allocateCase: Command<AllocationInput> = (contact, input, act) => {
  requireActor(act, allocators, contact, 'R135');
  if (!isTakenOn(contact)) throw refusal('TAKEN_ON');
  const { step } = input;
  if (!givesToWorker(step) && !contact.allocations.some((earlier) => givesToWorker(earlier.step)))
    throw refusal('ALLOCATED_FIRST');
  const allocation: Allocation = { ...stamp(act), step, to: workerOf(input) };
  return nextVersion(
    noted(contact, 'ALLOCATE', act, step, { allocations: [...contact.allocations, allocation] }),
  );
};
