import type { Standing } from './facts';
import { reaches, type OrderedLevel, type Stage, type WithheldReason } from './vocabulary';

/** Who may hear how much at this stage, whatever the row allows (domain F3, F4, F9). */
export const stageLimit = (stage: Stage, standing: Standing): OrderedLevel => {
  switch (stage) {
    case 'INTAKE':
    case 'HELD':
    case 'CLOSED':
      return 'NONE';
    case 'DA_TRIAGE':
      return standing.circle ? 'FULL' : standing.asked ? 'HEADLINE' : 'NONE';
    case 'GATHERING':
    case 'STRATEGY':
    case 'DECIDED':
    case 'RELEASED':
      return standingLimit(standing);
  }
};

const standingLimit = (standing: Standing): OrderedLevel => {
  if (standing.circle || standing.attends === 'STRATEGY') return 'FULL';
  const attending: OrderedLevel = standing.attends === 'DISCUSSION' ? 'RELEVANT' : 'NONE';
  const contributing: OrderedLevel = standing.asked ? 'HEADLINE' : 'NONE';
  const highest = reaches(attending, contributing) ? attending : contributing;
  return standing.released && reaches(standing.released, highest) ? standing.released : highest;
};

/** Why a stage or standing holds somebody down to a level. */
export const reasonOfLimit = (stage: Stage, limit: OrderedLevel): WithheldReason => {
  if (stage === 'HELD') return 'NO_CONSENT';
  if (stage === 'CLOSED') return 'PURPOSE_ENDED';
  return stage === 'RELEASED' || limit === 'NONE'
    ? stage === 'INTAKE'
      ? 'STAGE'
      : 'NOT_RECIPIENT'
    : 'STAGE';
};

/** A rule that shuts a case before its row is asked, and the reason that goes with it. */
export interface Gate {
  readonly rule: 'F3' | 'M7' | 'M10';
  readonly reasons: readonly WithheldReason[];
}

/**
 * Why somebody has no part in a case, by role and stage alone (F8, steps 1 and 5); null for whoever has. The circle
 * always has: it must act on what the row says. So has whoever may know of a contact that is held (R222, S7): its row is
 * named by what its referrer said, and that consent is wanting is what they have to act on.
 *
 * INVARIANT: nothing of the case but its stage is in the answer. A row of the decision table tells how the case was
 * rated, what was said about consent and that a ground is on file; this tells none of it.
 */
export const gateOf = (stage: Stage, standing: Standing): Gate | null => {
  if (stage === 'HELD') return null;
  if (standing.ceiling === 'NONE') return { rule: 'M10', reasons: ['ROLE'] };
  if (standing.circle || stageLimit(stage, standing) !== 'NONE') return null;
  const reason = reasonOfLimit(stage, 'NONE');
  return { rule: reason === 'NOT_RECIPIENT' ? 'M7' : 'F3', reasons: [reason] };
};
