import type { Agency } from '../../disclosure/vocabulary';
import { chanceOf } from '../chance';
import type { Person } from '../household';
import { householdsOf, type PopulationOptions } from '../households';
import { referenceOf } from '../lines/line';
import { difficulties, slips, type Difficulty, type Referred } from './slips';

/** A referral about somebody whom an agency has on file, and who it really is. */
export interface LabelledReferral {
  readonly agency: Agency;
  readonly difficulty: Difficulty;
  readonly referred: Referred;
  /** The agency’s own reference of the person. */
  readonly truth: string;
  /** Whether the referral gives the identifier that the agency goes by, rightly written. */
  readonly givesNumber: boolean;
}

// Draws of their own, so that the population behind them stays the same.
const purpose = 40;

// The share of referrals that give the number which an agency goes by, if there is one; an assumption.
const numbersGiven = 0.7;

/** Somebody as a faultless referral to the agency would describe them: only health is told of the NHS number, only education of the UPN. */
export const referredTo = (agency: Agency, person: Person, withNumber: boolean): Referred => {
  const { names, birthDate, sex, addresses, nhsNumber, upn } = person;
  return {
    names: [names[0]],
    birthDate,
    sex,
    addresses: [addresses[0]],
    ...(withNumber && agency === 'HEALTH' && nhsNumber !== undefined && { nhsNumber }),
    ...(withNumber && agency === 'EDUCATION' && upn !== undefined && { upn }),
  };
};

/**
 * For everybody whom the agency has on file one referral each, the difficulties in equal shares in turn; children not
 * yet born are left out, as they have nothing to be mistaken about. The same for the same seed.
 */
export function* labelledReferrals(options: PopulationOptions, agency: Agency): Generator<LabelledReferral> {
  const names = Object.keys(difficulties) as Difficulty[];
  let turn = 0;
  for (const household of householdsOf(options)) {
    const chance = chanceOf(options.seed, household.index, purpose);
    for (const person of household.members) {
      if (!person.knownTo.has(agency) || person.birthDate === null) continue;
      const difficulty = names[(turn += 1) % names.length] ?? 'AS_WRITTEN';
      const faultless = referredTo(agency, person, chance.happens(numbersGiven));
      const numbered = faultless.nhsNumber !== undefined || faultless.upn !== undefined;
      yield {
        agency,
        difficulty,
        referred: slips[difficulty](faultless, chance),
        truth: referenceOf(agency, person),
        givesNumber: numbered && difficulty !== 'WRONG_DIGIT_IN_NUMBER',
      };
    }
  }
}
