import { badInput, required } from '../guards';
import type { AgencyForms, PoliceChecks } from '../parts/agencyForm';
import { noForms, requireAgency, type FormSetting } from './form';

export interface PoliceResearchInput extends PoliceChecks {
  /** The crime, incident or portal reference under which the research was assembled. */
  readonly reference?: string | null;
}

/**
 * The police part of a return, which the officer enters to show that the research is complete (R97, R98): its
 * reference, whether it is a crime, and whether the national systems were searched. Throws BAD_USER_INPUT.
 */
export const policeFormOf = (
  input: PoliceResearchInput | null,
  crime: boolean | null,
  { act, noRecord }: FormSetting,
): AgencyForms => {
  if (crime !== null)
    requireAgency(act, 'POLICE', 'crime', 'R98', 'Whether it is a crime is for the police to say.');
  if (input === null) return noForms;
  requireAgency(act, 'POLICE', 'policeResearch', 'R97', 'The research is the police’s to enter.');
  const { nationalComputer, nationalDatabase } = input;
  const policeChecks = { nationalComputer, nationalDatabase };
  if (noRecord) {
    if (input.reference || crime !== null)
      throw badInput('policeResearch.reference', 'R97', 'Nothing held has neither a reference nor a class.');
    return { ...noForms, policeChecks };
  }
  const policeReference = required(input.reference, 'policeResearch.reference', 'R97');
  if (crime === null) throw badInput('crime', 'R98', 'Say whether the police class it as a crime.');
  return { ...noForms, policeReference, policeChecks };
};
