import { agencyNames } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { toLocal } from '@mash-hub/shared/time';
import type { Contact } from '../contact';
import type { Emergency } from '../parts/emergency';
import { hoursUnreviewed } from '../emergencyAccess';
import { isReferrer } from '../standing';
import { alertsTo, byAuditor, type Alert } from './alert';
import { managersOf } from './managersOf';

/** The owners whose records an opening reads: every agency but the opener’s own. Their auditors read the log. */
const ownersOf = ({ by }: Emergency) => agencyNames.filter((agency) => agency !== by.agency).map(byAuditor);

/** What whoever reviews an opening has to know of its opener, without naming them. */
const ofOpener = (contact: Contact, emergency: Emergency): readonly string[] => {
  const hours = hoursUnreviewed(contact, emergency);
  return [
    ...(hours > 1
      ? [`It is opening number ${String(hours)} of this person by the same practitioner without a review.`]
      : []),
    ...(isReferrer(contact, emergency.by) ? ['Whoever opened it referred this contact.'] : []),
  ];
};

/** The managers are told until one has reviewed it; an owner until its auditor says that the log was looked into. */
const opened = (contact: Contact, emergency: Emergency, profile: ProcedureProfile): readonly Alert[] => {
  const { id, at, by, endsAt, reviewDue, review } = emergency;
  const common = { kind: 'EMERGENCY_OPENED', cause: id, at, rule: 'BG1', causedBy: by.sub } as const;
  const who = `${by.role} (${by.agency}) opened one person in an emergency: ${toLocal(at)} to ${toLocal(endsAt)}`;
  return [
    ...alertsTo(review === null ? managersOf(profile) : [], {
      ...common,
      reason: [`${who}. Another manager reviews it.`, ...ofOpener(contact, emergency)].join(' '),
      due: reviewDue,
    }),
    ...alertsTo(ownersOf(emergency), { ...common, reason: `${who}. Your log says what was read.` }),
  ];
};

const toReview = (emergency: Emergency, profile: ProcedureProfile): readonly Alert[] => {
  const { id, at, by, reviewDue } = emergency;
  const common = { cause: id, rule: 'BG1', due: reviewDue } as const;
  return [
    ...alertsTo(managersOf(profile), {
      ...common,
      kind: 'EMERGENCY_TO_REVIEW',
      at,
      reason: `Review what ${by.role} (${by.agency}) opened in an emergency: was it justified?`,
    }),
    ...alertsTo(managersOf(profile), {
      ...common,
      kind: 'EMERGENCY_REVIEW_OVERDUE',
      at: reviewDue,
      reason: `Overdue: nobody has reviewed what ${by.role} (${by.agency}) opened in an emergency.`,
    }),
  ];
};

/**
 * What follows from breaking the glass (BG1): the managers and every owner are told at once, each opening anew, and a
 * manager is asked for the review until it is written, whatever became of the contact meanwhile. Pure.
 */
export const emergencyAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] =>
  contact.emergencies.flatMap((emergency) => [
    ...opened(contact, emergency, profile),
    ...(emergency.review === null ? toReview(emergency, profile) : []),
  ]);
