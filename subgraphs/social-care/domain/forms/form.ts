import type { Agency } from '@mash-hub/shared/disclosure';
import { badInput } from '../guards';
import type { Act, InformationRequest } from '../contact';
import type { AgencyForms } from '../parts/agencyForm';

/** A return on which no form was filled in. */
export const noForms: AgencyForms = {
  healthChecks: [],
  adminStageAt: null,
  olderMatterReason: null,
  recommendedActions: [],
  educationChecks: null,
  nameChecks: [],
  policeReference: null,
  policeChecks: null,
};

/** What an agency’s form is checked against. */
export interface FormSetting {
  readonly request: InformationRequest;
  readonly act: Act;
  /** The return says that nothing is held. */
  readonly noRecord: boolean;
}

/** A form is its agency’s own to fill in. Throws BAD_USER_INPUT where another agency does. */
export const requireAgency = (act: Act, agency: Agency, field: string, rule: string, words: string): void => {
  if (act.by.agency !== agency) throw badInput(field, rule, words);
};

/** Each person whom the request asks about, once at most, and nobody else. Throws BAD_USER_INPUT. */
export const requireAskedAbout = (
  { subjects }: InformationRequest,
  named: readonly { readonly subject: string }[],
  field: string,
  rule: string,
): void => {
  const asked = subjects.map(({ subject }) => subject);
  if (named.some(({ subject }) => !asked.includes(subject)))
    throw badInput(field, rule, 'Name only people whom the request asks about.');
  if (new Set(named.map(({ subject }) => subject)).size < named.length)
    throw badInput(field, rule, 'Name each person once.');
};

/** True where everybody whom the request asks about is named. */
export const namesEverybody = (
  { subjects }: InformationRequest,
  named: readonly { readonly subject: string }[],
): boolean => subjects.every(({ subject }) => named.some((one) => one.subject === subject));

/** When an agency’s first stage had everybody who is asked about; null before, and where the agency has none (R100). */
export const firstStageAtOf = (request: InformationRequest): Date | null => {
  const { adminStage } = request;
  return adminStage && namesEverybody(request, adminStage.people) ? adminStage.at : null;
};
