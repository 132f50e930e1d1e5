/** Every case and standing against the second evaluator (`npm run mutate`). */
import '../unit/disclosure/space/agreementOnLevels.test';
