import { alertsTo, byRole, type Alert } from '../alerts/alert';
import type { Enquiry } from './enquiry';
import { deadlineOfEnquiry } from './enquiryDeadline';

const answerers = [byRole('RSO'), byRole('MASH_TEAM_MANAGER')];

/** Every alert that an enquiry gives rise to: its answer is due soon, then overdue (R57, feature 87). Pure. */
export const enquiryAlertsOf = (enquiry: Enquiry): readonly Alert[] => {
  const { due, dueSoonAt } = deadlineOfEnquiry(enquiry, enquiry.receivedAt);
  if (enquiry.answer !== null || due === null || dueSoonAt === null) return [];
  const occasion = { cause: '', rule: 'R57', due };
  return [
    ...alertsTo(answerers, {
      ...occasion,
      kind: 'ENQUIRY_DUE_SOON',
      at: dueSoonAt,
      until: due,
      reason: 'The answer to an enquiry from outside is due soon.',
    }),
    ...alertsTo(answerers, {
      ...occasion,
      kind: 'ENQUIRY_OVERDUE',
      at: due,
      reason: 'The answer to an enquiry from outside is overdue.',
    }),
  ];
};
