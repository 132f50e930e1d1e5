import { requireActor, managers, screeners } from '../actors';
import { consentOf, isMinor, subjectOf } from '../basis';
import { nextVersion, noted, stamp, type Command } from '../command';
import { badInput, refusal } from '../guards';
import { writeBacks, type WriteBack } from '../parts/writeBack';

export interface PassingInput {
  /** The adult whom the police report is about. */
  readonly subject: string;
}

/**
 * Notes that a police safeguarding report about an adult’s alcohol or drug use was passed to the substance service
 * (R227, feature 85, V25): with that adult’s own consent and never on a ground in its place. It is a write-back, and
 * what the service may read is decided as ever. Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED without consent.
 */
export const passToSubstanceService: Command<PassingInput> = (contact, input, act) => {
  requireActor(act, [...new Set([...managers, ...screeners, 'DA_ADVISOR' as const])], contact, 'R227');
  const subject = subjectOf(contact, input.subject);
  if (isMinor(subject, act.at)) throw badInput('subject', 'R227', 'Name the adult whom the report is about.');
  if (consentOf(subject) !== 'GIVEN') throw refusal('SUBSTANCE_CONSENT');
  const passed: WriteBack = {
    ...stamp(act),
    kind: 'SUBSTANCE_REPORT',
    to: 'The substance-misuse service',
    items: writeBacks.SUBSTANCE_REPORT.tells,
  };
  return nextVersion(
    noted(contact, 'PASS_TO_SUBSTANCE_SERVICE', act, subject.id, {
      writeBacks: [...contact.writeBacks, passed],
    }),
  );
};
