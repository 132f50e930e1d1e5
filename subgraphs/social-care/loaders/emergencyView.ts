import type { Redacted } from '@mash-hub/shared/disclosure';
import type { GrantFacts } from '@mash-hub/shared/grant';
import { fieldRowsOf } from '@mash-hub/shared/subgraph';
import { contactRows } from '../disclosure/contact';
import { emergencyStateOf, isRunningAt, type Contact, type Emergency } from '../domain';
import type { Eye } from './eye';

const rows = {
  emergency: fieldRowsOf('EmergencyRecord', contactRows),
  review: fieldRowsOf('EmergencyReview', contactRows),
};

/** To the decision circle, and to whoever opened it. */
const isSeenBy = ({ by }: Emergency, { circle, sub, agency }: GrantFacts): boolean =>
  circle || (by.sub === sub && by.agency === agency);

const seenReview = (emergency: Emergency, { about, see }: Eye): object | null => {
  const { review, subject } = emergency;
  if (!review) return null;
  const { at, by, finding, reason } = review;
  return { reason: null, ...see({ reason }, about([subject], at), rows.review), at, role: by.role, finding };
};

/** The openings in an emergency of which this requester may know; the reasons as their item is disclosed (SOC-14). */
export const seenEmergencies = (
  contact: Contact,
  facts: GrantFacts,
  eye: Eye,
  now: Date,
): readonly Redacted[] =>
  contact.emergencies
    .filter((emergency) => isSeenBy(emergency, facts))
    .map((emergency): Redacted => {
      const { id, subject, level, by, at, endsAt, reviewDue, closedAt, reason } = emergency;
      return {
        reason: null,
        ...eye.see({ reason }, eye.about([subject], at), rows.emergency),
        ...{ id, subject, level, openedAt: at, endsAt, reviewDue, closedAt },
        state: emergencyStateOf(contact, emergency, now),
        open: isRunningAt(contact, emergency, now),
        openedBy: { agency: by.agency, role: by.role },
        review: seenReview(emergency, eye),
      };
    });
