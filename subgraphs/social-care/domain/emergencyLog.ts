import type { LogFact } from '@mash-hub/shared/log';
import type { Contact } from './contact';
import type { Emergency } from './parts/emergency';
import { permissionStateOf } from './permissionState';

/** `emergency person level until`: to which level somebody is opened and until when, ENDED where not any more. */
const lineOf = (contact: Contact, { id, subject, level, endsAt, closedAt, review }: Emergency): string => {
  const person = contact.subjects.find((one) => one.id === subject)?.personId ?? '';
  const isEnded = closedAt !== null || review?.finding === 'NOT_JUSTIFIED';
  return [id, person, level, isEnded ? 'ENDED' : endsAt.toISOString()].join(' ');
};

const linesOf = (contact: Contact): readonly string[] =>
  contact.emergencies.map((emergency) => lineOf(contact, emergency));

/**
 * What a command of break-glass leaves of that on which permission rests, for its log entry: the log alone says who was
 * open to whom, and when (BG1). References, levels and times only, never a reason. Pure.
 */
export const emergenciesAfter = (
  before: Contact,
  next: Contact,
  now: Date,
): Readonly<Record<string, LogFact>> => {
  const known = linesOf(before);
  const changed = linesOf(next).filter((line) => !known.includes(line));
  return { ...permissionStateOf(before, next, now), ...(changed.length > 0 && { emergenciesNow: changed }) };
};
