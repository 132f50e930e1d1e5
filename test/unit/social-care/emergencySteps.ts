import { isHubError } from '@mash-hub/shared/errors';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import {
  closeEmergency,
  openEmergency,
  permissionOf,
  reviewEmergency,
  type Act,
  type Contact,
} from '@mash-hub/social-care/domain';
import { aContact, anAct, aRequester, person } from './builders';

const ids = seededIdSource(11);
const reason = 'The child is at the hospital and nobody knows who may collect her.';
export const theDutyWorker = anAct('SOCIAL_CARE', 'EDT_WORKER');
export const opener = aRequester('SOCIAL_CARE', 'EDT_WORKER');
export const nightAt = '2026-06-10 02:00';

/** Opens the first person of the contact, unless another is named. */
export const opened = (
  contact: Contact,
  act: Act,
  subject = person(contact, 1),
  why = reason,
  recent: readonly Contact[] = [],
): Contact =>
  openEmergency(contact, { id: ids.next('emergency_'), subject, reason: why, recent }, act, {
    profile: profileOf(contact.profile),
    ids,
  });

/** A contact in Walsall whose child the duty worker opens at two in the morning. */
export const ofNight = (): Contact =>
  opened(aContact({ channel: 'EMARF' }, 'WALSALL'), theDutyWorker(nightAt));

/** Level and row of the n-th person for somebody, in one word or two. */
export const levelOf = (contact: Contact, requester: Requester, now: Date, n = 1): string => {
  const subject = contact.subjects[n - 1];
  assert.ok(subject);
  const { level, row } = permissionOf(contact, subject, requester, profileOf(contact.profile), now);
  return level === 'NONE' ? level : `${level} ${row}`;
};

/** The guard or the code by which something is refused. */
export const refusedAs = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (isHubError(error)) {
      const { guard, code } = error.extensions;
      return typeof guard === 'string' ? guard : code;
    }
    throw error;
  }
  return 'NOT_REFUSED';
};

/** The emergency that was opened last. */
export const last = (contact: Contact) => {
  const emergency = contact.emergencies.at(-1);
  assert.ok(emergency);
  return emergency;
};

export const reviewed = (
  contact: Contact,
  finding: 'JUSTIFIED' | 'NOT_JUSTIFIED',
  act: Act,
  id = last(contact).id,
) =>
  reviewEmergency(contact, { emergency: id, finding, reason: 'Looked into it.' }, act, {
    profile: profileOf(contact.profile),
    ids,
  });

export const closed = (contact: Contact, act: Act): Contact =>
  closeEmergency(contact, { emergency: last(contact).id }, act, { profile: profileOf(contact.profile), ids });
