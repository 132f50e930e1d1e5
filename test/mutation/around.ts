/** The tests of what rests on the kernel: explanation, replay, what many records share (`npm run mutate`). */
import '../unit/audit/explainedEntry.test';
import '../unit/audit/explanation.test';
import '../unit/audit/replay.test';
import '../unit/disclosure/basis.test';
import '../unit/subgraph/decider.test';
