import type { Contact } from '../contact';
import { procedureOf } from '../procedure';
import type { Alert } from './alert';
import { consentAlerts } from './consent';
import { deadlineAlerts } from './deadlines';
import { directionAlerts } from './direction';
import { emergencyAlerts } from './emergency';
import { intakeAlerts } from './intake';
import { outcomeAlerts } from './outcome';
import { requestAlerts, supervisionAlerts } from './requests';
import { strategyAlerts } from './strategy';

export { alertKinds, alertsTo, byAuditor, holdsAt, nextChangeOf, settledOnlyBy, trayOf } from './alert';
export type { Alert, AlertKind, Audience } from './alert';

/**
 * Every alert that a contact gives rise to, with the instant from which it holds, past or to come. Pure: from the
 * contact and its own version of the procedure alone.
 */
export const alertsOf = (contact: Contact): readonly Alert[] => {
  const profile = procedureOf(contact);
  return [
    ...deadlineAlerts(contact, profile),
    ...requestAlerts(contact, profile),
    ...supervisionAlerts(contact),
    ...strategyAlerts(contact, profile),
    ...intakeAlerts(contact, profile),
    ...consentAlerts(contact),
    ...directionAlerts(contact, profile),
    ...outcomeAlerts(contact, profile),
    ...emergencyAlerts(contact, profile),
  ];
};
