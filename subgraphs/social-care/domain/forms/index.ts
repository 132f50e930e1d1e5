import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { badInput } from '../guards';
import type { AgencyReturn } from '../contact';
import type { NameCheck } from '../parts/nameCheck';
import type { ThresholdView } from '../parts/request';
import { educationFormOf, type EducationChecksInput } from './education';
import type { FormSetting } from './form';
import { healthFormOf, type HealthProformaInput } from './health';
import { policeFormOf, type PoliceResearchInput } from './police';
import { probationFormOf, type PersonNameCheckInput } from './probation';

export type { EducationChecksInput } from './education';
export { proformaCompleters, withChecks, type HealthProformaInput } from './health';
export type { PoliceResearchInput } from './police';
export type { PersonNameCheckInput } from './probation';

/** What only one agency says in a return. */
export interface AgencyFormsInput {
  /** A name check’s answer, by probation; “no match” sends nothing else (R112, feature 82). */
  readonly nameCheck?: NameCheck | null;
  /** The same for each person, probation’s system apart from youth justice’s (R105). */
  readonly nameChecks?: readonly PersonNameCheckInput[] | null;
  /** Where health ends (R102). */
  readonly thresholdView?: ThresholdView | null;
  readonly healthProforma?: HealthProformaInput | null;
  /** How the police class it (R98). */
  readonly crime?: boolean | null;
  readonly policeResearch?: PoliceResearchInput | null;
  readonly educationChecks?: EducationChecksInput | null;
}

type OwnWords = Pick<AgencyReturn, 'nameCheck' | 'thresholdView' | 'crime'> &
  Required<Pick<AgencyReturn, 'forms'>>;

/** What only one agency says. Throws BAD_USER_INPUT where another says it, and what each form refuses. */
export const ownWordsOf = (
  input: AgencyFormsInput,
  setting: FormSetting,
  profile: ProcedureProfile,
): OwnWords => {
  const { thresholdView = null, crime = null } = input;
  if (thresholdView !== null && setting.act.by.agency !== 'HEALTH')
    throw badInput('thresholdView', 'R102', 'The threshold view is health’s to give.');
  const { nameCheck, forms } = probationFormOf(input.nameChecks ?? null, input.nameCheck ?? null, setting);
  const health = healthFormOf(input.healthProforma ?? null, setting, profile);
  const police = policeFormOf(input.policeResearch ?? null, crime, setting);
  const { educationChecks } = educationFormOf(input.educationChecks ?? null, setting);
  const { policeReference, policeChecks } = police;
  const { nameChecks } = forms;
  return {
    nameCheck,
    thresholdView,
    crime,
    forms: { ...health, educationChecks, nameChecks, policeReference, policeChecks },
  };
};
