/** The tests of the kernel that take no second: most mutants die here (`npm run mutate`). */
import '../unit/disclosure/agreedForSetting.test';
import '../unit/disclosure/countedRecords.test';
import '../unit/disclosure/decisionTable.test';
import '../unit/disclosure/explain.test';
import '../unit/disclosure/flagAndContent.test';
import '../unit/disclosure/gate.test';
import '../unit/disclosure/heardAtTriage.test';
import '../unit/disclosure/modifiers.test';
import '../unit/disclosure/modifiersOfPurpose.test';
import '../unit/disclosure/outcomes.test';
import '../unit/disclosure/ownership.test';
import '../unit/disclosure/permission.test';
import '../unit/disclosure/severalPeople.test';
import '../unit/subgraph/redact.test';
