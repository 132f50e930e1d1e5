import { badInput } from './guards';

/**
 * A step-up from early help is agreed in the locality first, by the early-help lead and manager with the duty manager
 * or senior practitioner; then the hub takes it (R33, feature 21). Null where nothing is stepped up. Throws
 * BAD_USER_INPUT.
 */
export const agreementOf = (
  stepUp: boolean | null | undefined,
  agreement: string | null | undefined,
): string | null => {
  const written = agreement?.trim() ?? '';
  if (stepUp === true && written === '')
    throw badInput(
      'stepUpAgreement',
      'R33',
      'Agree the step-up in the locality first, and write down who agreed and when.',
    );
  return written === '' ? null : written;
};
