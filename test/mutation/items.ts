/** Every item of every record against the second evaluator: what nothing quicker has noticed (`npm run mutate`). */
import '../unit/disclosure/space/agreementOnItems.test';
