import { decisionTable } from '../../disclosure';
import { anonymity } from './anonymity';
import { assessmentFeatures } from './assessmentFeatures';
import { consent } from './consent';
import { decision } from './decision';
import { disagreement } from './disagreement';
import { disclosure } from './disclosure';
import { domesticAbuse } from './domesticAbuse';
import { encompass } from './encompass';
import { exploitation } from './exploitation';
import { feedback } from './feedback';
import { hours } from './hours';
import { intake } from './intake';
import { intakeFeatures } from './intakeFeatures';
import { measures } from './measures';
import { pathwayFeatures } from './pathwayFeatures';
import { rating } from './rating';
import { recordKeeping } from './recordKeeping';
import { requests } from './requests';
import type { Rule, RuleSection } from './rule';
import { specialPathways } from './specialPathways';
import { strategy } from './strategy';
import { triage } from './triage';

export type { Rule, RuleSection } from './rule';

const decisionRows: readonly Rule[] = decisionTable.map(({ id, because, source }) => ({
  id,
  text: because,
  source,
}));

/** Everything that the hub promises to do, in the order of the procedure: R1–R238, DT01–DT60, K1–K30, features 1–100. */
export const ruleSections: readonly RuleSection[] = [
  { title: 'Intake', rules: intake },
  { title: 'Special pathways', rules: specialPathways },
  { title: 'Triage', rules: triage },
  { title: 'Rating', rules: rating },
  { title: 'Information requests and analysis', rules: requests },
  { title: 'Strategy discussion', rules: strategy },
  { title: 'Decision', rules: decision },
  { title: 'Disclosure out and write-back', rules: disclosure },
  { title: 'Feedback', rules: feedback },
  { title: 'Disagreement', rules: disagreement },
  { title: 'Domestic-abuse daily pathway', rules: domesticAbuse },
  { title: 'Operation Encompass', rules: encompass },
  { title: 'Exploitation and missing', rules: exploitation },
  { title: 'Hours and continuity', rules: hours },
  { title: 'Record keeping', rules: recordKeeping },
  { title: 'Consent and provider restrictions', rules: consent },
  { title: 'Referrers’ anonymity', rules: anonymity },
  { title: 'Decision table', rules: decisionRows },
  { title: 'Measures', rules: measures },
  { title: 'Features: from a first call to triage', rules: intakeFeatures },
  { title: 'Features: from rating to release and feedback', rules: assessmentFeatures },
  { title: 'Features: pathways, and running the hub', rules: pathwayFeatures },
];
