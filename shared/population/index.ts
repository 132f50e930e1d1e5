export {
  type FamilyRole,
  type HardCase,
  hardCaseNames,
  hardCases,
  type Household,
  type Person,
  type PersonName,
} from './household';
export { type PopulationOptions } from './households';
export { isChild, type Line, nameOf, referenceOf } from './lines/line';
export { type School, schoolsFor } from './names';
export { createPopulation, type Population } from './population';
export {
  difficulties,
  type Difficulty,
  labelledReferrals,
  type LabelledReferral,
  type Lookalike,
  type LookalikePair,
  lookalikePairs,
  lookalikes,
} from './labelledPairs';
export { nhsNumbersThereAre, testCrn, testNhsNumber, testPncId, testUpn } from './testIdentifiers';
