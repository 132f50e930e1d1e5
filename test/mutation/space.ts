/** The complete space against the second evaluator: what nothing quicker has noticed (`npm run mutate`). */
import '../unit/disclosure/space/agreement.test';
