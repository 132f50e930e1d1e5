import { enumOf } from '@mash-hub/shared/subgraph';
import {
  assessmentStates,
  disclosureStates,
  disputeStates,
  nameChecks,
  requestFlags,
  thresholdViews,
} from '../domain';

export const AssessmentStateEnum = enumOf(
  'AssessmentState',
  'Where the MASH assessment of a contact stands (D5).',
  assessmentStates,
);
export const DisclosureStateEnum = enumOf(
  'DisclosureState',
  'Where the disclosure out stands (D8).',
  disclosureStates,
);
export const DisputeStateEnum = enumOf('DisputeState', 'Where a disagreement stands (D10).', disputeStates);
export const DisputeStepEnum = enumOf('DisputeStep', 'What is done next about a disagreement (D10).', {
  DISCUSS: 'It was talked through.',
  RESOLVE: 'The discussion settled it.',
  ESCALATE: 'It goes to the authority’s own review (R158).',
  REVIEW: 'Somebody who did not decide has reviewed it.',
  CLOSE: 'It is recorded and fed into learning (R160).',
});
export const RequestFlagEnum = enumOf(
  'RequestFlag',
  'What lies over an open request once its time runs short (R94).',
  requestFlags,
);
export const NameCheckEnum = enumOf('NameCheck', 'What a name check answers (R112).', nameChecks);
export const ThresholdViewEnum = enumOf(
  'ThresholdView',
  'Where health ends its checks (R102).',
  thresholdViews,
);
