import type { Role } from '@mash-hub/shared/disclosure';
import { policeOfficers, requireActor, screeners, triageMembers } from '../actors';
import { isMinor, subjectOf } from '../basis';
import { nextVersion, noted, stamp, type Command } from '../command';
import { badInput } from '../guards';
import type { RiskAssessment } from '../parts/direction';

/** Forms by which the risk of domestic abuse is assessed, and what each is about. */
export const riskForms = {
  DVRIM: 'Domestic violence risk identification matrix: the risk to one child (R168).',
  DASH: 'Domestic abuse, stalking and harassment checklist: the risk to a victim (R167).',
  RHRT: 'Risk, harm and repeat tool: the risk of it happening again (R177).',
} as const satisfies Record<RiskAssessment['form'], string>;

export interface RiskAssessmentInput {
  readonly subject: string;
  readonly form: RiskAssessment['form'];
  readonly level: number;
}

const assessors: readonly Role[] = [
  ...new Set([
    ...screeners,
    ...triageMembers,
    ...policeOfficers,
    'DA_SUPPORT_OFFICER' as const,
    'IDVA' as const,
  ]),
];

const highestLevel = 40;

/**
 * Puts the level of a completed risk form on the contact, a matrix for each child by itself; the form stays where it
 * was done (R168, feature 80). In triage and in the hub alike. Throws FORBIDDEN or BAD_USER_INPUT.
 */
export const recordRiskAssessment: Command<RiskAssessmentInput> = (contact, input, act) => {
  requireActor(act, assessors, contact, 'R168');
  const subject = subjectOf(contact, input.subject);
  const { form, level } = input;
  if (form === 'DVRIM' && !isMinor(subject, act.at))
    throw badInput('subject', 'R168', 'The matrix is done for a child: name the child.');
  if (!Number.isInteger(level) || level < 0 || level > highestLevel)
    throw badInput('level', 'R168', `Give the level as a whole number from 0 to ${String(highestLevel)}.`);
  const riskAssessments = [...contact.riskAssessments, { ...stamp(act), subject: subject.id, form, level }];
  return nextVersion(
    noted(contact, 'RECORD_RISK_ASSESSMENT', act, `${form} ${String(level)}`, { riskAssessments }),
  );
};
