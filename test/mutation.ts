/**
 * The tests that mutation testing of the kernel and of grants runs for each mutant, in one process (`npm run mutate`):
 * all that need no hub and take no minute. The exhaustive comparison would kill more, and slower.
 */
import './unit/audit/explanation.test';
import './unit/disclosure/agreedForSetting.test';
import './unit/disclosure/decisionTable.test';
import './unit/disclosure/explain.test';
import './unit/disclosure/flagAndContent.test';
import './unit/disclosure/heardAtTriage.test';
import './unit/disclosure/modifiers.test';
import './unit/disclosure/modifiersOfPurpose.test';
import './unit/disclosure/outcomes.test';
import './unit/grant/grantKeys.test';
import './unit/grant/grantToken.test';
import './unit/grant/matchingIdentity.test';
import './unit/subgraph/decider.test';
import './unit/subgraph/redact.test';
