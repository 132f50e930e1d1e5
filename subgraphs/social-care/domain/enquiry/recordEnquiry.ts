import { doorkeepers, requireActor } from '../actors';
import { nextVersion, stamp, type CommandContext } from '../command';
import { badInput, required } from '../guards';
import type { Act } from '../parts/act';
import type { Enquiry } from './enquiry';

export type EnquiryInput = Pick<Enquiry, 'kind' | 'from' | 'wantedBy' | 'about' | 'reason'> & {
  /** When it came; null: now. */
  readonly receivedAt: Date | null;
};

/** Writes down an enquiry from outside (R34, R56–R58). Throws FORBIDDEN, BAD_USER_INPUT. */
export const recordEnquiry = (input: EnquiryInput, act: Act, { profile, ids }: CommandContext): Enquiry => {
  const under = { profile: profile.id, profileVersion: profile.version };
  requireActor(act, doorkeepers, under, 'R57');
  const { kind, from, wantedBy, about, reason } = input;
  const receivedAt = input.receivedAt ?? act.at;
  if (receivedAt > act.at) throw badInput('receivedAt', 'R57', 'An enquiry cannot have come later than now.');
  if (about.length === 0) throw badInput('about', 'R57', 'Say about whom they ask.');
  return nextVersion({
    ...under,
    id: ids.next('enquiry_'),
    version: 0,
    commands: [],
    kind,
    from: { ...from, organisation: required(from.organisation, 'from.organisation', 'R57') },
    receivedAt,
    wantedBy,
    about,
    reason: required(reason, 'reason', 'R57'),
    recorded: stamp(act),
    answer: null,
  });
};
