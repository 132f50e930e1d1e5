import { requireActor, managers, screeners } from '../actors';
import { consentOf, isMinor, subjectOf } from '../basis';
import { nextVersion, noted, type Command } from '../command';
import { badInput, refusal } from '../guards';

export interface PassingInput {
  /** The adult whom the police report is about. */
  readonly subject: string;
}

/**
 * Notes that a police safeguarding report about an adult’s alcohol or drug use was passed to the substance service
 * (R227, feature 85, V25): with that adult’s own consent and never on a ground in its place. What the service may read
 * is decided as ever. Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED without consent.
 */
export const passToSubstanceService: Command<PassingInput> = (contact, input, act) => {
  requireActor(act, [...new Set([...managers, ...screeners, 'DA_ADVISOR' as const])], contact, 'R227');
  const subject = subjectOf(contact, input.subject);
  if (isMinor(subject, act.at)) throw badInput('subject', 'R227', 'Name the adult whom the report is about.');
  if (consentOf(subject) !== 'GIVEN') throw refusal('SUBSTANCE_CONSENT');
  return nextVersion(noted(contact, 'PASS_TO_SUBSTANCE_SERVICE', act, subject.id, {}));
};
