import type { LogFact } from '@mash-hub/shared/log';
import { consentOf, isChild, standingConsentOf } from './basis';
import type { Contact, Override, Subject } from './contact';
import { endOfLocalDate } from './localDate';
import { stageOf, thresholdOf } from './stage';

/** `person CHILD|OTHER recorded standing`: what is recorded of a person’s consent, and what sharing stands on. */
const consentLine = (contact: Contact, subject: Subject): string =>
  [
    subject.personId,
    isChild(subject) ? 'CHILD' : 'OTHER',
    consentOf(subject),
    standingConsentOf(contact, subject),
  ].join(' ');

/** `override until ground person,person`: until when a ground stands, LAPSED where it does not any more. */
const groundLine = (contact: Contact, { id, ground, reviewDate, lapsed, subjects }: Override): string => {
  const people = contact.subjects.filter((subject) => subjects.includes(subject.id));
  const until = lapsed ? 'LAPSED' : endOfLocalDate(reviewDate).toISOString();
  return [id, until, ground, people.map(({ personId }) => personId).join(',')].join(' ');
};

const consentLines = (contact: Contact): readonly string[] =>
  contact.subjects.map((subject) => consentLine(contact, subject));

const groundLines = (contact: Contact): readonly string[] =>
  contact.overrides.map((override) => groundLine(contact, override));

const notAmong = (known: readonly string[], lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !known.includes(line));

/**
 * What a command leaves of that on which permission rests, for its log entry, so that the log alone says which consent,
 * grounds, threshold and stage were known at each moment: all of a contact that is new, of another what changed.
 * Statuses and references only. Pure.
 */
export const permissionStateOf = (
  before: Contact | null,
  next: Contact,
  now: Date,
): Readonly<Record<string, LogFact>> => {
  const consents = notAmong(before ? consentLines(before) : [], consentLines(next));
  const grounds = notAmong(before ? groundLines(before) : [], groundLines(next));
  return {
    ...(consents.length > 0 && { consentsNow: consents }),
    ...(grounds.length > 0 && { groundsNow: grounds }),
    thresholdNow: thresholdOf(next),
    stageNow: stageOf(next, now),
  };
};
