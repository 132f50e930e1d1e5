import { fromLocal } from '@mash-hub/shared/time';
import { childrenOf, consentOf } from '../basis';
import type { Contact, Override } from '../contact';
import { endOfLocalDate } from '../localDate';
import { endedStates } from '../transitions';
import { alertsTo, type Alert } from './alert';
import { isUndecided, teamManagerAlone } from './managersOf';

const stands = ({ lapsed }: Override): boolean => lapsed === null;

const isCovered = ({ overrides }: Contact, subject: string): boolean =>
  overrides.some((override) => stands(override) && override.subjects.includes(subject));

/** R228: no seed says what follows a withdrawal; the manager decides at once whether a ground exists. */
const withdrawn = (contact: Contact): readonly Alert[] =>
  contact.subjects.flatMap((subject) => {
    const last = subject.consents.at(-1);
    if (last?.status !== 'WITHDRAWN' || isCovered(contact, subject.id)) return [];
    return alertsTo(teamManagerAlone, {
      kind: 'WITHDRAWAL_NEEDS_DECISION',
      cause: subject.id,
      at: last.at,
      reason: 'Consent was withdrawn: nothing new is released. Decide whether an override ground exists.',
      rule: 'R228',
    });
  });

/** F8: at section 47 consent is not needed, but the ground must be on record before partners are told. */
const unrecorded = (contact: Contact): readonly Alert[] => {
  const rating = contact.ratings.findLast(
    ({ rag }, index, all) => rag === 'RED' && all[index - 1]?.rag !== 'RED',
  );
  const isRed = contact.ratings.at(-1)?.rag === 'RED';
  const bare = childrenOf(contact).some(
    (child) => consentOf(child) !== 'GIVEN' && !isCovered(contact, child.id),
  );
  if (!rating || !isRed || !bare || !isUndecided(contact)) return [];
  return alertsTo(teamManagerAlone, {
    kind: 'OVERRIDE_RECORD_MISSING',
    cause: '',
    at: rating.at,
    reason: 'RED, and for a child neither consent nor a ground is recorded: record the ground now.',
    rule: 'F8',
  });
};

const toReview = (contact: Contact): readonly Alert[] =>
  contact.overrides.filter(stands).flatMap(({ id, reviewDate }) =>
    alertsTo(teamManagerAlone, {
      kind: 'OVERRIDE_REVIEW',
      cause: id,
      at: fromLocal(`${reviewDate}T00:00`),
      reason: 'The review date of an override has come: does its ground still stand?',
      rule: 'K26',
      due: endOfLocalDate(reviewDate),
    }),
  );

/** What follows from consent and from what stands in for it (F1, F2, F8), until the purpose of sharing has ended. Pure. */
export const consentAlerts = (contact: Contact): readonly Alert[] =>
  endedStates.includes(contact.state) || contact.decision?.threshold === 'NFA'
    ? []
    : [...withdrawn(contact), ...unrecorded(contact), ...toReview(contact)];
