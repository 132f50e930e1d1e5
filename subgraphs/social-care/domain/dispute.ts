import { referrers, requireActor } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import { required } from './guards';

/** A disagreement (domain D10). It opens a review and stops no safety action. */
export const disputeTransitions = [
  { from: null, event: 'RAISE', to: 'RAISED', rules: ['R158', 'R159'] },
] as const;

/**
 * Raises a dispute, inside the MASH or out of it (R158, R159), at any point.
 * INVARIANT: the outcome stands unchanged meanwhile (V27). Throws FORBIDDEN or BAD_USER_INPUT.
 */
export const raiseDispute: Command<{ readonly ground: string }> = (contact, input, act, { ids }) => {
  requireActor(act, referrers, contact.profile, 'R159');
  const ground = required(input.ground, 'ground', 'R159');
  const dispute = { ...stamp(act), id: ids.next('dispute_'), ground, state: 'RAISED' } as const;
  return nextVersion(
    noted(contact, 'RAISE_DISPUTE', act, dispute.id, { disputes: [...contact.disputes, dispute] }),
  );
};
