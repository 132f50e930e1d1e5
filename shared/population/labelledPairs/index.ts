export { difficulties, type Difficulty, type Referred } from './slips';
export { labelledReferrals, type LabelledReferral } from './referrals';
export { lookalikePairs, lookalikes, type Lookalike, type LookalikePair } from './lookalikes';
