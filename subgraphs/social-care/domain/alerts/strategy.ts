import { type ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from '../contact';
import { clocksOf } from '../deadlines';
import { strategyStateOf } from '../strategy';
import { alertsTo, byRole, type Alert } from './alert';
import { inStateSince, managersOf } from './managersOf';

/** R38: the bounce to the area never delays protection, whether harm was seen at once or is found there. */
const bounced = (contact: Contact, at: Date): readonly Alert[] => {
  const { origin, state, stateHistory } = contact;
  const wasWithArea = stateHistory.some(({ to }) => to === 'WITH_AREA_TEAM');
  const harm = state === 'STRATEGY' || (state === 'WITH_AREA_TEAM' && origin.immediateHarm);
  return wasWithArea && harm
    ? alertsTo([byRole('AREA_DUTY_MANAGER')], {
        kind: 'AREA_DUTY_NOTIFICATION',
        cause: '',
        at,
        reason:
          'A contact that had gone to the area team shows immediate harm: join the strategy discussion.',
        rule: 'R38',
      })
    : [];
};

/** What follows from harm being found (D6): RED makes a strategy task and notifies the receiving manager (feature 58). Pure. */
export const strategyAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const at = inStateSince(contact);
  if (contact.state !== 'STRATEGY') return bounced(contact, at);
  const clock = clocksOf(contact).find(
    ({ purpose, due }) => (purpose === 'STRATEGY' || purpose === 'DECISION') && due !== null,
  );
  const due = clock?.due ?? null;
  const convene =
    strategyStateOf(contact) === 'TRIGGERED'
      ? alertsTo([...managersOf(profile), byRole('SENIOR_PRACTITIONER')], {
          kind: 'STRATEGY_DUE',
          cause: '',
          at,
          reason: 'Convene the strategy discussion at once, or record why it is not held.',
          rule: 'R117',
          due,
        })
      : [];
  const notify = alertsTo([byRole(profile.strategyNotified.value)], {
    kind: 'STRATEGY_NOTIFICATION',
    cause: '',
    at,
    reason: 'Harm was found in a contact of your area: a strategy discussion is due.',
    rule: 'R118',
    due,
  });
  return [...convene, ...notify, ...bounced(contact, at)];
};
