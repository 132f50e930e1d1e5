import type { ContactInstants } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';
import type { Contact } from './contact';
import { procedureOf } from './procedure';
import { isDueSameDay } from './writtenForm';

/** A form that was due on the day of the concern; without a date the concern was identified when it was told (R9). */
const concernIdentifiedAt = (contact: Contact): Date | null => {
  if (!isDueSameDay(contact, procedureOf(contact))) return null;
  const date = contact.origin.concernIdentifiedOn;
  return date === null ? contact.receivedAt : fromLocal(`${date}T00:00`);
};

/** What happened at the door: the call that a form must follow (R7, R9), the form, and the Emergency Duty Team (R201). */
export const intakeInstantsOf = (contact: Contact): Partial<ContactInstants> => {
  const { channel, referrer, receivedAt, forms, emergencyResponse } = contact;
  const called = channel === 'PHONE' && referrer.kind === 'PROFESSIONAL';
  return {
    calledAt: called ? receivedAt : null,
    concernIdentifiedAt: concernIdentifiedAt(contact),
    writtenAt: forms[0]?.at ?? null,
    emergencyDuty: emergencyResponse && {
      respondedAt: emergencyResponse.at,
      receivedByDayTeamAt: emergencyResponse.receivedByDayTeamAt,
    },
  };
};
