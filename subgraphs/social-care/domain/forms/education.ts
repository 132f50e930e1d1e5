import { badInput, required } from '../guards';
import type { Act } from '../contact';
import type { AgencyForms, EducationChecks, SchoolCall } from '../parts/agencyForm';
import { noForms, requireAgency, type FormSetting } from './form';

export interface EducationChecksInput extends Omit<EducationChecks, 'notDoneReason'> {
  readonly notDoneReason?: string | null;
}

const callOf = ({ setting, recipient, reached, at }: SchoolCall, act: Act): SchoolCall => {
  if (at > act.at)
    throw badInput(
      'educationChecks.calls.at',
      'R103',
      'Give when the setting was called: this is still to come.',
    );
  return { setting: required(setting, 'educationChecks.calls.setting', 'R103'), recipient, reached, at };
};

/** Whether the pupil database came first, then the safeguarding lead, and both registers were looked into (R103). */
const isComplete = (checks: EducationChecksInput): boolean =>
  checks.pupilDatabase &&
  checks.missingEducation &&
  checks.homeEducation &&
  checks.schoolLog !== 'NOT_CHECKED' &&
  checks.calls.some(({ recipient }) => recipient === 'DESIGNATED_SAFEGUARDING_LEAD');

/**
 * Education’s part of a return (R103, feature 46): which checks were made and whom it called. A check that was not made
 * has its reason. Throws BAD_USER_INPUT.
 */
export const educationFormOf = (input: EducationChecksInput | null, { act }: FormSetting): AgencyForms => {
  if (input === null) return noForms;
  requireAgency(act, 'EDUCATION', 'educationChecks', 'R103', 'These checks are education’s to make.');
  const { pupilDatabase, schoolLog, missingEducation, homeEducation } = input;
  const calls = input.calls.map((call) => callOf(call, act));
  const said = input.notDoneReason?.trim() ?? '';
  if (!isComplete(input) && said === '')
    throw badInput(
      'educationChecks.notDoneReason',
      'R103',
      'Check the pupil database, the registers and the school’s log, and call the safeguarding lead; or say why not.',
    );
  const notDoneReason = said === '' ? null : said;
  const checked = { pupilDatabase, schoolLog, missingEducation, homeEducation, calls, notDoneReason };
  return { ...noForms, educationChecks: checked };
};
