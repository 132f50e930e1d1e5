import type { Role } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { hubError } from '@mash-hub/shared/errors';
import { badInput, required } from '../guards';
import { isLocalDate, localDateOf, localMonthsBefore } from '../localDate';
import type { Act, InformationRequest } from '../contact';
import type { AgencyForms, HealthAction, HealthCheck } from '../parts/agencyForm';
import { namesEverybody, noForms, requireAgency, requireAskedAbout, type FormSetting } from './form';

export interface HealthProformaInput {
  /** For each person where was looked, and how far back; what the administrators entered stands where it is left out. */
  readonly people?: readonly HealthCheck[] | null;
  /** Why matter older than health answers for bears on the concern (R101). */
  readonly olderMatterReason?: string | null;
  readonly recommendedActions?: readonly HealthAction[] | null;
}

/** Who completes the family’s proforma: administrators begin it, a nurse ends it (R100, C1). */
export const proformaCompleters: readonly Role[] = ['NAMED_NURSE', 'HEALTH_REP'];

const months = 12;

/** One person’s line of the proforma. Throws BAD_USER_INPUT. */
const requireCheck = ({ systems, checkedBackTo }: HealthCheck, act: Act): void => {
  if (systems.length === 0)
    throw badInput('healthProforma.people.systems', 'R99', 'Say which systems were looked into.');
  if (!isLocalDate(checkedBackTo) || checkedBackTo > localDateOf(act.at))
    throw badInput(
      'healthProforma.people.checkedBackTo',
      'R101',
      'Give the day back to which was looked, written 2023-06-12.',
    );
};

/** The lines of the proforma with further ones; a person’s later line replaces the earlier one. Throws BAD_USER_INPUT. */
export const withChecks = (
  request: InformationRequest,
  people: readonly HealthCheck[],
  act: Act,
): readonly HealthCheck[] => {
  requireAskedAbout(request, people, 'healthProforma.people', 'R100');
  for (const person of people) requireCheck(person, act);
  const earlier = (request.adminStage?.people ?? []).filter(
    ({ subject }) => !people.some((person) => person.subject === subject),
  );
  const named = people.map(({ subject, systems, checkedBackTo }) => ({
    subject,
    systems: [...new Set(systems)],
    checkedBackTo,
  }));
  return [...earlier, ...named];
};

/** R101: the years that health answers for, unless older matter bears on the concern. */
const olderMatterOf = (
  checks: readonly HealthCheck[],
  input: HealthProformaInput,
  act: Act,
  { recency }: ProcedureProfile,
): string | null => {
  const window = localDateOf(localMonthsBefore(act.at, recency.healthYears * months));
  const said = input.olderMatterReason?.trim() ?? '';
  if (checks.some(({ checkedBackTo }) => checkedBackTo < window))
    return required(said, 'healthProforma.olderMatterReason', 'R101');
  return said === '' ? null : said;
};

/**
 * Health’s part of a return (R99–R102): the nurse’s stage on top of the administrators’. Without a form what the
 * administrators saved stands. Throws BAD_USER_INPUT, or FORBIDDEN for a role that completes no clinical check.
 */
export const healthFormOf = (
  input: HealthProformaInput | null,
  { request, act, noRecord }: FormSetting,
  profile: ProcedureProfile,
): AgencyForms => {
  const adminStageAt = request.adminStage?.at ?? null;
  if (input === null) return { ...noForms, adminStageAt, healthChecks: request.adminStage?.people ?? [] };
  requireAgency(act, 'HEALTH', 'healthProforma', 'R100', 'The family’s proforma is health’s to fill in.');
  if (!proformaCompleters.includes(act.by.role))
    throw hubError('FORBIDDEN', {
      rule: 'R100',
      detail: 'A nurse completes the proforma: save the first stage, and the nurse takes it from there.',
    });
  const healthChecks = withChecks(request, input.people ?? [], act);
  if (!namesEverybody(request, healthChecks))
    throw badInput(
      'healthProforma.people',
      'R100',
      'One proforma for the family: say for everybody who is asked about which systems were looked into.',
    );
  const recommendedActions = [...new Set(input.recommendedActions ?? [])];
  if (noRecord && recommendedActions.length > 0)
    throw badInput('healthProforma.recommendedActions', 'R102', 'Nothing held gives nothing to act on.');
  const olderMatterReason = olderMatterOf(healthChecks, input, act, profile);
  return { ...noForms, healthChecks, adminStageAt, olderMatterReason, recommendedActions };
};
