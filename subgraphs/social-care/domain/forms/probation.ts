import { badInput } from '../guards';
import type { AgencyForms, PersonNameCheck } from '../parts/agencyForm';
import type { NameCheck } from '../parts/nameCheck';
import { namesEverybody, noForms, requireAgency, requireAskedAbout, type FormSetting } from './form';

export interface PersonNameCheckInput {
  readonly subject: string;
  readonly probation: NameCheck;
  readonly youthJustice?: NameCheck | null;
}

/** What the answers on several people and systems amount to: known now, known before, or to nobody. */
const strongest = (checks: readonly PersonNameCheck[]): NameCheck => {
  const said = checks.flatMap(({ probation, youthJustice }) => [probation, youthJustice]);
  if (said.includes('CURRENT')) return 'CURRENT';
  return said.includes('PREVIOUS') ? 'PREVIOUS' : 'NO_MATCH';
};

const onlyProbation = 'A name check is probation’s to answer.';

/**
 * Probation’s three-way answer on everybody who is asked about, and what it amounts to (R104, R105, R112, feature 82,
 * feature 48). INVARIANT: where nobody matches nothing is kept but that nothing is held. Throws BAD_USER_INPUT.
 */
export const probationFormOf = (
  input: readonly PersonNameCheckInput[] | null,
  overall: NameCheck | null,
  { request, act, noRecord }: FormSetting,
): { readonly nameCheck: NameCheck | null; readonly forms: AgencyForms } => {
  if (overall !== null) requireAgency(act, 'PROBATION', 'nameCheck', 'R112', onlyProbation);
  if (input === null) return { nameCheck: overall, forms: noForms };
  requireAgency(act, 'PROBATION', 'nameChecks', 'R112', onlyProbation);
  requireAskedAbout(request, input, 'nameChecks.subject', 'R112');
  if (!namesEverybody(request, input))
    throw badInput(
      'nameChecks',
      'R112',
      'Answer for everybody who is asked about: current, previous or no match.',
    );
  const nameChecks = input.map(({ subject, probation, youthJustice = null }) => ({
    subject,
    probation,
    youthJustice,
  }));
  const nameCheck = strongest(nameChecks);
  if (overall !== null && overall !== nameCheck)
    throw badInput('nameCheck', 'R112', `The answers on each person come to ${nameCheck}: leave this out.`);
  return { nameCheck, forms: noRecord ? noForms : { ...noForms, nameChecks } };
};
