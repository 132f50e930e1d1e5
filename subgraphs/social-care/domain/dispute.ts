import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { required } from './guards';
import { disputeMachine } from './machines/dispute';
import { take } from './machines/machine';

/**
 * Raises a dispute, inside the MASH or out of it (R158, R159), at any point.
 * INVARIANT: the outcome stands unchanged meanwhile (V27). Throws FORBIDDEN or BAD_USER_INPUT.
 */
export const raiseDispute: Command<{ readonly ground: string }> = (contact, input, act, { ids, profile }) => {
  take(disputeMachine, null, 'RAISE', act, contact);
  const ground = required(input.ground, 'ground', 'R159');
  const dispute: Contact['disputes'][number] = {
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
